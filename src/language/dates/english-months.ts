/** Days and months by name: Oct 18, 18-Oct-2025, June 22nd, 3-5 July, Oct-25. */
import { withFollowingYear } from './english-years.js';
import type { Found, Tokens } from './found.js';
import { dateOf, monthOf } from './period.js';
import { isMark, type Token, tight } from './tokens.js';

/** `Oct 18, 2025`, `Oct 2025`, `Oct '25`, `Oct`; a lower-case may or march needs a number beside it. */
export function namedMonth(tokens: Tokens, at: number, token: Token): Found | null {
  let from = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  if (tokens[from]?.text === 'the') from += 1;
  if (isMark(tokens[from], '-/') && tight(tokens, from) && tight(tokens, from + 1)) {
    const pair = tokens[from + 1];
    // Jun-25 is a spreadsheet's June 2025; Jun-30 is the day.
    if (pair?.digits === 2 && pair.value >= 20 && pair.value < 30 && !isYearNext(tokens, from + 2)) {
      return { period: monthOf(2000 + pair.value, token.value), next: from + 2 };
    }
    if (pair?.kind === 'number') from += 1;
  }
  const number = tokens[from];
  if (
    number?.kind === 'number' &&
    number.digits <= 2 &&
    number.value >= 1 &&
    number.value <= 31 &&
    isDayNumber(tokens, from)
  ) {
    const found = withFollowingYear(tokens, { period: dateOf(null, token.value, number.value), next: from + 1 }, false);
    return weekdayOver(tokens, found);
  }
  const found = withFollowingYear(tokens, { period: monthOf(null, token.value), next: at + 1 });
  if (found.period.year === null && (token.text === 'may' || token.text === 'march') && !monthAlone(tokens, at))
    return null;
  return found;
}

function isYearNext(tokens: Tokens, at: number): boolean {
  const token = tokens[isMark(tokens[at], ',-/') ? at + 1 : at];
  return token?.kind === 'number' && token.digits === 4;
}

/** Not an hour or an amount: `Oct 3 weeks`, `Oct 10:00`. */
function isDayNumber(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 1];
  return !(after?.kind === 'unit' && after.text.length > 1) && !isMark(after, ':%') && after?.kind !== 'dayPart';
}

/** `June 22 (Fri) 2025`: the weekday says nothing new. */
function weekdayOver(tokens: Tokens, found: Found): Found {
  if (found.period.year !== null) return found;
  const open = isMark(tokens[found.next], '(');
  const day = tokens[open ? found.next + 1 : found.next];
  if (day?.kind !== 'weekday') return found;
  const next = open ? found.next + 3 : found.next + 1;
  return withFollowingYear(tokens, { ...found, next });
}

/** `may` is the month where it is all that stands there, or after `by`, `in`, `end of`. */
function monthAlone(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.kind === 'other' && !isMark(after, '-')) return false;
  return (
    before === undefined ||
    before.kind !== 'other' ||
    ['by', 'in', 'of', 'until', 'till', 'before', 'mid', 'due', 'to'].includes(before.text)
  );
}

/** `18 Oct 2025`, `18th of October`, `18-Oct-25`. */
export function dayThenMonth(tokens: Tokens, at: number, token: Token): Found | null {
  if (token.value > 31 || token.value < 1) return null;
  let from = at + 1;
  while (isMark(tokens[from], '-/.') || tokens[from]?.text === 'of') from += 1;
  const month = tokens[from];
  if (month?.kind !== 'month' || from - at > 2 || month.text.charCodeAt(0) > 0x7f) return null;
  const after = isMark(tokens[from + 1], '.') ? from + 2 : from + 1;
  return withFollowingYear(tokens, { period: dateOf(null, month.value, token.value), next: after });
}

/** `3-5 July`, `3rd to 5th of July 2025`: the first day has no month of its own. */
export function daysOfMonth(tokens: Tokens, at: number, token: Token): Found | null {
  if (token.value > 31 || token.value < 1) return null;
  const second = tokens[at + 2];
  const joins = isMark(tokens[at + 1], '-~') || tokens[at + 1]?.text === 'to' || tokens[at + 1]?.text === 'and';
  if (!joins || second?.kind !== 'number' || second.digits > 2) return null;
  const month = tokens[tokens[at + 3]?.text === 'of' ? at + 4 : at + 3];
  if (month?.kind !== 'month') return null;
  const found = dayThenMonth(tokens, at + 2, second);
  return found === null ? null : { ...found, from: dateOf(found.period.year, found.period.last.month, token.value) };
}
