/** What a change is measured against (环比, 较合同签订前, vs FY2026) and the period a number is counted over. */
import type { Phrase, QuantityToken } from './phrase.js';

const compares =
  '(?:相较于?|较于?(?![快大好高多少小低强优长重])|相比于?|对比|(?<![占同环性价对配评相])比(?![例率重赛对照拟分较值特如]))';
const named = '(?:[^,;。:%()\\d]|(?:19|20)\\d\\d(?:年|$)?|\\d{1,2}月|FY\\s?\\d+|Q[1-4])';

/** In the clause of the number, the first that fits. */
const inClause: readonly RegExp[] = [
  /同比|环比/,
  /(?:较|比|相较于?|相比|对比|与)(?:[^,;。:%\d]|(?:19|20)\d\d){0,14}?(?:年同期|同期|上年度?同期|上年度?|去年同期|去年|前年|上月|上季度?|上期|年度|年|基期|基线|基准|平均水平|现状|以前|之前|往年|历史水平)(?:相比|末|底)?/,
  // 较合同签订前缩短30%: up to the change itself; 较快 and 较大 compare with nothing.
  new RegExp(
    `${compares}${named}{2,16}?(?=(?:再|各|均|平均)?(?:增|提|升|降|减|缩|下|上|多|少|高|低|快|慢|翻|节|压|改|扩|收|回|\\d|$|[()]))`,
    'i',
  ),
];
const latinInClause: readonly RegExp[] = [
  /year[- ]over[- ]year|year[- ]on[- ]year|\by\/?oy\b|\bq\/?oq\b|\bm\/?om\b|\bw\/?ow\b|(?:month|quarter|week)[- ](?:over|on)[- ](?:month|quarter|week)/i,
  /\b(?:vs\.?|versus|compared (?:to|with)|relative to|in comparison (?:to|with)|as against|against)\s[^,;.()]{2,40}/i,
  /\b(?:lower|higher|faster|slower|less|fewer|more|greater|larger|smaller|shorter|longer|better|cheaper)\sthan\s(?!\d)[^,;.()]{2,40}/i,
  /\b(?:than|over|from|on|below|above)\s(?:the\s|our\s|its\s|their\s)?(?:last|previous|prior|baseline|base year|current|today(?:'s)?|existing|same|pre-?[a-z]+|fy\s?\d+|q[1-4]|20\d\d|v\d|(?!next|coming|following|course|first)(?:[a-z0-9'-]+\s){1,3}(?:baseline|levels?|benchmark|average))(?:[a-z0-9' -]{0,24})/i,
];

/** Anywhere in the phrase: 以2024年为基数, 与改造前相比, `(baseline: 2023)`. */
const anywhere: readonly RegExp[] = [
  /以[^,;。()]{1,16}?(?:为|作为?)(?:基数|基准|基期|基线|参照|参考|对照|比较)/,
  /(?:与|和|同|跟)[^,;。()]{1,16}?(?:相比较?|对比|比较|相较)/,
  /(?:基数|基准年?|基期|基线|对比期|比较期|参照期|对标)[为是取:]?\s?[^,;。()\s]{2,14}/,
];
const latinAnywhere: readonly RegExp[] = [
  /\b(?:baseline|base year|base period)\s?(?:is|of|:)\s?[a-z0-9' -]{2,24}/i,
  /\b(?:compared (?:to|with)|relative to|against|versus|vs\.?)\s[^,;.()]{2,40}/i,
];

const chineseHint = /[比较与和同以跟基对]/;
const latinHint =
  /\b(?:vs|versus|compared|relative|comparison|against|than|over|from|on|below|above|baseline|base|[yqmw]\/?o[yqmw]|year|month|quarter|week)\b/i;

/** What a change is measured against, as written; null when the phrase names nothing. */
export function basisOf(phrase: Phrase, index: number): string | null {
  const start = phrase.clauseStart(index);
  const end = Math.min(phrase.clauseEnd(index), start + 200);
  const far = Math.min(phrase.text.length, 400);
  const near = phrase.text.slice(0, Math.max(end, far));
  // Most phrases compare with nothing; two looks settle that.
  const chinese = chineseHint.test(near);
  const latin = latinHint.test(near);
  return (
    (chinese ? firstOf(inClause, phrase, start, end) : null) ??
    (latin ? firstOf(latinInClause, phrase, start, end) : null) ??
    (chinese ? firstOf(anywhere, phrase, 0, far) : null) ??
    (latin ? firstOf(latinAnywhere, phrase, 0, far) : null)
  );
}

function firstOf(patterns: readonly RegExp[], phrase: Phrase, start: number, end: number): string | null {
  const text = phrase.text.slice(start, end);
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return phrase.written(start + match.index, start + match.index + match[0].trimEnd().length);
  }
  return null;
}

const hasPeriod = /[年月季日周]|per|each|every|\sa\s|ly\b/i;
const period =
  /每个?(?:季度|季|月度|月|年度|年|半年|周|星期|日|天|小时|班|学期|旬|两周|双周|[两三0-9]+个?(?:月|年|周|天))|月均|年均|日均|季均|周均|人均每[年月日]|全年|年度|季度|月度|当年|当月|半年度?|(?<!\bby\s)\b(?:per|each|every|a)\s(?:day|week|month|quarter|year|annum|sprint|hour|minute|second)\b|\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly)\b/i;

/** The period a number is counted over, as written. */
export function periodOf(phrase: Phrase, index: number, token: QuantityToken): string | null {
  const { quantity } = token;
  if (quantity.period !== undefined) return quantity.period;
  const near = Math.max(phrase.clauseStart(index), token.start - 60);
  const text = phrase.text.slice(near, Math.min(phrase.clauseEnd(index), token.end + 30));
  const match = hasPeriod.test(text) ? period.exec(text) : null;
  return match === null ? null : phrase.written(near + match.index, near + match.index + match[0].length);
}
