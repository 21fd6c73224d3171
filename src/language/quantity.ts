/**
 * Numbers with what belongs to them: sign, magnitude, unit, range, scale (4.5/5), rate (次/月) and the bound that
 * follows (以上, or more, +). Values come in the base unit; offsets are into the normal form.
 */
import type { Span } from '../text/span.js';
import { type Amount, amountAt } from './amount.js';
import { boundAt } from './bound.js';
import { bounded, draft, type Quantity } from './draft.js';
import { countsWithOne, notWithCharacters, rankAfter } from './lexicon/units.js';
import { normalise } from './normal.js';
import { rangeAt } from './range.js';
import { partOf, scaleOf, shareOf, tenths } from './share.js';
import { withTolerance } from './tolerance.js';
import { currencyStart, nounAt, rateAt, type UnitAt, unitAt } from './unit.js';
import { isDigit, lowerAscii } from './word-table.js';

const shareBefore = /([百千万])分之/y;

/** The quantity whose first digit, numeral or sign stands at `index`. */
export function quantityAt(text: string, lower: string, index: number): Quantity | null {
  let at = index;
  const first = text.charAt(at);
  const sign = first === '+' || first === '-' || first === '±' ? first : undefined;
  if (sign !== undefined) at += text.charAt(at + 1) === ' ' ? 2 : 1;
  if (!isDigit(text.charCodeAt(at))) {
    shareBefore.lastIndex = at;
    if (shareBefore.test(text)) return shareOf(text, index, shareBefore.lastIndex);
  }
  if (sign !== undefined && '$¥€£'.includes(text.charAt(at) || ' ')) at++;
  const currency = currencyStart(lower, at);
  const amount = amountAt(text, at, currency >= 0);
  if (amount === null) return null;
  const found = amount.characters
    ? inCharacters(text, lower, currency < 0 ? index : currency, amount)
    : inDigits(
        text,
        lower,
        currency < 0 ? index : currency,
        amount,
        currency < 0 ? '' : text.slice(currency, at).trim(),
      );
  if (found === null) return null;
  return sign === undefined ? withTolerance(text, lower, found) : { ...found, sign, start: index };
}

/** 三次, 两千家, 三至五人; a numeral that counts nothing is a word (十分, 一起, 三类, 二期). */
function inCharacters(text: string, lower: string, start: number, amount: Amount): Quantity | null {
  const share = partOf(text, start, amount) ?? tenths(text, start, amount);
  if (share !== null) return share;
  const range = rangeAt(text, lower, amount, null, false);
  const unit = range === null ? unitAt(text, lower, amount.end) : null;
  const kind = range?.kind ?? unit?.kind;
  const name = range?.unit ?? unit?.unit ?? '';
  if (kind === undefined && inMyriads(text, amount)) return counted(text, start, amount);
  if (kind === undefined || kind === 'number' || kind === 'score' || kind === 'rank') return null;
  const timed = kind === 'duration' || kind === 'money';
  if (amount.value === 1 && !countsWithOne.has(name) && !timed) return null;
  if (!amount.scaled && amount.value < 11 && notWithCharacters.has(name)) return null;
  if (kind === 'count' && amount.end - start === 1 && text.charAt(start) === '二') return null;
  return range === null && unit !== null ? single(text, start, amount, unit, '') : rangeOf(text, start, range, '');
}

const wordGoesOn = /\s?[一-鿿]/y;

/** 一个亿, 营收三千万: so large a number counts by itself where no word goes on after it (or a bound does: 三千万以上). */
function inMyriads(text: string, amount: Amount): boolean {
  if (amount.value < 10_000 || !/[万亿]/.test(text.charAt(amount.end - 1))) return false;
  wordGoesOn.lastIndex = amount.end;
  return !wordGoesOn.test(text) || boundAt(text, amount.end) !== null;
}

function rangeOf(text: string, start: number, range: ReturnType<typeof rangeAt>, money: string): Quantity | null {
  if (range === null) return null;
  const unit = money === '' ? range.unit : money;
  const quantity = draft(start, range.end, range.value, unit, money === '' ? range.kind : 'money');
  quantity.value2 = range.value2;
  quantity.joined = range.joined;
  quantity.period = range.period;
  return bounded(text, quantity, range.more);
}

function inDigits(text: string, lower: string, start: number, amount: Amount, money: string): Quantity | null {
  rankAfter.lastIndex = amount.end;
  if (!amount.scaled && rankAfter.test(text)) return null;
  const share = partOf(text, start, amount) ?? tenths(text, start, amount);
  if (share !== null) return share;
  if (money !== '') {
    const range = rangeAt(text, lower, amount, null, true);
    return range === null ? single(text, start, amount, null, money, lower) : rangeOf(text, start, range, money);
  }
  const scored = scaleOf(text, start, amount);
  if (scored !== null) return scored;
  if (text.charAt(amount.end) === '+') {
    const counted = plusCount(text, lower, start, amount);
    if (counted !== null) return counted;
  }
  const own = unitAt(text, lower, amount.end);
  const range = rangeAt(text, lower, amount, own, false);
  if (range !== null) return rangeOf(text, start, range, '');
  if (own !== null) return compound(text, lower, start, amount, own) ?? single(text, start, amount, own, '');
  return adjectiveAt(text, lower, start, amount) ?? counted(text, start, amount);
}

/** `10+分钟`, `50+ users`: the plus stands before the unit. */
function plusCount(text: string, lower: string, start: number, amount: Amount): Quantity | null {
  const moved = { ...amount, end: amount.end + 1 };
  const own = unitAt(text, lower, moved.end);
  if (own === null && nounAt(text, moved.end, amount.value) === null) return null;
  const quantity = own === null ? counted(text, start, moved) : single(text, start, moved, own, '');
  return { ...quantity, bound: quantity.bound ?? '>=' };
}

/** One number with its unit or money sign. */
function single(text: string, start: number, amount: Amount, own: UnitAt | null, money: string, lower = ''): Quantity {
  let end = own?.end ?? amount.end;
  let unit = own?.unit ?? money;
  if (money !== '') {
    const named = unitAt(text, lower, end);
    if (named?.kind === 'money') {
      end = named.end;
      if (money.charCodeAt(0) > 0x4dff) unit = named.unit;
    }
  }
  const rate = rateAt(text, end);
  unit += rate.text;
  const quantity = draft(start, rate.end, amount.value, unit, own?.kind ?? 'money');
  quantity.period = rate.period;
  return bounded(text, quantity, amount.more);
}

/** A number before an English noun (`650 snippets`), a rate (`3 per fund`) or nothing. */
function counted(text: string, start: number, amount: Amount): Quantity {
  const noun = nounAt(text, amount.end, amount.value);
  const end = noun?.end ?? amount.end;
  const rate = rateAt(text, end);
  const unit = noun === null ? rate.text.trimStart() : noun.unit + rate.text;
  const kind = noun === null && rate.text === '' ? 'number' : 'count';
  const quantity = draft(start, rate.end, amount.value, unit, kind);
  quantity.period = rate.period;
  return bounded(text, quantity, amount.more);
}

const hyphen = /-(?=[a-z]{2})/iy;

/** `30-day`, `5-star` describe the next word. */
function adjectiveAt(text: string, lower: string, start: number, amount: Amount): Quantity | null {
  if (text.charAt(amount.end) !== '-') return null;
  hyphen.lastIndex = amount.end;
  if (!hyphen.test(text)) return null;
  const unit = unitAt(text, lower, hyphen.lastIndex);
  const quantity = draft(start, unit?.end ?? amount.end, amount.value, unit?.unit ?? '', unit?.kind ?? 'number');
  quantity.adjective = true;
  return quantity;
}

const smaller: Readonly<Record<string, readonly [units: readonly string[], factor: number]>> = {
  小时: [['分钟', '分'], 60],
  个小时: [['分钟', '分'], 60],
  h: [['m', 'min'], 60],
  分钟: [['秒'], 60],
  分: [['秒'], 60],
  m: [['s'], 60],
  min: [['s'], 60],
  天: [['小时'], 24],
  年: [['个月'], 12],
};

/** `1小时30分钟` is 90 分钟, `3m 42s` 222 s. */
function compound(text: string, lower: string, start: number, amount: Amount, own: UnitAt): Quantity | null {
  const at = text.charAt(own.end) === ' ' ? own.end + 1 : own.end;
  const next = isDigit(text.charCodeAt(at)) ? smaller[own.unit] : undefined;
  if (next === undefined) return null;
  const rest = amountAt(text, at, false);
  const unit = rest === null ? null : unitAt(text, lower, rest.end);
  if (rest === null || unit === null || !next[0].includes(unit.unit)) return null;
  return bounded(text, draft(start, unit.end, amount.value * next[1] + rest.value, unit.unit, 'duration'));
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

const minusSign = /(?:^|[\s(:,<>=≥≤~、。;一-鿿])(-\s?)$/;

/** Where the minus of a number begins: -500万元, ≥-100; a dash between Latin letters or digits is none. */
function minusBefore(text: string, start: number): number | null {
  const match = minusSign.exec(text.slice(Math.max(0, start - 3), start));
  return match === null ? null : start - (match[1]?.length ?? 0);
}

/** The first quantity of a phrase such as a resource (`480万元`, `3名`, `5 engineers`); null when there is none. */
export function readQuantity(input: string): QuantityReading | null {
  const normal = normalise(input);
  const lower = lowerAscii(normal.text);
  firstNumber.lastIndex = 0;
  for (let tries = 0; tries < 200; tries++) {
    const match = firstNumber.exec(normal.text);
    if (match === null) return null;
    const found = quantityAt(normal.text, lower, match.index);
    if (found === null) continue;
    const minus = minusBefore(normal.text, found.start);
    if (minus !== null && found.value2 === undefined) {
      const span = { start: normal.offset(minus), end: normal.offset(found.end) };
      return { value: -found.value, unit: found.unit, kind: found.kind, span };
    }
    const { value, value2, unit, kind } = found;
    const span = { start: normal.offset(found.start), end: normal.offset(found.end) };
    return value2 === undefined ? { value, unit, kind, span } : { value, value2, unit, kind, span };
  }
  return null;
}
