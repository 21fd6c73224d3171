/** How a KPI changed: which of its targets, from what to what, and which way. */
import type { KpiReading, KpiTarget } from '../language/readings.js';
import { kpiPhrase } from '../load/readings.js';
import type { Kpi } from '../model/kernel.js';
import { detached } from '../text/detach.js';
import type { Verdict } from './due-change.js';
import { around, plain, type Sides, sameTargets } from './notation.js';
import { kpiVerdict, targetVerdict } from './target-change.js';

/** `name`: the metric of the target that changed; null where the KPI has just one, or changed as a whole. */
export interface TargetChange {
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
}

/**
 * The changes between two KPIs of which at least one is a phrase; null where both are written field by field and are
 * compared so. The same targets written in another form are no change.
 */
export function kpiChange(before: Kpi, after: Kpi, sides: Sides): TargetChange[] | null {
  if (before.text === null && after.text === null) return null;
  const from = kpiPhrase(before);
  const to = kpiPhrase(after);
  if (from === to) return [];
  const one = sides.readings.kpi(detached(from));
  const other = sides.readings.kpi(detached(to));
  const inOneForm = (before.text === null) === (after.text === null);
  if (!inOneForm && one.quantified && sameTargets(one, other)) return [];
  const parts = inOneForm ? changedTargets(one, other, sides) : null;
  return parts ?? [{ name: null, from, to, verdict: kpiVerdict(one, other, sides) }];
}

/** What it means that the written target (or its unit or start) of a KPI changed. */
export function structuredVerdict(before: Kpi, after: Kpi, sides: Sides): Verdict {
  const { readings } = sides;
  return kpiVerdict(readings.kpiOf(before), readings.kpiOf(after), sides);
}

/**
 * The targets that differ, where nothing but targets does: same metrics, same words around them. Else null, and the
 * phrases are told whole, so that a qualification that went away with a number is seen.
 */
function changedTargets(one: KpiReading, other: KpiReading, sides: Sides): TargetChange[] | null {
  if (one.targets.length === 0 || one.targets.length !== other.targets.length) return null;
  if (around(one) !== around(other)) return null;
  const changed: TargetChange[] = [];
  for (const [index, target] of one.targets.entries()) {
    const partner = other.targets[index];
    if (partner === undefined || plain(partner.metric) !== plain(target.metric)) return null;
    const from = withoutMetric(one.input, target);
    const to = withoutMetric(other.input, partner);
    if (from === to) continue;
    const name = one.targets.length > 1 && target.metric !== '' ? target.metric : null;
    changed.push({ name, from, to, verdict: targetVerdict(target, partner, sides) ?? { class: 'notation-only' } });
  }
  // Only the words around the targets are written otherwise.
  return changed.length === 0 ? null : changed;
}

/** A target as written, without the metric before it: `≥100家`. */
function withoutMetric(input: string, { span, metricSpan }: KpiTarget): string {
  const leads = metricSpan !== undefined && metricSpan.start <= span.start && metricSpan.end < span.end;
  const text = input.slice(leads ? Math.max(span.start, metricSpan.end) : span.start, span.end);
  return text.replace(/^[\s:：=]+(?=\S)/u, '');
}
