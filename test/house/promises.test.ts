/** What may never happen: a read command that changes a byte, or a result that depends on where it is computed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { specs } from '../../src/commands/specs.js';
import { project, tally } from '../cli/tally.js';
import { sample, words } from './sample.js';

const writing = new Set(['init', 'baseline', 'hook', 'import', 'export']);

/** Every example of every command that only reads, and their JSON. */
const reading = [
  ...specs
    .filter(({ name, group }) => !writing.has(name) && group !== 'edit')
    .flatMap(({ examples }) => examples.map((line) => words(line).slice(1))),
  ...['check', 'match', 'gap', 'log'].map((name) => [name, '--format', 'json']),
  ['parse', 'document', 'checklist.md'],
];

/** Every file and folder with its bytes and its time. */
function snapshot(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder';
      return [relative(folder, path), `${bytes} ${statSync(path).mtimeMs}`];
    }),
  );
}

test('read commands change no byte of the repository, its index included', () => {
  const folder = sample();
  // What git remembers of the file is out of date: a command that asks git for its status would write the index.
  utimesSync(join(folder, 'checklist.md'), new Date(2020, 1, 1), new Date(2020, 1, 1));
  const before = snapshot(folder);
  expect(Object.keys(before)).toContain('.git/index');
  for (const args of reading) {
    const run = tally(args, { cwd: folder });
    expect(run.code, `${args.join(' ')}: ${run.err}`).toBeLessThan(2);
    expect(snapshot(folder), args.join(' ')).toEqual(before);
  }
});

describe('the same bytes', () => {
  test('in every time zone, with --today', () => {
    const cwd = sample();
    const asked = ['check', 'match', 'gap', 'log'].flatMap((name) => [[name], [name, '--format', 'json']]);
    for (const args of asked) {
      const today = args[0] === 'log' ? [] : ['--today', '2024-08-15'];
      const [first, ...others] = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai'].map((TZ) =>
        tally([...args, ...today], { cwd, env: { TZ } }),
      );
      expect(first?.out).not.toBe('');
      for (const other of others) expect(other, args.join(' ')).toEqual(first);
    }
  });

  test('in every locale of the machine, when the language is asked for', () => {
    const cwd = sample();
    const runs = ['C', 'zh_CN.UTF-8', 'de_DE.UTF-8'].map((locale) =>
      tally(['check', '--lang', 'zh-Hant', '--today', '2024-08-15'], { cwd, env: { LANG: locale, LC_ALL: locale } }),
    );
    for (const run of runs) expect(run).toEqual(runs[0]);
  });

  test('run after run', () => {
    const cwd = join(project, 'examples');
    const runs = [1, 2].map(() => tally(['check', '--format', 'json', '--today', '2024-08-15'], { cwd }).out);
    expect(runs[1]).toBe(runs[0]);
  });
});
