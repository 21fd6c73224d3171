/** `tally gap [PATH…]`: where we are short. */
import { gapOf } from '../analyse/gap.js';
import { groupsOf } from '../analyse/gap-groups.js';
import { linksOf } from '../analyse/links.js';
import type { GapGrouping, GapResult, GapState, GapSummary } from '../model/results.js';
import { gapTable } from '../report/gap.js';
import { json } from '../report/json.js';
import { type Analysis, analyseAll } from './analyse.js';
import { type Invocation, optionText } from './spec.js';

/** The states that each choice of `--fail-on` fails for. */
const failing: Readonly<Record<string, readonly GapState[]>> = {
  never: [],
  overdue: ['overdue', 'missed'],
  behind: ['overdue', 'missed', 'behind'],
};

export async function runGap(invocation: Invocation): Promise<number> {
  if (invocation.options.trend === true) return (await import('./trend.js')).runTrend(invocation);
  const by = optionText(invocation, 'by') as GapGrouping | undefined;
  return analyseAll(invocation, {
    ...gapAnalysis,
    json: (result, { today, timezone }) => {
      const groups = by === undefined ? {} : { groups: groupsOf(result.goals, by).map(({ group }) => group) };
      return json({ ...result, ...groups, today, timezone });
    },
    table: (result, { view, today }) => gapTable(result, today, view, by),
    fails: ({ goals }) => {
      const states = failing[optionText(invocation, 'fail-on') ?? 'never'] ?? [];
      return goals.some(({ state }) => states.includes(state));
    },
  });
}

/** The gap of each workspace, and of all. */
export const gapAnalysis: Pick<Analysis<GapResult>, 'of' | 'merge'> = {
  of: (chosen, { workspace, settings }, { today }) =>
    gapOf(chosen, linksOf(workspace), today, { workspace, people: settings.people }),
  merge: (results) => ({
    summary: addSummaries(results.map(({ summary }) => summary)),
    goals: results.flatMap(({ goals }) => goals),
  }),
};

function addSummaries(summaries: readonly GapSummary[]): GapSummary {
  const total = {
    requirements: 0,
    withGoal: 0,
    goals: 0,
    quantified: 0,
    owned: 0,
    dated: 0,
    overdue: 0,
    behind: 0,
    met: 0,
    unknown: 0,
  };
  for (const summary of summaries)
    for (const key of Object.keys(total) as (keyof GapSummary)[]) total[key] += summary[key];
  return total;
}
