/** Dates as English says them: June 22nd, 18-Oct-2025, end of Q3 FY25, 2H25, mid-July, W23, third quarter of 2024. */
import { quarters } from './chinese-periods.js';
import { daysOfMonth, dayThenMonth, namedMonth } from './english-months.js';
import { counted, lettered, season, weekOfYear, yearly } from './english-periods.js';
import { fiscalYear, withFollowingYear, yearAfter } from './english-years.js';
import { type Found, isYear, rocYear, shortYear, type Tokens } from './found.js';
import { numericDate } from './numeric.js';
import { halfOf, isQuarter, quarterOf, seasonOf, withEdge, withYear, yearOf } from './period.js';
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
      return token.sense === 'years' ? yearly(tokens, at + 1) : endOfQuarter(tokens, at, token);
    case 'shift':
      return shifted(tokens, at, token);
    case 'other':
      return lettered(tokens, at, token);
    default:
      return null;
  }
}

/** `EOQ2` */
function endOfQuarter(tokens: Tokens, at: number, token: Token): Found | null {
  const number = tokens[at + 1];
  const quarter = token.sense === 'quarters' && number?.kind === 'number' && tight(tokens, at + 1);
  return quarter ? withFollowingYear(tokens, { period: quarterOf(null, number.value), next: at + 2 }) : null;
}

/** `quarter 3`, `W23`, `year-end 2025`, `week of June 2`: dates that begin with a unit of time. */
function measured(tokens: Tokens, at: number, token: Token): Found | null {
  const next = tokens[at + 1];
  if (token.text === 'w' || token.text === 'h') return lettered(tokens, at, token) ?? weekAround(tokens, at);
  if (token.text === 'quarter' && next?.kind === 'number') return counted(tokens, at, next.value, true);
  const end = isMark(next, '-') ? at + 2 : at + 1;
  if (token.text === 'year' && tokens[end]?.text === 'end') return yearly(tokens, end + 1);
  return token.sense === 'weeks' ? (weekOfYear(tokens, at, token) ?? weekAround(tokens, at)) : null;
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

function numbered(tokens: Tokens, at: number, token: Token): Found | null {
  const next = tokens[at + 1];
  if (token.digits === 4 && isYear(token.value)) return yearFirst(tokens, at, token);
  if (next === undefined || token.digits === 0) return null;
  const letter = /^[qh]$/.test(next.text) && tight(tokens, at + 1) ? next.text : '';
  if (letter !== '' && token.digits === 1) {
    const year = yearAfter(tokens, at + 2);
    // 5h25 is a length of time; a fifth quarter is a slip of the pen only beside a year.
    const exists = letter === 'q' ? isQuarter(token.value) || year !== null : token.value === 1 || token.value === 2;
    if (!exists || (letter === 'h' && year === null)) return null;
    return withFollowingYear(tokens, {
      period: letter === 'q' ? quarterOf(null, token.value) : halfOf(null, token.value),
      next: at + 2,
    });
  }
  const year = token.digits === 3 ? rocYear(token.value) : token.digits === 2 ? shortYear(token.value) : null;
  if (year !== null && /^[qh]$/.test(next.text) && tight(tokens, at + 1)) {
    const found = lettered(tokens, at + 1, next, true);
    if (found !== null && found.period.year === null) return { ...found, period: withYear(found.period, year) };
  }
  if (token.nth) {
    const period = counted(tokens, at + 1, token.value, false);
    if (period !== null) return period;
  }
  return daysOfMonth(tokens, at, token) ?? dayThenMonth(tokens, at, token);
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
    const found = lettered(tokens, from, next, true);
    if (found !== null && found.period.year === null && number?.kind === 'number')
      return { ...found, period: withYear(found.period, year) };
  }
  const chinese =
    tight(tokens, at + 1) || isPart(next, 'nth') || isPart(number, 'quarter') ? quarters(tokens, at + 1, year) : null;
  if (chinese !== null) return chinese;
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
