/** The periods that a KPI is counted over and that check-ins speak of. MISSION E4, E5. */
import { normalise } from '../language/normal.js';
import type { DeadlineReading, KpiTarget } from '../language/readings.js';
import { addDays, type Day, day, daysBetween, monthLength, parts } from '../model/day.js';
import type { Kpi } from '../model/kernel.js';

/** How often a target is to be reached again. */
export type Cycle = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** One period; without days where the text does not say which (a quarter without a year). */
export interface Period {
  /** Equal for one period however it is written. */
  readonly key: string;
  readonly label: string;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** Longer words first: half a year is no year, and the year of `2025年6月` is not what is counted over. */
const cycles: readonly (readonly [RegExp, Cycle])[] = [
  [/半年|half/i, 'half'],
  [/季|quarter/i, 'quarter'],
  [/月|month/i, 'month'],
  [/周|星期|week/i, 'week'],
  [/年|year|annual|annum/i, 'year'],
  [/日|天|\bday|daily/i, 'day'],
];

/** Whether a target is to be reached in each period, as its KPI or its own words say; null for once and for all. */
export function cycleOf(kpi: Kpi, target: KpiTarget): Cycle | null {
  const written = kpi.period ?? target.period;
  if (written === undefined) return null;
  const words = normalise(written).text;
  return cycles.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A period as written, and as it was read. */
export function periodOf(label: string, { kind, start, due }: DeadlineReading): Period {
  if (start === undefined || due === null || kind === 'relative') {
    return { key: normalise(label).text.replace(/\s+/g, '').toLowerCase(), label, start: null, end: null };
  }
  return { key: `${start}/${due}`, label, start, end: due };
}

const months = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The calendar period that a day falls into. */
export function periodAround(cycle: Cycle, date: Day): Period {
  if (cycle === 'day' || cycle === 'week') {
    const weekday = cycle === 'day' ? 0 : ((daysBetween('2024-01-01', date) % 7) + 7) % 7;
    const start = addDays(date, -weekday);
    const end = cycle === 'day' ? date : addDays(start, 6);
    return { key: `${start}/${end}`, label: cycle === 'day' ? date : `${start}–${end}`, start, end };
  }
  const { year, month } = parts(date);
  const length = months[cycle];
  const index = Math.ceil(month / length);
  const last = index * length;
  const start = day(year, last - length + 1, 1) ?? date;
  const end = day(year, last, monthLength(year, last)) ?? date;
  const names = { month: start.slice(0, 7), quarter: `${year}-Q${index}`, half: `${year}-H${index}`, year: `${year}` };
  return { key: `${start}/${end}`, label: names[cycle], start, end };
}

/** The period of the cycle that a shorter one is a part of; the period itself where it is none. */
export function periodOver(cycle: Cycle | null, period: Period): Period {
  if (cycle === null || period.start === null || period.end === null) return period;
  const whole = periodAround(cycle, period.start);
  const isPart = whole.end !== null && period.end <= whole.end && period.key !== whole.key;
  return isPart ? whole : period;
}

/** Whether no further period of the same length ends by a day. Months are not equally long: three days are let pass. */
export function isLastBefore({ start, end }: Period, due: Day): boolean {
  if (start === null || end === null) return true;
  const length = daysBetween(start, end) + 1;
  return addDays(end, length - (length > 27 ? 3 : 0)) > due;
}
