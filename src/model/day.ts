/** A plain calendar day without time or zone, written `YYYY-MM-DD`; days compare as strings do. */
export type Day = string & { readonly __day?: never };

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The last day number of a month (1 to 12) of the Gregorian calendar. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
}

/** The day, or null where the calendar has no such day (31 November). */
export function day(year: number, month: number, date: number): Day | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12)) return null;
  if (!(date >= 1 && date <= monthLength(year, month))) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Year, month and date of a day. */
export function parts(value: Day): { year: number; month: number; date: number } {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), date: Number(value.slice(8, 10)) };
}

const dayMs = 86_400_000;

function epochDays(value: Day): number {
  return Date.parse(`${value}T00:00:00Z`) / dayMs;
}

/** `value` moved by whole days. */
export function addDays(value: Day, days: number): Day {
  return new Date((epochDays(value) + days) * dayMs).toISOString().slice(0, 10);
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDays(to) - epochDays(from);
}
