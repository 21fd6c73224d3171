import { readFileSync } from 'node:fs';
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

const after = '2026-01-10';

const page = readFileSync('docs/attainment.md', 'utf8');
/** A row of a table: KPI, value, day, attainment, deviation, state, why. */
const row = /^\| `(.+)` \| (.+) \| (\d{4}-\d\d-\d\d) \| (\S+) \| (\S+) \| (\S+) \| (.+) \|$/gm;
const cases = [...page.matchAll(row)].map(([, ...cells]) => cells as Cells);
type Cells = [
  kpi: string,
  value: string,
  day: string,
  attainment: string,
  deviation: string,
  state: string,
  why: string,
];

describe('the table of docs/attainment.md', () => {
  it('is read whole', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    const lines = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(cases).toHaveLength(lines.length);
  });

  it.each(cases)('%s, %s on %s: %s, %s, %s (%s)', (kpi, value, day, attainment, deviation, state) => {
    const ratio = (cell: string): number | null => (cell === '–' ? null : Number(cell));
    const entry = kpi.startsWith('{') ? kpi.replace('{', '{ id: 值,') : `{ id: 值, metric: ${kpi} }`;
    const goal = goalOf(`kpis: [${entry}], progress: [{ date: 2025-06-30, values: { 值: ${value} } }]`, day);
    expect(only(goal)).toMatchObject({ attainment: ratio(attainment), deviation: ratio(deviation), state });
  });
});

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
