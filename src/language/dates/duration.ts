/** A length of time: 10个工作日, 2-3 weeks, 一个月, 半年, 1.5天, 十（10）日, 48h. */
import { workingWords } from '../lexicon/dates.js';
import type { Tokens } from './found.js';
import type { Offset } from './mention.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

export interface Duration {
  /** Absent where the unit is no unit of time (2 sprints). */
  readonly offset?: Offset;
  readonly next: number;
}

const working: ReadonlySet<string> = new Set(workingWords);

/** The length of time at a token; of a stretch (3-5天) the longer end. */
export function durationAt(tokens: Tokens, at: number): Duration | null {
  const token = tokens[at];
  if (isPart(token, 'halfyear')) return { offset: { amount: 6, unit: 'months' }, next: at + 1 };
  if (isPart(token, 'half') || token?.text === 'half') return halfOf(tokens, at);
  if (token?.text === 'a' || token?.text === 'an') return unitAfter(tokens, at + 1, 1);
  if (token?.kind !== 'number' || token.nth) return null;
  let number = decimal(tokens, at);
  if (
    isMark(tokens[number.next], '(') &&
    tokens[number.next + 1]?.kind === 'number' &&
    isMark(tokens[number.next + 2], ')')
  ) {
    number = { ...number, next: number.next + 3 };
  }
  const own = unitAfter(tokens, number.next, number.value);
  if (own !== null) return longer(tokens, own);
  const second = secondNumber(tokens, number.next);
  return second === null ? null : unitAfter(tokens, second.next, second.value);
}

function decimal(tokens: Tokens, at: number): { value: number; next: number } {
  const whole = tokens[at]?.value ?? 0;
  const fraction = tokens[at + 2];
  if (!isMark(tokens[at + 1], '.') || !tight(tokens, at + 1) || !tight(tokens, at + 2) || fraction?.kind !== 'number') {
    return { value: whole, next: at + 1 };
  }
  return { value: whole + fraction.value / 10 ** fraction.digits, next: at + 3 };
}

/** `3-5`, `3到5`, `3 to 5`, `两三`. */
function secondNumber(tokens: Tokens, at: number): { value: number; next: number } | null {
  const joint = tokens[at];
  const joins =
    isMark(joint, '-~、/') ||
    joint?.text === '至' ||
    joint?.text === '到' ||
    joint?.text === 'to' ||
    joint?.text === 'or';
  return joins && tokens[at + 1]?.kind === 'number' ? decimal(tokens, at + 1) : null;
}

/** 3天-5天, 1 week to 2 weeks: the second length counts. */
function longer(tokens: Tokens, first: Duration): Duration {
  const second = secondNumber(tokens, first.next);
  const own = second === null ? null : unitAfter(tokens, second.next, second.value);
  return own !== null && own.offset?.unit === first.offset?.unit ? own : first;
}

function halfOf(tokens: Tokens, at: number): Duration | null {
  const from =
    tokens[at + 1]?.text === 'a' || tokens[at + 1]?.text === 'an' || isMark(tokens[at + 1], '-') ? at + 2 : at + 1;
  return unitAfter(tokens, from, 0.5);
}

function unitAfter(tokens: Tokens, at: number, amount: number): Duration | null {
  let from = at;
  if (isMark(tokens[from], '-+') && tight(tokens, from) && tokens[from + 1]?.kind === 'unit') from += 1;
  while (
    isPart(tokens[from], 'some') ||
    tokens[from]?.text === '个' ||
    tokens[from]?.text === 'consecutive' ||
    tokens[from]?.text === 'full'
  )
    from += 1;
  const adjective = tokens[from];
  if (adjective?.text === 'calendar') from += 1;
  const unit = tokens[adjective !== undefined && working.has(adjective.text) ? from + 1 : from];
  if (adjective !== undefined && working.has(adjective.text)) {
    return unit?.sense === 'days' || unit?.sense === 'weeks'
      ? { offset: { amount, unit: 'workdays' }, next: from + 2 }
      : null;
  }
  if (unit === undefined) return null;
  if (isMonthsWithin(tokens, from)) return { offset: { amount, unit: 'months' }, next: from + 1 };
  const offset = offsetOf(unit, amount);
  if (offset === null) return null;
  const next = skipLater(tokens, from + 1);
  return offset === 'other' ? { next } : { offset, next };
}

function skipLater(tokens: Tokens, at: number): number {
  const token = tokens[at];
  return token?.text === "'" || token?.text === '左右' ? at + 1 : at;
}

const within: ReadonlySet<string> = new Set(['内', '以内', '之内']);

/** 满1月内, 验收后3月内: 月 without 个 is a length of time only so; 3月内 by itself is March. */
export function isMonthsWithin(tokens: Tokens, at: number): boolean {
  if (tokens[at]?.text !== '月' || !within.has(tokens[at + 1]?.text ?? '')) return false;
  const before = tokens[at - 2]?.text ?? '';
  return /[满后起]$/.test(before);
}

function offsetOf(unit: Token, amount: number): Offset | 'other' | null {
  if (unit.kind === 'skeleton') {
    if (unit.sense === 'day') return { amount, unit: 'days' };
    if (unit.sense === 'year' && unit.text === '年') return amount < 200 ? { amount, unit: 'years' } : null;
    return unit.sense === 'halfyear' ? { amount: amount * 12 + 6, unit: 'months' } : null;
  }
  if (unit.kind !== 'unit') return null;
  if (unit.sense === 'other') return 'other';
  if (unit.sense === 'quarters') return { amount: amount * 3, unit: 'months' };
  if (unit.sense === 'fortnights') return { amount: amount * 2, unit: 'weeks' };
  return { amount, unit: unit.sense as Offset['unit'] };
}
