import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'suppression-unused',
  severity: 'warning',
  scope: 'suppression',
  messages: {
    unused: {
      en: 'Nothing here needs {rules} to be ignored; remove the comment.',
      'zh-Hans': '此处无需忽略{rules}；请删除该注释。',
      'zh-Hant': '此處無需忽略{rules}；請刪除該註解。',
    },
    unknown: {
      en: 'There is no rule {rules}; `tally rules` lists them.',
      'zh-Hans': '没有名为{rules}的规则；可用 tally rules 查看全部规则。',
      'zh-Hant': '沒有名為{rules}的規則；可用 tally rules 查看全部規則。',
    },
    near: {
      en: 'There is no rule {name}; did you mean {near}?',
      'zh-Hans': '没有名为{name}的规则；是否想写{near}？',
      'zh-Hant': '沒有名為{name}的規則；是否想寫{near}？',
    },
    reserved: {
      en: '{rules} cannot be ignored; mend what it says.',
      'zh-Hans': '{rules}不能忽略；请修正其所指的问题。',
      'zh-Hant': '{rules}不能忽略；請修正其所指的問題。',
    },
    nameless: {
      en: 'This comment names no rule; write `ignore[rule] reason`.',
      'zh-Hans': '此注释没有写规则名；请写作“ignore[规则] 理由”。',
      'zh-Hant': '此註解沒有寫規則名；請寫作「ignore[規則] 理由」。',
    },
  },
  check({ rules, unused, unknown, reserved }) {
    if (rules.length === 0) return [{ message: 'nameless' }];
    const nowhere = unknown.flatMap(({ name, near }) => (near === null ? [name] : []));
    const near = unknown.flatMap(({ name, near: meant }) =>
      meant === null ? [] : [{ message: 'near', data: { name, near: meant } }],
    );
    const groups = { unused, unknown: nowhere, reserved };
    const grouped = (['unused', 'unknown', 'reserved'] as const).flatMap((message) =>
      groups[message].length === 0 ? [] : [{ message, data: { rules: listed(groups[message]) } }],
    );
    return [...grouped, ...near];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'A suppression is needed', 'zh-Hans': '忽略规则要有必要', 'zh-Hant': '忽略規則要有必要' },
  why: {
    en: 'A suppression whose fault is long mended lies in wait for the next one. Only rules that ran count: a rule that is off makes no suppression unused.',
    'zh-Hans': '问题早已修正，而忽略的注释还在，下一个问题就会被它掩盖。只统计实际运行的规则：已关闭的规则不算。',
    'zh-Hant': '問題早已修正，而忽略的註解還在，下一個問題就會被它掩蓋。只統計實際運行的規則：已關閉的規則不算。',
  },
  examples: [
    {
      title: { en: 'still needed', 'zh-Hans': '仍有必要', 'zh-Hant': '仍有必要' },
      input: `kind: checklist
goals:
  # tally: ignore[due-required] 服务期限以主合同为准
  - { statement: 客服平均响应时间≤30分钟 }
`,
      expect: [],
    },
    {
      title: { en: 'no longer', 'zh-Hans': '已无必要', 'zh-Hant': '已無必要' },
      input: `kind: checklist
goals:
  # tally: ignore[due-required] 服务期限以主合同为准
  - { statement: 客服平均响应时间≤30分钟, due: 2024-12-31 }
  # tally: ignore[due-requird] 拼写有误
  - { statement: 合同审批不超过3个工作日, due: 2024-12-31 }
`,
      expect: [
        '3:3 Nothing here needs due-required to be ignored; remove the comment.',
        '5:3 There is no rule due-requird; did you mean due-required?',
      ],
    },
  ],
} satisfies RuleDocs;
