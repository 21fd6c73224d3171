import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'priority-required',
  severity: 'info',
  scope: 'requirement',
  messages: {
    missing: {
      en: '“{what}” has no priority; write P1 (necessary and urgent) to P4 (neither).',
      'zh-Hans': '需求“{what}”没有优先级；请写明P1(必要且紧急)至P4(都不是)。',
      'zh-Hant': '需求「{what}」沒有優先級；請寫明P1(必要且緊急)至P4(都不是)。',
    },
    'missing-many': {
      en: '{count} needs have no priority, such as “{what}”; write P1 (necessary and urgent) to P4 (neither).',
      'zh-Hans': '有{count}个需求没有优先级，如“{what}”；请写明P1(必要且紧急)至P4(都不是)。',
      'zh-Hant': '有{count}個需求沒有優先級，如「{what}」；請寫明P1(必要且緊急)至P4(都不是)。',
    },
  },
  check(requirement) {
    if (requirement.priority !== null) return [];
    return [{ at: under(requirement.at, 'priority'), message: 'missing', data: { what: nameOf(requirement) } }];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'Every need has a priority', 'zh-Hans': '每个需求都有优先级', 'zh-Hant': '每個需求都有優先級' },
  why: {
    en: 'Where everything matters alike, the loudest need wins. Priority comes from necessity × urgency: P1 both, P2 important not urgent, P3 urgent not important, P4 neither.',
    'zh-Hans':
      '样样都重要，就只剩谁嗓门大听谁的。优先级由必要性与紧急性得出：P1两者皆是，P2重要不紧急，P3紧急不重要，P4都不是。',
    'zh-Hant':
      '樣樣都重要，就只剩誰嗓門大聽誰的。優先級由必要性與緊急性得出：P1兩者皆是，P2重要不緊急，P3緊急不重要，P4都不是。',
  },
  examples: [
    {
      title: {
        en: 'a letter or the two answers',
        'zh-Hans': '写级别，或回答两个问题',
        'zh-Hant': '寫級別，或回答兩個問題',
      },
      input: `kind: checklist
requirements:
  - { statement: 季度新客户从60家提升至100家, priority: P1 }
  - { statement: 启动资金500万元, priority: { necessary: true, urgent: false } }
`,
      expect: [],
    },
    {
      title: { en: 'none', 'zh-Hans': '没有优先级', 'zh-Hant': '沒有優先級' },
      input: `kind: checklist
requirements:
  - { id: RW-2024-001, statement: 季度新客户从60家提升至100家 }
  - { id: RW-2024-002, statement: 启动资金500万元 }
`,
      expect: [
        '3:11 2 needs have no priority, such as “季度新客户从60家提升至100家”; write P1 (necessary and urgent) to P4 (neither).',
      ],
    },
  ],
} satisfies RuleDocs;
