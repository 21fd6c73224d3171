import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'due-required',
  severity: 'error',
  scope: 'commitment',
  messages: {
    missing: {
      en: '“{what}” has no deadline; write a day, such as 2024-09-30, or a phrase that names one, such as “end of Q3 2024”.',
      'zh-Hans': '“{what}”没有截止时间；请写明日期，如2024-09-30，或“2024年Q3末”。',
      'zh-Hant': '「{what}」沒有截止時間；請寫明日期，如2024-09-30，或「2024年Q3末」。',
    },
  },
  check(commitment) {
    const { due, dueAfter, kind, every, fields } = commitment;
    if (due !== null || dueAfter !== null) return [];
    // What recurs is due by its rhythm.
    if ((kind === 'response' || kind === 'standing') && every !== null) return [];
    // A risk that nobody answers yet is the business of risk-answered.
    if (kind === 'response' && fields.response === undefined) return [];
    return [{ at: under(commitment.at, 'due'), message: 'missing', data: { what: nameOf(commitment) } }];
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'Every commitment has a deadline',
    'zh-Hans': '每项承诺都有截止时间',
    'zh-Hant': '每項承諾都有截止時間',
  },
  why: {
    en: 'Without a date a promise is never late, so it is never done. Every goal needs one owner and one clear deadline.',
    'zh-Hans': '没有截止时间的承诺永远不会逾期，也就永远不会完成。每个目标须指定唯一责任方及明确截止时间。',
    'zh-Hant': '沒有截止時間的承諾永遠不會逾期，也就永遠不會完成。每個目標須指定唯一責任方及明確截止時間。',
  },
  examples: [
    {
      title: {
        en: 'a day, a quarter, a time after an event',
        'zh-Hans': '日期、季度、事件之后',
        'zh-Hant': '日期、季度、事件之後',
      },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, due: 2024年Q3末 }
  - { statement: 落实启动资金500万元, due: 2024-07-10 }
  - { statement: 提交实施方案, due: { after: 合同签订, workdays: 5 } }
`,
      expect: [],
    },
    {
      title: { en: 'no deadline', 'zh-Hans': '没有截止时间', 'zh-Hant': '沒有截止時間' },
      input: `kind: checklist
goals:
  - id: G-001
    statement: 季度新增客户100家
`,
      expect: [
        '3:9 “季度新增客户100家” has no deadline; write a day, such as 2024-09-30, or a phrase that names one, such as “end of Q3 2024”.',
      ],
    },
  ],
} satisfies RuleDocs;
