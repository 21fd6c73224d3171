import type { Period } from './period.js';
import type { Token } from './tokens.js';

/** A period that stands at some token, and the token after it. */
export interface Found {
  readonly period: Period;
  /** The first period of a range; `period` is then its last. */
  readonly from?: Period;
  readonly next: number;
}

export type Tokens = readonly Token[];

/** Year numbers that are one without saying 年: nothing planned is older or further away. */
export function isYear(value: number): boolean {
  return value >= 1900 && value <= 2199;
}

/** The years of the Republic (Taiwan) that a bare number can only be: 70 (1981) to 199; 113 is 2024. */
export function rocYear(value: number): number | null {
  return Number.isInteger(value) && value >= 70 && value < 200 ? value + 1911 : null;
}

/** `25` and `'25` for 2025, where the place says that it is a year. */
export function shortYear(value: number): number | null {
  return value >= 15 && value <= 45 ? 2000 + value : null;
}

/** The year that stands before 年: 2024, 二〇二四, 113 (ROC), 24 (2024); null for a length of time such as 3年. */
export function yearBefore(token: Token): number | null {
  if (token.digits === 4) return isYear(token.value) ? token.value : null;
  if (token.digits === 3) return rocYear(token.value);
  if (token.digits === 2) return rocYear(token.value) ?? shortYear(token.value);
  // 一百一十四年, 二千零二十五年: in words that count, not in a row of digits.
  return token.digits === 0 && token.text.charCodeAt(0) > 0x7f && isYear(token.value) ? token.value : rocInWords(token);
}

function rocInWords(token: Token): number | null {
  return token.digits === 0 && token.text.charCodeAt(0) > 0x7f ? rocYear(token.value) : null;
}
