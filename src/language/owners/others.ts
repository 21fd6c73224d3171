/** Names that stand for more than themselves: 王敏等人, 项目经理等, Ann Li et al. */
import type { Span } from '../../text/span.js';
import { kindOfName } from './kinds.js';

/** Not the 等 of 等级 or 等待. */
const chinese = /^\s*等(?![级待候于额价次]|同(?!志))/;
const latin = /^,? ?(?:et al\b|(?:and|&|\+) others\b|etc\b)/i;
const bracket = /^\s*[([][^()[\]]{0,60}[)\]]/;

/** 双方项目经理: one post, two people. */
const ofBoth = /^(?:双方|各方|两家|三方)(?=[\u4e00-\u9fff]{2})/;

/**
 * Whether more are meant than the one who is named. Who leads them, with the mark in brackets, is one all the same; and
 * so is a body that answers for the bodies it heads (财政局等部门).
 */
export function andOthers(text: string, name: Span, led: boolean): boolean {
  if (ofBoth.test(text.slice(name.start, name.end))) return true;
  const behind = text.slice(name.end, name.end + 80);
  const rest = led ? behind : behind.replace(bracket, '');
  return latin.test(rest) || (chinese.test(rest) && kindOfName(text.slice(name.start, name.end)) !== 'team');
}
