import { describe, expect, test } from 'vitest';
import { projectChecklist } from '../../src/load/kinds/checklist/project.js';
import { checklistShape } from '../../src/load/shape.generated.js';
import { type Commitment, type Document, itemsOf } from '../../src/model/kernel.js';
import { pointer } from '../../src/model/place.js';
import { yamlTree } from './tree-of.js';

function project(yaml: string): Document {
  return projectChecklist(yamlTree(yaml, checklistShape), 'a.yaml', 'en');
}

/** The one goal of a document that says nothing else. */
function goalOf(fields: string): Commitment {
  const [goal] = project(`kind: checklist\ngoals: [{ ${fields} }]\n`).commitments;
  if (goal === undefined) throw new Error('no goal');
  return goal;
}

const eastChina = `
kind: checklist
id: east-china
title: 华东市场拓展
status: negotiating
version: 1.10
updated: 2024-06-28
background: { motive: [市场拓展], pains: 渠道不足 }
parties:
  - { id: a, name: 甲方, side: us, representatives: [王总监], demands: [渠道铺设] }
signatories: [{ party: a, person: 王总监, confirms: agree }]
topics: [渠道铺设策略, { id: T-2, title: 区域定价机制 }]
available: { 预算: 480万元, 技术工程师: 3名 }
x-center: CC-17
requirements:
  - id: RW-2024-001
    category: 业务需求
    statement: 华东区域季度新客户从60家提升至100家
    priority: { necessary: true, urgent: true }
    goals:
      - id: G-001
        statement: 季度新增客户100家
        type: 结果型
        core: true
        kpis: [新签合同数≥100家, { metric: 客户留存率, target: ">= 85%", from: 78% }]
        risks: [{ id: K-1, class: 市场, statement: 竞品价格战, response: 分阶段投入, owner: 李经理 }]
        progress: [{ date: 2024-07-31, values: { 新签合同数: 42 }, cause: { objective: 竞品价格战 }, mode: added }]
  - ref: RW-2025-003
    goals: [{ id: G-002 }]
goals:
  - { id: G-009, serves: [RW-2024-001], risks: [罢工] }
lessons: [{ id: L-1, about: G-001, kind: success, statement: 分两批, carriedInto: [b#G-1] }]
`;

describe('a whole checklist', () => {
  const document = project(eastChina);

  test('document fields', () => {
    expect(document).toMatchObject({
      kind: 'checklist',
      id: 'east-china',
      title: '华东市场拓展',
      status: 'negotiating',
      version: '1.10',
      background: { motive: ['市场拓展'], pains: ['渠道不足'] },
      parties: [{ id: 'a', name: '甲方', side: 'us', representatives: ['王总监'], demands: ['渠道铺设'] }],
      signatories: [{ party: 'a', person: '王总监', confirms: 'agree' }],
      topics: ['渠道铺设策略', '区域定价机制'],
      available: { 预算: '480万元', 技术工程师: '3名' },
      custom: { 'x-center': 'CC-17' },
    });
  });

  test('items in document order, each at its place', () => {
    expect(itemsOf(document).map((item) => [item.shape, item.id, pointer(item.at.path)])).toEqual([
      ['requirement', 'RW-2024-001', '/requirements/0'],
      ['commitment', 'G-001', '/requirements/0/goals/0'],
      ['commitment', 'G-002', '/requirements/1/goals/0'],
      ['commitment', 'G-009', '/goals/0'],
      ['commitment', 'K-1', '/requirements/0/goals/0/risks/0'],
      ['commitment', null, '/goals/0/risks/0'],
      ['record', null, '/topics/0'],
      ['record', 'T-2', '/topics/1'],
      ['record', 'L-1', '/lessons/0'],
    ]);
  });

  test('values in English where the word is known', () => {
    const [need] = document.requirements;
    expect(need).toMatchObject({
      ref: 'east-china#RW-2024-001',
      category: 'business',
      priority: 'P1',
      need: 'explicit',
    });
    expect(need?.goals[0]).toMatchObject({ type: 'outcome', core: true, within: need });
  });

  test('KPIs, phrase or parts', () => {
    expect(document.commitments[0]?.kpis).toMatchObject([
      { text: '新签合同数≥100家', metric: null },
      { text: null, metric: '客户留存率', target: '>= 85%', from: '78%' },
    ]);
  });

  test('a risk is a response of its goal', () => {
    const [goal, , , risk] = document.commitments.filter(({ id }) => id !== 'G-009');
    expect(goal?.risks[0]).toMatchObject({
      kind: 'response',
      statement: '竞品价格战',
      owner: '李经理',
      fields: { response: '分阶段投入', class: 'market' },
    });
    expect(goal?.risks[0]?.within).toBe(goal);
    expect(risk).toMatchObject({ kind: 'response', statement: '罢工', owner: null });
  });

  test('progress', () => {
    expect(document.commitments[0]?.progress[0]).toMatchObject({
      date: '2024-07-31',
      values: { 新签合同数: '42' },
      mode: 'added',
      cause: { text: null, objective: '竞品价格战', subjective: null },
    });
  });

  test('a need elsewhere is served, not repeated', () => {
    expect(document.requirements).toHaveLength(1);
    expect(document.commitments[1]).toMatchObject({ id: 'G-002', serves: ['RW-2025-003'], within: null });
  });

  test('lessons link to what they are about', () => {
    expect(document.records.at(-1)).toMatchObject({
      kind: 'lesson',
      title: '分两批',
      links: ['G-001', 'b#G-1'],
      fields: { kind: 'success' },
    });
  });
});

test.each([
  ['owner: 王总监', { owner: '王总监', party: null }],
  ['owner: { party: b, person: 陈志远 }', { owner: '陈志远(b)', party: 'b' }],
  ['owner: { party: b }, party: 销售部', { owner: 'b', party: '销售部' }],
  ['owner: [王, 李]', { owner: null }],
  ['helpers: 市场部', { helpers: ['市场部'] }],
  ['due: 2024年Q3末', { due: '2024年Q3末', dueAfter: null }],
  [
    'due: { after: 合同签订, workdays: 5 }',
    { due: '合同签订后5个工作日内', dueAfter: { event: '合同签订', amount: 5, unit: 'workdays' } },
  ],
  ['due: { after: signing, hours: 24 }', { due: 'within 24 hours of signing' }],
  ['due: { after: 合同签订 }', { due: '合同签订后', dueAfter: null }],
  ['due: ', { due: null }],
  ['due: ~', { due: null }],
  ['every: 每周', { every: 'week' }],
  ['every: 双周', { every: '双周' }],
  ['status: 已完成, outcome: 达成', { status: 'closed', outcome: 'met' }],
  ['status: opne', { status: null }],
  ['core: 是', { core: true }],
  ['kpis: 新客户≥100家', { kpis: [{ text: '新客户≥100家', at: { file: 'a.yaml', path: ['goals', 0, 'kpis'] } }] }],
  ['statement: "  建成  "', { statement: '建成' }],
  ['x-own: [1, { a: b }], custom: { 成本: 3 }', { custom: { 成本: '3', 'x-own': '["1",{"a":"b"}]' } }],
  ['resources: { constructor: 2名 }', { resources: { constructor: '2名' } }],
])('goal { %s }', (fields, expected) => expect(goalOf(fields)).toMatchObject(expected));

test.each([
  ['{ necessary: true, urgent: true }', 'P1'],
  ['{ necessary: true, urgent: false }', 'P2'],
  ['{ necessary: false, urgent: true }', 'P3'],
  ['{ necessary: false, urgent: false }', 'P4'],
  ['{ 必要: 是, 紧急: 否 }', 'P2'],
  ['{ necessary: true }', null],
  ['P3', 'P3'],
  ['高', '高'],
])('priority %s is %s', (written, expected) => {
  expect(project(`kind: checklist\nrequirements: [{ priority: ${written} }]\n`).requirements[0]?.priority).toBe(
    expected,
  );
});

test('what has the wrong shape is skipped, the rest is read', () => {
  const document = project(
    'kind: checklist\ntitle: [a]\nrequirements: [提升效率, { id: RW-1, goals: none }]\ngoals: { id: G-1 }\n',
  );
  expect(document.title).toBeNull();
  expect(document.requirements.map(({ id }) => id)).toEqual(['RW-1']);
  expect(document.requirements[0]?.at.path).toEqual(['requirements', 1]);
  expect(document.commitments).toEqual([]);
});
