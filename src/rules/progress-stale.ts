import { nameOf } from '../analyse/measures.js';
import { dueCheckIn, usualRhythm } from '../analyse/rhythm.js';
import { daysBetween } from '../model/day.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'progress-stale',
  severity: 'warning',
  scope: 'commitment',
  options: {
    grace: {
      type: 'integer',
      default: usualRhythm.grace,
      minimum: 0,
      description: {
        en: 'Days that a check-in may be late.',
        'zh-Hans': '进展记录可以晚几天。',
        'zh-Hant': '進展記錄可以晚幾天。',
      },
    },
    p1: {
      type: 'integer',
      default: usualRhythm.p1,
      minimum: 1,
      description: {
        en: 'Days between the check-ins of a goal for a P1 need, where it says nothing itself (`every`).',
        'zh-Hans': 'P1需求的目标未写频次(every)时，两次进展记录最多相隔几天。',
        'zh-Hant': 'P1需求的目標未寫頻次(every)時，兩次進展記錄最多相隔幾天。',
      },
    },
    days: {
      type: 'integer',
      default: usualRhythm.days,
      minimum: 1,
      description: {
        en: 'The same for any other goal.',
        'zh-Hans': '其他目标未写频次时，最多相隔几天。',
        'zh-Hant': '其他目標未寫頻次時，最多相隔幾天。',
      },
    },
  },
  messages: {
    stale: {
      en: 'The last check-in of “{what}” was on {last}, {days} {days:day|days} ago, and one is due every {every} {every:day|days}; record how far it is.',
      'zh-Hans': '“{what}”上次记录进展是{last}，已过{days}天，应每{every}天记录一次；请更新进展。',
      'zh-Hant': '「{what}」上次記錄進展是{last}，已過{days}天，應每{every}天記錄一次；請更新進展。',
    },
    never: {
      en: '“{what}” has no check-in since {last}, {days} {days:day|days} ago, though one is due every {every} {every:day|days}; record how far it is.',
      'zh-Hans': '“{what}”自{last}起{days}天没有进展记录，应每{every}天记录一次；请更新进展。',
      'zh-Hant': '「{what}」自{last}起{days}天沒有進展記錄，應每{every}天記錄一次；請更新進展。',
    },
  },
  check(commitment, document, { workspace, links, today, options }) {
    const rhythm = { p1: Number(options.p1), days: Number(options.days), grace: Number(options.grace) };
    const due = dueCheckIn(commitment, document, workspace, links, today, rhythm);
    if (due === null) return [];
    const { last, every, never } = due;
    const data = { what: nameOf(commitment), last, days: daysBetween(last, today), every };
    return [{ at: under(commitment.at, 'progress'), message: never ? 'never' : 'stale', data }];
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'Progress is recorded as often as promised',
    'zh-Hans': '按约定频次记录进展',
    'zh-Hant': '按約定頻次記錄進展',
  },
  why: {
    en: 'A goal that nobody reports on is green by silence. `every` says how often it reports; without it, a goal for a P1 need is asked after two weeks and any other after a month, and only in a document in which progress is recorded at all.',
    'zh-Hans':
      '没人汇报的目标，看上去总是正常的。every 写明多久汇报一次；没写时，P1需求的目标两周、其他目标一个月未记录就会提示，且仅限有进展记录的文件。',
    'zh-Hant':
      '沒人匯報的目標，看上去總是正常的。every 寫明多久匯報一次；沒寫時，P1需求的目標兩週、其他目標一個月未記錄就會提示，且僅限有進展記錄的檔案。',
  },
  examples: [
    {
      title: { en: 'in time', 'zh-Hans': '按时记录', 'zh-Hant': '按時記錄' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: [新签客户数≥100家]
    every: week
    start: 2024-06-01
    due: 2024-09-30
    progress: [{ date: 2024-06-26, values: { 新签客户数: 42家 } }]
`,
      expect: [],
    },
    {
      title: { en: 'late; and never', 'zh-Hans': '过期未更新，或从未记录', 'zh-Hant': '過期未更新，或從未記錄' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: [新签客户数≥100家]
    every: week
    start: 2024-05-01
    due: 2024-09-30
    progress: [{ date: 2024-06-10, values: { 新签客户数: 42家 } }]
  - { statement: 客户留存率≥85%, kpis: [客户留存率≥85%], start: 2024-05-01, due: 2024-09-30 }
`,
      expect: [
        '8:15 The last check-in of “季度新增客户100家” was on 2024-06-10, 21 days ago, and one is due every 7 days; record how far it is.',
        '9:18 “客户留存率≥85%” has no check-in since 2024-05-01, 61 days ago, though one is due every 31 days; record how far it is.',
      ],
    },
  ],
} satisfies RuleDocs;
