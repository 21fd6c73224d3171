/** `tally gap [PATH…]`: where we are short. */
import { gapOf } from '../analyse/gap.js';
import { linksOf } from '../analyse/links.js';
import type { GapState, GapSummary } from '../model/results.js';
import { gapTable } from '../report/gap.js';
import { json } from '../report/json.js';
import { analyseAll } from './analyse.js';
import { type Invocation, optionText } from './spec.js';

/** The states that each choice of `--fail-on` fails for. */
const failing: Readonly<Record<string, readonly GapState[]>> = {
  never: [],
  overdue: ['overdue', 'missed'],
  behind: ['overdue', 'missed', 'behind'],
};

export async function runGap(invocation: Invocation): Promise<number> {
  return analyseAll(invocation, {
    of: (chosen, { workspace }, { today }) => gapOf(chosen, linksOf(workspace), today, workspace),
    merge: (results) => ({
      summary: addSummaries(results.map(({ summary }) => summary)),
      goals: results.flatMap(({ goals }) => goals),
    }),
    json: (result, { today, timezone }) => json({ ...result, today, timezone }),
    table: (result, { view, today }) => gapTable(result, today, view),
    fails: ({ goals }) => {
      const states = failing[optionText(invocation, 'fail-on') ?? 'never'] ?? [];
      return goals.some(({ state }) => states.includes(state));
    },
  });
}

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
