/** The periodic review: what is due for a check-in, deviates without a cause, closes soon; and the table of the period. */
import type { Workspace } from '../load/workspace.js';
import { type Day, daysBetween } from '../model/day.js';
import type { Commitment, Document } from '../model/kernel.js';
import type { GapGoal, GapKpi, GapState, Review, ReviewRow } from '../model/results.js';
import { type GapOptions, gapOf } from './gap.js';
import { GoalGap, type Latest } from './goal-gap.js';
import type { Links } from './links.js';
import { namedOf } from './named.js';
import { periodAfter, type ReviewPeriod } from './review-period.js';
import { dueCheckIn, usualRhythm } from './rhythm.js';
import { Standings } from './standings.js';

type Part = Omit<Review, 'period' | 'today' | 'changes' | 'history'>;

/** The review of a period on a day. What happened after its end does not count, nor what comes after `today`. */
export function reviewOf(
  chosen: Workspace,
  links: Links,
  { today, period, ...options }: GapOptions & { readonly today: Day; readonly period: ReviewPeriod },
): Part {
  const day = period.end < today ? period.end : today;
  const goals = settled(gapOf(chosen, links, day, options).goals, period, today);
  const said = saidIn(chosen, goals, { ...period, end: day });
  const running = goals.filter((goal) => goal.kind !== 'group' && isOf(goal, period));
  return {
    checkIns: checkInsDue(chosen, links, day, options.workspace ?? chosen),
    uncaused: running.flatMap((goal) => uncaused(goal)),
    closing: running.flatMap((goal) => closing(goal, day, period)),
    rows: running.flatMap((goal) => rowsOf(goal, { period, today, said: said.get(goal) })),
  };
}

const pending: ReadonlySet<GapState> = new Set(['on-track', 'at-risk', 'behind'] as const);

/** Goals as a period leaves them: once it is over, what was due in it and is not met had all of its time. */
export function settled(goals: readonly GapGoal[], { end }: ReviewPeriod, today: Day): readonly GapGoal[] {
  if (today <= end) return goals;
  const late = <T extends { readonly state: GapState }>(one: T): T =>
    pending.has(one.state) ? { ...one, state: 'overdue' } : one;
  return goals.map((goal) =>
    goal.due === null || goal.due > end ? goal : { ...late(goal), kpis: goal.kpis.map((kpi) => late(kpi)) },
  );
}

/** What was said of each goal in the period: an explanation of last quarter explains nothing now. */
function saidIn(
  chosen: Workspace,
  goals: readonly GapGoal[],
  { start, end }: ReviewPeriod,
): ReadonlyMap<GapGoal, Latest> {
  const commitments = chosen.documents.flatMap((document) =>
    document.commitments.filter(Standings.covers).map((commitment) => ({ commitment, document })),
  );
  // The gap has a line for each, in this order.
  return new Map(
    goals.flatMap((goal, index) => {
      const one = commitments[index];
      if (one === undefined) return [];
      return [[goal, new GoalGap(chosen, one.document, one.commitment, end).saidBetween(start, end)] as const];
    }),
  );
}

/** What was still to be done when the period began. */
function isOf({ due, state, reported }: GapGoal, { start }: ReviewPeriod): boolean {
  if (due !== null && due >= start) return true;
  return (state !== 'met' && state !== 'missed') || (reported !== undefined && reported >= start);
}

function checkInsDue(chosen: Workspace, links: Links, day: Day, workspace: Workspace): Review['checkIns'] {
  return chosen.documents.flatMap((document) =>
    document.commitments.flatMap((commitment) => checkInDue(commitment, document, links, day, workspace)),
  );
}

function checkInDue(
  commitment: Commitment,
  document: Document,
  links: Links,
  day: Day,
  workspace: Workspace,
): Review['checkIns'][number][] {
  const due = dueCheckIn(commitment, document, workspace, links, day, { ...usualRhythm, grace: 0 });
  if (due === null) return [];
  const { last, every, never } = due;
  return [
    { ...namedOf(commitment, document), owner: commitment.owner, last, every, never, days: daysBetween(last, day) },
  ];
}

const fallsShort: ReadonlySet<GapState> = new Set(['behind', 'overdue', 'missed'] as const);

/** Whether figures that are known fall short of the plan. */
export function deviates({ kpis, state }: GapGoal): boolean {
  return fallsShort.has(state) && kpis.some((kpi) => kpi.actual !== null && fallsShort.has(kpi.state));
}

function uncaused(goal: GapGoal): Review['uncaused'][number][] {
  if (!deviates(goal) || (goal.cause !== undefined && goal.remedy !== undefined)) return [];
  const { id, ref, file, statement, owner, state, cause, remedy } = goal;
  const lacks = [
    ...(cause === undefined ? ['cause' as const] : []),
    ...(remedy === undefined ? ['remedy' as const] : []),
  ];
  return [{ id, ref, file, statement, owner, state, lacks }];
}

const isEnded: ReadonlySet<GapState> = new Set(['met', 'missed', 'overdue'] as const);

/** Due until the end of the next period, and not done. */
function closing(goal: GapGoal, day: Day, period: ReviewPeriod): Review['closing'][number][] {
  const { id, ref, file, statement, owner, due, state } = goal;
  if (due === null || due < day || due > periodAfter(period).end || isEnded.has(state)) return [];
  return [{ id, ref, file, statement, owner, due, state, days: daysBetween(day, due) }];
}

/** One row a KPI; a goal without one has a row of its own. */
function rowsOf(
  goal: GapGoal,
  { period, today, said }: { readonly period: ReviewPeriod; readonly today: Day; readonly said: Latest | undefined },
): ReviewRow[] {
  const { id, ref, file, statement, owner, due } = goal;
  const { cause = null, remedy = null, next = null } = said ?? {};
  const kpis: readonly (GapKpi | null)[] = goal.kpis.length === 0 ? [null] : goal.kpis;
  return kpis.map((kpi) => ({
    ...{ id, ref, file, statement, owner, due },
    ...figuresOf(kpi, goal, { ...period, isOver: period.end < today }),
    objective: cause?.objective ?? null,
    subjective: cause?.subjective ?? null,
    cause: cause?.text ?? null,
    remedy,
    next,
  }));
}

type Figures = Pick<
  ReviewRow,
  'metric' | 'comparator' | 'target' | 'target2' | 'unit' | 'actual' | 'attainment' | 'deviation' | 'state' | 'of'
>;

/** The figures of the very period where the KPI has them, which are final once it is over; else those of the KPI. */
function figuresOf(
  kpi: GapKpi | null,
  goal: GapGoal,
  { start, end, isOver }: ReviewPeriod & { readonly isOver: boolean },
): Figures {
  if (kpi === null)
    return {
      metric: '',
      comparator: null,
      target: null,
      unit: '',
      actual: null,
      attainment: null,
      deviation: null,
      state: goal.state,
      of: 'all',
    };
  const own = kpi.periods?.findLast((one) => one.start !== undefined && one.start >= start && (one.end ?? '') <= end);
  const { metric, comparator, unit, target2 } = kpi;
  const { target, actual, attainment, deviation, state } = own ?? kpi;
  const upper = target2 === undefined || own !== undefined ? {} : { target2 };
  return {
    metric,
    comparator,
    unit,
    ...upper,
    target,
    actual,
    attainment,
    deviation,
    state: own !== undefined && isOver && state !== 'met' && state !== 'unknown' ? 'missed' : state,
    of: own === undefined ? 'all' : 'period',
  };
}
