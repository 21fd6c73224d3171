/** Bad input gets one clear line and the right exit code: never a stack trace, never a hang. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const head = 'kind: checklist\nid: a\n';

/** A file of its own in a folder of its own. */
function file(text: string | Uint8Array, name = 'list.yaml'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

function expectNoTrace(text: string): void {
  expect(text).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(text).not.toMatch(/\b(TypeError|RangeError|YAMLException|undefined)\b/);
}

describe('files with faults are findings: exit code 1', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['broken YAML', `${head}requirements: [\n`, 'syntax'],
    ['a tab for indentation', `${head}requirements:\n\t- id: x\n`, 'syntax'],
    ['conflict markers', `${head}<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n`, 'syntax'],
    ['200 levels, flow', `${head}x-a: ${'['.repeat(200)}${']'.repeat(200)}\n`, 'limit'],
    [
      '200 levels, block',
      `${head}x-a:\n${Array.from({ length: 200 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`,
      'limit',
    ],
    ['20 MB', `${head}notes: ${'x '.repeat(10_000_000)}\n`, 'limit'],
    ['50,000 keys', `${head}custom:\n${Array.from({ length: 50_000 }, (_, i) => `  k${i}: v\n`).join('')}`, 'limit'],
    ['a line of 2 MB', `${head}title: "${'x'.repeat(2_000_000)}"\n`, 'limit'],
    [
      'aliases of aliases',
      `${head}x-a: &a [1,2,3,4,5,6,7,8,9]\n${'bcdefghij'.replace(/./g, (name, at: number) => `x-${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9).slice(0, -1)}]\n`)}`,
      'limit',
    ],
    ['a NUL byte', `${head}title: a\0b\n`, 'encoding'],
    [
      'bytes of no encoding',
      Buffer.concat([Buffer.from(head), Buffer.from([0x74, 0x3a, 0x20, 0xff, 0xfe, 0xff, 0x0a])]),
      'encoding',
    ],
    ['two documents', `${head}---\n${head}`, 'schema'],
    ['a merge key', `${head}x-base: &b {a: 1}\nbackground:\n  <<: *b\n`, 'schema'],
    ['an alias of nothing', `${head}title: *nobody\n`, 'syntax'],
    ['a doubled key', `${head}title: a\ntitle: b\n`, 'duplicate-key'],
  ])('%s', (_, text, rule) => {
    const path = file(text);
    const started = Date.now();
    const run = tally(['check', path, '--format', 'concise']);
    expect(run.out).toContain(` ${rule} `);
    expect(run.code).toBe(1);
    expectNoTrace(run.out + run.err);
    expect(Date.now() - started).toBeLessThan(15_000);
  });
});

describe('what cannot be checked at all: exit code 2 and one line', () => {
  test('a path that is not there', () => {
    const run = tally(['check', 'no-such-folder/list.yaml']);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/^tally: no-such-folder\/list\.yaml: .*\n$/);
  });

  test('a folder without checklists', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ci.yaml'), 'kind: Deployment\napiVersion: v1\n');
    const run = tally(['check'], { cwd: folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err.trim().split('\n')).toHaveLength(1);
  });

  test('an empty file that was named', () => {
    const run = tally(['check', file('')]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('kind: checklist');
  });

  test('a Markdown file without a table of ours', () => {
    const run = tally(['check', file('# Notes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', 'notes.md')]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('tally parse document');
  });

  test('a FIFO is not waited for', () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    const run = tally(['check', join(folder, 'pipe.yaml')]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err.trim().split('\n')).toHaveLength(1);
  });

  test('a link out of the repository is not followed', () => {
    const outside = file(`${head}requirements: []\n`);
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.git'));
    symlinkSync(outside, join(folder, 'list.yaml'));
    const run = tally(['check', 'list.yaml'], { cwd: folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('leads out');
  });

  test('settings with faults, each with its place', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tally.yaml'), 'rules:\n  owner-singel: off\n');
    writeFileSync(join(folder, 'list.yaml'), `${head}requirements: []\n`);
    const run = tally(['check'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/tally\.yaml:2:3: .*owner-single/);
  });

  test('a newer format names the tally that is too old', () => {
    const run = tally(['check', file(`format: 9\n${head}`)]);
    expect(run.code).toBe(2);
    expectNoTrace(run.out + run.err);
  });

  test.each([
    [['check', '--frmat', 'json'], '--format'],
    [['chek'], 'check'],
    [['check', '--format', 'xml'], 'pretty'],
    [['check', '--today', '2026-02-30'], '2024-09-30'],
    [['check', '--max-warnings', 'few'], 'whole number'],
    [['explain'], 'RULE'],
    [['explain', 'owner-singel'], 'owner-single'],
  ])('usage: tally %j says what would be right', (args, hint) => {
    const run = tally(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(hint);
    expect(run.err.trim().split('\n')).toHaveLength(1);
  });
});

test('escape bytes of a file never reach the terminal', () => {
  const run = tally(['check', file(`${head}title: "\\e[31mred"\n"requ\\e]0;x\\airements": []\n`)]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for exactly them
  expect(run.out + run.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
});
