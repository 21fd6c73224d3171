/** Check-ins → the actual value of a KPI, in all and by period. MISSION A6, E4. */
import { clean } from '../language/unit-groups.js';
import type { Day } from '../model/day.js';
import type { Progress } from '../model/kernel.js';
import { type Cycle, type Period, periodAround, periodOver } from './periods.js';
import { type Actual, calledAs, isCounted, type Measured, nameIn, readActual } from './reported.js';

/** A check-in, the day it is of and the period it speaks of, as far as they are known. */
export interface CheckIn {
  readonly progress: Progress;
  readonly day: Day | null;
  readonly period: Period | null;
  /** Names of values that lost their tail to a comma. */
  readonly cut: ReadonlySet<string>;
}

/** The check-ins up to a day, oldest first; those of which no day is known stand where they are written. */
export function checkInsUntil(checkIns: readonly CheckIn[], until: Day): CheckIn[] {
  let last: Day | null = null;
  const placed = checkIns.map((checkIn) => {
    last = checkIn.day ?? last;
    return { checkIn, day: last };
  });
  const past = placed.filter(({ checkIn: { day, progress, period } }) => {
    // A period that has begun may be reported on before it ends.
    return day === null || day <= until || (progress.date === null && (period?.start ?? day) <= until);
  });
  return past.sort((a, b) => compare(a.day ?? '', b.day ?? '')).map(({ checkIn }) => checkIn);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface PeriodActual {
  readonly period: Period;
  readonly actual: Actual;
}

/** What the check-ins give for a KPI. */
export interface Series {
  /** The latest total that is of no period, with the increments since; null for none. */
  readonly total: { readonly actual: Actual; readonly day: Day | null; readonly isLatest: boolean } | null;
  /** Oldest first. A target for each quarter has the months of a quarter put together. */
  readonly periods: readonly PeriodActual[];
}

export function seriesOf(measured: Measured, checkIns: readonly CheckIn[], cycle: Cycle | null): Series {
  const called = calledAs(measured);
  const periods = new Map<string, { period: Period; parts: Map<string, Actual> }>();
  let total: Series['total'] = null as Series['total'];
  for (const { progress, day, period: written, cut } of checkIns) {
    const name = nameIn(called, Object.keys(progress.values));
    const text = name === null ? undefined : progress.values[name];
    if (name === null || text === undefined) continue;
    const read: Actual = cut.has(name) ? { unknown: 'unreadable-actual' } : readActual(text, measured);
    const isIncrement = progress.mode === 'added';
    const own = written ?? (isIncrement && cycle !== null && day !== null ? periodAround(cycle, day) : null);
    if (own === null) {
      total = { actual: addUp(total?.actual, read, isIncrement), day, isLatest: true };
      continue;
    }
    const period = periodOver(cycle, own);
    const known = periods.get(period.key) ?? { period, parts: new Map<string, Actual>() };
    known.parts.set(own.key, addUp(known.parts.get(own.key), read, isIncrement));
    periods.set(period.key, known);
    if (total !== null) total = { ...total, isLatest: false };
  }
  const reported = [...periods.values()].map(({ period, parts }) => {
    return { period, actual: together([...parts.values()], measured) };
  });
  return { total, periods: reported.sort((a, b) => compare(a.period.end ?? '', b.period.end ?? '')) };
}

/** An increment that cannot be read spoils the sum until the next total. */
function addUp(sum: Actual | undefined, next: Actual, isIncrement: boolean): Actual {
  if (!isIncrement || sum === undefined) return next;
  if ('unknown' in sum || 'unknown' in next) return 'unknown' in sum ? sum : next;
  return { value: clean(sum.value + next.value) };
}

/**
 * The value to hold against a target for all of the time: the latest total, and what periods that began after it
 * added to it; or the periods together, where no total stands for them.
 */
export function overallActual({ total, periods }: Series, measured: Measured): Actual {
  if (total === null) {
    return periods.length === 0 ? { unknown: 'no-actual' } : together(actualsOf(periods), measured);
  }
  if (total.isLatest) return total.actual;
  const { day } = total;
  const since = day === null ? [] : periods.filter(({ period: { start } }) => start !== null && start > day);
  if (since.length === 0 || howTogether(measured) !== 'sum') return together(actualsOf(periods), measured);
  return together([total.actual, ...actualsOf(since)], measured);
}

function actualsOf(periods: readonly PeriodActual[]): Actual[] {
  return periods.map(({ actual }) => actual);
}

/** How values of several periods become one. What is counted adds up; a rate, a time or a mark stands as last reported. */
export function howTogether({ kpi, target }: Measured): string {
  return kpi.aggregate ?? (isCounted(target.unit) && target.change !== 'relative' ? 'sum' : 'last');
}

function together(actuals: readonly Actual[], measured: Measured): Actual {
  const unknown = actuals.find((actual) => 'unknown' in actual);
  const values = actuals.flatMap((actual) => ('unknown' in actual ? [] : [actual.value]));
  const how = howTogether(measured);
  if (how === 'last' || how === 'none' || actuals.length === 1) return actuals.at(-1) ?? { unknown: 'no-actual' };
  if (unknown !== undefined) return unknown;
  const sum = values.reduce((total, value) => total + value, 0);
  if (how === 'max') return { value: Math.max(...values) };
  return { value: clean(how === 'average' ? sum / values.length : sum) };
}
