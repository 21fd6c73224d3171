import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'risk-answered',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    unanswered: {
      en: 'The risk “{what}” has no response; say what is done when it comes, such as “invest in stages”.',
      'zh-Hans': '风险“{what}”没有应对措施；请写明如何应对，如“分阶段投入”。',
      'zh-Hant': '風險「{what}」沒有應對措施；請寫明如何應對，如「分階段投入」。',
    },
  },
  check(commitment) {
    if (commitment.kind !== 'response' || commitment.fields.response !== undefined) return [];
    return [{ at: under(commitment.at, 'response'), message: 'unanswered', data: { what: nameOf(commitment) } }];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'A known risk has a response', 'zh-Hans': '已知风险要有应对措施', 'zh-Hant': '已知風險要有應對措施' },
  why: {
    en: 'A risk without a countermeasure is a worry, not a plan. With one, it has an owner and a date like any other promise.',
    'zh-Hans': '没有应对措施的风险只是担心，不是计划。有了措施，就像其他承诺一样有责任人和日期。',
    'zh-Hant': '沒有應對措施的風險只是擔心，不是計劃。有了措施，就像其他承諾一樣有責任人和日期。',
  },
  examples: [
    {
      title: { en: 'answered', 'zh-Hans': '有应对措施', 'zh-Hant': '有應對措施' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    risks: [{ statement: 竞品价格战, response: 分阶段投入, owner: 李经理, due: 2024-08-01 }]
`,
      expect: [],
    },
    {
      title: { en: 'only a worry', 'zh-Hans': '只有担心', 'zh-Hant': '只有擔心' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    risks: [竞品价格战]
`,
      expect: [
        '4:13 The risk “竞品价格战” has no response; say what is done when it comes, such as “invest in stages”.',
      ],
    },
  ],
} satisfies RuleDocs;
