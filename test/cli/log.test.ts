/** The change log through the built command: exactly what was edited, over a rename, and no more. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TestRepository, temporaryFolder } from '../io/temporary.js';
import { tally } from './tally.js';

interface Change {
  readonly kind: string;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly file: string;
  readonly currentFile: string;
  readonly revision: string;
  readonly author: string;
  readonly email: string;
  readonly date: string;
}

interface Log {
  readonly schemaVersion: number;
  readonly complete: boolean;
  readonly reason?: string;
  readonly changes: readonly Change[];
}

function logOf(folder: string, ...flags: string[]): Log {
  const run = tally(['log', '--format', 'json', ...flags], { cwd: folder });
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
  return JSON.parse(run.out);
}

function told({ kind, field, from, to }: Change): string {
  return `${kind} ${field}: ${from ?? '-'} → ${to ?? '-'}`;
}

const first = `kind: checklist
id: east-china
title: 华东市场拓展
version: 0.1.0
requirements:
  - id: RW-2024-001
    category: business
    statement: 华东区域季度新客户从60家提升至100家
    priority: P2
    goals:
      - id: G-001
        statement: 季度新增客户100家
        kpis:
          - { metric: 新签合同数, target: ">= 100家" }
        owner: 王总监
        due: 2024-09-30
        notes: 重点覆盖上海
  - id: RW-2024-002
    category: process
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - id: G-002
        statement: 上线自动分单
        kpis: [处理时效≤24小时]
        owner: 李经理
        due: 2024-08-15
`;

/** The edit whose commit also moves the file. */
const moved = 4;

/** Ten edits, one a commit. */
const edits: readonly (readonly [from: string, to: string, told: string])[] = [
  ['priority: P2', 'priority: P1', 'changed requirements/RW-2024-001/priority: P2 → P1'],
  ['">= 100家"', '">= 90家"', 'changed goals/G-001/kpis/新签合同数/target: >= 100家 → >= 90家'],
  ['owner: 王总监', 'owner: 赵总监', 'changed goals/G-001/owner: 王总监 → 赵总监'],
  ['due: 2024-08-15', 'due: 2024-08-31', 'changed goals/G-002/due: 2024-08-15 → 2024-08-31'],
  ['version: 0.1.0', 'version: 0.2.0', 'changed version: 0.1.0 → 0.2.0'],
  ['title: 华东市场拓展', 'title: 华东市场拓展计划', 'changed title: 华东市场拓展 → 华东市场拓展计划'],
  ['notes: 重点覆盖上海', 'notes: 重点覆盖上海、杭州', 'changed goals/G-001/notes: 重点覆盖上海 → 重点覆盖上海、杭州'],
  [
    'statement: 上线自动分单',
    'statement: 上线自动分单系统',
    'changed goals/G-002/statement: 上线自动分单 → 上线自动分单系统',
  ],
  ['category: process', 'category: service', 'changed requirements/RW-2024-002/category: process → service'],
  [
    '        owner: 李经理\n',
    '        owner: 李经理\n        helpers: [运营部]\n',
    'added goals/G-002/helpers: - → 运营部',
  ],
];

describe('ten edits over a rename', () => {
  test('exactly those ten, newest first, with who and when', () => {
    const repository = new TestRepository();
    const begun = repository.commit('first', { 'checklist.yaml': first });
    let text = first;
    const nameAt = (index: number): string => (index < moved ? 'checklist.yaml' : 'east-china.yaml');
    for (const [index, [from, to]] of edits.entries()) {
      if (index === moved) repository.git('mv', nameAt(0), nameAt(index));
      expect(text).toContain(from);
      text = text.replace(from, to);
      repository.commit(`edit ${index + 1}`, { [nameAt(index)]: text });
    }
    const log = logOf(repository.folder);
    expect(log).toMatchObject({ schemaVersion: 1, complete: true });
    const since = log.changes.filter(({ revision }) => revision !== begun);
    expect(since.map(told)).toEqual(edits.map(([, , words]) => words).reverse());
    expect(since.map((change) => change.file)).toEqual(edits.map((_, index) => nameAt(index)).reverse());
    for (const change of since) {
      expect(change).toMatchObject({ currentFile: 'east-china.yaml', author: '王敏', email: 'wang@example.com' });
      expect(change.date).toMatch(/^2024-07-01T09:\d\d:00\+08:00$/);
    }
    const added = log.changes.filter(({ revision }) => revision === begun);
    expect(added.every(({ kind }) => kind === 'added')).toBe(true);
  });

  test('the filters say less of the same', () => {
    const repository = new TestRepository();
    repository.commit('first', { 'a.yaml': first });
    repository.commit('second', { 'a.yaml': first.replace('2024-09-30', '2024-10-31').replace('P2', 'P1') });
    expect(logOf(repository.folder, '--field', 'due').changes.map(told)).toEqual([
      'changed goals/G-001/due: 2024-09-30 → 2024-10-31',
    ]);
    expect(logOf(repository.folder, '--since', '2024-07-02').changes).toEqual([]);
  });
});

const head = `---
kind: checklist
id: east-china
---

| 序号 | 需求具体描述 | 对应目标项 | 量化指标(KPI) | 责任人 | 时间节点 |
|---|---|---|---|---|---|
`;
const rows = [
  '华东区域新客户数量提升 | 季度新增客户100家 | 新签合同数≥100家 | 王总监 | 2024-09-30 |',
  '缩短合同审批流程 | 合同审批不超过72小时 | 平均审批时长≤72小时 | 李主管 | 2024-08-01 |',
  '客户售后响应速度提升 | 客服平均响应时间≤30分钟 | 响应达标率≥90% | 周主管 | 2024-12-31 |',
];
const numbered = (lines: readonly string[]): string =>
  head + lines.map((line, index) => `| ${index + 1} | ${line}\n`).join('');

test('a row put in the middle of a table, the numbers moved on, is one addition', () => {
  const repository = new TestRepository();
  const begun = repository.commit('first', { 'list.md': numbered(rows) });
  const between = '项目启动资金支持 | 落实500万启动资金 | 到账金额≥500万元 | 陈经理 | 2024-07-10 |';
  repository.commit('a need more', { 'list.md': numbered([...rows.slice(0, 1), between, ...rows.slice(1)]) });
  const since = logOf(repository.folder).changes.filter(({ revision }) => revision !== begun);
  expect(since.map(({ kind, to }) => [kind, to])).toEqual([['added', '项目启动资金支持']]);
});

test('a shallow clone says that it does not know everything', () => {
  const origin = new TestRepository();
  origin.commit('first', { 'a.yaml': first });
  origin.commit('second', { 'a.yaml': first.replace('P2', 'P1') });
  const clone = join(temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(origin.folder).href, clone]);
  const json = tally(['log', '--format', 'json'], { cwd: clone });
  expect(JSON.parse(json.out)).toMatchObject({ complete: false });
  expect(JSON.parse(json.out).reason).toEqual(expect.any(String));
  const table = tally(['log'], { cwd: clone });
  expect(table.code).toBe(0);
  expect(table.err + table.out).toMatch(/shallow/i);
});
