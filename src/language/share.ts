/** Shares and scales: 百分之十五, 三分之二, 三成, 八折, 4.5/5, 8 out of 10, 3:1. */
import { type Amount, amountAt } from './amount.js';
import { bounded, draft, type Quantity } from './draft.js';
import { scales } from './lexicon/units.js';
import { chineseNumber, numeralPattern } from './numerals.js';

const fraction = new RegExp(`分之(${numeralPattern}|\\d+(?:\\.\\d+)?)`, 'y');

/** 百分之十五, 千分之五, 万分之一: the unit is the sign of the share. */
export function shareOf(text: string, index: number, after: number): Quantity | null {
  const amount = amountAt(text, after, false);
  if (amount === null) return null;
  const of = text.charAt(index);
  const unit = of === '百' ? '%' : of === '千' ? '‰' : '‱';
  const quantity = draft(index, amount.end, amount.value, unit, of === '百' ? 'percent' : 'permille');
  const joint = text.charAt(amount.end);
  if ((joint === '至' || joint === '到') && text.startsWith(`${of}分之`, amount.end + 1)) {
    const second = amountAt(text, amount.end + 4, false);
    if (second !== null) {
      quantity.value2 = second.value;
      quantity.joined = 'to';
      quantity.end = second.end;
    }
  }
  return bounded(text, quantity, amount.more);
}

/** 三分之二 and 3分之2, in percent. */
export function partOf(text: string, start: number, amount: Amount): Quantity | null {
  if (text.charAt(amount.end) !== '分') return null;
  fraction.lastIndex = amount.end;
  const part = fraction.exec(text);
  if (part === null || amount.value === 0) return null;
  const above = chineseNumber(part[1] ?? '') ?? Number(part[1]);
  return bounded(text, draft(start, fraction.lastIndex, (above / amount.value) * 100, '%', 'percent'));
}

const notTenths = new Set('功本立员长为交果熟效绩品份人年就套都');
const notDiscount = new Set('旧算合线叠射');

/** 三成 is 30 %, 八折 and 85折 are 80 % and 85 % of the price. */
export function tenths(text: string, start: number, amount: Amount): Quantity | null {
  const next = text.charAt(amount.end);
  if (next !== '成' && next !== '折') return null;
  const after = text.charAt(amount.end + 1);
  if (next === '成' && amount.value <= 10 && !notTenths.has(after)) {
    const half = after === '半' ? 1 : 0;
    return bounded(text, draft(start, amount.end + 1 + half, amount.value * 10 + half * 5, '%', 'percent'));
  }
  if (next === '折' && amount.value < 100 && !notDiscount.has(after)) {
    const value = amount.value < 10 ? amount.value * 10 : amount.value;
    return bounded(text, draft(start, amount.end + 1, value, '%', 'percent'));
  }
  return null;
}

const scale = /\s?\/\s?(\d+(?:\.0+)?)(?:\s?分)?(?![\d/月日%]|\.\d|\s?(?:前|日))/y;
const outOf = /\s(?:out of|of)\s(\d+)(?![\d%.])/iy;
const ratio = /\s?:\s?(\d+(?:\.\d+)?)(?![\d:])/y;

/** `4.5/5`, `90/100`, `8 out of 10`, `3:1` keep the second number as their unit; `2/3` is a share in percent. */
export function scaleOf(text: string, start: number, amount: Amount): Quantity | null {
  const next = text.charAt(amount.end);
  if (next !== '/' && next !== ' ' && next !== ':') return null;
  scale.lastIndex = amount.end;
  const over = scale.exec(text);
  if (over !== null) {
    const top = Number(over[1]);
    const share = top > 1 && top < 4 && amount.value < top;
    if (share) return bounded(text, draft(start, scale.lastIndex, (amount.value / top) * 100, '%', 'percent'));
    if ((scales.has(top) && amount.value <= top) || amount.value === top) {
      return bounded(text, draft(start, scale.lastIndex, amount.value, `/${over[1]}`, 'score'));
    }
  }
  outOf.lastIndex = amount.end;
  const of = outOf.exec(text);
  if (of !== null && amount.value <= Number(of[1])) {
    return bounded(text, draft(start, outOf.lastIndex, amount.value, `/${of[1]}`, 'score'));
  }
  ratio.lastIndex = amount.end;
  const to = ratio.exec(text);
  return to === null ? null : bounded(text, draft(start, ratio.lastIndex, amount.value, `:${to[1]}`, 'number'));
}
