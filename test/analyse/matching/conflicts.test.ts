import { describe, expect, it } from 'vitest';
import { clashesIn, labelsOf } from '../../../src/analyse/matching/conflicts.js';
import { risksIn } from '../../../src/analyse/matching/risks.js';
import { checklist } from '../workspace.js';

function clashes(body: string, capacity = 5) {
  const { workspace, links } = checklist(body);
  return clashesIn(workspace, links, capacity).map((clash) => ({
    kind: clash.kind,
    items: labelsOf(clash),
    reason: clash.reason,
    response: clash.response,
  }));
}

/** What two goals with one KPI each make of each other. */
function between(first: string, second: string, dates: readonly [string, string] = ['', '']): string[] {
  return clashes(`goals:
  - { id: G-1, statement: x, kpis: ["${first}"] ${dates[0]} }
  - { id: G-2, statement: y, kpis: ["${second}"] ${dates[1]} }
`).map(({ kind }) => kind);
}

describe('targets', () => {
  it.each<[first: string, second: string, kinds: string[]]>([
    ['单件成本≤80元', '单件成本≥90元', ['incompatible-targets']],
    ['單件成本≤80元', '单件成本≥90元', ['incompatible-targets']],
    ['单件成本≥80元', '单件成本≤90元', []],
    ['预算=500万元', '预算≤3000000元', ['incompatible-targets']],
    ['利润率10%~12%', '利润率≥15%', ['incompatible-targets']],
    ['新签合同数≥100家', '新签合同数≥80家', []],
    ['响应时间≤30分钟', '响应时间≥1小时', ['incompatible-targets']],
    ['客服成本降低10%', '客服成本提升5%', ['opposite-directions']],
    ['客服成本降低10%', '客服成本降低5%', []],
    ['每季度拜访≥30家', '每月拜访≤5家', []],
    ['单件成本≤80元', '单件重量≥90克', []],
    ['average cost ≤ 80 USD', 'average cost ≥ 90 USD', ['incompatible-targets']],
  ])('%s | %s', (first, second, kinds) => {
    expect(between(first, second)).toEqual(kinds);
  });

  it('at different times do not clash', () => {
    const early = ', start: 2024-01-01, due: 2024-06-30';
    const later = ', start: 2024-07-01, due: 2024-12-31';
    expect(between('单件成本≤80元', '单件成本≥90元', [early, later])).toEqual([]);
    expect(between('单件成本≤80元', '单件成本≥90元', [early, early])).toEqual(['incompatible-targets']);
  });

  it('of a part are a share of the whole', () => {
    expect(
      clashes(`goals:
  - { id: G-1, statement: x, kpis: [费用=100万元] }
  - { id: G-2, statement: y, kpis: [费用=40万元], parent: G-1 }
`),
    ).toEqual([]);
  });

  it('that ask less than the need are told with both phrases', () => {
    expect(
      clashes(
        'requirements: [{ id: RW-1, statement: 新客户提升至100家, goals: [{ id: G-1, statement: 新客户80家, kpis: [新客户≥80家] }] }]',
      ),
    ).toEqual([
      {
        kind: 'less-than-needed',
        items: ['a#RW-1', 'a#G-1'],
        reason: '新客户提升至100家 ↔ 新客户≥80家',
        response: null,
      },
    ]);
  });
});

describe('dates', () => {
  it('of a part after the whole, of a predecessor after what waits for it', () => {
    expect(
      clashes(`goals:
  - { id: G-1, statement: x, due: 2024-09-30 }
  - { id: G-2, statement: y, due: 2024-10-31, parent: G-1 }
  - { id: G-3, statement: z, due: 2024-06-30, dependsOn: [G-1] }
  - { id: G-4, statement: z, due: 2024-06-30, dependsOn: [G-1], status: closed }
`),
    ).toEqual([
      { kind: 'part-after-whole', items: ['a#G-2', 'a#G-1'], reason: '2024-10-31 > 2024-09-30', response: null },
      { kind: 'dependency-after', items: ['a#G-1', 'a#G-3'], reason: '2024-09-30 > 2024-06-30', response: null },
    ]);
  });
});

describe('owners', () => {
  const goals = (dates: readonly string[]): string =>
    `goals:\n${dates.map((date, index) => `  - { id: G-${index + 1}, statement: x, owner: 王总监(甲方), ${date} }\n`).join('')}`;
  const july = 'start: 2024-07-01, due: 2024-07-31';
  const august = 'start: 2024-08-01, due: 2024-08-31';

  it('carry at most what the settings say, at one time', () => {
    expect(clashes(goals([july, july, july]), 2)).toMatchObject([
      {
        kind: 'owner-over-capacity',
        items: ['a#G-1', 'a#G-2', 'a#G-3'],
        reason: '王总监: 3 > 2 (2024-07-01–2024-07-31)',
      },
    ]);
    expect(clashes(goals([july, july, august, august]), 2)).toEqual([]);
    expect(clashes(goals([july, july, 'status: closed']), 2)).toEqual([]);
  });
});

describe('what is declared', () => {
  it('is told with its response, and answers what would be found', () => {
    const both = (conflicts: string): string => `goals:
  - { id: G-1, statement: x, kpis: [单件成本≤80元]${conflicts} }
  - { id: G-2, statement: y, kpis: [单件成本≥90元] }
`;
    expect(clashes(both(''))).toMatchObject([{ kind: 'incompatible-targets', response: null }]);
    expect(clashes(both(', conflicts: [{ with: G-2, statement: 成本与品质, response: 分档 }]'))).toEqual([
      { kind: 'declared', items: ['a#G-1', 'a#G-2'], reason: '成本与品质', response: '分档' },
    ]);
  });

  it('names what nothing is called as it is written', () => {
    expect(clashes('goals: [{ id: G-1, statement: x, conflicts: [{ with: nobody }] }]')).toMatchObject([
      { items: ['a#G-1', 'nobody'] },
    ]);
  });
});

describe('risks', () => {
  const risks = (list: string) => {
    const { workspace } = checklist(`goals: [{ statement: x, risks: [${list}] }]\n`);
    return risksIn(workspace.documents).map(({ statement, score }) => [statement, score]);
  };

  it('are ranked by likelihood × impact, those that nobody judged last', () => {
    expect(
      risks(
        '{ statement: a, likelihood: 低, impact: 高 }, 汇率, { statement: b, likelihood: 高, impact: 高 }, { statement: c, likelihood: 5, impact: 4 }, { statement: d, likelihood: 30%, impact: 中 }',
      ),
    ).toEqual([
      ['c', 20],
      ['b', 16],
      ['a', 8],
      ['d', 4.5],
      ['汇率', null],
    ]);
  });

  it('on a scale of ten, where a document has one', () => {
    expect(risks('{ statement: a, likelihood: 8, impact: 6 }, { statement: b, likelihood: 4, impact: 4 }')).toEqual([
      ['a', 12],
      ['b', 4],
    ]);
  });

  it('in words of either script and in English', () => {
    expect(
      risks('{ statement: a, likelihood: 極高, impact: very low }, { statement: b, likelihood: 說不清, impact: 高 }'),
    ).toEqual([
      ['a', 5],
      ['b', null],
    ]);
  });
});
