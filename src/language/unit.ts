/** The unit that follows a number: known units, money signs before it, counted English nouns, rates. */
import { moneyBefore, timeWords, type UnitKind, unitFamilies } from './lexicon/units.js';
import { isDigit, isLetter, WordTable } from './word-table.js';

export interface UnitAt {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly end: number;
}

interface Entry {
  readonly kind: UnitKind;
  /** Characters that may not follow. */
  readonly guard: string;
  /** 元整: only 元 is the unit. */
  readonly whole: boolean;
}

function* entries(): Generator<readonly [string, Entry]> {
  for (const { kind, words } of unitFamilies) {
    for (const entry of words.split('|')) {
      const bracket = entry.indexOf('[');
      const text = bracket < 0 ? entry : entry.slice(0, bracket);
      yield [text, { kind, guard: bracket < 0 ? '' : entry.slice(bracket + 1, -1), whole: text.endsWith('整') }];
    }
  }
}

const units = new WordTable(entries);

/** One letter is a unit only when glued to its number (5s, 10h); after a blank it may be a word (`5 a day`). */
const gluedOnly = 'avnltmgwbxAVNLTMGWBX';

/** The known unit at `index`, one blank allowed before it. */
export function unitAt(text: string, lower: string, index: number): UnitAt | null {
  const blank = text.charCodeAt(index) === 32;
  const at = blank ? index + 1 : index;
  if (at >= text.length) return null;
  const found = units.at(lower, at);
  if (found === null) return null;
  const { end, value } = found;
  if (value.guard !== '' && end < text.length && value.guard.includes(text.charAt(end))) return null;
  if (blank && end - at === 1 && gluedOnly.includes(text.charAt(at))) return null;
  // A Latin unit with digits behind it is a name; only m2 and m3 are known with theirs.
  if (isLetter(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end))) return null;
  return { unit: text.slice(at, value.whole ? end - 1 : end), kind: value.kind, end };
}

let signs: Map<string, string[]> | undefined;

/** Money signs by their last character, longest first. */
function currencies(): Map<string, string[]> {
  if (signs !== undefined) return signs;
  const byLast = new Map<string, string[]>();
  for (const sign of [...moneyBefore].sort((a, b) => b.length - a.length)) {
    const last = sign.slice(-1);
    byLast.set(last, [...(byLast.get(last) ?? []), sign]);
  }
  signs = byLast;
  return byLast;
}

const amountEnds = /[\d万亿千百十]\s?$/;

/** Where the money sign that ends right before `index` (a blank allowed) begins; -1 when there is none. */
export function currencyStart(lower: string, index: number): number {
  const end = lower.charCodeAt(index - 1) === 32 ? index - 1 : index;
  const endings = currencies().get(lower.charAt(end - 1));
  if (endings === undefined) return -1;
  for (const sign of endings) {
    const start = end - sign.length;
    if (start < 0 || !lower.startsWith(sign, start)) continue;
    // 1000美元5人: the word is the unit of the number before it.
    if (sign.charCodeAt(0) > 0x4dff && amountEnds.test(lower.slice(Math.max(0, start - 2), start))) continue;
    if (!isLetter(sign.charCodeAt(0)) || !isLetter(lower.charCodeAt(start - 1))) return start;
  }
  return -1;
}

const nouns = /\s([a-z][a-z0-9-]*)(?:\s([a-z][a-z0-9-]*))?(?:\s([a-z][a-z0-9-]*))?/iy;
/** `one new customer per month`: what one is counted of stands in the singular before its rate. */
const singleBeforeRate = /\s((?:[a-z][a-z-]*\s){0,2}?([a-z][a-z-]*))(?=\s(?:per|each|every|an?)\s[a-z\d])/iy;
const notNoun = new Set(
  'is|was|has|this|us|as|across|less|plus|its|always|minus|versus|vs|does|of|in|for|to|per|on|at|by|with|and|or|from|the|a|an|within|over|under|than|more|fewer|higher|lower|faster|slower|are|be|before|after|during|until|via|using|that|which|increase|decrease|reduction|improvement|growth|better|above|below|each|every|end|when|if|not|no|compared|against|year-over-year|yoy|mom|qoq|basis|success|process|access|analysis|status|loss|progress|uptime|completes|passes|works|uses|supports|including|without|while|but|up|down|out'.split(
    '|',
  ),
);
const plural = /[^s]s$/;
const unmarked = new Set(['people', 'staff', 'personnel']);

/** The counted noun after an English number: the first plural of the next three words (`650 snippets`). */
export function nounAt(
  text: string,
  index: number,
  value: number,
): { readonly unit: string; readonly end: number } | null {
  if (text.charCodeAt(index) !== 32 || !isLetter(text.charCodeAt(index + 1))) return null;
  const one = value === 1 ? singleAt(text, index) : null;
  if (one !== null) return one;
  nouns.lastIndex = index;
  const match = nouns.exec(text);
  if (match === null) return null;
  let end = index;
  for (let word = 1; word <= 3; word++) {
    const written = match[word];
    if (written === undefined) return null;
    const lower = written.toLowerCase();
    if (notNoun.has(lower)) return null;
    end += 1 + written.length;
    const rate = value === 1 && word === 1 && text.charAt(end) === '/';
    if (rate || unmarked.has(lower) || (lower.length > 3 && plural.test(lower))) return { unit: written, end };
  }
  return null;
}

function singleAt(text: string, index: number): { readonly unit: string; readonly end: number } | null {
  singleBeforeRate.lastIndex = index;
  const match = singleBeforeRate.exec(text);
  if (match === null || (match[1] ?? '').split(' ').some((word) => notNoun.has(word.toLowerCase()))) return null;
  return { unit: match[2] ?? '', end: singleBeforeRate.lastIndex };
}

const slash =
  /\s?\/\s?每?([A-Za-zµμ]+[23]?|百人|千人|万人|平方米|立方米|平方公里|季度|小时|分钟|工作日|[一-鿿]{1,3}?(?=$|[^一-鿿]|以|左|内)|[人年月天日周次亩吨户台家秒季])(?:·([年月天]))?/y;
const perAnything =
  /\sper\s([a-z]+(?:[ -](?:user|person|employee|team|day|week|month|quarter|year|request|customer|hour))?)/iy;
const perTime = /\s(?:a|an|each|every)\s([a-z]+)/iy;

export interface RateAt {
  readonly text: string;
  readonly end: number;
  readonly period: string | undefined;
}

/** `次/月`, `元/人·年`, `tickets per week`: what follows the unit belongs to it. At most two. */
export function rateAt(text: string, index: number): RateAt {
  let end = index;
  let period: string | undefined;
  for (let times = 0; times < 2; times++) {
    const character = text.charAt(end);
    if (character !== '/' && character !== ' ') break;
    slash.lastIndex = end;
    const over = slash.exec(text);
    if (over !== null) {
      end = slash.lastIndex;
      if (over[2] !== undefined) period = over[2];
      else if (timeWords.test(over[1] ?? '')) period = over[1];
      continue;
    }
    perAnything.lastIndex = end;
    perTime.lastIndex = end;
    const per = perAnything.exec(text);
    const each = per ?? perTime.exec(text);
    const word = each?.[1] ?? '';
    const timed = timeWords.test(word.toLowerCase());
    if (each === null || (per === null && (!timed || word.length === 1))) break;
    end += each[0].length;
    if (timed) period = each[0].trim();
  }
  return { text: end === index ? '' : text.slice(index, end), end, period };
}
