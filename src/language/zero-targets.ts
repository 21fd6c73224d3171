/** Targets that say zero in words: 杜绝…, 不发生…, …为零, 零事故, no incidents. */

import type { Span } from '../text/span.js';
import { leftMetric } from './measured.js';
import { trimMetric } from './metric.js';
import type { KpiTarget } from './readings.js';
import type { Scene } from './scene.js';
import { namedZeros } from './zero.js';

/** Numbers in the same clause only qualify the thing (3人以上事故) and are no targets of their own. */
export function zeroTargets(scene: Scene): KpiTarget[] {
  const found: Zero[] = [];
  const { phrase } = scene;
  for (let index = 0; index < phrase.tokens.length; index++) {
    const token = phrase.at(index);
    if (token?.type !== 'word') continue;
    if (token.role === 'zero-before') {
      const metric = trimMetric(phrase.lower, {
        start: token.end,
        end: Math.min(phrase.clauseEnd(index), token.end + 60),
      });
      // 零发生 and 未发生 may also close their clause: what does not happen stands before.
      if (metric.end > metric.start) add(found, metric, token);
      else if (/发生$/.test(phrase.text.slice(token.start, token.end))) add(found, leftMetric(scene, index), token);
    } else if (token.role === 'zero-after') add(found, leftMetric(scene, index), token);
  }
  for (const zero of namedZeros(phrase.text)) add(found, zero.metric, zero.number);
  return found.map((zero) => asTarget(scene, zero));
}

interface Zero {
  readonly metric: Span | null;
  readonly number: Span;
  readonly span: Span;
}

/** 零事故发生 and 不发生…事故 may name one zero twice; the first wins. No sane phrase names fifty. */
function add(found: Zero[], metric: Span | null, number: Span): void {
  const start = Math.min(number.start, metric?.start ?? number.start);
  const end = Math.max(number.end, metric?.end ?? number.end);
  if (found.length < 50 && !found.some(({ span }) => span.start < number.end && number.start < span.end)) {
    found.push({ metric, number, span: { start, end } });
  }
}

function asTarget(scene: Scene, { metric, number, span }: Zero): KpiTarget {
  const { phrase } = scene;
  return {
    metric: metric === null ? '' : phrase.written(metric.start, metric.end),
    comparator: '=',
    value: 0,
    unit: '',
    direction: 'reach',
    span: phrase.span(span.start, span.end),
    numberSpan: phrase.span(number.start, number.end),
    ...(metric === null ? {} : { metricSpan: phrase.span(metric.start, metric.end) }),
  };
}
