/** A fault in a cell that other rows repeat is one fault. */
import { expect, test } from 'vitest';
import { check, told } from '../rules/run-example.js';

const head = `---
kind: checklist
id: a
---

| 编号 | 需求类别 | 需求 | 优先级 | 目标 | KPI | 责任人 | 截止时间 |
|---|---|---|---|---|---|---|---|
`;
const rows = [
  '| RW-2024-001 | 合规 | 合同审批从5天缩短至3天 | P2 | 审批3天 | 审批时长≤3天 | 王敏、李强 | 2099-09-31 |',
  '| RW-2024-002 | | 订单处理从48小时缩短至24小时 | | 处理24小时 | 处理时长≤24小时 | 同上 | 同上 |',
  '| RW-2024-003 | 同上 | 投诉从10起减少至5起 | 〃 | 投诉5起 | 投诉数≤5起 | 〃 | 〃 |',
  '| | | | | 满意度90% | 满意度≥90% | | |',
];

function found(...lines: readonly string[]): string[] {
  return check({ 'a.md': `${head}${lines.join('\n')}\n` })
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => `${finding.rule} ${told(finding).split(' ')[0]}`);
}

test('it is said at the cell that was written', () => {
  expect(found(...rows)).toEqual(['category-known 8:17', 'owner-single 8:59', 'due-valid 8:67']);
});

test('what is wrong only with the rest of its own row stays', () => {
  const good = '| RW-2024-001 | 流程 | 合同审批从5天缩短至3天 | P2 | 审批3天 | 审批时长≤3天 | 王敏 | 2099-07-10 |';
  const late = '| RW-2024-002 | 流程 | 启动资金到账500万元 | P2 | 资金到账 | 到账时间：2099年7月15日前 | 王敏 | 同上 |';
  expect(found(good, late)).toEqual(['kpi-date-within-due 9:53']);
});

test('a blank that nothing repeats into is missing', () => {
  const first =
    '| RW-2024-001 | 业务 | 新客户从60家提升至100家 | P2 | 新客户100家 | 新客户≥100家 | 王敏 | 2099-07-10 |';
  const again = '| RW-2024-002 | 业务 | 老客户复购率从20%提升至23% | P2 | 复购率23% | 复购率≥23% | 〃 | |';
  expect(found(first, again)).toEqual(['due-required 9:68']);
});

test('what is wrong only here, in a blank that repeats, is shown at what it repeats', () => {
  const need = '| RW-2024-001 | 业务 | 新客户从60家提升至100家 | P2 | | | 王敏 | 尽快 |';
  const goal = '| | | | | 新客户100家 | 新客户≥100家 | | |';
  expect(found(need, goal)).toEqual(['due-definite 8:53']);
});
