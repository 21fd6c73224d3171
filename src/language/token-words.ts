/** The words of KPI language in a scan: bounds, changes, comparisons, and words that say a number themselves. */

import { bounded, draft } from './draft.js';
import { comparatorsBefore } from './lexicon/comparators.js';
import { type Role, spokenQuantities, wordFamilies } from './lexicon/words.js';
import type { Comparator } from './readings.js';
import { pushCompare, pushQuantity, pushWord, type Scan } from './scan.js';
import { WordTable } from './word-table.js';

type Entry =
  | { readonly type: 'compare'; readonly comparator: Comparator; readonly far: boolean }
  | { readonly type: 'word'; readonly role: Role }
  | {
      readonly type: 'spoken';
      readonly value: number;
      readonly unit: string;
      readonly direction: 'increase' | 'decrease' | 'reach';
      readonly bound: '>' | undefined;
    };

function* entries(): Generator<readonly [string, Entry]> {
  for (const { comparator, reach, words } of comparatorsBefore) {
    for (const word of words.split('|')) yield [word, { type: 'compare', comparator, far: reach === 'far' }];
  }
  for (const { role, words } of wordFamilies) for (const word of words.split('|')) yield [word, { type: 'word', role }];
  for (const [word, value, unit, direction, bound] of spokenQuantities) {
    yield [word, { type: 'spoken', value, unit, direction, bound }];
  }
}

const table = new WordTable(entries);

export interface WordAt {
  readonly end: number;
  readonly value: Entry;
}

/** The longest known word at `index`; `start` is its first Latin word, where the caller knows it. */
export function wordAt(lower: string, index: number, start?: string): WordAt | null {
  return table.at(lower, index, start);
}

export function knownWords(): Iterable<string> {
  return table.words();
}

/** Takes a word into the scan; returns where to go on. */
export function readWord(scan: Scan, index: number, word: WordAt): number {
  const { end, value } = word;
  if (value.type === 'spoken') return readSpoken(scan, index, end, value);
  if (value.type === 'compare') {
    pushCompare(scan, index, end, value.comparator, value.far);
  } else if (value.role !== 'shield' && stands(scan.text, index, end, value.role)) {
    pushWord(scan, index, end, value.role);
  }
  return end;
}

const periodWord = /\s(?:day|week|month|quarter|year|sprint)\b/iy;

/** 翻番, 减半, `double`, `once a week`. */
function readSpoken(scan: Scan, index: number, end: number, entry: Extract<Entry, { type: 'spoken' }>): number {
  const { value, unit, direction, bound } = entry;
  const kind = unit === '%' ? 'percent' : unit === '' ? 'count' : 'times';
  periodWord.lastIndex = end;
  const periodic = unit === '' && periodWord.test(scan.text);
  const quantity = draft(index, periodic ? periodWord.lastIndex : end, value, unit, kind);
  if (periodic) quantity.period = scan.text.slice(scan.text.lastIndexOf(' ', end - 1) + 1, quantity.end);
  if (bound === undefined) bounded(scan.text, quantity);
  else quantity.bound = bound;
  return pushQuantity(scan, quantity, direction);
}

/** 完成率, 增长量: with a measuring suffix the word is part of a name. */
const measuring =
  /(?:率|量(?!化|产)|度(?!假|[\d]|达)|数(?!据|字|学)|值(?!班|守)|额(?!外|度)|幅|速|性|型|时间|时长|时限|情况|标准|周期|期限)/y;
/** 告警次数, 报警率, 约谈企业: what is counted is a measure, and no limit that sets an alarm off. */
const counted = /(?:次数|人数|人次|件数|条数|起数|率|数|量|时长|企业|对象|处置率|处理率|响应|覆盖率|误报)/y;
/** One character such as 至, 为, 增 is a word of ours only right before a number. */
const numberFollows =
  /[至到为达了成是约近超过不低高于少多小大出满:\s`"'*>=<≥≤~]{0,5}[\d一二两三四五六七八九十百千半零$¥€£±+-]/y;
const laterDigit = /.{0,60}?[\d一二两三四五六七八九十百]/y;

/** `to` leads to a number (`to no more than 5`), not to the first byte. */
const latinFollows =
  /\s(?:(?:at|least|most|no|not|more|less|fewer|greater|higher|lower|than|about|around|approximately|roughly|nearly|almost|over|under|above|below|an?|the|average|mean|median|of|within|up|to|only|just|exactly|or|target|goal|level|score|total|minimum|maximum|range|between|from|be|reach|below|us|usd|eur|gbp|rmb|cny|nt|hk)\s?){0,4}[^a-z\s]*(?:\s?\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|zero|double|half)\b)/iy;

/** `every 6 months`, `up 20%`, `down to 3`; not `cost per request`, `set up`. */
const rightBefore = /\s(?:(?:by|to|from)\s)?[^a-z\s]*(?:\s?\d|\b(?:two|three|four|five|six)\b)/iy;

function stands(text: string, index: number, end: number, role: Role): boolean {
  const first = text.charCodeAt(index);
  if (first < 0x80) {
    const word = text.slice(index, end).toLowerCase();
    const next =
      role === 'to' ? latinFollows : role === 'each' || word === 'up' || word === 'down' ? rightBefore : null;
    if (next === null) return true;
    next.lastIndex = end;
    return next.test(text);
  }
  if (first < 0x4e00 || first > 0x9fff) return true;
  if (role === 'increase' || role === 'decrease' || role === 'attain') {
    measuring.lastIndex = end;
    if (measuring.test(text)) return false;
  }
  if (role === 'alarm') {
    counted.lastIndex = end;
    return !counted.test(text);
  }
  if (end - index > 1 || role === 'each' || role === 'than') return true;
  const follows = role === 'from' ? laterDigit : numberFollows;
  follows.lastIndex = end;
  return follows.test(text);
}
