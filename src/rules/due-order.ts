import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'due-order',
  severity: 'error',
  scope: 'commitment',
  messages: {
    order: {
      en: 'The deadline {due} is before the start {start}; swap them or correct one.',
      'zh-Hans': '截止时间{due}早于开始时间{start}；请对调或更正其一。',
      'zh-Hant': '截止時間{due}早於開始時間{start}；請對調或更正其一。',
    },
  },
  check(commitment, document, { workspace }) {
    const due = workspace.readings.due(commitment, document)?.due ?? null;
    if (due === null || commitment.start === null) return [];
    const reading = workspace.readings.deadline(commitment.start);
    const start = reading.start ?? reading.due;
    if (start === null || start <= due) return [];
    const related = [{ at: under(commitment.at, 'start'), message: 'order', data: { due, start } }];
    return [{ at: under(commitment.at, 'due'), message: 'order', data: { due, start }, related }];
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'The start is not after the deadline',
    'zh-Hans': '开始时间不晚于截止时间',
    'zh-Hant': '開始時間不晚於截止時間',
  },
  why: {
    en: 'Work that ends before it begins was planned by nobody: usually a year was not carried forward.',
    'zh-Hans': '还没开始就要结束，说明计划没有人看过，多半是年份忘了改。',
    'zh-Hant': '還沒開始就要結束，說明計劃沒有人看過，多半是年份忘了改。',
  },
  examples: [
    {
      title: { en: 'a start before its deadline', 'zh-Hans': '先开始后截止', 'zh-Hant': '先開始後截止' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, start: 2024-07-01, due: 2024年Q3末 }
`,
      expect: [],
    },
    {
      title: { en: "last year's deadline", 'zh-Hans': '去年的截止时间', 'zh-Hant': '去年的截止時間' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, start: 2024-07-01, due: 2023-09-30 }
`,
      expect: ['3:54 The deadline 2023-09-30 is before the start 2024-07-01; swap them or correct one.'],
    },
  ],
} satisfies RuleDocs;
