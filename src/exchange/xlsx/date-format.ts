/** Days and times, which a workbook keeps as numbers: days since the end of 1899, the time of day as a fraction. */
import { formatted } from './formatted.js';

/** What is text in a format, and what says colour, condition or country. */
const aside = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

const dayMs = 86_400_000;

/**
 * A serial number as its format shows it, or null where no calendar has such a day. ISO 8601 with what the format
 * shows of it, a time only where there is one; a format with 年, 月 or 时 in it is followed to the letter, and so is
 * one that counts hours beyond a day.
 */
export function dateText(serial: number, format: string, since1904: boolean): string | null {
  const bare = format.replace(aside, '').toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return formatted(serial, format);
  const moment = momentOf(serial, since1904);
  if (moment === null) return null;
  if (/[年月日时分]/.test(format)) return formatted(since1904 ? serial + daysTo1904 : serial, format);
  return iso(moment, bare, serial);
}

/** From the end of 1899, where other files count from. */
const daysTo1904 = 1462;

function momentOf(serial: number, since1904: boolean): Date | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  // The 29 February 1900 that never was: days before it count one less.
  const days = since1904 ? serial + daysTo1904 : serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** A day as its serial number in the calendar that starts in 1900. */
export function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs + 25_569;
}

function iso(moment: Date, bare: string, serial: number): string {
  const text = moment.toISOString();
  const seconds = /s/.test(bare) && moment.getUTCSeconds() !== 0;
  const time = text.slice(11, seconds ? 19 : 16);
  const day = /[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
  if (!day || serial < 1) return time;
  const whole = /d/.test(bare) ? text.slice(0, 10) : /m/.test(bare) ? text.slice(0, 7) : text.slice(0, 4);
  return /h/.test(bare) && time !== '00:00' ? `${whole} ${time}` : whole;
}
