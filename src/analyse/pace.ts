/** Whether what is not reached yet is as far as the time that has passed asks. */
import type { KpiTarget } from '../language/readings.js';
import type { Sense } from '../language/sense.js';
import { type Day, daysBetween } from '../model/day.js';
import type { GapState } from '../model/results.js';
import { isCounted } from './actuals.js';

/** The time a goal has, and the day it is looked at. */
export interface Span {
  readonly start: Day;
  readonly due: Day;
  readonly today: Day;
}

/** The share of what the time asks for, below which a goal is behind; between it and 1 it is at risk. */
const behindBelow = 0.8;
/** The same for a level (a rate, a time, a mark), which does not grow with the days. */
const levelBehindBelow = 0.9;

/**
 * The state of a target that is not met and not due. What is counted, and what moves from a baseline, is held against
 * the share of the time that has passed; a level without a baseline against the target itself. Without a start or a
 * due date nobody can say whether a count is in time.
 */
export function paceState(
  target: KpiTarget,
  sense: Sense,
  actual: number,
  attainment: number | null,
  span: Span | null,
): GapState {
  const done = doneShare(target, sense, actual, attainment);
  if (done === null) {
    if (attainment === null) return 'unknown';
    return attainment < levelBehindBelow ? 'behind' : 'at-risk';
  }
  if (span === null) return 'unknown';
  const asked = elapsed(span);
  if (done >= asked) return 'on-track';
  return done < asked * behindBelow ? 'behind' : 'at-risk';
}

/** How much of the way is done; null for a level, which has no way. */
function doneShare(
  { value, from, unit, change }: KpiTarget,
  sense: Sense,
  actual: number,
  attainment: number | null,
): number | null {
  if (change === 'relative') return attainment;
  if (from !== undefined && from !== value) return (actual - from) / (value - from);
  return sense === 'rising' && isCounted(unit) ? attainment : null;
}

function elapsed({ start, due, today }: Span): number {
  return Math.max(0, Math.min(1, daysBetween(start, today) / daysBetween(start, due)));
}
