/** Builds one target from its quantity and the words around it. */
import { basisOf, periodOf } from './basis.js';
import { convert } from './convert.js';
import { measureOf } from './measured.js';
import { isRelativeTo } from './path.js';
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
  const comparator = comparatorOf(phrase, token, around, model, path?.own ?? false);
  const own = measureOf(scene, index);
  const metric = own ?? (arrivesAt(scene, index) ? scene.metricOf(scene.previous(index)) : null);
  scene.setMetric(index, metric);
  const named = metric === null ? '' : phrase.written(metric.start, metric.end);
  const measured = metric === null ? '' : phrase.lower.slice(metric.start, metric.end);
  const signed = signOf(phrase, token, around, comparator, measured);
  const direction = directionOf(token, around, model, path, signed);
  const change = changeOf(phrase, token, around, direction, path !== null);
  const basis = direction === 'reach' ? null : basisOf(phrase, index);
  const period = periodOf(phrase, index, token);
  const value = path?.to ?? quantity.value;
  const start = Math.min(metric?.start ?? around.start, around.start);
  const target: Draft = {
    metric: named,
    comparator,
    value: signed.negative ? -value : value,
    unit: phrase.unit(quantity),
    direction,
    span: phrase.span(start, Math.max(metric?.end ?? 0, token.end)),
    numberSpan: phrase.span(quantity.start, quantity.end),
  };
  if (quantity.value2 !== undefined && !path?.own) target.value2 = quantity.value2;
  const from = path?.from ?? levelBefore(scene, index);
  if (from !== null) target.from = from;
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
  /** The two ends are the two numbers of one quantity: `1.7% to 2.0%`. */
  readonly own: boolean;
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
      return { from: quantity.value, to: quantity.value2, own: true };
    }
    return null;
  }
  const begins = scene.startOf(index);
  const start = scene.quantity(begins);
  if (start === null || (begins !== null && isRelativeTo(phrase, index, begins))) return null;
  return { from: convert(start.quantity.value, start.quantity.unit, quantity.unit), to: quantity.value, own: false };
}

/** Where a relative change starts, in the unit of the measure: the 30 of 由30家翻一番. */
function levelBefore(scene: Scene, index: number): number | null {
  const begins = scene.startOf(index);
  return begins !== null && isRelativeTo(scene.phrase, index, begins)
    ? (scene.quantity(begins)?.quantity.value ?? null)
    : null;
}

/** 控制在3%左右 says about how much; 不低于90%左右 still is a floor. */
const held = /(?:控制|稳控|压控|限制|约束)[在到为]\s*$/;

function comparatorOf(
  phrase: Phrase,
  token: QuantityToken,
  around: Surroundings,
  model: KpiTarget | null,
  own: boolean,
): Comparator {
  const { quantity } = token;
  if (quantity.value2 !== undefined && !own) return 'between';
  if (quantity.bound !== undefined) {
    // 不低于90%左右: the word before outweighs a soft one behind.
    if (quantity.bound !== 'approx' || !around.far || around.comparator === null) return quantity.bound;
    return held.test(phrase.text.slice(Math.max(0, token.start - 6), token.start)) ? 'approx' : around.comparator;
  }
  if (around.comparator !== null) return negated(phrase, token, around);
  if (quantity.sign === '±') return '<=';
  return model === null || model.comparator === 'between' ? '=' : model.comparator;
}

const neverMoves =
  /\b(?:not|never|without|cannot|can't|won't|don't|doesn't)\s(?:to\s)?(?:\w+ing|fall|falls|drop|drops|dip|dips|go|goes|decline|declines|sink|slip|slips|rise|rises|climb|climbs|grow|grows|increase|increases|let|allow)\b[^,;.\d]{0,30}$/i;

/** Never drops below 95%, without lowering CSAT under 4.5: the bound that is not passed is the other way round. */
function negated(phrase: Phrase, { start }: QuantityToken, { comparator }: Surroundings): Comparator {
  if (comparator !== '<' && comparator !== '>') return comparator ?? '=';
  const before = phrase.text.slice(Math.max(0, start - 60), start);
  if (!/n(?:o|'t|ever)|without/i.test(before) || !neverMoves.test(before)) return comparator;
  return comparator === '<' ? '>=' : '<=';
}

const joins =
  /^\s*(?:(?:for|on|in)\s[a-z]{1,3}\s?\d)?\s*(?:、|,|和|及|与|\/|and|, and|以及)\s*(?:(?:p|s|sev\s?)\d\s?:?)?\s*$/i;

/** 提高0.5个百分点至8.2%, `up 20% to £3m`: the level that the change before it leads to is of the same measure. */
function arrivesAt(scene: Scene, index: number): boolean {
  const previous = scene.previous(index);
  if (previous === null || !scene.isTarget(previous) || scene.nextInClause(previous) !== index) return false;
  return scene.phrase.wordBefore(index)?.role === 'to';
}

/** 分别不低于90%、80%: a number that only continues a list takes the bound and direction of the one before. */
function continuesList(scene: Scene, index: number, token: QuantityToken): boolean {
  const previous = scene.previous(index);
  const before = scene.quantity(previous);
  if (before === null || !scene.isTarget(previous) || token.start - before.end > 14) return false;
  return joins.test(scene.phrase.text.slice(before.end, token.start));
}

interface Sign {
  readonly negative: boolean;
  readonly direction: Direction;
}

const unsigned: Sign = { negative: false, direction: 'reach' };
const signedUnits = /^(?:°c|°f|℃|°|db|dbm|dbi|v|mv|kv|度|摄氏度)$/i;

/** Amounts of money that may lie below zero; of others (cost -10万元) a minus is a fall. */
const mayBeNegative =
  /利润|净利|毛利|盈|亏|损益|现金流|结余|余额|差额|净额|净值|收支|经济增加值|eva\b|profit|loss|cash ?flow|ebitda?|margin|balance|net|p&l|surplus|deficit/i;
/** 目标值:-5%: the value to reach is written there, not a change. */
const levelLabel = /(?:目标值|指标值|计划值|预算值|考核值|基准值|target value)\s*[:为是]?\s*$/i;

/** `-30%` is a fall of 30 %, `-20°C` a level below zero, 净利润 -500万元 a loss. */
function signOf(
  phrase: Phrase,
  token: QuantityToken,
  around: Surroundings,
  comparator: Comparator,
  measured: string,
): Sign {
  const { sign, unit, kind, value2 } = token.quantity;
  if (sign === undefined || sign === '±') return unsigned;
  const bounded = around.comparator !== null && around.comparator !== 'approx' && comparator !== '=';
  if (sign === '+') return bounded ? unsigned : { negative: false, direction: 'increase' };
  const labelled = levelLabel.test(phrase.text.slice(Math.max(0, token.start - 8), token.start));
  const level = kind === 'money' || (kind === 'percent' && token.quantity.bound !== undefined && measured !== '');
  const amount = level && (!measured || mayBeNegative.test(measured));
  if (bounded || around.level || value2 !== undefined || amount || signedUnits.test(unit) || labelled)
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
