/** What the cells of a column look like, for headers that say it only half. */
import { normalise } from '../../language/normal.js';

export type Contents = 'dates' | 'efforts' | 'quantities' | 'names' | 'mixed' | 'empty';

export interface ColumnContents {
  readonly kind: Contents;
  /** A cell that shows it. */
  readonly example: string;
}

/** Cells looked at in a column: enough to tell, and the same for a table of any length. */
const sample = 200;

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const date = new RegExp(
  [
    String.raw`^(?:19|20)?\d\d ?(?:年|[-/.]) ?\d{1,2}`,
    String.raw`^(?:民国 ?)?1\d\d ?[年.] ?\d{1,2}`,
    String.raw`^(?:19|20)\d\d ?(?:年|[-/. ]?[qh][1-4])`,
    '^(?:[qh][1-4]|第?[一二三四1-4]季度?|[上下]半年|年底|年末|月底|本月|本季度|次年)',
    String.raw`^\d{1,2} ?月`,
    String.raw`^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$`,
    String.raw`^(?:${month})\b`,
    String.raw`^\d{1,2}(?:st|nd|rd|th)? (?:${month})\b`,
    '^(?:每[日天周月季年]|长期|持续|every|weekly|monthly|quarterly|ongoing|end of|mid[- ])',
  ].join('|'),
);
const lead = /^(?:截至|截止|不晚于|不迟于|于|至|到|before|by|until|no later than|due)[: ]*/;
const effort =
  /^(?:约|大约|~)?\d+(?:\.\d+)? ?(?:~ ?\d+(?:\.\d+)? ?)?(?:个?工作日|天|日|个?月|周|个?小时|小时|人天|人日|分钟|days?|weeks?|months?|hours?|hrs?|mins?|minutes?|pd|man-days?|d|h|w|m)$/;
const bareQuantity =
  /^(?:[≥≤<>=≈~+-]{1,3}|不低于|不少于|不超过|不高于|至少|大于|小于|超过|约|达到?|控制在|at least|at most|up to|under|over|below|above|less than|more than)? ?[$¥€£]?\d[\d,.]* ?[%‰]?(?:[~-] ?\d[\d,.]* ?[%‰]?)? ?(?:\/ ?)?[^\d\s,;]{0,6}(?:\/ ?[^\s,;]{1,8})?(?:以上|以内|以下|之内)?$/;
/** P1, P95, Q4, ISO9001: digits of a name count nothing. */
const gluedDigits = /\b[a-z]{1,4}-?\d{1,5}\b/g;
const numeral = /\d|[零一二三四五六七八九十百千万亿两半]/;

/** What two thirds or more of the filled cells are. Blank cells and 同上 tell nothing. */
export function readContents(cells: Iterable<string>): ColumnContents {
  const counts: Record<Exclude<Contents, 'mixed' | 'empty'>, { count: number; example: string }> = {
    dates: { count: 0, example: '' },
    efforts: { count: 0, example: '' },
    quantities: { count: 0, example: '' },
    names: { count: 0, example: '' },
  };
  let filled = 0;
  for (const cell of cells) {
    if (cell === '' || filled === sample) continue;
    filled++;
    const kind = kindOf(cell);
    if (kind === null) continue;
    const seen = counts[kind];
    if (seen.count++ === 0) seen.example = cell;
  }
  if (filled === 0) return { kind: 'empty', example: '' };
  for (const kind of ['dates', 'efforts', 'quantities', 'names'] as const) {
    if (counts[kind].count * 3 >= filled * 2) return { kind, example: counts[kind].example };
  }
  return { kind: 'mixed', example: '' };
}

function kindOf(cell: string): Exclude<Contents, 'mixed' | 'empty'> | null {
  const text = normalise(cell.slice(0, 60)).text.toLowerCase().trim();
  const bare = text.replace(lead, '');
  if (effort.test(bare)) return 'efforts';
  if (date.test(bare)) return 'dates';
  if (bareQuantity.test(text)) return 'quantities';
  return numeral.test(text.replace(gluedDigits, '')) ? null : 'names';
}
