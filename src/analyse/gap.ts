/** Where we are short: what the goals promise against what the check-ins say. MISSION A6, E4, E5. */

import { readQuantity } from '../language/quantity.js';
import type { DeadlineReading } from '../language/readings.js';
import { senseOf } from '../language/sense.js';
import { convert } from '../language/unit-groups.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Commitment, Document, Kpi } from '../model/kernel.js';
import type { GapGoal, GapKpi, GapResult, GapState, GapSummary } from '../model/results.js';
import { type Actual, actualOf, checkInsUntil, type Measured } from './actuals.js';
import { attainmentOf } from './attainment.js';
import type { Links } from './links.js';
import { isQuantified, kpiName } from './measures.js';
import { labelFor, namedOf } from './named.js';
import { paceState, type Span } from './pace.js';

/** The gap of every goal of a workspace on a day. Only `today` decides what is overdue or behind. */
export function gapOf(workspace: Workspace, links: Links, today: Day): GapResult {
  const goals: GapGoal[] = [];
  const counts = { quantified: 0, owned: 0 };
  for (const document of workspace.documents) {
    for (const goal of document.commitments) {
      if (goal.kind !== 'goal') continue;
      goals.push(new GoalGap(workspace, document, goal, today).result(links));
      if (isQuantified(goal, workspace.readings)) counts.quantified++;
      if (goal.owner !== null && workspace.readings.owner(goal.owner).single) counts.owned++;
    }
  }
  return { summary: { ...summaryOf(workspace, links, goals), ...counts }, goals };
}

function summaryOf(
  workspace: Workspace,
  links: Links,
  goals: readonly GapGoal[],
): Omit<GapSummary, 'quantified' | 'owned'> {
  const requirements = workspace.documents.flatMap((document) => document.requirements);
  const inState = (state: GapState) => goals.filter((goal) => goal.state === state).length;
  return {
    requirements: requirements.length,
    withGoal: requirements.filter((requirement) => links.goalsOf(requirement).length > 0).length,
    goals: goals.length,
    dated: goals.filter(({ due }) => due !== null).length,
    overdue: inState('overdue'),
    behind: inState('behind'),
    met: inState('met'),
    unknown: inState('unknown'),
  };
}

class GoalGap {
  readonly #workspace: Workspace;
  readonly #document: Document;
  readonly #goal: Commitment;
  readonly #today: Day;
  readonly #due: DeadlineReading | null;

  constructor(workspace: Workspace, document: Document, goal: Commitment, today: Day) {
    this.#workspace = workspace;
    this.#document = document;
    this.#goal = goal;
    this.#today = today;
    this.#due = workspace.readings.due(goal, document);
  }

  result(links: Links): GapGoal {
    const goal = this.#goal;
    const [requirement] = links.requirementsOf(goal);
    const checkIns = checkInsUntil(goal, (text) => this.#dayOf(text), this.#today);
    const cause = checkIns.findLast((checkIn) => checkIn.cause !== null)?.cause;
    const remedy = checkIns.findLast((checkIn) => checkIn.remedy !== null)?.remedy;
    const kpis = goal.kpis.flatMap((kpi) => this.#kpis(kpi, (measured) => actualOf(measured, checkIns)));
    return {
      ...namedOf(goal, this.#document),
      requirement: requirement === undefined ? null : labelFor(requirement),
      owner: goal.owner,
      party: goal.party,
      due: this.#due?.due ?? null,
      state: this.#state(kpis.map(({ state }) => state)),
      kpis,
      ...(cause ? { cause: written(cause) } : {}),
      ...(remedy ? { remedy } : {}),
    };
  }

  /** One row a target; one row that says so where there is none. */
  #kpis(kpi: Kpi, actual: (measured: Measured) => Actual): GapKpi[] {
    const { input, targets } = this.#workspace.readings.kpiOf(kpi);
    const { id } = kpi;
    const metric = kpi.metric ?? kpiName(kpi);
    if (targets.length === 0) {
      const empty = { comparator: null, target: null, unit: '', actual: null, attainment: null, deviation: null };
      return [{ id, metric, ...empty, state: 'unknown', unknown: 'no-target' }];
    }
    const alone = targets.length === 1 && this.#goal.kpis.length === 1;
    return targets.map((read) => {
      const from = read.from ?? baselineOf(kpi, read.unit);
      const target = from === undefined ? read : { ...read, from };
      const named = target.metric || kpi.metric || (this.#goal.statement ?? '');
      const measured = { kpi, target, input, metric: named, alone };
      return { id, metric: target.metric || metric, ...this.#measured(measured, actual(measured)) };
    });
  }

  #measured({ kpi, target, metric }: Measured, actual: Actual): Omit<GapKpi, 'id' | 'metric'> {
    const row = {
      comparator: target.comparator,
      target: target.value,
      ...(target.value2 === undefined ? {} : { target2: target.value2 }),
      unit: target.unit,
      ...(target.from === undefined ? {} : { from: target.from }),
    };
    if ('unknown' in actual) {
      return { ...row, actual: null, attainment: null, deviation: null, state: 'unknown', unknown: actual.unknown };
    }
    const sense = senseOf(target, metric);
    const { met, attainment, deviation } = attainmentOf(target, sense, actual.value);
    const by = target.by?.due ?? (kpi.by === null ? null : this.#dayOf(kpi.by)) ?? this.#due?.due ?? null;
    const state = met
      ? 'met'
      : this.#unmet(by, () => paceState(target, sense, actual.value, attainment, this.#span(by)));
    return { ...row, actual: actual.value, attainment, deviation, state };
  }

  #unmet(by: Day | null, pace: () => GapState): GapState {
    if (this.#goal.status === 'closed') return 'missed';
    return by !== null && by < this.#today ? 'overdue' : pace();
  }

  /** A goal stands as its worst KPI; what nobody knows is worse than on track and better than known to be late. */
  #state(kpis: readonly GapState[]): GapState {
    const has = (state: GapState) => kpis.includes(state);
    if (kpis.length > 0 && kpis.every((state) => state === 'met')) return 'met';
    const { status, outcome } = this.#goal;
    if (status === 'closed') {
      if (has('missed') || (outcome !== null && outcome !== 'met')) return 'missed';
      return outcome === 'met' ? 'met' : 'unknown';
    }
    const due = this.#due?.due ?? null;
    if (has('overdue') || (due !== null && due < this.#today)) return 'overdue';
    return (['behind', 'at-risk', 'unknown', 'on-track'] as const).find(has) ?? 'unknown';
  }

  /** From the goal's start (else the date of its document) to a due date; null where either is not known. */
  #span(due: Day | null): Span | null {
    const start = this.#dayOf(this.#goal.start) ?? this.#dayOf(this.#document.updated);
    return start === null || due === null || start >= due ? null : { start, due, today: this.#today };
  }

  #dayOf(text: string | null): Day | null {
    if (text === null) return null;
    const context = this.#workspace.readings.contextOf(this.#goal, this.#document);
    const reading = this.#workspace.readings.deadline(text, context);
    return reading.start ?? reading.due;
  }
}

/** `from:` of a KPI written with its parts apart, in the unit of its target. */
function baselineOf(kpi: Kpi, unit: string): number | undefined {
  const read = kpi.from === null ? null : readQuantity(kpi.from);
  if (read === null) return undefined;
  return (read.unit === '' ? read.value : convert(read.value, read.unit, unit)) ?? undefined;
}

function written(
  cause: Readonly<Record<'text' | 'objective' | 'subjective', string | null>>,
): NonNullable<GapGoal['cause']> {
  const { text, objective, subjective } = cause;
  return { ...(text && { text }), ...(objective && { objective }), ...(subjective && { subjective }) };
}
