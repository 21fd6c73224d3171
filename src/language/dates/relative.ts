/** Deadlines counted from an event: 合同签订后10个工作日内, within 24 hours of the incident, T+3, 上线前, 下周五. */
import { after, anchorAfter, anchorBefore } from './anchors.js';
import { readClock } from './clock.js';
import { durationAt } from './duration.js';
import { eventAt } from './events.js';
import type { Tokens } from './found.js';
import { type Mention, relative } from './mention.js';
import { running } from './running.js';
import { netDays, plusDays, step } from './steps.js';
import { isPart } from './tokens.js';

/** The relative deadline at a token; `floor` is the token after the mention before it. */
export function relativeAt(tokens: Tokens, at: number, floor: number): Mention | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (
    token.kind === 'number' ||
    isPart(token, 'half') ||
    isPart(token, 'halfyear') ||
    token.text === 'a' ||
    token.text === 'an'
  ) {
    return counted(tokens, at, floor);
  }
  return (
    plusDays(tokens, at) ??
    netDays(tokens, at, token) ??
    running(tokens, at, token) ??
    step(tokens, at, token) ??
    eventAt(tokens, at, token, floor)
  );
}

/** A length of time with the event it counts from, which may stand on either side. */
function counted(tokens: Tokens, at: number, floor: number): Mention | null {
  const token = tokens[at];
  const article = token?.text === 'a' || token?.text === 'an';
  const duration = durationAt(tokens, at);
  if (duration === null) return dayWithoutMonth(tokens, at);
  if (
    article &&
    !['in', 'within'].includes(tokens[at - 1]?.text ?? '') &&
    !after.has(tokens[duration.next]?.text ?? '')
  )
    return null;
  // 25日前 names a day of a month that is not said; 25日内 is a length of time.
  const dayNumber =
    isPart(tokens[duration.next - 1], 'day') &&
    !['内', '以内', '之内', '后', '之后'].includes(tokens[duration.next]?.text ?? '');
  const counting = anchorBefore(tokens, at, floor);
  if (dayNumber && counting === null) return relative(at, duration.next);
  const following = counting === null ? anchorAfter(tokens, duration.next) : null;
  const sign = counting?.sign ?? following?.sign ?? 1;
  const anchor = counting?.anchor ?? following?.anchor;
  const next = following?.next ?? skipWithin(tokens, duration.next);
  return relative(counting?.at ?? at, next, {
    ...(duration.offset === undefined ? {} : { offset: { ...duration.offset, amount: sign * duration.offset.amount } }),
    ...(anchor === undefined ? {} : { anchor }),
  });
}

function skipWithin(tokens: Tokens, at: number): number {
  const text = tokens[at]?.text ?? '';
  return ['内', '以内', '之内', '后', '之后', '以后', '前', '之前', '内完成'].includes(text) ? at + 1 : at;
}

/** 25日前, 20号, the 15th: a day of a month that is not said. */
function dayWithoutMonth(tokens: Tokens, at: number): Mention | null {
  const token = tokens[at];
  if (token?.nth && token.value <= 31 && !tokens[at + 1]?.text) return relative(at, at + 1, { weak: true });
  const clock = readClock(tokens, at);
  return clock === null ? null : relative(at, clock.next);
}
