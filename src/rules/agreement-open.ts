import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'agreement-open',
  severity: 'error',
  scope: 'commitment',
  messages: {
    open: {
      en: 'The document is final, but “{what}” is still open between the parties; agree on it, or leave it out of this version.',
      'zh-Hans': '文档已定稿，但“{what}”仍待商定；请达成一致，或移出本版本。',
      'zh-Hant': '文檔已定稿，但「{what}」仍待商定；請達成一致，或移出本版本。',
    },
    disputed: {
      en: 'The document is final, but “{what}” is disputed; settle it, or leave it out of this version.',
      'zh-Hans': '文档已定稿，但“{what}”仍有争议；请先解决争议，或移出本版本。',
      'zh-Hant': '文檔已定稿，但「{what}」仍有爭議；請先解決爭議，或移出本版本。',
    },
  },
  check(commitment, { status }) {
    const { agreement } = commitment;
    if (status !== 'final' || (agreement !== 'open' && agreement !== 'disputed')) return [];
    return [{ at: under(commitment.at, 'agreement'), message: agreement, data: { what: nameOf(commitment) } }];
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'A final document leaves nothing open',
    'zh-Hans': '定稿中没有未商定的内容',
    'zh-Hant': '定稿中沒有未商定的內容',
  },
  why: {
    en: 'Who confirms a final document confirms every line of it. A goal that is still open or disputed there will be read as agreed by one side and as open by the other.',
    'zh-Hans': '确认定稿即确认其中每一行。若有目标仍待商定或有争议，一方会当作已同意，另一方会当作未同意。',
    'zh-Hant': '確認定稿即確認其中每一行。若有目標仍待商定或有爭議，一方會當作已同意，另一方會當作未同意。',
  },
  examples: [
    {
      title: { en: 'still negotiating, or agreed', 'zh-Hans': '洽谈中，或已商定', 'zh-Hant': '洽談中，或已商定' },
      input: `kind: checklist
status: final
goals:
  - { statement: 季度新增客户100家, agreement: agreed }
`,
      expect: [],
    },
    {
      title: { en: 'final, and not agreed', 'zh-Hans': '已定稿但未商定', 'zh-Hant': '已定稿但未商定' },
      input: `kind: checklist
status: final
goals:
  - { statement: 季度新增客户100家, agreement: disputed }
  - { statement: 客户留存率≥85%, agreement: open }
`,
      expect: [
        '4:41 The document is final, but “季度新增客户100家” is disputed; settle it, or leave it out of this version.',
        '5:40 The document is final, but “客户留存率≥85%” is still open between the parties; agree on it, or leave it out of this version.',
      ],
    },
  ],
} satisfies RuleDocs;
