/** Shares and scales: 百分之十五, 三分之二, 三成, 八折, 4.5/5, 8 out of 10, 3:1. */
import { type Amount, amountAt } from './amount.js';
import { bounded, draft, type Quantity } from './draft.js';
import { scales } from './lexicon/units.js';
import { chineseNumber, numeralPattern } from './numerals.js';
import { clean } from './unit-groups.js';

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
const ninthAndHalf = /半|[一二三四五六七八九](?![十百千万亿个家项名人次年月天])|\d(?![\d.%]|\s?[个家项名人次年月天])/y;
const notDiscount = new Set('旧算合线叠射');

/** 三成 is 30 %, 九成五 and 9成5 are 95 %, 八折 and 85折 are 80 % and 85 % of the price. */
export function tenths(text: string, start: number, amount: Amount): Quantity | null {
  const next = text.charAt(amount.end);
  if (next !== '成' && next !== '折') return null;
  const after = text.charAt(amount.end + 1);
  if (next === '成' && amount.value <= 10 && !notTenths.has(after)) {
    ninthAndHalf.lastIndex = amount.end + 1;
    const rest = ninthAndHalf.test(text) ? (chineseNumber(after) ?? (after === '半' ? 5 : Number(after))) : 0;
    const end = rest === 0 ? amount.end + 1 : amount.end + 2;
    return bounded(text, draft(start, end, amount.value * 10 + rest, '%', 'percent'));
  }
  if (next === '折' && amount.value < 100 && !notDiscount.has(after)) {
    const value = amount.value < 10 ? amount.value * 10 : amount.value;
    return bounded(text, draft(start, amount.end + 1, value, '%', 'percent'));
  }
  return null;
}

const scale = /\s?\/\s?(\d+(?:\.0+)?)(?:\s?分)?(?![\d/月日%]|\.\d|\s?(?:前|日))/y;
const outOf = /(\s?\+|\s(?:or|and)\s(?:more|higher|above|better|over))?\s(?:out of|of)\s(\d+)(?![\d%.])/iy;
const ratio = /\s?:\s?(\d+(?:\.\d+)?)(?![\d:]|,\d{3})/y;

const inMany =
  /\s(?:in|out of)\s(?:every\s)?(10{0,2}(?:,?000){0,3}|[1-9]\d|[2-9]|two|three|four|five|six|eight|ten|twenty|hundred)(?=\s(?!(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|sprints?)\b)[a-z]|\s?$|[,;.])/iy;
const manyWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twenty: 20,
  hundred: 100,
};
/** `9 out of 10 users`, not `8 out of 10 by customers`. */
const counted =
  /^\s(?!(?:by|on|in|from|for|at|or|and|to|average|rating|score|points?|stars?|overall|per|with|as|across|is|was)\b)[a-z]/i;
/** A year and a colon (`2024: 2,400万`) are no ratio. */
const isYear = /^(?:19|20)\d\d$/;

/** `1 in 4 users`, `1 in 1,000 requests`: a share in percent. `8 out of 10` is a score unless something is counted. */
function partOfMany(text: string, start: number, amount: Amount): Quantity | null {
  inMany.lastIndex = amount.end;
  const many = inMany.exec(text);
  if (many === null) return null;
  if (many[0].startsWith(' out') && !counted.test(text.slice(inMany.lastIndex, inMany.lastIndex + 16))) return null;
  const of = manyWords[(many[1] ?? '').toLowerCase()] ?? Number((many[1] ?? '').replace(/,/g, ''));
  if (amount.value >= of || (amount.value > 1 && of > 10 && of % 10 > 0)) return null;
  return bounded(text, draft(start, inMany.lastIndex, clean((amount.value / of) * 100), '%', 'percent'));
}

/** `4.5/5`, `90/100`, `8 out of 10`, `3:1` keep the second number as their unit; `2/3` is a share in percent. */
export function scaleOf(text: string, start: number, amount: Amount): Quantity | null {
  const next = text.charAt(amount.end);
  if (next !== '/' && next !== ' ' && next !== ':' && next !== '+') return null;
  const part = partOfMany(text, start, amount);
  if (part !== null) return part;
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
  if (of !== null && amount.value <= Number(of[2])) {
    const scored = draft(start, outOf.lastIndex, amount.value, `/${of[2]}`, 'score');
    // 4.6+ out of 5: the bound stands before the scale.
    if (of[1] !== undefined) scored.bound = '>=';
    return bounded(text, scored);
  }
  ratio.lastIndex = amount.end;
  const to = isYear.test(text.slice(start, amount.end)) ? null : ratio.exec(text);
  return to === null ? null : bounded(text, draft(start, ratio.lastIndex, amount.value, `:${to[1]}`, 'number'));
}
