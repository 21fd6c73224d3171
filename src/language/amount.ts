/** The number itself: digits with grouping and magnitudes (1,200万, 1亿2000万, 10k, 1.2 million) and Chinese numerals. */
import { chineseNumber, numeralPattern } from './numerals.js';
import { isDigit } from './word-table.js';

export interface Amount {
  readonly value: number;
  readonly end: number;
  /** Written in characters (三十), not digits. */
  readonly characters: boolean;
  /** A magnitude word stood with it. */
  readonly scaled: boolean;
  /** `100余家`, `30多个`: more than it says. */
  readonly more: boolean;
}

const digitRun = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d.,:/-]|\s?[年月日号])|\d+)(?:\.\d+)?/y;
const more = /\s?(?:余|多(?!于|少)|来(?=[个家万])|几|个多(?=亿))/y;
const numeral = new RegExp(numeralPattern, 'y');
const halfAfter = /半(?=个?(?:小时|月|年|天|倍|亩|周))/y;

const chineseMagnitude =
  /\s?(?:个亿(?![元吨级千])|万亿|千万|百万|十万|千亿|百亿|亿|万|千(?![瓦克米卡伏帕焦赫字])|百(?![分帕度])|兆(?=元|圆))/y;
const exponents: Readonly<Record<string, number>> = {
  个亿: 8,
  万亿: 12,
  千亿: 11,
  百亿: 10,
  千万: 7,
  百万: 6,
  十万: 5,
  亿: 8,
  万: 4,
  千: 3,
  百: 2,
  兆: 12,
};

const latinMagnitude =
  /\s?(?:(thousand|million|billion|trillion|mil|mn|mm(?=\s+[A-Z]{3})|bn)(?![a-z])|([kKMB])(?![A-Za-z0-9²³/])|([wW])(?=\s?\+|[一-鿿]|$))/iy;
const latinExponents: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  mil: 6,
  mn: 6,
  mm: 6,
  bn: 9,
  k: 3,
  m: 6,
  b: 9,
  w: 4,
};

/** Shifts the decimal point by writing the exponent, so that 0.29万 is 2900 and not 2899.9999. */
function shift(written: string, exponent: number): number {
  return exponent === 0 ? Number(written) : Number(`${written}e${exponent}`);
}

/** The amount at `index`, or null. `money` allows a small `m` for million (`$10m`). */
export function amountAt(text: string, index: number, money: boolean): Amount | null {
  return isDigit(text.charCodeAt(index)) ? digitsAt(text, index, money) : charactersAt(text, index);
}

function digitsAt(text: string, index: number, money: boolean): Amount | null {
  digitRun.lastIndex = index;
  const match = digitRun.exec(text);
  if (match === null) return null;
  let written = match[0].replace(/[, ]/g, '');
  let end = digitRun.lastIndex;
  let value = Number(written);
  let total = 0;
  let scaled = false;
  let over = false;
  for (;;) {
    more.lastIndex = end;
    if (more.test(text)) {
      over = true;
      end = more.lastIndex;
    }
    const magnitude = magnitudeAt(text, end, money);
    if (magnitude === null) break;
    value = shift(written, magnitude.exponent);
    scaled = true;
    end = magnitude.end;
    // 1亿2000万: the next digits continue the number when they carry a smaller magnitude of their own.
    digitRun.lastIndex = end;
    const next = magnitude.exponent >= 4 && isDigit(text.charCodeAt(end)) ? digitRun.exec(text) : null;
    if (next === null) break;
    const smaller = magnitudeAt(text, digitRun.lastIndex, money);
    if (smaller === null ? Number(next[0]) >= 10000 || next[0].length < 4 : smaller.exponent >= magnitude.exponent)
      break;
    total += value;
    written = next[0].replace(/[, ]/g, '');
    value = Number(written);
    end = digitRun.lastIndex;
  }
  if (!scaled && over && end > 0 && !/[余多来几]/.test(text.charAt(end - 1))) over = false;
  return { value: total + value, end, characters: false, scaled, more: over };
}

function magnitudeAt(text: string, index: number, money: boolean): { exponent: number; end: number } | null {
  const code = text.charCodeAt(index === text.length ? index : text.charAt(index) === ' ' ? index + 1 : index);
  if (code > 0x7f) {
    chineseMagnitude.lastIndex = index;
    const match = chineseMagnitude.exec(text);
    return match === null ? null : { exponent: exponents[match[0].trim()] ?? 0, end: chineseMagnitude.lastIndex };
  }
  latinMagnitude.lastIndex = index;
  const match = latinMagnitude.exec(text);
  if (match === null) return null;
  const word = match[0].trim();
  // A small m is metres or minutes unless it is money; a small b is bits.
  if ((word === 'm' && !money) || word === 'b') return null;
  return { exponent: latinExponents[word.toLowerCase()] ?? 0, end: latinMagnitude.lastIndex };
}

function charactersAt(text: string, index: number): Amount | null {
  numeral.lastIndex = index;
  const match = numeral.exec(text);
  if (match === null) return null;
  let value = chineseNumber(match[0]);
  if (value === null) return null;
  let end = numeral.lastIndex;
  more.lastIndex = end;
  const over = more.test(text);
  let scaled = false;
  if (over) end = more.lastIndex;
  if (over || text.startsWith('个亿', end)) {
    const magnitude = magnitudeAt(text, end, false);
    if (magnitude !== null) {
      value = shift(String(value), magnitude.exponent);
      end = magnitude.end;
      scaled = true;
    }
  }
  halfAfter.lastIndex = end;
  if (halfAfter.test(text)) {
    value += 0.5;
    end = halfAfter.lastIndex;
  }
  return { value, end, characters: true, scaled, more: over };
}
