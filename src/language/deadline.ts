/**
 * By when: a phrase read as a day, a period, a range, a rhythm, something counted from an event, or no date at all.
 * A pure function of the phrase and its row: a date without a year stays without one unless the row lends a reference.
 */
import { type Day, day } from '../model/day.js';
import { choose } from './dates/choose.js';
import type { Mention } from './dates/mention.js';
import { mentionsOf } from './dates/mentions.js';
import { dateOf, daysOf, kindOf, monthDayOf, type Period } from './dates/period.js';
import { type Token, tokenise } from './dates/tokens.js';
import { type Normal, normalise } from './normal.js';
import type { DeadlineContext, DeadlineReading } from './readings.js';

type Draft = { -readonly [Key in keyof DeadlineReading]: DeadlineReading[Key] };

/** Deadlines stand in cells: of a text longer than this, only the beginning is read. */
const longest = 2000;

/** Reads a deadline. `context.reference` makes a yearless date the first such day on or after it. */
export function readDeadline(input: string, context: DeadlineContext = {}): DeadlineReading {
  const plain = isoDay(input);
  if (plain !== null) return { input, kind: 'date', due: plain, start: plain, span: { start: 0, end: 10 } };
  const normal = normalise(input.length > longest ? input.slice(0, longest) : input);
  const tokens = tokenise(normal.text);
  const mention = choose(mentionsOf(tokens, normal.text), tokens);
  if (mention === null || mention.kind === 'release') return { input, kind: 'none', due: null };
  const reading: Draft = { input, kind: 'none', due: null, span: spanOf(normal, tokens, mention) };
  fill(reading, mention, normal, context.reference);
  return reading;
}

/** `2024-07-15` and nothing else, the way most documents say it. */
function isoDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return null;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at !== 4 && at !== 7 && (code < 0x30 || code > 0x39)) return null;
  }
  const year = Number(text.slice(0, 4));
  return year < 1900 || year > 2199 ? null : day(year, Number(text.slice(5, 7)), Number(text.slice(8)));
}

function spanOf(normal: Normal, tokens: readonly Token[], mention: Mention): { start: number; end: number } {
  const start = normal.offset(tokens[mention.at]?.start ?? 0);
  return { start, end: Math.max(start, normal.offset(tokens[mention.next - 1]?.end ?? normal.text.length)) };
}

function fill(reading: Draft, mention: Mention, normal: Normal, reference: Day | undefined): void {
  switch (mention.kind) {
    case 'calendar':
      onCalendar(reading, mention, reference);
      break;
    case 'recurring': {
      reading.kind = 'recurring';
      if (mention.every !== undefined) reading.every = mention.every;
      const monthDay = mention.period === undefined ? null : monthDayOf(mention.period);
      if (monthDay !== null) reading.monthDay = monthDay;
      break;
    }
    case 'relative':
      reading.kind = 'relative';
      reading.relativeTo = mention.anchor === undefined ? '' : cut(normal, mention.anchor);
      if (mention.offset !== undefined) reading.offset = mention.offset;
      break;
    default: {
      reading.kind = 'ongoing';
      if (mention.every !== undefined) reading.every = mention.every;
      const first = mention.from ?? mention.period;
      const start = first === undefined || first.year === null ? null : daysOf(first, first.year).start;
      if (start !== null) reading.start = start;
      if (mention.review !== undefined) setReview(reading, mention.review, reference);
    }
  }
}

function setReview(reading: Draft, review: Period, reference: Day | undefined): void {
  if (review.problem !== undefined) reading.invalid = review.problem;
  const year = review.year ?? borrowedYear(review, reference);
  const due = year === null || review.swappable ? null : daysOf(review, year).due;
  if (due !== null) reading.review = due;
}

function cut(normal: Normal, [start, end]: readonly [number, number]): string {
  return normal.input.slice(normal.offset(start), normal.offset(end)).trim();
}

function onCalendar(reading: Draft, mention: Mention, reference: Day | undefined): void {
  const last = mention.period;
  if (last === undefined) return;
  const first = mention.from ?? last;
  reading.kind = mention.from === undefined && !mention.sinceNow ? kindOf(last) : 'range';
  const problem = last.problem ?? first.problem;
  if (problem !== undefined) {
    reading.invalid = problem;
    return;
  }
  const year = last.year ?? borrowedYear(last, reference);
  if (last.year === null) {
    const monthDay = monthDayOf(last);
    if (monthDay !== null) reading.monthDay = monthDay;
  }
  if (year !== null && last.swappable) setBoth(reading, last, year);
  else if (year !== null) setDays(reading, first, last, year);
  if (reading.due !== null && mention.others !== undefined) setLatest(reading, mention.others);
  if (mention.sinceNow || first.swappable) delete reading.start;
}

/** 01/07/2025: either of two days, and nobody can tell which. */
function setBoth(reading: Draft, { last }: Period, year: number): void {
  const [one, other] = [dateOf(year, last.month, last.date), dateOf(year, last.date, last.month)]
    .map((period) => daysOf(period, year).due)
    .sort();
  if (one && other) reading.ambiguous = [one, other];
}

/** 6月30日或7月30日: the last day of the later one still counts, whichever is written first. */
function setLatest(reading: Draft, others: readonly Period[]): void {
  const year = Number(reading.due?.slice(0, 4));
  const spans = [{ start: reading.start ?? null, due: reading.due }];
  for (const other of others) spans.push(daysOf(other, other.year ?? year));
  const known = spans.filter(({ due }) => due !== null).sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  const latest = known[known.length - 1];
  const days = [...new Set(known.map(({ due }) => due))].filter((due) => due !== null);
  if (latest?.due == null || days.length < 2) return;
  if (latest.due !== reading.due) delete reading.dueAt;
  reading.due = latest.due;
  if (latest.start !== null) reading.start = latest.start;
  reading.alternatives = days;
}

/** The year that a reference lends: 今年 is the reference's own; else the first such day on or after it. */
function borrowedYear(period: Period, reference: Day | undefined): number | null {
  if (reference === undefined) return null;
  const year = Number(reference.slice(0, 4));
  if (period.shift !== undefined) return year + period.shift;
  // Eight years ahead there is a 29 February again, also over a century without one.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const { due } = daysOf(period, year + ahead);
    if (due !== null && due >= reference) return year + ahead;
  }
  return null;
}

function setDays(reading: Draft, first: Period, last: Period, year: number): void {
  const { due } = daysOf(last, year);
  const over = first.year === null && first.first.month > last.last.month ? 1 : 0;
  const { start } = daysOf(first, first.year ?? year - over);
  if (due === null) {
    reading.invalid = last.week === undefined ? 'no-such-day' : 'no-such-week';
    return;
  }
  if (start !== null && start > due && !first.swappable) {
    reading.invalid = 'range-backwards';
    return;
  }
  reading.due = due;
  if (start !== null) reading.start = start;
  if (last.time !== undefined) reading.dueAt = `${due}T${last.time}`;
}
