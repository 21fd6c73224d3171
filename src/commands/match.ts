/** `tally match [PATH…]`: how well each need is met by its goals, and which goals serve no need. */
import { linksOf } from '../analyse/links.js';
import { matchingOf, matchOf } from '../analyse/match.js';
import type { Matching, MatchResult } from '../model/results.js';
import { json } from '../report/json.js';
import { matchTable } from '../report/match.js';
import { type Analysis, analyseAll } from './analyse.js';
import { runSmart } from './smart.js';
import { type Invocation, optionText } from './spec.js';

export async function runMatch(invocation: Invocation): Promise<number> {
  if (invocation.options.apply !== undefined) return (await import('./apply-link.js')).runApply(invocation);
  if (invocation.options.smart !== undefined) return runSmart(invocation);
  return analyseAll(invocation, {
    ...matchAnalysis,
    json,
    table: (result, { view }) => matchTable(result, view),
    fails: ({ requirements }) => {
      const failOn = optionText(invocation, 'fail-on') ?? 'never';
      return requirements.some(({ status }) => (status === 'unmatched' ? failOn !== 'never' : status === failOn));
    },
  });
}

/** What the form of the matching shows, of each workspace and of all. */
export const matchingAnalysis: Pick<Analysis<Matching>, 'of' | 'merge'> = {
  of: (chosen, { workspace, settings }) => matchingOf(chosen, linksOf(workspace), settings.match, workspace),
  merge: (results): Matching => ({
    requirements: results.flatMap(({ requirements }) => requirements),
    goals: results.flatMap(({ goals }) => goals),
    resources: results.flatMap(({ resources }) => resources),
    conflicts: results.flatMap(({ conflicts }) => conflicts),
    risks: results.flatMap(({ risks }) => risks),
  }),
};

/** The matching of each workspace, and of all. */
export const matchAnalysis: Pick<Analysis<MatchResult>, 'of' | 'merge'> = {
  of: (chosen, { workspace, settings }) => matchOf(chosen, linksOf(workspace), settings.match, workspace),
  merge: (results): MatchResult => ({
    ...matchingAnalysis.merge(results),
    duplicates: results.flatMap(({ duplicates }) => duplicates),
    uncovered: {
      demands: results.flatMap(({ uncovered }) => uncovered.demands),
      topics: results.flatMap(({ uncovered }) => uncovered.topics),
      requirements: results.flatMap(({ uncovered }) => uncovered.requirements),
    },
    rollUps: results.flatMap(({ rollUps }) => rollUps),
    weights: results.flatMap(({ weights }) => weights),
  }),
};
