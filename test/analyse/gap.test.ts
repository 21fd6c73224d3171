import { describe, expect, it } from 'vitest';
import { gapOf } from '../../src/analyse/gap.js';
import type { GapGoal, GapKpi } from '../../src/model/results.js';
import { checklist } from './workspace.js';

const today = '2024-08-01';

/** The gap of one goal written in flow style. */
function gap(goal: string, day = today): GapGoal {
  const { workspace, links } = checklist(`goals:\n  - ${goal}\n`);
  const [found] = gapOf(workspace, links, day).goals;
  if (found === undefined) throw new Error('no goal');
  return found;
}

/** The only KPI row of a goal with one KPI and one check-in. */
function kpi(phrase: string, values: string, more = 'start: 2024-07-01, due: 2024-12-31'): GapKpi {
  const { kpis } = gap(
    `{ id: G, statement: x, kpis: [${phrase}], progress: [{ date: 2024-07-31, values: { ${values} } }], ${more} }`,
  );
  const [row, ...others] = kpis;
  if (row === undefined || others.length > 0) throw new Error(`${kpis.length} rows`);
  return row;
}

describe('the figures of the seeds', () => {
  it.each([
    ['新客户签约量≥12家', '新客户签约量: 10家', { target: 12, actual: 10, attainment: 0.8333, deviation: -0.1667 }],
    ['新客户签约量 20家', '新客户签约量: 10', { actual: 10, attainment: 0.5, deviation: -0.5 }],
    ['新客户签约量50家', '新客户签约量: 55家', { actual: 55, attainment: 1.1, deviation: 0.1, state: 'met' }],
    [
      '"{ metric: 覆盖率, target: 80% }"',
      '覆盖率: 60%',
      { target: 80, unit: '%', actual: 60, attainment: 0.75, deviation: -0.25 },
    ],
    ['营收1.2亿元', '营收: 1.2亿', { target: 120000000, actual: 120000000, attainment: 1, deviation: 0, state: 'met' }],
  ])('%s, %s', (phrase, values, expected) => {
    expect(kpi(phrase.replace(/^"|"$/g, ''), values)).toMatchObject(expected);
  });
});

describe('which way is better', () => {
  it.each<[phrase: string, values: string, attainment: number | null, state: string]>([
    ['客户留存率≥85%', '客户留存率: 85%', 1, 'met'],
    ['客户留存率>85%', '客户留存率: 85%', 1, 'at-risk'],
    ['响应时间≤30分钟', '响应时间: 40分钟', 0.75, 'behind'],
    ['响应时间≤30分钟', '响应时间: 20分钟', 1.5, 'met'],
    ['响应时间≤30分钟', '响应时间: 0.5小时', 1, 'met'],
    ['审批周期从30天缩短至25天', '审批周期: 27天', 0.9259, 'on-track'],
    ['审批周期从30天缩短至25天', '审批周期: 25天', 1, 'met'],
    ['审批周期从30天缩短至25天', '审批周期: 31天', 0.8065, 'behind'],
    ['审批时长 3天', '审批时长: 2天', 1.5, 'met'],
    ['零数据泄露', '数据泄露: 0', 1, 'on-track'],
    ['零数据泄露', '数据泄露: 1起', null, 'behind'],
    ['数据泄露事件 0 起', '数据泄露事件: 2', null, 'behind'],
    ['利润率 10%~12%', '利润率: 11%', 1, 'met'],
    ['利润率 10%~12%', '利润率: 9%', 0.9, 'at-risk'],
    ['利润率 10%~12%', '利润率: 15%', 0.8, 'behind'],
    ['成本降低10%', '成本: 12%', 1.2, 'met'],
    ['成本降低10%', '成本: -8%', 0.8, 'on-track'],
    ['平均无故障时间 1000小时', '平均无故障时间: 1200小时', 1.2, 'met'],
  ])('%s, %s: %s %s', (phrase, values, attainment, state) => {
    expect(kpi(phrase, values)).toMatchObject({ attainment, state });
  });
});

describe('what cannot be compared', () => {
  it.each<[phrase: string, values: string, unknown: string]>([
    ['新签合同数≥100家', '客户留存率: 80%', 'no-actual'],
    ['新签合同数≥100家', '新签合同数: 不少', 'unreadable-actual'],
    ['新签合同数≥100家', '新签合同数: 30%', 'unit-differs'],
    ['客户留存率≥85%', '客户留存率: 0.8', 'unit-differs'],
    ['审批周期≤3个工作日', '审批周期: 72小时', 'unit-differs'],
    ['营收提升15%(环比)', '营收: 300万元', 'no-baseline'],
    ['客户满意', '客户满意: 好', 'no-target'],
  ])('%s, %s: %s', (phrase, values, unknown) => {
    expect(kpi(phrase, values)).toMatchObject({
      actual: null,
      attainment: null,
      deviation: null,
      state: 'unknown',
      unknown,
    });
  });

  it('does not hold for a bare number, which is in the unit that the target is written in', () => {
    expect(kpi('新签合同数≥100家', '新签合同数: 42')).toMatchObject({ actual: 42, unit: '家' });
    expect(kpi('营收≥3000万元', '营收: 2700')).toMatchObject({ actual: 27_000_000, deviation: -0.1 });
    expect(kpi('营收≥3000万元', '营收: 27000000')).toMatchObject({ actual: 27_000_000 });
    expect(kpi('{ metric: 营收, target: ">= 3000", unit: 万元 }', '营收: 2700')).toMatchObject({ actual: 27_000_000 });
    expect(kpi('客户留存率≥85%', '客户留存率: 80')).toMatchObject({ actual: 80 });
  });
});

describe('check-ins', () => {
  const states = (progress: string, day?: string) =>
    gap(`{ statement: x, kpis: [签约数≥20家], start: 2024-07-01, due: 2024-12-31, progress: [${progress}] }`, day)
      .kpis[0]?.actual;

  it('are totals, of which the latest counts, or increments', () => {
    expect(states('{ date: 2024-07-20, values: { 签约数: 8 } }, { date: 2024-07-10, values: { 签约数: 3 } }')).toBe(8);
    expect(
      states(
        '{ date: 2024-07-10, values: { 签约数: 3 }, mode: added }, { date: 2024-07-20, values: { 签约数: 4 }, mode: added }',
      ),
    ).toBe(7);
    expect(
      states('{ date: 2024-07-10, values: { 签约数: 3 } }, { date: 2024-07-20, values: { 签约数: 4 }, mode: added }'),
    ).toBe(7);
    expect(
      states(
        '{ date: 2024-07-10, values: { 签约数: 有 }, mode: added }, { date: 2024-07-20, values: { 签约数: 4 }, mode: added }',
      ),
    ).toBe(null);
    expect(states('{ date: 2024-07-10, values: { 签约数: 有 } }, { date: 2024-07-20, values: { 签约数: 4 } }')).toBe(4);
  });

  it('of the days to come do not count yet', () => {
    const progress = '{ date: 2024-07-10, values: { 签约数: 3 } }, { date: 2024-08-20, values: { 签约数: 9 } }';
    expect(states(progress)).toBe(3);
    expect(states(progress, '2024-09-01')).toBe(9);
  });

  it('for periods add up what is counted, and keep what is a rate', () => {
    const periods = (phrase: string, first: string, second: string) =>
      gap(
        `{ statement: x, kpis: [${phrase}], progress: [{ period: Q1, values: { 指标: ${first} } }, { period: Q2, values: { 指标: ${second} } }] }`,
      ).kpis[0]?.actual;
    expect(periods('{ metric: 指标, target: 50家 }', '10', '13')).toBe(23);
    expect(periods('{ metric: 指标, target: 85% }', '80%', '83%')).toBe(83);
    expect(periods('{ metric: 指标, target: 85%, aggregate: average }', '80%', '83%')).toBe(81.5);
    expect(periods('{ metric: 指标, target: 50家, aggregate: max }', '10', '7')).toBe(10);
  });

  it('give the latest cause and remedy', () => {
    const row = gap(`{ statement: x, progress: [
      { date: 2024-07-10, cause: 暴雨, remedy: 线上拜访 },
      { date: 2024-07-20, cause: { objective: 竞品价格战 } }] }`);
    expect(row).toMatchObject({ cause: { objective: '竞品价格战' }, remedy: '线上拜访' });
  });
});

describe('the state of a goal', () => {
  const state = (more: string, day?: string) =>
    gap(`{ statement: x, start: 2024-07-01, due: 2024-12-31, ${more} }`, day).state;
  const reached = (value: number) =>
    `kpis: [签约数≥100家], progress: [{ date: 2024-07-31, values: { 签约数: ${value} } }]`;

  it('follows the pace that the time asks', () => {
    expect(state(reached(100))).toBe('met');
    expect(state(reached(17))).toBe('on-track');
    expect(state(reached(15))).toBe('at-risk');
    expect(state(reached(5))).toBe('behind');
  });

  it('is overdue after the due date, said or not, until it is closed', () => {
    expect(state(reached(99), '2024-12-31')).toBe('at-risk');
    expect(state(reached(99), '2025-01-01')).toBe('overdue');
    expect(state('kpis: [签约数≥100家]', '2025-01-01')).toBe('overdue');
    expect(state(`${reached(99)}, status: closed`, '2025-01-01')).toBe('missed');
    expect(state(`${reached(100)}`, '2025-01-01')).toBe('met');
  });

  it('is what it was closed as, unless a number says otherwise', () => {
    expect(state('status: closed, outcome: met')).toBe('met');
    expect(state('status: closed, outcome: partly')).toBe('missed');
    expect(state('status: closed')).toBe('unknown');
    expect(state(`${reached(50)}, status: closed, outcome: met`)).toBe('missed');
  });

  it('is unknown where nothing is measured', () => {
    expect(state('kpis: []')).toBe('unknown');
    expect(state('kpis: [签约数≥100家]')).toBe('unknown');
    expect(state('kpis: [签约数≥100家, 客户满意], progress: [{ date: 2024-07-31, values: { 签约数: 100 } }]')).toBe(
      'unknown',
    );
  });

  it('cannot tell the pace of a count without a start', () => {
    expect(gap(`{ statement: x, due: 2024-12-31, ${reached(50)} }`).state).toBe('unknown');
  });
});

it('sums up what is covered', () => {
  const { workspace, links } = checklist(`
requirements:
  - id: RW-1
    statement: 华东新客户100家
    goals:
      - { id: G-1, statement: 新增客户, kpis: [签约数≥100家], owner: 王总监, due: 2024-07-01 }
      - { id: G-2, statement: 提升形象, owner: 王总监、李经理, due: 长期 }
  - { id: RW-2, statement: 订单处理更快 }
goals:
  - { id: G-3, statement: 培训, kpis: [培训10场], owner: 李经理, due: 2024-12-31, progress: [{ date: 2024-07-31, values: { 培训: 12场 } }] }
`);
  const result = gapOf(workspace, links, today);
  expect(result.summary).toEqual({
    requirements: 2,
    withGoal: 1,
    goals: 3,
    quantified: 2,
    owned: 2,
    dated: 2,
    overdue: 1,
    behind: 0,
    met: 1,
    unknown: 1,
  });
  expect(result.goals[0]).toMatchObject({
    id: 'G-1',
    ref: 'a#G-1',
    file: 'a.yaml',
    requirement: 'a#RW-1',
    owner: '王总监',
    due: '2024-07-01',
    state: 'overdue',
  });
});
