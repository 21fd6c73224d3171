import { normalise } from '../language/normal.js';

/** Words that tell how something is counted, not what; and the adjectives of a target. Normal form, longest first. */
const howItIsCounted =
  /累计|平均|季度|年度|月度|每季|每月|每年|每日|每天|每周|全年|当年|本年|本季|新增|新签|实现|达到|完成|不低于|不超过|至少|总计|合计|数量|总量|总数|数目|比例|指标|目标|时间|[率数量额度总新的为在]/g;
const genericWords: ReadonlySet<string> = new Set(
  'a an the of in on for to per and or by from with total average avg number count rate ratio new signed each every least most quarter quarterly month monthly year yearly annual week weekly day daily reach achieve time'.split(
    ' ',
  ),
);

/** Different words for one thing. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/顾客|用户|买家/g, '客户'],
  [/营业收入|销售收入|销售额|营业额|营收|业绩/g, '收入'],
  [/时效|时长|耗时|用时/g, '时间'],
  [/职工|雇员/g, '员工'],
  [/事件/g, '事故'],
  [/经费|款项|款/g, '资金'],
];

/** Whether a word only says how something is counted, or is one that every sentence has. */
export function isCountingWord(word: string): boolean {
  return genericWords.has(word) || word.replace(howItIsCounted, '') === '';
}

/**
 * A text in normal form with one word for each thing, of the same length as before: a synonym that is shorter is
 * followed by blanks, one that is longer is left as it is.
 */
export function withOneName(text: string): string {
  let named = text;
  for (const [words, word] of synonyms) {
    named = named.replace(words, (found) => (word.length > found.length ? found : word.padEnd(found.length)));
  }
  return named;
}

/** What a metric or statement speaks of: its telling characters and words. Empty when it says nothing telling. */
export function termsOf(text: string): ReadonlySet<string> {
  let plain = normalise(text).text.toLowerCase();
  for (const [words, word] of synonyms) plain = plain.replace(words, word);
  plain = plain.replace(howItIsCounted, ' ');
  const terms = new Set<string>();
  for (const [term] of plain.matchAll(/\p{Script=Han}|[a-z]+/gu)) {
    if (!genericWords.has(term)) terms.add(term.length > 3 ? term.replace(/s$/, '') : term);
  }
  return terms;
}

/** Whether two texts speak of the same thing at least in part. */
export function related(a: string, b: string): boolean {
  const terms = termsOf(b);
  for (const term of termsOf(a)) if (terms.has(term)) return true;
  return false;
}

/** Whether two names share a word: two neighbouring characters, or a word of an alphabet. */
export function relatedWords(a: string, b: string): boolean {
  const words = wordPairs(b);
  for (const word of wordPairs(a)) if (words.has(word)) return true;
  return false;
}

/** The pairs of neighbouring Chinese characters of a text, and its words of an alphabet. */
export function wordPairs(text: string): ReadonlySet<string> {
  const plain = normalise(text).text.toLowerCase();
  const pairs = new Set<string>();
  for (const [run] of plain.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  for (const [word] of plain.matchAll(/[a-z]+/g)) {
    if (!genericWords.has(word)) pairs.add(word.length > 3 ? word.replace(/s$/, '') : word);
  }
  return pairs;
}

/** One text for all metrics that are one under different words of counting; '' where nothing telling is said. */
export function metricKey(text: string): string {
  return [...termsOf(text)].sort().join(' ');
}

/** Whether a metric is another one in fewer words: `平均响应时间` of a goal for `客服平均响应时间`. */
export function shortFor(short: string, full: string): boolean {
  const terms = termsOf(full);
  const own = termsOf(short);
  return own.size > 0 && [...own].every((term) => terms.has(term));
}

/** Whether two metrics are one under different words of counting. */
export function sameMetric(a: string, b: string): boolean {
  const first = termsOf(a);
  const second = termsOf(b);
  return first.size > 0 && first.size === second.size && [...first].every((term) => second.has(term));
}
