import { describe, expect, it } from 'vitest';
import { matchOf } from '../../src/analyse/match.js';
import { defaultSettings } from '../../src/config/settings.js';
import { type MatchReason, matchReasons } from '../../src/model/results.js';
import { checklist, workspaceOf } from './workspace.js';

function match(body: string) {
  const { workspace, links } = checklist(body);
  return matchOf(workspace, links, defaultSettings.match);
}

/** What one need and its goals give: the degree, and the reasons that lack something. */
function missing(goals: string, need = 'category: business, priority: P1', more = 'status: final') {
  const { requirements } = match(
    `${more}\nrequirements:\n  - { id: RW-1, statement: 华东新客户从60家提升至100家, ${need}, goals: [${goals}] }\n`,
  );
  const [found] = requirements;
  return {
    status: found?.status,
    degree: found?.degree,
    missing: found?.reasons.filter(({ share, of }) => share < of).map(({ reason }) => reason),
  };
}

const whole =
  'statement: 新增客户100家, type: outcome, core: true, kpis: [新客户签约数≥100家], owner: 王总监, due: 2024-09-30, resources: { 客户名单: 市场部提供（已确认） }';

describe('a need', () => {
  it('is matched by a goal that is measured, speaks of it and is promised', () => {
    expect(missing(`{ ${whole} }`)).toEqual({ status: 'matched', degree: 1, missing: [] });
  });

  it.each<[what: string, goal: string, degree: number, lacks: string[]]>([
    ['no number', whole.replace('≥100家', ''), 0.7, ['quantified', 'speaks-of-need']],
    ['a weaker number', whole.replace('≥100家', '≥80家'), 0.95, ['speaks-of-need']],
    ['two owners', whole.replace('王总监', '王总监、李经理'), 0.95, ['owned']],
    ['no date', whole.replace(', due: 2024-09-30', ''), 0.95, ['dated']],
    ['a start after the end', `${whole}, start: 2024-10-01`, 0.975, ['dated']],
    ['no core goal for P1', whole.replace('core: true, ', ''), 0.975, ['fits']],
    ['the other type', whole.replace('outcome', 'process'), 0.975, ['fits']],
    ['a provider who has not confirmed', whole.replace('（已确认）', ''), 0.95, ['achievable']],
    ['no resources named', whole.replace(/, resources.*/, ''), 0.9, ['achievable']],
    ['a shortage that somebody states', `${whole}, notes: 技术人员短缺2人`, 0.9, ['achievable']],
    ['left open', `${whole}, agreement: open`, 0.95, ['agreed']],
    ['a conflict without a response', `${whole}, conflicts: [{ with: 成本 }]`, 0.95, ['conflicts-answered']],
    ['a conflict with one', `${whole}, conflicts: [{ with: 成本, response: 分期投入 }]`, 1, []],
  ])('is matched less for %s', (_what, goal, degree, lacks) => {
    expect(missing(`{ ${goal} }`)).toMatchObject({ degree, missing: lacks });
  });

  it('is not matched without a goal, by an empty one, or by one without a number', () => {
    expect(missing('')).toMatchObject({ status: 'unmatched', degree: 0 });
    expect(missing('{ owner: 王总监 }')).toMatchObject({ status: 'unmatched', degree: 0 });
    expect(missing('{ statement: 提升形象 }')).toMatchObject({ status: 'partial' });
    expect(missing(`{ ${whole.replace('≥100家', '')} }`)).toMatchObject({ status: 'partial' });
  });

  it('is not matched by a goal that speaks of something else', () => {
    const other = whole.replace('新增客户100家', '合同归档').replace('新客户签约数', '归档合同数');
    expect(missing(`{ ${other.replace(/, resources.*/, '')} }`)).toMatchObject({ status: 'partial' });
  });

  it('has what nobody wrote down for nothing, and says that it is unknown', () => {
    const { requirements } = match('requirements: [{ statement: 新客户, goals: [{ statement: 新客户20家 }] }]\n');
    const unknown = requirements[0]?.reasons.filter((reason) => reason.unknown === true);
    expect(unknown).toEqual([
      { reason: 'achievable', share: 0, of: 0.1, unknown: true },
      { reason: 'agreed', share: 0, of: 0.05, unknown: true },
    ]);
  });

  it('is weighed as the settings say, in shares of all points', () => {
    const { workspace, links } = checklist(
      'requirements: [{ statement: 新客户, goals: [{ statement: 新客户20家 }] }]\n',
    );
    const none = Object.fromEntries(matchReasons.map((reason) => [reason, 0])) as Record<MatchReason, number>;
    const { requirements } = matchOf(workspace, links, { weights: { ...none, 'has-goal': 3, owned: 1 }, capacity: 5 });
    expect(requirements[0]).toMatchObject({ degree: 0.75 });
  });

  it('is matched by the goals that are declared for it, in any document', () => {
    const { workspace, links } = workspaceOf({
      'needs.yaml': 'kind: checklist\nid: n\nrequirements:\n  - { id: RW-1, statement: 新客户 }\n',
      'goals.yaml':
        'kind: checklist\nid: g\ngoals:\n  - { id: G-1, statement: 新客户, serves: [n#RW-1] }\n  - { id: G-2, statement: 品牌 }\n',
    });
    const result = matchOf(workspace, links, defaultSettings.match);
    expect(result.requirements).toMatchObject([
      {
        id: 'RW-1',
        ref: 'n#RW-1',
        file: 'needs.yaml',
        status: 'partial',
        goals: [{ ref: 'g#G-1', link: 'declared', score: 0.55 }],
      },
    ]);
    expect(result.goals).toMatchObject([
      { ref: 'g#G-1', status: 'serving', requirements: ['n#RW-1'] },
      { ref: 'g#G-2', status: 'orphan', requirements: [] },
    ]);
  });
});

it('does not take an empty goal for an answer, and calls one without words by its KPI', () => {
  const { requirements } = match(`requirements:
  - { id: RW-1, statement: 新客户, goals: [{ owner: 王总监 }] }
  - { id: RW-2, statement: 新客户, goals: [{ kpis: [{ metric: 新客户签约数, target: 20, unit: 家 }] }] }
`);
  expect(requirements).toMatchObject([
    { status: 'unmatched', degree: 0, goals: [{ link: 'declared', score: 0 }, { link: 'suggested' }] },
    { status: 'matched', goals: [{ statement: null, kpi: '新客户签约数 20家' }] },
  ]);
});

it('lists declared conflicts and risks', () => {
  const { conflicts, risks } = match(`
goals:
  - id: G-1
    statement: 成本降低10%
    conflicts: [{ with: G-2, statement: 成本与品质, response: 优先保障品质 }, { with: nobody }]
    risks: [{ id: K-1, statement: 竞品价格战, response: 分阶段投入, owner: 李经理, due: 2024-08-01 }, 汇率]
  - { id: G-2, statement: 品质提升 }
`);
  expect(conflicts).toEqual([
    { items: ['a#G-1', 'a#G-2'], file: 'a.yaml', kind: 'declared', reason: '成本与品质', response: '优先保障品质' },
    { items: ['a#G-1', 'nobody'], file: 'a.yaml', kind: 'declared', reason: null },
  ]);
  expect(risks).toMatchObject([
    {
      ref: 'a#K-1',
      goal: 'a#G-1',
      statement: '竞品价格战',
      response: '分阶段投入',
      owner: '李经理',
      due: '2024-08-01',
    },
    { ref: null, goal: 'a#G-1', statement: '汇率', response: null, owner: null, due: null },
  ]);
});
