/** Builds one target from its quantity and the words around it. */
import { convert } from './convert.js';
import { measureOf } from './measured.js';
import type { Phrase, QuantityToken } from './phrase.js';
import type { Comparator, KpiTarget } from './readings.js';
import type { Scene } from './scene.js';
import { type Direction, type Surroundings, surroundingsOf } from './surroundings.js';

/** The target of a quantity; `last` is the target before it in the phrase. */
export function targetOf(scene: Scene, index: number, token: QuantityToken, last: KpiTarget | null): KpiTarget {
  const { phrase } = scene;
  const { quantity } = token;
  const around = surroundingsOf(scene, index);
  const path = pathOf(scene, index, token, around);
  const model = last !== null && around.comparator === null && continuesList(scene, index, token) ? last : null;
  const comparator = comparatorOf(token, around, model, path !== null);
  const signed = signOf(token, around, comparator);
  const direction = directionOf(token, around, model, path, signed);
  const change = changeOf(phrase, token, around, direction, path !== null);
  const metric = measureOf(scene, index);
  const basis = direction === 'reach' ? null : basisOf(phrase, index);
  const period = periodOf(phrase, index, token);
  const value = path?.to ?? quantity.value;
  const start = Math.min(metric?.start ?? around.start, around.start);
  const target: Draft = {
    metric: metric === null ? '' : phrase.written(metric.start, metric.end),
    comparator,
    value: signed.negative ? -value : value,
    unit: phrase.unit(quantity),
    direction,
    span: phrase.span(start, Math.max(metric?.end ?? 0, token.end)),
    numberSpan: phrase.span(quantity.start, quantity.end),
  };
  if (quantity.value2 !== undefined && path === null) target.value2 = quantity.value2;
  if (path !== null) target.from = path.from;
  if (change !== null) target.change = change;
  if (basis !== null) target.basis = basis;
  if (period !== null) target.period = period;
  if (metric !== null) target.metricSpan = phrase.span(metric.start, metric.end);
  return target;
}

type Draft = { -readonly [Key in keyof KpiTarget]: KpiTarget[Key] };

interface Path {
  readonly from: number;
  readonly to: number;
}

const fromBefore = /[从由自]\s*$/;
const latinTo = /\d[^\d]*\sto\s/i;

/** Where the target starts from, in its own unit: another quantity, or the first of `from 1.7% to 2.0%`. */
function pathOf(scene: Scene, index: number, token: QuantityToken, around: Surroundings): Path | null {
  const { phrase } = scene;
  const { quantity } = token;
  if (quantity.joined === 'to' && quantity.value2 !== undefined) {
    const word = phrase.wordBefore(index);
    const led =
      word?.role === 'from' || fromBefore.test(phrase.text.slice(Math.max(0, quantity.start - 3), quantity.start));
    const latin = around.direction !== 'reach' && word?.role !== 'to';
    const path = led || quantity.value2 < quantity.value;
    if (path || (latin && latinTo.test(phrase.text.slice(quantity.start, quantity.end)))) {
      return { from: quantity.value, to: quantity.value2 };
    }
    return null;
  }
  const start = scene.quantity(scene.startOf(index));
  if (start === null) return null;
  return { from: convert(start.quantity.value, start.quantity.unit, quantity.unit), to: quantity.value };
}

function comparatorOf(token: QuantityToken, around: Surroundings, model: KpiTarget | null, path: boolean): Comparator {
  const { quantity } = token;
  if (quantity.value2 !== undefined && !path) return 'between';
  if (quantity.bound !== undefined) {
    // 不低于90%左右: the word before outweighs a soft one behind.
    return quantity.bound === 'approx' && around.far && around.comparator !== null ? around.comparator : quantity.bound;
  }
  if (around.comparator !== null) return around.comparator;
  if (quantity.sign === '±') return '<=';
  return model === null || model.comparator === 'between' ? '=' : model.comparator;
}

const joins = /^\s*(?:、|,|和|及|与|\/|and|, and|以及)\s*$/i;

/** 分别不低于90%、80%: a number that only continues a list takes the bound and direction of the one before. */
function continuesList(scene: Scene, index: number, token: QuantityToken): boolean {
  const previous = scene.previous(index);
  const before = scene.quantity(previous);
  if (before === null || !scene.isTarget(previous) || token.start - before.end > 8) return false;
  return joins.test(scene.phrase.text.slice(before.end, token.start));
}

interface Sign {
  readonly negative: boolean;
  readonly direction: Direction;
}

const unsigned: Sign = { negative: false, direction: 'reach' };
const signedUnits = /^(?:°c|°f|℃|°|db|dbm|dbi|v|mv|kv|度|摄氏度)$/i;

/** `-30%` is a fall of 30 %, `-20°C` a level below zero. */
function signOf(token: QuantityToken, around: Surroundings, comparator: Comparator): Sign {
  const { sign, unit, value2 } = token.quantity;
  if (sign === undefined || sign === '±') return unsigned;
  const bounded = around.comparator !== null && around.comparator !== 'approx' && comparator !== '=';
  if (sign === '+') return bounded ? unsigned : { negative: false, direction: 'increase' };
  if (bounded || around.level || value2 !== undefined || signedUnits.test(unit))
    return { negative: true, direction: 'reach' };
  return { negative: false, direction: 'decrease' };
}

function directionOf(
  token: QuantityToken,
  around: Surroundings,
  model: KpiTarget | null,
  path: Path | null,
  signed: Sign,
): Direction {
  if (token.spoken !== undefined && token.spoken !== 'reach') return token.spoken;
  if (path !== null && path.from !== path.to) return path.from < path.to ? 'increase' : 'decrease';
  if (around.direction !== 'reach') return around.direction;
  if (signed.direction !== 'reach') return signed.direction;
  return model?.direction ?? 'reach';
}

const changeReaches = /(?:增长|提升|提高|增加|下降|降低|减少)\s*(?:率|幅度)?\s*(?:达到?|实现)$/;

/** Points, counts and levels are absolute; `提升15%` and multiples are relative to what was. */
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
  if (!around.level) return 'relative';
  return changeReaches.test(phrase.text.slice(Math.max(0, token.start - 12), token.start).trimEnd())
    ? 'relative'
    : 'absolute';
}

const basis =
  /同比|环比|(?:较|比|相较于?|相比|对比|与)(?:[^,;。:%\d]|(?:19|20)\d\d){0,14}?(?:年同期|同期|上年度?同期|上年度?|去年同期|去年|前年|上月|上季度?|上期|年度|年|基期|基线|基准|平均水平|现状|以前|之前|往年|历史水平)(?:相比|末|底)?|year[- ]over[- ]year|year[- ]on[- ]year|\by\/?oy\b|\bq\/?oq\b|\bm\/?om\b|month[- ]over[- ]month|quarter[- ]over[- ]quarter|(?:vs\.?|versus|compared (?:to|with)|relative to|against|over|from)\s(?:the\s)?(?:last|previous|prior|baseline|current|20\d\d)[a-z0-9 ]{0,20}/i;

function basisOf(phrase: Phrase, index: number): string | null {
  const start = phrase.clauseStart(index);
  const match = basis.exec(phrase.text.slice(start, Math.min(phrase.clauseEnd(index), start + 200)));
  return match === null ? null : phrase.written(start + match.index, start + match.index + match[0].trimEnd().length);
}

const hasPeriod = /[年月季日周]|per|each|every|\sa\s|ly\b/i;
const period =
  /每个?(?:季度|季|月度|月|年度|年|半年|周|星期|日|天|小时|班|学期|旬|两周|双周|[两三0-9]+个?(?:月|年|周|天))|月均|年均|日均|季均|周均|人均每[年月日]|全年|年度|季度|月度|当年|当月|半年度?|\b(?:per|each|every|a)\s(?:day|week|month|quarter|year|annum|sprint|hour|minute|second)\b|\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly)\b/i;

function periodOf(phrase: Phrase, index: number, token: QuantityToken): string | null {
  const { quantity } = token;
  if (quantity.period !== undefined) return quantity.period;
  const near = Math.max(phrase.clauseStart(index), token.start - 60);
  const text = phrase.text.slice(near, Math.min(phrase.clauseEnd(index), token.end + 30));
  const match = hasPeriod.test(text) ? period.exec(text) : null;
  return match === null ? null : phrase.written(near + match.index, near + match.index + match[0].length);
}
