/** Counting working days. A calendar says which days are worked; `mon-fri` knows weekends and no holidays. */
import { addDays, type Day } from '../model/day.js';
import { weekdayOf } from './dates/period.js';

export type WorkCalendar = 'mon-fri';

/**
 * The working day that is `count` working days after `from` (before it when negative). The first one counted is the
 * working day after `from` itself, as a period of days is counted in law; `count` 0 is `from`, also on a weekend.
 */
export function addWorkdays(from: Day, count: number, _calendar: WorkCalendar = 'mon-fri'): Day {
  const days = Math.trunc(count);
  if (days === 0) return from;
  const forward = days > 0;
  const weekday = weekdayOf(from);
  // From a weekend the count begins at the working day on the other side of it.
  const off = weekday > 5 ? (forward ? 5 - weekday : 8 - weekday) : 0;
  const start = weekday > 5 ? (forward ? 5 : 1) : weekday;
  const weeks = Math.trunc(days / 5);
  const rest = days % 5;
  const over = forward ? (start + rest > 5 ? 2 : 0) : start + rest < 1 ? -2 : 0;
  return addDays(from, off + weeks * 7 + rest + over);
}
