/** Which way a target moved, knowing which way is better. */
import type { KpiReading, KpiTarget } from '../language/readings.js';
import { type Sense, senseOf } from '../language/sense.js';
import { convert } from '../language/unit-groups.js';
import type { ChangeClass } from '../model/results.js';
import { dueVerdict, type Verdict } from './due-change.js';
import { around, plain, type Sides, sameTargets } from './notation.js';

/** The class of a change from one KPI to another. */
export function kpiVerdict(one: KpiReading, other: KpiReading, sides: Sides): Verdict {
  if (one.quantified !== other.quantified) return { class: one.quantified ? 'kpi-unquantified' : 'kpi-quantified' };
  if (sameTargets(one, other)) return { class: around(one) === around(other) ? 'notation-only' : 'kpi-changed' };
  if (one.date !== undefined && other.date !== undefined && one.targets.length === 0 && other.targets.length === 0) {
    return dueVerdict(one.date.input, other.date.input, sides);
  }
  return targetsVerdict(one.targets, other.targets, sides);
}

function targetsVerdict(one: readonly KpiTarget[], other: readonly KpiTarget[], sides: Sides): Verdict {
  if (one.length !== other.length) {
    const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
    const metrics = new Set(more.map(({ metric }) => plain(metric)));
    if (!fewer.every(({ metric }) => metrics.has(plain(metric)))) return { class: 'target-changed' };
    return { class: one.length < other.length ? 'kpi-added' : 'kpi-removed' };
  }
  const verdicts = one.flatMap((target, index) => {
    const partner = other[index];
    const verdict = partner === undefined ? null : targetVerdict(target, partner, sides);
    return verdict === null ? [] : [verdict];
  });
  const [first, ...others] = verdicts;
  if (first === undefined) return { class: 'kpi-changed' };
  return others.every((verdict) => verdict.class === first.class) ? first : { class: 'target-changed' };
}

/** The class of a change from one target to another; null where they mean the same. */
export function targetVerdict(one: KpiTarget, other: KpiTarget, sides: Sides): Verdict | null {
  if (plain(one.metric) !== plain(other.metric)) return { class: 'kpi-changed' };
  const moved = movedTo(one, other);
  if (moved !== null) return { class: moved };
  if (plain(one.basis ?? '') !== plain(other.basis ?? '')) return { class: 'kpi-changed' };
  return one.by?.due === other.by?.due ? null : dueVerdict(one.by?.input ?? null, other.by?.input ?? null, sides);
}

type Moved = Extract<ChangeClass, `target-${string}`>;

function movedTo(one: KpiTarget, other: KpiTarget): Moved | null {
  const value = convert(other.value, other.unit, one.unit);
  const sense = senseOf(one, one.metric);
  const alike = one.change === other.change && plain(one.period ?? '') === plain(other.period ?? '');
  if (value === null || !alike || sense !== senseOf(other, other.metric)) return 'target-changed';
  if (sense === 'holding') return rangeMoved(one, { ...other, value });
  if (value !== one.value) return byValue(sense, value > one.value);
  const strictness = strictnessOf(other) - strictnessOf(one);
  if (strictness !== 0) return strictness > 0 ? 'target-harder' : 'target-easier';
  return one.from === other.from ? null : 'target-changed';
}

function byValue(sense: Sense, isMore: boolean): Moved {
  if (sense === 'rising') return isMore ? 'target-raised' : 'target-lowered';
  return isMore ? 'target-easier' : 'target-harder';
}

/** `>100` asks for more than `≥100`, and that for more than `约100`. */
function strictnessOf({ comparator }: KpiTarget): number {
  if (comparator === 'approx') return 0;
  return comparator === '>' || comparator === '<' ? 2 : 1;
}

/** A narrower range is harder to hit, a wider one easier. */
function rangeMoved(one: KpiTarget, other: KpiTarget): Moved | null {
  const upper = convert(other.value2 ?? other.value, other.unit, one.unit) ?? other.value;
  const before = [one.value, one.value2 ?? one.value].sort((a, b) => a - b);
  const after = [other.value, upper].sort((a, b) => a - b);
  const [low, high] = [(after[0] ?? 0) - (before[0] ?? 0), (after[1] ?? 0) - (before[1] ?? 0)];
  if (low === 0 && high === 0) return null;
  if (low <= 0 && high >= 0) return 'target-easier';
  return low >= 0 && high <= 0 ? 'target-harder' : 'target-changed';
}
