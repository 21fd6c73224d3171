/** Dates in a KPI: the day by which a target holds, and the KPI that is itself a date. */

import type { Span } from '../text/span.js';
import { readDeadline } from './deadline.js';
import type { Phrase } from './phrase.js';
import type { DeadlineReading, KpiTarget } from './readings.js';

type Dated = DeadlineReading & { readonly span: Span };

interface Found {
  readonly date: Dated;
  /** The comma clause it stands in, and where, in the normal form. */
  readonly clause: number;
  readonly start: number;
  readonly end: number;
}

const lead =
  /(?:by|before|until|till|no later than|end of|截至|截止到?|到|至|于|在|不晚于|不迟于)\s*(?:the\s|end of\s)*$/i;
const tail = /\s*(?:(?:底|末|初|中旬|上旬|下旬|年底|月底)?(?:之前|以前|前|为止|止|内|期间)?)/y;
/** A date that something is compared with or counts from is no date to hold by. */
const past = /(?:较|比|与|自|从|相比|去年|same as|from|since|vs\.?|versus|over|of|than|against)\s*$/i;
const fact = /^\s*(?:为|是|的|同期|水平|实际|数据|基数|基准|以来|起|levels?|baseline)/i;

export function datesIn(
  phrase: Phrase,
  targets: readonly KpiTarget[],
): { targets: readonly KpiTarget[]; date?: Dated } {
  const found = datesOf(phrase);
  if (found.length === 0) return { targets };
  if (targets.length > 0) return { targets: withDates(phrase, targets, found) };
  const only = found.length === 1 ? found[0] : undefined;
  return only !== undefined && isItself(phrase, only) ? { targets, date: only.date } : { targets };
}

function datesOf(phrase: Phrase): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < phrase.tokens.length && found.length < 8; index++) {
    const token = phrase.at(index);
    if (token?.type !== 'stretch' || (token.reason !== 'date' && token.reason !== 'year')) continue;
    const clause = phrase.clauses[index] ?? 0;
    const before = phrase.text.slice(Math.max(0, token.start - 16), token.start);
    if (past.test(before) || fact.test(phrase.text.slice(token.end, token.end + 10))) continue;
    // A date may be several stretches: `Q4 2025`, `2024年 第三季度`.
    let { end } = token;
    for (
      let next = phrase.at(index + 1);
      next?.type === 'stretch' && next.start - end <= 2;
      next = phrase.at(index + 1)
    ) {
      end = next.end;
      index++;
    }
    tail.lastIndex = end;
    if (tail.test(phrase.text)) end = tail.lastIndex;
    const start = token.start - (lead.exec(before)?.[0].length ?? 0);
    const span = phrase.span(start, end);
    const reading = readDeadline(phrase.normal.input.slice(span.start, span.end));
    if (reading.kind === 'none' || reading.kind === 'recurring') continue;
    found.push({ date: { ...reading, span }, clause, start, end });
  }
  return found;
}

/** Each target with the date of its own clause, else the last one before it, else the first that follows. */
function withDates(phrase: Phrase, targets: readonly KpiTarget[], found: readonly Found[]): KpiTarget[] {
  let index = 0;
  return targets.map((target) => {
    while (index < phrase.tokens.length) {
      const token = phrase.at(index);
      if (token === undefined || phrase.normal.offset(token.start) >= target.numberSpan.start) break;
      index++;
    }
    const clause = phrase.clauses[index] ?? phrase.clauses.at(-1) ?? 0;
    const before = found.filter((date) => date.clause < clause).at(-1);
    const by = found.find((date) => date.clause === clause) ?? before ?? found[0];
    return by === undefined ? target : { ...target, by: by.date };
  });
}

const timeNoun =
  /(?:时间|日期|时限|节点|期限|时点|时间点|工期|交期|完成日|上线日|到账日|交付日|截止日|dates?|deadline|go-live|launch|eta|due|delivery|completion|release|sign-off)\s*$/i;
/** 需在9月30日前上线: what must be, with nothing measured before it. */
const modal = /^\s*(?:需要?|须|应当?|要|必须|务必|力争|计划|拟|预计|确保)$/;
const bound = /(?:不晚于|不迟于|不得晚于|最迟|最晚|早于|no later than|not later than|on or before|≤|<=|<)\s*$/i;

/** The phrase is a date, or a moment (`到账时间`) and its date, or a date it must not pass. */
function isItself(phrase: Phrase, found: Found): boolean {
  const before = phrase.text
    .slice(0, found.start)
    .replace(/[\s:*`_(,=]+$/, '')
    .replace(modal, '');
  const after = phrase.text.slice(found.end).replace(/^[\s:*`_),.。;]+/, '');
  const limited =
    bound.test(phrase.text.slice(0, found.start)) ||
    /^(?:不晚于|不迟于|no later than)/i.test(phrase.text.slice(found.start));
  if (limited) return true;
  if (after !== '' && !/^(?:完成|到账|交付|上线|付清|截止|completed?|done|live)$/i.test(after)) return false;
  return before === ''
    ? after === '' || phrase.text.length < 40
    : timeNoun.test(before.replace(/(?:为|是|在|于|:)$/, ''));
}
