/** One goal: how it stands by its own check-ins. MISSION A6, E4. */
import type { DeadlineReading, KpiTarget } from '../language/readings.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Commitment, Document, Kpi, Progress } from '../model/kernel.js';
import { under } from '../model/place.js';
import type { GapGoal, GapKpi, GapState } from '../model/results.js';
import { type CheckIn, checkInsUntil } from './actuals.js';
import { cutKeys } from './cut-values.js';
import { type Conditions, kpiRows, typedState } from './kpi-gap.js';
import { periodOf } from './periods.js';
import { readPercent } from './reported.js';

/** How a goal stands on a day. */
export interface Standing {
  readonly state: GapState;
  readonly kpis: readonly GapKpi[];
  /** The percentage of the latest check-in that has one, as a ratio. */
  readonly percent: number | null;
  readonly due: Day | null;
  readonly start: Day | null;
  readonly latest: Latest;
}

/** The latest that was said of each, and the latest check-in itself. */
export interface Latest {
  readonly cause: NonNullable<GapGoal['cause']> | null;
  readonly remedy: string | null;
  readonly next: string | null;
  readonly day: Day | null;
  readonly checkIn: Progress | null;
}

export class GoalGap {
  readonly #workspace: Workspace;
  readonly #document: Document;
  readonly #goal: Commitment;
  readonly #today: Day;
  readonly #due: Day | null;
  readonly #start: Day | null;
  readonly #checkIns: readonly CheckIn[];
  readonly #fromParts: ((kpi: Kpi, target: KpiTarget) => number | null) | undefined;

  constructor(
    workspace: Workspace,
    document: Document,
    goal: Commitment,
    today: Day,
    fromParts?: (kpi: Kpi, target: KpiTarget) => number | null,
  ) {
    this.#workspace = workspace;
    this.#document = document;
    this.#goal = goal;
    this.#today = today;
    this.#fromParts = fromParts;
    this.#due = workspace.readings.due(goal, document)?.due ?? null;
    this.#start = this.#dayOf(goal.start) ?? this.#dayOf(document.updated);
    this.#checkIns = workspace.companions.progressOf(goal).map((progress) => {
      const period = progress.period === null ? null : periodOf(progress.period, this.#read(progress.period));
      const day = this.#dayOf(progress.date) ?? period?.end ?? null;
      return { progress, day, period, cut: cutKeys(workspace, under(progress.at, 'values')) };
    });
  }

  /** Reached by the due date is met, whatever came later; else what is known today counts. */
  standing(): Standing {
    const all = checkInsUntil(this.#checkIns, this.#today);
    if (this.#due !== null && this.#due < this.#today) {
      const early = checkInsUntil(this.#checkIns, this.#due);
      if (early.length === all.length) return this.standingBy(all);
      const inTime = this.standingBy(early);
      if (inTime.state === 'met') return { ...inTime, latest: latestOf(all) };
    }
    return this.standingBy(all);
  }

  /** The check-ins, oldest first, each with those before it: how the goal stood by it. */
  history(): { readonly checkIn: CheckIn; readonly standing: Standing }[] {
    const checkIns = checkInsUntil(this.#checkIns, this.#today);
    return checkIns.map((checkIn, index) => ({ checkIn, standing: this.standingBy(checkIns.slice(0, index + 1)) }));
  }

  /** The latest that was said between two days, the last one included. */
  saidBetween(start: Day, end: Day): Latest {
    const within = checkInsUntil(this.#checkIns, end).filter(({ day }) => day !== null && day >= start);
    return latestOf(within);
  }

  standingBy(checkIns: readonly CheckIn[]): Standing {
    const goal = this.#goal;
    const conditions: Conditions = {
      today: this.#today,
      due: this.#due,
      start: this.#start,
      isClosed: goal.status === 'closed',
      statement: goal.statement,
      alone: goal.kpis.length === 1,
      checkIns,
      read: (text) => this.#read(text),
      cutPlans: (kpi) => cutKeys(this.#workspace, under(kpi.at, 'perPeriod')),
      ...(this.#fromParts === undefined ? {} : { fromParts: this.#fromParts }),
    };
    const percent = percentOf(checkIns);
    const kpis = goal.kpis.flatMap((kpi) => kpiRows(kpi, this.#workspace.readings.kpiOf(kpi), conditions));
    const typed = percent === null ? null : { percent, state: typedState(percent, conditions) };
    const shown = typed === null ? kpis : withTyped(kpis, typed);
    const states = shown.length === 0 && typed !== null ? [typed.state] : shown.map(({ state }) => state);
    const state = this.#state(states);
    return { state, kpis: shown, percent, due: this.#due, start: this.#start, latest: latestOf(checkIns) };
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
    return worst(kpis);
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

/** The worst of some states of what is open; met only where all are. */
export function worst(states: readonly GapState[]): GapState {
  if (states.length > 0 && states.every((state) => state === 'met')) return 'met';
  const order = ['missed', 'overdue', 'behind', 'at-risk', 'unknown', 'on-track'] as const;
  return order.find((state) => states.includes(state)) ?? 'unknown';
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

function latestOf(checkIns: readonly CheckIn[]): Latest {
  const said = checkIns.map(({ progress }) => progress);
  const cause = said.findLast((one) => one.cause !== null)?.cause ?? null;
  return {
    cause: cause === null ? null : written(cause),
    remedy: said.findLast(({ remedy }) => remedy !== null)?.remedy ?? null,
    next: said.findLast(({ next }) => next !== null)?.next ?? null,
    day: checkIns.findLast(({ day }) => day !== null)?.day ?? null,
    checkIn: said.at(-1) ?? null,
  };
}

function written(
  cause: Readonly<Record<'text' | 'objective' | 'subjective', string | null>>,
): NonNullable<GapGoal['cause']> {
  const { text, objective, subjective } = cause;
  return { ...(text && { text }), ...(objective && { objective }), ...(subjective && { subjective }) };
}
