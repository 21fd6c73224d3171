/** Whether the parts of a goal add up to it. Only like metrics add up; rates and durations never. MISSION E2. */
import type { KpiTarget } from '../../language/readings.js';
import { senseOf } from '../../language/sense.js';
import { clean, convert } from '../../language/unit-groups.js';
import type { Workspace } from '../../load/workspace.js';
import type { Commitment, Document, Kpi } from '../../model/kernel.js';
import type { PartWeights, RollUp } from '../../model/results.js';
import type { Links } from '../links.js';
import { measuresOf } from '../measures.js';
import { labelFor, namedOf } from '../named.js';
import { isCounted, readPercent } from '../reported.js';
import { sameMetric } from '../terms.js';

/** What one KPI of a goal asks of its parts. */
export interface Whole {
  readonly kpi: Kpi;
  readonly target: KpiTarget;
  readonly metric: string;
}

/** A part and the target of its own that adds to the whole. */
export interface Contribution {
  readonly part: Commitment;
  readonly kpi: Kpi;
  readonly target: KpiTarget;
}

/** The targets of a commitment, each with the metric it is known by. */
export function wholesOf(commitment: Commitment, { readings }: Workspace): Whole[] {
  return measuresOf(commitment, readings).flatMap(({ kpi, reading }) =>
    reading.targets.map((target) => ({
      kpi,
      target,
      metric: target.metric || kpi.metric || commitment.statement || '',
    })),
  );
}

/** The roll-up of each target of a goal; none where the goal stands in a plain list without parts. */
export function rollUpsOf(goal: Commitment, document: Document, workspace: Workspace, links: Links): RollUp[] {
  if (!isInTree(goal, document, links)) return [];
  return wholesOf(goal, workspace).map((whole) => ({
    ...namedOf(goal, document),
    metric: whole.metric,
    unit: whole.target.unit,
    target: whole.target.value,
    ...rollUpOf(goal, whole, workspace, links),
  }));
}

/** Where nothing has parts, nobody meant to break goals down. A goal at the bottom of a tree is done, not broken down. */
function isInTree(goal: Commitment, document: Document, links: Links): boolean {
  if (links.partsOf(goal).length > 0) return true;
  return (
    goal.kind === 'goal' && goal.parent === null && document.commitments.some((one) => links.partsOf(one).length > 0)
  );
}

type Sum = Pick<RollUp, 'planned' | 'short' | 'state' | 'unknown' | 'parts'>;

export function rollUpOf(goal: Commitment, whole: Whole, workspace: Workspace, links: Links): Sum {
  const { target, kpi } = whole;
  const unknown = (why: NonNullable<RollUp['unknown']>, parts: Sum['parts'] = []): Sum => {
    return { planned: null, short: null, state: 'unknown', unknown: why, parts };
  };
  if (links.partsOf(goal).length === 0) return unknown('no-parts');
  if (!addsUp(whole)) return unknown('not-additive');
  const contributions = contributionsTo(goal, whole, workspace, links);
  if (contributions.length === 0) return unknown('nothing-adds');
  const parts = contributions.map(({ part, target: own }) => {
    return { ref: labelFor(part), planned: convert(own.value, own.unit, target.unit) };
  });
  if (parts.some(({ planned }) => planned === null)) return unknown('unit-differs', parts);
  const amounts = parts.map(({ planned }) => planned ?? 0);
  const planned = kpi.aggregate === 'max' ? Math.max(...amounts) : clean(amounts.reduce((sum, one) => sum + one, 0));
  return { planned, ...judged(planned, whole), parts };
}

function judged(planned: number, { target, metric }: Whole): Pick<Sum, 'short' | 'state' | 'unknown'> {
  if (senseOf(target, metric) === 'falling') {
    return planned > target.value ? { short: 0, state: 'over' } : { short: 0, state: 'complete' };
  }
  const short = clean(Math.max(0, target.value - planned));
  if (short === 0) return { short, state: 'complete' };
  // Of 60 → 100, parts that make 50 are 50 more, which is enough, or levels, which are not.
  const increase = target.value - (target.from ?? 0);
  if (target.from !== undefined && planned >= increase)
    return { short: null, state: 'unknown', unknown: 'level-or-increment' };
  return { short, state: 'short' };
}

/** Pieces and money add up; a share, a time, a mark and a change by a share do not, whatever is written. */
function addsUp({ kpi, target }: Whole): boolean {
  if (kpi.aggregate !== null && kpi.aggregate !== 'sum' && kpi.aggregate !== 'max') return false;
  return isCounted(target.unit) && target.change !== 'relative' && target.value2 === undefined;
}

/**
 * What below a goal adds to one of its targets: a KPI that names its metric in `partOf`, or measures the very same
 * metric. Parts that measure nothing of it (an initiative) are looked through, to what is below them.
 */
export function contributionsTo(
  goal: Commitment,
  whole: Whole,
  workspace: Workspace,
  links: Links,
  seen: Set<Commitment> = new Set([goal]),
): Contribution[] {
  return links.partsOf(goal).flatMap((part) => {
    if (seen.has(part)) return [];
    seen.add(part);
    const own = wholesOf(part, workspace).filter((one) => addsTo(one, whole));
    if (own.length > 0) return own.map(({ kpi, target }) => ({ part, kpi, target }));
    return contributionsTo(part, whole, workspace, links, seen);
  });
}

function addsTo(part: Whole, { kpi, target, metric }: Whole): boolean {
  const { partOf } = part.kpi;
  if (partOf === null)
    return isCounted(part.target.unit) && sameMetric(part.metric, metric) && likePeriod(part, target);
  const names = [kpi.id, kpi.metric, metric, target.metric].filter((name) => name);
  return names.some((name) => name === partOf || sameMetric(name ?? '', partOf));
}

function likePeriod({ target }: Whole, { period }: KpiTarget): boolean {
  return target.change !== 'relative' && (target.period ?? '') === (period ?? '');
}

/** How far the written weights of a goal's parts make one; null where none is written. */
export function weightsOf(goal: Commitment, document: Document, links: Links): PartWeights | null {
  const parts = links.partsOf(goal).map((part) => ({ ref: labelFor(part), weight: weightOf(part) }));
  if (parts.every(({ weight }) => weight === null)) return null;
  const sum = clean(parts.reduce((total, { weight }) => total + (weight ?? 0), 0));
  return { ...namedOf(goal, document), sum, parts };
}

/** `40%`, `0.4` or `40` as 0.4; null where none is written, or no share. */
export function weightOf({ weight }: Commitment): number | null {
  if (weight === null) return null;
  if (/^0?\.\d+$|^[01](?:\.0+)?$/.test(weight.trim())) return Number(weight);
  return readPercent(weight);
}

/** Weights that were rounded to whole percents may be off by this. */
const weightDust = 0.005;

export function makesOne({ sum, parts }: PartWeights): boolean {
  return parts.every(({ weight }) => weight !== null) && Math.abs(sum - 1) <= weightDust;
}
