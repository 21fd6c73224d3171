/** Needs and goals whose links were taken out: how many of them the suggestions find again. */
import { describe, expect, it } from 'vitest';
import { Suggestions } from '../../../src/analyse/matching/suggestions.js';
import { workspaceOf } from '../workspace.js';
import { pairs } from './unlinked.js';

/** Both ways for each pair of a language: the place of the right partner among the suggestions, -1 for none. */
function places(language: 'zh' | 'en') {
  const chosen = pairs[language];
  const needs = chosen.map(([need], index) => `  - { id: N-${index}, statement: ${JSON.stringify(need)} }\n`);
  const goals = chosen.map(
    ([, goal, kpi], index) =>
      `  - { id: G-${index}, statement: ${JSON.stringify(goal)}, kpis: [${JSON.stringify(kpi)}] }\n`,
  );
  const { workspace, links } = workspaceOf({
    'a.yaml': `kind: checklist\nid: a\nrequirements:\n${needs.join('')}goals:\n${goals.join('')}`,
  });
  const suggestions = new Suggestions(workspace, links);
  const [document] = workspace.documents;
  const found = [
    ...(document?.requirements ?? []).map((need, index) =>
      suggestions.goalsFor(need).map(({ id }) => id === `G-${index}`),
    ),
    ...(document?.commitments ?? []).map((goal, index) =>
      suggestions.needsFor(goal).map(({ id }) => id === `N-${index}`),
    ),
  ];
  const first = found.filter(([right]) => right === true).length;
  const any = found.filter((rights) => rights.includes(true)).length;
  const made = found.filter((rights) => rights.length > 0).length;
  return { asked: found.length, precision: first / made, recall: first / found.length, within: any / found.length };
}

describe('links that were taken out', () => {
  it('are at least forty needs and goals in each language', () => {
    expect(pairs.zh.length * 2).toBeGreaterThanOrEqual(40);
    expect(pairs.en.length * 2).toBeGreaterThanOrEqual(40);
  });

  it.each<['zh' | 'en', precision: number, recall: number, within: number]>([
    ['zh', 0.9, 0.8, 0.85],
    ['en', 0.95, 0.95, 0.95],
  ])('are found again (%s)', (language, precision, recall, within) => {
    const found = places(language);
    expect(found.precision).toBeGreaterThanOrEqual(precision);
    expect(found.recall).toBeGreaterThanOrEqual(recall);
    expect(found.within).toBeGreaterThanOrEqual(within);
  });
});

describe('a suggestion', () => {
  const suggest = (need: string, goals: readonly string[]) => {
    const list = goals.map((goal, index) => `  - { id: G-${index}, statement: ${goal} }\n`);
    const { workspace, links } = workspaceOf({
      'a.yaml': `kind: checklist\nid: a\nrequirements:\n  - { id: N, statement: ${need} }\ngoals:\n${list.join('')}`,
    });
    const [found] = workspace.documents.flatMap(({ requirements }) => requirements);
    return found === undefined ? [] : new Suggestions(workspace, links).goalsFor(found);
  };

  it('says which words speak for it, as the need writes them', () => {
    expect(suggest('縮短合同審批流程', ['合同审批时效≤3个工作日', '客服响应时间≤30分钟'])).toMatchObject([
      { id: 'G-0', link: 'suggested', words: expect.arrayContaining(['合同', '審批']) },
    ]);
  });

  it('knows a word in another form', () => {
    const [first] = suggest('shorten the approvals of contracts', ['contract approved within 3 days', 'first answers']);
    expect(first).toMatchObject({ id: 'G-0', words: expect.arrayContaining(['contracts', 'approvals']) });
  });

  it('is not made where nothing telling is shared', () => {
    expect(suggest('保证项目数据安全', ['客服平均响应时间≤30分钟', '季度新增客户100家'])).toEqual([]);
  });
});
