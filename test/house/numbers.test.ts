/** The numbers that docs/matching.md and docs/gap.md explain are those of the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linksOf } from '../../src/analyse/links.js';
import { matchOf } from '../../src/analyse/match.js';
import { defaultSettings } from '../../src/config/settings.js';
import { loadWorkspace } from '../../src/load/load.js';
import { gapStates } from '../../src/model/results.js';

const matching = readFileSync('docs/matching.md', 'utf8');
const gap = readFileSync('docs/gap.md', 'utf8');
const json = readFileSync('docs/json.md', 'utf8');
const review = readFileSync('docs/review.md', 'utf8');

/** A constant of a source file, as written there. */
function constant(file: string, name: string): string {
  const path = file.startsWith('../') ? `src/${file.slice(3)}.ts` : `src/analyse/${file}.ts`;
  const [, value] = new RegExp(`^const ${name} = ([\\d.]+);`, 'm').exec(readFileSync(path, 'utf8')) ?? [];
  expect(value, `${name} in ${file}.ts`).toBeDefined();
  return value ?? '';
}

test('reasons and weights', () => {
  const workspace = loadWorkspace([{ path: 'a.yaml', text: 'kind: checklist\nrequirements: [{ statement: a }]\n' }]);
  const [need] = matchOf(workspace, linksOf(workspace), defaultSettings.match).requirements;
  const rows = [...matching.matchAll(/^\| `([a-z-]+)` \| (0\.\d+) \|/gm)].map(([, reason, weight]) => [
    reason,
    Number(weight),
  ]);
  expect(rows).toEqual(need?.reasons.map(({ reason, of }) => [reason, of]));
  expect(rows.reduce((sum, [, weight]) => sum + Number(weight), 0)).toBeCloseTo(1);
});

describe('thresholds', () => {
  test.each([
    ['match', 'matchedFrom', () => matching, 'the degree is at least {}'],
    ['matching/reasons', 'wordsOfQuantified', () => matching, 'the words count {} of the reason'],
    ['matching/reasons', 'datedButClashing', () => matching, 'A deadline counts {} where'],
    ['matching/achievable', 'promised', () => matching, 'has not confirmed counts {}.'],
    ['matching/suggestions', 'suggestedFrom', () => matching, 'a suggestion needs {}.'],
    ['matching/suggestions', 'mostSuggestions', () => matching, 'at most {},'],
    ['matching/likeness', 'commonest', () => matching, 'more than {} texts'],
    ['matching/duplicates', 'nearlyFrom', () => matching, 'a likeness of {} and'],
    ['matching/coverage', 'takenUpFrom', () => matching, 'shares half ({}) of its words'],
    ['matching/targets', 'mostOfOneMetric', () => matching, 'at most {} targets'],
    ['matching/roll-up', 'weightDust', () => matching, 'to {}.'],
    ['matching/smart', 'speaking', () => matching, 'half ({}) of whose words'],
    ['../report/review-chat', 'mostOfOne', () => review, 'more than {} cut'],
    ['../commands/trend', 'mostPoints', () => gap, 'At most {} months'],
    ['pace', 'behindBelow', () => gap, 'down to {} of it'],
    ['pace', 'levelBehindBelow', () => gap, 'a level: {} of the target'],
    ['pace', 'levelBehindBelow', () => gap, 'below {} of it it is behind'],
    ['attainment', 'about', () => gap, 'within a tenth ({}) of it'],
    ['reported', 'plausible', () => gap, 'a factor of {} of the target'],
  ])('%s.ts %s', (file, name, page, words) => {
    expect(page().replace(/\s+/g, ' ')).toContain(words.replace('{}', constant(file, name)));
  });
});

test('every state and every reason for not knowing is explained', () => {
  for (const state of gapStates) expect(gap).toContain(`| \`${state}\` |`);
  const results = readFileSync('src/model/results.ts', 'utf8');
  const union = /type UnknownReason =([^;]+);/.exec(results)?.[1] ?? '';
  const reasons = [...union.matchAll(/'([a-z-]+)'/g)].map(([, reason]) => reason);
  expect(reasons.length).toBeGreaterThan(3);
  for (const reason of reasons) expect(gap).toContain(`| \`${reason}\` |`);
});

test('the JSON page names every key of a change and of a goal in the gap', () => {
  for (const key of ['currentFile', 'matchedBy', 'skipped', 'target2', 'unknown', 'of', 'statement'])
    expect(json).toContain(key);
});
