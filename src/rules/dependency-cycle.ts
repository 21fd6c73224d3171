import type { Reference } from '../analyse/links.js';
import { nameOf } from '../analyse/measures.js';
import type { Report } from '../model/finding.js';
import type { Item } from '../model/kernel.js';
import type { Rule, RuleContext, RuleDocs } from './rule.js';

export const rule = {
  id: 'dependency-cycle',
  severity: 'error',
  scope: 'workspace',
  messages: {
    dependsOn: {
      en: '{what} waits for itself: {path}; take one of these dependencies away.',
      'zh-Hans': '{what}的前置关系成环：{path}；请去掉其中一个前置事项。',
      'zh-Hant': '{what}的前置關係成環：{path}；請去掉其中一個前置事項。',
    },
    parent: {
      en: '{what} is a part of itself: {path}; correct one of these parents.',
      'zh-Hans': '{what}的上级关系成环：{path}；请更正其中一个上级目标。',
      'zh-Hant': '{what}的上級關係成環：{path}；請更正其中一個上級目標。',
    },
  },
  check({ links }) {
    return [...circles(links, 'dependsOn'), ...circles(links, 'parent')];
  },
} satisfies Rule;

interface Edge {
  readonly to: Item;
  readonly reference: Reference;
}

/** Each circle once, where the last link closes it. Depth first without recursion, for chains may be long. */
function circles(links: RuleContext['links'], field: 'dependsOn' | 'parent'): Report[] {
  const edges = new Map<Item, Edge[]>();
  for (const { reference, resolution } of links.references) {
    if (reference.field !== field || resolution.state !== 'found') continue;
    const known = edges.get(reference.from);
    const edge = { to: resolution.item, reference };
    if (known === undefined) edges.set(reference.from, [edge]);
    else known.push(edge);
  }
  const reports: Report[] = [];
  const done = new Set<Item>();
  const told = new Set<Item>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const trail: { item: Item; next: number }[] = [{ item: start, next: 0 }];
    const onTrail = new Map<Item, number>([[start, 0]]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const edge = edges.get(top.item)?.[top.next++];
      if (edge === undefined) {
        trail.pop();
        onTrail.delete(top.item);
        done.add(top.item);
        continue;
      }
      const from = onTrail.get(edge.to);
      if (from !== undefined) {
        // A second way round the same items says nothing new.
        if (told.has(edge.to) && told.has(top.item)) continue;
        const circle = trail.slice(from).map(({ item }) => item);
        for (const item of circle) told.add(item);
        reports.push({ at: edge.reference.at, message: field, data: describe(circle) });
      } else if (!done.has(edge.to)) {
        onTrail.set(edge.to, trail.length);
        trail.push({ item: edge.to, next: 0 });
      }
    }
  }
  return reports;
}

function describe(circle: readonly Item[]): { what: string; path: string } {
  const names = circle.map((item) => item.id ?? nameOf(item));
  const shown = names.length > 4 ? [...names.slice(0, 2), '…', ...names.slice(-1)] : names;
  const first = names[0] ?? '';
  return { what: first, path: [...shown, first].join(' → ') };
}

export const docs = {
  summary: { en: 'Nothing waits for itself', 'zh-Hans': '前置关系不成环', 'zh-Hant': '前置關係不成環' },
  why: {
    en: 'Where A waits for B and B for A, neither begins, and each owner has a good excuse. The order of work comes from the dependencies, so they may not run in a circle; nor may a goal be a part of itself.',
    'zh-Hans':
      '甲等乙、乙等甲，谁也不开工，而且各有理由。工作次序由前置事项推出，因此前置关系不得成环，上级目标也是如此。',
    'zh-Hant':
      '甲等乙、乙等甲，誰也不開工，而且各有理由。工作次序由前置事項推出，因此前置關係不得成環，上級目標也是如此。',
  },
  examples: [
    {
      title: { en: 'one after the other', 'zh-Hans': '依次进行', 'zh-Hant': '依次進行' },
      input: `kind: checklist
goals:
  - { id: G-001, statement: 资金到账500万元 }
  - { id: G-002, statement: 采购硬件20台, dependsOn: [G-001] }
`,
      expect: [],
    },
    {
      title: { en: 'each waits for the other', 'zh-Hans': '互相等待', 'zh-Hant': '互相等待' },
      input: `kind: checklist
goals:
  - { id: G-001, statement: 资金到账500万元, dependsOn: [G-002] }
  - { id: G-002, statement: 采购硬件20台, dependsOn: [G-001] }
`,
      expect: ['4:50 G-001 waits for itself: G-001 → G-002 → G-001; take one of these dependencies away.'],
    },
  ],
} satisfies RuleDocs;
