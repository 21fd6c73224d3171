/** Whether a target that is not met, or may still be lost, is as far as the time that has passed asks. */
import type { KpiTarget } from '../language/readings.js';
import type { Sense } from '../language/sense.js';
import { clean } from '../language/unit-groups.js';
import { type Day, daysBetween } from '../model/day.js';
import type { GapState } from '../model/results.js';
import { isCounted } from './reported.js';

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
 * Whether a target holds only once the time is over: a ceiling on what is counted, and none at all of something
 * (故障次数≤2次, 零数据泄露). What comes down from a baseline, and a level (响应时间≤30分钟), is met when it is reached.
 */
export function mustHold({ value, from, unit, change, direction }: KpiTarget, sense: Sense): boolean {
  const comesDown = (from !== undefined && from !== value) || change === 'relative' || direction === 'decrease';
  return sense === 'falling' && !comesDown && isCounted(unit);
}

/**
 * The state of a target that is not met and not due. What is counted, and what moves from a baseline, is held against
 * `asked`, the share that should be done by now (null where nobody can say, for want of a start or a due date); a
 * level without a baseline against the target itself. What was counted beyond its ceiling does not come back.
 */
export function paceState(
  target: KpiTarget,
  sense: Sense,
  actual: number,
  attainment: number | null,
  asked: number | null,
): GapState {
  if (mustHold(target, sense) || isTooMuch(target, sense, actual)) return 'behind';
  const done = doneShare(target, sense, actual, attainment);
  if (done === null) return attainment === null || attainment < levelBehindBelow ? 'behind' : 'at-risk';
  return paceOf(done, asked);
}

/**
 * The value that a target asks by the time of which a share has passed. What is counted grows evenly, what moves from a
 * baseline does so evenly, a change grows evenly; a level and a ceiling are what they are at any time.
 */
export function expectedBy(target: KpiTarget, sense: Sense, asked: number | null): number | null {
  const { value, from, unit, change } = target;
  if (mustHold(target, sense)) return value;
  if (change === 'relative') return asked === null ? null : clean(value * asked);
  if (from !== undefined && from !== value) return asked === null ? null : clean(from + (value - from) * asked);
  if (!isCounted(unit) || sense === 'falling') return value;
  return asked === null ? null : clean(value * asked);
}

/** The state of what is done to a share, when another was asked by now. */
export function paceOf(done: number, asked: number | null): GapState {
  if (asked === null) return 'unknown';
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
  return isCounted(unit) && sense !== 'falling' ? attainment : null;
}

/** More of what is counted than a range or an exact number allows. */
function isTooMuch({ value, value2 = value, unit }: KpiTarget, sense: Sense, actual: number): boolean {
  return sense === 'holding' && isCounted(unit) && actual > Math.max(value, value2);
}

/** The share of the time that has passed. */
export function elapsed({ start, due, today }: Span): number {
  if (start >= due) return today < due ? 0 : 1;
  return Math.max(0, Math.min(1, daysBetween(start, today) / daysBetween(start, due)));
}
