/**
 * One scan over the normal form: quantities, dates and names with digits, the words of KPI language, and breaks.
 * What is none of these stays unnamed text between the tokens.
 */
import { comparatorsBefore } from './lexicon/comparators.js';
import { type Role, spokenNumbers, spokenQuantities, wordFamilies } from './lexicon/words.js';
import type { Normal } from './normal.js';
import { chineseNumber } from './numerals.js';
import { bounded, draft, type Quantity, quantityAt } from './quantity.js';
import type { Comparator, IgnoredReason } from './readings.js';
import { mayBeYear, stretchAtCharacter, stretchAtDigit, stretchAtLetter, stretchAtOrdinal } from './stretches.js';
import { isDigit, isLetter, lowerAscii, startOf, WordTable } from './word-table.js';

export type Token =
  | {
      readonly type: 'quantity';
      readonly start: number;
      readonly end: number;
      readonly quantity: Quantity;
      readonly spoken?: 'increase' | 'decrease' | 'reach';
    }
  | { readonly type: 'stretch'; readonly start: number; readonly end: number; readonly reason: IgnoredReason }
  | {
      readonly type: 'compare';
      readonly start: number;
      readonly end: number;
      readonly comparator: Comparator;
      readonly far: boolean;
    }
  | { readonly type: 'word'; readonly start: number; readonly end: number; readonly role: Role }
  /** `hard` ends a clause (, ; 。); brackets and colons only bound a metric. */
  | { readonly type: 'break'; readonly start: number; readonly end: number; readonly hard: boolean };

type Entry =
  | { readonly type: 'compare'; readonly comparator: Comparator; readonly far: boolean }
  | { readonly type: 'word'; readonly role: Role }
  | {
      readonly type: 'spoken';
      readonly value: number;
      readonly unit: string;
      readonly direction: 'increase' | 'decrease' | 'reach';
      readonly bound?: '>';
    };

function* entries(): Generator<readonly [string, Entry]> {
  for (const { comparator, reach, words } of comparatorsBefore) {
    for (const word of words.split('|')) yield [word, { type: 'compare', comparator, far: reach === 'far' }];
  }
  for (const { role, words } of wordFamilies) for (const word of words.split('|')) yield [word, { type: 'word', role }];
  for (const [word, value, unit, direction, bound] of spokenQuantities) {
    yield [word, { type: 'spoken', value, unit, direction, ...(bound === undefined ? {} : { bound }) }];
  }
}

const table = new WordTable(entries());

const hardBreaks = ',;。!?！？\n\r|';
const softBreaks = '()[]【】《》「」『』<>{}:';
const numerals = new Set('零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅参百千万');

/** Characters that begin a numeral only together with what stands before them: 百 and 千 after 百分之 or 超. */
const bareTen = /^(?:百分之|千分之|万分之)/;

export function tokenise(normal: Normal): Token[] {
  const { text } = normal;
  const lower = lowerAscii(text);
  const tokens: Token[] = [];
  let index = skipListNumber(text, 0, tokens);
  while (index < text.length) {
    const code = text.charCodeAt(index);
    let next: number;
    if (isDigit(code)) next = circled(normal, index, tokens) ?? readDigit(text, lower, index, tokens);
    else if (isLetter(code)) next = readLetters(text, lower, index, tokens);
    else if (code < 0x80) next = readSign(text, lower, index, tokens);
    else next = readCharacter(text, lower, index, tokens);
    const last = tokens.at(-1);
    const item = next < text.length && last?.type === 'break' && last.end === next && beginsItem(text, last.start);
    index = item ? skipListNumber(text, next, tokens) : next;
  }
  return tokens;
}

const listNumber =
  /^\s*(?:[*-]\s+)?(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:KR|O|G|R|M|T)\d{1,2}(?:\.\d+)?\s?[.:、)-]|\d{1,2}(?:\.\d{1,2})?\s?[、]|\d{1,2}\.(?:\d{1,2}\.(?!\d))?(?=\s|[^\d\s%])(?!\d)|\d{1,2}\.\d{1,2}(?=\s+(?:[A-Z一-鿿][a-z一-鿿]))(?!\s+(?:[亿万千百元分秒天个倍台吨亩公平小]|[A-Z][BbHW]\b))|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/;

/** `1.`, `(2)`, `三、`, `KR1:` at the beginning of the phrase or of an item in it number it and nothing else. */
function skipListNumber(text: string, from: number, tokens: Token[]): number {
  const match = listNumber.exec(text.slice(from, from + 40));
  if (match === null || from + match[0].length === text.length) return from;
  tokens.push({ type: 'stretch', start: from, end: from + match[0].length, reason: 'list-number' });
  return from + match[0].length;
}

/** A new item may begin after `;`, `。`, a line end or `<br>`, not after a comma. */
function beginsItem(text: string, at: number): boolean {
  return text.charAt(at) !== ',';
}

/** ① and its kin, which the normal form writes as plain digits, number an item. */
function circled(normal: Normal, index: number, tokens: Token[]): number | null {
  const code = normal.input.charCodeAt(normal.offset(index));
  if (!((code >= 0x2460 && code <= 0x249b) || (code >= 0x2776 && code <= 0x2793))) return null;
  let end = index + 1;
  while (end < normal.text.length && normal.offset(end) === normal.offset(index)) end++;
  tokens.push({ type: 'break', start: index, end: index, hard: true });
  tokens.push({ type: 'stretch', start: index, end, reason: 'list-number' });
  return end;
}

function readDigit(text: string, lower: string, index: number, tokens: Token[]): number {
  const stretch = stretchAtDigit(text, index);
  if (
    stretch !== null &&
    !(stretch.reason === 'name' && isBound(tokens, text, index)) &&
    !isRatio(text, index, stretch.end)
  ) {
    tokens.push({ type: 'stretch', start: index, end: stretch.end, reason: stretch.reason });
    return stretch.end;
  }
  return (
    readBetween(text, lower, index, tokens) ??
    pushQuantity(text, lower, index, index, tokens) ??
    skipDigits(text, index)
  );
}

const andNumber = /\s?(?:and|和|与|至|到|-|~)\s?(?=\d)/iy;

/** `between 5 and 8 days`, 介于3和5之间. */
function readBetween(text: string, lower: string, index: number, tokens: Token[]): number | null {
  const word = tokens.at(-1);
  if (word?.type !== 'word' || word.role !== 'between' || text.slice(word.end, index).trim() !== '') return null;
  const first = quantityAt(text, lower, index);
  if (first === null || first.value2 !== undefined) return null;
  andNumber.lastIndex = first.tail;
  if (!andNumber.test(text)) return null;
  const second = quantityAt(text, lower, andNumber.lastIndex);
  if (second === null || second.value2 !== undefined) return null;
  const tail = text.startsWith('之间', second.tail) ? second.tail + 2 : second.tail;
  const quantity: Quantity = {
    ...second,
    value: first.value,
    value2: second.value,
    joined: 'dash',
    start: index,
    tail,
  };
  tokens.push({ type: 'quantity', start: index, end: tail, quantity });
  return tail;
}

const clockLike = /^\d{1,2}:\d\d$/;
const ratioBefore =
  /(?:比[例率重值]?|ratio|≥|≤|[<>]=?)\s?(?:为|达到?|不低于|不超过|不高于|控制在|提高到|:|of|is|at|to)?\s?$/i;

/** 师生比1:18 is a ratio, 14:30 a time of day. */
function isRatio(text: string, index: number, end: number): boolean {
  return clockLike.test(text.slice(index, end)) && ratioBefore.test(text.slice(Math.max(0, index - 8), index));
}

/** A comparator stands right before: `≥ 5G`, `<=3D` bound an amount after all. */
function isBound(tokens: readonly Token[], text: string, index: number): boolean {
  const last = tokens.at(-1);
  return last?.type === 'compare' && text.slice(last.end, index).trim() === '';
}

/** Reads a quantity whose sign or digit is at `from`; year-like bare numbers become stretches. */
function pushQuantity(text: string, lower: string, from: number, digit: number, tokens: Token[]): number | null {
  const quantity = quantityAt(text, lower, from);
  if (quantity === null) return null;
  if (
    quantity.kind === 'number' &&
    quantity.unit === '' &&
    quantity.sign === undefined &&
    isYear(text, digit, quantity, tokens)
  ) {
    tokens.push({ type: 'stretch', start: quantity.start, end: quantity.end, reason: 'year' });
    return quantity.end;
  }
  tokens.push({ type: 'quantity', start: quantity.start, end: quantity.tail, quantity });
  return quantity.tail;
}

function isYear(text: string, index: number, quantity: Quantity, tokens: readonly Token[]): boolean {
  if (quantity.end - index !== 4 || !mayBeYear(text, index)) return false;
  const last = tokens.at(-1);
  if (last !== undefined && last.type === 'compare' && text.slice(last.end, index).trim() === '') return false;
  if (quantity.bound !== undefined) return false;
  if (
    last?.type === 'word' &&
    (last.role === 'arrow' || last.role === 'to') &&
    tokens.some((token) => token.type === 'quantity')
  )
    return false;
  return (
    quantity.value % 100 !== 0 ||
    /(?:by|in|of|fy|until|since|截至|到|至)\s?$/i.test(text.slice(Math.max(0, index - 8), index))
  );
}

function skipDigits(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (!isDigit(code)) return index + 1;
  let end = index;
  while (isDigit(text.charCodeAt(end)) || (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1)))) end++;
  return end;
}

function readLetters(text: string, lower: string, index: number, tokens: Token[]): number {
  const start = startOf(lower, index);
  const wordEnd = index + start.length;
  const entry = table.at(lower, index, start);
  const follows = text.charCodeAt(wordEnd);
  const named =
    entry === null &&
    (follows === 32 ||
      follows === 45 ||
      follows === 43 ||
      follows === 46 ||
      follows === 47 ||
      follows === 35 ||
      isDigit(follows))
      ? stretchAtLetter(text, index)
      : null;
  if (named !== null) {
    tokens.push({ type: 'stretch', start: index, end: named.end, reason: named.reason });
    return named.end;
  }
  if (entry !== null) return pushEntry(text, index, entry.end, entry.value, tokens);
  const number = spokenNumbers.get(start);
  if (number !== undefined) return pushSpokenNumber(text, index, wordEnd, number, tokens);
  return wordEnd;
}

/** `two critical bugs`, `at least one test`: digits in letters count only before a noun. */
function pushSpokenNumber(text: string, index: number, wordEnd: number, value: number, tokens: Token[]): number {
  const last = tokens.at(-1);
  const bound = last?.type === 'compare' && /^\s*$/.test(text.slice(last.end, index));
  if (
    (value === 1 && !bound) ||
    text.charCodeAt(wordEnd) !== 32 ||
    /^\s(?:of|way|stop|time|more|another|and|or|to)\b/i.test(text.slice(wordEnd, wordEnd + 10))
  ) {
    return wordEnd;
  }
  // The number is read as if it were written in digits, then moved back to the words.
  const written = `${value}${text.slice(wordEnd, wordEnd + 60)}`;
  const shift = wordEnd - String(value).length;
  const quantity = quantityAt(written, lowerAscii(written), 0);
  if (quantity === null) return wordEnd;
  const moved = {
    ...quantity,
    start: index,
    end: Math.max(wordEnd, quantity.end + shift),
    tail: Math.max(wordEnd, quantity.tail + shift),
  };
  tokens.push({ type: 'quantity', start: index, end: moved.tail, quantity: moved });
  return moved.tail;
}

function pushEntry(text: string, index: number, end: number, entry: Entry, tokens: Token[]): number {
  if (entry.type === 'spoken') {
    const { value, unit, direction, bound } = entry;
    const kind = unit === '%' ? 'percent' : unit === '' ? 'count' : 'times';
    const after = unit === '' ? periodAfter(text, end) : end;
    const quantity = draft(index, after, value, unit, kind);
    if (after > end) quantity.period = text.slice(end, after).trim();
    if (bound === undefined) bounded(text, quantity);
    else quantity.bound = bound;
    tokens.push({ type: 'quantity', start: index, end: quantity.tail, quantity, spoken: direction });
    return quantity.tail;
  }
  if (entry.type === 'compare')
    tokens.push({ type: 'compare', start: index, end, comparator: entry.comparator, far: entry.far });
  else if (entry.role !== 'shield' && stands(text, index, end, entry.role))
    tokens.push({ type: 'word', start: index, end, role: entry.role });
  return end;
}

/** 完成率, 增长量: with a measuring suffix the word is part of a name. */
const measuring =
  /(?:率|量(?!化|产)|度(?!假|[\d]|达)|数(?!据|字|学)|值(?!班|守)|额(?!外|度)|幅|速|性|型|时间|时长|时限|情况|标准|周期|期限)/y;
/** One character such as 至, 为, 增 is a word of ours only right before a number. */
const numberFollows =
  /[至到为达了成是约近超过不低高于少多小大出满:\s`"'*>=<≥≤~]{0,5}[\d一二两三四五六七八九十百千半零$¥€£±+-]/y;
const laterDigit = /.{0,60}?[\d一二两三四五六七八九十百]/y;

/** `to` leads to a number, not to the first byte. */
const latinFollows =
  /\s(?:[a-z]+\s){0,3}[^a-z\s]*(?:\s?\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|zero)\b)/iy;

function stands(text: string, index: number, end: number, role: Role): boolean {
  const first = text.charCodeAt(index);
  if (role === 'to' && first < 0x80) {
    latinFollows.lastIndex = end;
    return latinFollows.test(text);
  }
  if (first < 0x4e00 || first > 0x9fff) return true;
  if (role === 'increase' || role === 'decrease' || role === 'attain') {
    measuring.lastIndex = end;
    if (measuring.test(text)) return false;
  }
  if (end - index > 1 || role === 'each' || role === 'than') return true;
  const follows = role === 'from' ? laterDigit : numberFollows;
  follows.lastIndex = end;
  return follows.test(text);
}

const periodWord = /\s(?:day|week|month|quarter|year|sprint)\b/iy;

function periodAfter(text: string, index: number): number {
  periodWord.lastIndex = index;
  return periodWord.test(text) ? periodWord.lastIndex : index;
}

function readSign(text: string, lower: string, index: number, tokens: Token[]): number {
  const character = text.charAt(index);
  if (character === ' ' || character === '\t') return index + 1;
  const entry = table.at(lower, index, character);
  if (entry !== null) return pushEntry(text, index, entry.end, entry.value, tokens);
  if ((character === '+' || character === '-') && signed(text, index)) {
    const end = pushQuantity(text, lower, index, index + 1, tokens);
    if (end !== null) return end;
  }
  if (hardBreaks.includes(character)) {
    tokens.push({ type: 'break', start: index, end: index + 1, hard: true });
    return index + 1;
  }
  if (lower.startsWith('<br', index)) {
    const close = text.indexOf('>', index);
    const end = close >= 0 && close - index < 6 ? close + 1 : index + 1;
    tokens.push({ type: 'break', start: index, end, hard: true });
    return end;
  }
  if (softBreaks.includes(character)) {
    // LTV:CAC is one name.
    if (character !== ':' || !isLetter(text.charCodeAt(index + 1)) || !isLetter(text.charCodeAt(index - 1))) {
      tokens.push({ type: 'break', start: index, end: index + 1, hard: false });
    }
  } else if (character === '.' && /\s/.test(text.charAt(index + 1)))
    tokens.push({ type: 'break', start: index, end: index + 1, hard: true });
  return index + 1;
}

/** A sign belongs to the number after it unless a number, word or bracket stands right before. */
function signed(text: string, index: number): boolean {
  if (!/^.\s?[\d$¥€£]/.test(text.slice(index, index + 3))) return false;
  const before = text.charAt(index - 1);
  return before === '' || /[\s(:,<>=≥≤~、。;一-鿿]/.test(before);
}

function readCharacter(text: string, lower: string, index: number, tokens: Token[]): number {
  const character = text.charAt(index);
  if (character === '第') {
    const stretch = stretchAtOrdinal(text, index);
    if (stretch !== null) {
      tokens.push({ type: 'stretch', start: index, end: stretch.end, reason: stretch.reason });
      return stretch.end;
    }
  }
  const entry = table.at(lower, index, character);
  if (entry !== null) return pushEntry(text, index, entry.end, entry.value, tokens);
  if (numerals.has(character)) return readNumeral(text, lower, index, tokens);
  if (character === '±' && isDigit(text.charCodeAt(text.charAt(index + 1) === ' ' ? index + 2 : index + 1))) {
    return pushQuantity(text, lower, index, index + 1, tokens) ?? index + 1;
  }
  if (character === '半') return readHalf(text, lower, index, tokens);
  if (character === '前') return readRank(text, index, tokens);
  if (character === '几' || character === '数') return skipVague(text, index);
  if (hardBreaks.includes(character)) tokens.push({ type: 'break', start: index, end: index + 1, hard: true });
  else if (softBreaks.includes(character)) tokens.push({ type: 'break', start: index, end: index + 1, hard: false });
  return index + 1;
}

const vagueCount =
  /[前几数]\s?(?:[十百千万亿]+|[一二三四五六七八九十]|\d+)(?=[名位强家个大]|[十百千万亿个名家人次项]|%)/y;

/** 几十家, 数百人 count nothing; 前三名 and 前10强 are ranks. */
function skipVague(text: string, index: number): number {
  vagueCount.lastIndex = index;
  return vagueCount.test(text) ? vagueCount.lastIndex : index + 1;
}

const half = /半个?(?:小时|工作日|天|日(?!内瓦)|月)/y;

/** 半小时, 半个月; 半年 is a period of the calendar. */
function readHalf(text: string, lower: string, index: number, tokens: Token[]): number {
  half.lastIndex = index;
  if (!half.test(text)) return index + 1;
  const written = text.slice(index + 1, half.lastIndex);
  const quantity = withBound(text, lower, {
    value: 0.5,
    unit: written,
    kind: 'duration',
    start: index,
    end: half.lastIndex,
    characters: true,
    adjective: false,
    counted: true,
  });
  tokens.push({ type: 'quantity', start: index, end: quantity.tail, quantity });
  return quantity.tail;
}

const rank = /前\s?(\d+|[一二三四五六七八九十]{1,3})\s?(%|名|位|强|列)?(?![年月周天日期次个家批轮章])/y;
const ranks =
  /(?:进入|位列|位居|排名|名列|居|跻身|保持|稳居|列|排|达到?|争取|力争|进|全[国省市县区]|行业)[^,;。]{0,8}$/;

/** 进入全国前10名 is a target (at most the tenth place); 前三季度 and 前5大客户 are none. */
function readRank(text: string, index: number, tokens: Token[]): number {
  rank.lastIndex = index;
  const match = rank.exec(text);
  if (match === null || !ranks.test(text.slice(Math.max(0, index - 14), index))) return skipVague(text, index);
  const value = chineseNumber(match[1] ?? '') ?? Number(match[1]);
  const end = rank.lastIndex;
  const unit = match[2] === '%' ? '%' : (match[2] ?? '');
  const quantity: Quantity = {
    value,
    unit,
    kind: unit === '%' ? 'percent' : 'rank',
    bound: '<=',
    start: index,
    end,
    tail: end,
    characters: false,
    adjective: false,
    counted: true,
  };
  tokens.push({ type: 'quantity', start: index, end, quantity });
  return end;
}

const glued = '统唯单专同之万星周进第逐每一';

function readNumeral(text: string, lower: string, index: number, tokens: Token[]): number {
  const character = text.charAt(index);
  if ('百千万'.includes(character) && !bareTen.test(text.slice(index, index + 3)))
    return readBareTen(text, index, tokens);
  const stretch = stretchAtCharacter(text, index);
  if (stretch !== null) {
    tokens.push({ type: 'stretch', start: index, end: stretch.end, reason: stretch.reason });
    return stretch.end;
  }
  const before = text.charAt(index - 1);
  if (character === '一' && before !== '' && glued.includes(before) && !(before === '每')) return index + 1;
  return pushQuantity(text, lower, index, index, tokens) ?? index + 1;
}

/** 突破百亿元, 超千家: a bare 百 counts one hundred only behind a bound. */
function readBareTen(text: string, index: number, tokens: Token[]): number {
  const last = tokens.at(-1);
  if (last?.type !== 'compare' || last.end !== index) return index + 1;
  const written = `1${text.slice(index, index + 40)}`;
  const quantity = quantityAt(written, lowerAscii(written), 0);
  if (quantity === null || quantity.unit === '') return index + 1;
  const moved = { ...quantity, start: index, end: quantity.end + index - 1, tail: quantity.tail + index - 1 };
  tokens.push({ type: 'quantity', start: index, end: moved.tail, quantity: moved });
  return moved.tail;
}
