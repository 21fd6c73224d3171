/** Dates as Chinese says them: 2024年7月15日, 民國113年第三季度, 今年底, 下半年, 7月上旬, 1-6月. */
import { firstQuarters, joins, plan, quarters, school, skipEdge, skipQuarterWord, weeks } from './chinese-periods.js';
import { isMonthsWithin } from './duration.js';
import { type Found, rocYear, type Tokens, yearBefore } from './found.js';
import { dateOf, halfOf, isHalf, monthOf, quarterOf, seasonOf, yearOf } from './period.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

/** The Chinese date at a token. */
export function chineseDate(tokens: Tokens, at: number): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  switch (token.kind) {
    case 'number':
      return numbered(tokens, at, token);
    case 'yearShift':
      return shifted(yearTail(tokens, at + 1, null), token.value);
    case 'half':
      return { period: halfOf(null, token.value), next: skipEdge(tokens, at + 1) };
    case 'plan':
      return plan(tokens, at, token);
    case 'ordinal':
      return isPart(tokens[at + 1], 'quarter')
        ? { period: quarterOf(null, token.value), next: skipEdge(tokens, at + 2) }
        : null;
    case 'link':
      // 前三季度 is January to September.
      return token.text === '前' && isPart(tokens[at + 2], 'quarter') ? firstQuarters(tokens, at + 1, null) : null;
    case 'skeleton':
      return skeletal(tokens, at, token);
    default:
      return null;
  }
}

function skeletal(tokens: Tokens, at: number, token: Token): Found | null {
  const number = tokens[at + 1];
  if (token.sense === 'nth') return quarters(tokens, at, null);
  if (token.sense === 'whole') return { period: yearOf(null), next: at + 1 };
  if (token.sense === 'roc') {
    const from = number?.kind === 'number' ? number.value + 1911 : null;
    if (from === null || from > 2199) return null;
    if (isPart(tokens[at + 2], 'year')) return yearTail(tokens, at + 3, from);
    if (isPart(tokens[at + 2], 'school')) return school(tokens, at + 3, from);
    const range = stretchOfYears(tokens, at + 1, true);
    if (range !== null) return range;
    return isMark(tokens[at + 2], './-') ? rocNumeric(tokens, at + 1, from) : { period: yearOf(from), next: at + 2 };
  }
  // 年底, 年内, 年中: the running year; 年度 alone is a rhythm.
  if (token.sense !== 'year' || token.text === '年度') return null;
  const edge = number?.kind === 'edge' ? number.sense : number?.text === '内' || number?.text === '终' ? 'end' : null;
  return edge === null || !tight(tokens, at + 1)
    ? null
    : { period: yearOf(null, edge), next: skipEdge(tokens, at + 2) };
}

/** 民國106.2.17 */
function rocNumeric(tokens: Tokens, at: number, year: number): Found | null {
  const month = tokens[at + 2];
  const date = tokens[at + 4];
  if (month?.kind !== 'number') return { period: yearOf(year), next: at + 1 };
  if (!isMark(tokens[at + 3], './-') || date?.kind !== 'number')
    return { period: monthOf(year, month.value), next: at + 3 };
  return { period: dateOf(year, month.value, date.value), next: at + 5 };
}

function numbered(tokens: Tokens, at: number, token: Token): Found | null {
  const after = tokens[at + 1];
  // 本(114)年6月30日
  if (isMark(after, ')') && isMark(tokens[at - 1], '(') && isPart(tokens[at + 2], 'year')) {
    const year = yearBefore(token);
    return year === null ? null : yearTail(tokens, at + 3, year);
  }
  if (isPart(after, 'month'))
    return isMonthsWithin(tokens, at + 1) ? null : monthTail(tokens, at + 2, null, token.value);
  if (isPart(after, 'year') || isPart(after, 'school')) {
    const year = yearBefore(token);
    if (year === null) return null;
    if (isPart(after, 'school')) return school(tokens, at + 2, year);
    const tail = yearTail(tokens, at + 2, year);
    // 25年, 98年 and 一百年 alone are lengths of time; 114年 is a year.
    return (token.digits === 2 || (token.digits === 0 && token.value < 1000)) &&
      tail?.next === at + 2 &&
      !isEnd(tokens[at + 2])
      ? null
      : tail;
  }
  return stretchOfYears(tokens, at, false) ?? quarters(tokens, at, null) ?? stretchOfMonths(tokens, at, null);
}

/** What may follow a two-digit year and prove it one: 25年前 is a length of time, 25年底 was read already. */
function isEnd(token: Token | undefined): boolean {
  return token?.kind === 'link' && (token.text === '至' || token.text === '到' || token.text === '起');
}

/** What stands after 年: month, quarter, half, week, season, edge; else the year itself. */
function yearTail(tokens: Tokens, at: number, year: number | null): Found | null {
  let from = at;
  while (isMark(tokens[from], ',-/.') || tokens[from]?.text === '的' || tokens[from]?.text === '内') {
    if (tokens[from]?.text === '内') return { period: yearOf(year), next: from + 1 };
    from += 1;
  }
  const token = tokens[from];
  const next = tokens[from + 1];
  // 2024年_月, 20XX年X月: a form that nobody filled in.
  if (token?.kind === 'blank' && (isPart(next, 'month') || next === undefined || next.kind === 'blank')) return null;
  if (token?.kind === 'edge') return { period: yearOf(year, token.sense), next: skipEdge(tokens, from + 1) };
  if (token?.text === '中期') return { period: yearOf(year, 'middle'), next: from + 1 };
  if (token?.text === '年' && next?.kind === 'edge')
    return { period: yearOf(year, next.sense), next: skipEdge(tokens, from + 2) };
  if (token?.text === '年' && next?.text === '内') return { period: yearOf(year), next: from + 2 };
  if (token?.kind === 'half') return { period: halfOf(year, token.value), next: skipEdge(tokens, from + 1) };
  if (token?.kind === 'season') return { period: seasonOf(year, token.value), next: from + 1 };
  if (token?.kind === 'month') return { period: monthOf(year, token.value), next: from + 1 };
  if (token?.kind === 'ordinal' && isPart(next, 'quarter'))
    return { period: quarterOf(year, token.value), next: skipEdge(tokens, from + 2) };
  if (token?.text === '前' && isPart(tokens[from + 2], 'quarter')) return firstQuarters(tokens, from + 1, year);
  if (isPart(token, 'whole')) return { period: yearOf(year), next: from + 1 };
  if (token?.kind === 'number') {
    if (isPart(next, 'month')) return monthTail(tokens, from + 2, year, token.value);
    const stretch = quarters(tokens, from, year) ?? stretchOfMonths(tokens, from, year) ?? weeks(tokens, from, year);
    if (stretch !== null) return stretch;
    const date = tokens[from + 2];
    if (isMark(next, './-') && date?.kind === 'number' && token.value <= 12 && date.value <= 31) {
      return { period: dateOf(year, token.value, date.value), next: from + 3 };
    }
  }
  if (isPart(token, 'nth'))
    return quarters(tokens, from, year) ?? weeks(tokens, from + 1, year) ?? { period: yearOf(year), next: at };
  if (token !== undefined && /^[qh]$/.test(token.text) && next?.kind === 'number') {
    const period = token.text === 'q' ? quarterOf(year, next.value) : halfOf(year, next.value);
    if (token.text === 'q' || isHalf(next.value))
      return { period, next: skipEdge(tokens, skipQuarterWord(tokens, from + 2)) };
  }
  return { period: yearOf(year), next: at };
}

/** What stands after 月: a day, one of the three tens, an edge; else the month itself. */
export function monthTail(tokens: Tokens, at: number, year: number | null, month: number): Found | null {
  const from =
    isMark(tokens[at], ',') && tokens[at + 1]?.kind === 'number' && isPart(tokens[at + 2], 'day') ? at + 1 : at;
  const token = tokens[from];
  if (token?.kind === 'number' && token.value <= 99) {
    if (isPart(tokens[from + 1], 'day')) return { period: dateOf(year, month, token.value), next: from + 2 };
    // 7月15 without 日, but not 7月15个 or 7月15-20%.
    if (tight(tokens, from) && token.value <= 31 && standsAlone(tokens, from + 1))
      return { period: dateOf(year, month, token.value), next: from + 1 };
  }
  if (token?.kind === 'blank' && isPart(tokens[from + 1], 'day')) return null;
  if (token?.kind === 'edge' && tight(tokens, from))
    return { period: monthOf(year, month, token.sense), next: skipEdge(tokens, from + 1) };
  return { period: monthOf(year, month), next: at };
}

function standsAlone(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'link' || isMark(token, ',;:()-~、。');
}

/** 1-6月, 三至五月份: the first month has no 月 of its own. */
function stretchOfMonths(tokens: Tokens, at: number, year: number | null): Found | null {
  const last = tokens[at + 2];
  if (!joins(tokens[at + 1]) || last?.kind !== 'number' || !isPart(tokens[at + 3], 'month')) return null;
  const first = tokens[at]?.value ?? 0;
  const tail = monthTail(tokens, at + 4, year, last.value);
  return tail === null || first < 1 || first > 12 ? tail : { ...tail, from: monthOf(year, first) };
}

/** 114-117年, 2024-2026年, 2024-2025学年. */
function stretchOfYears(tokens: Tokens, at: number, roc: boolean): Found | null {
  const first = tokens[at];
  const last = tokens[at + 2];
  const word = tokens[at + 3];
  if (first?.kind !== 'number' || !joins(tokens[at + 1]) || last?.kind !== 'number') return null;
  const start = roc ? rocYear(first.value) : first.digits >= 3 ? yearBefore(first) : null;
  if (start === null) return null;
  if (!isPart(word, 'year') && !isPart(word, 'school') && !(last.digits === 3 && first.digits === 3)) return null;
  const end = roc ? rocYear(last.value) : last.digits === 2 ? 2000 + last.value : yearBefore(last);
  if (end === null) return null;
  if (isPart(word, 'school')) return school(tokens, at + 4, start);
  const tail = isPart(word, 'year') ? yearTail(tokens, at + 4, end) : { period: yearOf(end), next: at + 3 };
  return tail === null ? null : { ...tail, from: yearOf(start) };
}

function shifted(found: Found | null, shift: number): Found | null {
  if (found === null) return null;
  const from = found.from === undefined ? {} : { from: { ...found.from, shift } };
  return { ...found, period: { ...found.period, shift }, ...from };
}
