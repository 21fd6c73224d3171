/** How a KPI written as a phrase changed: which of its targets, and from what to what. */
import type { KpiReading, KpiTarget } from '../language/readings.js';
import { kpiPhrase, type Readings } from '../load/readings.js';
import type { Kpi } from '../model/kernel.js';
import { detached } from './detach.js';

/** `name`: the metric of the target that changed; null where the KPI has just one, or changed as a whole. */
export interface TargetChange {
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
}

/**
 * The changes between two KPIs of which at least one is a phrase; null where both are written field by field and are
 * compared so. The same targets written in another form are no change.
 */
export function kpiChange(before: Kpi, after: Kpi, readings: Readings): TargetChange[] | null {
  if (before.text === null && after.text === null) return null;
  const from = kpiPhrase(before);
  const to = kpiPhrase(after);
  if (from === to) return [];
  const one = readings.kpi(detached(from));
  const other = readings.kpi(detached(to));
  const inOneForm = (before.text === null) === (after.text === null);
  if (!inOneForm && one.quantified && sameTargets(one, other)) return [];
  const parts = inOneForm ? changedTargets(one, other) : null;
  return parts ?? [{ name: null, from, to }];
}

function sameTargets(one: KpiReading, other: KpiReading): boolean {
  return (
    one.targets.length === other.targets.length &&
    one.targets.every((target, index) => meaning(target) === meaning(other.targets[index]))
  );
}

function meaning(target: KpiTarget | undefined): string {
  if (target === undefined) return '';
  const { metric, comparator, value, value2, unit, direction, from, change, basis, period } = target;
  return JSON.stringify([metric, comparator, value, value2, unit, direction, from, change, basis, period]);
}

/**
 * The targets that differ, where nothing but targets does: same metrics, same words around them. Else null, and the
 * phrases are told whole, so that a qualification that went away with a number is seen.
 */
function changedTargets(one: KpiReading, other: KpiReading): TargetChange[] | null {
  if (one.targets.length === 0 || one.targets.length !== other.targets.length) return null;
  if (around(one) !== around(other)) return null;
  const changed: TargetChange[] = [];
  for (const [index, target] of one.targets.entries()) {
    const partner = other.targets[index];
    if (partner === undefined || partner.metric !== target.metric) return null;
    const from = withoutMetric(one.input, target);
    const to = withoutMetric(other.input, partner);
    if (from !== to)
      changed.push({ name: one.targets.length > 1 && target.metric !== '' ? target.metric : null, from, to });
  }
  return changed;
}

/** What is said besides the targets. */
function around(reading: KpiReading): string {
  let text = '';
  let at = 0;
  for (const { span } of [...reading.targets].sort((a, b) => a.span.start - b.span.start)) {
    text += `${reading.input.slice(at, Math.max(at, span.start))}\0`;
    at = Math.max(at, span.end);
  }
  return text + reading.input.slice(at);
}

/** A target as written, without the metric before it: `≥100家`. */
function withoutMetric(input: string, { span, metricSpan }: KpiTarget): string {
  const leads = metricSpan !== undefined && metricSpan.start <= span.start && metricSpan.end < span.end;
  const text = input.slice(leads ? Math.max(span.start, metricSpan.end) : span.start, span.end);
  return text.replace(/^[\s:：=]+(?=\S)/u, '');
}
