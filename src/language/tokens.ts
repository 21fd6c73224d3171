/**
 * One scan over the normal form: quantities, dates and names with digits, the words of KPI language, and breaks.
 * What is none of these stays unnamed text between the tokens.
 */

import type { Normal } from './normal.js';
import { pushBreak, type Scan, stretch, type Token } from './scan.js';
import { stretchAtLetter, stretchAtOrdinal } from './stretches.js';
import {
  readBroken,
  readDigit,
  readHalf,
  readNumeral,
  readRank,
  readSigned,
  readSpokenNumber,
  skipVague,
} from './token-numbers.js';
import { knownWords, readWord, wordAt } from './token-words.js';
import { isDigit, isLetter, startOf } from './word-table.js';

const hardBreaks = ',;。!?！？\n\r|';
const softBreaks = '()[]【】《》「」『』<>{}:';
const numerals = '零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅参百千万';

/** What holds more than this is no phrase but a pasted table; its beginning is read, in bounded time. */
const mostTokens = 500;

/** The tokens of a phrase, in order and without overlap; `lower` is its text in lower case. */
export function tokenise(normal: Normal, lower: string): Token[] {
  const { text } = normal;
  const scan: Scan = { normal, text, lower, tokens: [] };
  let index = skipListNumber(scan, 0);
  while (index < text.length && scan.tokens.length < mostTokens) {
    const next = readAt(scan, index);
    const last = scan.tokens.at(-1);
    const item = last?.type === 'break' && last.hard && last.end === next && text.charAt(last.start) !== ',';
    index = item && next < text.length ? skipListNumber(scan, next) : next;
  }
  return scan.tokens;
}

function readAt(scan: Scan, index: number): number {
  const code = scan.text.charCodeAt(index);
  if (isDigit(code)) return circled(scan, index) ?? furtherNumber(scan, index) ?? readDigit(scan, index);
  if (isLetter(code)) return readLetters(scan, index);
  return code < 0x80 ? readSign(scan, index) : readCharacter(scan, index);
}

const listNumber =
  /^\s*(?:[*-]\s+)?(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:KR|O|G|R|M|T)\d{1,2}(?:\.\d+)?\s?[.:、)-]|\d{1,2}(?:\.\d{1,2})?\s?[、]|\d{1,2}\.(?:\d{1,2}\.(?!\d))?(?=\s|[^\d\s%])(?!\d)|\d{1,2}\.\d{1,2}(?=\s+(?:[A-Z一-鿿][a-z一-鿿]))(?!\s+(?:[亿万千百元分秒天个倍台吨亩公平小]|[A-Z][BbHW]\b))|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/;

/** `1.`, `(2)`, `三、`, `KR1:` at the beginning of the phrase or of an item in it number it and nothing else. */
function skipListNumber(scan: Scan, from: number): number {
  const match = listNumber.exec(scan.text.slice(from, from + 40));
  if (match === null || from + match[0].length === scan.text.length) return from;
  return stretch(scan, from, from + match[0].length, 'list-number');
}

const further = /\d{1,2}[.、)](?=[一-鿿])/y;

/** 1.完成试点 2.形成报告: what began with a list number goes on with the next behind a blank. */
function furtherNumber(scan: Scan, index: number): number | null {
  const [first] = scan.tokens;
  if (scan.text.charCodeAt(index - 1) !== 32 || first?.type !== 'stretch' || first.reason !== 'list-number')
    return null;
  further.lastIndex = index;
  if (!further.test(scan.text)) return null;
  const end = further.lastIndex;
  pushBreak(scan, index, index, true);
  return stretch(scan, index, end, 'list-number');
}

/** ① and its kin, which the normal form writes as plain digits, number an item. */
function circled(scan: Scan, index: number): number | null {
  const { normal } = scan;
  const origin = normal.offset(index);
  const code = normal.input.charCodeAt(origin);
  if (!((code >= 0x2460 && code <= 0x249b) || (code >= 0x2776 && code <= 0x2793))) return null;
  let end = index + 1;
  while (end < normal.text.length && normal.offset(end) === origin) end++;
  pushBreak(scan, index, index, true);
  return stretch(scan, index, end, 'list-number');
}

/** Characters after a word that let it be the head of a name with digits: `phase 2`, `P-95`, `T+3`, `v2`. */
const headsName = new Set(' -+./#@0123456789');

function readLetters(scan: Scan, index: number): number {
  const start = startOf(scan.lower, index);
  const end = index + start.length;
  const word = wordAt(scan.lower, index, start);
  if (word !== null) return readWord(scan, index, word);
  const named = headsName.has(scan.text.charAt(end)) ? stretchAtLetter(scan.text, index) : null;
  return named === null ? readSpokenNumber(scan, index, start) : stretch(scan, index, named.end, named.reason);
}

function readSign(scan: Scan, index: number): number {
  const { text, lower } = scan;
  const character = text.charAt(index);
  if (character === ' ') return index + 1;
  const word = wordAt(lower, index, character);
  if (word !== null) return readWord(scan, index, word);
  if (character === '+' || character === '-') {
    const end = readSigned(scan, index);
    if (end !== null) return end;
  }
  if (lower.startsWith('<br', index)) {
    const close = text.indexOf('>', index);
    const end = close >= 0 && close - index < 6 ? close + 1 : index + 1;
    return pushBreak(scan, index, end, true);
  }
  const sentence = character === '.' && /\s/.test(text.charAt(index + 1));
  if (sentence || hardBreaks.includes(character)) return pushBreak(scan, index, index + 1, true);
  if (softBreaks.includes(character) && !(character === ':' && joinsName(text, index)))
    return pushBreak(scan, index, index + 1, false);
  return index + 1;
}

/** LTV:CAC is one name. */
function joinsName(text: string, index: number): boolean {
  return isLetter(text.charCodeAt(index + 1)) && isLetter(text.charCodeAt(index - 1));
}

function readCharacter(scan: Scan, index: number): number {
  const { text } = scan;
  const kind = kinds()[text.charCodeAt(index)] ?? 0;
  if (kind === nothing) return index + 1;
  if (text.charCodeAt(index) === 0x7b2c) {
    const ordinal = stretchAtOrdinal(text, index);
    if (ordinal !== null) return stretch(scan, index, ordinal.end, ordinal.reason);
  }
  const word = wordAt(scan.lower, index);
  if (word !== null) return readWord(scan, index, word);
  if (kind === numeral) return readNumeral(scan, index);
  if (kind === hardBreak || kind === softBreak) {
    return pushBreak(scan, index, index + 1, kind === hardBreak);
  }
  switch (text.charAt(index)) {
    case '±':
      return readSigned(scan, index) ?? index + 1;
    case '半':
      return readHalf(scan, index);
    case '前':
      return readRank(scan, index);
    case '破':
      return readBroken(scan, index);
    case '几':
    case '数':
      return skipVague(text, index);
  }
  return index + 1;
}

const nothing = 0;
const begins = 1;
const numeral = 2;
const hardBreak = 3;
const softBreak = 4;

let byCharacter: Uint8Array | undefined;

/** What may begin at a character beyond ASCII: nothing for most, which are passed over at once. */
function kinds(): Uint8Array {
  if (byCharacter !== undefined) return byCharacter;
  const made = new Uint8Array(0x10000);
  for (const word of knownWords()) made[word.charCodeAt(0)] = begins;
  const mark = (characters: string, kind: number): void => {
    for (let at = 0; at < characters.length; at++) made[characters.charCodeAt(at)] = kind;
  };
  mark('第±半前破几数', begins);
  mark(numerals, numeral);
  mark(hardBreaks, hardBreak);
  mark(softBreaks, softBreak);
  byCharacter = made;
  return made;
}
