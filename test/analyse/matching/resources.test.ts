import { describe, expect, it } from 'vitest';
import { resourcesOf } from '../../../src/analyse/matching/resources.js';
import { shortagesIn, supplyOf } from '../../../src/analyse/matching/shortage.js';
import type { ResourceNeed } from '../../../src/model/results.js';
import { checklist } from '../workspace.js';

function resources(body: string): ResourceNeed[] {
  const { workspace } = checklist(body);
  return workspace.documents.flatMap((document) => resourcesOf(document, workspace));
}

/** The line of engineers, of two goals that need them at some time. */
function engineers(first: string, second: string): ResourceNeed | undefined {
  return resources(`
available: { 工程师: 3名 }
goals:
  - { id: G-1, statement: x, resources: { 工程师: 3名 }, ${first} }
  - { id: G-2, statement: y, resources: { 工程师: 3名 }, ${second} }
`)[0];
}

describe('what is needed against what there is', () => {
  it('adds up by name and unit, and never takes the unknown for enough', () => {
    const lines = resources(`
available: { 预算: 480万元, 技术工程师: 3名, 服务器: 2台, 开发: 30人天 }
goals:
  - { id: G-1, statement: x, resources: { 预算: 300万元, 技术工程师: 3名, 客户名单: 市场部提供, 开发: 20人天 } }
  - { id: G-2, statement: y, resources: { 预算: 200万元, 技術工程師: 2名, 场地: 2间, 开发: 15人天 } }
`);
    const both = ['a#G-1', 'a#G-2'];
    expect(lines).toEqual([
      {
        name: '预算',
        file: 'a.yaml',
        kind: 'money',
        needed: 5_000_000,
        available: 4_800_000,
        short: 200_000,
        unit: '元',
        neededBy: both,
      },
      {
        name: '技术工程师',
        file: 'a.yaml',
        kind: 'people',
        needed: 5,
        available: 3,
        short: 2,
        unit: '名',
        neededBy: both,
      },
      {
        name: '客户名单',
        file: 'a.yaml',
        kind: 'other',
        needed: null,
        available: null,
        short: null,
        unit: '',
        neededBy: ['a#G-1'],
      },
      {
        name: '开发',
        file: 'a.yaml',
        kind: 'effort',
        needed: 35,
        available: 30,
        short: 5,
        unit: '人天',
        neededBy: both,
      },
      {
        name: '场地',
        file: 'a.yaml',
        kind: 'equipment',
        needed: 2,
        available: null,
        short: null,
        unit: '间',
        neededBy: ['a#G-2'],
      },
      {
        name: '服务器',
        file: 'a.yaml',
        kind: 'equipment',
        needed: 0,
        available: 2,
        short: 0,
        unit: '台',
        neededBy: [],
      },
    ]);
  });

  it.each<[what: string, first: string, second: string, needed: number, short: number]>([
    ['overlapping', 'start: 2024-07-01, due: 2024-08-31', 'start: 2024-08-01, due: 2024-09-30', 6, 3],
    ['one after the other', 'start: 2024-07-01, due: 2024-07-31', 'start: 2024-08-01, due: 2024-09-30', 3, 0],
    ['sharing one day', 'start: 2024-07-01, due: 2024-08-01', 'start: 2024-08-01, due: 2024-09-30', 6, 3],
    ['one without dates', 'start: 2024-07-01, due: 2024-07-31', 'notes: z', 6, 3],
    ['one without a start', 'start: 2024-07-01, due: 2024-07-31', 'due: 2024-09-30', 6, 3],
  ])('counts people %s', (_what, first, second, needed, short) => {
    expect(engineers(first, second)).toMatchObject({ needed, short });
  });

  it('says when most are needed', () => {
    const line = resources(`
available: { 工程师: 4名 }
goals:
  - { id: G-1, statement: x, resources: { 工程师: 3名 }, start: 2024-07-01, due: 2024-08-31 }
  - { id: G-2, statement: y, resources: { 工程师: 3名 }, start: 2024-08-01, due: 2024-09-30 }
  - { id: G-3, statement: z, resources: { 工程师: 1名 }, start: 2024-11-01, due: 2024-11-30 }
`)[0];
    expect(line).toMatchObject({
      needed: 6,
      neededBy: ['a#G-1', 'a#G-2'],
      when: { start: '2024-08-01', end: '2024-08-31' },
    });
  });

  it('has money used up, whenever it is spent', () => {
    const [line] = resources(`
available: { 预算: 4万元 }
goals:
  - { id: G-1, statement: x, resources: { 预算: 3万元 }, start: 2024-07-01, due: 2024-07-31 }
  - { id: G-2, statement: y, resources: { 预算: 3万元 }, start: 2024-08-01, due: 2024-09-30 }
`);
    expect(line).toMatchObject({ needed: 60_000, short: 20_000 });
  });

  it('shows a shortage that a person states beside the computed one', () => {
    const lines = resources(`
available: { 技术工程师: 5名 }
goals:
  - { id: G-1, statement: x, resources: { 技术工程师: 5名 }, notes: "技术人员短缺2人；资金缺口20万元。" }
`);
    expect(lines).toMatchObject([
      {
        name: '技术工程师',
        short: 0,
        stated: [{ name: '技术人员', short: 2, unit: '人', text: '技术人员短缺2人', by: 'a#G-1' }],
      },
      { name: '资金', needed: null, short: null, stated: [{ short: 200_000, unit: '元' }] },
    ]);
  });
});

describe('a stated shortage', () => {
  it.each<[text: string, expected: unknown[]]>([
    ['技术人员短缺2人', [{ text: '技术人员短缺2人', name: '技术人员', short: 2, unit: '人' }]],
    ['技術人員短缺2人', [{ text: '技術人員短缺2人', name: '技术人员', short: 2, unit: '人' }]],
    ['资金缺口20万元，其余到位', [{ text: '资金缺口20万元', name: '资金', short: 200_000, unit: '元' }]],
    ['2 engineers short', [{ text: '2 engineers short', name: 'engineers', short: 2, unit: 'engineers' }]],
    ['a shortfall of 200,000 yuan', [{ short: 200_000 }]],
    ['人手短缺', [{ name: '人手', short: null }]],
    ['目前无缺口', []],
    ['渠道不足', []],
    ['no shortage of staff', []],
    ['重点覆盖上海、杭州、南京', []],
    ['短期内完成2家', []],
  ])('%s', (text, expected) => {
    expect(shortagesIn(text)).toMatchObject(expected);
    expect(shortagesIn(text)).toHaveLength(expected.length);
  });
});

describe('who provides it', () => {
  it.each([
    ['市场部提供', { provided: true, confirmed: false }],
    ['市場部提供（已確認）', { provided: true, confirmed: true }],
    ['由技术部调配，待确认', { provided: true, confirmed: false }],
    ['5名，尚未批准', { provided: false, confirmed: false }],
    ['from Harbour Freight', { provided: true, confirmed: false }],
    ['from Harbour Freight, confirmed', { provided: true, confirmed: true }],
    ['not confirmed', { provided: false, confirmed: false }],
    ['500万元', { provided: false, confirmed: false }],
  ])('%s', (text, expected) => {
    expect(supplyOf(text)).toEqual(expected);
  });
});
