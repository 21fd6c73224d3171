import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestRepository, write } from '../io/temporary.js';
import { type Run, tally } from './tally.js';

interface Deal {
  version?: string;
  target?: number;
  goal?: string;
  notes?: string;
}

const deal = ({ version = '1.0.0', target = 100, goal = '', notes = '先谈' }: Deal = {}): string => `kind: checklist
id: 华东
title: 华东市场拓展
version: ${version}   # 每次发布由 tally 写入
updated: 2024-06-28
requirements:
  - id: RW-2024-001
    category: business
    statement: 季度新客户从60家提升至${target}家
    priority: P2
    goals:
      - { id: G-1, statement: 季度新增客户${target}家, kpis: [新增客户数≥${target}家], owner: 王敏, due: 2024-09-30, notes: ${notes}${goal} }
`;

const identity = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, '李雷'],
    [`GIT_${who}_EMAIL`, 'lilei@example.com'],
  ]),
);

function release({ folder }: TestRepository, ...args: string[]): Run {
  return tally(['release', ...args, '--today', '2024-07-09'], { cwd: folder, env: { HOME: folder, ...identity } });
}

/** A document whose version 1.0.0 is tagged, and a target lowered since. */
function lowered(more: Deal = {}): TestRepository {
  const made = new TestRepository();
  made.commit('定稿', { 'deal.yaml': deal() });
  made.git('tag', '-a', '华东@1.0.0', '-m', '华东 1.0.0');
  made.commit('下调目标\n\nReason: 竞品价格战\nConfirmed-by: 王敏', { 'deal.yaml': deal({ target: 80, ...more }) });
  return made;
}

const textOf = ({ folder }: TestRepository, file = 'deal.yaml') => readFileSync(join(folder, file), 'utf8');

describe('tally release', () => {
  it('writes version and day, commits that file alone and tags it with what changed and why', () => {
    const made = lowered();
    write(made.folder, { 'other.txt': 'not mine\n' });
    made.git('add', 'other.txt');
    const run = release(made, '--lang', 'zh-Hans');
    expect(run).toMatchObject({ code: 0, err: '' });
    const expected = deal({ version: '2.0.0', target: 80 }).replace('2024-06-28', '2024-07-09');
    expect(textOf(made)).toBe(expected);
    expect(made.git('show', '--format=%an: %s', '--name-only').split('\n').filter(Boolean)).toEqual([
      ...['李雷: 发布 华东@2.0.0', 'deal.yaml'],
    ]);
    expect(made.git('status', '--porcelain')).toBe('A  other.txt');
    const message = made.git('for-each-ref', '--format=%(objecttype) %(contents)', 'refs/tags/华东@2.0.0');
    expect(message).toMatch(/^tag 发布 华东@2\.0\.0\n\n## 重大\d项\n/);
    expect(message).toContain('新增客户数 目标值: ≥100家 → ≥80家 (目标调低) 原因: 竞品价格战 确认人: 王敏');
  });

  it('then tells the versions apart by their tags', () => {
    const made = lowered();
    release(made);
    const run = tally(['diff', '华东@1.0.0', '华东@2.0.0', '--class', 'target'], { cwd: made.folder });
    expect(run.out).toMatch(/KPI 新增客户数 target +│ ≥100家 +│ ≥80家 +│ target lowered/);
    expect(tally(['versions'], { cwd: made.folder }).out).toMatch(
      /2\.0\.0 +│ \S+ +│ [0-9a-f]{8} +│ 华东@2\.0\.0 +│ 李雷/,
    );
  });

  it('only plans with --dry-run', () => {
    const made = lowered();
    const before = [made.git('rev-parse', 'HEAD'), made.git('tag'), textOf(made)];
    const run = release(made, '--dry-run');
    expect(run.code).toBe(0);
    expect(run.out).toContain('华东: 1.0.0 → 2.0.0');
    expect(run.out).toContain('-version: 1.0.0   # 每次发布由 tally 写入\n-updated: 2024-06-28\n+version: 2.0.0   #');
    expect([made.git('rev-parse', 'HEAD'), made.git('tag'), textOf(made)]).toEqual(before);
  });

  it('takes the step that it is given, and moves free words to numbers', () => {
    const patch = lowered();
    expect(release(patch, 'patch').out).toContain('1.0.0 → 1.0.1');
    const draft = new TestRepository();
    draft.commit('第二稿', { 'deal.yaml': deal({ version: '第二稿' }) });
    draft.commit('第三稿', { 'deal.yaml': deal({ version: '第三稿', target: 90 }) });
    expect(release(draft, '--format', 'json').code).toBe(0);
    expect(textOf(draft)).toContain('version: 0.3.0 ');
    expect(draft.git('tag')).toBe('华东@0.3.0');
  });

  it('writes into the front matter of a table', () => {
    const made = new TestRepository();
    const table = '| 编号 | 需求具体描述 | 对应目标项 | 量化指标 | 责任人 | 截止时间 |\n|---|---|---|---|---|---|\n';
    const row = '| R-1 | 退货率从5%降至2% | 退货率降至2% | 退货率≤2% | 王敏 | 2024-09-30 |\n';
    const text = (version: string, day: string) =>
      `---\nkind: checklist\nid: returns\nversion: ${version}\nupdated: ${day}\n---\n\n${table}${row}`;
    made.commit('初稿', { 'returns.md': text('V1', '2024-06-01') });
    expect(release(made).code).toBe(0);
    expect(textOf(made, 'returns.md')).toBe(text('1.0.0', '2024-07-09'));
  });
});

describe('a release is refused', () => {
  const refused = (run: Run, words: string) => {
    expect(run.code).toBe(1);
    expect(run.out).toContain(`Not released:\n  ${words}`);
  };

  it('with changes that are not committed', () => {
    const made = lowered();
    write(made.folder, { 'deal.yaml': deal({ target: 70 }) });
    refused(
      release(made, '--allow', 'errors,agreements,confirmations'),
      'deal.yaml has changes that are not committed',
    );
    expect(textOf(made)).toBe(deal({ target: 70 }));
  });

  it('with errors, unless they are waved through', () => {
    const made = lowered();
    made.commit('下调', { 'deal.yaml': deal({ target: 70 }).replace('owner: 王敏', 'owner: 王敏/李雷') });
    refused(release(made), '1 error in deal.yaml, such as:');
    const run = release(made, '--allow', 'errors');
    expect(run.code).toBe(0);
    expect(run.out).toContain('Released all the same, as --allow says:');
  });

  it('with an agreement that is open', () => {
    refused(release(lowered({ goal: ', agreement: disputed' })), 'not agreed yet: G-1');
  });

  it('when nothing has changed since the last', () => {
    const made = lowered();
    release(made);
    refused(release(made), 'nothing has changed since 2.0.0, which is tagged already');
    expect(release(made, 'minor').out).toContain('2.0.0 → 2.1.0');
  });

  it('where the history is not whole, until the step is named', () => {
    const made = lowered();
    const clone = new TestRepository();
    clone.git('fetch', '-q', '--depth=1', `file://${made.folder}`, 'main');
    clone.git('reset', '-q', '--hard', 'FETCH_HEAD');
    refused(release(clone), 'the history here is not whole');
  });

  it('by a hook of the user’s, and then the file is as it was', () => {
    const made = lowered();
    const hook = join(made.folder, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho not today >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const run = release(made);
    expect(run.code).toBe(2);
    expect(run.err).toContain('deal.yaml is as it was: not today');
    expect(textOf(made)).toBe(deal({ target: 80 }));
    expect(made.git('tag')).toBe('华东@1.0.0');
  });

  it('with words on the command line that mean nothing', () => {
    const made = lowered();
    expect(release(made, 'huge')).toMatchObject({ code: 2, err: expect.stringContaining('major, minor, patch') });
    expect(release(made, '--allow', 'everything').err).toContain('errors, agreements, confirmations');
    expect(release(made, '--document', 'x').err).toContain('华东');
  });
});
