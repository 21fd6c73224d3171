/** Builds one target from its quantity and the words around it. */

import type { Span } from '../text/span.js';
import { isOnlyVerb, trimMetric } from './metric.js';
import { type Part, type Phrase, type QuantityToken, reach } from './phrase.js';
import type { Comparator, KpiTarget } from './readings.js';
import { namedZeros } from './zero.js';

type Direction = KpiTarget['direction'];

/** What the words before (and right after) a quantity say of it. */
interface Surroundings {
  readonly comparator: Comparator | null;
  readonly far: boolean;
  readonly direction: Direction;
  /** The number is the level to arrive at, not the step. */
  readonly level: boolean;
  /** First token of the words that belong to the number. */
  readonly start: number;
}

export function targetOf(
  phrase: Phrase,
  index: number,
  parts: readonly (Part | undefined)[],
  earlier: readonly KpiTarget[],
): KpiTarget {
  const token = phrase.quantity(index);
  if (token === null) throw new Error('not a quantity');
  const { quantity } = token;
  const around = surroundings(phrase, index, parts);
  const path = pathOf(phrase, index, parts, token, around);
  const inherited = inherit(phrase, index, parts, around, earlier);
  const value = path?.to ?? quantity.value;
  const comparator =
    path === null || quantity.value2 === undefined
      ? comparatorOf(token, around, inherited)
      : (quantity.bound ?? around.comparator ?? '=');
  const signed = signOf(phrase, index, token, around, comparator);
  const direction = directionOf(token, around, inherited, path, signed);
  const change = changeOf(phrase, token, around, direction, path !== null);
  const metric = metricOf(phrase, index, parts, token, earlier);
  const period = periodOf(phrase, index, token);
  const basis = direction === 'reach' ? null : basisOf(phrase, index);
  return {
    metric: metric === null ? '' : phrase.written(metric.start, metric.end),
    comparator,
    value: signed.negative ? -value : value,
    ...(quantity.value2 !== undefined && path === null ? { value2: quantity.value2 } : {}),
    unit: phrase.unit(quantity),
    direction,
    ...(path === null ? {} : { from: path.from }),
    ...(change === null ? {} : { change }),
    ...(basis === null ? {} : { basis }),
    ...(period === null ? {} : { period }),
    span: phrase.span(Math.min(metric?.start ?? around.start, around.start), Math.max(metric?.end ?? 0, token.end)),
    numberSpan: phrase.span(quantity.start, quantity.end),
    ...(metric === null ? {} : { metricSpan: phrase.span(metric.start, metric.end) }),
  };
}

/** Walks left from the number over the words that belong to it. */
function surroundings(phrase: Phrase, index: number, parts: readonly (Part | undefined)[]): Surroundings {
  const token = phrase.at(index);
  let edge = token?.start ?? 0;
  let adjacent = true;
  let comparator: Comparator | null = null;
  let far = false;
  let direction: Direction = phrase.quantity(index)?.spoken ?? 'reach';
  let level = false;
  let start = edge;
  for (let at = index - 1; at >= 0 && at > index - reach; at--) {
    const word = phrase.at(at);
    if (word === undefined || (word.type === 'break' && word.hard)) break;
    if (word.type === 'quantity') {
      if (parts[at]?.part === 'target') break;
      continue;
    }
    if (word.type === 'stretch') continue;
    if (word.type === 'break' && /[)\]】]/.test(phrase.text.charAt(word.start))) adjacent = false;
    if (word.type === 'break' && /[([【]/.test(phrase.text.charAt(word.start)) && comparator === null) {
      // What stands before an opening bracket rarely bounds what is in it.
      if (!phrase.near(word.end, edge)) break;
    }
    adjacent &&= phrase.near(word.end, edge);
    if (word.type === 'compare') {
      if (comparator === null && (word.far || adjacent) && !stepOnly(phrase, at)) {
        ({ comparator } = word);
        far = word.far;
        if (adjacent) start = word.start;
      }
    } else if (word.type === 'word') {
      if (word.role === 'increase' || word.role === 'decrease') {
        if (direction === 'reach') direction = word.role;
        if (adjacent && /[至到为]$/.test(phrase.text.slice(word.start, word.end))) level = true;
        if (adjacent) start = word.start;
      } else if (adjacent && (word.role === 'to' || word.role === 'arrow' || word.role === 'attain')) {
        level = true;
        start = word.start;
      }
    }
    if (adjacent) edge = word.start;
  }
  if (direction === 'reach') direction = directionAfter(phrase, index);
  return { comparator, far, direction, level, start };
}

/** `=` of a formula or `>` of a path is no bound. */
function stepOnly(phrase: Phrase, at: number): boolean {
  const before = phrase.at(at - 1);
  return before?.type === 'word' && before.role === 'each' && before.end === phrase.at(at)?.start;
}

function directionAfter(phrase: Phrase, index: number): Direction {
  const token = phrase.at(index);
  const word = phrase.at(index + 1);
  if (token === undefined || word?.type !== 'word' || (word.role !== 'increase' && word.role !== 'decrease'))
    return 'reach';
  const between = phrase.text.slice(token.end, word.start);
  return /^[\s`*]*(?:的|的平均|in|relative|overall|MoM|YoY|year-over-year|annual|performance|efficiency|cost|[a-z]+)?[\s`*]*$/i.test(
    between,
  ) && between.length < 24
    ? word.role
    : 'reach';
}

interface Path {
  readonly from: number;
  readonly to: number;
}

/** Where the target starts from, in its own unit. */
function pathOf(
  phrase: Phrase,
  index: number,
  parts: readonly (Part | undefined)[],
  token: QuantityToken,
  around: Surroundings,
): Path | null {
  const { quantity } = token;
  if (quantity.joined === 'to' && quantity.value2 !== undefined) {
    const word = phrase.wordBefore(index);
    const led =
      word?.role === 'from' || /[从由自]\s*$/.test(phrase.text.slice(Math.max(0, quantity.start - 3), quantity.start));
    const latin = /\d\s*[^\d]*\sto\s/i.test(phrase.text.slice(quantity.start, quantity.end));
    if (led || (latin && around.direction !== 'reach' && word?.role !== 'to') || quantity.value2 < quantity.value) {
      return { from: quantity.value, to: quantity.value2 };
    }
    return null;
  }
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const other = phrase.quantity(at);
    if (part?.part !== 'from' || part.of !== index || other === null) continue;
    const factor = factorBetween(other.quantity.unit, quantity.unit);
    return { from: tidy(other.quantity.value * factor), to: quantity.value };
  }
  return null;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

const seconds: Readonly<Record<string, number>> = {
  ms: 0.001,
  毫秒: 0.001,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  秒: 1,
  秒钟: 1,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  m: 60,
  分钟: 60,
  分: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  小时: 3600,
  个小时: 3600,
  d: 86400,
  day: 86400,
  days: 86400,
  天: 86400,
  日: 86400,
  week: 604800,
  weeks: 604800,
  周: 604800,
  个星期: 604800,
};

const bytes: Readonly<Record<string, number>> = { b: 1, bytes: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15 };

/** Turns the unit of a starting point into the target's: minutes into seconds; 1 where no fixed factor is known. */
function factorBetween(from: string, to: string): number {
  for (const scale of [seconds, bytes]) {
    const a = scale[from.toLowerCase()];
    const b = scale[to.toLowerCase()];
    if (a !== undefined && b !== undefined) return a / b;
  }
  return 1;
}

function comparatorOf(token: QuantityToken, around: Surroundings, inherited: KpiTarget | null): Comparator {
  const { quantity } = token;
  if (quantity.value2 !== undefined) return 'between';
  if (quantity.bound !== undefined) {
    // 不低于90%左右, 至少3次以内: the word before outweighs a soft one behind.
    if (quantity.bound === 'approx' && around.comparator !== null && around.far) return around.comparator;
    return quantity.bound;
  }
  if (around.comparator !== null) return around.comparator;
  if (quantity.sign === '±') return '<=';
  return inherited?.comparator === 'between' ? '=' : (inherited?.comparator ?? '=');
}

/** 分别不低于90%、80%: a number that only continues a list takes the bound and direction of the one before. */
function inherit(
  phrase: Phrase,
  index: number,
  parts: readonly (Part | undefined)[],
  around: Surroundings,
  earlier: readonly KpiTarget[],
): KpiTarget | null {
  const last = earlier.at(-1);
  const token = phrase.at(index);
  if (last === undefined || token === undefined || around.comparator !== null) return null;
  let at = index - 1;
  while (at >= 0 && phrase.quantity(at) === null) at--;
  const before = phrase.at(at);
  if (before === undefined || parts[at]?.part !== 'target') return null;
  const between = phrase.text.slice(before.end, token.start);
  return /^\s*(?:、|,|和|及|与|\/|and|, and|以及)\s*$/i.test(between) ? last : null;
}

interface Sign {
  readonly negative: boolean;
  readonly direction: Direction;
}

const signedUnits = /^(?:°c|°f|℃|°|db|dbm|dbi|v|mv|kv|度|摄氏度)$/i;

/** `-30%` is a fall of 30 %, `-20°C` a level below zero. */
function signOf(
  phrase: Phrase,
  index: number,
  token: QuantityToken,
  around: Surroundings,
  comparator: Comparator,
): Sign {
  const { sign, unit } = token.quantity;
  if (sign === undefined || sign === '±') return { negative: false, direction: 'reach' };
  const bounded = around.comparator !== null && around.comparator !== 'approx' && comparator !== '=';
  if (sign === '+') return { negative: false, direction: bounded ? 'reach' : 'increase' };
  const level = bounded || around.level || signedUnits.test(unit) || phrase.wordBefore(index)?.role === 'to';
  return level ? { negative: true, direction: 'reach' } : { negative: false, direction: 'decrease' };
}

function directionOf(
  token: QuantityToken,
  around: Surroundings,
  inherited: KpiTarget | null,
  path: Path | null,
  signed: Sign,
): Direction {
  if (token.spoken !== undefined && token.spoken !== 'reach') return token.spoken;
  if (path !== null && path.from !== path.to) return path.from < path.to ? 'increase' : 'decrease';
  if (around.direction !== 'reach') return around.direction;
  if (signed.direction !== 'reach') return signed.direction;
  return inherited?.direction ?? 'reach';
}

function changeOf(
  phrase: Phrase,
  token: QuantityToken,
  around: Surroundings,
  direction: Direction,
  path: boolean,
): 'absolute' | 'relative' | null {
  if (path) return 'absolute';
  if (direction === 'reach') return null;
  const { kind } = token.quantity;
  if (kind === 'times') return 'relative';
  if (kind !== 'percent' && kind !== 'permille') return 'absolute';
  if (around.level && !/^(?:达到?|完成|实现)/.test(phrase.text.slice(around.start, token.start))) return 'absolute';
  return around.level &&
    /(?:增长|提升|提高|增加|下降|降低|减少)率?\s*(?:达到?|实现)/.test(
      phrase.text.slice(Math.max(0, around.start - 6), token.start),
    )
    ? 'relative'
    : around.level
      ? 'absolute'
      : 'relative';
}

const basis =
  /同比|环比|(?:较|比|相较于?|相比|对比|与)(?:[^,;。:%\d]|(?:19|20)\d\d){0,14}?(?:年同期|同期|上年度?|去年|前年|上月|上季度?|上期|年度|年|基期|基线|基准|平均水平|现状|以前|之前|往年|历史水平)(?:相比|末|底)?|year[- ]over[- ]year|year[- ]on[- ]year|\by\/?oy\b|\bq\/?oq\b|\bm\/?om\b|month[- ]over[- ]month|quarter[- ]over[- ]quarter|(?:vs\.?|versus|compared (?:to|with)|relative to|against|over|from)\s(?:the\s)?(?:last|previous|prior|baseline|current|20\d\d)[a-z0-9 ]{0,20}/i;

function basisOf(phrase: Phrase, index: number): string | null {
  const start = phrase.clauseStart(index);
  const end = phrase.clauseEnd(index);
  const match = basis.exec(phrase.text.slice(start, Math.min(end, start + 300)));
  return match === null ? null : phrase.written(start + match.index, start + match.index + match[0].trimEnd().length);
}

const period =
  /每个?(?:季度|季|月度|月|年度|年|半年|周|星期|日|天|小时|班|学期|旬|两周|双周|[两三0-9]+个?(?:月|年|周|天))|月均|年均|日均|季均|周均|人均每[年月日]|全年|年度|季度|月度|当年|当月|半年度?|每[年月]|\b(?:per|each|every|a)\s(?:day|week|month|quarter|year|annum|sprint|hour|minute|second)\b|\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly)\b/i;

function periodOf(phrase: Phrase, index: number, token: QuantityToken): string | null {
  const { quantity } = token;
  if (quantity.period !== undefined) return quantity.period;
  const start = phrase.clauseStart(index);
  const near = Math.max(start, token.start - 80);
  const match = period.exec(phrase.text.slice(near, Math.min(phrase.clauseEnd(index), token.end + 40)));
  return match === null ? null : phrase.written(near + match.index, near + match.index + match[0].length);
}

/** The noun phrase left of the number, else the counted thing right of it, else the heading before the clause. */
function metricOf(
  phrase: Phrase,
  index: number,
  parts: readonly (Part | undefined)[],
  token: QuantityToken,
  earlier: readonly KpiTarget[],
): Span | null {
  const left = leftMetric(phrase, index, parts);
  if (left !== null && !isOnlyVerb(phrase.text.slice(left.start, left.end))) return left;
  const right = rightMetric(phrase, index, token);
  if (right !== null) return right;
  if (left !== null) return left;
  return headingMetric(phrase, index, parts, earlier);
}

/** Words that may stand inside a metric: 新增就业, 节约能源. */
const inner =
  /^(?:新增|净增|节约|节省|增收|收益|实现|稳定|growth|improvement|reduction|saving|savings|scale|current|现有|原有|实际|历史|average|more|less|over|均|各|per|each|奖励|预警|告警|alert|alerts|[至到为由自比较原现近过增减升降涨超约])$/i;

function leftMetric(phrase: Phrase, index: number, parts: readonly (Part | undefined)[]): Span | null {
  let end = phrase.at(index)?.start ?? 0;
  const defined = definedName(phrase, index);
  if (defined !== null) return defined;
  for (let at = index - 1; at >= -1 && at > index - reach; at--) {
    const token = phrase.at(at);
    const start = token?.end ?? 0;
    if (
      token !== undefined &&
      token.type === 'stretch' &&
      token.reason !== 'list-number' &&
      phrase.text.slice(token.end, end).trim() !== '' &&
      (token.reason === 'name' || token.reason === 'version')
    )
      continue;
    const each = token?.type === 'word' && token.role === 'each' ? eachSpan(phrase, token.end) : null;
    const span = trimMetric(phrase.text, { start: each === null ? start : each.skip, end });
    if (each !== null && each.skip === token?.end && span.start === each.skip && span.end > span.start)
      return { start: token.start, end: span.end };
    if (span.end > span.start) {
      const whole = widen(phrase, at, span, parts);
      return tidyPair(phrase, whole);
    }
    if (token === undefined) return null;
    if (token.type === 'stretch' && (token.reason === 'name' || token.reason === 'version')) {
      // P99<200ms: the name itself is measured.
      return widen(phrase, at - 1, { start: token.start, end: token.end }, parts);
    }
    if (token.type === 'break' && (token.hard || /[([【]/.test(phrase.text.charAt(token.start)))) {
      if (token.hard) return null;
      end = token.start;
      continue;
    }
    if (token.type === 'break' && /[)\]】]/.test(phrase.text.charAt(token.start))) {
      // 国内生产总值(GDP)增长: step over the bracket.
      const open = openingBefore(phrase, at);
      if (open >= 0) {
        end = phrase.at(open)?.start ?? end;
        at = open;
        continue;
      }
    }
    if (
      token.type === 'quantity' &&
      (parts[at]?.part === 'target' ||
        (token.quantity.kind !== 'duration' && parts[at]?.part !== 'from' && parts[at]?.part !== 'ignored'))
    )
      return null;
    end = token.start;
  }
  return null;
}

/** 完成率=实际数/计划数×100%≥95%: what stands before the formula is measured. */
function definedName(phrase: Phrase, index: number): Span | null {
  const start = phrase.clauseStart(index);
  const clause = phrase.text.slice(start, Math.min(phrase.at(index)?.start ?? start, start + 200));
  const sign = /^([^=<>≥≤]{2,40})=(?=.*[/÷×])/.exec(clause);
  return sign === null ? null : trimMetric(phrase.text, { start, end: start + (sign[1]?.length ?? 0) });
}

const eachTime = /\s?(?:[人名个位](?:每|均)?)?(?:季度|月度|半年|年度|学期|季|月|年|周|天|日|小时|班)?/y;

/** What 每 takes with it: 每人每月 is a period, 每万人口 begins the metric. */
function eachSpan(phrase: Phrase, index: number): { readonly skip: number } {
  eachTime.lastIndex = index;
  eachTime.test(phrase.text);
  return { skip: eachTime.lastIndex };
}

function openingBefore(phrase: Phrase, index: number): number {
  for (let at = index - 1; at >= 0 && at > index - 12; at--) {
    const token = phrase.at(at);
    if (token?.type === 'break' && token.hard && phrase.text.charAt(token.start) !== ',') return -1;
    if (token?.type === 'break' && /[([【]/.test(phrase.text.charAt(token.start))) return at;
  }
  return -1;
}

/** Takes in what belongs to the same noun phrase on the left: 城镇 + 新增 + 就业. */
function widen(phrase: Phrase, at: number, span: Span, parts: readonly (Part | undefined)[]): Span {
  let { start } = span;
  for (let index = at; index >= 0 && index > at - reach; index--) {
    const token = phrase.at(index);
    if (token === undefined || token.end < start - 1 || token.type === 'compare') break;
    const part = parts[index];
    if (token.type === 'quantity' && (part?.part !== 'ignored' || part.reason === 'weight' || part.reason === 'alarm'))
      break;
    if (token.type === 'break') break;
    const words = phrase.text.slice(token.start, token.end);
    if (token.type === 'word' && !inner.test(words)) break;
    if (token.type === 'stretch' && token.reason !== 'name' && token.reason !== 'version') break;
    const previous = phrase.at(index - 1);
    const before = trimLeft(phrase, previous?.end ?? 0, token.start);
    if (token.type === 'word' && (before === null || before.end < token.start) && !/^(?:新增|净增|节约)$/.test(words))
      break;
    start = before === null || before.end < token.start - 1 ? token.start : before.start;
    if (before === null) break;
  }
  return { start, end: span.end };
}

function trimLeft(phrase: Phrase, start: number, end: number): Span | null {
  const trimmed = trimMetric(phrase.text, { start, end });
  return trimmed.end > trimmed.start
    ? { start: trimmed.start, end: phrase.text.slice(trimmed.end, end).trim() === '' ? end : trimmed.end }
    : null;
}

function tidyPair(phrase: Phrase, span: Span): Span {
  return trimMetric(phrase.text, span);
}

/** `至少1个标准化数据产品`, `99.9% uptime`, `15 new customers`. */
function rightMetric(phrase: Phrase, index: number, token: QuantityToken): Span | null {
  const { quantity } = token;
  const next = phrase.at(index + 1);
  const end = Math.min(next?.start ?? phrase.text.length, token.end + 60);
  const span = rightSpan(phrase, index, token, end);
  if (
    span.end > span.start &&
    !/^(?:才|方|时|后|会|即|则|前|并|以|的|and|or|by|in|on|at|with|within|before|per|vs)\b/i.test(
      phrase.text.slice(span.start, span.end),
    )
  ) {
    if (quantity.kind === 'count' && /^[a-z]/i.test(quantity.unit))
      return nounBefore(phrase, quantity.start, quantity.end) ?? span;
    return span;
  }
  if (quantity.kind === 'count' && /^[a-z]/i.test(quantity.unit))
    return nounBefore(phrase, quantity.start, quantity.end);
  return null;
}

/** The words after the number, or after the change it belongs to (`20% increase in conversion rate`). */
function rightSpan(phrase: Phrase, index: number, token: QuantityToken, end: number): Span {
  const glued = /^\s*的?/.exec(phrase.text.slice(token.end, end));
  const span = trimMetric(phrase.text, { start: token.end + (glued?.[0].length ?? 0), end });
  const word = phrase.at(index + 1);
  if (span.end > span.start || word?.type !== 'word' || (word.role !== 'increase' && word.role !== 'decrease'))
    return span;
  if (phrase.text.slice(token.end, word.start).trim() !== '') return span;
  const after = phrase.at(index + 2);
  return trimMetric(phrase.text, { start: word.end, end: Math.min(after?.start ?? phrase.text.length, word.end + 60) });
}

function nounBefore(phrase: Phrase, start: number, end: number): Span | null {
  const text = phrase.text.slice(start, end);
  const lead =
    /^[^a-z]*(?:[kmb]\b|million|billion|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b)?\+?\s*/i.exec(
      text,
    );
  const from = start + (lead?.[0].length ?? 0);
  const rate = /(?:\s(?:per|a|an|each|every)\s|\/)/i.exec(phrase.text.slice(from, end));
  const to = rate === null ? end : from + rate.index;
  return from < to ? { start: from, end: to } : null;
}

/** 转化率(…),建议维持在10%以上: the clause before names the measure when it has no number of its own. */
function headingMetric(
  phrase: Phrase,
  index: number,
  parts: readonly (Part | undefined)[],
  earlier: readonly KpiTarget[],
): Span | null {
  if (earlier.length > 0) return null;
  let at = index - 1;
  while (at >= 0 && !phrase.isHard(at)) at--;
  if (at < 0 || at === index) return null;
  for (let back = at; back >= 0; back--) if (parts[back] !== undefined) return null;
  return leftMetric(phrase, at, parts);
}

/** Targets that say zero in words; numbers in the same clause only qualify the thing (3人以上事故). */
export function zeroTargets(phrase: Phrase, parts: (Part | undefined)[]): KpiTarget[] {
  const found: KpiTarget[] = [];
  const taken: Span[] = [];
  const add = (metric: Span | null, number: Span): void => {
    if (taken.some((span) => span.start < number.end && number.start < span.end)) return;
    const start = Math.min(number.start, metric?.start ?? number.start);
    const end = Math.max(number.end, metric?.end ?? number.end);
    taken.push({ start, end });
    found.push({
      metric: metric === null ? '' : phrase.written(metric.start, metric.end),
      comparator: '=',
      value: 0,
      unit: '',
      direction: 'reach',
      span: phrase.span(start, end),
      numberSpan: phrase.span(number.start, number.end),
      ...(metric === null ? {} : { metricSpan: phrase.span(metric.start, metric.end) }),
    });
  };
  for (let index = 0; index < phrase.tokens.length; index++) {
    const token = phrase.at(index);
    if (token?.type !== 'word') continue;
    if (token.role === 'zero-before') {
      const metric = trimMetric(phrase.text, {
        start: token.end,
        end: Math.min(phrase.clauseEnd(index), token.end + 60),
      });
      if (metric.end > metric.start) add(metric, { start: token.start, end: token.end });
    } else if (token.role === 'zero-after')
      add(leftMetric(phrase, index, parts), { start: token.start, end: token.end });
  }
  for (const zero of namedZeros(phrase.text)) add(zero.metric, zero.number);
  return found;
}
