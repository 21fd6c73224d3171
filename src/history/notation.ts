/** Whether two texts differ in how they are written only: width, script, case, spaces, the form of a number or date. */
import { normalise } from '../language/normal.js';
import type { DeadlineContext, DeadlineReading, KpiReading, KpiTarget } from '../language/readings.js';
import type { Readings } from '../load/readings.js';
import { detached } from '../text/detach.js';

/** What yearless dates before and after a change may borrow, and the readings they share. */
export interface Sides {
  readonly readings: Readings;
  readonly before: DeadlineContext;
  readonly after: DeadlineContext;
}

/** A text without what is only notation. A space that parts two Latin words or numbers is no notation. */
export function plain(text: string): string {
  const folded = normalise(text).text.toLowerCase();
  return folded.replace(/\s+/g, (space: string, at: number) =>
    isLatin(folded[at - 1]) && isLatin(folded[at + space.length]) ? ' ' : '',
  );
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z\d]/.test(character);
}

/** Texts that say one thing: alike but for notation, or one and the same amount. */
export function sameInWords(from: string, to: string, readings: Readings): boolean {
  if (plain(from) === plain(to)) return true;
  const one = readings.kpi(detached(from));
  const other = readings.kpi(detached(to));
  return one.targets.length > 0 && sameTargets(one, other) && around(one) === around(other);
}

/** KPI phrases with the same targets, whatever stands around them. */
export function sameTargets(one: KpiReading, other: KpiReading): boolean {
  return (
    one.targets.length === other.targets.length &&
    one.targets.every((target, index) => meaning(target) === meaning(other.targets[index])) &&
    sameDay(one.date ?? null, other.date ?? null)
  );
}

function meaning(target: KpiTarget | undefined): string {
  if (target === undefined) return '';
  const { metric, comparator, value, value2, unit, direction, from, change, basis = '', period = '', by } = target;
  const words = [metric, unit, basis, period].map(plain);
  return JSON.stringify([words, comparator, value, value2, direction, from, change, by?.due, by?.dueAt]);
}

/** What is said besides the targets. */
export function around(reading: KpiReading): string {
  let text = '';
  let at = 0;
  for (const { span } of [...reading.targets].sort((a, b) => a.span.start - b.span.start)) {
    text += `${plain(reading.input.slice(at, Math.max(at, span.start)))}\0`;
    at = Math.max(at, span.end);
  }
  return text + plain(reading.input.slice(at));
}

function sameDay(one: DeadlineReading | null, other: DeadlineReading | null): boolean {
  return one?.due === other?.due && one?.dueAt === other?.dueAt && one?.monthDay === other?.monthDay;
}
