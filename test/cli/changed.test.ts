/** `check --staged`, `--since` and `--at`: the right contents, and only the items that changed. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';
import { tally } from './tally.js';

/** Two needs; the first goal has no owner, the second has two. */
const checklist = `kind: checklist
id: a
requirements:
  - id: RW-2024-001
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - id: G-1
        statement: 订单24小时内处理完毕
        kpis: [订单处理时长≤24小时]
        due: 2026-09-30
  - id: RW-2024-002
    statement: 新客户从60家提升至100家
    goals:
      - id: G-2
        statement: 新客户增至100家
        kpis: [新客户≥100家]
        owner: 王敏、李雷
        due: 2026-09-30
`;

function repository(files: Readonly<Record<string, string>> = { 'a.yaml': checklist }): TestRepository {
  const made = new TestRepository();
  made.commit('one', files);
  return made;
}

/** Errors as `file rule id`. */
function errors(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string[] {
  const run = tally(['check', '--format', 'json', '--today', '2026-01-01', ...args], { cwd, env });
  expect(run.code, run.err).toBeLessThan(2);
  const { findings } = JSON.parse(run.out) as {
    findings: { severity: string; file: string; rule: string; id: string }[];
  };
  return findings.filter(({ severity }) => severity === 'error').map(({ file, rule, id }) => `${file} ${rule} ${id}`);
}

const faultyGoal = 'a.yaml owner-single G-2';
const ownerless = 'a.yaml owner-required G-1';

describe('--staged', () => {
  test('reads the index of a partly staged file, reports what the commit changes, and writes nothing', () => {
    const { folder, git } = bound(repository());
    write(folder, { 'a.yaml': checklist.replace('新客户增至100家', '新客户达到100家') });
    git('add', 'a.yaml');
    write(folder, { 'a.yaml': checklist.replace('新客户增至100家', '新客户达到100家').replace('王敏、李雷', '王敏') });
    const bytes = () => ['.git/index', 'a.yaml'].map((name) => digest(join(folder, name)));
    const before = bytes();
    expect(errors(['--staged'], folder)).toEqual([faultyGoal]);
    expect(errors([], folder)).toEqual([ownerless]);
    expect(bytes()).toEqual(before);
  });

  test('takes the settings from the index', () => {
    const { folder, git } = bound(repository());
    write(folder, {
      'tally.yaml': 'rules: { owner-single: off }\n',
      'a.yaml': checklist.replace('100家\n', '120家\n'),
    });
    git('add', 'tally.yaml', 'a.yaml');
    write(folder, { 'tally.yaml': 'rules: {}\n' });
    expect(errors(['--staged'], folder)).toEqual([]);
    const run = tally(['check', '--staged'], { cwd: folder });
    expect(run.err).toContain('tally.yaml has changed too');
  });

  test('in the first commit everything is new; with nothing staged that is said, and well', () => {
    const made = new TestRepository();
    write(made.folder, { 'a.yaml': checklist });
    made.git('add', 'a.yaml');
    expect(errors(['--staged'], made.folder)).toEqual([ownerless, faultyGoal]);
    made.commit('one');
    const run = tally(['check', '--staged'], { cwd: made.folder });
    expect(run.code).toBe(0);
    expect(run.err).toContain('Nothing is staged that changes a checklist');
  });

  test('rules across files see the whole: a reference that lost its goal is reported in a file nobody staged', () => {
    const other = `kind: checklist
id: b
goals:
  - { id: G-9, statement: 月度复盘按期完成, serves: [a#RW-2024-001], dependsOn: [a#G-2], kpis: [复盘≥1次], owner: 王敏, due: 2026-10-30 }
`;
    const { folder, git } = bound(repository({ 'a.yaml': checklist, 'b.yaml': other }));
    write(folder, { 'a.yaml': checklist.slice(0, checklist.indexOf('    goals:\n      - id: G-2')) });
    git('add', 'a.yaml');
    expect(errors(['--staged'], folder)).toEqual([
      'a.yaml requirement-has-goal RW-2024-002',
      'b.yaml reference-resolves G-9',
    ]);
  });

  test('the index and repository of a hook count, but only where they are the folder’s own', () => {
    const { folder, git } = bound(repository());
    write(folder, { 'a.yaml': checklist.replace('100家\n', '120家\n') });
    const index = join(folder, '.git', 'next-index-7.lock');
    gitWith(folder, { GIT_INDEX_FILE: index }, 'read-tree', 'HEAD');
    gitWith(folder, { GIT_INDEX_FILE: index }, 'add', 'a.yaml');
    expect(errors(['--staged'], folder)).toEqual([]);
    expect(errors(['--staged'], folder, { GIT_INDEX_FILE: index })).toEqual([faultyGoal]);
    const other = bound(repository());
    const leaked = { GIT_DIR: join(folder, '.git'), GIT_INDEX_FILE: index, GIT_WORK_TREE: folder };
    expect(errors(['--staged'], other.folder, leaked)).toEqual([]);
    git('status');
  });

  test('a work tree without a .git of its own is found by GIT_DIR', () => {
    const { folder } = bound(repository());
    const tree = temporaryFolder({ 'a.yaml': checklist.replace('100家\n', '120家\n') });
    const env = { GIT_DIR: join(folder, '.git'), GIT_WORK_TREE: tree };
    gitWith(tree, env, 'add', 'a.yaml');
    expect(errors(['--staged'], tree, env)).toEqual([faultyGoal]);
    expect(tally(['check', '--staged'], { cwd: tree }).code).toBe(2);
  });

  test('a file in conflict has no content: what it may hold is not said to be missing', () => {
    const made = repository();
    made.git('checkout', '-qb', 'side');
    made.commit('side', { 'a.yaml': checklist.replace('due: 2026-09-30', 'due: 2026-09-29') });
    made.git('checkout', '-q', 'main');
    made.commit('main', { 'a.yaml': checklist.replace('due: 2026-09-30', 'due: 2026-09-28') });
    expect(() => made.git('merge', 'side')).toThrow();
    const run = tally(['check', '--staged', '--format', 'json'], { cwd: made.folder });
    expect(JSON.parse(run.out)).toMatchObject({ complete: false, unread: [{ file: 'a.yaml', reason: 'unmerged' }] });
  });
});

describe('--since', () => {
  test('goes by item, not by line: what only moved is not reported', () => {
    const { folder, git } = bound(repository());
    const [head = '', first = '', second = ''] = checklist.split(/(?= {2}- id: RW)/);
    write(folder, {
      'a.yaml': `# 说明\n${head}${second}${first}`.replace('statement: 新客户从', 'statement: 新签客户从'),
    });
    expect(errors(['--since', 'HEAD'], folder)).toEqual([faultyGoal]);
    git('add', '-A');
    expect(errors(['--since', 'HEAD', '--staged'], folder)).toEqual([faultyGoal]);
  });

  test('compares with the merge base, not with what others did since', () => {
    const made = repository();
    made.git('checkout', '-qb', 'topic');
    made.commit('mine', { 'a.yaml': checklist.replace('订单24小时内', '订单在24小时内') });
    made.git('checkout', '-q', 'main');
    made.commit('theirs', { 'a.yaml': checklist.replace('新客户增至100家', '新客户达到100家') });
    made.git('checkout', '-q', 'topic');
    expect(errors(['--since', 'main'], made.folder)).toEqual([ownerless]);
    expect(errors(['--since', 'main', '--at', 'main'], made.folder)).toEqual([]);
  });

  test('a suppression that was taken away is a change of what it kept back', () => {
    const silenced = checklist.replace('王敏、李雷', '王敏、李雷 # tally: ignore[owner-single] 双方约定');
    const { folder } = bound(repository({ 'a.yaml': silenced }));
    write(folder, { 'a.yaml': checklist });
    expect(errors(['--since', 'HEAD'], folder)).toContain(faultyGoal);
  });

  test('says why a shallow clone cannot tell', () => {
    const made = repository();
    made.commit('two', { 'a.yaml': `${checklist}# 1\n` });
    made.commit('three', { 'a.yaml': `${checklist}# 2\n` });
    const clone = join(temporaryFolder(), 'clone');
    made.git('clone', '-q', '--depth', '1', `file://${made.folder}`, clone);
    const run = tally(['check', '--since', 'HEAD~2'], { cwd: clone });
    expect(run.code).toBe(2);
    expect(run.err).toContain('shallow');
  });
});

describe('--at', () => {
  test('takes files, settings and what they name from that revision', () => {
    const made = repository({
      'a.yaml': checklist,
      'tally.yaml': 'calendar: days.yaml\nrules: { owner-required: off }\n',
      'days.yaml': 'holidays: [2026-01-01]\n',
      'sub/tally.yaml': 'extends: strict\n',
      'sub/b.yaml': checklist.replace('id: a', 'id: b'),
    });
    made.git('rm', '-rq', 'sub', 'days.yaml', 'tally.yaml');
    made.commit('two', { 'a.yaml': 'kind: checklist\nid: a\n' });
    expect(errors(['--at', 'HEAD'], made.folder)).toEqual([]);
    expect(errors(['--at', 'HEAD~1'], made.folder)).toEqual([
      faultyGoal,
      ...errors(['--at', 'HEAD~1', 'sub'], made.folder).map((line) => `sub/${line}`),
    ]);
    expect(errors(['--at', 'HEAD~1', 'sub/b.yaml'], made.folder)).toContain('b.yaml owner-required G-1');
    expect(tally(['check', '--at', 'HEAD', 'sub/b.yaml'], { cwd: made.folder }).code).toBe(2);
    expect(tally(['check', '--at', 'nowhere'], { cwd: made.folder }).code).toBe(2);
  });

  test('other contents cannot be asked for at once', () => {
    const run = tally(['check', '--at', 'HEAD', '--staged'], { cwd: repository().folder });
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('--staged and --at') });
  });
});

test('--skip-foreign passes over what is not ours, and says when nothing is left', () => {
  const folder = temporaryFolder({ 'a.yaml': checklist, 'b.yaml': 'x: 1\n', 'c.md': '# 无关\n' });
  expect(errors(['--skip-foreign', 'a.yaml', 'b.yaml'], folder)).toHaveLength(2);
  const run = tally(['check', '--skip-foreign', 'b.yaml', 'c.md'], { cwd: folder });
  expect(run).toMatchObject({ code: 0, err: expect.stringContaining('None of the files is a checklist') });
  expect(tally(['check', 'b.yaml'], { cwd: folder }).code).toBe(2);
});

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function bound(made: TestRepository): { folder: string; git: (...args: string[]) => string } {
  return { folder: made.folder, git: (...args) => made.git(...args) };
}

function gitWith(folder: string, env: NodeJS.ProcessEnv, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, ...env } });
}
