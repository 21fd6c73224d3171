/** Quarters, weeks, school years and five-year plans in Chinese: 第三季度, 一、二季度, 第23周, 113学年度第1学期, 十四五. */
import type { Found, Tokens } from './found.js';
import { isQuarter, quarterOf, schoolYearOf, weekOf, yearOf } from './period.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

/** 第三季度, 一、二季度, 1-3季度, 三四季度 (two digits in one run). */
export function quarters(tokens: Tokens, at: number, year: number | null): Found | null {
  const from = isPart(tokens[at], 'nth') ? at + 1 : at;
  const first = tokens[from];
  if (first?.kind !== 'number') return null;
  if (isPart(tokens[from + 1], 'quarter')) {
    const pair =
      first.value > 10 && first.value < 45 ? [Math.floor(first.value / 10), first.value % 10] : [first.value];
    return between(tokens, [pair[0], pair[pair.length - 1]], from + 2, year, year !== null || from > at);
  }
  if (!joins(tokens[from + 1])) return null;
  const to = isPart(tokens[from + 2], 'nth') ? from + 3 : from + 2;
  if (!isPart(tokens[to + 1], 'quarter') || tokens[to]?.kind !== 'number') return null;
  return between(tokens, [first.value, tokens[to]?.value], to + 2, year, year !== null || from > at);
}

/** From one quarter to another; a fifth one is no such quarter where the phrase can mean nothing else, else no date. */
function between(
  tokens: Tokens,
  [first, last]: readonly (number | undefined)[],
  next: number,
  year: number | null,
  certain: boolean,
): Found | null {
  if (first === undefined || last === undefined) return null;
  if (!certain && !(isQuarter(first) && isQuarter(last))) return null;
  const end = { period: quarterOf(year, last), next: skipEdge(tokens, next) };
  return first === last ? end : { ...end, from: quarterOf(year, first) };
}

export function firstQuarters(tokens: Tokens, at: number, year: number | null): Found | null {
  const count = tokens[at];
  return count?.kind === 'number' ? between(tokens, [1, count.value], at + 2, year, year !== null) : null;
}

/** 第23周 of a year; without one it counts the plan's own weeks. */
export function weeks(tokens: Tokens, at: number, year: number | null): Found | null {
  const number = tokens[at];
  if (year === null || number?.kind !== 'number' || tokens[at + 1]?.text !== '周') return null;
  // Without 第, 60周年 is no week.
  if (number.value > 53 && (!isPart(tokens[at - 1], 'nth') || isPart(tokens[at + 2], 'year'))) return null;
  return { period: weekOf(year, number.value), next: at + 2 };
}

/** 113学年度第1学期 */
export function school(tokens: Tokens, at: number, year: number): Found {
  const from = isPart(tokens[at], 'nth') ? at + 1 : at;
  const term = tokens[from];
  if (term?.kind === 'number' && tokens[from + 1]?.text === '学期')
    return { period: schoolYearOf(year, term.value), next: from + 2 };
  if (term?.text === '上学期' || term?.text === '下学期')
    return { period: schoolYearOf(year, term.text === '上学期' ? 1 : 2), next: from + 1 };
  return { period: schoolYearOf(year, null), next: at };
}

/** “十四五”期间, “十四五”末. */
export function plan(tokens: Tokens, at: number, token: Token): Found {
  const quoted = isMark(tokens[at + 1], '"\'') ? at + 2 : at + 1;
  const edge = tokens[quoted];
  if (edge?.kind === 'edge' && edge.sense === 'end')
    return { period: yearOf(token.value), next: skipEdge(tokens, quoted + 1) };
  return { period: yearOf(token.value), from: yearOf(token.value - 4), next: at + 1 };
}

export function joins(token: Token | undefined): boolean {
  return (
    isMark(token, '-~、,/&') ||
    token?.text === '至' ||
    token?.text === '到' ||
    token?.text === '和' ||
    token?.text === '与'
  );
}

/** 季度末, Q3季度, 上半年底: the end of the period is the period's last day anyway. */
export function skipEdge(tokens: Tokens, at: number): number {
  const token = tokens[at];
  return token?.kind === 'edge' && tight(tokens, at) && token.sense === 'end' ? at + 1 : at;
}

export function skipQuarterWord(tokens: Tokens, at: number): number {
  return isPart(tokens[at], 'quarter') ? at + 1 : at;
}
