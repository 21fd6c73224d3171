/** What `check --cache` keeps between runs: never wrong, never in the repository. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { write } from '../io/temporary.js';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const text = (id: string, owner: string, due = '2024-06-30') => `kind: checklist
id: ${id}
requirements:
  - id: RW-2024-00${id.length}
    statement: 新客户从60家提升至100家
    goals:
      - { id: G-1, statement: 签约, kpis: [签约≥100家], owner: ${owner}, due: ${due} }
`;

/** An hour later by the clock of the process: what was just written is settled, as after a few seconds. */
function later(folder: string): NodeJS.ProcessEnv {
  const file = join(folder, 'later.cjs');
  writeFileSync(file, 'const now = Date.now; Date.now = () => now() + 3_600_000;\n');
  return { NODE_OPTIONS: `--require ${file}` };
}

function workspace() {
  const folder = temporaryFolder();
  const cache = temporaryFolder();
  const check = (flags: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const args = ['check', '--format', 'json', '--today', '2024-07-01', ...flags];
    return tally(args, { cwd: folder, env: { XDG_CACHE_HOME: cache, ...later(cache), ...env } });
  };
  write(folder, { 'tally.yaml': 'language: en\n', 'a.yaml': text('a', '王敏'), 'bb.yaml': text('bb', '王敏、李雷') });
  /** The answer with what was kept, which must be the answer without. */
  const cached = (...flags: string[]): string => {
    const run = check(['--cache', ...flags]);
    expect(run).toEqual(check(flags));
    return run.out;
  };
  const kept = (kind: string) =>
    readdirSync(join(cache, 'tallystick', kind)).map((name) => join(cache, 'tallystick', kind, name));
  return { folder, cache, cached, check, kept };
}

/** Writes something else in place of what was kept, as whole as if tally had. */
function forge(file: string, change: (content: string) => string): void {
  const content = change(readFileSync(file, 'utf8').slice(65));
  writeFileSync(file, `${createHash('sha256').update(content).digest('hex')}\n${content}`);
}

test('whatever happens to the files, the answer is that of a check without', () => {
  const { folder, cached } = workspace();
  expect(cached()).toContain('requirement-duplicate');
  cached();
  write(folder, { 'bb.yaml': text('bb', '李雷') });
  cached();
  write(folder, { 'c/ccc.yaml': text('ccc', '王敏') });
  cached();
  renameSync(join(folder, 'a.yaml'), join(folder, 'z.yaml'));
  cached();
  write(folder, { 'c/ccc.yaml': 'kind: checklist\nid: [\n' });
  expect(cached()).toContain('"complete": false');
  write(folder, { 'c/ccc.yaml': text('ccc', '') });
  cached();
  cached('--today', '2024-01-01');
  cached('z.yaml');
  write(folder, { 'tally.yaml': 'language: en\nrules: { due-overdue: off }\n' });
  expect(cached()).not.toContain('due-overdue');
  write(folder, { 'progress/a.yaml': '- { date: 2024-06-29, item: G-1, values: { 签约: 40家 } }\n' });
  expect(cached()).toContain('progress/a.yaml');
  write(folder, { 'progress/a.yaml': '- { date: 2024-06-29, item: G-1, values: { 签约: 140家 } }\n' });
  cached();
});

test('an edit that keeps size and time is seen', () => {
  const { folder, cached } = workspace();
  cached();
  const file = join(folder, 'a.yaml');
  const { atime, mtime } = statSync(file);
  write(folder, { 'a.yaml': text('a', '王敏', '2024-07-30') });
  utimesSync(file, atime, mtime);
  cached();
});

test('where no file was touched nothing is judged, and where one was only that one', () => {
  const { folder, check, kept } = workspace();
  check(['--cache']);
  const [answer = ''] = kept('answer');
  forge(answer, (content) => content.replaceAll('warning', 'info'));
  expect(JSON.parse(check(['--cache']).out).summary).toMatchObject({ warnings: 0, infos: 5 });
  write(folder, { 'a.yaml': text('a', '李雷') });
  const [files = ''] = kept('files');
  forge(files, (content) => content.replaceAll('owner-single', 'owner-forged'));
  expect(check(['--cache']).out).toContain('owner-forged');
});

test('what was changed just now may change again unseen: that answer is not kept', () => {
  const { check, kept } = workspace();
  check(['--cache'], { NODE_OPTIONS: '' });
  expect(kept('files')).toHaveLength(1);
  expect(() => kept('answer')).toThrow('ENOENT');
});

test('what is damaged is passed over', () => {
  const { cached, kept } = workspace();
  cached();
  for (const kind of ['files', 'answer']) for (const file of kept(kind)) writeFileSync(file, 'not whole');
  cached();
  cached();
});

test('a file that was named is told of once', () => {
  const { folder, cached } = workspace();
  cached('a.yaml');
  write(folder, { 'bb.yaml': text('bb', '王敏') });
  cached('a.yaml');
  cached('a.yaml', 'tally.yaml');
});
