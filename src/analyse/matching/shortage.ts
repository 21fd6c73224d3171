/** What people write of a resource: who provides it, whether that is settled, and what they say is short. MISSION A4. */
import { normalise } from '../../language/normal.js';
import { readQuantity } from '../../language/quantity.js';

/** What the amount of a resource says besides its number. */
export interface Supply {
  /** Somebody is named who provides it. */
  readonly provided: boolean;
  /** It is said to be settled. */
  readonly confirmed: boolean;
}

const provided =
  /(?:由.{1,20}?(?:提供|调配|支持|承担|负责)|.{1,20}?(?:提供|调配|承担|出资))|(?:\bfrom\b|\bprovided by\b|\bsupplied by\b|\bcourtesy of\b)\s+\S/i;
const confirmed = /已(?:确认|落实|批准|审批|到位|签批|配备)|\b(?:confirmed|approved|secured|in place|granted)\b/i;
const denied =
  /未(?:确认|落实|批准|到位)|待(?:确认|落实|批准|定)|尚未|\b(?:not|un)\s?(?:yet )?(?:confirmed|approved|secured)|\bpending\b|\btbd\b/i;

export function supplyOf(text: string): Supply {
  const words = normalise(text).text;
  return { provided: provided.test(words), confirmed: confirmed.test(words) && !denied.test(words) };
}

/** One shortage as stated: its words, what is short, and how much (null where no amount is written). */
export interface Statement {
  readonly text: string;
  readonly name: string;
  readonly short: number | null;
  readonly unit: string;
}

/** A clause of a text; full stops inside numbers end none. */
const clauses = /(?:[^，,。；;、\n]|(?<=\d),(?=\d{3}))+/g;
const chinese = /(短缺|缺口|尚缺|还缺|仍缺|缺少|缺(?=\s*\d)|不足)/;
const english = /\b(shortage of|shortfall of|short of|short by|short|lack(?:s|ing)?|missing)\b/i;

/** `技术人员短缺2人`, `资金缺口20万元`, `2 engineers short`: what a text says is missing. */
export function shortagesIn(text: string): Statement[] {
  const found: Statement[] = [];
  const { text: plain, offset } = normalise(text);
  for (const match of plain.matchAll(clauses)) {
    const [clause] = match;
    const word = chinese.exec(clause) ?? english.exec(clause);
    if (word === null || isDenied(clause, word.index)) continue;
    const amount = readQuantity(clause);
    // 不足 of something without an amount is a complaint (渠道不足), and "lacks" alone a description.
    if (amount === null && !/短缺|缺口|shortage|shortfall/i.test(word[0])) continue;
    const start = offset(match.index);
    found.push({
      text: text.slice(start, offset(match.index + clause.length)).trim(),
      name: nameOf(clause, word, amount?.unit ?? ''),
      short: amount?.value ?? null,
      unit: amount?.unit ?? '',
    });
  }
  return found;
}

/** 无缺口, 不缺2人, "no shortage". */
function isDenied(clause: string, at: number): boolean {
  return /(?:无|没有|不存在|并?不|未|\bno|\bnot|\bwithout)\s*$/i.test(clause.slice(0, at));
}

/** What stands before the word in Chinese; in English what is counted. */
function nameOf(clause: string, word: RegExpExecArray, unit: string): string {
  const before = clause
    .slice(0, word.index)
    .replace(/[\s::\d.]+$/, '')
    .replace(/^[\s::]+/, '');
  return /\p{Script=Han}/u.test(word[0]) && before !== '' ? before : unit || before;
}
