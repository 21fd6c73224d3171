import { clean } from './unit-groups.js';

/** Fixed factors between units of one kind, so that a start in minutes can be said in the target's seconds, a percent in ‱. */
const seconds: readonly (readonly [string, number])[] = [
  ['ms|毫秒', 0.001],
  ['s|sec|secs|second|seconds|秒|秒钟', 1],
  ['m|min|mins|minute|minutes|分|分钟', 60],
  ['h|hr|hrs|hour|hours|小时|个小时|小時|個小時', 3600],
  ['d|day|days|天|日', 86_400],
  ['week|weeks|周|个星期', 604_800],
];
const bytes: readonly (readonly [string, number])[] = [
  ['b|byte|bytes', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['tb', 1e12],
];

const shares: readonly (readonly [string, number])[] = [
  ['%|percent|per cent|pct', 1],
  ['‰', 0.1],
  ['‱', 0.01],
];

function tableOf(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([words, factor]) => words.split('|').map((word): [string, number] => [word, factor])));
}

const scales = [tableOf(seconds), tableOf(bytes), tableOf(shares)];

/** `value` of unit `from` in unit `to`; unchanged where no fixed factor is known (working days, money). */
export function convert(value: number, from: string, to: string): number {
  if (from === to) return value;
  for (const scale of scales) {
    const a = scale.get(from.toLowerCase());
    const b = scale.get(to.toLowerCase());
    if (a !== undefined && b !== undefined) return clean((value * a) / b);
  }
  return value;
}
