/** Each folder of examples/faulty shows the fault it is named after, and the tool says what stands beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reservedRules } from '../../src/model/finding.js';
import { exampleDay, ruleDocs } from '../../src/rules/docs.js';
import { rules } from '../../src/rules/index.js';
import { project, tally } from '../cli/tally.js';

const faulty = join(project, 'examples/faulty');
const folders = readdirSync(faulty, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const names = folders.map(({ name }) => name).sort();

test('there is one for every rule that needs no history', () => {
  const others = rules.filter(({ needs }) => needs === 'history').map(({ id }) => id);
  const shown = Object.keys(ruleDocs).filter((id) => !others.includes(id));
  expect(names).toEqual([...shown, ...reservedRules].sort());
});

describe.each(names)('%s', (rule) => {
  const cwd = join(faulty, rule);
  const expected = readFileSync(join(cwd, 'expected.txt'), 'utf8');

  test('the tool says what the file beside it says', () => {
    expect(existsSync(join(cwd, 'tally.yaml'))).toBe(true);
    const run = tally(['check', '--format', 'concise', '--today', exampleDay], { cwd });
    expect(run.out).toBe(expected);
    expect(run.err).toBe('');
    expect(run.code).toBe(/: error /.test(expected) ? 1 : 0);
  });

  test('and nothing but this fault', () => {
    const said = [...expected.matchAll(/^\S+: (?:error|warning|info) (\S+) /gm)].map(([, name]) => name);
    expect(new Set(said)).toEqual(new Set([rule]));
  });
});
