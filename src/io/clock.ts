/** The only place that knows what day it is. */
import { type Day, day } from '../model/day.js';

export interface Today {
  readonly today: Day;
  /** IANA name of the zone in which that is the day. Found when asked for: loading the zones takes 20 ms. */
  readonly timezone: string;
}

/** The day of a moment (now) in a zone (the system's when null); null where the zone is unknown. */
export function today(timezone: string | null, now: Date = new Date()): Today | null {
  if (timezone === null) return systemToday(now);
  try {
    const zone: Intl.DateTimeFormatOptions = { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' };
    // The Canadian way of writing a day is ISO 8601.
    return { today: new Intl.DateTimeFormat('en-CA', zone).format(now), timezone };
  } catch {
    return null;
  }
}

function systemToday(now: Date): Today {
  return {
    today: day(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? now.toISOString().slice(0, 10),
    get timezone() {
      return new Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  };
}
