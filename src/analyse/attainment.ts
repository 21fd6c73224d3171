/** How far an actual value is from a target. MISSION E5. */

import type { KpiTarget } from '../language/readings.js';
import type { Sense } from '../language/sense.js';
import { clean } from '../language/unit-groups.js';

export interface Attainment {
  readonly met: boolean;
  /** actual ÷ target, or target ÷ actual where lower is better; null where a target of 0 or less allows no ratio. */
  readonly attainment: number | null;
  /** (actual − target) ÷ target, of a range against its nearer end, 0 inside it. */
  readonly deviation: number | null;
}

/** A target written as `约100` is met within a tenth of it. */
const about = 0.1;

/** `actual` in the unit of the target. */
export function attainmentOf(target: KpiTarget, sense: Sense, actual: number): Attainment {
  if (sense === 'holding') return withinRange(target, actual);
  const { value, comparator } = target;
  const slack = comparator === 'approx' ? Math.abs(value) * about : 0;
  const met =
    sense === 'rising' ? above(actual, value - slack, comparator) : above(-actual, -(value + slack), comparator);
  return { met, attainment: shareOf(sense, value, actual, met), deviation: deviationFrom(value, actual) };
}

function above(actual: number, bound: number, comparator: KpiTarget['comparator']): boolean {
  return comparator === '>' || comparator === '<' ? actual > bound : actual >= bound;
}

function shareOf(sense: Sense, target: number, actual: number, met: boolean): number | null {
  if (sense === 'rising') return target > 0 ? ratio(actual / target) : null;
  // Nothing but zero reaches zero.
  if (target === 0) return met ? 1 : 0;
  if (target < 0 || actual < 0) return null;
  return actual === 0 ? 1 : ratio(target / actual);
}

function deviationFrom(target: number, actual: number): number | null {
  return target === 0 ? (actual === 0 ? 0 : null) : ratio((actual - target) / Math.abs(target));
}

function withinRange({ value, value2 = value }: KpiTarget, actual: number): Attainment {
  const [low, high] = value <= value2 ? [value, value2] : [value2, value];
  if (actual >= low && actual <= high) return { met: true, attainment: 1, deviation: 0 };
  const sense = actual < low ? 'rising' : 'falling';
  const bound = actual < low ? low : high;
  return { met: false, attainment: shareOf(sense, bound, actual, false), deviation: deviationFrom(bound, actual) };
}

/** Ratios are told to four decimals: −0.1667. */
export function ratio(value: number): number {
  return Math.round(clean(value) * 10_000) / 10_000 + 0;
}
