import { describe, expect, it } from 'vitest';
import { rollUpsOf, weightsOf } from '../../../src/analyse/matching/roll-up.js';
import { checklist } from '../workspace.js';

/** The roll-ups of the first goal, as `state planned short`, and why where nobody knows. */
function rollUp(whole: string, parts: readonly string[], more = ''): string[] {
  const lines = parts.map((part, index) => `  - { id: T-${index + 1}, statement: y, parent: G-1, ${part} }\n`);
  const { workspace, links } = checklist(`goals:\n  - { id: G-1, statement: x, ${whole} }\n${lines.join('')}${more}`);
  const [document] = workspace.documents;
  const [goal] = document?.commitments ?? [];
  if (document === undefined || goal === undefined) throw new Error('no goal');
  return rollUpsOf(goal, document, workspace, links).map(
    ({ state, planned, short, unknown }) => unknown ?? `${state} ${planned} ${short}`,
  );
}

describe('the parts of a goal', () => {
  it.each<[what: string, whole: string, parts: string[], expected: string[]]>([
    [
      '32 of 50 are planned by nobody',
      'kpis: [新客户签约量50家]',
      ['kpis: [新客户签约量3家]', 'kpis: [新客户签约量15家]'],
      ['short 18 32'],
    ],
    [
      'by partOf',
      'kpis: [新客户签约量50家]',
      ['kpis: [{ metric: 活动带动新客户签约量, target: 50家, partOf: 新客户签约量 }]'],
      ['complete 50 0'],
    ],
    ['another metric adds nothing', 'kpis: [新客户签约量50家]', ['kpis: [拜访量80家]'], ['nothing-adds']],
    [
      'without partOf a longer metric adds nothing',
      'kpis: [新客户签约量50家]',
      ['kpis: [活动带动新客户签约量20家]'],
      ['nothing-adds'],
    ],
    [
      'money in other units',
      'kpis: [销售额1.2亿元]',
      ['kpis: [销售额8000万元]', 'kpis: [销售额4000万元]'],
      ['complete 120000000 0'],
    ],
    ['more than asked', 'kpis: [新客户签约量50家]', ['kpis: [新客户签约量60家]'], ['complete 60 0']],
    ['a rate', 'kpis: [客户留存率≥85%]', ['kpis: [客户留存率≥40%]', 'kpis: [客户留存率≥45%]'], ['not-additive']],
    ['a duration', 'kpis: [审批时长≤3天]', ['kpis: [审批时长≤1天]'], ['not-additive']],
    ['a relative change', 'kpis: [成本降低10%]', ['kpis: [成本降低5%]'], ['not-additive']],
    [
      'an average is no sum',
      'kpis: [{ metric: 得分, target: 50个, aggregate: average }]',
      ['kpis: [得分50个]'],
      ['not-additive'],
    ],
    [
      'a ceiling that the parts keep',
      'kpis: [费用≤100万元]',
      ['kpis: [费用≤60万元]', 'kpis: [费用≤40万元]'],
      ['complete 1000000 0'],
    ],
    [
      'a ceiling that they break',
      'kpis: [费用≤100万元]',
      ['kpis: [费用≤60万元]', 'kpis: [费用≤50万元]'],
      ['over 1100000 0'],
    ],
    [
      'units that are two things',
      'kpis: [新客户签约量50家]',
      ['kpis: [{ metric: 新客户, target: 20万元, partOf: 新客户签约量 }]'],
      ['unit-differs'],
    ],
    [
      'levels or increments',
      'kpis: [客户数从60家提升至100家]',
      ['kpis: [{ metric: 客户数, target: 50家 }]'],
      ['level-or-increment'],
    ],
    [
      'a rate and a count',
      'kpis: [新客户签约量50家, 客户留存率≥85%]',
      ['kpis: [新客户签约量50家]'],
      ['complete 50 0', 'not-additive'],
    ],
  ])('%s', (_what, whole, parts, expected) => {
    expect(rollUp(whole, parts)).toEqual(expected);
  });

  it('are looked through where they measure nothing themselves', () => {
    const below = '  - { id: T-9, statement: z, parent: T-1, kpis: [新客户签约量50家] }\n';
    expect(rollUp('kpis: [新客户签约量50家]', ['notes: 举措'], below)).toEqual(['complete 50 0']);
  });

  it('of a goal with nothing below are unknown where other goals have parts, and nobody asks in a plain list', () => {
    const tree = '  - { id: G-2, statement: x }\n  - { id: G-3, statement: x, parent: G-2 }\n';
    expect(rollUp('kpis: [营收1亿元]', [], tree)).toEqual(['no-parts']);
    expect(rollUp('kpis: [营收1亿元]', [])).toEqual([]);
  });

  it('may stand in a circle and are counted once', () => {
    expect(rollUp('parent: T-1, kpis: [新客户签约量50家]', ['kpis: [新客户签约量30家]'])).toEqual(['short 30 20']);
  });
});

describe('the weights of the parts', () => {
  const weights = (list: readonly string[]) => {
    const lines = list.map((weight, index) => `  - { id: T-${index}, statement: y, parent: G-1${weight} }\n`);
    const { workspace, links } = checklist(`goals:\n  - { id: G-1, statement: x }\n${lines.join('')}`);
    const [document] = workspace.documents;
    const [goal] = document?.commitments ?? [];
    return document === undefined || goal === undefined ? undefined : weightsOf(goal, document, links);
  };

  it.each([
    [[', weight: 40%', ', weight: 60%'], 1],
    [[', weight: 0.4', ', weight: 0.5'], 0.9],
    [[', weight: 40', ', weight: 60'], 1],
    [[', weight: 1', ''], 1],
  ])('%j make %s', (list, sum) => {
    expect(weights(list)).toMatchObject({ sum });
  });

  it('are nothing where none is written', () => {
    expect(weights(['', ''])).toBeNull();
  });
});
