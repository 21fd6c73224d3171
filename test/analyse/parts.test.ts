import { describe, expect, it } from 'vitest';
import { gapOf } from '../../src/analyse/gap.js';
import { groupsOf } from '../../src/analyse/gap-groups.js';
import type { GapGoal } from '../../src/model/results.js';
import { checklist } from './workspace.js';

const year = 'start: 2025-01-01, due: 2025-12-31';

function goals(body: string, today = '2025-07-02'): readonly GapGoal[] {
  const { workspace, links } = checklist(body);
  return gapOf(workspace, links, today).goals;
}

/** A whole and its parts, each with the value recorded of it. */
function whole(own: string, parts: readonly string[], today?: string): GapGoal | undefined {
  const lines = parts.map((part, index) => `  - { id: T-${index + 1}, statement: y, parent: G, ${year}, ${part} }\n`);
  return goals(`goals:\n  - { id: G, statement: x, ${year}, ${own} }\n${lines.join('')}`, today)[0];
}

const signed = (target: number, value?: number) =>
  `kpis: [签约量${target}家]${value === undefined ? '' : `, progress: [{ date: 2025-06-30, values: { 签约量: ${value} } }]`}`;

describe('what should be reached by now', () => {
  it.each<[kpi: string, expected: number | null, why: string]>([
    ['签约量12家', 6, 'a count grows evenly'],
    ['客户留存率≥85%', 85, 'a level is the same at any time'],
    ['审批时长从30天缩短至25天', 27.5, 'down from a baseline, evenly'],
    ['响应时间从10分钟缩短至30秒', 315, 'the base in the unit of the target'],
    ['成本降低10%', 5, 'half of the change'],
    ['故障次数≤2次', 2, 'a ceiling is what it is'],
    ['客户满意', null, 'no number, nothing to expect'],
  ])('%s: %s (%s)', (kpi, expected) => {
    const [goal] = goals(`goals: [{ statement: x, ${year}, kpis: [${kpi}] }]`);
    const [row] = goal?.kpis ?? [];
    expect(row?.expected ?? null).toEqual(expected === null ? null : expect.closeTo(expected, 1));
  });

  it('is unknown without a start or a due date', () => {
    const [goal] = goals('goals: [{ statement: x, due: 2025-12-31, kpis: [签约量12家] }]');
    expect(goal?.kpis[0]?.expected).toBeNull();
  });

  it('is what the periods that are over plan together', () => {
    const plan =
      '{ metric: 签约量, target: 50家, perPeriod: { 2025-Q1: 12家, 2025-Q2: 12家, 2025-Q3: 13家, 2025-Q4: 13家 } }';
    const [goal] = goals(`goals: [{ statement: x, ${year}, kpis: [${plan}] }]`);
    expect(goal?.kpis[0]?.expected).toBe(24);
  });
});

describe('a whole', () => {
  it('reaches what its parts reach together, where nobody records it itself', () => {
    const goal = whole(signed(50), [signed(20, 11), signed(30, 16)]);
    expect(goal?.kpis).toMatchObject([{ actual: 27, attainment: 0.54, source: 'parts', state: 'on-track' }]);
  });

  it('is unknown while one of them is', () => {
    expect(whole(signed(50), [signed(20, 11), signed(30)])).toMatchObject({
      state: 'unknown',
      kpis: [{ actual: null }],
    });
  });

  it('has the last word on its own figures', () => {
    expect(whole(signed(50, 40), [signed(20, 11), signed(30, 16)])?.kpis).toMatchObject([{ actual: 40 }]);
    expect(whole(signed(50, 50), [signed(50, 1)])?.state).toBe('met');
  });

  it('stands as its weakest part, whose lateness makes it behind and no more', () => {
    const states = (...values: string[]) => whole('notes: z', values)?.state;
    expect(states(signed(10, 10), signed(10, 10))).toBe('met');
    expect(states(signed(10, 10), signed(10, 1))).toBe('behind');
    expect(states(signed(10, 10), signed(10))).toBe('unknown');
    expect(states(signed(10, 10), `${signed(10, 5)}, status: closed`)).toBe('behind');
    expect(states(signed(10, 6), signed(10, 6))).toBe('on-track');
  });

  it('shows its parts with their states and weights', () => {
    const goal = whole(signed(50), [`${signed(20, 20)}, weight: 40%`, `${signed(30, 1)}, weight: 0.6`]);
    expect(goal?.parts).toEqual([
      { ref: 'a#T-1', state: 'met', weight: 0.4 },
      { ref: 'a#T-2', state: 'behind', weight: 0.6 },
    ]);
  });

  it('does not hang where parts stand in a circle', () => {
    expect(whole(`parent: T-1, ${signed(50)}`, [signed(20, 20)])?.state).toBeDefined();
  });
});

describe('in groups', () => {
  const body = `requirements:
  - { id: RW-1, statement: 新客户, priority: P2, category: business, goals: [{ id: G-1, statement: x, owner: 王总监(甲方) }] }
  - { id: RW-2, statement: 老客户, priority: P1, category: service, goals: [{ id: G-2, statement: y, owner: 王总监 }, { id: G-3, statement: z, owner: 王总监、李经理 }] }
`;
  const groups = (by: 'owner' | 'category' | 'priority' | 'party') =>
    groupsOf(goals(body), by).map(({ group }) => [group.key, group.goals.length]);

  it('of one owner however the party is written, of several owners nobody’s', () => {
    expect(groups('owner')).toEqual([
      ['王总监', 2],
      [null, 1],
    ]);
  });

  it('of priorities in their order, of categories as they come, of parties by the brackets', () => {
    expect(groups('priority')).toEqual([
      ['P1', 2],
      ['P2', 1],
    ]);
    expect(groups('category')).toEqual([
      ['business', 1],
      ['service', 2],
    ]);
    expect(groups('party')).toEqual([
      ['甲方', 1],
      [null, 2],
    ]);
  });
});
