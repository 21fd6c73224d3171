/** Days and rhythms on which something is looked at again: 长期执行(每月复盘), ongoing (review 2027-06-30). */
import { reviewWords } from '../lexicon/deadlines.js';
import type { Tokens } from './found.js';
import type { Mention } from './mention.js';

const words = reviewWords.join('|');
const inside = new RegExp(`${words}`, 'i');
/** 2027年6月30日前再次复盘 */
const behind = new RegExp(
  `^[ *]*(?:之?前|以前|底|时)?(?:再次?|进行|开展|组织|统一|集中|[ :-])*(?:${words})(?!完成|通过|结束|合格|后)`,
  'i',
);
/** 复盘日期:2027-06-30, next review on 30 June */
const ahead = new RegExp(
  `(?:${words})(?:日期|时间|节点|日|定于|拟于|于|在|为|dates?|days?|due|next|is|on|by|at|in|the|scheduled|planned|for|[ :=*-])*$`,
  'i',
);

/** Whether what is done then is a review; `floor` is the token after the mention before it. */
export function isReviewing(text: string, tokens: Tokens, mention: Mention, floor: number): boolean {
  if (mention.kind !== 'calendar' && mention.kind !== 'recurring') return false;
  const start = tokens[mention.at]?.start ?? 0;
  const end = tokens[mention.next - 1]?.end ?? start;
  const from = Math.max(tokens[floor]?.start ?? 0, start - 32);
  if (behind.test(text.slice(end, end + 24)) || ahead.test(text.slice(from, start))) return true;
  return mention.kind === 'recurring' && inside.test(text.slice(start, Math.min(end, start + 48)));
}
