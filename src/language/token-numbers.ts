/** The numbers of a scan: quantities, dates and names with digits, numerals in characters and in words. */

import { bounded, draft, type Quantity } from './draft.js';
import { spokenNumbers } from './lexicon/words.js';
import { chineseNumber } from './numerals.js';
import { quantityAt } from './quantity.js';
import { pushCompare, pushQuantity, type Scan, stretch } from './scan.js';
import { mayBeYear, type Stretch, stretchAtCharacter, stretchAtDigit } from './stretches.js';
import { isDigit, lowerAscii } from './word-table.js';

/** What numbers a thing: 附件3, 表2, 双11, 编号100. */
const numbersThing = /(?:附件|附表|见表|编号|电话|文号|双|代码|邮编|账号|房间|热线)\s?:?$/;
const digitRun = /[\d-]+/y;

export function readDigit(scan: Scan, index: number): number {
  const { text } = scan;
  if (index > 0 && numbersThing.test(text.slice(Math.max(0, index - 4), index))) {
    digitRun.lastIndex = index;
    digitRun.test(text);
    return stretch(scan, index, digitRun.lastIndex, 'name');
  }
  const found = stretchAtDigit(text, index);
  const amount = mayCount(text, index, found) && isBound(scan, index);
  if (found !== null && !amount && !isRatio(text, index, found.end)) {
    return stretch(scan, index, found.end, found.reason);
  }
  return readBetween(scan, index) ?? readQuantity(scan, index, index) ?? skipDigits(text, index);
}

/** Behind a bound a name may be an amount after all (`≥ 5G`, 不少于110年), a year of four digits never. */
function mayCount(text: string, index: number, found: Stretch | null): boolean {
  if (found?.reason === 'name') return true;
  return found?.reason === 'year' && !mayBeYear(text, index);
}

/** Reads the quantity whose sign or digit is at `from`; a bare number like a year becomes a stretch. */
function readQuantity(scan: Scan, from: number, digit: number): number | null {
  const quantity = quantityAt(scan.text, scan.lower, from);
  if (quantity === null) return null;
  const bare = quantity.kind === 'number' && quantity.unit === '' && quantity.sign === undefined;
  if (bare && isYear(scan, digit, quantity)) return stretch(scan, quantity.start, quantity.end, 'year');
  return pushQuantity(scan, quantity);
}

/** A comparator stands right before: `≥ 5G`, `<=3D` bound an amount after all. */
function isBound(scan: Scan, index: number): boolean {
  const last = scan.tokens.at(-1);
  return last?.type === 'compare' && index - last.end < 3 && scan.text.slice(last.end, index).trim() === '';
}

const beforeYear = /(?:by|in|of|fy|until|since|截至|到|至)\s?$/i;

function isYear(scan: Scan, index: number, quantity: Quantity): boolean {
  const { text, tokens } = scan;
  if (quantity.end - index !== 4 || quantity.bound !== undefined || !mayBeYear(text, index)) return false;
  if (isBound(scan, index)) return false;
  const last = tokens.at(-1);
  // 1611 → 2048: the end of a path is a number.
  const path = last?.type === 'word' && (last.role === 'arrow' || last.role === 'to');
  if (path && tokens.slice(-6).some((token) => token.type === 'quantity')) return false;
  return quantity.value % 100 !== 0 || beforeYear.test(text.slice(Math.max(0, index - 8), index));
}

function skipDigits(text: string, index: number): number {
  let end = index + 1;
  while (isDigit(text.charCodeAt(end)) || (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1)))) end++;
  return end;
}

const andNumber = /\s?(?:and|和|与|至|到|-|~)\s?(?=\d)/iy;

/** `between 5 and 8 days`, 介于3和5之间. */
function readBetween(scan: Scan, index: number): number | null {
  const { text, lower, tokens } = scan;
  const word = tokens.at(-1);
  if (word?.type !== 'word' || word.role !== 'between' || text.slice(word.end, index).trim() !== '') return null;
  const first = quantityAt(text, lower, index);
  if (first === null || first.value2 !== undefined) return null;
  andNumber.lastIndex = first.tail;
  if (!andNumber.test(text)) return null;
  const second = quantityAt(text, lower, andNumber.lastIndex);
  if (second === null || second.value2 !== undefined) return null;
  const tail = text.startsWith('之间', second.tail) ? second.tail + 2 : second.tail;
  return pushQuantity(scan, {
    ...second,
    value: first.value,
    value2: second.value,
    joined: 'dash',
    start: index,
    tail,
  });
}

const clockLike = /^\d{1,2}:\d\d$/;
const ratioBefore =
  /(?:比[例率重值]?|ratio|≥|≤|[<>]=?)\s?(?:为|达到?|不低于|不超过|不高于|控制在|提高到|:|of|is|at|to)?\s?$/i;

/** 师生比1:18 is a ratio, 14:30 a time of day. */
function isRatio(text: string, index: number, end: number): boolean {
  return clockLike.test(text.slice(index, end)) && ratioBefore.test(text.slice(Math.max(0, index - 8), index));
}

/** A sign belongs to the number after it unless a number, a Latin word or a bracket stands right before. */
export function readSigned(scan: Scan, index: number): number | null {
  const { text } = scan;
  const digit = text.charAt(index + 1) === ' ' ? index + 2 : index + 1;
  const next = text.charAt(digit);
  if (!isDigit(text.charCodeAt(digit)) && !'$¥€£'.includes(next || ' ')) return null;
  const before = text.charAt(index - 1);
  if (text.charAt(index) !== '±' && before !== '' && !/[\s(:,<>=≥≤~、。;一-鿿]/.test(before)) return null;
  return readQuantity(scan, index, digit);
}

const notCounting = /^\s(?:of|way|stop|time|more|another|and|or|to)\b/i;

const rateOfOne = /(?:\s[a-z][a-z-]*){1,3}\s(?:per|each|every|an?)\s(?:day|week|month|quarter|year|sprint)\b/iy;
/** What it cannot match without, for it takes long to compile. */
const perTime = /\s(?:per|each|every|an?)\s[dwmqys]/i;
const inMany = /\s(?:in|out of)\s(?:every\s)?(?:\d|two|three|four|five|six|eight|ten|twenty|hundred)/iy;

/** `One new customer per month`, `one in ten`. */
function opensRate({ text, tokens }: Scan, index: number, end: number): boolean {
  inMany.lastIndex = end;
  if (inMany.test(text)) return true;
  const last = tokens.at(-1);
  const opens = last === undefined || last.type === 'break' || last.type === 'stretch' || last.type === 'word';
  if (!opens || !perTime.test(text)) return false;
  rateOfOne.lastIndex = end;
  return text.slice(last?.end ?? 0, index).trim() === '' && rateOfOne.test(text);
}

/** `two critical bugs`, `at least one test`: numbers in words count only before a noun. */
export function readSpokenNumber(scan: Scan, index: number, word: string): number {
  const { text } = scan;
  const end = index + word.length;
  const value = spokenNumbers.get(word);
  if (value === undefined || (value === 1 && !isBound(scan, index) && !opensRate(scan, index, end))) return end;
  if (text.charAt(end) !== ' ' || notCounting.test(text.slice(end, end + 10))) return end;
  return readAs(scan, index, end, String(value)) ?? end;
}

/** Reads a quantity as if `digits` stood for the words before `end`, and moves it back to them. */
function readAs(scan: Scan, index: number, end: number, digits: string): number | null {
  const written = digits + scan.text.slice(end, end + 60);
  const quantity = quantityAt(written, lowerAscii(written), 0);
  if (quantity === null) return null;
  const shift = end - digits.length;
  const moved = { start: index, end: Math.max(end, quantity.end + shift), tail: Math.max(end, quantity.tail + shift) };
  return pushQuantity(scan, { ...quantity, ...moved });
}

const glued = '统唯单专同之万星周进第逐一';

export function readNumeral(scan: Scan, index: number): number {
  const { text } = scan;
  const character = text.charAt(index);
  if ('百千万'.includes(character) && !text.startsWith('分之', index + 1)) return readBareTen(scan, index);
  const found = stretchAtCharacter(text, index);
  if (found !== null) return stretch(scan, index, found.end, found.reason);
  const before = text.charAt(index - 1);
  if (character === '一' && before !== '' && glued.includes(before)) return index + 1;
  return readQuantity(scan, index, index) ?? skipRun(text, index);
}

const longRun = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{10,}/y;

/** A long run of numerals that is no number is skipped as a whole; reading it again from each place would be slow. */
function skipRun(text: string, index: number): number {
  longRun.lastIndex = index;
  return longRun.test(text) ? longRun.lastIndex : index + 1;
}

const numberNext = /\s?[\d一二两三四五六七八九十百千万]/y;

/** 用户破百万, 票房破3亿: 破 bounds a number right after it and is no word of ours elsewhere. */
export function readBroken(scan: Scan, index: number): number {
  numberNext.lastIndex = index + 1;
  if (numberNext.test(scan.text)) {
    pushCompare(scan, index, index + 1, '>', false);
  }
  return index + 1;
}

/** 突破百亿元, 超千家: a bare 百 counts one hundred only behind a bound. */
function readBareTen(scan: Scan, index: number): number {
  const last = scan.tokens.at(-1);
  if (last?.type !== 'compare' || last.end !== index) return index + 1;
  const written = `1${scan.text.slice(index, index + 40)}`;
  const quantity = quantityAt(written, lowerAscii(written), 0);
  if (quantity === null || (quantity.unit === '' && quantity.value < 10_000)) return index + 1;
  return pushQuantity(scan, {
    ...quantity,
    start: index,
    end: quantity.end + index - 1,
    tail: quantity.tail + index - 1,
  });
}

const half = /半个?(?:小时|工作日|天|日(?!内瓦)|月)/y;

/** 半小时, 半个月; 半年 is a period of the calendar. */
export function readHalf(scan: Scan, index: number): number {
  half.lastIndex = index;
  if (!half.test(scan.text)) return index + 1;
  const quantity = draft(index, half.lastIndex, 0.5, scan.text.slice(index + 1, half.lastIndex), 'duration');
  return pushQuantity(scan, bounded(scan.text, quantity));
}

const vagueCount =
  /前\s?(?:[十百千万]+|[一二三四五六七八九十]|\d+)(?=[名位强家个大])|[几数](?:[十百千万亿]+|(?<=几)[个名家人次项])/y;

/** 几十家, 数百人 count nothing; 前三名 and 前10强 are ranks. */
export function skipVague(text: string, index: number): number {
  vagueCount.lastIndex = index;
  return vagueCount.test(text) ? vagueCount.lastIndex : index + 1;
}

const rank = /前\s?(\d+|[一二三四五六七八九十]{1,3})\s?(%|名|位|强|列)?(?![年月周天日期次个家批轮章])/y;
const ranks =
  /(?:进入|位列|位居|排名|名列|居|跻身|保持|稳居|列|排|达到?|争取|力争|进|全[国省市县区]|行业)[^,;。]{0,8}$/;

/** 进入全国前10名 is a target (at most the tenth place); 前三季度 and 前5大客户 are none. */
export function readRank(scan: Scan, index: number): number {
  const { text } = scan;
  rank.lastIndex = index;
  const match = rank.exec(text);
  if (match === null || !ranks.test(text.slice(Math.max(0, index - 14), index))) return skipVague(text, index);
  const value = chineseNumber(match[1] ?? '') ?? Number(match[1]);
  const unit = match[2] ?? '';
  const quantity = draft(index, rank.lastIndex, value, unit, unit === '%' ? 'percent' : 'rank');
  quantity.bound = '<=';
  return pushQuantity(scan, quantity);
}
