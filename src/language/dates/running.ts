/** Days and periods that only a clock could place: 下周五, 本月底, next Friday, end of the month, EOD, 17:00. */
import { readClock } from './clock.js';
import type { Tokens } from './found.js';
import { type Mention, relative } from './mention.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

/** 下周五, 本月25日前, next Friday, end of the month, Friday, EOD. */
export function running(tokens: Tokens, at: number, token: Token): Mention | null {
  const next = tokens[at + 1];
  if (token.kind === 'running') return relative(at, restOfRunning(tokens, at + 1));
  if (token.kind === 'ends') return relative(at, at + 1);
  if (token.kind === 'weekday') return relative(at, at + 1, { weak: true });
  if (token.kind === 'dayPart') {
    const clock = readClock(tokens, at);
    return clock === null ? null : relative(at, clock.next);
  }
  if (
    token.kind === 'shift' &&
    (next?.kind === 'unit' || next?.kind === 'weekday' || next?.kind === 'phase' || next?.text === 'half')
  ) {
    return token.text === 'following' && next.kind !== 'weekday' ? null : relative(at, at + 2);
  }
  if (token.kind === 'ordinal' && next?.kind === 'unit') return relative(at, at + 2, { weak: true });
  if (token.kind === 'edge') return token.text.endsWith('旬') ? relative(at, at + 1) : edgeOf(tokens, at);
  // 月底, 季度末; month-end, quarter-end.
  if (isPart(token, 'month') || isPart(token, 'quarter')) {
    const edge = next?.kind === 'edge' || next?.text === '内';
    return edge && tight(tokens, at + 1) ? relative(at, at + 2) : null;
  }
  const dash = isMark(next, '-') ? at + 2 : at + 1;
  if (token.kind === 'unit' && tokens[dash]?.text === 'end') return relative(at, dash + 1);
  return null;
}

function restOfRunning(tokens: Tokens, at: number): number {
  let next = at;
  while (next < tokens.length && next < at + 3) {
    const token = tokens[next];
    const counts =
      token?.kind === 'number' || token?.kind === 'weekday' || token?.kind === 'edge' || isPart(token, 'day');
    if (!counts) break;
    next += 1;
  }
  return next;
}

/** `end of the month`, `end of sprint 3`, `end of next week`. */
function edgeOf(tokens: Tokens, at: number): Mention | null {
  let from = at + 1;
  while (['of', 'the', '-', 'this', 'next', 'current'].includes(tokens[from]?.text ?? '')) from += 1;
  const word = tokens[from];
  if (from === at + 1 || (word?.kind !== 'unit' && word?.kind !== 'phase' && word?.kind !== 'event')) return null;
  return relative(at, from + 1);
}
