/** The one date that stands at a token, whatever the way it is written, and the range or list that it begins. */
import { listWords, openEnds, orWords, toWords, untilWords } from '../lexicon/deadlines.js';
import { chineseDate, monthTail } from './chinese.js';
import { readClock } from './clock.js';
import { englishDate } from './english.js';
import { withFollowingYear } from './english-years.js';
import type { Found, Tokens } from './found.js';
import { numericDate } from './numeric.js';
import { dateOf, monthOf, type Period, quarterOf, weekOf, withEdge, withYear, yearOf } from './period.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

/** A range without an end (2024年7月-至今): only its start is known. */
export interface DateFound extends Found {
  readonly open?: boolean;
  /** Dates of which one is to be chosen, the one that is `period` not among them: 6月30日或7月30日. */
  readonly others?: readonly Period[];
}

/** The date, list of dates or range at a token. */
export function dateAt(tokens: Tokens, at: number): DateFound | null {
  const first = oneDate(tokens, at);
  if (first === null) return null;
  let found: DateFound = first;
  if (found.from === undefined) found = rangeFrom(tokens, at, first);
  // 6月、9月、12月: the last one counts.
  while (!found.open) {
    const or = orAt(tokens, found.next);
    if (or === null && !isListMark(tokens[found.next])) break;
    const more = oneDate(tokens, (or ?? found.next) + 1);
    if (more === null || more.period.kind !== found.period.kind || (or === null && more.period.week !== undefined))
      break;
    found = or === null || found.from !== undefined ? joined(found, more) : chosen(found, more);
  }
  return found;
}

const or: ReadonlySet<string> = new Set(orWords);

/** Where 或 stands behind a date, also in 6月30日前或7月30日前. */
function orAt(tokens: Tokens, at: number): number | null {
  const limit = ['前', '之前', '以前'].includes(tokens[at]?.text ?? '') ? at + 1 : at;
  const from = isMark(tokens[limit], ',') ? limit + 1 : limit;
  return or.has(tokens[from]?.text ?? '') ? from : null;
}

/** Two dates to choose from, each lending the other its year; in 2027年7月30日或6月30日 both are of 2027. */
function chosen(first: DateFound, second: Found): DateFound {
  const { from, ...last } = joined(first, { ...second, period: withYear(second.period, first.period.year) });
  return { ...last, others: [...(first.others ?? []), from ?? first.period] };
}

/** 2024年__月, 2024-XX-XX: a form that nobody filled in. */
function isUnfilled(tokens: Tokens, at: number): boolean {
  return (isPart(tokens[at + 1], 'year') || isMark(tokens[at + 1], '-/.')) && tokens[at + 2]?.kind === 'blank';
}

function oneDate(tokens: Tokens, at: number): Found | null {
  if (isUnfilled(tokens, at)) return null;
  const found = numericDate(tokens, at) ?? chineseDate(tokens, at) ?? englishDate(tokens, at);
  if (found === null) return null;
  const done = afterMonth(tokens, found);
  return done.period.kind === 'date' ? withTime(tokens, done) : done;
}

/** 2024.7月15日, 2024-06底: the month was in digits, the rest in words. */
function afterMonth(tokens: Tokens, found: Found): Found {
  const { period, next } = found;
  if (period.kind !== 'month' || found.from !== undefined) return found;
  if (isPart(tokens[next], 'month') && tight(tokens, next)) {
    const tail = monthTail(tokens, next + 1, period.year, period.last.month);
    return tail ?? found;
  }
  const edge = tokens[next];
  if (edge?.kind !== 'edge' || !tight(tokens, next) || edge.text.charCodeAt(0) < 0x80) return found;
  return { period: withEdge(period, edge.sense), next: next + 1 };
}

function withTime(tokens: Tokens, found: Found): Found {
  let next = found.next;
  if (isMark(tokens[next], '(') && tokens[next + 1]?.kind === 'weekday' && isMark(tokens[next + 2], ')')) next += 3;
  else if (tokens[next]?.kind === 'weekday') next += 1;
  const clock = readClock(tokens, next);
  if (clock !== null) return { ...found, period: { ...found.period, time: clock.time }, next: clock.next };
  return next === found.next ? found : { ...found, next };
}

const joining: ReadonlySet<string> = new Set([...toWords, ...untilWords]);

/** Where the second end of a range begins, or null when nothing joins. */
function afterJoin(tokens: Tokens, at: number, between: boolean): number | null {
  let from = at;
  while (tokens[from]?.text === '起' || tokens[from]?.text === '开始' || tokens[from]?.text === '启动') from += 1;
  if (from > at && isMark(tokens[from], ',')) from += 1;
  const token = tokens[from];
  const arrow = isMark(token, '-') && isMark(tokens[from + 1], '>') ? 2 : 0;
  if (arrow > 0) return from + arrow;
  if (
    token === undefined ||
    !(
      (isMark(token, '-~→') && !(token.text === '~' && token.value > 1)) ||
      joining.has(token.text) ||
      (between && token.text === 'and')
    )
  )
    return null;
  return tokens[from + 1]?.text === 'the' || tokens[from + 1]?.text === '于' ? from + 2 : from + 1;
}

const open: ReadonlySet<string> = new Set(openEnds);

function rangeFrom(tokens: Tokens, at: number, first: Found): DateFound {
  const bare = tokens[first.next];
  if (bare?.text === '至今' || bare?.text === 'onwards' || bare?.text === 'onward')
    return { ...first, next: first.next + 1, open: true };
  const from = afterJoin(tokens, first.next, tokens[at - 1]?.text === 'between');
  if (from === null) return first;
  const end = tokens[from];
  if (end?.kind === 'ongoing' || (end !== undefined && open.has(end.text)))
    return { ...first, next: from + 1, open: true };
  // `2025-01-01 -` with nothing after the dash is open too, but only the phrase's end may say so.
  const second = secondOf(tokens, from, first.period);
  return second === null ? first : joined(first, second);
}

/** The second end: a date of its own, or a number that goes on counting the first one's days, months or quarters. */
function secondOf(tokens: Tokens, at: number, first: Period): Found | null {
  const number = tokens[at];
  const partial = number?.kind === 'number' && number.digits <= 2 ? continued(tokens, at, number, first) : null;
  return partial ?? oneDate(tokens, at);
}

function continued(tokens: Tokens, at: number, number: Token, first: Period): Found | null {
  const after = tokens[at + 1];
  const { value } = number;
  const stands = after === undefined || after.kind === 'mark' || after.kind === 'link' || after.kind === 'other';
  if (stands && isMark(after, '-/.') && tight(tokens, at + 1) && tokens[at + 2]?.kind === 'number') return null;
  if (isMark(after, ':%') || after?.text === 'q') return null;
  if (first.kind === 'date' && (stands || isPart(after, 'day'))) {
    const period = dateOf(first.year, first.last.month, value);
    const next = isPart(after, 'day') ? at + 2 : at + 1;
    return withTime(tokens, withFollowingYear(tokens, { period, next }, false));
  }
  if (first.kind === 'month' && tight(tokens, at) && stands && value <= 12)
    return { period: monthOf(first.year, value), next: at + 1 };
  if (first.kind === 'quarter' && tight(tokens, at) && stands && value <= 4) {
    return withFollowingYear(tokens, { period: quarterOf(first.year, value), next: at + 1 });
  }
  if (first.week !== undefined && stands && value <= 53) return { period: weekOf(first.year, value), next: at + 1 };
  if (first.kind === 'year' && first.year !== null && stands && number.digits === 2 && value > first.year % 100) {
    return { period: yearOf(first.year - (first.year % 100) + value), next: at + 1 };
  }
  return null;
}

/** Both ends, each lending the other its year; a stretch that ends in an earlier month ends a year later. */
function joined(first: Found, second: Found): Found {
  const start = first.from ?? first.period;
  const end = second.period;
  const over = start.first.month > end.last.month ? 1 : 0;
  let last =
    end.year === null && start.year !== null ? withYear(end, start.year + (end.week === undefined ? over : 0)) : end;
  const from =
    start.year === null && end.year !== null
      ? withYear(start, end.year - (start.week === undefined ? over : 0))
      : start;
  if (last.shift === undefined && start.shift !== undefined && last.year === null)
    last = { ...last, shift: start.shift + over };
  return { period: last, from, next: second.next };
}

const listing: ReadonlySet<string> = new Set(listWords);

function isListMark(token: Token | undefined): boolean {
  return isMark(token, '、/&') || (token !== undefined && listing.has(token.text));
}
