/** Deadlines that name an event and no length of time: 上线前, 待审批通过后, after kickoff, upon completion. */
import { events } from '../lexicon/deadlines.js';
import { after, before, clauseStart, dayOf, isMergedEvent, lengthFollows } from './anchors.js';
import { dateAt } from './at.js';
import type { Tokens } from './found.js';
import { type Mention, relative } from './mention.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

const eventWords: ReadonlySet<string> = new Set(events);

/** 上线前, 会后, after kickoff, upon completion; a bare event only in a short phrase. */
export function eventAt(tokens: Tokens, at: number, token: Token, floor: number): Mention | null {
  if (token.kind === 'event') {
    const next = tokens[at + 1];
    const linked =
      next !== undefined &&
      (after.has(next.text) || before.has(next.text) || dayOf.has(next.text) || isPart(next, 'clock'));
    if (lengthFollows(tokens, linked ? at + 2 : at + 1)) return null;
    const short = tokens.length <= 4 || next === undefined;
    return linked || isMergedEvent(token) || short
      ? relative(at, linked ? at + 2 : at + 1, {
          weak: true,
          anchor: [token.start, isMergedEvent(token) ? token.end - 1 : token.end],
        })
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
  if (token.text === 'next') return nextMeeting(tokens, at);
  if (token.text === 'pending' && at === 0 && tokens.length > 1) return linkedEvent(tokens, at, token);
  if (token.text === 'until' && at === 0 && tokens[1]?.text !== 'further') return linkedEvent(tokens, at, token);
  if (at === 0 && token.text === 'on' && tokens.length > 1 && !onTrack.has(tokens[1]?.text ?? ''))
    return linkedEvent(tokens, at, token);
  if (token.text === '提前' && !lengthFollows(tokens, at + 1)) return relative(at, at + 1, { weak: true });
  return null;
}

const meetings =
  /^(?:meeting|meetings|call|review|session|sync|standup|stand|workshop|committee|retro|retrospective|demo)$/;

/** Next board meeting: the day is known to those who meet. */
function nextMeeting(tokens: Tokens, at: number): Mention | null {
  for (let last = at + 1; last < at + 5; last += 1) {
    if (!meetings.test(tokens[last]?.text ?? '')) continue;
    // Next review on 30 June: the date says which.
    const date = tokens[last + 1]?.text === 'on' || dateAt(tokens, last + 1) !== null;
    return date ? null : relative(at, last + 1, { weak: true });
  }
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

/** When budget allows, when ready: a condition that nobody can point to, not an event. */
const noEvent: ReadonlySet<string> = new Set(
  'allow allows allowing permit permits permitting ready possible available needed required necessary appropriate applicable feasible convenient'.split(
    ' ',
  ),
);

/** `after kickoff`, `prior to go-live`; `of`, `from` and `by` say too little, and a release names no day. */
function linkedEvent(tokens: Tokens, at: number, token: Token): Mention | null {
  if (token.text === 'of' || token.text === 'from' || token.text === 'since') return null;
  // Not after 31 March, on or before 1 July, before or on 1 July: the date is the deadline itself.
  if (tokens[at + 1]?.text === 'or') return null;
  const itself = ['not', 'or'].includes(tokens[at - 1]?.text ?? '');
  let from = at + 1;
  while (['to', 'the', '-', 'a'].includes(tokens[from]?.text ?? '')) from += 1;
  const first = tokens[from];
  if (first === undefined || first.kind === 'mark' || first.kind === 'release') return null;
  if (first.kind === 'every') return { kind: 'recurring', at, next: tokens.length };
  const on = token.text === 'on' || token.text === 'until';
  if (on && tokens.slice(from, from + 8).some(({ kind }) => kind === 'every' || kind === 'rhythm')) return null;
  const found = dateAt(tokens, from);
  if (found !== null && (on || itself)) return null;
  let next = found?.next ?? from;
  while (found === null && next < tokens.length && !isMark(tokens[next], ',;:()[]|')) next += 1;
  if (found !== null && before.has(token.text)) return null;
  const last = tokens[next - 1];
  if (token.text === 'when' && noEvent.has(last?.text ?? '')) return null;
  return relative(at, next, { weak: found === null, anchor: [first.start, last?.end ?? first.end] });
}
