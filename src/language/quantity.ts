/**
 * Numbers with what belongs to them: sign, magnitude, unit, range, scale (4.5/5), rate (次/月) and the bound that
 * follows (以上, or more, +). Values come in the base unit; offsets are into the normal form.
 */

import type { Span } from '../text/span.js';
import { type Amount, amountAt } from './amount.js';
import { comparatorsAfter } from './lexicon/comparators.js';
import {
  countsWithOne,
  moneyBefore,
  notWithCharacters,
  rankAfter,
  scales,
  timeWords,
  type UnitKind,
  unitFamilies,
} from './lexicon/units.js';
import { normalise } from './normal.js';
import { chineseNumber, numeralPattern } from './numerals.js';
import type { Comparator } from './readings.js';
import { isDigit, isLetter, lowerAscii, WordTable } from './word-table.js';

export interface Quantity {
  readonly value: number;
  readonly value2?: number;
  /** How two numbers were joined: `to` (5至8, 5 to 8) may be a path from the first to the second. */
  readonly joined?: 'dash' | 'to';
  readonly unit: string;
  readonly kind: UnitKind | 'number';
  /** The time a rate is counted over, as written in the normal form (`月` of 次/月). */
  readonly period?: string;
  /** A bound that follows: 以上, 左右, `+`, 余. */
  readonly bound?: Comparator;
  readonly sign?: '+' | '-' | '±';
  /** Number and unit. */
  readonly start: number;
  readonly end: number;
  /** With the bound. */
  readonly tail: number;
  /** Written in characters (三次). */
  readonly characters: boolean;
  /** `30-day`: it describes the next word. */
  readonly adjective: boolean;
  /** A unit was written, or the number stands before a counted noun. */
  readonly counted: boolean;
}

interface Unit {
  readonly text: string;
  readonly kind: UnitKind;
  /** Characters that may not follow. */
  readonly guard: string;
}

function* unitEntries(): Generator<readonly [string, Unit]> {
  for (const { kind, words } of unitFamilies) {
    for (const entry of words.split('|')) {
      const bracket = entry.indexOf('[');
      const text = bracket < 0 ? entry : entry.slice(0, bracket);
      yield [text, { text, kind, guard: bracket < 0 ? '' : entry.slice(bracket + 1, -1) }];
    }
  }
}

const units = new WordTable(unitEntries());

/** One letter that is a unit only when glued to its number: 5s, 10h; with a blank it may be a word (`5 a day`). */
const gluedOnly = /[avnltmgwbxh]/i;

interface UnitAt {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly end: number;
}

function unitAt(text: string, lower: string, index: number): UnitAt | null {
  const blank = text.charCodeAt(index) === 32 || text.charCodeAt(index) === 0x2009;
  const at = blank ? index + 1 : index;
  const found = units.at(lower, at);
  if (found === null) return null;
  const { end, value } = found;
  if (value.guard !== '' && end < text.length && value.guard.includes(text.charAt(end))) return null;
  if (end - at === 1 && blank && gluedOnly.test(text.charAt(at)) && text.charAt(at) !== 'h') return null;
  // `5 pt`, `3 s` fine; `90%` before letters fine; a Latin unit glued to digits is a name (10m2x).
  if (isLetter(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end)) && !/[²³23]/.test(text.charAt(end)))
    return null;
  // 伍佰元整 counts 元.
  return { unit: value.text.endsWith('整') ? text.slice(at, end - 1) : text.slice(at, end), kind: value.kind, end };
}

const currencies = [...moneyBefore].sort((a, b) => b.length - a.length);

/** The money sign that ends right before `index` (blanks allowed), as a start offset; -1 when there is none. */
function currencyStart(lower: string, index: number): number {
  let end = index;
  while (end > 0 && lower.charCodeAt(end - 1) === 32 && index - end < 2) end--;
  for (const sign of currencies) {
    if (
      lower.endsWith(sign, end) &&
      !(isLetter(sign.charCodeAt(0)) && isLetter(lower.charCodeAt(end - sign.length - 1)))
    ) {
      return end - sign.length;
    }
  }
  return -1;
}

const shareBefore = /(百|千|万)分之/y;
const fraction = new RegExp(`(?:分之)(${numeralPattern}|\\d+(?:\\.\\d+)?)`, 'y');
const join = /\s?(?:(-{1,2}|~{1,2})|(至|到|to(?= )))\s?/iy;
const scale = /\s?\/\s?(\d+(?:\.0+)?)(?:\s?分)?(?![\d/月日%]|\.\d|\s?(?:前|日))/y;
const outOf = /\s(?:out of|of)\s(\d+)(?![\d%.])/iy;
const ratio = /\s?:\s?(\d+(?:\.\d+)?)(?![\d:])/y;
const rate =
  /\s?\/\s?(?:每)?([A-Za-zµμ]+[23]?|百人|千人|万人|[一-鿿]{1,4}?(?=$|[^一-鿿]|以|左|内)|人|年|月|天|日|周|次|亩|吨|户|台|家|小时|分钟|秒|季度|季|平方米)(?:·(年|月|天))?/y;
const perTime = /\s(?:per|a|an|each|every|\/)\s([a-z]+)/iy;
const perAnything =
  /\s(?:per)\s([a-z]+(?:[ -](?:user|person|employee|team|day|week|month|quarter|year|request|customer|hour))?)/iy;
const nouns = /\s([a-z][a-z-]*)(?:\s([a-z][a-z-]*))?(?:\s([a-z][a-z-]*))?/iy;
const notNoun =
  /^(?:is|was|has|this|us|as|across|less|plus|its|always|minus|versus|vs|does|of|in|for|to|per|on|at|by|with|and|or|from|the|a|an|within|over|under|than|more|fewer|higher|lower|faster|slower|are|be|before|after|during|until|via|using|that|which|increase|decrease|reduction|improvement|growth|better|above|below|or|each|every|end|when|if|not|no|compared|against|year-over-year|yoy|mom|qoq|vs|basis|success|process|access|analysis|status|loss|progress|uptime|completes|passes|works|uses|supports)$/i;
const adjective = /-(?=[a-z]{2})/iy;
const quoteAround = /[\s`'"*_]*/y;

/** The quantity whose first digit, numeral or sign stands at `index`. */
export function quantityAt(text: string, lower: string, index: number): Quantity | null {
  let at = index;
  let sign: Quantity['sign'];
  const first = text.charAt(at);
  if (first === '+' || first === '-' || first === '±') {
    sign = first;
    at++;
    if (text.charAt(at) === ' ') at++;
  }
  const currency = currencyStart(lower, at);
  shareBefore.lastIndex = at;
  if (shareBefore.test(text)) return shareOf(text, lower, index, shareBefore.lastIndex);
  const amount = amountAt(text, at, currency >= 0);
  if (amount === null) return null;
  const start = currency >= 0 ? currency : index;
  return amount.characters
    ? characters(text, lower, start, amount)
    : digits(text, lower, start, amount, sign, currency >= 0 ? text.slice(currency, at).trim() : '');
}

/** 百分之十五, 千分之五, 万分之一: the unit is the sign of the share. */
function shareOf(text: string, lower: string, index: number, after: number): Quantity | null {
  const amount = amountAt(text, after, false);
  if (amount === null) return null;
  const of = text.charAt(index);
  const unit = of === '百' ? '%' : of === '千' ? '‰' : '‱';
  const join2 =
    text.startsWith('至百分之', amount.end) || text.startsWith('到百分之', amount.end)
      ? amountAt(text, amount.end + 4, false)
      : null;
  const end = join2 === null ? amount.end : join2.end;
  const base = {
    value: amount.value,
    unit,
    kind: of === '百' ? 'percent' : 'permille',
    start: index,
    end,
    characters: false,
    adjective: false,
    counted: true,
  } as const;
  const joined = join2 === null ? {} : ({ value2: join2.value, joined: 'to' } as const);
  return withBound(text, lower, { ...base, ...joined }, amount.more);
}

function characters(text: string, lower: string, start: number, amount: Amount): Quantity | null {
  fraction.lastIndex = amount.end;
  const part = fraction.exec(text);
  const base = { start, characters: true, adjective: false, counted: true } as const;
  if (part !== null) {
    const above = chineseNumber(part[1] ?? '') ?? Number(part[1]);
    const value = (above / amount.value) * 100;
    return withBound(text, lower, { ...base, value, unit: '%', kind: 'percent', end: fraction.lastIndex }, false);
  }
  const special = tenths(text, amount);
  if (special !== null) return withBound(text, lower, { ...base, ...special }, false);
  let { value, end } = amount;
  let value2: number | undefined;
  join.lastIndex = end;
  const joint = join.exec(text);
  const second = joint === null ? null : amountAt(text, join.lastIndex, false);
  if (second?.characters && second.value > value) {
    value2 = second.value;
    end = second.end;
  }
  const unit = unitAt(text, lower, end);
  if (unit === null || unit.kind === 'score' || unit.kind === 'rank') return null;
  // 十分, 一起, 三类, 二期 are words, no counts.
  if (value === 1 && !countsWithOne.has(unit.unit) && !(unit.kind === 'duration' || unit.kind === 'money')) return null;
  if (!amount.scaled && value < 11 && notWithCharacters.has(unit.unit)) return null;
  if (value === 2 && text.charAt(amount.end - 1) === '二' && unit.kind === 'count' && amount.end - start === 1)
    return null;
  const range =
    value2 === undefined ? {} : { value2, joined: joint?.[1] === undefined ? ('to' as const) : ('dash' as const) };
  const rated = rateAt(text, unit.end);
  value = amount.value;
  return withBound(
    text,
    lower,
    {
      ...base,
      value,
      ...range,
      unit: unit.unit + rated.text,
      kind: unit.kind,
      end: rated.end,
      ...(rated.period === undefined ? {} : { period: rated.period }),
    },
    amount.more,
  );
}

/** 三成 is 30 %, 八折 and 85折 are 80 % and 85 % of the price. */
function tenths(text: string, amount: Amount): { value: number; unit: string; kind: UnitKind; end: number } | null {
  const next = text.charAt(amount.end);
  const after = text.charAt(amount.end + 1);
  if (next === '成' && !'功本立员长为交果熟效绩品份人年就套都'.includes(after || ' ') && amount.value <= 10) {
    const half = after === '半' ? 5 : 0;
    return { value: amount.value * 10 + half, unit: '%', kind: 'percent', end: amount.end + (half > 0 ? 2 : 1) };
  }
  if (next === '折' && !'旧算合线叠射'.includes(after || ' ') && amount.value < 100) {
    return {
      value: amount.value < 10 ? amount.value * 10 : amount.value,
      unit: '%',
      kind: 'percent',
      end: amount.end + 1,
    };
  }
  return null;
}

function digits(
  text: string,
  lower: string,
  start: number,
  amount: Amount,
  sign: Quantity['sign'],
  money: string,
): Quantity | null {
  const base = {
    start,
    characters: false,
    adjective: false,
    counted: true,
    ...(sign === undefined ? {} : { sign }),
  } as const;
  rankAfter.lastIndex = amount.end;
  if (!amount.scaled && rankAfter.test(text)) return null;
  const special = tenths(text, amount);
  if (special !== null) return withBound(text, lower, { ...base, ...special }, false);
  fraction.lastIndex = amount.end;
  const part = fraction.exec(text);
  if (part !== null) {
    const above = chineseNumber(part[1] ?? '') ?? Number(part[1]);
    return withBound(
      text,
      lower,
      { ...base, value: (above / amount.value) * 100, unit: '%', kind: 'percent', end: fraction.lastIndex },
      false,
    );
  }
  const scored = money === '' ? scaleAt(text, amount) : null;
  if (scored !== null) return withBound(text, lower, { ...base, ...scored }, amount.more);
  const plus = money === '' && text.charAt(amount.end) === '+' ? plusUnit(text, lower, base, amount) : null;
  if (plus !== null) return plus;
  const own = money === '' ? unitAt(text, lower, amount.end) : null;
  const range = rangeAt(text, lower, amount, own, money !== '');
  if (range !== null) {
    return withBound(
      text,
      lower,
      { ...base, ...range, unit: money === '' ? range.unit : money, kind: money === '' ? range.kind : 'money' },
      range.more,
    );
  }
  return single(text, lower, base, amount, own, money);
}

/** `10+分钟`, `50+ users`: the plus stands before the unit. */
function plusUnit(text: string, lower: string, base: Base, amount: Amount): Quantity | null {
  const moved = { ...amount, end: amount.end + 1 };
  const own = unitAt(text, lower, moved.end);
  if (own === null && nounAt(text, moved.end, amount.value) === null) return null;
  const quantity = single(text, lower, base, moved, own, '');
  return { ...quantity, bound: quantity.bound ?? '>=' };
}

type Base = Pick<Quantity, 'start' | 'characters' | 'adjective' | 'counted' | 'sign'>;

function single(text: string, lower: string, base: Base, amount: Amount, own: UnitAt | null, money: string): Quantity {
  let value = amount.value;
  let unit = money;
  let kind: Quantity['kind'] = money === '' ? 'number' : 'money';
  let end = amount.end;
  let counted = money !== '';
  if (own !== null) {
    counted = true;
    ({ unit, kind, end } = own);
    const rest = compoundTime(text, lower, own);
    if (rest !== null) {
      value = value * rest.factor + rest.value;
      unit = rest.unit;
      end = rest.end;
    }
  } else if (money !== '') {
    const named = unitAt(text, lower, end);
    if (named?.kind === 'money') end = named.end;
  } else {
    adjective.lastIndex = end;
    if (adjective.test(text)) {
      const hyphened = unitAt(text, lower, adjective.lastIndex);
      if (hyphened !== null) {
        return {
          ...base,
          value,
          unit: hyphened.unit,
          kind: hyphened.kind,
          end: hyphened.end,
          tail: hyphened.end,
          adjective: true,
        };
      }
      return { ...base, value, unit: '', kind: 'number', end, tail: end, adjective: true };
    }
    const noun = nounAt(text, end, value);
    if (noun !== null) {
      unit = noun.unit;
      kind = 'count';
      end = noun.end;
      counted = true;
    }
  }
  const rated = rateAt(text, end);
  unit += unit === '' ? rated.text.trimStart() : rated.text;
  return withBound(
    text,
    lower,
    {
      ...base,
      value,
      unit,
      kind,
      end: rated.end,
      counted: counted || rated.end > end,
      ...(rated.period === undefined ? {} : { period: rated.period }),
    },
    amount.more,
  );
}

/** `4.5/5`, `90/100`, `8 out of 10`; other denominators are fractions (2/3). */
function scaleAt(
  text: string,
  amount: Amount,
): { value: number; unit: string; kind: Quantity['kind']; end: number } | null {
  scale.lastIndex = amount.end;
  const match = scale.exec(text);
  if (match !== null) {
    const top = Number(match[1]);
    if (scales.has(top) && amount.value <= top) {
      return { value: amount.value, unit: `/${match[1]}`, kind: 'score', end: scale.lastIndex };
    }
    if (top > 1 && top < 10 && amount.value < top && Number.isInteger(amount.value)) {
      return { value: (amount.value / top) * 100, unit: '%', kind: 'percent', end: scale.lastIndex };
    }
    if (amount.value === top) return { value: amount.value, unit: `/${match[1]}`, kind: 'score', end: scale.lastIndex };
  }
  outOf.lastIndex = amount.end;
  const of = outOf.exec(text);
  if (of !== null && amount.value <= Number(of[1]))
    return { value: amount.value, unit: `/${of[1]}`, kind: 'score', end: outOf.lastIndex };
  ratio.lastIndex = amount.end;
  const to = ratio.exec(text);
  if (to !== null) return { value: amount.value, unit: `:${to[1]}`, kind: 'number', end: ratio.lastIndex };
  return null;
}

interface RangeAt {
  readonly value: number;
  readonly value2: number;
  readonly joined: 'dash' | 'to';
  readonly unit: string;
  readonly kind: Quantity['kind'];
  readonly end: number;
  readonly more: boolean;
  readonly period?: string;
}

/** `3-5天`, `10万~20万元`, `10-20万元`, `65–80%`, `$2-3M`; a first unit must agree with the second. */
function rangeAt(text: string, lower: string, first: Amount, own: UnitAt | null, money: boolean): RangeAt | null {
  const from = own === null ? first.end : own.end;
  join.lastIndex = from;
  const joint = join.exec(text);
  if (joint === null) return null;
  let at = join.lastIndex;
  const sign = /[$¥€£]/.test(text.charAt(at)) ? 1 : 0;
  at += sign;
  if (!isDigit(text.charCodeAt(at))) return null;
  const second = amountAt(text, at, money);
  if (second === null) return null;
  const unit = unitAt(text, lower, second.end) ?? (own === null ? nounAsUnit(text, second) : null);
  if (own !== null && unit !== null && !alike(own, unit)) return null;
  let value = first.value;
  // 10-20万: the magnitude belongs to both.
  if (second.scaled && !first.scaled && own === null) {
    const plain = Number(/^[\d,.]+/.exec(text.slice(at, second.end))?.[0].replace(/,/g, '') ?? Number.NaN);
    if (value <= plain) value = Number((value * (second.value / plain)).toPrecision(12));
  }
  const joined = joint[1] === undefined ? 'to' : 'dash';
  if (joined === 'dash' && !(second.value > value)) return null;
  if (second.value === value) return null;
  const end = unit?.end ?? second.end;
  const rated = rateAt(text, end);
  const written = (unit ?? own)?.unit ?? '';
  return {
    value,
    value2: second.value,
    joined,
    unit: written + rated.text,
    kind: (unit ?? own)?.kind ?? 'number',
    end: rated.end,
    more: second.more,
    ...(rated.period === undefined ? {} : { period: rated.period }),
  };
}

function alike(a: UnitAt, b: UnitAt): boolean {
  return (
    a.unit === b.unit || (a.kind === b.kind && a.kind !== 'duration' && a.kind !== 'count' && a.kind !== 'measure')
  );
}

function nounAsUnit(text: string, amount: Amount): UnitAt | null {
  const noun = nounAt(text, amount.end, amount.value);
  return noun === null ? null : { unit: noun.unit, kind: 'count', end: noun.end };
}

/** The counted noun after an English number: the first plural of the next three words (`650 snippets`). */
function nounAt(text: string, index: number, value: number): { unit: string; end: number } | null {
  nouns.lastIndex = index;
  const match = nouns.exec(text);
  if (match === null) return null;
  let end = index;
  for (const word of [match[1], match[2], match[3]]) {
    if (word === undefined || notNoun.test(word)) return null;
    end += 1 + word.length;
    if ((/[^s]s$/i.test(word) && word.length > 3) || (value === 1 && word === match[1] && text.charAt(end) === '/'))
      return { unit: text.slice(end - word.length, end), end };
    if (/^(?:people|staff|uptime|coverage)$/i.test(word)) return word.startsWith('p') ? { unit: word, end } : null;
  }
  return null;
}

/** `次/月`, `元/人·年`, `tickets per week`: what follows the unit belongs to it. */
function rateAt(text: string, index: number): { text: string; end: number; period?: string } {
  let end = index;
  let period: string | undefined;
  for (let times = 0; times < 2; times++) {
    rate.lastIndex = end;
    const slash = rate.exec(text);
    if (slash !== null) {
      end = rate.lastIndex;
      period = slash[2] ?? (timeWords.test(slash[1] ?? '') ? slash[1] : period);
      continue;
    }
    perAnything.lastIndex = end;
    const per = perAnything.exec(text);
    if (per !== null) {
      end = perAnything.lastIndex;
      if (timeWords.test(per[1] ?? '')) period = per[0].trim();
      continue;
    }
    perTime.lastIndex = end;
    const time = perTime.exec(text);
    if (time === null || !timeWords.test(time[1] ?? '') || (time[1] ?? '').length === 1) break;
    end = perTime.lastIndex;
    period = time[0].trim();
  }
  return { text: text.slice(index, end), end, ...(period === undefined ? {} : { period }) };
}

const smaller: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  小时: ['分钟', 60],
  个小时: ['分钟', 60],
  h: ['m', 60],
  分钟: ['秒', 60],
  分: ['秒', 60],
  m: ['s', 60],
  min: ['s', 60],
  天: ['小时', 24],
  年: ['个月', 12],
};

/** `1小时30分钟` is 90 分钟. */
function compoundTime(
  text: string,
  lower: string,
  own: UnitAt,
): { value: number; factor: number; unit: string; end: number } | null {
  const next = smaller[own.unit];
  if (next === undefined || !isDigit(text.charCodeAt(own.end))) return null;
  const amount = amountAt(text, own.end, false);
  const unit = amount === null ? null : unitAt(text, lower, amount.end);
  const short = unit?.unit === '分' && next[0] === '分钟';
  if (
    amount === null ||
    unit === null ||
    (unit.unit !== next[0] && !short && !(next[0] === 'm' && unit.unit === 'min'))
  )
    return null;
  return { value: amount.value, factor: next[1], unit: unit.unit, end: unit.end };
}

/** The quantity with the bound that may follow it. */
export function withBound(text: string, lower: string, quantity: Omit<Quantity, 'tail'>, more = false): Quantity {
  quoteAround.lastIndex = quantity.end;
  const skipped = quoteAround.test(text) ? quoteAround.lastIndex : quantity.end;
  for (const from of skipped === quantity.end ? [quantity.end] : [quantity.end, skipped]) {
    const next = lower.charCodeAt(from);
    if (Number.isNaN(next)) break;
    for (const [bound, pattern] of comparatorsAfter) {
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (match !== null) return { ...quantity, bound, tail: pattern.lastIndex };
    }
  }
  return more ? { ...quantity, bound: '>', tail: quantity.end } : { ...quantity, tail: quantity.end };
}

export interface QuantityReading {
  readonly value: number;
  readonly value2?: number;
  readonly unit: string;
  readonly kind: Quantity['kind'];
  /** Number and unit, in the phrase as written. */
  readonly span: Span;
}

const firstNumber = /[\d零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾百千万]/g;

/** The first quantity of a phrase such as a resource (`480万元`, `3名`, `5 engineers`); null when there is none. */
export function readQuantity(input: string): QuantityReading | null {
  const normal = normalise(input);
  const lower = lowerAscii(normal.text);
  firstNumber.lastIndex = 0;
  for (let match = firstNumber.exec(normal.text); match !== null; match = firstNumber.exec(normal.text)) {
    const found = quantityAt(normal.text, lower, match.index);
    if (found === null) continue;
    const { value, value2, unit, kind } = found;
    const span = { start: normal.offset(found.start), end: normal.offset(found.end) };
    return { value, ...(value2 === undefined ? {} : { value2 }), unit, kind, span };
  }
  return null;
}
