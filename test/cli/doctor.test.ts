/** `tally doctor`: which files are read, and why the others are not. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';
import { tally } from './tally.js';

const checklist = 'kind: checklist\nid: a\n';

test('says of every file what it is, and of git how it stands', () => {
  const made = new TestRepository();
  made.commit('one', {
    'tally.yaml': 'include: ["docs/**", broken.yaml]\nexclude: [docs/old/**]\n',
    'docs/a.yaml': checklist,
    'docs/b.md': '# 说明\n',
    'docs/old/c.yaml': checklist,
    'other/d.yaml': checklist,
    'broken.yaml': 'kind: checklist\nid: [\n',
    '.gitignore': 'build/\n',
    'sub/tally.yaml': '',
    'sub/e.yaml': checklist,
  });
  write(made.folder, { 'build/f.yaml': checklist });
  mkdirSync(join(made.folder, 'node_modules'));
  write(made.folder, { 'node_modules/g.yaml': checklist });
  tally(['hook', 'install'], { cwd: made.folder });
  const run = tally(['doctor', '--format', 'json'], { cwd: made.folder });
  expect(run).toMatchObject({ code: 0, err: '' });
  const { workspaces, git, versions } = JSON.parse(run.out);
  expect(versions.node).toBe(process.version);
  const files = Object.fromEntries(workspaces[0].files.map(({ file, state }: Record<string, string>) => [file, state]));
  expect(files).toEqual({
    'broken.yaml': 'faulty',
    'build/f.yaml': 'ignored',
    'docs/a.yaml': 'document',
    'docs/b.md': 'not-ours',
    'docs/old/c.yaml': 'excluded',
    'other/d.yaml': 'not-included',
  });
  expect(workspaces[1]).toMatchObject({
    root: join(made.folder, 'sub'),
    files: [{ file: 'e.yaml', state: 'document' }],
  });
  expect(git).toMatchObject({
    branch: 'main',
    shallow: false,
    unmerged: [],
    hooks: { 'pre-commit': 'tally', 'commit-msg': 'none' },
  });
  const text = tally(['doctor', '--lang', 'zh-Hans'], { cwd: made.folder }).out;
  expect(text).toMatch(/未读取：被 git 忽略[\s\S]*build\/f\.yaml/);
});

test('says where tally keeps what it keeps, and how much that is', () => {
  const cwd = temporaryFolder();
  const cache = temporaryFolder();
  const doctor = (...flags: string[]) => tally(['doctor', ...flags], { cwd, env: { XDG_CACHE_HOME: cache } }).out;
  const folder = join(cache, 'tallystick');
  expect(JSON.parse(doctor('--format', 'json')).cache).toEqual({ folder, entries: 0, bytes: 0 });
  write(folder, { 'log/some': 'x'.repeat(1_400_000), 'files/other': 'x' });
  expect(JSON.parse(doctor('--format', 'json')).cache).toEqual({ folder, entries: 2, bytes: 1_400_001 });
  expect(doctor()).toContain(`${folder} (2 entries, 1.4 MB; safe to delete)`);
  expect(tally(['doctor'], { cwd, env: { XDG_CACHE_HOME: '', HOME: 'none' } }).out).toContain(
    'there is no home folder',
  );
});

test('works outside a repository, and knows when the editor’s schemas are of another version', () => {
  const cwd = temporaryFolder();
  tally(['init'], { cwd });
  const schemas = () => JSON.parse(tally(['doctor', '--format', 'json'], { cwd }).out).workspaces[0].schemas;
  expect(schemas()).toBe('current');
  write(cwd, { '.tally/checklist.schema.json': '{}\n' });
  expect(schemas()).toBe('outdated');
  expect(tally(['schema', 'checklist', '--output', '.tally/checklist.schema.json'], { cwd }).code).toBe(0);
  expect(schemas()).toBe('current');
  expect(tally(['doctor'], { cwd }).out).toContain('git init');
});
