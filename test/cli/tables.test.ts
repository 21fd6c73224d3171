/** Tables as people have them, named on the command line without any front matter. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

/** `line:column rule` of each finding. */
function found(table: string): string[] {
  const file = join(temporaryFolder(), 'table.md');
  writeFileSync(file, table);
  const { out } = tally(['check', file, '--format', 'concise', '--today', '2026-03-01']);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^.*table\.md:(\d+:\d+): \w+ ([\w-]+) .*$/, '$1 $2'));
}

test('a work plan of a public office: tasks are promised as goals are', () => {
  const plan = `| 序号 | 重点任务 | 量化目标 | 牵头单位 | 配合单位 | 完成时限 |
|---|---|---|---|---|---|
| 1 | 提升园区企业服务满意度 | 满意度不低于95% | 企业服务中心 | 各街道 | 2026年6月底前 |
| 2 | 推进项目开工建设 | 新开工亿元以上项目12个 | 发展改革局、经信局 | 自然资源局 | 2026年6月30日 |
| 3 | 加强安全生产 | 零重大事故 | 应急管理局 | 全体成员单位 | 持续推进 |
`;
  expect(found(plan)).toEqual([
    '1:1 goal-serves-requirement',
    '1:1 id-required',
    '4:33 owner-single',
    '5:41 due-definite',
  ]);
});

test('objectives and key results', () => {
  const okr = `| Objective | Key Result | Owner | ETA |
|---|---|---|---|
| Delight customers | NPS from 32 to 45 | Dana Li | 2026-09-30 |
| | Median first reply < 2 h | Support, Ops | Q3 2026 |
| Ship v2 | GA released | TBD | ASAP |
`;
  expect(found(okr)).toEqual([
    '1:1 goal-serves-requirement',
    '1:1 id-required',
    '4:32 owner-single',
    '5:13 kpi-quantified',
    '5:27 owner-required',
    '5:33 due-definite',
  ]);
});

test('measures with targets, owners and deadlines: each is a goal', () => {
  const plan = `| 序号 | 指标名称 | 目标值 | 责任部门 | 责任人 | 完成时限 |
|---|---|---|---|---|---|
| 1 | 营业收入 | ≥3.2亿元 | 市场部 | 张伟 | 2026年12月31日 |
| 2 | 安全事故 | 零发生 | 安全部 | 王强、刘洋 | 2026年底 |
| 3 | 客户满意度 | 明显提升 | 客服部 | 李娜 | 2026年Q4 |
`;
  expect(found(plan)).toEqual([
    '1:1 goal-serves-requirement',
    '1:1 id-required',
    '4:26 owner-single',
    '5:15 kpi-quantified',
  ]);
});

test('what is written wrongly may be missing from an analysis, which says so', () => {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, 'a.yaml'),
    'kind: checklist\nid: a\ngoals:\n  - { goal: Cut costs, owner: Li, due: 2026-06-30 }\n',
  );
  for (const command of ['gap', 'match', 'review'])
    expect(tally([command, '--today', '2026-03-01'], { cwd }).err).toBe(
      'tally: 1 fault in how it is written may keep something out of this: a.yaml ("tally check" shows it)\n',
    );
});
