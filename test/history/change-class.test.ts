/** What a change means: its class, the days of a deadline, and how grave it is. */
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/history/diff.js';
import { loadWorkspace } from '../../src/load/load.js';
import { Readings } from '../../src/load/readings.js';
import { type Change, changeClasses } from '../../src/model/results.js';

const readings = new Readings();

function changes(before: string, after: string, gravity = {}): Change[] {
  const load = (text: string) => {
    const workspace = loadWorkspace([{ path: 'a.yaml', text: `kind: checklist\nid: a\n${text}` }]);
    expect(workspace.diagnostics).toEqual([]);
    return workspace.documents;
  };
  return diffDocuments(load(before), load(after), { readings, gravity });
}

/** `class days gravity` of the changes between two forms of one goal. */
function told(before: string, after: string): string[] {
  const text = (fields: string) => `goals: [{ id: G, ${fields} }]\n`;
  return changes(text(before), text(after)).map(
    ({ class: name, days, gravity }) => `${name}${days === undefined ? '' : ` ${days}`} ${gravity}`,
  );
}

type Case = [before: string, after: string, told: string];

describe('targets', () => {
  it.each<Case>([
    ['kpis: [新签合同数≥100家]', 'kpis: [新签合同数≥80家]', 'target-lowered major'],
    ['kpis: [新签合同数≥100家]', 'kpis: [新签合同数≥120家]', 'target-raised major'],
    ['kpis: [处理时效≤24小时]', 'kpis: [处理时效≤48小时]', 'target-easier major'],
    ['kpis: [处理时效≤24小时]', 'kpis: [处理时效≤12小时]', 'target-harder major'],
    ['kpis: [处理时效≤24小时]', 'kpis: [处理时效≤2天]', 'target-easier major'],
    ['kpis: [处理时效≤24小时]', 'kpis: [处理时效≤1天]', 'notation-only editorial'],
    ['kpis: [客户投诉 5起]', 'kpis: [客户投诉 3起]', 'target-harder major'],
    ['kpis: [成本降低10%]', 'kpis: [成本降低8%]', 'target-lowered major'],
    ['kpis: [新签合同数≥100家]', 'kpis: [新签合同数>100家]', 'target-harder major'],
    ['kpis: [新签合同数≥100家]', 'kpis: [新签合同数约100家]', 'target-easier major'],
    ['kpis: [温度2~8度]', 'kpis: [温度0~10度]', 'target-easier major'],
    ['kpis: [温度2~8度]', 'kpis: [温度3~7度]', 'target-harder major'],
    ['kpis: [温度2~8度]', 'kpis: [温度4~9度]', 'target-changed major'],
    ['kpis: [投资额≥500万元]', 'kpis: [投资额≥500万美元]', 'target-changed major'],
    ['kpis: [{ metric: 留存率, target: 85% }]', 'kpis: [{ metric: 留存率, target: 80% }]', 'target-lowered major'],
    ['kpis: [{ metric: 留存率, target: 85% }]', 'kpis: [{ metric: 留存率, target: 较好 }]', 'kpi-unquantified major'],
    ['statement: 新客户从60家提升至100家', 'statement: 新客户从60家提升至80家', 'target-lowered major'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toEqual([expected]);
  });
});

describe('KPIs', () => {
  it.each<Case>([
    ['kpis: [a≥1家]', 'kpis: [a≥1家, 投诉率≤2%]', 'kpi-added major'],
    ['kpis: [a≥1家, 投诉率≤2%]', 'kpis: [a≥1家]', 'kpi-removed major'],
    ['kpis: [新签合同数≥100家]', 'kpis: [新签合同数明显提升]', 'kpi-unquantified major'],
    ['kpis: [新签合同数明显提升]', 'kpis: [新签合同数≥100家]', 'kpi-quantified major'],
    ['kpis: [{ metric: a, target: 5家 }]', 'kpis: [{ metric: a, target: 5家, basis: 同比 }]', 'kpi-changed major'],
    ['kpis: [资金到账时间:2024年7月15日前]', 'kpis: [资金到账时间:2024年7月20日前]', 'due-slipped 5 major'],
    ['kpis: [{ metric: a, by: 2024-07-15 }]', 'kpis: [{ metric: a, by: 2024-07-10 }]', 'due-advanced 5 major'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toEqual([expected]);
  });
});

describe('deadlines', () => {
  it.each<Case>([
    ['due: 2024-09-30', 'due: 2024-10-31', 'due-slipped 31 major'],
    ['due: 2024-09-30', 'due: 2024-09-15', 'due-advanced 15 major'],
    ['due: 2024年9月30日', 'due: 2024-09-30', 'notation-only editorial'],
    ['due: 2024年Q3末', 'due: 2024-09-30', 'notation-only editorial'],
    ['start: 2024-07-01, due: 9月30日', 'start: 2024-07-01, due: 10月10日', 'due-slipped 10 major'],
    ['due: 合同签订后5天内', 'due: 合同签订后10天内', 'due-slipped 5 major'],
    ['due: 合同签订后5个工作日内', 'due: 合同签订后10个工作日内', 'due-slipped major'],
    ['due: 合同签订后5天内', 'due: 验收后10天内', 'due-changed major'],
    ['due: 2024-09-30', 'due: 长期执行', 'due-changed major'],
    ['due: 2024-09-30', 'notes: ""', 'due-changed major'],
    ['start: 2024-07-01', 'start: 2024-07-08', 'schedule-changed major'],
    ['start: 2024年7月1日', 'start: 2024-07-01', 'notation-only editorial'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toEqual([expected]);
  });
});

describe('the other fields of a commitment', () => {
  it.each<Case>([
    ['owner: 王总监', 'owner: 张总监', 'owner-changed major'],
    ['owner: 王总监（甲方）', 'owner: 王总监(甲方)', 'notation-only editorial'],
    ['owner: Ana Ruiz', 'owner: AnaRuiz', 'owner-changed major'],
    ['helpers: [a]', 'helpers: [a, b]', 'helpers-changed major'],
    ['statement: 上线自动分单', 'statement: 上线自动派单', 'scope-changed major'],
    ['statement: 新增客户100家', 'statement: 新增客户 100 家', 'notation-only editorial'],
    ['type: outcome', 'type: process', 'scope-changed major'],
    ['acceptance: 合同', 'acceptance: 验收单', 'acceptance-changed major'],
    ['serves: [R-1]', 'serves: [R-2]', 'link-changed major'],
    ['dependsOn: [R-1]', 'notes: ""', 'link-changed major'],
    ['resources: { 预算: 500万元 }', 'resources: { 预算: 300万元 }', 'resources-changed major'],
    ['resources: { 预算: 500万元 }', 'resources: { 预算: "5,000,000元" }', 'notation-only editorial'],
    ['conflicts: [{ with: H, response: a }]', 'conflicts: [{ with: H, response: b }]', 'risk-changed major'],
    ['agreement: open', 'agreement: agreed', 'agreement-changed minor'],
    ['progress: []', 'progress: [{ date: 2024-07-31, values: { a: 4 } }]', 'progress-recorded minor'],
    ['status: open', 'status: closed', 'closed minor'],
    ['status: closed', 'status: open', 'reopened minor'],
    ['notes: a', 'notes: b', 'editorial editorial'],
    ['x-dept: a', 'x-dept: b', 'editorial editorial'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toEqual([expected]);
  });
});

describe('documents and needs', () => {
  const classes = (before: string, after: string) => changes(before, after).map((change) => change.class);
  it.each<Case>([
    ['requirements: [{ id: R, priority: P1 }]', 'requirements: [{ id: R, priority: P2 }]', 'priority-changed'],
    ['requirements: [{ id: R, category: risk }]', 'requirements: [{ id: R, category: service }]', 'scope-changed'],
    ['requirements: [{ id: R }]', 'requirements: [{ id: R }, { id: S, statement: x }]', 'item-added'],
    ['requirements: [{ id: R }, { id: S, statement: x }]', 'requirements: [{ id: R }]', 'item-removed'],
    ['title: a', 'title: b', 'editorial'],
    ['version: 1.0.0', 'version: 1.1.0', 'version-changed'],
    ['status: draft', 'status: final', 'status-changed'],
    ['available: { a: 1 }', 'available: { a: 2 }', 'resources-changed'],
    ['parties: [{ id: a, name: x }]', 'parties: [{ id: a, name: y }]', 'parties-changed'],
    ['signatories: []', 'signatories: [{ party: a }]', 'parties-changed'],
  ])('%s → %s', (before, after, expected) => {
    expect(classes(`${before}\n`, `${after}\n`)).toEqual([expected]);
  });

  it('are as grave as the settings say', () => {
    const [before, after] = ['goals: [{ id: G, owner: a }]\n', 'goals: [{ id: G, owner: b }]\n'];
    expect(changes(before, after, { 'owner-changed': 'minor' })[0]?.gravity).toBe('minor');
    expect(changes(before, after)[0]).toMatchObject({ gravity: 'major', owner: 'b' });
  });
});

it('no class stands twice', () => {
  expect(new Set(changeClasses).size).toBe(changeClasses.length);
});
