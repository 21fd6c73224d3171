/** Counting working days. A calendar says which days are worked; `mon-fri` knows weekends and no holidays. */
import { addDays, type Day, parts } from '../model/day.js';
import { weekdayOf } from './dates/period.js';

/** What a calendar knows of a day; where it is not published yet, the year whose holidays would tell. */
export type DayState = 'worked' | 'off' | { readonly unpublished: number };

export interface WorkCalendar {
  /** As the settings name it: `cn`, `mon-fri` or a file. */
  readonly name: string;
  /** What it is made of besides weekends. */
  readonly holidays?: Holidays;
  stateOf(day: Day): DayState;
}

/** A day reached by counting working days. */
export interface CountedDay {
  readonly day: Day;
  /** False where the count passed days of a year whose holidays are not published: there Monday to Friday is assumed. */
  readonly certain: boolean;
  /** Those years, earliest first. */
  readonly unpublished: readonly number[];
}

export const monFri: WorkCalendar = { name: 'mon-fri', stateOf: (day) => (isWeekday(day) ? 'worked' : 'off') };

/** Days on which work is off or made up for, and the years for which that is known. */
export interface Holidays {
  readonly off: ReadonlySet<Day>;
  /** Worked although they are a Saturday or Sunday. */
  readonly worked: ReadonlySet<Day>;
  readonly years: ReadonlySet<number>;
}

/** Monday to Friday with exceptions. `yearOf` is the year whose list decides about a day: its own, unless told. */
export function holidayCalendar(
  name: string,
  holidays: Holidays,
  yearOf: (day: Day) => number = (day) => parts(day).year,
): WorkCalendar {
  const { off, worked, years } = holidays;
  return {
    name,
    holidays,
    stateOf(day) {
      if (worked.has(day)) return 'worked';
      if (off.has(day)) return 'off';
      const year = yearOf(day);
      return years.has(year) ? monFri.stateOf(day) : { unpublished: year };
    },
  };
}

/** About forty years; nothing planned lies further away, and a slip of the pen must not be walked to. */
const farthest = 10_000;

/**
 * The working day that is `count` working days after `from` (before it when negative). The first one counted is the
 * working day after `from` itself, as a period of days is counted in law; `count` 0 is `from`, also on a weekend.
 * A part of a day takes the whole. Null where that is decades away.
 */
export function addWorkdays(from: Day, count: number, calendar: WorkCalendar = monFri): CountedDay | null {
  const step = Math.sign(count);
  let left = Math.ceil(Math.abs(count));
  if (!(left <= farthest)) return null;
  const unpublished = new Set<number>();
  let day = from;
  while (left > 0) {
    day = addDays(day, step);
    const state = calendar.stateOf(day);
    if (typeof state === 'object') unpublished.add(state.unpublished);
    if (state === 'worked' || (typeof state === 'object' && isWeekday(day))) left -= 1;
  }
  return { day, certain: unpublished.size === 0, unpublished: [...unpublished].sort((a, b) => a - b) };
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) < 6;
}
