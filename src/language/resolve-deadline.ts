/** A deadline that counts from a day (2024年9月26日起10个工作日内), as the day on which it falls. */
import { addDays, type Day, day, monthLength, parts } from '../model/day.js';
import { readDeadline } from './deadline.js';
import type { DeadlineContext, DeadlineReading } from './readings.js';
import { addWorkdays, type WorkCalendar } from './working-days.js';

type Resolved = Pick<DeadlineReading, 'due' | 'dueAt' | 'certain' | 'unpublished'>;
type Offset = NonNullable<DeadlineReading['offset']>;

/**
 * The reading with its last day, where it is relative to a day that is known; any other as it is. Periods are counted
 * as in the Civil Code, articles 201 and 202: the day of the event is not counted in, and a month ends on the day of
 * the same number, or the month's last. A last day that is a holiday stays: whether it moves is for the parties.
 */
export function resolveDeadline(
  reading: DeadlineReading,
  calendar: WorkCalendar,
  context: DeadlineContext = {},
): DeadlineReading {
  const { kind, due, relativeTo, offset } = reading;
  if (kind !== 'relative' || due !== null || !relativeTo || offset === undefined) return reading;
  const event = readDeadline(relativeTo, context);
  if (event.kind !== 'date' || event.due === null) return reading;
  const resolved = counted(event.due, event.dueAt, offset, calendar);
  return resolved === null ? reading : { ...reading, ...resolved };
}

/** About a hundred years in days: what is further away is no deadline. */
const farthest = 40_000;

/** Days that each unit has, at most. */
const longestDays: Readonly<Record<Offset['unit'], number>> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  workdays: 1,
  days: 1,
  weeks: 7,
  months: 31,
  years: 366,
};

function counted(from: Day, at: string | undefined, offset: Offset, calendar: WorkCalendar): Resolved | null {
  const { amount, unit } = offset;
  if (!(Math.abs(amount) * longestDays[unit] <= farthest)) return null;
  switch (unit) {
    case 'workdays': {
      const found = addWorkdays(from, amount, calendar);
      if (found === null) return null;
      return found.certain ? { due: found.day } : { due: found.day, certain: false, unpublished: found.unpublished };
    }
    case 'months':
      return { due: addMonths(from, amount) };
    case 'years':
      return { due: addMonths(from, amount * 12) };
    case 'hours':
    case 'minutes':
      return at === undefined ? { due: plusDays(from, amount * longestDays[unit]) } : moment(at, offset);
    default:
      return { due: plusDays(from, amount * longestDays[unit]) };
  }
}

/** A part of a day takes the whole: 1.5天 after noon is the second day, and 1.5天 ahead of it too. */
function plusDays(from: Day, days: number): Day {
  return addDays(from, Math.sign(days) * Math.ceil(Math.abs(days)));
}

/** Half a month is 15 days, as lawyers and landlords count it. */
function addMonths(from: Day, months: number): Day {
  const whole = Math.trunc(months);
  const { year, month, date } = parts(from);
  const index = year * 12 + (month - 1) + whole;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const reached = day(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth))) ?? from;
  return plusDays(reached, (months - whole) * 30);
}

/** To the minute, where the event has a time of day. */
function moment(at: string, { amount, unit }: Offset): Resolved {
  const minutes = amount * (unit === 'hours' ? 60 : 1);
  const dueAt = new Date(Date.parse(`${at}Z`) + Math.round(minutes) * 60_000).toISOString().slice(0, 16);
  return { due: dueAt.slice(0, 10), dueAt };
}
