import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ChangeLog, changeLog } from '../../src/history/change-log.js';
import { openRepository, resolveRevision } from '../../src/io/git.js';
import { readHistory } from '../../src/io/git-log.js';
import { versionReader } from '../../src/io/version-reader.js';
import { mayBeDocument } from '../../src/io/walk.js';
import { Readings } from '../../src/load/readings.js';
import { TestRepository, temporaryFolder } from '../io/temporary.js';

async function logOf(folder: string): Promise<ChangeLog> {
  const opened = openRepository(folder);
  if (opened.state !== 'repository') throw new Error(opened.state);
  const head = resolveRevision(opened.repository, 'HEAD');
  if (head.state !== 'commit') throw new Error(head.state);
  const read = readHistory(opened.repository, head.id);
  if (read.state !== 'history') throw new Error(read.message);
  const reader = versionReader(opened.repository, {});
  return changeLog(read.history, { readings: new Readings(), reader, wanted: mayBeDocument });
}

/** `kind field: from → to`, newest first. */
async function told(folder: string): Promise<string[]> {
  const { changes } = await logOf(folder);
  return changes.map(({ kind, field, from, to }) => `${kind} ${field}: ${from ?? '-'} → ${to ?? '-'}`);
}

const first = `kind: checklist
id: east-china
title: 华东市场拓展
parties:
  - { id: a, name: 甲方, side: us }
requirements:
  - id: RW-2024-001
    category: business
    statement: 华东区域季度新客户从60家提升至100家
    priority: P1
    goals:
      - id: G-001
        statement: 季度新增客户100家
        kpis:
          - 新签合同数≥100家
          - { metric: 客户留存率, target: ">= 85%" }
        owner: 王总监
        due: 2024-09-30
        notes: 重点覆盖上海
  - id: RW-2024-002
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - id: G-002
        statement: 上线自动分单
        kpis: [处理时效≤24小时]
        owner: 李经理
        due: 2024-08-15
`;

/** Replaces text, which must be there. */
function edit(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not there: ${from}`);
  return text.replace(from, to);
}

describe('the change log of a linear history', () => {
  it('tells ten edits over a rename, and nothing else', async () => {
    const repository = new TestRepository();
    let text = first;
    const commit = (from: string, to: string, file: string) => {
      text = edit(text, from, to);
      repository.commit(`${from} → ${to}`, { [file]: text });
    };
    repository.commit('first', { 'old.yaml': text, 'README.md': '# Hello\n', 'package.json': '{}' });
    commit('owner: 王总监', 'owner: 张总监', 'old.yaml');
    commit('≥100家', '≥80家', 'old.yaml');
    commit('due: 2024-09-30', 'due: 2024-10-31', 'old.yaml');
    commit('priority: P1', 'priority: P2', 'old.yaml');
    repository.git('mv', 'old.yaml', 'new.yaml');
    repository.commit('only renamed');
    repository.git('mv', 'new.yaml', 'newer.yaml');
    commit('">= 85%"', '">= 80%"', 'newer.yaml');
    commit('上线自动分单', '自动分单系统上线', 'newer.yaml');
    commit('title: 华东市场拓展', 'title: 华东市场拓展计划', 'newer.yaml');
    commit('        notes: 重点覆盖上海\n', '', 'newer.yaml');
    commit('side: us', 'side: customer', 'newer.yaml');
    commit('        owner: 李经理', '        owner: 李经理\n        status: closed', 'newer.yaml');
    repository.commit('comments and blank lines', { 'newer.yaml': `# a comment\n\n${text}\n` });
    repository.commit('another file', { 'README.md': '# Hello again\n' });
    expect(await told(repository.folder)).toEqual([
      'added goals/G-002/status: - → closed',
      'changed parties/a/side: us → customer',
      'removed goals/G-001/notes: 重点覆盖上海 → -',
      'changed title: 华东市场拓展 → 华东市场拓展计划',
      'changed goals/G-002/statement: 上线自动分单 → 自动分单系统上线',
      'changed goals/G-001/kpis/客户留存率/target: >= 85% → >= 80%',
      'changed requirements/RW-2024-001/priority: P1 → P2',
      'changed goals/G-001/due: 2024-09-30 → 2024-10-31',
      'changed goals/G-001/kpis/新签合同数/target: ≥100家 → ≥80家',
      'changed goals/G-001/owner: 王总监 → 张总监',
      'added : - → 华东市场拓展',
    ]);
    const { changes } = await logOf(repository.folder);
    expect(new Set(changes.map(({ currentFile }) => currentFile))).toEqual(new Set(['newer.yaml']));
    expect(changes.at(-1)?.file).toBe('old.yaml');
  });

  it('says who, when and how grave', async () => {
    const repository = new TestRepository();
    repository.commit('first', { 'a.yaml': first });
    const revision = repository.commit('second', {
      'a.yaml': edit(edit(first, '重点覆盖上海', '覆盖上海'), '100家\n  ', '90家\n  '),
    });
    const log = await logOf(repository.folder);
    expect(log).toMatchObject({ complete: true, reason: null, skipped: [] });
    const { changes } = log;
    expect(changes.slice(0, -1)).toMatchObject([
      {
        id: 'RW-2024-001',
        ref: 'east-china#RW-2024-001',
        field: 'requirements/RW-2024-001/statement',
        gravity: 'major',
      },
      { id: 'G-001', ref: 'east-china#G-001', field: 'goals/G-001/notes', gravity: 'editorial' },
    ]);
    expect(changes[0]).toMatchObject({
      revision,
      author: '王敏',
      email: 'wang@example.com',
      date: '2024-07-01T09:02:00+08:00',
      file: 'a.yaml',
      matchedBy: 'id',
    });
    expect(changes.at(-1)).toMatchObject({
      kind: 'added',
      id: 'east-china',
      includes: ['RW-2024-001', 'RW-2024-002', 'G-001', 'G-002'],
    });
  });

  it('tells a row inserted in the middle of a table, with the rest renumbered, as one addition', async () => {
    const table = (...rows: string[]) => `---
kind: checklist
id: t
---
| 序号 | 需求具体描述 | 对应目标项 | 量化指标(KPI) | 责任方 | 时间节点 |
|---|---|---|---|---|---|
${rows.map((row, index) => `| ${index + 1} | ${row} |\n`).join('')}`;
    const one = '新客户从60家提升至100家 | 新增客户100家 | 新签合同数≥100家 | 王总监 | 2024-09-30';
    const two = '订单处理时效从48小时缩短至24小时 | 自动分单上线 | 处理时效≤24小时 | 李经理 | 2024-08-15';
    const between = '客户投诉率从5%降至2% | 投诉率下降 | 投诉率≤2% | 赵主管 | 2024-12-31';
    const repository = new TestRepository();
    repository.commit('first', { 'a.md': table(one, two) });
    repository.commit('inserted', { 'a.md': table(one, between, two) });
    repository.commit('re-ordered', { 'a.md': table(two, one, between) });
    repository.commit('reworded', {
      'a.md': table(two, one.replace('王总监', '张总监'), between.replace('降至2%', '降至1%')),
    });
    expect(await told(repository.folder)).toEqual([
      'changed goals/新增客户100家/owner: 王总监 → 张总监',
      'changed requirements/客户投诉率从5%降至1%/statement: 客户投诉率从5%降至2% → 客户投诉率从5%降至1%',
      'added requirements/客户投诉率从5%降至2%: - → 客户投诉率从5%降至2%',
      'added : - → t',
    ]);
    const { changes } = await logOf(repository.folder);
    expect(changes[0]).toMatchObject({ id: null, ref: null, matchedBy: 'content' });
  });

  it('skips versions that cannot be read, and tells their changes when they can', async () => {
    const repository = new TestRepository();
    repository.commit('first', { 'a.yaml': first });
    const broken = repository.commit('broken', { 'a.yaml': `${edit(first, 'P1', 'P3')}  - [\n` });
    repository.commit('mended', { 'a.yaml': edit(edit(first, 'P1', 'P3'), '李经理', '李总') });
    expect((await told(repository.folder)).slice(0, -1).sort()).toEqual([
      'changed goals/G-002/owner: 李经理 → 李总',
      'changed requirements/RW-2024-001/priority: P1 → P3',
    ]);
    expect(await logOf(repository.folder)).toMatchObject({
      complete: true,
      skipped: [{ revision: broken, file: 'a.yaml', reason: 'syntax' }],
    });
  });

  it('knows a document by its id when it is split over files or moved without git seeing it', async () => {
    const repository = new TestRepository();
    const other = `kind: checklist\nid: south\ntitle: 华南\nrequirements:\n  - { id: RW-9, statement: 南区客户 }\n`;
    const moved = '  - id: RW-2024-002';
    const cut = first.slice(0, first.indexOf(moved));
    repository.commit('first', { 'a.yaml': first, 'b.yaml': other });
    repository.commit('moved a need', { 'a.yaml': cut, 'b.yaml': other + first.slice(first.indexOf(moved)) });
    expect((await told(repository.folder)).slice(0, -2)).toEqual([
      'moved requirements/RW-2024-002: east-china → south',
      'moved goals/G-002: east-china → south',
    ]);
  });
});

describe('a history that is not whole', () => {
  it('is said to be shallow, and its oldest commit is not blamed for what was there', async () => {
    const full = new TestRepository();
    full.commit('first', { 'a.yaml': first });
    full.commit('second', { 'a.yaml': edit(first, 'P1', 'P2') });
    full.commit('third', { 'a.yaml': edit(first, 'P1', 'P3') });
    const clone = join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${full.folder}`, clone]);
    expect(await logOf(clone)).toMatchObject({ complete: false, reason: 'shallow' });
    expect(await told(clone)).toEqual(['changed requirements/RW-2024-001/priority: P2 → P3']);
  });

  it('is said to lack versions', async () => {
    const repository = new TestRepository();
    repository.commit('first', { 'a.yaml': first });
    const blob = repository.git('rev-parse', 'HEAD:a.yaml');
    repository.commit('second', { 'a.yaml': edit(first, 'P1', 'P2') });
    execFileSync('rm', ['-f', join(repository.folder, '.git', 'objects', blob.slice(0, 2), blob.slice(2))]);
    expect(await logOf(repository.folder)).toMatchObject({ complete: false, reason: 'unreadable-versions' });
  });
});

describe('merges', () => {
  const sides = (ours: string, theirs: string) => {
    const repository = new TestRepository();
    repository.commit('first', { 'a.yaml': first });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('theirs', { 'a.yaml': theirs });
    repository.git('checkout', '-q', 'main');
    repository.commit('ours', { 'a.yaml': ours });
    return repository;
  };
  const merge = (repository: TestRepository, result: string) => {
    repository.git('merge', '-q', '--no-ff', '--no-commit', '-s', 'ours', 'side');
    repository.commit('merge', { 'a.yaml': result });
  };
  const ours = edit(first, 'P1', 'P2');
  const theirs = edit(first, '2024-09-30', '2024-10-31');
  const both = edit(ours, '2024-09-30', '2024-10-31');

  it('tell a change once, where it came in', async () => {
    const repository = sides(ours, theirs);
    merge(repository, both);
    expect((await told(repository.folder)).sort()).toEqual([
      'added : - → 华东市场拓展',
      'changed goals/G-001/due: 2024-09-30 → 2024-10-31',
      'changed requirements/RW-2024-001/priority: P1 → P2',
    ]);
  });

  it('tell what nobody committed', async () => {
    const repository = sides(ours, theirs);
    merge(repository, edit(both, '≥100家', '≥50家'));
    expect((await told(repository.folder))[0]).toBe('changed goals/G-001/kpis/新签合同数/target: ≥100家 → ≥50家');
    expect(await told(repository.folder)).toHaveLength(4);
  });

  it('tell what they threw away', async () => {
    const repository = sides(ours, theirs);
    merge(repository, ours);
    expect((await told(repository.folder))[0]).toBe('changed goals/G-001/due: 2024-10-31 → 2024-09-30');
  });

  it('tell how a conflict was settled', async () => {
    const repository = sides(edit(first, '王总监', '张总监'), edit(first, '王总监', '赵总监'));
    merge(repository, edit(first, '王总监', '张总监'));
    expect((await told(repository.folder))[0]).toBe('changed goals/G-001/owner: 赵总监 → 张总监');
    expect(await told(repository.folder)).toHaveLength(4);
  });

  it('follow a rename on one side and an edit on the other', async () => {
    const repository = new TestRepository();
    repository.commit('first', { 'a.yaml': first });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('theirs', { 'a.yaml': theirs });
    repository.git('checkout', '-q', 'main');
    repository.git('mv', 'a.yaml', 'b.yaml');
    repository.commit('renamed');
    repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
    expect(await told(repository.folder)).toEqual([
      'changed goals/G-001/due: 2024-09-30 → 2024-10-31',
      'added : - → 华东市场拓展',
    ]);
  });
});
