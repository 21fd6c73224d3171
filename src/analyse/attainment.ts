/** How far an actual value is from a target. MISSION E5. */
import { normalise } from '../language/normal.js';
import type { KpiTarget } from '../language/readings.js';
import type { Sense } from '../language/sense.js';
import { clean } from '../language/unit-groups.js';

export interface Attainment {
  readonly met: boolean;
  /**
   * actual ÷ target, or target ÷ actual where lower is better. Where that has no meaning (a target of 0 or less, or
   * nothing left of what is to fall): the share of the way from the baseline; without one 1 when met, else null.
   */
  readonly attainment: number | null;
  /** (actual − target) ÷ target, of a range against its nearer end, 0 inside it; null where the target is 0. */
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
  return { met, attainment: shareOf(sense, target, actual, met), deviation: deviationFrom(value, actual) };
}

const exactly = /(?:=|等于|恰好|恰为|正好|刚好|exactly|equals?|equal to)\s*[为是]?\s*$/i;

/**
 * Whether a target asks for this very number: `=20家`, `等于20家`. The reading has `=` for a bare one (`签约20家`) too,
 * which is met from above or below.
 */
export function asksForEqual({ comparator, numberSpan }: KpiTarget, input: string): boolean {
  return comparator === '=' && exactly.test(normalise(input.slice(0, numberSpan.start)).text);
}

function above(actual: number, bound: number, comparator: KpiTarget['comparator']): boolean {
  return comparator === '>' || comparator === '<' ? actual > bound : actual >= bound;
}

function shareOf(sense: Sense, { value, from, change }: KpiTarget, actual: number, met: boolean): number | null {
  if (sense === 'rising' && value > 0) return ratio(actual / value);
  if (sense === 'falling' && value > 0 && actual > 0) return ratio(value / actual);
  if (from !== undefined && from !== value && change !== 'relative') return ratio((from - actual) / (from - value));
  return met ? 1 : null;
}

function deviationFrom(target: number, actual: number): number | null {
  return target === 0 ? null : ratio((actual - target) / Math.abs(target));
}

/** Decimal fractions that were reckoned with may differ by this share and still be one number. */
const dust = 1e-9;

function withinRange(target: KpiTarget, actual: number): Attainment {
  const { value, value2 = value } = target;
  const [low, high] = value <= value2 ? [value, value2] : [value2, value];
  const slack = Math.max(Math.abs(low), Math.abs(high)) * dust;
  if (actual >= low - slack && actual <= high + slack) return { met: true, attainment: 1, deviation: 0 };
  const sense = actual < low ? 'rising' : 'falling';
  const bound = actual < low ? low : high;
  const attainment = shareOf(sense, { ...target, value: bound }, actual, false);
  return { met: false, attainment, deviation: deviationFrom(bound, actual) };
}

/** Ratios are told to four decimals: −0.1667. */
export function ratio(value: number): number {
  return Math.round(clean(value) * 10_000) / 10_000 + 0;
}
