/** Which way a deadline moved, and how far. */
import type { DeadlineReading } from '../language/readings.js';
import { daysBetween } from '../model/day.js';
import type { ChangeClass } from '../model/results.js';
import { detached } from '../text/detach.js';
import { plain, type Sides } from './notation.js';

/** What a change means: its class, and of a deadline the days. */
export interface Verdict {
  readonly class: ChangeClass;
  readonly days?: number;
}

const unclear: Verdict = { class: 'due-changed' };

/** A deadline that came or went has no direction; nor has one that was or became no date. */
export function dueVerdict(from: string | null, to: string | null, { readings, before, after }: Sides): Verdict {
  if (from === null || to === null) return unclear;
  if (plain(from) === plain(to)) return { class: 'notation-only' };
  const one = readings.deadline(detached(from), before);
  const other = readings.deadline(detached(to), after);
  if (one.due !== null && other.due !== null) return byDay(one, other, one.due, other.due);
  return byOffset(one, other);
}

function byDay(one: DeadlineReading, other: DeadlineReading, from: string, to: string): Verdict {
  const days = daysBetween(from, to);
  if (days !== 0) return moved(days > 0, Math.abs(days));
  const rangeMoved = (one.kind === 'range' || other.kind === 'range') && one.start !== other.start;
  return one.dueAt !== other.dueAt || one.every !== other.every || rangeMoved ? unclear : { class: 'notation-only' };
}

/** Days in a unit of an offset, where it always has as many. */
const daysIn: Readonly<Record<string, number>> = { days: 1, weeks: 7 };

/** Two deadlines that count from the same event. */
function byOffset(one: DeadlineReading, other: DeadlineReading): Verdict {
  const { offset: left, relativeTo: event = '' } = one;
  const { offset: right, relativeTo: same = '' } = other;
  if (left === undefined || right === undefined || left.unit !== right.unit || plain(event) !== plain(same))
    return unclear;
  const more = right.amount - left.amount;
  if (more === 0) return { class: 'notation-only' };
  const days = daysIn[left.unit];
  return moved(more > 0, days === undefined ? undefined : Math.abs(more) * days);
}

function moved(isLater: boolean, days: number | undefined): Verdict {
  return { class: isLater ? 'due-slipped' : 'due-advanced', ...(days === undefined ? {} : { days }) };
}
