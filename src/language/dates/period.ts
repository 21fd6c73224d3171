/**
 * A day, month, quarter, half or year as it was written, with or without its year, before it is set on the calendar.
 *
 * Assumed, because a phrase says no more: a fiscal year or quarter without a defined year start (FY25, 财年) is the
 * calendar period of that name, `FY24/25` the year it ends in; a Taiwanese or Chinese school year (学年) runs from
 * August to July, its first term to the end of January; `early` is the first ten days of a month and the first three
 * months of a year, `mid` the 15th and the end of June.
 */
import { addDays, type Day, day, monthLength } from '../../model/day.js';
import type { DeadlineKind, DeadlineReading } from '../readings.js';

export interface MonthDate {
  readonly month: number;
  /** 0 is the last day of the month. */
  readonly date: number;
  /** Years after the period's own year: a school year or a winter ends in the next one. */
  readonly later?: number;
}

export interface Period {
  readonly kind: 'date' | 'month' | 'quarter' | 'half' | 'year' | 'week';
  readonly year: number | null;
  /** 今年 is 0, 明年 1: a year that only a reference makes definite. */
  readonly shift?: number;
  readonly first: MonthDate;
  readonly last: MonthDate;
  /** An ISO week, Monday to Sunday. */
  readonly week?: number;
  /** The calendar week around the day. */
  readonly around?: boolean;
  readonly problem?: NonNullable<DeadlineReading['invalid']>;
  /** A day whose number and month may be the other way round: 01/07/2025. */
  readonly swappable?: true;
  /** `17:00`, with the zone where one is written. */
  readonly time?: string;
}

export function dateOf(year: number | null, month: number, date: number): Period {
  const at = { month, date };
  const base: Period = { kind: 'date', year, first: at, last: at };
  if (month < 1 || month > 12) return { ...base, problem: 'no-such-month' };
  // Without a year, 29 February may exist.
  if (date < 1 || date > monthLength(year ?? 2000, month)) return { ...base, problem: 'no-such-day' };
  return base;
}

/** The last day of some parts of a month; `end` and no edge are the whole month. */
const monthEdges: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  middle: [1, 15],
  first10: [1, 10],
  mid10: [11, 20],
  last10: [21, 0],
};

export function monthOf(year: number | null, month: number, edge = 'end'): Period {
  const [from, to] = monthEdges[edge] ?? [1, 0];
  const kind = edge.endsWith('10') ? 'date' : 'month';
  const base: Period = { kind, year, first: { month, date: from }, last: { month, date: to } };
  return month < 1 || month > 12 ? { ...base, problem: 'no-such-month' } : base;
}

export function quarterOf(year: number | null, quarter: number, edge = 'end'): Period {
  const month = quarter * 3 - 2;
  const last =
    edge === 'early'
      ? { month, date: 0 }
      : edge === 'middle'
        ? { month: month + 1, date: 15 }
        : { month: month + 2, date: 0 };
  const base: Period = { kind: 'quarter', year, first: { month, date: 1 }, last };
  return isQuarter(quarter) ? base : { ...base, problem: 'no-such-quarter' };
}

export function isQuarter(quarter: number): boolean {
  return quarter >= 1 && quarter <= 4;
}

export function halfOf(year: number | null, half: number): Period {
  const first = { month: half * 6 - 5, date: 1 };
  const base: Period = { kind: 'half', year, first, last: { month: half * 6, date: 0 } };
  return half === 1 || half === 2 ? base : { ...base, problem: 'no-such-half' };
}

/** Halves that somebody may have written by mistake; H5 is a web page and H264 a codec. */
export function isHalf(half: number): boolean {
  return half >= 0 && half <= 4;
}

/** A year; its middle is the end of its first half. */
export function yearOf(year: number | null, edge = 'end'): Period {
  const month = edge === 'early' ? 3 : edge === 'middle' ? 6 : 12;
  return { kind: edge === 'middle' ? 'half' : 'year', year, first: { month: 1, date: 1 }, last: { month, date: 0 } };
}

/** The school year that begins in August of `year`; its terms when one is named. */
export function schoolYearOf(year: number, term: number | null): Period {
  const first = term === 2 ? { month: 2, date: 1, later: 1 } : { month: 8, date: 1 };
  const last = term === 1 ? { month: 1, date: 0, later: 1 } : { month: 7, date: 0, later: 1 };
  return { kind: term === null ? 'year' : 'half', year, first, last };
}

/** A northern season, by the month it ends in; a winter (14) ends in February of the next year. */
export function seasonOf(year: number | null, month: number): Period {
  const last = month > 12 ? { month: month - 12, date: 0, later: 1 } : { month, date: 0 };
  return { kind: 'quarter', year, first: { month: month - 2, date: 1 }, last };
}

export function weekOf(year: number | null, week: number): Period {
  const base: Period = { kind: 'week', year, first: { month: 1, date: 1 }, last: { month: 12, date: 31 }, week };
  return week >= 1 && week <= 53 ? base : { ...base, problem: 'no-such-week' };
}

export function withYear(period: Period, year: number | null): Period {
  if (year === null || period.year !== null) return period;
  if (period.kind === 'date') {
    // 上旬 has a first day of its own; only a single day is checked against the calendar again.
    const { problem } = dateOf(year, period.last.month, period.last.date || 1);
    return { ...period, year, ...(problem === undefined ? {} : { problem }) };
  }
  return { ...period, year };
}

/** The same part of the period: `early Q3`, `end of 2025`. */
export function withEdge(period: Period, edge: string): Period {
  if (period.kind === 'month') return { ...monthOf(period.year, period.last.month, edge), ...shiftOf(period) };
  if (period.kind === 'quarter' && period.last.later === undefined && period.last.month % 3 === 0) {
    return { ...quarterOf(period.year, Math.ceil(period.last.month / 3), edge), ...shiftOf(period) };
  }
  if (period.kind === 'year' && period.last.later === undefined)
    return { ...yearOf(period.year, edge), ...shiftOf(period) };
  return period;
}

function shiftOf(period: Period): { shift?: number } {
  return period.shift === undefined ? {} : { shift: period.shift };
}

export function kindOf(period: Period): DeadlineKind {
  return period.kind === 'week' ? 'range' : period.kind;
}

function dayAt(year: number, at: MonthDate): Day | null {
  const own = year + (at.later ?? 0);
  return day(own, at.month, at.date === 0 ? monthLength(own, at.month) : at.date);
}

/** Monday of an ISO week: the week with 4 January is the first; null for a week 53 in a year that has 52. */
function mondayOf(year: number, week: number): Day | null {
  const fourth = day(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
  return week < 53 || Number(addDays(monday, 3).slice(0, 4)) === year ? monday : null;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(value: Day): number {
  return new Date(`${value}T00:00:00Z`).getUTCDay() || 7;
}

/** First and last day of a period in a given year. */
export function daysOf(period: Period, year: number): { start: Day | null; due: Day | null } {
  if (period.problem !== undefined) return { start: null, due: null };
  if (period.week !== undefined) {
    const start = mondayOf(year, period.week);
    return { start, due: start === null ? null : addDays(start, 6) };
  }
  const due = dayAt(year, period.last);
  if (period.around !== true || due === null) return { start: dayAt(year, period.first), due };
  const start = addDays(due, 1 - weekdayOf(due));
  return { start, due: addDays(start, 6) };
}

/** `09-30`; the last day of February without a year is the 28th. */
export function monthDayOf(period: Period): string | null {
  if (period.problem !== undefined || period.kind === 'week') return null;
  const { month, date } = period.last;
  return `${two(month)}-${two(date === 0 ? monthLength(2001, month) : date)}`;
}

export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
