import { describe, expect, it } from 'vitest';
import { matchOf } from '../../src/analyse/match.js';
import { checklist, workspaceOf } from './workspace.js';

function match(body: string) {
  const { workspace, links } = checklist(body);
  return matchOf(workspace, links);
}

/** What is missing of one need. */
function missing(goals: string, need = 'category: business, priority: P1') {
  const { requirements } = match(
    `requirements:\n  - { id: RW-1, statement: 华东新客户从60家提升至100家, ${need}, goals: [${goals}] }\n`,
  );
  const [found] = requirements;
  return {
    status: found?.status,
    degree: found?.degree,
    missing: found?.reasons.filter(({ share, of }) => share < of).map(({ reason }) => reason),
  };
}

const whole =
  'statement: 新增客户100家, type: outcome, core: true, kpis: [新客户签约数≥100家], owner: 王总监, due: 2024-09-30';

describe('a need', () => {
  it('is matched by a goal that is measured, speaks of it and is promised', () => {
    expect(missing(`{ ${whole} }`)).toEqual({ status: 'matched', degree: 1, missing: [] });
  });

  it('is matched less for all that is missing', () => {
    expect(missing('')).toMatchObject({ status: 'unmatched', degree: 0 });
    expect(missing(`{ ${whole.replace('≥100家', '')} }`)).toEqual({
      status: 'partial',
      degree: 0.75,
      missing: ['quantified'],
    });
    expect(missing(`{ ${whole.replace('王总监', '王总监、李经理')} }`)).toEqual({
      status: 'matched',
      degree: 0.9,
      missing: ['owned'],
    });
    expect(missing(`{ ${whole.replace(', due: 2024-09-30', '')} }`)).toEqual({
      status: 'matched',
      degree: 0.9,
      missing: ['dated'],
    });
    expect(missing(`{ ${whole.replace('core: true, ', '')} }`)).toMatchObject({ degree: 0.975, missing: ['fits'] });
    expect(missing(`{ ${whole.replace('outcome', 'process')} }`)).toMatchObject({ degree: 0.975, missing: ['fits'] });
    expect(missing('{ statement: 提升形象 }')).toMatchObject({ status: 'partial' });
  });

  it('is matched by the goals that are declared for it, in any document', () => {
    const { workspace, links } = workspaceOf({
      'needs.yaml': 'kind: checklist\nid: n\nrequirements:\n  - { id: RW-1, statement: 新客户 }\n',
      'goals.yaml':
        'kind: checklist\nid: g\ngoals:\n  - { id: G-1, statement: 新客户, serves: [n#RW-1] }\n  - { id: G-2, statement: 品牌 }\n',
    });
    const result = matchOf(workspace, links);
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

  it('may speak of something else than its goal measures', () => {
    expect(
      missing(`{ ${whole.replace('新增客户100家', '合同归档').replace('新客户签约数', '归档合同数')} }`),
    ).toMatchObject({
      status: 'matched',
      missing: ['speaks-of-need'],
    });
  });
});

it('does not take an empty goal for an answer, and calls one without words by its KPI', () => {
  const { requirements } = match(`requirements:
  - { id: RW-1, statement: 新客户, goals: [{ owner: 王总监 }] }
  - { id: RW-2, statement: 新客户, goals: [{ kpis: [{ metric: 新客户签约数, target: 20, unit: 家 }] }] }
`);
  expect(requirements).toMatchObject([
    { status: 'unmatched', degree: 0, goals: [{ statement: null, score: 0 }] },
    { status: 'matched', goals: [{ statement: null, kpi: '新客户签约数 20家' }] },
  ]);
});

it('reckons resources up, and never takes the unknown for enough', () => {
  const { resources } = match(`
available: { 预算: 480万元, 技术工程师: 3名, 服务器: 2台 }
goals:
  - { id: G-1, statement: x, resources: { 预算: 300万元, 技术工程师: 3名, 客户名单: 市场部提供 } }
  - { id: G-2, statement: y, resources: { 预算: 200万元, 技术工程师: 2名, 场地: 2间 } }
`);
  expect(resources).toEqual([
    {
      name: '预算',
      file: 'a.yaml',
      needed: 5_000_000,
      available: 4_800_000,
      short: 200_000,
      unit: '元',
      neededBy: ['a#G-1', 'a#G-2'],
    },
    { name: '技术工程师', file: 'a.yaml', needed: 5, available: 3, short: 2, unit: '名', neededBy: ['a#G-1', 'a#G-2'] },
    { name: '客户名单', file: 'a.yaml', needed: null, available: null, short: null, unit: '', neededBy: ['a#G-1'] },
    { name: '场地', file: 'a.yaml', needed: 2, available: null, short: null, unit: '间', neededBy: ['a#G-2'] },
    { name: '服务器', file: 'a.yaml', needed: 0, available: 2, short: 0, unit: '台', neededBy: [] },
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
