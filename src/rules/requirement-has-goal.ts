import type { Links } from '../analyse/links.js';
import { nameOf } from '../analyse/measures.js';
import type { Report } from '../model/finding.js';
import type { Item } from '../model/kernel.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'requirement-has-goal',
  severity: 'error',
  scope: 'requirement',
  messages: {
    missing: {
      en: 'No goal serves “{what}”; write what will be reached, such as “100 new customers a quarter”.',
      'zh-Hans': '需求“{what}”没有对应的目标；请写明要达到什么，如“季度新增客户100家”。',
      'zh-Hant': '需求「{what}」沒有對應的目標；請寫明要達到什麼，如「季度新增客戶100家」。',
    },
    unstated: {
      en: 'The goal for “{what}” does not say what will be reached; write it, such as “100 new customers a quarter”.',
      'zh-Hans': '需求“{what}”的目标没有写明内容；请写明要达到什么，如“季度新增客户100家”。',
      'zh-Hant': '需求「{what}」的目標沒有寫明內容；請寫明要達到什麼，如「季度新增客戶100家」。',
    },
  },
  check(requirement, document, { links, whole }) {
    const goals = links.goalsOf(requirement);
    if (goals.some((goal) => goal.statement !== null)) return [];
    const data = { what: nameOf(requirement) };
    const [goal] = goals;
    if (goal !== undefined) return [{ at: under(goal.at, 'statement'), message: 'unstated', data }];
    // A goal in a file that could not be read may serve this need, if it has a name to be served by.
    if (requirement.id !== null && !whole.complete) return [];
    // A goal names an id that this need shares: which of them it serves is the business of id-unique.
    if (ambiguousIn(links).has(requirement)) return [];
    const lack: Report = { at: under(requirement.at, 'goals'), message: 'missing', data };
    // Where goals stand apart from needs, a table of needs lacks no column for them.
    const apart = document.commitments.some(({ kind }) => kind === 'goal') || whole.goalsNameNeeds;
    return [apart ? { ...lack, own: true } : lack];
  },
} satisfies Rule;

const known = new WeakMap<Links, ReadonlySet<Item>>();

/** What goals may mean by an id that several items have; looked for once. */
function ambiguousIn(links: Links): ReadonlySet<Item> {
  let ambiguous = known.get(links);
  if (ambiguous === undefined) {
    const serving = links.references.filter(({ reference }) => reference.field === 'serves');
    ambiguous = new Set(
      serving.flatMap(({ resolution }) => (resolution.state === 'ambiguous' ? resolution.items : [])),
    );
    known.set(links, ambiguous);
  }
  return ambiguous;
}

export const docs = {
  summary: {
    en: 'Every need is supported by a goal',
    'zh-Hans': '每个需求都有目标支撑',
    'zh-Hant': '每個需求都有目標支撐',
  },
  why: {
    en: 'A need without a goal is heard, written down and forgotten. A goal counts when it is nested in the need or names it with `serves`.',
    'zh-Hans': '没有目标的需求，记下来就被忘掉了。写在需求之内的目标，或用 `serves` 指向该需求的目标，都算数。',
    'zh-Hant': '沒有目標的需求，記下來就被忘掉了。寫在需求之內的目標，或用 `serves` 指向該需求的目標，都算數。',
  },
  examples: [
    {
      title: { en: 'a need with a goal', 'zh-Hans': '有目标的需求', 'zh-Hant': '有目標的需求' },
      input: `kind: checklist
requirements:
  - id: RW-2024-001
    statement: 客户响应时间从2小时缩短至30分钟
goals:
  - statement: 客服平均响应时间≤30分钟
    serves: [RW-2024-001]
`,
      expect: [],
    },
    {
      title: { en: 'nobody took this need up', 'zh-Hans': '无人承接的需求', 'zh-Hant': '無人承接的需求' },
      input: `kind: checklist
requirements:
  - id: RW-2024-001
    statement: 客户响应时间从2小时缩短至30分钟
`,
      expect: [
        '3:9 No goal serves “客户响应时间从2小时缩短至30分钟”; write what will be reached, such as “100 new customers a quarter”.',
      ],
    },
    {
      title: { en: 'a row with an empty cell', 'zh-Hans': '一行的目标为空', 'zh-Hant': '一行的目標為空' },
      file: 'example.md',
      input: `---
kind: checklist
---

| 需求具体描述 | 对应目标项 | 量化指标 | 责任方 | 时间节点 |
|---|---|---|---|---|
| 合同审批从5个工作日缩短至3个工作日 | 合同审批不超过3个工作日 | 平均审批时长≤3个工作日 | 法务部 | 2024年8月1日 |
| 客户响应时间从2小时缩短至30分钟 | | | | |
`,
      expect: [
        '8:22 No goal serves “客户响应时间从2小时缩短至30分钟”; write what will be reached, such as “100 new customers a quarter”.',
      ],
    },
  ],
} satisfies RuleDocs;
