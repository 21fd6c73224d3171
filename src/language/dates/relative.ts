/** Deadlines counted from an event: 合同签订后10个工作日内, within 24 hours of the incident, T+3, 上线前, 下周五. */
import { afterWords, aheadWords, dayOfWords, events, leadInWords } from '../lexicon/dates.js';
import { dateAt } from './at.js';
import { readClock } from './clock.js';
import { durationAt } from './duration.js';
import type { Tokens } from './found.js';
import type { Mention, Offset } from './mention.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

const after: ReadonlySet<string> = new Set(afterWords);
const dayOf: ReadonlySet<string> = new Set(dayOfWords);
const ahead: ReadonlySet<string> = new Set(aheadWords);
const eventWords: ReadonlySet<string> = new Set(events);
const before: ReadonlySet<string> = new Set(['前', '之前', '以前', 'before', 'prior', 'pre']);

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
    plusDays(tokens, at) ?? running(tokens, at, token) ?? step(tokens, at, token) ?? eventAt(tokens, at, token, floor)
  );
}

function relative(at: number, next: number, more: Partial<Mention> = {}): Mention {
  return { kind: 'relative', at, next, ...more };
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

interface Anchor {
  readonly at: number;
  readonly anchor: readonly [number, number];
  readonly sign: number;
}

/** Words that may stand between the event and the number: 合同签订后的第10个工作日, after signing, within 5 days. */
const fillers: ReadonlySet<string> = new Set([
  '的',
  '第',
  'within',
  'in',
  '约',
  '大约',
  '在',
  'the',
  '最迟',
  '不超过',
  '最多',
  '最长',
  'plus',
  '届满',
  '满',
]);

/** 合同签订后 …, 自合同生效之日起 …, 上线前 …, Kickoff + …: the event stands before the number. */
function anchorBefore(tokens: Tokens, at: number, floor: number): Anchor | null {
  let link = at - 1;
  while (link > floor && (fillers.has(tokens[link]?.text ?? '') || isMark(tokens[link], ',<≤:'))) link -= 1;
  const token = tokens[link];
  if (token === undefined || link < floor) return null;
  const plus = isMark(token, '+');
  const chinese = token.text.charCodeAt(0) > 0x7f;
  const later = (chinese && after.has(token.text)) || dayOf.has(token.text) || plus;
  const earlier = (chinese && before.has(token.text)) || ahead.has(token.text);
  if (isMergedEvent(token))
    return { at: link, anchor: [token.start, token.end - 1], sign: token.text.endsWith('前') ? -1 : 1 };
  if (!later && !earlier) return null;
  const from = clauseStart(tokens, link, floor);
  const start = tokens[from];
  if (from >= link || start === undefined)
    return ahead.has(token.text) ? { at: link, anchor: [token.start, token.start], sign: -1 } : null;
  const last = tokens[link - 1];
  const dayOfEvent = last !== undefined && dayOf.has(last.text) && link - 1 > from ? tokens[link - 2] : last;
  return { at: from, anchor: [start.start, dayOfEvent?.end ?? token.start], sign: earlier ? -1 : 1 };
}

/** 会后 and 节前 are one word. */
function isMergedEvent(token: Token): boolean {
  return token.kind === 'event' && token.text.length === 2 && /[前后]$/.test(token.text);
}

const leads: ReadonlySet<string> = new Set([...leadInWords, '自', '从', '在', '于', 'after', 'from']);

/** The first token of the clause that ends at a link. */
function clauseStart(tokens: Tokens, link: number, floor: number): number {
  let from = link;
  while (from > floor && !isMark(tokens[from - 1], ',;:。、()[]|!?"')) from -= 1;
  while (from < link && leads.has(tokens[from]?.text ?? '')) from += 1;
  return from;
}

/** `after signing`, `of the incident`, `before launch`, 后: the event stands after the length of time. */
function anchorAfter(
  tokens: Tokens,
  at: number,
): { anchor: readonly [number, number]; sign: number; next: number } | null {
  const link = tokens[at];
  if (link === undefined || link.text.charCodeAt(0) > 0x7f) return null;
  const earlier = before.has(link.text) || ahead.has(link.text);
  if (!earlier && !after.has(link.text) && link.text !== 'into' && link.text !== 'since') return null;
  let from = at + 1;
  while (['to', 'of', 'the', '-'].includes(tokens[from]?.text ?? '')) from += 1;
  let next = from;
  while (next < tokens.length && !isMark(tokens[next], ',;:()[]|')) next += 1;
  const first = tokens[from];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined || next <= from) return null;
  return { anchor: [first.start, last.end], sign: earlier ? -1 : 1, next };
}

/** 25日前, 20号, the 15th: a day of a month that is not said. */
function dayWithoutMonth(tokens: Tokens, at: number): Mention | null {
  const token = tokens[at];
  if (token?.nth && token.value <= 31 && !tokens[at + 1]?.text) return relative(at, at + 1, { weak: true });
  const clock = readClock(tokens, at);
  return clock === null ? null : relative(at, clock.next);
}

const plusUnits: Readonly<Record<string, Offset['unit']>> = {
  t: 'days',
  d: 'days',
  w: 'weeks',
  m: 'months',
  y: 'years',
  h: 'hours',
};

/** T+3, D-1, M+2, T+3个工作日. */
function plusDays(tokens: Tokens, at: number): Mention | null {
  const letter = tokens[at];
  const sign = tokens[at + 1];
  const number = tokens[at + 2];
  const unit = letter?.kind === 'other' || letter?.kind === 'unit' ? plusUnits[letter.text] : undefined;
  if (unit === undefined || letter === undefined || !isMark(sign, '+-') || number?.kind !== 'number') return null;
  const factor = isMark(sign, '-') ? -1 : 1;
  const duration = durationAt(tokens, at + 2);
  const offset = duration?.offset ?? { amount: number.value, unit };
  return relative(at, duration?.next ?? at + 3, {
    offset: { ...offset, amount: factor * offset.amount },
    anchor: [letter.start, letter.end],
  });
}

/** 下周五, 本月25日前, next Friday, end of the month, Friday, EOD. */
function running(tokens: Tokens, at: number, token: Token): Mention | null {
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
  while (['of', 'the', '-', 'this', 'next', 'current', 'each'].includes(tokens[from]?.text ?? '')) from += 1;
  const word = tokens[from];
  if (from === at + 1 || (word?.kind !== 'unit' && word?.kind !== 'phase' && word?.kind !== 'event')) return null;
  return relative(at, from + 1);
}

const steps: ReadonlySet<string> = new Set(['s', 'm', 'd', 'w', 't', 'y', 'wk', 'pi', 'sp', 'ms', 'g']);
const alone: ReadonlySet<string> = new Set([
  'phase',
  'sprint',
  'stage',
  'milestone',
  'iteration',
  'epic',
  '阶段',
  '里程碑',
  '迭代',
  '冲刺',
]);

/** Counted only from before: 一期, 第二批; 质保期2年 is a length of time. */
const orderedOnly: ReadonlySet<string> = new Set(['期', '轮', '步', '批', '批次', '环节', '节点', '课时', '学期']);

/** Phase 1, Sprint 12, 第一阶段, 阶段 1, 一期, Day 2, Week 3-4, S11, M2: the plan's own steps. */
function step(tokens: Tokens, at: number, token: Token): Mention | null {
  const next = tokens[at + 1];
  const numbered = next?.kind === 'number';
  if (token.kind === 'phase') {
    const ordered = orderedOnly.has(token.text);
    const lettered = next?.kind === 'other' && /^(?:[a-e]|i{1,3}|iv|vi?)$/.test(next.text);
    const before = tokens[at - 1];
    const counted =
      before?.kind === 'number' || before?.kind === 'ordinal' || isPart(before, 'nth') || isPart(tokens[at - 2], 'nth');
    const after = !ordered && (numbered || lettered);
    return after || counted || alone.has(token.text) ? relative(at, after ? at + 2 : at + 1, { weak: true }) : null;
  }
  if (token.kind === 'unit' && numbered && /^(?:days?|weeks?|wk|months?|years?)$/.test(token.text))
    return relative(at, at + 2, { weak: true });
  if (isPart(token, 'nth') && numbered) return nthOf(tokens, at);
  const spaced = token.text === 'pi';
  const letter = (token.kind === 'other' || token.kind === 'unit') && steps.has(token.text);
  if (!letter || !numbered || (!spaced && !tight(tokens, at + 1)) || next.digits === 0 || next.digits > 2) return null;
  return isMark(tokens[at + 2], '.%') ? null : relative(at, at + 2, { weak: true });
}

/** 第3周, 第10个工作日, 第三天, 第一年, 第二阶段. */
function nthOf(tokens: Tokens, at: number): Mention | null {
  const duration = durationAt(tokens, at + 1);
  if (duration !== null) return relative(at, duration.next, { weak: true });
  const word = tokens[at + 2];
  return word?.kind === 'phase' ? relative(at, at + 3, { weak: true }) : null;
}

/** 上线前, 会后, after kickoff, upon completion; a bare event only in a short phrase. */
function eventAt(tokens: Tokens, at: number, token: Token, floor: number): Mention | null {
  if (token.kind === 'event') {
    const next = tokens[at + 1];
    const linked =
      next !== undefined &&
      (after.has(next.text) || before.has(next.text) || dayOf.has(next.text) || isPart(next, 'clock'));
    if (lengthFollows(tokens, linked ? at + 2 : at + 1)) return null;
    const short = tokens.length <= 4 || next === undefined;
    return linked || isMergedEvent(token) || short
      ? relative(at, linked ? at + 2 : at + 1, { weak: true, anchor: [token.start, token.end] })
      : null;
  }
  if (
    token.text === '前' ||
    token.text === '后' ||
    after.has(token.text) ||
    before.has(token.text) ||
    dayOf.has(token.text)
  ) {
    return token.text.charCodeAt(0) > 0x7f ? clauseFinal(tokens, at, token, floor) : linkedEvent(tokens, at, token);
  }
  if (at === 0 && token.text === 'on' && tokens.length > 1 && !onTrack.has(tokens[1]?.text ?? ''))
    return linkedEvent(tokens, at, token);
  if (token.text === '提前' && !lengthFollows(tokens, at + 1)) return relative(at, at + 1, { weak: true });
  return null;
}

/** `on hold` and its kin are states, not events. */
const onTrack: ReadonlySet<string> = new Set([
  'hold',
  'track',
  'time',
  'demand',
  'schedule',
  'request',
  'call',
  'going',
  'plan',
  'target',
]);

/** A length of time follows and will take the event as what it counts from. */
function lengthFollows(tokens: Tokens, at: number): boolean {
  let from = at;
  while (from < at + 3 && (fillers.has(tokens[from]?.text ?? '') || isMark(tokens[from], ',<≤+'))) from += 1;
  return durationAt(tokens, from) !== null;
}

/** 待基础问题修复后, 项目验收合格之日: what stands before the link, in its clause, is the event. */
function clauseFinal(tokens: Tokens, at: number, token: Token, floor: number): Mention | null {
  const next = tokens[at + 1];
  const later = token.text !== '前' && token.text !== '之前' && token.text !== '以前';
  const ends =
    later || next === undefined || next.kind === 'mark' || next.kind === 'number' || eventWords.has(next.text);
  if (!ends || token.text === '起' || !tight(tokens, at) || lengthFollows(tokens, at + 1)) return null;
  const from = clauseStart(tokens, at, floor);
  const first = tokens[from];
  if (first === undefined || from >= at || tokens.slice(from, at).some(({ kind }) => kind === 'release')) return null;
  return relative(from, at + 1, { weak: true, anchor: [first.start, token.start] });
}

/** `after kickoff`, `prior to go-live`; `of`, `from` and `by` say too little, and a release names no day. */
function linkedEvent(tokens: Tokens, at: number, token: Token): Mention | null {
  if (token.text === 'of' || token.text === 'from' || token.text === 'since') return null;
  let from = at + 1;
  while (['to', 'the', '-', 'a'].includes(tokens[from]?.text ?? '')) from += 1;
  const first = tokens[from];
  if (first === undefined || first.kind === 'mark' || first.kind === 'release') return null;
  const found = dateAt(tokens, from);
  let next = found?.next ?? from;
  while (found === null && next < tokens.length && !isMark(tokens[next], ',;:()[]|')) next += 1;
  if (found !== null && before.has(token.text)) return null;
  const last = tokens[next - 1];
  return relative(at, next, { weak: found === null, anchor: [first.start, last?.end ?? first.end] });
}
