/** How far an actual value is from a target. MISSION E5. */

import { normalise } from '../language/normal.js';
import type { KpiTarget } from '../language/readings.js';
import { clean } from './units.js';

/** Which way is better: `rising` is met from above, `falling` from below, `holding` inside a range. */
export type Sense = 'rising' | 'falling' | 'holding';

export interface Attainment {
  readonly met: boolean;
  /** actual ÷ target, or target ÷ actual where lower is better; null where a target of 0 or less allows no ratio. */
  readonly attainment: number | null;
  /** (actual − target) ÷ target, of a range against its nearer end, 0 inside it. */
  readonly deviation: number | null;
}

/** Measures of which less is better, where the target is written bare (`审批时长 3天`). */
const betterLow =
  /时长|时效|时间|耗时|用时|周期|延迟|成本|费用|开支|支出|投诉|差错|错误|缺陷|故障|事故|事件|泄露|泄漏|流失|漏洞|逾期|损耗|返工|退货|能耗|排放|停机|违约|偏差|latency|\btime\b|duration|cost|defect|error|churn|complaint|incident|downtime|turnaround|bug|breach/i;
/** … unless they are of these, of which more is better. */
const betterHigh = /无故障|正常运行|在线时间|续航|寿命|保修|质保|节省|节约|uptime|between failures|savings?/i;

/** A target written as `约100` is met within a tenth of it. */
const about = 0.1;

export function senseOf(target: KpiTarget, metric: string): Sense {
  switch (target.comparator) {
    case 'between':
      return 'holding';
    case '>=':
    case '>':
      return 'rising';
    case '<=':
    case '<':
      return 'falling';
    default:
      return bareSense(target, metric);
  }
}

function bareSense({ value, from, change, direction }: KpiTarget, metric: string): Sense {
  // A change to bring about is reported as its size: 成本降低10% is reached by 12%.
  if (change === 'relative') return 'rising';
  if (from !== undefined && from !== value) return from > value ? 'falling' : 'rising';
  if (direction !== 'reach') return direction === 'decrease' ? 'falling' : 'rising';
  if (value === 0) return 'falling';
  const words = normalise(metric).text;
  return betterLow.test(words) && !betterHigh.test(words) ? 'falling' : 'rising';
}

/** `actual` in the unit of the target. */
export function attainmentOf(target: KpiTarget, sense: Sense, actual: number): Attainment {
  if (sense === 'holding') return withinRange(target, actual);
  const { value, comparator } = target;
  const slack = comparator === 'approx' ? Math.abs(value) * about : 0;
  const met =
    sense === 'rising' ? above(actual, value - slack, comparator) : above(-actual, -(value + slack), comparator);
  return { met, attainment: shareOf(sense, value, actual, met), deviation: deviationFrom(value, actual) };
}

function above(actual: number, bound: number, comparator: KpiTarget['comparator']): boolean {
  return comparator === '>' || comparator === '<' ? actual > bound : actual >= bound;
}

function shareOf(sense: Sense, target: number, actual: number, met: boolean): number | null {
  if (sense === 'rising') return target > 0 ? ratio(actual / target) : null;
  // Nothing but zero reaches zero.
  if (target === 0) return met ? 1 : 0;
  if (target < 0 || actual < 0) return null;
  return actual === 0 ? 1 : ratio(target / actual);
}

function deviationFrom(target: number, actual: number): number | null {
  return target === 0 ? (actual === 0 ? 0 : null) : ratio((actual - target) / Math.abs(target));
}

function withinRange({ value, value2 = value }: KpiTarget, actual: number): Attainment {
  const [low, high] = value <= value2 ? [value, value2] : [value2, value];
  if (actual >= low && actual <= high) return { met: true, attainment: 1, deviation: 0 };
  const sense = actual < low ? 'rising' : 'falling';
  const bound = actual < low ? low : high;
  return { met: false, attainment: shareOf(sense, bound, actual, false), deviation: deviationFrom(bound, actual) };
}

/** Ratios are told to four decimals: −0.1667. */
export function ratio(value: number): number {
  return Math.round(clean(value) * 10_000) / 10_000 + 0;
}
