/** The only place that knows what day it is. */
import { type Day, day } from '../model/day.js';
import { dayIn } from '../model/timezone.js';

export interface Today {
  readonly today: Day;
  /** IANA name of the zone in which that is the day. Found when asked for: loading the zones takes 20 ms. */
  readonly timezone: string;
}

/** The day of a moment (now) in a zone (the system's when null); null where the zone is unknown. */
export function today(timezone: string | null, now: Date = new Date()): Today | null {
  if (timezone === null) return systemToday(now);
  const there = dayIn(timezone, now);
  return there === null ? null : { today: there, timezone };
}

function systemToday(now: Date): Today {
  return {
    today: day(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? now.toISOString().slice(0, 10),
    get timezone() {
      return new Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
  };
}
