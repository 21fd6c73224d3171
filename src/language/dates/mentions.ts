/** Everything that a phrase says about time, from left to right. */
import {
  afterWords,
  completionWords,
  dueWords,
  fromWords,
  movedWords,
  sinceWords,
  toWords,
  untilWords,
} from '../lexicon/deadlines.js';
import { before, countsFrom, lengthFollows } from './anchors.js';
import { dateAt } from './at.js';
import type { Tokens } from './found.js';
import { type Mention, type Placed, relative } from './mention.js';
import { relativeAt } from './relative.js';
import { isReviewing } from './reviews.js';
import { rhythmAt } from './rhythm.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

const from: ReadonlySet<string> = new Set(fromWords);
const since: ReadonlySet<string> = new Set(sinceWords);
const moved: ReadonlySet<string> = new Set(movedWords);
const due: ReadonlySet<string> = new Set(dueWords);
const afterEvent: ReadonlySet<string> = new Set(afterWords);
const rangeTo: ReadonlySet<string> = new Set([...toWords, ...untilWords]);
/** Days that a range may begin on without saying which. */
const now: ReadonlySet<string> = new Set([
  ...['即日', '即日起', '今', '今日', '今天', '现在', '目前', '当日', '当天', '之日', '之日起'],
  ...['now', 'today', 'present', 'immediately'],
]);
const finishing: ReadonlySet<string> = new Set(['前', '之前', '以前', '内', '完成', '止', '截止', 'deadline', 'end']);

/** The mentions of a phrase: its tokens and the normal form that they were cut from. */
export function mentionsOf(tokens: Tokens, text: string): Placed[] {
  const mentions: Placed[] = [];
  let depth = 0;
  let struck = false;
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if (isMark(token, '([{【')) depth += 1;
      else if (isMark(token, ')]}】') && depth > 0) depth -= 1;
      else if (token.text === '~' && token.value > 1) struck = !struck;
    }
    const mention = saysNothing(token) ? null : withoutOld(tokens, mentionAt(tokens, at, floor, text));
    if (mention === null) {
      at += 1;
      continue;
    }
    const reviewing = isReviewing(text, tokens, mention, floor);
    mentions.push({ ...mention, bracketed: depth > 0, struck, reviewing, ...context(tokens, mention, floor) });
    at = Math.max(mention.next, at + 1);
    floor = at;
  }
  return mentions;
}

/** Moved from June to August: no stretch, the first date is the one given up. */
function withoutOld(tokens: Tokens, mention: Mention | null): Mention | null {
  if (mention?.from === undefined || tokens[mention.at - 1]?.text !== 'from') return mention;
  if (!moved.has(tokens[mention.at - 2]?.text ?? '')) return mention;
  const { from: _, ...last } = mention;
  return last;
}

function saysNothing(token: Token): boolean {
  return (
    token.kind === 'plain' ||
    token.kind === 'mark' ||
    token.kind === 'blank' ||
    (token.kind === 'other' && token.text === '')
  );
}

function mentionAt(tokens: Tokens, at: number, floor: number, text: string): Mention | null {
  const token = tokens[at];
  if (token?.kind === 'release' || token?.text === 'r') {
    const release = releaseAt(tokens, at);
    if (release !== null) return release;
  }
  const rhythm = rhythmAt(tokens, at);
  if (rhythm !== null) return rhythm;
  const always = ongoingAt(tokens, at);
  if (always !== null) return always;
  const date = dateAt(tokens, at);
  if (date !== null) return calendar(tokens, at, date, text);
  return relativeAt(tokens, at, floor);
}

/** 启动并完成, 开工、竣工: what starts there also ends there. */
const endsToo =
  /^(?:建设|实施|工作|项目|施工)?(?:[,、并且即]|当年){1,2}(?:全面|基本|如期)?(?:完成|建成|竣工|办结|结束|投入|投产|投用|投运|交付|上线|验收|完工|通车|开业|收尾|结项|见效)/;

function calendar(tokens: Tokens, at: number, date: NonNullable<ReturnType<typeof dateAt>>, text: string): Mention {
  const event = tokens[date.next];
  // 2026年春节前: the year says which spring festival, not the day.
  if (
    date.period.kind === 'year' &&
    event?.kind === 'event' &&
    tight(tokens, date.next) &&
    !happensIn(tokens, date.next)
  ) {
    return relative(at, date.next + 1, { weak: true, anchor: [tokens[at]?.start ?? 0, event.end] });
  }
  const single = date.from === undefined && date.others === undefined;
  const counted = single && date.period.kind === 'date' ? countsFrom(tokens, date.next) : null;
  if (counted !== null) return { kind: 'start', at, next: counted, period: date.period };
  const begins =
    date.open === true ||
    (date.from === undefined &&
      startsThere(tokens, at, date.next) &&
      !endsToo.test(text.slice(event?.end ?? text.length)));
  const range = date.from === undefined ? fromNow(tokens, at) : { from: date.from };
  const others = date.others === undefined ? {} : { others: date.others };
  return { kind: begins ? 'start' : 'calendar', at, next: date.next, period: date.period, ...range, ...others };
}

const completions: ReadonlySet<string> = new Set(completionWords);

/** 2026年竣工, 2026年启动: the event is what is done in that year; 2026年竣工前 only says which one is meant. */
function happensIn(tokens: Tokens, at: number): boolean {
  const event = tokens[at]?.text ?? '';
  const after = tokens[at + 1];
  if (after !== undefined && (before.has(after.text) || afterEvent.has(after.text))) return false;
  return completions.has(event) || since.has(event);
}

/** 即日起至9月30日, 自印发之日起至年底, from now until June: a range from a day that no calendar has. */
function fromNow(tokens: Tokens, at: number): { sinceNow?: true } {
  const to = tokens[at - 1];
  if (to === undefined || !(rangeTo.has(to.text) || isMark(to, '-~'))) return {};
  const first = tokens[at - 2];
  const named = first?.text === '起' || first?.text === '开始' || first?.text === '止' ? tokens[at - 3] : first;
  if (first === undefined || named === undefined) return {};
  return now.has(first.text) || now.has(named.text) || first.text.endsWith('日起') ? { sinceNow: true } : {};
}

/** 2024年起, from Q3 2024, 自2011年開始: a start says nothing of the end. */
function startsThere(tokens: Tokens, at: number, next: number): boolean {
  const after = tokens[next];
  if (after !== undefined && since.has(after.text)) return true;
  // The colon of 开始时间:2024年1月 and the blank of `start 2024-01-01` alike.
  const before = isMark(tokens[at - 1], ':') ? tokens[at - 2] : tokens[at - 1];
  const named = before !== undefined && isMark(tokens[at - 1], ':') && since.has(before.text);
  return named || (before !== undefined && from.has(before.text));
}

/** v1.0.1, version 2, MVP, 2.0版: a release is no day. */
function releaseAt(tokens: Tokens, at: number): Mention | null {
  const token = tokens[at];
  const short = token?.text === 'v' || token?.text === 'r';
  let next = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  if (short && (tokens[next]?.kind !== 'number' || !tight(tokens, at + 1))) return null;
  while (tokens[next]?.kind === 'number' || (isMark(tokens[next], '.') && tokens[next + 1]?.kind === 'number')) {
    if (tokens[next]?.digits === 4) break;
    next += 1;
  }
  return { kind: 'release', at, next: overLaunch(tokens, next) };
}

/** V2.3版本上线, MVP launch: the launch is that of the release, unless a length of time counts from it. */
function overLaunch(tokens: Tokens, at: number): number {
  let next = at;
  while (next < at + 3 && (tokens[next]?.kind === 'release' || tokens[next]?.kind === 'event')) next += 1;
  if (next > at && before.has(tokens[next]?.text ?? '') && !lengthFollows(tokens, next + 1)) return next + 1;
  return afterEvent.has(tokens[next]?.text ?? '') || lengthFollows(tokens, next) ? at : next;
}

/** 长期, ongoing, long-term, on-going, 24/7. */
function ongoingAt(tokens: Tokens, at: number): Mention | null {
  const token = tokens[at];
  if (token?.kind === 'ongoing') {
    // 持续3个月 is a length of time, 持续至年底 a date.
    const next = tokens[at + 1];
    if (next?.kind === 'number' || next?.text === '至' || next?.text === '到') return null;
    return { kind: 'ongoing', at, next: at + 1 };
  }
  if (token?.text === 'until' && tokens[at + 1]?.text === 'further') return { kind: 'ongoing', at, next: at + 2 };
  const second = tokens[isMark(tokens[at + 1], '-') ? at + 2 : at + 1];
  if ((token?.text === 'long' && second?.text === 'term') || (token?.text === 'on' && second?.text === 'going')) {
    return { kind: 'ongoing', at, next: tokens.indexOf(second, at) + 1 };
  }
  const always =
    token?.value === 24 && token.kind === 'number' && isMark(tokens[at + 1], '/') && tokens[at + 2]?.value === 7;
  const seven =
    token?.value === 7 &&
    token.kind === 'number' &&
    (tokens[at + 1]?.text === '×' || tokens[at + 1]?.text === 'x') &&
    tokens[at + 2]?.value === 24;
  return always || seven ? { kind: 'ongoing', at, next: at + 3 } : null;
}

/** What the neighbouring words say of a mention. */
function context(tokens: Tokens, mention: Mention, floor: number): { moved: boolean; due: boolean } {
  let at = mention.at - 1;
  while (
    at >= floor &&
    (isMark(tokens[at], ':"') || tokens[at]?.text === 'to' || tokens[at]?.text === 'on' || tokens[at]?.text === 'the')
  )
    at -= 1;
  const before = at >= floor ? (tokens[at]?.text ?? '') : '';
  const after = tokens[mention.next]?.text ?? '';
  return {
    moved: moved.has(before),
    due: due.has(before) || finishing.has(after) || isPart(tokens[mention.next], 'clock'),
  };
}
