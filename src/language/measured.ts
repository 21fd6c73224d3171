/** Finds the name of what a quantity measures: left of it, else right of it, else in the clause before. */

import type { Span } from '../text/span.js';
import { countedThings } from './lexicon/units.js';
import { isBareVerb, trimMetric } from './metric.js';
import { closes, opens, type Phrase, type QuantityToken, reach } from './phrase.js';
import type { IgnoredReason } from './readings.js';
import type { Token } from './scan.js';
import type { Scene } from './scene.js';

/** The measure of a quantity; null when the phrase does not name it. */
export function measureOf(scene: Scene, index: number): Span | null {
  const { phrase } = scene;
  const token = phrase.quantity(index);
  if (token === null) return null;
  const left = leftMetric(scene, index);
  if (left !== null && !onlyActs(phrase.text.slice(left.start, left.end), token)) return left;
  return rightMetric(phrase, index, token) ?? left ?? headingMetric(scene, index);
}

const lastWord = /(?:^|\s)([a-z]+)$/i;

/** 每季度开展, `The system shall support` (10,000 users): the words before name no measure, the counted thing does. */
function onlyActs(words: string, { quantity }: QuantityToken): boolean {
  if (isBareVerb(words)) return true;
  const last = isNoun(quantity.unit) ? lastWord.exec(words)?.[1] : undefined;
  return last !== undefined && isBareVerb(last);
}

/** An English noun as the unit (`users`), not a rate by itself (`per fund`). */
function isNoun(unit: string): boolean {
  return /^(?!per\s)[a-z]/i.test(unit);
}

/** Walks left over the tokens until a stretch of text is a name. */
export function leftMetric(scene: Scene, index: number): Span | null {
  const { phrase } = scene;
  const defined = scene.formula ? definedName(phrase, index) : null;
  if (defined !== null) return defined;
  let end = phrase.at(index)?.start ?? 0;
  for (let at = index - 1; at >= -1 && at > index - reach; at--) {
    const token = phrase.at(at);
    const found = nameBetween(scene, at, token, end);
    if (found !== 'on') return found;
    if (token === undefined) return null;
    if (isName(token)) {
      // P99<200ms: the name itself is measured; 5G基站 goes on as text.
      if (phrase.text.slice(token.end, end).trim() === '') return named(scene, at, token);
      continue;
    }
    if (token.type === 'break') {
      const next = overBreak(phrase, at, token);
      if (next === null) return null;
      at = next;
    } else if (token.type === 'quantity' && scene.isTarget(at)) return null;
    end = phrase.at(at)?.start ?? end;
  }
  return null;
}

/** The name between a token and `end`, null for none at all, `on` to look further left. */
function nameBetween(scene: Scene, at: number, token: Token | undefined, end: number): Span | 'on' {
  const { phrase } = scene;
  if (token !== undefined && isName(token)) return 'on';
  let start = token?.end ?? 0;
  if (start >= end) return 'on';
  // 审批周期较合同签订前缩短: what follows 较 is compared with, the measure stands before it.
  if (token?.type === 'word' && token.role === 'than' && !/[a-z]/i.test(phrase.text.charAt(token.start))) return 'on';
  if (token?.type === 'word' && token.role === 'each') {
    start = overPeriod(phrase, start);
    const span = trimMetric(phrase.lower, { start, end });
    if (span.end <= span.start) return 'on';
    // 每万人口…拥有量 begins with 每; 每月拜访 does not.
    return start === token.end && span.start === start ? { start: token.start, end: span.end } : span;
  }
  const span = trimMetric(phrase.lower, { start, end });
  // 比去年同期多3家: how it compares is no measure.
  if (span.end - span.start === 1 && comparing.includes(phrase.text.charAt(span.start))) return 'on';
  return span.end > span.start ? trimMetric(phrase.lower, widen(scene, at, span)) : 'on';
}

/** kNN recall@10, API P99: the words right before a name belong to it. */
function named(scene: Scene, at: number, token: Span): Span {
  const { phrase } = scene;
  const from = phrase.at(at - 1)?.end ?? 0;
  const before = trimMetric(phrase.lower, { start: from, end: token.start });
  const joined = before.end > before.start && phrase.text.slice(before.end, token.start).trim() === '';
  return joined ? { start: before.start, end: token.end } : widen(scene, at - 1, token);
}

const comparing = '多少高低快慢';

function isName(token: Token): boolean {
  return token.type === 'stretch' && (token.reason === 'name' || token.reason === 'version');
}

/** Where to go on from a break: over a bracket (国内生产总值(GDP)增长), out of one, past a colon; null at a clause end. */
function overBreak(phrase: Phrase, at: number, token: Token): number | null {
  if (token.type === 'break' && token.hard) return null;
  if (!closes.includes(phrase.text.charAt(token.start))) return at;
  for (let back = at - 1; back >= 0 && back > at - 12; back--) {
    const open = phrase.at(back);
    if (open?.type === 'break' && opens.includes(phrase.text.charAt(open.start))) return back;
  }
  return at;
}

const defines = /^([^=<>≥≤]{2,40})=(?=.*[/÷×])/;

/** 完成率=实际数/计划数×100%≥95%: what stands before the formula is measured. */
function definedName(phrase: Phrase, index: number): Span | null {
  const start = phrase.clauseStart(index);
  const clause = phrase.text.slice(start, Math.min(phrase.at(index)?.start ?? start, start + 200));
  const sign = defines.exec(clause);
  return sign === null ? null : trimMetric(phrase.lower, { start, end: start + (sign[1]?.length ?? 0) });
}

const eachPeriod = /\s?(?:[人名个位](?:每|均)?)?(?:季度|月度|半年|年度|学期|季|月|年|周|天|日|小时|班)?/y;

function overPeriod(phrase: Phrase, index: number): number {
  eachPeriod.lastIndex = index;
  eachPeriod.test(phrase.text);
  return eachPeriod.lastIndex;
}

/** Words of ours that may stand inside a name: 城镇新增就业, 各, 现有. */
const inner =
  /^(?:新增|净增|节约|节省|增收|收益|实现|稳定|现有|原有|实际|历史|均|各|奖励|预警|告警|growth|improvement|reduction|savings?|scale|current|average|more|less|over|per|each|alerts?|[至到为由自比较原现近过增减升降涨超约])$/i;

/** Takes in what belongs to the same noun phrase on the left: 城镇 + 新增 + 就业, 500人以上 + 企业覆盖率. */
function widen(scene: Scene, at: number, span: Span): Span {
  const { phrase } = scene;
  let { start } = span;
  for (let index = at; index >= 0 && index > at - reach; index--) {
    const token = phrase.at(index);
    if (token === undefined || token.end < start - 1 || !mayStandInside(scene, index, token)) break;
    const previous = phrase.at(index - 1);
    if (aheadOrBack.test(phrase.text.slice(Math.max(0, token.start - 4), token.start))) break;
    const before = trimMetric(phrase.lower, { start: previous?.end ?? 0, end: token.start });
    const glued = before.end > before.start && phrase.text.slice(before.end, token.start).trim() === '';
    const word = phrase.text.slice(token.start, token.end);
    if (token.type === 'word' && !glued && word !== '新增' && word !== '净增' && word !== '节约') break;
    start = glued ? before.start : token.start;
    if (glued && before.start > (previous?.end ?? 0)) break;
  }
  return { start, end: span.end };
}

/** 未来三年营收: how far one looks ahead is no part of the name. */
const aheadOrBack = /(?:未来|今后|此后|往后|过去|最近)的?$/;

/** Numbers that belong to no name: what they count for, what they start, what is paid for them. */
const apart: ReadonlySet<IgnoredReason> = new Set(['weight', 'alarm', 'scoring', 'payment', 'restated']);

function mayStandInside(scene: Scene, index: number, token: Token): boolean {
  if (token.type === 'word') return inner.test(scene.phrase.text.slice(token.start, token.end));
  if (token.type === 'stretch') return isName(token);
  if (token.type !== 'quantity') return false;
  const part = scene.parts[index];
  return part?.part === 'ignored' && !apart.has(part.reason);
}

const startsClause = /^(?:才|方|时|后|会|即|则|前|并|以|的|and|or|by|in|on|at|with|within|before|per|vs)\b/i;

/** `至少1个标准化数据产品`, `99.9% uptime`, `15 new customers`. */
function rightMetric(phrase: Phrase, index: number, token: QuantityToken): Span | null {
  const { quantity } = token;
  if (quantity.kind === 'count' && isNoun(quantity.unit)) return nounOf(phrase, quantity.start, quantity.end);
  const span = rightSpan(phrase, index, token);
  if (span.end > span.start && !startsClause.test(phrase.text.slice(span.start, span.end))) return span;
  // 支持1000并发用户: the unit is the thing.
  return countedThings.has(quantity.unit) ? { start: quantity.end - quantity.unit.length, end: quantity.end } : null;
}

/** The words after the number, or after the change it belongs to (`20% increase in conversion rate`). */
function rightSpan(phrase: Phrase, index: number, token: QuantityToken): Span {
  const word = phrase.at(index + 1);
  const end = Math.min(word?.start ?? phrase.text.length, token.end + 60);
  const span = trimMetric(phrase.lower, { start: token.end, end });
  if (span.end > span.start || word?.type !== 'word') return span;
  if (word.role !== 'increase' && word.role !== 'decrease') return span;
  if (word.start - token.end > 2) return span;
  const after = phrase.at(index + 2)?.start ?? phrase.text.length;
  return trimMetric(phrase.lower, { start: word.end, end: Math.min(after, word.end + 60) });
}

const amountLead =
  /^[^a-z]*(?:(?:and|to)\s[^a-z]*)?(?:[kmb]\b|thousand|million|billion|(?:(?:a\s)?dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|hundred)\b)?\+?\s*/i;
const perRate = /\s(?:per|a|an|each|every)\s|\//i;

/** `new enterprise customers` of `15 new enterprise customers per month`. */
function nounOf(phrase: Phrase, start: number, end: number): Span | null {
  const lead = amountLead.exec(phrase.text.slice(start, end));
  const from = start + (lead?.[0].length ?? 0);
  const rate = perRate.exec(phrase.text.slice(from, end));
  const to = rate === null ? end : from + rate.index;
  return from < to ? { start: from, end: to } : null;
}

/** 转化率(…),建议维持在10%以上: the clause before names the measure when it has no number of its own. */
function headingMetric(scene: Scene, index: number): Span | null {
  const { phrase } = scene;
  if (scene.targetBefore(index) !== null) return null;
  let at = index - 1;
  while (at >= 0 && index - at < reach && !phrase.isHard(at)) at--;
  return at > 0 && phrase.isHard(at) ? leftMetric(scene, at) : null;
}
