/** How goals went over time: what each version of the files said, on its own day. MISSION A6, E5. */
import type { Day } from '../model/day.js';
import type { GapGoal, GapResult, Trend, TrendGoal } from '../model/results.js';
import { ratio } from './attainment.js';

/** The gap as a commit had it, on the day of that commit. */
export interface Moment {
  readonly revision: string;
  readonly day: Day;
  readonly gap: GapResult;
}

/** A deadline that moved to a later day. */
export interface Slip {
  readonly ref: string | null;
  readonly days: number;
}

/** One row a goal of the newest moment, known again by its ref, else by its file and words; oldest point first. */
export function trendOf(moments: readonly Moment[], slips: readonly Slip[]): Trend {
  const current = moments.at(-1)?.gap.goals ?? [];
  const known = moments.map(({ gap }) => new Map(gap.goals.map((goal) => [keyOf(goal), goal])));
  const goals = current.map((goal): TrendGoal => {
    const { id, ref, file, statement, state } = goal;
    const then = known.map((goals) => goals.get(keyOf(goal)));
    const own = slips.filter((slip) => slip.ref !== null && slip.ref === ref);
    return {
      ...{ id, ref, file, statement, state },
      attainment: then.map((one) => (one === undefined ? null : leastAttained(one))),
      slips: own.length,
      days: own.reduce((sum, { days }) => sum + days, 0),
    };
  });
  return { points: moments.map(pointOf), goals };
}

function pointOf({ revision, day, gap: { summary, goals } }: Moment): Trend['points'][number] {
  const { requirements, withGoal, met, unknown } = summary;
  return {
    date: day,
    revision,
    coverage: requirements === 0 ? null : ratio(withGoal / requirements),
    goals: goals.length,
    met,
    unknown,
  };
}

/** A goal is as far as its weakest KPI; null where one of them is not known. */
function leastAttained({ kpis }: GapGoal): number | null {
  const shares = kpis.map(({ attainment }) => attainment);
  const known = shares.filter((share) => share !== null);
  return known.length === 0 || known.length < shares.length ? null : Math.min(...known);
}

function keyOf({ ref, file, id, statement, kpi }: GapGoal): string {
  return ref ?? `${file}\0${id ?? statement ?? kpi ?? ''}`;
}
