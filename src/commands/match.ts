/** `tally match [PATH…]`: how well each need is met by its goals, and which goals serve no need. */
import { linksOf } from '../analyse/links.js';
import { matchOf } from '../analyse/match.js';
import type { MatchResult } from '../model/results.js';
import { json } from '../report/json.js';
import { matchTable } from '../report/match.js';
import { analyseAll } from './analyse.js';
import { type Invocation, optionText } from './spec.js';

export async function runMatch(invocation: Invocation): Promise<number> {
  return analyseAll(invocation, {
    of: (chosen, { workspace }) => matchOf(chosen, linksOf(workspace)),
    merge: (results): MatchResult => ({
      requirements: results.flatMap(({ requirements }) => requirements),
      goals: results.flatMap(({ goals }) => goals),
      resources: results.flatMap(({ resources }) => resources),
      conflicts: results.flatMap(({ conflicts }) => conflicts),
      risks: results.flatMap(({ risks }) => risks),
    }),
    json,
    table: (result, { view }) => matchTable(result, view),
    fails: ({ requirements }) => {
      const failOn = optionText(invocation, 'fail-on') ?? 'never';
      return requirements.some(({ status }) => (status === 'unmatched' ? failOn !== 'never' : status === failOn));
    },
  });
}
