/**
 * A date phrase cut into words, numbers and marks, in linear time. Blanks and emphasis (`**`, `` ` ``) are left out;
 * two tokens are *tight* when nothing stands between them.
 */
import * as lexicon from '../lexicon/dates.js';
import * as around from '../lexicon/deadlines.js';
import { chineseNumber } from '../numerals.js';

export type TokenKind =
  | 'number'
  | 'mark'
  | 'other'
  | 'blank'
  | 'link'
  | 'plain'
  | 'month'
  | 'weekday'
  | 'unit'
  | 'edge'
  | 'ends'
  | 'yearShift'
  | 'running'
  | 'shift'
  | 'half'
  | 'season'
  | 'ordinal'
  | 'plan'
  | 'rhythm'
  | 'every'
  | 'ongoing'
  | 'event'
  | 'phase'
  | 'release'
  | 'skeleton'
  | 'dayPart';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Lower case, as it stands in the normal form. */
  readonly text: string;
  /** A number's value, a month, a weekday, a half …: what the lexicon says of the word. */
  readonly value: number;
  /** What the lexicon says in words: a unit, an edge, a rhythm, a skeleton part. */
  readonly sense: string;
  /** How many digits a number is written with; 0 for one in words. */
  readonly digits: number;
  /** `22nd`, `3rd`. */
  readonly nth: boolean;
}

interface Entry {
  readonly kind: TokenKind;
  readonly value: number;
  readonly sense: string;
}

interface Words {
  readonly entries: ReadonlyMap<string, Entry>;
  /** By the first character of Chinese words: which lengths they have, one bit each. */
  readonly lengths: Uint32Array;
}

let known: Words | undefined;

/** The lexicon by word, made when the first phrase is read; a word of two families belongs to the first. */
function words(): Words {
  known ??= gather();
  return known;
}

function gather(): Words {
  const entries = new Map<string, Entry>();
  const lengths = new Uint32Array(0x10000);
  const enter = (kind: TokenKind, word: string, value: number, sense: string): void => {
    if (entries.has(word)) return;
    entries.set(word, { kind, value, sense });
    const first = word.charCodeAt(0);
    if (first >= 0x80) lengths[first] = (lengths[first] ?? 0) | (1 << word.length);
  };
  for (const [kind, family] of meanings) {
    for (const word in family) {
      const meaning = family[word] ?? '';
      if (typeof meaning === 'number') enter(kind, word, meaning, '');
      else enter(kind, word, 0, meaning);
    }
  }
  for (const [kind, family] of lists) for (const word of family) enter(kind, word, 0, '');
  for (const family of links) for (const word of family) if (word.charCodeAt(0) >= 0x80) enter('link', word, 0, '');
  for (const word of around.plainWords) enter('plain', word, 0, '');
  for (const word of around.rounds) enter('plain', word, 0, '');
  return { entries, lengths };
}

const meanings: readonly (readonly [TokenKind, Readonly<Record<string, number | string>>])[] = [
  ['skeleton', lexicon.skeleton],
  ['month', lexicon.months],
  ['weekday', lexicon.weekdays],
  ['unit', lexicon.units],
  ['edge', lexicon.edges],
  ['ends', lexicon.ends],
  ['yearShift', lexicon.yearShifts],
  ['shift', lexicon.shifts],
  ['half', lexicon.halves],
  ['season', lexicon.seasons],
  ['ordinal', lexicon.ordinals],
  ['plan', lexicon.fiveYearPlans],
  ['dayPart', lexicon.dayParts],
  ['rhythm', around.rhythms],
  ['rhythm', around.weekdayRhythms],
];

const lists: readonly (readonly [TokenKind, readonly string[]])[] = [
  ['running', around.runningPeriods],
  ['every', around.everyWords],
  ['ongoing', around.ongoingWords],
  ['event', around.events],
  ['phase', around.phaseWords],
  ['release', around.releaseWords],
];

const links: readonly (readonly string[])[] = [
  around.beforeWords,
  around.toWords,
  around.untilWords,
  around.sinceWords,
  around.fromWords,
  around.dueWords,
  around.movedWords,
  around.afterWords,
  around.dayOfWords,
  around.aheadWords,
  around.openEnds,
  around.leadInWords,
  around.listWords,
  around.orWords,
];

const numberChars = '零〇○一二三四五六七八九十百千两廿卅';

const maskedYear = /^\*{1,2}年/;

/** The tokens of a phrase in normal form. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x2a && maskedYear.test(text.slice(at, at + 4))) {
      // 20*年, 20**年: the year is not given away.
      tokens.push(token('blank', '*', at, at + 1));
      at += 1;
    } else if (isSpace(code)) at += 1;
    else if (isDigit(code)) at = readDigits(text, at, tokens);
    else if (isLetter(code)) at = readWord(text, at, tokens);
    else if (code < 0x80 || (code >= 0x2000 && code < 0x3007) || code > 0xff00) at = readMark(text, at, tokens);
    else at = readChinese(text, at, tokens);
  }
  return tokens;
}

/** Nothing stands between the token and the one before it. */
export function tight(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at];
  const before = tokens[at - 1];
  return here !== undefined && before !== undefined && here.start === before.end;
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token !== undefined && token.kind === 'mark' && marks.includes(token.text);
}

export function isPart(token: Token | undefined, sense: string): boolean {
  return token !== undefined && token.kind === 'skeleton' && token.sense === sense;
}

function isSpace(code: number): boolean {
  // Emphasis and code marks are no part of what is said.
  return (
    code === 0x20 || (code >= 9 && code <= 13) || code === 0x2a || code === 0x60 || code === 0x3000 || code === 0xa0
  );
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

function token(kind: TokenKind, text: string, start: number, end: number, value = 0, sense = ''): Token {
  return { kind, start, end, text, value, sense, digits: 0, nth: false };
}

function readDigits(text: string, start: number, tokens: Token[]): number {
  let end = start + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  const value = end - start > 15 ? Number.NaN : Number(text.slice(start, end));
  const nth = /^(?:st|nd|rd|th)(?![a-z])/i.test(text.slice(end, end + 3));
  const stop = nth ? end + 2 : end;
  tokens.push({ kind: 'number', start, end: stop, text: '', value, sense: '', digits: end - start, nth });
  return stop;
}

function readWord(text: string, start: number, tokens: Token[]): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  const word = text.slice(start, end).toLowerCase();
  const entry = words().entries.get(word);
  const number = lexicon.numberWords[word];
  if (entry !== undefined) tokens.push(token(entry.kind, word, start, end, entry.value, entry.sense));
  else if (number !== undefined) tokens.push(token('number', word, start, end, number));
  else if (/^(?:x+|y{4}|m{2}|d{2})$/.test(word)) tokens.push(token('blank', word, start, end));
  else tokens.push(token('other', word, start, end));
  return end;
}

function readMark(text: string, start: number, tokens: Token[]): number {
  let end = start + 1;
  const mark = text.charAt(start);
  if (mark === '_' || mark === '-' || mark === '~' || mark === '…') while (text.charAt(end) === mark) end += 1;
  tokens.push(token(mark === '_' || mark === '…' ? 'blank' : 'mark', mark, start, end, end - start));
  return end;
}

function readChinese(text: string, start: number, tokens: Token[]): number {
  const first = text.charAt(start);
  const { entries, lengths } = words();
  // From the longest word that may begin here to the shortest.
  for (let rest = lengths[text.charCodeAt(start)] ?? 0; rest > 0; ) {
    const length = 31 - Math.clz32(rest);
    rest ^= 1 << length;
    const word = text.substring(start, start + length);
    const entry = word.length === length ? entries.get(word) : undefined;
    if (entry === undefined || (length > 1 && mayFollowNumber(entry.kind, word) && afterNumber(tokens, start)))
      continue;
    tokens.push(token(entry.kind, word, start, start + length, entry.value, entry.sense));
    return start + length;
  }
  if (numberChars.includes(first)) return readNumeral(text, start, tokens);
  if (first === '×' || first === '□') {
    tokens.push(token('blank', first, start, start + 1));
    return start + 1;
  }
  const last = tokens[tokens.length - 1];
  // Characters that say nothing are one stretch.
  if (last !== undefined && last.kind === 'other' && last.end === start && last.text === '') {
    tokens[tokens.length - 1] = { ...last, end: start + 1 };
  } else tokens.push(token('other', '', start, start + 1));
  return start + 1;
}

/** In 一周一次 the week is a unit, not 周一; in 2026年年中 the first 年 is that of 2026. */
function mayFollowNumber(kind: TokenKind, word: string): boolean {
  return kind === 'weekday' || word === '年年';
}

function afterNumber(tokens: readonly Token[], start: number): boolean {
  const last = tokens[tokens.length - 1];
  return last !== undefined && last.kind === 'number' && last.end === start;
}

function readNumeral(text: string, start: number, tokens: Token[]): number {
  let end = start + 1;
  while (end < text.length && numberChars.includes(text.charAt(end))) end += 1;
  const run = text.slice(start, end);
  const value = run.length > 12 ? null : chineseNumber(run);
  // A run of digits (二〇二四) counts as written so; 三四 before 季度 is sorted out by the grammar.
  const digits = value !== null && run.length > 2 && !/[十百千]/.test(run) ? run.length : 0;
  if (value === null) tokens.push(token(run.startsWith('○') ? 'blank' : 'other', run, start, end));
  else tokens.push({ kind: 'number', start, end, text: run, value, sense: '', digits, nth: false });
  return end;
}
