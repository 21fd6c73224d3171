import { describe, expect, it } from 'vitest';
import { gapOf, isMet } from '../../src/analyse/gap.js';
import { linksOf } from '../../src/analyse/links.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { GapGoal, GapKpi } from '../../src/model/results.js';

/** The gap of one goal from 1 January to 31 December 2025, looked at on 30 June unless said otherwise. */
function goalOf(body: string, day = '2025-06-30'): GapGoal {
  const text = `kind: checklist\nid: a\ngoals:\n  - { id: G, start: 2025-01-01, due: 2025-12-31, ${body} }\n`;
  const workspace = loadWorkspace([{ path: 'a.yaml', text }]);
  const [goal] = gapOf(workspace, linksOf(workspace), day).goals;
  if (goal === undefined) throw new Error('no goal');
  return goal;
}

function only(goal: GapGoal): GapKpi {
  const [row, ...others] = goal.kpis;
  if (row === undefined || others.length > 0) throw new Error(`${goal.kpis.length} rows`);
  return row;
}

const halfway = '2025-06-30';
const lastDay = '2025-12-31';
const after = '2026-01-10';

type Case = [
  kpi: string,
  value: string,
  attainment: number | null,
  deviation: number | null,
  state: string,
  why: string,
  day?: string,
];

/** One value, recorded on 30 June. */
function runs(cases: readonly Case[]): void {
  it.each(cases)('%s, %s: %s, %s, %s (%s)', (kpi, value, attainment, deviation, state, _why, day = halfway) => {
    const values = `progress: [{ date: 2025-06-30, values: { 值: ${value} } }]`;
    const entry = kpi.startsWith('{') ? kpi.replace('{', '{ id: 值,') : `{ id: 值, metric: ${kpi} }`;
    expect(only(goalOf(`kpis: [${entry}], ${values}`, day))).toMatchObject({ attainment, deviation, state });
  });
}

describe('rising', () =>
  runs([
    ['{ metric: 新客户签约量, target: ≥12家 }', '10家', 0.8333, -0.1667, 'on-track', '10 of 12 is 16.7 % short'],
    ['{ metric: 新客户签约量, target: 20家 }', '10家', 0.5, -0.5, 'on-track', 'half of it in half of the time'],
    ['{ metric: 新客户签约量, target: 20家 }', '9家', 0.45, -0.55, 'at-risk', 'a little less than the time asks'],
    ['{ metric: 新客户签约量, target: 20家 }', '3家', 0.15, -0.85, 'behind', 'far less than the time asks'],
    ['{ metric: 新客户签约量, target: 20家 }', '0', 0, -1, 'behind', 'recorded as none, which is known'],
    ['{ metric: 新客户签约量, target: 20家 }', '19家', 0.95, -0.05, 'overdue', 'short when the time is over', after],
    ['{ metric: 新客户签约量, target: 20家 }', '19家', 0.95, -0.05, 'at-risk', 'the last day still counts', lastDay],
    ['{ metric: 新客户签约量, target: 50家 }', '55家', 1.1, 0.1, 'met', 'more than a bare target is met, 110 %'],
    ['{ metric: 新客户签约量, target: 50家 }', '500家', 10, 9, 'met', 'ten times as much is told as it is'],
    ['{ metric: 客户留存率, target: ≥85% }', '85%', 1, 0, 'met', 'the bound is included'],
    ['{ metric: 客户留存率, target: ">85%" }', '85%', 1, 0, 'at-risk', 'the bound is left out'],
    ['{ metric: 覆盖率, target: 80% }', '60%', 0.75, -0.25, 'behind', 'a level does not grow with the days'],
    ['{ metric: 客户满意度, target: ≥4.5分 }', '4.3分', 0.9556, -0.0444, 'at-risk', 'a mark within a tenth'],
    ['{ metric: 营收, target: 1.2亿元 }', '1.2亿', 1, 0, 'met', 'a number that says its size needs no unit'],
  ]));

describe('falling', () =>
  runs([
    ['{ metric: 响应时间, target: ≤30分钟 }', '40分钟', 0.75, 0.3333, 'behind', 'target ÷ actual'],
    ['{ metric: 响应时间, target: ≤30分钟 }', '20分钟', 1.5, -0.3333, 'met', 'a level is met when it is reached'],
    ['{ metric: 响应时间, target: 30分钟 }', '20分钟', 1.5, -0.3333, 'met', 'a bare time is better low'],
    ['{ metric: 差错率, target: ≤0.2% }', '0.25%', 0.8, 0.25, 'behind', 'a rate of faults'],
    ['{ metric: 审批时长, target: 从10天降至3天 }', '3天', 1, 0, 'met', 'reached on the way down, before the due date'],
    [
      '{ metric: 审批时长, target: 从10天降至3天 }',
      '6天',
      0.5,
      1,
      'on-track',
      '3 ÷ 6; the way down is 4 of 7 in half the time',
    ],
    ['{ metric: 审批时长, target: 从10天降至3天 }', '11天', 0.2727, 2.6667, 'behind', 'worse than where it began'],
    [
      '{ metric: 审批时长, target: 从30天缩短至25天 }',
      '27天',
      0.9259,
      0.08,
      'on-track',
      '3 of 5 days in half the time',
    ],
  ]));

describe('a ceiling on what is counted holds when the time is over', () =>
  runs([
    ['{ metric: 故障次数, target: ≤2次 }', '0', 1, -1, 'on-track', 'there is time left for faults'],
    ['{ metric: 故障次数, target: ≤2次 }', '2次', 1, 0, 'on-track', 'used up, not exceeded'],
    ['{ metric: 故障次数, target: ≤2次 }', '0', 1, -1, 'met', 'nothing more can happen', lastDay],
    ['{ metric: 故障次数, target: ≤2次 }', '0', 1, -1, 'met', 'nor afterwards', after],
    ['{ metric: 故障次数, target: ≤2次 }', '3次', 0.6667, 0.5, 'behind', 'what happened does not unhappen'],
    ['{ metric: 费用, target: ≤100万元 }', '40万元', 2.5, -0.6, 'on-track', 'money is spent until the end'],
    ['{ metric: 费用, target: ≤100万元 }', '110万元', 0.9091, 0.1, 'overdue', 'exceeded, and over', after],
    ['零数据泄露事件', '0', 1, null, 'on-track', 'none so far'],
    ['零数据泄露事件', '0', 1, null, 'met', 'none at all', after],
    ['零数据泄露事件', '1起', null, null, 'behind', 'no share of zero: null, never 0'],
  ]));

describe('zero, and less', () =>
  runs([
    ['{ metric: 投诉量, target: 从100件降至0件 }', '40件', 0.6, null, 'on-track', '60 of 100 are gone'],
    ['{ metric: 投诉量, target: 从100件降至0件 }', '0件', 1, null, 'met', 'all are gone'],
    ['{ metric: 投诉量, target: 从100件降至0件 }', '120件', -0.2, null, 'behind', 'the way was walked backwards'],
    ['{ metric: 投诉量, target: 0件, from: 100件 }', '40件', 0.6, null, 'on-track', 'the base stands apart'],
    ['{ metric: 利润, target: ≥0万元 }', '5万元', 1, null, 'met', 'reached, by how much no ratio tells'],
    ['{ metric: 利润, target: ≥0万元 }', '-5万元', null, null, 'behind', 'no ratio to nothing'],
    ['{ metric: 利润, target: ≥-200万元 }', '-100万元', 1, 0.5, 'met', 'a smaller loss than allowed'],
    ['{ metric: 利润, target: ≥-200万元 }', '-300万元', null, -0.5, 'behind', 'a greater one; losses have no share'],
    ['{ metric: 利润, target: ≥50万元 }', '-30万元', -0.6, -1.6, 'behind', 'a loss where a profit was promised'],
    ['{ metric: 利润, target: ≥0万元, from: -100万元 }', '-40万元', 0.6, null, 'on-track', '60 of 100 from the base'],
  ]));

describe('holding', () =>
  runs([
    ['{ metric: 利润率, target: 10%~12% }', '11%', 1, 0, 'met', 'inside'],
    ['{ metric: 利润率, target: 10%~12% }', '12%', 1, 0, 'met', 'the ends are inside'],
    ['{ metric: 利润率, target: 10%~12% }', '9%', 0.9, -0.1, 'at-risk', 'against the lower end'],
    ['{ metric: 利润率, target: 10%~12% }', '15%', 0.8, 0.25, 'behind', 'against the upper end'],
    ['{ metric: 签约数, target: 20~30家 }', '10家', 0.5, -0.5, 'on-track', 'a count grows into its range'],
    ['{ metric: 签约数, target: "=20家" }', '22家', 0.9091, 0.1, 'behind', 'exactly 20 was asked for'],
    ['{ metric: 签约数, target: 等于20家 }', '22家', 0.9091, 0.1, 'behind', 'in words as well'],
    ['签约数=20家', '22家', 0.9091, 0.1, 'behind', 'written as one phrase'],
    ['{ metric: 签约数, target: "=20家" }', '20家', 1, 0, 'met', 'equal'],
    ['{ metric: 占比, target: "=33.3%" }', '33.3%', 1, 0, 'met', 'equal in fractions'],
    ['{ metric: 人数, target: 约100人 }', '92人', 0.92, -0.08, 'met', 'within a tenth of about 100'],
  ]));

describe('relative', () =>
  runs([
    ['{ metric: 成本, target: 降低10% }', '12%', 1.2, 0.2, 'met', 'more of a change that is wanted'],
    ['{ metric: 成本, target: 降低10% }', '-5%', 0.5, -0.5, 'on-track', 'a fall of 5 % in half the time'],
    [
      '{ metric: 营收, target: 提升15%, from: 200万元 }',
      '215万元',
      0.5,
      -0.5,
      'on-track',
      '7.5 % of 15 % up from the base',
    ],
    ['{ metric: 营收, target: 提升15%, from: 200万元 }', '190万元', -0.3333, -1.3333, 'behind', 'below the base'],
    ['{ metric: 营收, target: 提升15%, from: 200 }', '224', 0.8, -0.2, 'on-track', 'bare, as its base is'],
    ['{ metric: 成本, target: 降低10%, from: 500万元 }', '460万元', 0.8, -0.2, 'on-track', '8 % less than the base'],
    ['{ metric: 客户留存率, target: 提升5%, from: 80% }', '82%', 0.5, -0.5, 'on-track', '2.5 % more than the base'],
    ['{ metric: 营收, target: 提升15% }', '300万元', null, null, 'unknown', 'a level, and no base'],
  ]));

describe('units', () =>
  runs([
    ['{ metric: 营收, target: 5亿 }', '1亿', 0.2, -0.8, 'behind', 'both in their base unit'],
    ['{ metric: 营收, target: 5亿 }', '1亿元', 0.2, -0.8, 'behind', 'the currency is said once'],
    ['{ metric: 营收, target: 5亿元 }', '500万', 0.01, -0.99, 'behind', 'however far apart'],
    [
      '{ metric: 营收, target: ≥3000万元 }',
      '2700',
      0.9,
      -0.1,
      'on-track',
      'a bare number is in the unit of its target',
    ],
    ['{ metric: 响应时间, target: ≤30分钟 }', '0.5小时', 1, 0, 'met', 'half an hour'],
    ['{ metric: 审批周期, target: ≤3个工作日 }', '72小时', null, null, 'unknown', 'working days are no hours'],
    ['{ metric: 客户留存率, target: ≥85% }', '0.8', null, null, 'unknown', '80 % or less than one?'],
    ['{ metric: 新签合同数, target: ≥100家 }', '30%', null, null, 'unknown', 'a share of what?'],
    ['{ metric: 新签合同数, target: ≥100家 }', '不少', null, null, 'unknown', 'no quantity'],
    [
      '{ metric: 营收, target: 3000万元 }',
      '2,500万元',
      null,
      null,
      'unknown',
      'a comma cut it: 2 is not what was meant',
    ],
  ]));

describe('without a number', () =>
  runs([
    ['资金到账时间:2025年7月15日前', '2025-06-20', null, null, 'met', 'before its day'],
    ['资金到账时间:2025年7月15日前', '2025-07-20', null, null, 'missed', 'after it'],
    ['资金到账时间:2025年6月15日前', '未完成', null, null, 'overdue', 'the day has passed'],
    ['系统验收通过', '是', null, null, 'met', 'yes'],
    ['系统验收通过', '否', null, null, 'unknown', 'not yet, and nothing says whether in time'],
    ['系统验收通过', '否', null, null, 'overdue', 'no, and the time is over', after],
    ['客户满意', '好', null, null, 'unknown', 'neither a number nor a yes'],
  ]));

describe('periods', () => {
  const visits = '{ metric: 拜访家数, target: 30家, period: quarter }';
  const quarters = (...values: string[]) =>
    values.map((value, index) => `{ period: 2025-Q${index + 1}, values: { 拜访家数: ${value} } }`).join(', ');

  it('are each held against the target of a KPI that has a period; the latest decides', () => {
    const row = only(goalOf(`kpis: [${visits}], progress: [${quarters('32家', '20家')}]`, '2025-07-10'));
    expect(row).toMatchObject({ period: '2025-Q2', target: 30, actual: 20, attainment: 0.6667, state: 'behind' });
    expect(row.periods).toMatchObject([
      { period: '2025-Q1', actual: 32, attainment: 1.0667, deviation: 0.0667, state: 'met' },
      { period: '2025-Q2', actual: 20, attainment: 0.6667, deviation: -0.3333, state: 'missed' },
    ]);
  });

  it('that are reached leave those to come', () => {
    const state = (day: string, ...values: string[]) =>
      goalOf(`kpis: [${visits}], progress: [${quarters(...values)}]`, day).state;
    expect(state('2025-07-10', '20', '31')).toBe('on-track');
    expect(state('2025-05-15', '30', '15')).toBe('on-track');
    expect(state('2026-01-05', '30', '30', '30', '30')).toBe('met');
    expect(state('2026-01-05', '30', '30')).toBe('overdue');
  });

  it('have targets of their own where they are written', () => {
    const plan = visits.replace('quarter', 'quarter, perPeriod: { 2025-Q2: 25家 }');
    const row = only(goalOf(`kpis: [${plan}], progress: [${quarters('30', '20')}]`, '2025-07-10'));
    expect(row).toMatchObject({ target: 25, actual: 20, attainment: 0.8, deviation: -0.2, state: 'at-risk' });
  });

  it('are put together from shorter ones, and known by any name', () => {
    const months = ['2025-04', '2025年5月', '2025-06'];
    const progress = months.map((month) => `{ period: ${month}, values: { 拜访家数: 8 } }`).join(', ');
    expect(only(goalOf(`kpis: [${visits}], progress: [${progress}]`))).toMatchObject({ actual: 24, period: '2025-Q2' });
    const twice = '{ period: 2025年第二季度, values: { 拜访家数: 8 } }, { period: 2025-Q2, values: { 拜访家数: 9 } }';
    expect(only(goalOf(`kpis: [${visits}], progress: [${twice}]`))).toMatchObject({ actual: 9 });
  });

  it('take increments by their day', () => {
    const progress = ['03-10', '04-10', '05-10'].map(
      (day) => `{ date: 2025-${day}, mode: added, values: { 拜访家数: 8 } }`,
    );
    expect(only(goalOf(`kpis: [${visits}], progress: [${progress.join(', ')}]`))).toMatchObject({ actual: 16 });
  });

  it('add up to a target for the year, against what was planned so far', () => {
    const kpi =
      '{ metric: 拜访家数, target: 50家, aggregate: sum, perPeriod: { 2025-Q1: 12家, 2025-Q2: 12家, 2025-Q3: 13家, 2025-Q4: 13家 } }';
    const row = only(goalOf(`kpis: [${kpi}], progress: [${quarters('10家', '13家')}]`, '2025-07-10'));
    expect(row).toMatchObject({ target: 50, actual: 23, attainment: 0.46, state: 'at-risk' });
    expect(row.periods).toMatchObject([{ deviation: -0.1667 }, { deviation: 0.0833 }]);
  });

  it('stand beside totals, which are of no period', () => {
    const kpi = '{ metric: 拜访家数, target: 50家, aggregate: sum }';
    const actual = (progress: string) => only(goalOf(`kpis: [${kpi}], progress: [${progress}]`, '2025-10-10')).actual;
    const total = '{ date: 2025-06-30, values: { 拜访家数: 20 } }';
    expect(actual(`${quarters('8', '12')}, ${total}`)).toBe(20);
    expect(actual(`${total}, { period: 2025-Q3, values: { 拜访家数: 9 } }`)).toBe(29);
    expect(actual(`${total}, { date: 2025-07-31, mode: added, values: { 拜访家数: 3 } }`)).toBe(23);
  });

  it('that are levels are not added, and a ceiling for each holds in each', () => {
    const level = '{ metric: 拜访家数, target: 85%, perPeriod: { 2025-Q1: 80%, 2025-Q2: 82% } }';
    expect(only(goalOf(`kpis: [${level}], progress: [${quarters('80%', '83%')}]`))).toMatchObject({
      actual: 83,
      attainment: 0.9765,
      state: 'on-track',
    });
    const ceiling = '{ metric: 投诉量, target: ≤10件/月 }';
    const progress = '{ period: 2025-05, values: { 投诉量: 8件 } }';
    expect(only(goalOf(`kpis: [${ceiling}], progress: [${progress}]`))).toMatchObject({ actual: 8, state: 'on-track' });
  });
});

describe('a percentage that somebody typed', () => {
  it('is told as typed where no value was recorded', () => {
    expect(goalOf('kpis: [签约数20家], progress: [{ percent: 60% }]')).toMatchObject({
      state: 'on-track',
      percent: 0.6,
      kpis: [{ actual: null, attainment: 0.6, deviation: null, source: 'typed', state: 'on-track' }],
    });
    expect(goalOf('statement: 建成平台, progress: [{ percent: 30 }]')).toMatchObject({ state: 'behind', kpis: [] });
    expect(goalOf('kpis: [签约数20家], progress: [{ percent: 0.6 }]').state).toBe('unknown');
  });

  it('does not outweigh a value', () => {
    const row = only(goalOf('kpis: [签约数20家], progress: [{ percent: 60%, values: { 签约数: 5 } }]'));
    expect(row).toMatchObject({ actual: 5, attainment: 0.25, state: 'behind' });
    expect(row).not.toHaveProperty('source');
  });
});

describe('what was reached by the due date', () => {
  const retention = (...values: [date: string, value: string][]) =>
    `kpis: [客户留存率≥85%], progress: [${values.map(([date, value]) => `{ date: ${date}, values: { 客户留存率: ${value} } }`).join(', ')}]`;

  it('stays met', () => {
    expect(goalOf(retention(['2025-12-30', '86%'], ['2026-01-08', '70%']), after)).toMatchObject({
      state: 'met',
      kpis: [{ actual: 86 }],
    });
    expect(goalOf(retention(['2025-12-30', '70%'], ['2026-01-08', '86%']), after).state).toBe('met');
    expect(goalOf(retention(['2025-12-30', '70%']), after).state).toBe('overdue');
  });

  it('is the judgement that rules can ask for', () => {
    const workspace = loadWorkspace([
      {
        path: 'a.yaml',
        text: 'kind: checklist\ngoals:\n  - { due: 2025-06-30, kpis: [签约数20家], progress: [{ date: 2025-06-20, values: { 签约数: 21 } }] }\n',
      },
    ]);
    const [document] = workspace.documents;
    const [goal] = document?.commitments ?? [];
    if (document === undefined || goal === undefined) throw new Error('no goal');
    expect(isMet(workspace, document, goal, '2025-07-10')).toBe(true);
    expect(isMet(workspace, document, goal, '2025-06-10')).toBe(false);
  });
});
