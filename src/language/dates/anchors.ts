/** What a length of time counts from: 合同签订后 …, 自合同生效之日起 …, … after signing, … before launch. */
import { afterWords, aheadWords, dayOfWords, leadInWords } from '../lexicon/deadlines.js';
import { dateAt } from './at.js';
import { durationAt } from './duration.js';
import type { Tokens } from './found.js';
import { isMark, type Token, tight } from './tokens.js';

export const after: ReadonlySet<string> = new Set(afterWords);

export const dayOf: ReadonlySet<string> = new Set(dayOfWords);

export const ahead: ReadonlySet<string> = new Set(aheadWords);

export const before: ReadonlySet<string> = new Set(['前', '之前', '以前', 'before', 'prior', 'pre']);

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
export function anchorBefore(tokens: Tokens, at: number, floor: number): Anchor | null {
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
export function isMergedEvent(token: Token): boolean {
  return token.kind === 'event' && token.text.length === 2 && /[前后]$/.test(token.text);
}

const leads: ReadonlySet<string> = new Set([...leadInWords, '自', '从', '在', '于', 'after', 'from']);

/** The first token of the clause that ends at a link. */
export function clauseStart(tokens: Tokens, link: number, floor: number): number {
  let from = link;
  while (from > floor && !isMark(tokens[from - 1], ',;:。、()[]|!?"')) from -= 1;
  while (from < link && leads.has(tokens[from]?.text ?? '')) from += 1;
  return from;
}

/** `after signing`, `of the incident`, `before launch`, 后: the event stands after the length of time. */
export function anchorAfter(
  tokens: Tokens,
  at: number,
): { anchor: readonly [number, number]; sign: number; next: number } | null {
  const link = tokens[at];
  if (link === undefined || link.text.charCodeAt(0) > 0x7f) return null;
  const earlier = before.has(link.text) || ahead.has(link.text);
  if (!earlier && !after.has(link.text) && link.text !== 'into' && link.text !== 'since') return null;
  let from = at + 1;
  while (['to', 'of', 'the', '-'].includes(tokens[from]?.text ?? '')) from += 1;
  // The comma of September 26, 2024 is the day's own.
  let next = dateAt(tokens, from)?.next ?? from;
  while (next < tokens.length && !isMark(tokens[next], ',;:()[]|')) next += 1;
  const first = tokens[from];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined || next <= from) return null;
  return { anchor: [first.start, last.end], sign: earlier ? -1 : 1, next };
}

/** Between a day and a length of time that is counted from it: 约, 最迟; not 第, which numbers a step of the plan. */
const beforeLength: ReadonlySet<string> = new Set([...fillers].filter((word) => word !== '第'));

/**
 * The token up to which a day is only what a length of time counts from: 2024-09-26后10个工作日, 2024年9月26日签订后
 * 10日内, 签订(2024-09-26)后10日内, `2024-09-26 + 10 days`. Null where the day stands for itself.
 */
export function countsFrom(tokens: Tokens, at: number): number | null {
  let link = at;
  while (link < at + 3 && tokens[link]?.kind === 'event' && tight(tokens, link)) link += 1;
  const bracket = link === at && isMark(tokens[link], ')]');
  if (bracket) link += 1;
  const token = tokens[link];
  if (token === undefined) return null;
  const chinese = token.text.charCodeAt(0) > 0x7f;
  if (!(chinese && (after.has(token.text) || dayOf.has(token.text))) && !isMark(token, '+')) return null;
  let from = link + 1;
  while (from < link + 4 && (beforeLength.has(tokens[from]?.text ?? '') || isMark(tokens[from], ',<≤'))) from += 1;
  if (durationAt(tokens, from)?.offset === undefined) return null;
  return bracket ? at : link;
}

/** A length of time follows and will take the event as what it counts from. */
export function lengthFollows(tokens: Tokens, at: number): boolean {
  let from = at;
  while (from < at + 3 && (fillers.has(tokens[from]?.text ?? '') || isMark(tokens[from], ',<≤+'))) from += 1;
  return durationAt(tokens, from) !== null;
}
