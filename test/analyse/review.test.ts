import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/analyse/agenda.js';
import { reviewOf } from '../../src/analyse/review.js';
import { periodAfter, reviewPeriod } from '../../src/analyse/review-period.js';
import type { Review } from '../../src/model/results.js';
import { reviewChat } from '../../src/report/review-chat.js';
import { checklist } from './workspace.js';

const quarter = { label: '2024Q3', start: '2024-07-01', end: '2024-09-30' };

function review(body: string, today = '2024-10-08') {
  const { workspace, links } = checklist(body);
  return reviewOf(workspace, links, { today, period: quarter });
}

describe('a period', () => {
  it.each([
    ['week', '2024-10-07', '2024-10-13'],
    ['month', '2024-10-01', '2024-10-31'],
    ['quarter', '2024-10-01', '2024-12-31'],
    ['2024Q3', '2024-07-01', '2024-09-30'],
    ['2024年第三季度', '2024-07-01', '2024-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('%s is %s to %s', (words, start, end) => {
    expect(reviewPeriod(words, '2024-10-08')).toMatchObject({ start, end });
  });

  it('that names no days is none', () => {
    expect(reviewPeriod('soon', '2024-10-08')).toBeNull();
    expect(reviewPeriod('Q3', '2024-10-08')).toBeNull();
  });

  it.each([
    ['2024-07-01', '2024-09-30', '2024-10-01', '2024-12-31'],
    ['2024-02-01', '2024-02-29', '2024-03-01', '2024-03-31'],
    ['2024-10-07', '2024-10-13', '2024-10-14', '2024-10-20'],
  ])('from %s to %s is followed by one of its kind', (start, end, next, last) => {
    expect(periodAfter({ label: '', start, end })).toMatchObject({ start: next, end: last });
  });
});

describe('a review', () => {
  const goal = (more: string) =>
    `goals: [{ id: G-1, statement: 季度签约12家, owner: 王敏, start: 2024-01-01, ${more} }]`;

  it('has the figures of its very period, and −16.7 %', () => {
    const { rows } = review(
      goal(
        'due: 2024-12-31, kpis: [{ metric: 签约量, target: 12家, period: quarter }], progress: [{ period: 2024-Q2, values: { 签约量: 13家 } }, { period: 2024-Q3, values: { 签约量: 10家 }, cause: { objective: 降价, subjective: 报价慢 }, remedy: 补签, next: 展会 }]',
      ),
    );
    expect(rows).toMatchObject([
      {
        metric: '签约量',
        target: 12,
        actual: 10,
        deviation: -0.1667,
        of: 'period',
        state: 'missed',
        objective: '降价',
        subjective: '报价慢',
        remedy: '补签',
        next: '展会',
      },
    ]);
  });

  it('does not count what happened after its end', () => {
    const { rows } = review(
      goal(
        'due: 2024-12-31, kpis: [签约量20家], progress: [{ date: 2024-09-20, values: { 签约量: 10 } }, { date: 2024-10-05, values: { 签约量: 20 } }]',
      ),
    );
    expect(rows).toMatchObject([{ actual: 10, attainment: 0.5, of: 'all' }]);
  });

  it('leaves explanations of other periods out', () => {
    const { rows } = review(
      goal(
        'due: 2024-12-31, kpis: [签约量20家], progress: [{ date: 2024-03-20, values: { 签约量: 1 }, cause: 春节, remedy: 补签 }]',
      ),
    );
    expect(rows).toMatchObject([{ cause: null, remedy: null }]);
  });

  it('asks for check-ins, causes and remedies, and says what closes soon', () => {
    const late = review(
      goal(
        'due: 2024-11-30, every: month, kpis: [覆盖率≥80%], progress: [{ date: 2024-08-01, values: { 覆盖率: 60% }, cause: 降价 }]',
      ),
    );
    expect(late.checkIns).toMatchObject([{ id: 'G-1', last: '2024-08-01', every: 31, never: false }]);
    expect(late.uncaused).toMatchObject([{ id: 'G-1', state: 'behind', lacks: ['remedy'] }]);
    expect(late.closing).toMatchObject([{ id: 'G-1', due: '2024-11-30', days: 61 }]);
  });

  it('has no line for what was done before it began', () => {
    expect(
      review(goal('due: 2024-03-31, kpis: [签约量2家], progress: [{ date: 2024-03-20, values: { 签约量: 2 } }]')).rows,
    ).toEqual([]);
  });
});

describe('the text for a chat', () => {
  const chat = (n: number): string => {
    const goals = Array.from(
      { length: n },
      (_, index) =>
        `  - { id: G-${index}, statement: 季度新签客户并完成回访和验收第${index}批, owner: 王敏, start: 2024-01-01, due: 2024-12-31, kpis: [签约量20家], progress: [{ date: 2024-09-20, values: { 签约量: ${index % 20} }, cause: "竞品\\n价格战", remedy: 增加线上拜访 }] }\n`,
    );
    const part = review(`goals:\n${goals.join('')}`);
    const whole: Review = { ...part, period: quarter, today: '2024-10-08', changes: [], history: 'complete' };
    return reviewChat(whole, 'zh-Hans');
  };

  it('has one line a goal, the gravest first', () => {
    const lines = chat(3).trimEnd().split('\n');
    expect(lines[0]).toBe('【2024Q3复盘】2024-07-01至2024-09-30，截至2024-10-08');
    expect(lines[1]).toBe(
      '1. G-0 季度新签客户并完成回访和验收第0批 [落后] 王敏 | 签约量：目标20家，实际0家，偏差-100% | 原因：竞品 价格战 | 措施：增加线上拜访',
    );
  });

  it('is never longer than a message, and says what it leaves out', () => {
    const text = chat(60);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text).toMatch(/……另有\d+项未列出\n$/);
  });
});

describe('the agenda', () => {
  const agenda = (choice: { owner?: string; within?: number } = {}) => {
    const { workspace } = checklist(`goals:
  - { id: G-1, statement: 长期事项, owner: 王敏 }
  - { id: G-2, statement: 已完成, owner: 王敏, due: 2024-09-30, status: closed }
  - { id: G-3, statement: 逾期, owner: 李磊, due: 2024-09-30, risks: [{ id: K-1, statement: 降价, response: 分期, owner: 王敏, due: 2024-10-20 }] }
  - { id: G-4, statement: 下月, owner: 王敏(甲方), due: 2024-11-15 }
  - { id: G-5, statement: 已达到, due: 2024-12-31, kpis: [签约量2家], progress: [{ date: 2024-09-20, values: { 签约量: 2 } }] }
`);
    return agendaOf(workspace, { today: '2024-10-08', ...choice }).map(({ id, days }) => `${id} ${days}`);
  };

  it('has what is open by date, what is late first, what has no date last', () => {
    expect(agenda()).toEqual(['G-3 -8', 'K-1 12', 'G-4 38', 'G-1 null']);
  });

  it('of one owner, or within some days', () => {
    expect(agenda({ owner: '王敏' })).toEqual(['K-1 12', 'G-4 38', 'G-1 null']);
    expect(agenda({ within: 14 })).toEqual(['G-3 -8', 'K-1 12']);
  });
});
