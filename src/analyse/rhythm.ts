/** How often a commitment reports, and when the next check-in is due. MISSION A6, E4. */
import { addDays, type Day } from '../model/day.js';
import type { Commitment } from '../model/kernel.js';

/** The longest that a period of each kind lasts. */
const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, quarter: 92, half: 184, year: 366 };

/** The days between two check-ins, as `every` says; null where it says nothing that is known. */
export function checkInEvery({ every }: Commitment): number | null {
  return every !== null && Object.hasOwn(lengths, every) ? (lengths[every] ?? null) : null;
}

/** Whether more than so many days have passed since a day. */
export function dueForCheckIn(last: Day, days: number, today: Day): boolean {
  return addDays(last, days) < today;
}
