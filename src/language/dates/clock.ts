/** The time of day after a date: 17:00, 下午5点半, 24时, 10-11am, T21:05+08:00. */
import type { Tokens } from './found.js';
import { two } from './period.js';
import { isMark, isPart, tight } from './tokens.js';

export interface Clock {
  /** `17:00`, with `Z` or `+08:00` where one is written. */
  readonly time: string;
  readonly next: number;
}

/** The time at a token; of a stretch of time (14:00-16:00) the end. */
export function readClock(tokens: Tokens, at: number): Clock | null {
  let from = at;
  const lead = tokens[from];
  const iso = lead?.text === 't' && tight(tokens, from) && tight(tokens, from + 1);
  if (iso || lead?.text === 'at' || isMark(lead, ',@')) from += 1;
  const first = oneTime(tokens, from, iso);
  if (first === null) return startOfHours(tokens, from);
  if (!isMark(tokens[first.next], '-~') && tokens[first.next]?.text !== '至' && tokens[first.next]?.text !== 'to')
    return first;
  return oneTime(tokens, first.next + 1, false) ?? first;
}

/** `10-11am`: the first hour has no mark of its own. */
function startOfHours(tokens: Tokens, at: number): Clock | null {
  if (tokens[at]?.kind !== 'number' || !isMark(tokens[at + 1], '-~')) return null;
  const end = tokens[at + 3];
  return end?.kind === 'dayPart' ? oneTime(tokens, at + 2, false) : null;
}

function oneTime(tokens: Tokens, at: number, iso: boolean): Clock | null {
  let from = at;
  let part = '';
  const lead = tokens[from];
  if (lead?.kind === 'dayPart') {
    part = lead.sense;
    from += 1;
    if (part === 'noon' || part === 'midnight') return { time: part === 'noon' ? '12:00' : '24:00', next: from };
  }
  const hour = tokens[from];
  if (hour?.kind !== 'number' || hour.value > 24) return null;
  const minutes = minutesAfter(tokens, from + 1);
  let next = minutes?.next ?? from + 1;
  const after = tokens[next];
  if (part === '' && after?.kind === 'dayPart' && after.value === 0 && /^[ap]m$/.test(after.text)) {
    part = after.sense;
    next += 1;
  } else if (minutes === null) return null;
  const minute = minutes?.minute ?? 0;
  if (minute > 59) return null;
  const hours =
    part === 'pm' && hour.value < 12 ? hour.value + 12 : part === 'am' && hour.value === 12 ? 0 : hour.value;
  const zone = iso ? readZone(tokens, next) : null;
  return { time: `${two(hours)}:${two(minute)}${zone?.text ?? ''}`, next: zone?.next ?? next };
}

/** `:30`, `点半`, `时30分`, `点`; seconds are read over. */
function minutesAfter(tokens: Tokens, at: number): { minute: number; next: number } | null {
  const number = tokens[at + 1];
  if (isMark(tokens[at], ':') && tight(tokens, at) && number?.kind === 'number' && number.digits === 2) {
    let next = at + 2;
    if (isMark(tokens[next], ':') && tokens[next + 1]?.kind === 'number') next += 2;
    if (isMark(tokens[next], '.') && tight(tokens, next) && tokens[next + 1]?.kind === 'number') next += 2;
    return { minute: number.value, next };
  }
  if (!isPart(tokens[at], 'clock')) return null;
  if (isPart(number, 'half')) return { minute: 30, next: at + 2 };
  if (number?.kind !== 'number' || !tight(tokens, at + 1) || number.value > 59) return { minute: 0, next: at + 1 };
  return { minute: number.value, next: isPart(tokens[at + 2], 'minute') ? at + 3 : at + 2 };
}

function readZone(tokens: Tokens, at: number): { text: string; next: number } | null {
  if (!tight(tokens, at)) return null;
  if (tokens[at]?.text === 'z') return { text: 'Z', next: at + 1 };
  const hours = tokens[at + 1];
  if (!isMark(tokens[at], '+-') || hours?.kind !== 'number') return null;
  const minutes = tokens[at + 3];
  const sign = tokens[at]?.text ?? '';
  if (hours.digits === 2 && isMark(tokens[at + 2], ':') && minutes?.kind === 'number') {
    return { text: `${sign}${two(hours.value)}:${two(minutes.value)}`, next: at + 4 };
  }
  if (hours.digits !== 4) return null;
  return { text: `${sign}${two(Math.floor(hours.value / 100))}:${two(hours.value % 100)}`, next: at + 2 };
}
