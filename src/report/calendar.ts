/** Open commitments as an iCalendar file (RFC 5545): one all-day event each, known again by its UID. */
import { reviewMessages as texts } from '../messages/review.js';
import { say } from '../messages/say.js';
import { addDays, type Day } from '../model/day.js';
import type { Language } from '../model/language.js';
import type { AgendaItem } from '../model/results.js';
import { forCalendarText } from '../text/encode.js';
import { nameOf } from './words.js';

/** Lines end with CRLF. Deterministic: the stamp is the day that was looked at. What has no date is no event. */
export function calendar(items: readonly AgendaItem[], today: Day, language: Language): string {
  const stamp = `${compact(today)}T000000Z`;
  const seen = new Map<string, number>();
  const events = items.flatMap((item) => {
    const uid = uidOf(item);
    const count = seen.get(uid) ?? 0;
    seen.set(uid, count + 1);
    return item.due === null ? [] : eventOf(item, item.due, count === 0 ? uid : `${uid}-${count + 1}`, stamp, language);
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tallystick//tally agenda//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(item: AgendaItem, due: Day, uid: string, stamp: string, language: Language): string[] {
  const { owner, within, ref, kind } = item;
  const about = [say(texts[kind], language), owner, ref, within].filter((text) => text !== null).join('\n');
  const summary = owner === null ? nameOf(item, language) : `${nameOf(item, language)} (${owner})`;
  return [
    'BEGIN:VEVENT',
    `UID:${forCalendarText(uid)}@tallystick`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${forCalendarText(summary)}`,
    `DESCRIPTION:${forCalendarText(about)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** By the full name; else by file and words. It stays when the date moves, so that a calendar moves the event. */
function uidOf({ ref, id, file, statement, kpi }: AgendaItem): string {
  return ref ?? `${file}#${id ?? statement ?? kpi ?? ''}`.replace(/\s+/g, ' ');
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

const mostOctets = 75;
const encoder = new TextEncoder();

/** At most 75 octets a line; a line that goes on begins with a space, and no character is cut in two. */
function folded(line: string): string {
  let result = '';
  let used = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (used + octets > mostOctets) {
      result += '\r\n ';
      used = 1;
    }
    result += character;
    used += octets;
  }
  return result;
}
