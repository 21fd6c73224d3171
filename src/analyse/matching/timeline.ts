/** What runs at the same time: the load on a resource or on a person, and when it is greatest. */
import type { Readings } from '../../load/readings.js';
import { addDays, type Day } from '../../model/day.js';
import type { Commitment, Document } from '../../model/kernel.js';

/** From a first day to a last one; null is open: without a beginning, or without an end. */
export interface Stretch {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** When a commitment is worked on: from its start, else the document's date, to its due date. */
export function stretchOf(commitment: Commitment, document: Document, readings: Readings): Stretch {
  const context = readings.contextOf(commitment, document);
  const dayOf = (text: string | null): Day | null => {
    const reading = text === null ? null : readings.deadline(text, context);
    return reading === null ? null : (reading.start ?? reading.due);
  };
  return {
    from: dayOf(commitment.start) ?? dayOf(document.updated),
    to: readings.due(commitment, document)?.due ?? null,
  };
}

/** Whether two stretches may share a day. */
export function mayOverlap(a: Stretch, b: Stretch): boolean {
  const before = (one: Stretch, other: Stretch): boolean =>
    one.to !== null && other.from !== null && one.to < other.from;
  return !before(a, b) && !before(b, a);
}

export interface Busiest<T> {
  readonly load: number;
  /** What runs then, in the order given. */
  readonly members: readonly T[];
  readonly from: Day | null;
  readonly to: Day | null;
}

const beginning = '';
const end = '\uffff';

/** The first time at which the amounts of all that runs make the most. Time n log n. */
export function busiest<T extends { readonly amount: number; readonly stretch: Stretch }>(
  all: readonly T[],
): Busiest<T> {
  const changes = new Map<Day, number>();
  const at = (day: Day, change: number) => changes.set(day, (changes.get(day) ?? 0) + change);
  for (const { amount, stretch } of all) {
    at(stretch.from ?? beginning, amount);
    if (stretch.to !== null) at(addDays(stretch.to, 1), -amount);
  }
  const days = [...changes.keys()].sort();
  let load = 0;
  let best = { load: 0, day: days[0] ?? beginning, next: days[1] ?? end };
  days.forEach((day, index) => {
    load += changes.get(day) ?? 0;
    if (load > best.load) best = { load, day, next: days[index + 1] ?? end };
  });
  const members = all.filter(({ stretch: { from, to } }) => (from ?? beginning) <= best.day && (to ?? end) >= best.day);
  return {
    load: best.load,
    members,
    from: best.day === beginning ? null : best.day,
    to: best.next === end ? null : addDays(best.next, -1),
  };
}
