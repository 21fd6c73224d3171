/** Where we are short: what the goals promise against what the check-ins say. MISSION A6, E4, E5. */
import type { DeadlineReading } from '../language/readings.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Commitment, Document } from '../model/kernel.js';
import { under } from '../model/place.js';
import type { GapGoal, GapKpi, GapResult, GapState, GapSummary } from '../model/results.js';
import { type CheckIn, checkInsUntil } from './actuals.js';
import { cutKeys } from './cut-values.js';
import { type Conditions, kpiRows, typedState } from './kpi-gap.js';
import type { Links } from './links.js';
import { isQuantified, saysSomething } from './measures.js';
import { labelFor, namedOf } from './named.js';
import { periodOf } from './periods.js';
import { readPercent } from './reported.js';

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

/**
 * Whether a commitment is met as far as its check-ins say, by the same judgement as `gapOf`: what was recorded on or
 * before the due date as reached stays so.
 */
export function isMet(workspace: Workspace, document: Document, commitment: Commitment, today: Day): boolean {
  return new GoalGap(workspace, document, commitment, today).standing().state === 'met';
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
    withGoal: requirements.filter((requirement) => links.goalsOf(requirement).some(saysSomething)).length,
    goals: goals.length,
    dated: goals.filter(({ due }) => due !== null).length,
    overdue: inState('overdue'),
    behind: inState('behind'),
    met: inState('met'),
    unknown: inState('unknown'),
  };
}

interface Standing {
  readonly state: GapState;
  readonly kpis: readonly GapKpi[];
  readonly percent: number | null;
}

class GoalGap {
  readonly #workspace: Workspace;
  readonly #document: Document;
  readonly #goal: Commitment;
  readonly #today: Day;
  readonly #due: Day | null;
  readonly #checkIns: readonly CheckIn[];

  constructor(workspace: Workspace, document: Document, goal: Commitment, today: Day) {
    this.#workspace = workspace;
    this.#document = document;
    this.#goal = goal;
    this.#today = today;
    this.#due = workspace.readings.due(goal, document)?.due ?? null;
    this.#checkIns = workspace.companions.progressOf(goal).map((progress) => {
      const period = progress.period === null ? null : periodOf(progress.period, this.#read(progress.period));
      const day = this.#dayOf(progress.date) ?? period?.end ?? null;
      return { progress, day, period, cut: cutKeys(workspace, under(progress.at, 'values')) };
    });
  }

  result(links: Links): GapGoal {
    const goal = this.#goal;
    const [requirement] = links.requirementsOf(goal);
    const { state, kpis, percent } = this.standing();
    const checkIns = checkInsUntil(this.#checkIns, this.#today).map(({ progress }) => progress);
    const cause = checkIns.findLast((checkIn) => checkIn.cause !== null)?.cause;
    const remedy = checkIns.findLast((checkIn) => checkIn.remedy !== null)?.remedy;
    return {
      ...namedOf(goal, this.#document),
      requirement: requirement === undefined ? null : labelFor(requirement),
      owner: goal.owner,
      party: goal.party,
      due: this.#due,
      state,
      kpis,
      ...(percent === null ? {} : { percent }),
      ...(cause ? { cause: written(cause) } : {}),
      ...(remedy ? { remedy } : {}),
    };
  }

  /** Reached by the due date is met, whatever came later; else what is known today counts. */
  standing(): Standing {
    if (this.#due !== null && this.#due < this.#today) {
      const inTime = this.#standingBy(this.#due);
      if (inTime.state === 'met') return inTime;
    }
    return this.#standingBy(this.#today);
  }

  #standingBy(until: Day): Standing {
    const goal = this.#goal;
    const conditions: Conditions = {
      today: this.#today,
      due: this.#due,
      start: this.#dayOf(goal.start) ?? this.#dayOf(this.#document.updated),
      isClosed: goal.status === 'closed',
      statement: goal.statement,
      alone: goal.kpis.length === 1,
      checkIns: checkInsUntil(this.#checkIns, until),
      read: (text) => this.#read(text),
      cutPlans: (kpi) => cutKeys(this.#workspace, under(kpi.at, 'perPeriod')),
    };
    const percent = percentOf(conditions.checkIns);
    const kpis = goal.kpis.flatMap((kpi) => kpiRows(kpi, this.#workspace.readings.kpiOf(kpi), conditions));
    const typed = percent === null ? null : { percent, state: typedState(percent, conditions) };
    const shown = typed === null ? kpis : withTyped(kpis, typed);
    const states = shown.length === 0 && typed !== null ? [typed.state] : shown.map(({ state }) => state);
    return { state: this.#state(states), kpis: shown, percent };
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
    if (has('missed')) return 'missed';
    if (has('overdue') || (this.#due !== null && this.#due < this.#today)) return 'overdue';
    return (['behind', 'at-risk', 'unknown', 'on-track'] as const).find(has) ?? 'unknown';
  }

  #read(text: string): DeadlineReading {
    return this.#workspace.readings.deadline(text, this.#workspace.readings.contextOf(this.#goal, this.#document));
  }

  #dayOf(text: string | null): Day | null {
    if (text === null) return null;
    const reading = this.#read(text);
    return reading.start ?? reading.due;
  }
}

/** The latest percentage that somebody wrote. */
function percentOf(checkIns: readonly CheckIn[]): number | null {
  const latest = checkIns.findLast(({ progress }) => progress.percent !== null);
  return latest === undefined ? null : readPercent(latest.progress.percent ?? '');
}

/** Where no value was recorded for any KPI, the percentage is all there is; it is told, as typed. */
function withTyped(kpis: readonly GapKpi[], { percent, state }: { percent: number; state: GapState }): GapKpi[] {
  const isUnrecorded = kpis.every(({ unknown }) => unknown === 'no-actual' || unknown === 'no-target');
  if (!isUnrecorded) return [...kpis];
  return kpis.map(({ unknown: _unknown, ...kpi }) => ({ ...kpi, attainment: percent, state, source: 'typed' }));
}

function written(
  cause: Readonly<Record<'text' | 'objective' | 'subjective', string | null>>,
): NonNullable<GapGoal['cause']> {
  const { text, objective, subjective } = cause;
  return { ...(text && { text }), ...(objective && { objective }), ...(subjective && { subjective }) };
}
