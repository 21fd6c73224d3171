/**
 * Working days in China: the public holidays and make-up working days that the State Council announces year by year,
 * out of the data of chinese-days. Loaded only where the settings ask for `calendar: cn`.
 */
import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { parts } from '../model/day.js';
import { holidayCalendar, type WorkCalendar } from './working-days.js';

const off = new Set(Object.keys(data.holidays));
const worked = new Set(Object.keys(data.workdays));

/** A year is published when its National Day is there: single days of it may stand in the notice of the next year. */
const years = new Set([...off].filter((day) => day.endsWith('-10-01')).map((day) => parts(day).year));

/**
 * The days around New Year stand in the notice of the new year: for 2019 a Saturday was worked, 29 December 2018, and
 * Monday the 31st was off. So whether the last three days of a year are worked is known only when the next year is published.
 */
export const china: WorkCalendar = holidayCalendar('cn', { off, worked, years }, (day) => {
  const { year, month, date } = parts(day);
  return month === 12 && date >= 29 ? year + 1 : year;
});
