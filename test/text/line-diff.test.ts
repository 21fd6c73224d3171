/** Which lines are the same: the runs of a difference give both texts back, and git reads what we print. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../src/report/paint.js';
import { unifiedDiff } from '../../src/report/unified.js';
import { lineDiff, linesWithEnds } from '../../src/text/line-diff.js';
import { temporaryFolder, write } from '../io/temporary.js';

const view = {
  language: 'en',
  paint: plain,
  columns: null,
  shown: (file: string) => file,
  tracked: (file: string) => file,
} as const;
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '甲', '', '- x'), { maxLength: 30 })
  .chain((lines) => fc.boolean().map((ends) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : '')));

test('both texts come back out of the runs', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = lineDiff(linesWithEnds(before), linesWithEnds(after));
      const side = (kind: 'gone' | 'come') =>
        runs.flatMap((run) => (run.kind === 'same' || run.kind === kind ? run.lines : [])).join('');
      expect(side('gone')).toBe(before);
      expect(side('come')).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('as few lines as can be', () => {
  const runs = lineDiff(['a', 'b', 'c', 'd', 'e'], ['a', 'c', 'd', 'x', 'e']);
  expect(runs.map(({ kind, lines }) => `${kind} ${lines.join('')}`)).toEqual([
    'same a',
    'gone b',
    'same cd',
    'come x',
    'same e',
  ]);
});

test('git applies it', () => {
  const pairs = fc
    .sample(fc.tuple(text, text), { numRuns: 25, seed: 7 })
    .filter(([a, b]) => a !== b && a !== '' && b !== '');
  const before = Object.fromEntries(pairs.map(([a], index) => [`f${index}.yaml`, a]));
  const folder = temporaryFolder(before);
  const diff = unifiedDiff(
    pairs.map(([a, b], index) => ({ file: `f${index}.yaml`, before: a, after: b })),
    view,
  );
  write(folder, { 'patch.diff': diff });
  execFileSync('git', ['apply', join(folder, 'patch.diff')], { cwd: folder });
  for (const [index, [, after]] of pairs.entries()) {
    expect(readFileSync(join(folder, `f${index}.yaml`), 'utf8')).toBe(after);
  }
});

test('what a terminal would act on is shown, not done', () => {
  const shown = unifiedDiff([{ file: 'a\u001b[2J.yaml', before: 'x\n', after: 'y\u001b]0;title\u0007\n' }], view);
  expect(shown).not.toMatch(/\p{Cc}(?<!\n)/u);
  expect(shown).toContain('\\x1b');
});
