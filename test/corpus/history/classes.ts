/** A checklist edited once for every class of change, a commit each. */
import type { TestRepository } from '../../io/temporary.js';

const first = `kind: checklist
id: east
title: 华东市场拓展
status: draft
version: 0.1.0
background: { motive: [市场拓展] }
parties:
  - { id: a, name: 甲方, side: us, representatives: [王总监] }
signatories: [{ party: a, person: 王总监 }]
topics: [渠道铺设]
available: { 预算: 480万元 }
requirements:
  - id: RW-2024-001
    category: business
    topic: 渠道铺设
    statement: 新客户从60家提升至100家
    priority: P1
    proposedBy: a
    goals:
      - id: G-001
        statement: 季度新增客户100家
        type: outcome
        kpis:
          - 新签合同数≥100家
          - { metric: 客户留存率, target: ">= 85%", from: 78% }
          - 投诉率≤5%
        acceptance: 以双方盖章合同为准
        owner: 王总监
        helpers: [市场部]
        start: 2024-07-01
        due: 2024-09-30
        every: week
        agreement: open
        resources: { 预算: 500万元 }
        risks: [{ id: K-1, statement: 竞品价格战, response: 分阶段投入, owner: 李经理, due: 2024-08-01 }]
        conflicts: [{ with: G-002, response: 优先品质 }]
        status: open
        notes: 重点覆盖上海
  - id: RW-2024-002
    category: process
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - id: G-002
        statement: 上线自动分单
        kpis: [平均处理时长≤24小时]
        owner: 李经理(乙方)
        due: 合同签订后10天内
`;

/** Text before → text after. Each must stand once where it is replaced. */
const edits: readonly (readonly [string, string])[] = [
  ['新签合同数≥100家', '新签合同数≥120家'],
  ['新签合同数≥120家', '新签合同数≥80家'],
  ['新签合同数≥80家', '新签合同数>80家'],
  ['新签合同数>80家', '新签合同数 > 80 家'],
  ['新签合同数 > 80 家', '新签合同数大幅提升'],
  ['新签合同数大幅提升', '新签合同数≥90家'],
  ['- 新签合同数≥90家', '- 新签合同数≥90家(不含老客户)'],
  ['target: ">= 85%"', 'target: ">=85%"'],
  ['target: ">=85%"', 'target: ">= 80%"'],
  ['from: 78%', 'from: 75%'],
  ['from: 75%', 'from: 75%, basis: 同比'],
  ['metric: 客户留存率', 'metric: 老客户留存率'],
  ['          - 投诉率≤5%\n', '          - 投诉率≤3%\n'],
  ['          - 投诉率≤3%\n', '          - 投诉率≤8%\n'],
  ['          - 投诉率≤8%\n', ''],
  ['        acceptance', '          - 渠道覆盖率≥60%\n        acceptance'],
  ['平均处理时长≤24小时', '平均处理时长≤36小时'],
  ['平均处理时长≤36小时', '平均处理时长≤1.5天'],
  ['平均处理时长≤1.5天', '平均处理时长≤12小时'],
  ['新客户从60家提升至100家', '新客户从60家提升至90家'],
  ['季度新增客户100家', '季度新增客户 100 家'],
  ['上线自动分单', '上线自动分单与派单'],
  ['due: 2024-09-30', 'due: 2024年9月30日'],
  ['due: 2024年9月30日', 'due: 2024-10-15'],
  ['due: 2024-10-15', 'due: 2024-10-31'],
  ['due: 2024-10-31', 'due: 2024-10-20'],
  ['合同签订后10天内', '合同签订后15天内'],
  ['合同签订后15天内', '验收后15天内'],
  ['due: 2024-08-01 }', 'due: 2024-08-15 }'],
  ['start: 2024-07-01', 'start: 2024-07-08'],
  ['every: week', 'every: month'],
  ['owner: 王总监\n', 'owner: 张总监\n'],
  ['owner: 李经理(乙方)', 'owner: 李经理（乙方）'],
  ['owner: 李经理（乙方）', 'owner: 赵经理（乙方）'],
  ['helpers: [市场部]', 'helpers: [市场部, 客服部]'],
  ['helpers: [市场部, 客服部]', 'helpers: [客服部, 市场部]'],
  ['priority: P1', 'priority: P2'],
  ['category: process', 'category: service'],
  ['type: outcome', 'type: process'],
  ['topic: 渠道铺设\n', 'topic: 渠道建设\n'],
  ['acceptance: 以双方盖章合同为准', 'acceptance: 以到账为准'],
  ['resources: { 预算: 500万元 }', 'resources: { 预算: "5,000,000元" }'],
  ['预算: "5,000,000元"', '预算: 450万元'],
  ['available: { 预算: 480万元 }', 'available: { 预算: 400万元 }'],
  ['response: 分阶段投入', 'response: 差异化报价'],
  ['conflicts: [{ with: G-002, response: 优先品质 }]', 'conflicts: [{ with: G-002, response: 优先成本 }]'],
  ['agreement: open', 'agreement: agreed'],
  ['name: 甲方', 'name: 恒远物流'],
  ['signatories: [{ party: a, person: 王总监 }]', 'signatories: [{ party: a, person: 张总监 }]'],
  ['        status: open\n', '        status: open\n        progress: [{ date: 2024-07-31, values: { 新签合同数: 42 } }]\n'],
  ['values: { 新签合同数: 42 }', 'values: { 新签合同数: 43 }'],
  ['status: open', 'status: closed'],
  ['status: closed\n', 'status: closed\n        outcome: partly\n'],
  ['status: closed\n        outcome: partly', 'status: open'],
  ['status: draft', 'status: negotiating'],
  ['version: 0.1.0', 'version: 0.2.0'],
  ['motive: [市场拓展]', 'motive: [市场拓展, 渠道下沉]'],
  ['title: 华东市场拓展', 'title: 华东市场拓展计划'],
  ['notes: 重点覆盖上海', 'notes: 重点覆盖上海、杭州'],
  ['topics: [渠道铺设]', 'topics: [渠道铺设, 区域定价]'],
  ['due: 验收后15天内', 'due: 验收后15天内\n        serves: [RW-2024-001]'],
  ['id: G-002\n', 'id: G-020\n'],
];

export function run(repository: TestRepository): void {
  let text = first;
  repository.commit('first', { 'east.yaml': text });
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2) throw new Error(`not there once: ${from}`);
    text = text.replace(from, to);
    repository.commit(`${from.trim()} → ${to.trim()}`.replaceAll('\n', ' '), { 'east.yaml': text });
  }
}
