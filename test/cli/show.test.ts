/** `tally show` through the built command: one item, where it stands, what it is for, and how it came to be. */
import { afterAll, describe, expect, test } from 'vitest';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';
import { temporaryFolder as lastingFolder, removeFolders, tally } from './tally.js';

afterAll(removeFolders);

const list = `kind: checklist
id: east
title: 华东
version: 1.0.0
requirements:
  - id: RW-2024-001
    statement: 新客户从60家提升至100家
    goals:
      - id: G-001
        statement: 新增客户100家
        kpis: [新签合同数≥100家, { metric: 留存率, target: ">= 85%" }]
        owner: 王总监
        due: 2024-09-30
        resources: { 预算: 500万元 }
        risks: [{ id: K-1, statement: 竞品价格战, owner: 李经理 }]
        progress: [{ date: 2024-07-31, values: { 新签合同数: 42 } }]
`;

function shown(folder: string, ...args: string[]) {
  const run = tally(['show', ...args, '--format', 'json'], { cwd: folder });
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
  return JSON.parse(run.out);
}

describe('an item', () => {
  const made = new TestRepository(lastingFolder());
  made.commit('first', { 'a.yaml': list });
  made.commit('slip', { 'a.yaml': list.replace('2024-09-30', '2024-10-31') });
  made.git('mv', 'a.yaml', 'b.yaml');
  const slipped = list.replace('2024-09-30', '2024-11-15');
  made.commit('slip and rename', { 'b.yaml': slipped });
  const renamed = slipped.replace('id: G-001', 'id: G-9');
  made.commit('renumber', { 'b.yaml': renamed });
  made.commit('another item', { 'b.yaml': renamed.replace('李经理', '赵经理') });
  const { folder } = made;

  test('is shown with its fields, place, links and history', () => {
    const item = shown(folder, 'G-9');
    expect(item).toMatchObject({
      ...{ schemaVersion: 1, id: 'G-9', ref: 'east#G-9', kind: 'goals', file: 'b.yaml', line: 9, at: null },
      statement: '新增客户100家',
      document: { id: 'east', title: '华东', version: '1.0.0' },
      fields: {
        due: '2024-11-15',
        owner: '王总监',
        'resources/预算': '500万元',
        'kpis/新签合同数/text': '新签合同数≥100家',
        'kpis/留存率/target': '>= 85%',
        'progress/2024-07-31/values/新签合同数': '42',
      },
      requirements: [{ id: 'RW-2024-001', ref: 'east#RW-2024-001' }],
      goals: [],
      risks: [{ id: 'K-1' }],
      history: { complete: true },
      chains: [{ moves: [{ class: 'due-slipped', times: 2 }], days: 46, from: '2024-09-30' }],
    });
    expect(item.history.changes.map((change: { field: string; to: string }) => [change.field, change.to])).toEqual([
      ['goals/G-9/id', 'G-9'],
      ['goals/G-001/due', '2024-11-15'],
      ['goals/G-001/due', '2024-10-31'],
      ['', '华东'],
    ]);
  });

  test('of a need is shown with its goals', () => {
    expect(shown(folder, 'east#RW-2024-001')).toMatchObject({ kind: 'requirements', goals: [{ id: 'G-9' }] });
  });

  test('is shown as it was', () => {
    expect(shown(folder, 'G-001', '--at', 'HEAD~3')).toMatchObject({
      at: 'HEAD~3',
      file: 'a.yaml',
      fields: { due: '2024-10-31' },
    });
    const gone = tally(['show', 'G-001'], { cwd: folder });
    expect(gone.code).toBe(2);
  });

  test('is told in the reader’s words', () => {
    const { out, code } = tally(['show', 'G-9', '--lang', 'zh-Hans'], { cwd: folder });
    expect(code).toBe(0);
    for (const line of [
      'G-9  新增客户100家',
      '  位置      b.yaml:9',
      '  对应需求  RW-2024-001 新客户从60家提升至100家',
      '  责任人    王总监',
      '  截止时间  2024-11-15',
      '            留存率 >= 85%',
      '  风险      K-1 竞品价格战',
      '变更历史',
    ])
      expect(out.split('\n')).toContain(line);
  });
});

test('an id that several documents have is refused with their names', () => {
  const folder = temporaryFolder({ 'a.yaml': list, 'b.yaml': list.replace('id: east', 'id: south') });
  const run = tally(['show', 'G-001'], { cwd: folder });
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/2 items.*east#G-001 \(a\.yaml:9\).*south#G-001 \(b\.yaml:9\)/);
  expect(shown(folder, 'south#G-001').file).toBe('b.yaml');
  expect(shown(folder, 'G-001', 'a.yaml')).toMatchObject({ ref: 'east#G-001', history: null });
});

test('an unknown id is answered with the one that was meant', () => {
  const folder = temporaryFolder({ 'a.yaml': list });
  const run = tally(['show', 'G-01'], { cwd: folder });
  expect([run.code, run.err]).toEqual([2, 'tally: No item has the id "G-01". Did you mean G-001?\n']);
  expect(tally(['show', '"; rm'], { cwd: folder }).code).toBe(2);
});

test('before the first commit there is no history, which is said', () => {
  const made = new TestRepository();
  write(made.folder, { 'a.yaml': list });
  const run = tally(['show', 'G-001'], { cwd: made.folder });
  expect(run.code).toBe(0);
  expect(run.err).toMatch(/no commit yet/);
});

test('what goes wrong after the settings were read is told in their language, unless another is asked for', () => {
  const folder = temporaryFolder();
  write(folder, { 'tally.yaml': 'language: zh-Hans\n', 'a.yaml': list });
  const told = (env: NodeJS.ProcessEnv, ...args: string[]) => tally(['show', 'G-7', ...args], { cwd: folder, env }).err;
  expect(told({ TALLY_LANG: '' })).toMatch(/^tally: 没有编号为“G-7”的条目。/);
  expect(told({ TALLY_LANG: 'en' })).toMatch(/^tally: No item has the id "G-7"/);
  expect(told({ TALLY_LANG: '' }, '--lang', 'zh-Hant')).toMatch(/^tally: 沒有編號為「G-7」的條目。/);
});
