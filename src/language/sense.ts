/** Which way a measure is better: by its comparator, else by what it measures. */
import { normalise } from './normal.js';
import type { KpiTarget } from './readings.js';

/** Which way is better: `rising` is met from above, `falling` from below, `holding` inside a range. */
export type Sense = 'rising' | 'falling' | 'holding';

/** Measures of which less is better, where the target is written bare (`审批时长 3天`). */
const betterLow =
  /时长|时效|时间|耗时|用时|周期|延迟|成本|费用|开支|支出|投诉|差错|错误|缺陷|故障|事故|事件|泄露|泄漏|流失|漏洞|逾期|损耗|返工|退货|能耗|排放|停机|违约|偏差|latency|\btime\b|duration|cost|defect|error|churn|complaint|incident|downtime|turnaround|bug|breach/i;
/** … unless they are of these, of which more is better. */
const betterHigh = /无故障|正常运行|在线时间|续航|寿命|保修|质保|节省|节约|uptime|between failures|savings?/i;

/** The sense of a target of `metric`. */
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
