/** The year that follows an English date, calendar or fiscal. */
import { type Found, isYear, shortYear, type Tokens } from './found.js';
import { withYear, yearOf } from './period.js';
import { isMark, isPart, tight } from './tokens.js';

/** The year that may follow a day, month, quarter or half: `, 2025`, `of FY25`, `'25`, `-25`. */
export function yearAfter(tokens: Tokens, at: number): { year: number; next: number } | null {
  let from = at;
  while (
    isMark(tokens[from], ",-/'.(") ||
    tokens[from]?.text === 'of' ||
    tokens[from]?.text === 'in' ||
    tokens[from]?.text === 'the'
  )
    from += 1;
  const token = tokens[from];
  if (token === undefined || from - at > 3) return null;
  if (token.text === 'fy' || token.text === 'cy') {
    const fiscal = fiscalYear(tokens, from);
    return fiscal === null ? null : { year: fiscal.period.year ?? 0, next: closed(tokens, at, from, fiscal.next) };
  }
  if (token.kind !== 'number' || token.nth) return null;
  if (token.digits === 4 && isYear(token.value)) {
    if (tokens[from + 1]?.kind === 'unit' || (isMark(tokens[from + 1], '-/.') && isDateTail(tokens, from + 1)))
      return null;
    const next = isPart(tokens[from + 1], 'year') ? from + 2 : from + 1;
    return { year: token.value, next: closed(tokens, at, from, next) };
  }
  const year = token.digits === 2 ? shortYear(token.value) : null;
  const marked = from > at ? isMark(tokens[from - 1], "'-/") && tight(tokens, from) : true;
  const after = tokens[from + 1];
  const counts =
    after?.kind === 'unit' ||
    isMark(after, '%') ||
    isPart(after, 'month') ||
    isPart(after, 'day') ||
    isMark(after, ':');
  return year === null || !marked || counts || year < 2020 ? null : { year, next: from + 1 };
}

/** A full date follows (`Q3 - 2025-09-30`): its year is not this one's. */
function isDateTail(tokens: Tokens, at: number): boolean {
  const month = tokens[at + 1];
  return tight(tokens, at) && month?.kind === 'number' && month.digits <= 2;
}

/** A bracket opened before the year closes after it. */
function closed(tokens: Tokens, at: number, from: number, next: number): number {
  return isMark(tokens[from - 1], '(') && from > at && isMark(tokens[next], ')') ? next + 1 : next;
}

export function fiscalYear(tokens: Tokens, at: number): Found | null {
  const from = isMark(tokens[at + 1], "-'") ? at + 2 : at + 1;
  const number = tokens[from];
  if (number?.kind !== 'number') return null;
  const year = number.digits === 4 ? number.value : number.digits === 2 ? 2000 + number.value : 0;
  const second = tokens[from + 2];
  const ends =
    isMark(tokens[from + 1], '-/') &&
    second?.kind === 'number' &&
    tight(tokens, from + 1) &&
    second.value % 100 === (year + 1) % 100;
  if (!isYear(year)) return null;
  return ends ? { period: yearOf(year + 1), next: from + 3 } : { period: yearOf(year), next: from + 1 };
}

/** The date with the year that follows it; `dashed` allows `-25` and `/25`, which after a day would begin a range. */
export function withFollowingYear(tokens: Tokens, found: Found, dashed = true): Found {
  const year =
    dashed || !isMark(tokens[found.next], '-/') || tokens[found.next + 1]?.digits === 4
      ? yearAfter(tokens, found.next)
      : null;
  if (year !== null) return { ...found, period: withYear(found.period, year.year), next: year.next };
  return shiftAfter(tokens, found);
}

/** `Q3 this year`, `June next year` */
function shiftAfter(tokens: Tokens, found: Found): Found {
  const from = tokens[found.next]?.text === 'of' ? found.next + 1 : found.next;
  const shift = tokens[from];
  if (shift?.kind !== 'shift' || tokens[from + 1]?.text !== 'year') return found;
  return { ...found, period: { ...found.period, shift: shift.value }, next: from + 2 };
}
