/** Dates in digits and marks: 2024-07-15, 2024.7, 20240715, 106.2.17 (ROC), 26/10/2023, 8/31, 7.15. */
import { day } from '../../model/day.js';
import { type Found, isYear, rocYear, shortYear, type Tokens } from './found.js';
import { dateOf, monthOf, yearOf } from './period.js';
import { isMark, type Token, tight } from './tokens.js';

/** The date in digits at a number token. */
export function numericDate(tokens: Tokens, at: number): Found | null {
  const first = tokens[at];
  if (first?.kind !== 'number' || first.digits === 0 || first.nth) return null;
  if (first.digits >= 6) return compact(first, at);
  const mark = tokens[at + 1];
  if (!isMark(mark, '-/.') || !tight(tokens, at + 1) || mark === undefined || mark.end - mark.start > 1) return null;
  const second = numberAfter(tokens, at + 1, first.digits === 4);
  // 7/2024, 07.2024
  if (
    second?.digits === 4 &&
    first.digits <= 2 &&
    isYear(second.value) &&
    first.value >= 1 &&
    first.value <= 12 &&
    tight(tokens, at + 2)
  ) {
    return { period: monthOf(second.value, first.value), next: at + 3 };
  }
  if (second === null || second.digits > 2) return null;
  const third =
    isMark(tokens[at + 3], mark.text) && tight(tokens, at + 3) ? numberAfter(tokens, at + 3, first.digits === 4) : null;
  if (third !== null && third.digits <= 2) {
    const year = yearOfFirst(first, third, mark.text);
    if (year !== null) return { period: dateOf(year, second.value, third.value), next: skipDayWord(tokens, at + 5) };
  }
  if (third !== null) return dayMonthYear(tokens, at, first, second, third);
  if (first.digits === 4 || first.digits === 3) return yearMonth(first, second, at);
  return monthDay(tokens, at, first, second);
}

/** 20240715, 202407, 1130715 (ROC); other runs of digits are no date. */
function compact(token: Token, at: number): Found | null {
  const { digits, value } = token;
  const date = value % 100;
  const month = Math.floor(value / 100) % 100;
  const year = Math.floor(value / 10_000);
  const own = digits === 8 ? year : digits === 7 ? rocYear(year) : digits === 6 ? shortYear(year) : null;
  if (digits === 6 && isYear(Math.floor(value / 100)) && date >= 1 && date <= 12) {
    return { period: monthOf(Math.floor(value / 100), date), next: at + 1 };
  }
  if (own === null || !(own >= 1900 && own <= 2199) || day(own, month, date) === null) return null;
  return { period: dateOf(own, month, date), next: at + 1 };
}

/** The number after a mark; spaces are allowed after a dot (`113. 2. 17`) and in a date that begins with its year. */
function numberAfter(tokens: Tokens, at: number, loose: boolean): Token | null {
  const number = tokens[at + 1];
  if (number?.kind !== 'number' || number.digits === 0 || number.nth) return null;
  return tight(tokens, at + 1) || loose || isMark(tokens[at], '.') ? number : null;
}

/** The year of `a.b.c` where `a` can be one. */
function yearOfFirst(first: Token, third: Token, mark: string): number | null {
  if (first.digits === 4) return isYear(first.value) ? first.value : null;
  if (first.digits === 3) return rocYear(first.value);
  if (first.digits !== 2) return null;
  // 24.7.15 is 15 July 2024 as Chinese offices write it; with slashes the year comes last, and so in 31.12.24.
  if (first.value <= 31)
    return mark === '.' && first.value >= 20 && (first.value < 30 || third.value < 20) ? 2000 + first.value : null;
  return rocYear(first.value) ?? shortYear(first.value);
}

/** 2024-07, 2024.7, 113/7; `2024-25` is a pair of years. */
function yearMonth(first: Token, second: Token, at: number): Found | null {
  const year = first.digits === 4 ? (isYear(first.value) ? first.value : null) : rocYear(first.value);
  if (year === null) return null;
  if (first.digits === 4 && second.value > 12 && second.value === (year + 1) % 100) {
    return { period: yearOf(year + 1), from: yearOf(year), next: at + 3 };
  }
  return second.value > 31 ? null : { period: monthOf(year, second.value), next: at + 3 };
}

/**
 * 26/10/2023, 10/26/2023, 15.07.24. Where both could be the month, a dot or dash reads day first, and a slash as the
 * date beside it does; else with a slash nobody can tell.
 */
function dayMonthYear(tokens: Tokens, at: number, first: Token, second: Token, third: Token): Found | null {
  const year =
    third.digits === 4
      ? isYear(third.value)
        ? third.value
        : null
      : third.digits === 2
        ? shortYear(third.value)
        : null;
  if (year === null || first.value < 1 || second.value < 1 || first.value > 31 || second.value > 31) return null;
  const either = first.value <= 12 && second.value <= 12;
  const beside = either && isMark(tokens[at + 1], '/') ? orderBeside(tokens, at) : 'day';
  const dayFirst = either ? beside === 'day' : first.value > 12;
  const period = dayFirst ? dateOf(year, second.value, first.value) : dateOf(year, first.value, second.value);
  const swappable = beside === null && first.value !== second.value;
  return { period: swappable ? { ...period, swappable } : period, next: at + 5 };
}

/** What comes first in a date beside this one that can be read in one way only. */
function orderBeside(tokens: Tokens, at: number): 'day' | 'month' | null {
  for (let index = Math.max(0, at - 8); index <= at + 8; index += 1) {
    const number = tokens[index];
    if (number?.kind !== 'number' || !isMark(tokens[index + 1], '/') || !isMark(tokens[index + 3], '/')) continue;
    const second = tokens[index + 2];
    if (second?.kind !== 'number' || tokens[index + 4]?.digits !== 4) continue;
    if (number.value > 12 && number.value <= 31) return 'day';
    if (second.value > 12 && second.value <= 31 && number.value <= 12) return 'month';
  }
  return null;
}

/** 8/31, 31/8, 7.15, 06-30: a day without a year, where it is no fraction, decimal or stretch of numbers. */
function monthDay(tokens: Tokens, at: number, first: Token, second: Token): Found | null {
  const next = at + 3;
  const after = tokens[next];
  // 10-12月 is a stretch of months.
  if (after?.kind === 'skeleton' && after.text !== '日' && after.text !== '号') return null;
  // 1-15 March is a stretch of days.
  if (after?.kind === 'month' && isMark(tokens[at + 1], '-')) return null;
  const glued = tight(tokens, next) && after !== undefined;
  if (glued && (isMark(after, '.%+') || after.kind === 'unit' || after.kind === 'number')) {
    if (!isMark(after, '.') || tokens[next + 1]?.kind === 'number') return null;
  }
  if (after?.kind === 'unit' || (isMark(tokens[at - 1], '.') && tight(tokens, at))) return null;
  const slash = isMark(tokens[at + 1], '/');
  const padded = second.digits === 2 && (isMark(tokens[at + 1], '.') || first.digits === 2 || second.value > 12);
  const said = after !== undefined && (isBefore(after.text) || isMark(after, '-~') || after.text === '至');
  if (!slash && !padded && !(isMark(tokens[at + 1], '.') && said)) return null;
  if (first.value < 1 || second.value < 1) return null;
  if (first.value <= 12 && second.value <= 31)
    return { period: dateOf(null, first.value, second.value), next: skipDayWord(tokens, next) };
  if (slash && first.value <= 31 && second.value <= 12)
    return { period: dateOf(null, second.value, first.value), next };
  return null;
}

function isBefore(text: string): boolean {
  return text === '前' || text === '之前' || text === '以前' || text === '日' || text === '号' || text === '起';
}

function skipDayWord(tokens: Tokens, at: number): number {
  const word = tokens[at];
  return word !== undefined && (word.text === '日' || word.text === '号') ? at + 1 : at;
}
