import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'suppression-reason',
  severity: 'error',
  scope: 'suppression',
  messages: {
    missing: {
      en: 'This comment silences {rules} and does not say why; write the reason behind the brackets.',
      'zh-Hans': '此注释忽略了{rules}，却没有说明理由；请在方括号后写明理由。',
      'zh-Hant': '此註解忽略了{rules}，卻沒有說明理由；請在方括號後寫明理由。',
    },
  },
  check({ rules, reason, unused, unknown, reserved }) {
    // One that silences nothing is to be removed, not explained: the business of suppression-unused.
    const idle = unused.length + unknown.length + reserved.length;
    if (reason !== '' || idle === rules.length) return [];
    return [{ message: 'missing', data: { rules: listed(rules) } }];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'A suppression says why', 'zh-Hans': '忽略规则要说明理由', 'zh-Hant': '忽略規則要說明理由' },
  why: {
    en: 'A finding that is silenced without a reason is a decision that nobody took. Whoever reads the checklist next year should see why the rule does not hold here.',
    'zh-Hans': '没有理由的忽略，等于没有人做过决定。明年翻阅清单的人，应当看得到这条规则为何在此不适用。',
    'zh-Hant': '沒有理由的忽略，等於沒有人做過決定。明年翻閱清單的人，應當看得到這條規則為何在此不適用。',
  },
  examples: [
    {
      title: { en: 'with a reason', 'zh-Hans': '有理由', 'zh-Hant': '有理由' },
      input: `kind: checklist
goals:
  # tally: ignore[due-required] 服务期限以主合同为准
  - { statement: 客服平均响应时间≤30分钟 }
`,
      expect: [],
    },
    {
      title: { en: 'without', 'zh-Hans': '无理由', 'zh-Hant': '無理由' },
      input: `kind: checklist
goals:
  # tally: ignore[due-required]
  - { statement: 客服平均响应时间≤30分钟 }
`,
      expect: ['3:3 This comment silences due-required and does not say why; write the reason behind the brackets.'],
    },
    {
      title: { en: 'in a table', 'zh-Hans': '表格中', 'zh-Hant': '表格中' },
      file: 'example.md',
      input: `---
kind: checklist
---

| 需求具体描述 | 对应目标项 | 量化指标 | 责任方 | 时间节点 |
|---|---|---|---|---|
| 客户响应时间从2小时缩短至30分钟 | 平均响应时间不超过30分钟 | 响应达标率≥90% | 客服部 | 长期 <!-- tally: ignore[due-definite] --> |
`,
      expect: ['7:60 This comment silences due-definite and does not say why; write the reason behind the brackets.'],
    },
  ],
} satisfies RuleDocs;
