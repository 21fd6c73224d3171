/** Turning an amount into another unit of the same thing, where the two are one thing. */
import { normalise } from './normal.js';

/** Words for one unit, and what it is worth in the first unit of its group. Working days belong to no group of these. */
const groups: readonly (readonly (readonly [words: string, factor: number])[])[] = [
  [
    ['秒|秒钟|s|sec|secs|second|seconds', 1],
    ['毫秒|ms|millisecond|milliseconds', 0.001],
    ['分钟|min|mins|minute|minutes', 60],
    ['小时|个小时|个钟头|h|hr|hrs|hour|hours', 3600],
    ['天|日|个自然日|自然日|个日历天|日历天|d|day|days|calendar day|calendar days', 86_400],
    ['周|个周|星期|个星期|w|wk|wks|week|weeks', 604_800],
  ],
  [['个工作日|工作日|business day|business days|working day|working days|workday|workdays', 1]],
  [
    ['个月|月|month|months|mo|mos', 1],
    ['季度|个季度|季|quarter|quarters', 3],
    ['年|个年度|year|years|yr|yrs', 12],
  ],
  [['元|人民币|块钱|圆|rmb|cny|yuan|¥', 1]],
  [['美元|美金|usd|us$|$|dollar|dollars', 1]],
  [['欧元|eur|€|euro|euros', 1]],
  [['%|percent|per cent|pct', 1]],
  [['个百分点|百分点|个点|percentage point|percentage points|percent points|pp|pts|ppts', 1]],
];

const known = new Map<string, { readonly group: number; readonly factor: number }>();
groups.forEach((units, group) => {
  for (const [words, factor] of units) for (const word of words.split('|')) known.set(word, { group, factor });
});

/** Counts without a noun of their own: 5个 of something is 5 of it. */
const bareCounts = new Set(['', '个', '项']);

/** An amount in another unit, or null where the two units are not of one thing. */
export function convert(value: number, from: string, to: string): number | null {
  const one = plain(from);
  const other = plain(to);
  if (one === other) return value;
  const left = known.get(one);
  const right = known.get(other);
  if (left !== undefined && right !== undefined) {
    return left.group === right.group ? clean((value * left.factor) / right.factor) : null;
  }
  // 42 of 100家 is 42家; a bare number is no share, time or money.
  const counted = left === undefined && right === undefined;
  return counted && (bareCounts.has(one) || bareCounts.has(other)) ? value : null;
}

/** Without the dust of binary fractions. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function plain(unit: string): string {
  return normalise(unit).text.trim().toLowerCase();
}
