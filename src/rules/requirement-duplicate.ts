import { normalise } from '../language/normal.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'requirement-duplicate',
  severity: 'warning',
  scope: 'claim',
  messages: {
    here: {
      en: '“{what}” is written twice in this document; keep one and put all its goals there.',
      'zh-Hans': '需求“{what}”在本文件中重复；请保留一条，把目标都归到其下。',
      'zh-Hant': '需求「{what}」在本檔案中重複；請保留一條，把目標都歸到其下。',
    },
    elsewhere: {
      en: '“{what}” stands in {other} too; keep one and refer to it from the other.',
      'zh-Hans': '需求“{what}”在{other}中也有；请保留一处，另一处改为引用。',
      'zh-Hant': '需求「{what}」在{other}中也有；請保留一處，另一處改為引用。',
    },
    first: { en: 'First written here.', 'zh-Hans': '首次写在此处。', 'zh-Hant': '首次寫在此處。' },
  },
  *claims(document) {
    // Last year's needs may come again: what is archived competes with nothing.
    if (document.status === 'archived') return;
    for (const { statement, at } of document.requirements) {
      const key = keyOf(statement);
      if (statement === null || key === null) continue;
      const place = under(at, 'statement');
      yield { key, at: place, within: 'workspace', messages: ['here', 'elsewhere'], data: { what: statement } };
    }
  },
} satisfies Rule;

/** A statement without what two typists may do differently: case, width, script, spaces and punctuation. */
function keyOf(statement: string | null): string | null {
  const key =
    statement === null
      ? ''
      : normalise(statement)
          .text.toLowerCase()
          .replace(/[\s，。、；：“”"'()（）,.;:!！]+/g, '');
  return key === '' ? null : key;
}

export const docs = {
  summary: { en: 'A need is written once', 'zh-Hans': '同一需求只写一次', 'zh-Hant': '同一需求只寫一次' },
  why: {
    en: 'A need that stands in two places gets two goals, two owners and two truths after the first change.',
    'zh-Hans': '同一需求写在两处，就会有两个目标、两个责任人，一经变更就有两个版本。',
    'zh-Hant': '同一需求寫在兩處，就會有兩個目標、兩個責任人，一經變更就有兩個版本。',
  },
  examples: [
    {
      title: { en: 'two needs', 'zh-Hans': '两个需求', 'zh-Hant': '兩個需求' },
      input: `kind: checklist
requirements:
  - { statement: 合同审批从5个工作日缩短至3个工作日 }
  - { statement: 发票审批从5个工作日缩短至3个工作日 }
`,
      expect: [],
    },
    {
      title: { en: 'one need twice', 'zh-Hans': '同一需求写了两遍', 'zh-Hant': '同一需求寫了兩遍' },
      input: `kind: checklist
requirements:
  - { statement: 合同审批从5个工作日缩短至3个工作日 }
  - { statement: 合同审批从 5 个工作日缩短至 3 个工作日。 }
`,
      expect: [
        '4:18 “合同审批从 5 个工作日缩短至 3 个工作日。” is written twice in this document; keep one and put all its goals there.',
      ],
    },
  ],
} satisfies RuleDocs;
