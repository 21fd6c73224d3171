/** Time zones by IANA name: whether there is such a zone, and what day a moment is in it. */
import type { Day } from './day.js';

/**
 * Hours ahead of UTC in zones without summer time. Their day needs no `Intl`, whose first formatter takes as long to
 * load as everything else that a short run does.
 */
const fixed: Readonly<Record<string, number>> = {
  UTC: 0,
  'Asia/Shanghai': 8,
  'Asia/Hong_Kong': 8,
  'Asia/Macau': 8,
  'Asia/Taipei': 8,
  'Asia/Singapore': 8,
  'Asia/Tokyo': 9,
  'Asia/Kolkata': 5.5,
};

const hourMs = 3_600_000;

export function isTimezone(name: string): boolean {
  return Object.hasOwn(fixed, name) || formatter(name) !== null;
}

/** The day of a moment in a zone; null where the zone is unknown. */
export function dayIn(zone: string, moment: Date): Day | null {
  const hours = Object.hasOwn(fixed, zone) ? fixed[zone] : undefined;
  if (hours !== undefined) return new Date(moment.getTime() + hours * hourMs).toISOString().slice(0, 10);
  return formatter(zone)?.format(moment) ?? null;
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatter(zone: string): Intl.DateTimeFormat | null {
  let known = formatters.get(zone);
  if (known === undefined) {
    known = newFormatter(zone);
    formatters.set(zone, known);
  }
  return known;
}

function newFormatter(zone: string): Intl.DateTimeFormat | null {
  try {
    // The Canadian way of writing a day is ISO 8601.
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    return null;
  }
}
