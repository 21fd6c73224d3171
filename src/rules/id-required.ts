import { nameOf } from '../analyse/measures.js';
import type { Report } from '../model/finding.js';
import type { Commitment } from '../model/kernel.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'id-required',
  severity: 'info',
  scope: 'document',
  messages: {
    missing: {
      en: '“{what}” has no id, so it cannot be signed or released; give it one, such as RW-2024-001 for a need, G-001 for a goal.',
      'zh-Hans': '“{what}”没有编号，无法确认或发布；请编号，如需求 RW-2024-001、目标 G-001。',
      'zh-Hant': '「{what}」沒有編號，無法確認或發佈；請編號，如需求 RW-2024-001、目標 G-001。',
    },
    'missing-many': {
      en: '{count} items have no id, such as “{what}”, so they cannot be signed or released; number them, such as RW-2024-001 for a need, G-001 for a goal.',
      'zh-Hans': '有{count}项没有编号，如“{what}”，无法确认或发布；请编号，如需求 RW-2024-001、目标 G-001。',
      'zh-Hant': '有{count}項沒有編號，如「{what}」，無法確認或發佈；請編號，如需求 RW-2024-001、目標 G-001。',
    },
    final: {
      en: '“{what}” has no id, and the document is final; give it one, for confirmations refer to ids.',
      'zh-Hans': '文件已定稿，而“{what}”没有编号；确认以编号为准，请补上。',
      'zh-Hant': '檔案已定稿，而「{what}」沒有編號；確認以編號為準，請補上。',
    },
  },
  check(document) {
    const final = document.status === 'final';
    const reports: Report[] = [];
    for (const item of [...document.requirements, ...document.commitments]) {
      if (item.id !== null || (item.shape === 'commitment' && isNamedByOther(item, final))) continue;
      const at = under(item.at, 'id');
      const data = { what: nameOf(item) };
      reports.push(final ? { at, message: 'final', data, severity: 'error' } : { at, message: 'missing', data });
    }
    return reports;
  },
} satisfies Rule;

/**
 * Whether a commitment can be told without an id of its own: a response by the goal of its risk, and, until the document
 * is final, the only goal of a need by that need.
 */
function isNamedByOther({ kind, within }: Commitment, final: boolean): boolean {
  return kind === 'response' || (!final && within?.shape === 'requirement' && within.goals.length === 1);
}

export const docs = {
  summary: { en: 'Needs and goals have ids', 'zh-Hans': '需求与目标要有编号', 'zh-Hant': '需求與目標要有編號' },
  why: {
    en: 'A row number moves when a row is inserted; an id stays. What has no id can be checked and matched, but not signed, released or referred to. The only goal of a need is told by the id of that need. In a final document the absence of an id is an error.',
    'zh-Hans':
      '插入一行，序号就变了；编号不变。没有编号的条目可以检查和匹配，但不能确认、发布或引用。一个需求只有一个目标时，用需求的编号即可指明该目标。定稿文件缺编号即为错误。',
    'zh-Hant':
      '插入一行，序號就變了；編號不變。沒有編號的條目可以檢查和匹配，但不能確認、發佈或引用。一個需求只有一個目標時，用需求的編號即可指明該目標。定稿檔案缺編號即為錯誤。',
  },
  examples: [
    {
      title: { en: 'with ids', 'zh-Hans': '有编号', 'zh-Hant': '有編號' },
      input: `kind: checklist
requirements:
  - id: RW-2024-001
    statement: 季度新客户从60家提升至100家
    goals: [{ id: G-001, statement: 季度新增客户100家 }]
`,
      expect: [],
    },
    {
      title: { en: 'without, in a draft', 'zh-Hans': '草稿中没有编号', 'zh-Hant': '草稿中沒有編號' },
      input: `kind: checklist
requirements:
  - statement: 季度新客户从60家提升至100家
    goals: [{ statement: 季度新增客户100家 }, { statement: 客户留存率不低于85% }]
`,
      expect: [
        '3:16 3 items have no id, such as “季度新客户从60家提升至100家”, so they cannot be signed or released; number them, such as RW-2024-001 for a need, G-001 for a goal.',
      ],
    },
    {
      title: { en: 'without, in a final document', 'zh-Hans': '定稿中没有编号', 'zh-Hant': '定稿中沒有編號' },
      input: `kind: checklist
status: final
requirements:
  - id: RW-2024-001
    statement: 季度新客户从60家提升至100家
    goals: [{ statement: 季度新增客户100家 }]
`,
      expect: [
        '6:26 “季度新增客户100家” has no id, and the document is final; give it one, for confirmations refer to ids.',
      ],
    },
  ],
} satisfies RuleDocs;
