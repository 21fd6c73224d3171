/** `tally hook`: real commits through the real hooks of plain git. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';
import { tally } from './tally.js';

const checklist = `kind: checklist
id: a
requirements:
  - id: RW-2024-001
    priority: P2
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - id: G-1
        statement: 订单24小时内处理完毕
        kpis: [订单处理时长≤24小时]
        owner: 王敏
        due: 2026-09-30
`;

/** `git commit` as a user runs it; what it and the hooks say. */
function commit(folder: string, ...args: string[]): { code: number | null; said: string } {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    TALLY_LANG: 'en',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, '王敏'],
        [`GIT_${who}_EMAIL`, 'w@example.com'],
      ]),
    ),
  };
  const run = spawnSync('git', ['commit', ...args], { cwd: folder, env, encoding: 'utf8' });
  return { code: run.status, said: run.stdout + run.stderr };
}

function withHook(...flags: string[]): TestRepository {
  const made = new TestRepository();
  made.commit('one', { 'a.yaml': checklist });
  expect(tally(['hook', 'install', ...flags], { cwd: made.folder }).code).toBe(0);
  return made;
}

describe('the pre-commit hook', () => {
  test('in a linked work tree, of a partly staged file: the findings of what is staged, and not a byte is changed', () => {
    const made = new TestRepository();
    made.commit('one', { 'a.yaml': checklist });
    const tree = join(temporaryFolder(), 'linked');
    made.git('worktree', 'add', '-q', '-b', 'side', tree);
    expect(tally(['hook', 'install'], { cwd: tree }).out).toContain(join(made.folder, '.git/hooks/pre-commit'));
    write(tree, { 'a.yaml': checklist.replace('owner: 王敏', 'owner: 王敏、李雷') });
    spawnSync('git', ['add', 'a.yaml'], { cwd: tree });
    write(tree, { 'a.yaml': checklist.replace('due: 2026-09-30', 'due: 尽快'), 'new.txt': 'x' });
    // git itself brings its index up to date at the first try.
    expect(commit(tree, '-m', 'two').code).toBe(1);
    const index = join(made.folder, '.git/worktrees/linked/index');
    const bytes = () => [index, join(tree, 'a.yaml'), join(tree, 'new.txt')].map(digest);
    const before = bytes();
    const { code, said } = commit(tree, '-m', 'two');
    expect(code).toBe(1);
    expect(said).toContain('owner-single');
    expect(said).not.toContain('due-definite');
    expect(bytes()).toEqual(before);
    write(tree, { 'a.yaml': checklist.replace('owner: 王敏', 'owner: 李雷') });
    spawnSync('git', ['add', 'a.yaml'], { cwd: tree });
    expect(commit(tree, '-m', 'two')).toMatchObject({ code: 0 });
  });

  test('sees what `commit -a` and `commit FILE` put into an index of their own', () => {
    const made = withHook();
    write(made.folder, { 'a.yaml': checklist.replace('王敏', '王敏、李雷') });
    expect(commit(made.folder, '-am', 'two').code).toBe(1);
    expect(commit(made.folder, '-m', 'two', '--', 'a.yaml').code).toBe(1);
    write(made.folder, { 'a.yaml': checklist.replace('王敏', '李雷'), 'b.yaml': 'x: 1\n' });
    expect(commit(made.folder, '-am', 'two')).toMatchObject({ code: 0 });
  });
});

describe('the commit-msg hook', () => {
  test('wants a reason for a major change, and only for that', () => {
    const made = withHook('--commit-msg');
    write(made.folder, { 'a.yaml': checklist.replace('2026-09-30', '2026-10-31') });
    const { code, said } = commit(made.folder, '-am', '推迟');
    expect(code).toBe(1);
    expect(said).toContain('goals/G-1/due: 2026-09-30 → 2026-10-31');
    expect(said).toContain('Reason:');
    expect(commit(made.folder, '-am', '推迟\n\n# 原因：这是注释\n').code).toBe(1);
    expect(commit(made.folder, '-am', '推迟\n\n原因：客户7月3日提出').code).toBe(0);
    write(made.folder, {
      'a.yaml': `# 说明\n${checklist.replace('2026-09-30', '2026-10-31')}`,
      'b.yaml': checklist.replace('id: a', 'id: b').replace('001', '002'),
    });
    made.git('add', '-A');
    expect(commit(made.folder, '-m', '新清单').code).toBe(0);
    made.git('revert', '--no-commit', 'HEAD~1');
    expect(
      commit(made.folder, '-m', 'Revert\n\nThis reverts commit 0123456789012345678901234567890123456789.').code,
    ).toBe(0);
  });
});

describe('installing', () => {
  test('follows core.hooksPath, never overwrites, and removes only its own', () => {
    const made = new TestRepository();
    made.git('config', 'core.hooksPath', '.githooks');
    const hook = join(made.folder, '.githooks/pre-commit');
    expect(tally(['hook', 'install'], { cwd: made.folder }).code).toBe(0);
    expect(existsSync(hook)).toBe(true);
    expect(tally(['hook', 'install'], { cwd: made.folder }).code).toBe(0);
    writeFileSync(hook, `${readFileSync(hook, 'utf8')}echo mine\n`);
    expect(tally(['hook', 'uninstall'], { cwd: made.folder }).out).toContain('so it stays');
    const refused = tally(['hook', 'install', '--commit-msg'], { cwd: made.folder });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('tally check --staged') });
    expect(existsSync(join(made.folder, '.githooks/commit-msg'))).toBe(false);
    writeFileSync(hook, '#!/bin/sh\n');
    chmodSync(hook, 0o755);
    expect(tally(['hook', 'install'], { cwd: made.folder }).code).toBe(2);
    made.git('config', '--unset', 'core.hooksPath');
    expect(tally(['hook', 'install', '--commit-msg'], { cwd: made.folder }).code).toBe(0);
    expect(tally(['hook', 'uninstall'], { cwd: made.folder }).out.match(/removed/g)).toHaveLength(2);
    expect(tally(['hook', 'uninstall'], { cwd: made.folder }).out.match(/there is no/g)).toHaveLength(2);
    expect(tally(['hook', 'instal'], { cwd: made.folder }).code).toBe(2);
    expect(tally(['hook', 'install'], { cwd: temporaryFolder() }).code).toBe(2);
  });
});

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
