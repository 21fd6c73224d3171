/** Dates as English says them: June 22nd, 18-Oct-2025, end of Q3 FY25, 2H25, mid-July, W23, third quarter of 2024. */
import { type Found, isYear, rocYear, shortYear, type Tokens } from './found.js';
import { numericDate } from './numeric.js';
import {
  dateOf,
  halfOf,
  monthOf,
  type Period,
  quarterOf,
  seasonOf,
  weekOf,
  withEdge,
  withYear,
  yearOf,
} from './period.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

/** The English date at a token. */
export function englishDate(tokens: Tokens, at: number): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  switch (token.kind) {
    case 'month':
      return namedMonth(tokens, at, token);
    case 'number':
      return numbered(tokens, at, token);
    case 'ordinal':
      return counted(tokens, at + 1, token.value, false);
    case 'edge':
      return edged(tokens, at, token);
    case 'season':
      return season(tokens, at, token);
    case 'unit':
      return measured(tokens, at, token);
    case 'ends':
      return token.sense === 'years' ? yearly(tokens, at + 1) : null;
    case 'shift':
      return shifted(tokens, at, token);
    case 'other':
      return lettered(tokens, at, token);
    default:
      return null;
  }
}

/** `quarter 3`, `W23`, `year-end 2025`, `week of June 2`: dates that begin with a unit of time. */
function measured(tokens: Tokens, at: number, token: Token): Found | null {
  const next = tokens[at + 1];
  if (token.text === 'w' || token.text === 'h') return lettered(tokens, at, token) ?? weekAround(tokens, at);
  if (token.text === 'quarter' && next?.kind === 'number') return counted(tokens, at, next.value, true);
  const end = isMark(next, '-') ? at + 2 : at + 1;
  if (token.text === 'year' && tokens[end]?.text === 'end') return yearly(tokens, end + 1);
  return token.sense === 'weeks' ? weekAround(tokens, at) : null;
}

const weekJoints: ReadonlySet<string> = new Set(['of', 'beginning', 'commencing', 'starting', 'ending', 'c', 'e', 'b']);

/** `week of June 2`, `w/c 2 June`: the calendar week with that day. */
function weekAround(tokens: Tokens, at: number): Found | null {
  let from = isMark(tokens[at + 1], '/') ? at + 2 : at + 1;
  if (!weekJoints.has(tokens[from]?.text ?? '')) return null;
  while (weekJoints.has(tokens[from]?.text ?? '') || tokens[from]?.text === 'the' || tokens[from]?.kind === 'weekday')
    from += 1;
  const found = numericDate(tokens, from) ?? englishDate(tokens, from);
  return found?.period.kind === 'date' ? { ...found, period: { ...found.period, kind: 'week', around: true } } : null;
}

/** The year that may follow a day, month, quarter or half: `, 2025`, `of FY25`, `'25`, `-25`. */
function yearAfter(tokens: Tokens, at: number): { year: number; next: number } | null {
  let from = at;
  while (
    isMark(tokens[from], ",-/'.(") ||
    tokens[from]?.text === 'of' ||
    tokens[from]?.text === 'in' ||
    tokens[from]?.text === 'the'
  )
    from += 1;
  const token = tokens[from];
  if (token === undefined || from - at > 3) return null;
  if (token.text === 'fy' || token.text === 'cy') {
    const fiscal = fiscalYear(tokens, from);
    return fiscal === null ? null : { year: fiscal.period.year ?? 0, next: closed(tokens, at, from, fiscal.next) };
  }
  if (token.kind !== 'number' || token.nth) return null;
  if (token.digits === 4 && isYear(token.value)) {
    if (tokens[from + 1]?.kind === 'unit' || (isMark(tokens[from + 1], '-/.') && isDateTail(tokens, from + 1)))
      return null;
    const next = isPart(tokens[from + 1], 'year') ? from + 2 : from + 1;
    return { year: token.value, next: closed(tokens, at, from, next) };
  }
  const year = token.digits === 2 ? shortYear(token.value) : null;
  const marked = from > at ? isMark(tokens[from - 1], "'-/") && tight(tokens, from) : true;
  const after = tokens[from + 1];
  const counts =
    after?.kind === 'unit' ||
    isMark(after, '%') ||
    isPart(after, 'month') ||
    isPart(after, 'day') ||
    isMark(after, ':');
  return year === null || !marked || counts || year < 2020 ? null : { year, next: from + 1 };
}

/** A full date follows (`Q3 - 2025-09-30`): its year is not this one's. */
function isDateTail(tokens: Tokens, at: number): boolean {
  const month = tokens[at + 1];
  return tight(tokens, at) && month?.kind === 'number' && month.digits <= 2;
}

/** A bracket opened before the year closes after it. */
function closed(tokens: Tokens, at: number, from: number, next: number): number {
  return isMark(tokens[from - 1], '(') && from > at && isMark(tokens[next], ')') ? next + 1 : next;
}

function fiscalYear(tokens: Tokens, at: number): Found | null {
  const from = isMark(tokens[at + 1], "-'") ? at + 2 : at + 1;
  const number = tokens[from];
  if (number?.kind !== 'number') return null;
  const year = number.digits === 4 ? number.value : number.digits === 2 ? 2000 + number.value : 0;
  const second = tokens[from + 2];
  const ends =
    isMark(tokens[from + 1], '-/') &&
    second?.kind === 'number' &&
    tight(tokens, from + 1) &&
    second.value % 100 === (year + 1) % 100;
  if (!isYear(year)) return null;
  return ends ? { period: yearOf(year + 1), next: from + 3 } : { period: yearOf(year), next: from + 1 };
}

/** The date with the year that follows it; `dashed` allows `-25` and `/25`, which after a day would begin a range. */
export function withFollowingYear(tokens: Tokens, found: Found, dashed = true): Found {
  const year =
    dashed || !isMark(tokens[found.next], '-/') || tokens[found.next + 1]?.digits === 4
      ? yearAfter(tokens, found.next)
      : null;
  if (year !== null) return { ...found, period: withYear(found.period, year.year), next: year.next };
  return shiftAfter(tokens, found);
}

/** `Q3 this year`, `June next year` */
function shiftAfter(tokens: Tokens, found: Found): Found {
  const from = tokens[found.next]?.text === 'of' ? found.next + 1 : found.next;
  const shift = tokens[from];
  if (shift?.kind !== 'shift' || tokens[from + 1]?.text !== 'year') return found;
  return { ...found, period: { ...found.period, shift: shift.value }, next: from + 2 };
}

/** `Oct 18, 2025`, `Oct 2025`, `Oct '25`, `Oct`; a lower-case may or march needs a number beside it. */
function namedMonth(tokens: Tokens, at: number, token: Token): Found | null {
  let from = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  if (tokens[from]?.text === 'the') from += 1;
  if (isMark(tokens[from], '-/') && tight(tokens, from) && tight(tokens, from + 1)) {
    const pair = tokens[from + 1];
    // Jun-25 is a spreadsheet's June 2025; Jun-30 is the day.
    if (pair?.digits === 2 && pair.value >= 20 && pair.value < 30 && !isYearNext(tokens, from + 2)) {
      return { period: monthOf(2000 + pair.value, token.value), next: from + 2 };
    }
    if (pair?.kind === 'number') from += 1;
  }
  const number = tokens[from];
  if (
    number?.kind === 'number' &&
    number.digits <= 2 &&
    number.value >= 1 &&
    number.value <= 31 &&
    isDayNumber(tokens, from)
  ) {
    const found = withFollowingYear(tokens, { period: dateOf(null, token.value, number.value), next: from + 1 }, false);
    return weekdayOver(tokens, found);
  }
  const found = withFollowingYear(tokens, { period: monthOf(null, token.value), next: at + 1 });
  if (found.period.year === null && (token.text === 'may' || token.text === 'march') && !monthAlone(tokens, at))
    return null;
  return found;
}

function isYearNext(tokens: Tokens, at: number): boolean {
  const token = tokens[isMark(tokens[at], ',-/') ? at + 1 : at];
  return token?.kind === 'number' && token.digits === 4;
}

/** Not an hour or an amount: `Oct 3 weeks`, `Oct 10:00`. */
function isDayNumber(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 1];
  return !(after?.kind === 'unit' && after.text.length > 1) && !isMark(after, ':%') && after?.kind !== 'dayPart';
}

/** `June 22 (Fri) 2025`: the weekday says nothing new. */
function weekdayOver(tokens: Tokens, found: Found): Found {
  if (found.period.year !== null) return found;
  const open = isMark(tokens[found.next], '(');
  const day = tokens[open ? found.next + 1 : found.next];
  if (day?.kind !== 'weekday') return found;
  const next = open ? found.next + 3 : found.next + 1;
  return withFollowingYear(tokens, { ...found, next });
}

/** `may` is the month where it is all that stands there, or after `by`, `in`, `end of`. */
function monthAlone(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.kind === 'other' && !isMark(after, '-')) return false;
  return (
    before === undefined ||
    before.kind !== 'other' ||
    ['by', 'in', 'of', 'until', 'till', 'before', 'mid', 'due', 'to'].includes(before.text)
  );
}

function numbered(tokens: Tokens, at: number, token: Token): Found | null {
  const next = tokens[at + 1];
  if (token.digits === 4 && isYear(token.value)) return yearFirst(tokens, at, token);
  if (next === undefined || token.digits === 0) return null;
  const letter = /^[qh]$/.test(next.text) && tight(tokens, at + 1) ? next.text : '';
  if (letter !== '' && token.digits === 1) {
    const most = letter === 'q' ? 4 : 2;
    if (token.value < 1 || token.value > most || (letter === 'h' && yearAfter(tokens, at + 2) === null)) return null;
    return withFollowingYear(tokens, {
      period: letter === 'q' ? quarterOf(null, token.value) : halfOf(null, token.value),
      next: at + 2,
    });
  }
  const year = token.digits === 3 ? rocYear(token.value) : token.digits === 2 ? shortYear(token.value) : null;
  if (year !== null && /^[qh]$/.test(next.text) && tight(tokens, at + 1)) {
    const found = lettered(tokens, at + 1, next);
    if (found !== null && found.period.year === null) return { ...found, period: withYear(found.period, year) };
  }
  if (token.nth) {
    const period = counted(tokens, at + 1, token.value, false);
    if (period !== null) return period;
  }
  if (token.value > 31 || token.value < 1) return null;
  const stretch = daysOfMonth(tokens, at, token);
  if (stretch !== null) return stretch;
  let from = at + 1;
  while (isMark(tokens[from], '-/.') || tokens[from]?.text === 'of') from += 1;
  const month = tokens[from];
  if (month?.kind !== 'month' || from - at > 2 || month.text.charCodeAt(0) > 0x7f) return null;
  const after = isMark(tokens[from + 1], '.') ? from + 2 : from + 1;
  return withFollowingYear(tokens, { period: dateOf(null, month.value, token.value), next: after });
}

/** `3-5 July`, `3rd to 5th of July 2025`: the first day has no month of its own. */
function daysOfMonth(tokens: Tokens, at: number, token: Token): Found | null {
  const second = tokens[at + 2];
  const joins = isMark(tokens[at + 1], '-~') || tokens[at + 1]?.text === 'to' || tokens[at + 1]?.text === 'and';
  if (!joins || second?.kind !== 'number' || second.digits > 2) return null;
  const month = tokens[tokens[at + 3]?.text === 'of' ? at + 4 : at + 3];
  if (month?.kind !== 'month') return null;
  const found = numbered(tokens, at + 2, second);
  return found === null ? null : { ...found, from: dateOf(found.period.year, found.period.last.month, token.value) };
}

/** `2025 Oct 18`, `2024Q3`, `2024-H2`, `2024-W23`, `2025`. */
function yearFirst(tokens: Tokens, at: number, token: Token): Found | null {
  const year = token.value;
  let from = at + 1;
  while (isMark(tokens[from], '-/,.') && from - at < 2) from += 1;
  const next = tokens[from];
  const number = tokens[from + 1];
  if (next?.kind === 'month') {
    const found = namedMonth(tokens, from, next);
    if (found !== null && found.period.year === null) return { ...found, period: withYear(found.period, year) };
  }
  if (next?.kind === 'other' || next?.kind === 'unit') {
    const found = lettered(tokens, from, next);
    if (found !== null && found.period.year === null && number?.kind === 'number')
      return { ...found, period: withYear(found.period, year) };
  }
  if (next?.kind === 'half' || next?.kind === 'season') {
    return { period: next.kind === 'half' ? halfOf(year, next.value) : seasonOf(year, next.value), next: from + 1 };
  }
  const after = tokens[at + 1];
  // 2000个, 2025万元 and 2048 MB are amounts.
  const amount =
    after !== undefined &&
    (isMark(after, '%+') ||
      (tight(tokens, at + 1) && ['other', 'unit', 'number'].includes(after.kind)) ||
      after.kind === 'unit');
  return amount || isMark(tokens[at - 1], '.$#¥') ? null : { period: yearOf(year), next: at + 1 };
}

/** `third quarter of 2024`, `quarter 3`, `first half of FY25`. */
function counted(tokens: Tokens, at: number, value: number, after: boolean): Found | null {
  const word = tokens[at]?.text;
  const next = after ? at + 2 : at + 1;
  if ((word === 'quarter' || word === 'qtr') && value >= 1 && value <= 4)
    return withFollowingYear(tokens, { period: quarterOf(null, value), next });
  if (word !== 'half' || value > 2) return null;
  const found = withFollowingYear(tokens, { period: halfOf(null, value), next });
  if (found.period.year !== null || found.period.shift !== undefined) return found;
  // The first half of July, of the year; of anything else it is no date.
  const of = tokens[next]?.text === 'of' ? next + 1 : next;
  const month = tokens[of];
  if (month?.kind !== 'month') return found;
  return withFollowingYear(tokens, {
    period: monthOf(null, month.value, value === 1 ? 'middle' : 'end'),
    next: of + 1,
  });
}

/** `end of Q3`, `mid-July`, `late 2025`, `year end 2025` is read at its year. */
function edged(tokens: Tokens, at: number, token: Token): Found | null {
  if (token.text.charCodeAt(0) > 0x7f) return null;
  let from = at + 1;
  while (
    tokens[from]?.text === 'of' ||
    tokens[from]?.text === 'the' ||
    tokens[from]?.text === 'to' ||
    isMark(tokens[from], '-')
  )
    from += 1;
  const next = tokens[from];
  if (from - at > 4 || next === undefined || next.kind === 'edge') return null;
  if (next.text === 'year' || next.text === 'fy' || next.text === 'calendar' || next.text === 'fiscal')
    return fiscalEdge(tokens, from, token.sense);
  // `end 2024-06-30` is a full date with a word before it.
  if (next.kind === 'number' && isMark(tokens[from + 1], '-/.') && tight(tokens, from + 1)) return null;
  const found = englishDate(tokens, from);
  return found === null ? null : { ...found, period: withEdge(found.period, token.sense) };
}

function fiscalEdge(tokens: Tokens, at: number, edge: string): Found | null {
  const fiscal = tokens[at]?.text === 'fy' ? fiscalYear(tokens, at) : null;
  if (fiscal !== null) return { ...fiscal, period: withEdge(fiscal.period, edge) };
  const next = tokens[at + 1]?.text === 'year' ? at + 2 : at + 1;
  return withFollowingYear(tokens, { period: yearOf(null, edge), next });
}

/** `EOY`, `EOY 2025`; `year end` gets here too. */
export function yearly(tokens: Tokens, at: number): Found {
  return withFollowingYear(tokens, { period: yearOf(null), next: at });
}

function season(tokens: Tokens, at: number, token: Token): Found | null {
  const found = withFollowingYear(tokens, { period: seasonOf(null, token.value), next: at + 1 });
  // `fall` and `spring` are verbs without a year.
  return found.period.year === null && (token.text === 'fall' || token.text === 'spring') && tokens.length > 3
    ? null
    : found;
}

/** `this year`, `next June`; `next Friday` and `this quarter` stay relative. */
function shifted(tokens: Tokens, at: number, token: Token): Found | null {
  const next = tokens[at + 1];
  const skip = next?.text === 'calendar' || next?.text === 'fiscal' || next?.text === 'financial' ? at + 2 : at + 1;
  const word = tokens[skip];
  if (word?.text === 'year' || word?.text === 'fy')
    return { period: { ...yearOf(null), shift: token.value }, next: skip + 1 };
  if (next?.kind !== 'month') return null;
  return namedMonth(tokens, at + 1, next);
}

/** `Q3 2024`, `H2`, `FY25 Q3`, `W23`, `CW 23`. */
function lettered(tokens: Tokens, at: number, token: Token): Found | null {
  const number = tokens[at + 1];
  if (token.text === 'fy' || token.text === 'cy') return fiscal(tokens, at);
  if (number?.kind !== 'number' || number.digits === 0 || number.digits > 2) return null;
  if (token.text === 'q' || token.text === 'h' || token.text === 'hy') {
    const most = token.text === 'q' ? 4 : 2;
    if (number.value < 1 || number.value > most || !tight(tokens, at + 1)) return null;
    const make = token.text === 'q' ? quarterOf : halfOf;
    const next = isPart(tokens[at + 2], 'quarter') ? at + 3 : at + 2;
    return withFollowingYear(tokens, { period: make(null, number.value), next: endOver(tokens, next) });
  }
  return isWeekWord(tokens, at, token, number)
    ? withFollowingYear(tokens, { period: weekOf(null, number.value), next: at + 2 })
    : null;
}

/** A calendar week: CW and KW always; W where it is padded, beyond a plan's own first weeks, or follows its year. */
function isWeekWord(tokens: Tokens, at: number, token: Token, number: Token): boolean {
  if (number.value < 1 || number.value > 53) return false;
  if (token.text === 'cw' || token.text === 'kw') return true;
  if (token.text !== 'w' || !tight(tokens, at + 1)) return false;
  const before = isMark(tokens[at - 1], '-/') ? tokens[at - 2] : tokens[at - 1];
  const year = before?.kind === 'number' && before.digits === 4 && isYear(before.value);
  return year || number.value > 16 || (number.digits === 2 && number.value < 10) || yearAfter(tokens, at + 2) !== null;
}

function fiscal(tokens: Tokens, at: number): Found | null {
  const year = fiscalYear(tokens, at);
  if (year === null) return null;
  const from = isMark(tokens[year.next], '-/,') ? year.next + 1 : year.next;
  const letter = tokens[from];
  const number = tokens[from + 1];
  if (letter === undefined || !/^[qh]$/.test(letter.text) || number?.kind !== 'number') return year;
  const make: (year: number | null, value: number) => Period = letter.text === 'q' ? quarterOf : halfOf;
  return number.value >= 1 && number.value <= 4
    ? { period: make(year.period.year, number.value), next: from + 2 }
    : year;
}

/** `Q3末`, `Q3 end`. */
function endOver(tokens: Tokens, at: number): number {
  return tokens[at]?.kind === 'edge' && tokens[at]?.sense === 'end' && tokens[at]?.text !== 'late' ? at + 1 : at;
}
