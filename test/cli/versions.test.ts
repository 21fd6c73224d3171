import { afterEach, describe, expect, it } from 'vitest';
import { TestRepository } from '../io/temporary.js';
import { removeFolders, tally } from './tally.js';

afterEach(removeFolders);

const deal = (version: string, target: number): string => `kind: checklist
id: 华东
title: 华东市场拓展
version: ${version}
requirements:
  - id: RW-2024-001
    category: business
    statement: 季度新客户从60家提升至100家
    goals:
      - { id: G-1, statement: 季度新增客户100家, kpis: [新签合同数≥${target}家], owner: 王敏, due: 2024-09-30 }
`;

function repository(): TestRepository {
  const made = new TestRepository();
  made.commit('初稿', { 'deal.yaml': deal('0.1.0', 80) });
  made.commit('定稿', { 'deal.yaml': deal('1.0.0', 100) });
  made.git('tag', '-a', '华东@1.0.0', '-m', '华东 1.0.0');
  made.commit('下调', { 'deal.yaml': deal('1.0.0', 90) });
  return made;
}

describe('tally versions', () => {
  it('tells each version, its tag and what came since', () => {
    const { folder } = repository();
    const run = tally(['versions', '--lang', 'zh-Hans'], { cwd: folder });
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/│ 1\.0\.0 │ 2024-07-01 │ [0-9a-f]{8} │ 华东@1\.0\.0 +│ 王敏/);
    expect(run.out).toMatch(/│ 0\.1\.0 │ 2024-07-01 │ [0-9a-f]{8} │ +│ 王敏/);
    expect(run.out).toContain('华东：1.0.0 之后有1项变更(重大1项)；下次发布为 2.0.0。');
  });

  it('as JSON', () => {
    const { folder } = repository();
    const { documents, complete } = JSON.parse(tally(['versions', '--format', 'json'], { cwd: folder }).out);
    expect(complete).toBe(true);
    expect(documents).toMatchObject([
      { id: '华东', file: 'deal.yaml', current: '1.0.0', next: '2.0.0', unreleased: { major: 1, minor: 0 } },
    ]);
    expect(documents[0].versions.map((version: { tag: string | null }) => version.tag)).toEqual(['华东@1.0.0', null]);
  });

  it('a document without an id is said to have none, outside a repository there is no history', () => {
    const { folder } = new TestRepository();
    const loose = new TestRepository(folder);
    loose.commit('x', { 'deal.yaml': deal('1', 1).replace('id: 华东\n', '') });
    expect(tally(['versions'], { cwd: folder })).toMatchObject({
      code: 0,
      err: expect.stringMatching(/deal\.yaml.*has no id/),
    });
  });
});
