import { isMet } from '../analyse/gap.js';
import { nameOf } from '../analyse/measures.js';
import type { Workspace } from '../load/workspace.js';
import { daysBetween } from '../model/day.js';
import type { Report } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import { under } from '../model/place.js';
import { applicationOf } from './applies.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'due-overdue',
  severity: 'warning',
  scope: 'document',
  options: {
    grace: {
      type: 'integer',
      default: 0,
      minimum: 0,
      description: {
        en: 'Days after the deadline that are let pass.',
        'zh-Hans': '截止后放宽的天数。',
        'zh-Hant': '截止後放寬的天數。',
      },
    },
  },
  messages: {
    overdue: {
      en: '“{what}” was due on {due}, {days} {days:day|days} ago, and is still open; close it, or agree on a new date.',
      'zh-Hans': '“{what}”应于{due}完成，已逾期{days}天，仍未关闭；请关闭，或商定新的截止时间。',
      'zh-Hant': '「{what}」應於{due}完成，已逾期{days}天，仍未關閉；請關閉，或商定新的截止時間。',
    },
    untracked: {
      en: '“{what}” was due on {due}, and nothing in this document says how it ended; write its status or actual value.',
      'zh-Hans': '“{what}”应于{due}完成，但本文件没有记录任何结果；请补上状态或实际值。',
      'zh-Hant': '「{what}」應於{due}完成，但本檔案沒有記錄任何結果；請補上狀態或實際值。',
    },
    'untracked-many': {
      en: '{count} deadlines have passed, the first “{what}” on {due}, and nothing in this document says how they ended; write their status or actual values.',
      'zh-Hans': '已有{count}项过了截止时间，如“{what}”({due})，而本文件没有记录任何结果；请补上状态或实际值。',
      'zh-Hant': '已有{count}項過了截止時間，如「{what}」({due})，而本檔案沒有記錄任何結果；請補上狀態或實際值。',
    },
  },
  check(document, { workspace, today, options }) {
    if (document.status === 'archived') return [];
    const overdue: Report[] = [];
    const grace = Number(options.grace);
    for (const commitment of document.commitments) {
      if (commitment.status === 'closed' || commitment.closed !== null || commitment.outcome !== null) continue;
      if (applicationOf('due-overdue', commitment.kind) === 'off') continue;
      const due = workspace.readings.due(commitment, document)?.due ?? null;
      const days = due === null ? 0 : daysBetween(due, today);
      if (due === null || days <= grace || isMet(workspace, document, commitment, today)) continue;
      overdue.push({
        at: under(commitment.at, 'due'),
        message: 'overdue',
        data: { what: nameOf(commitment), due, days },
      });
    }
    // A document that records nothing does not say that it is late: then that is the finding, once.
    if (isTracked(document, workspace)) return overdue;
    return overdue.map((report) => ({ ...report, message: 'untracked', severity: 'info' as const }));
  },
} satisfies Rule;

function isTracked(document: Document, { companions }: Workspace): boolean {
  return document.commitments.some(
    (commitment) =>
      commitment.status !== null ||
      commitment.closed !== null ||
      commitment.outcome !== null ||
      companions.progressOf(commitment).length > 0,
  );
}

export const docs = {
  summary: {
    en: 'What is due is done, or said to be late',
    'zh-Hans': '到期事项应完成或说明',
    'zh-Hant': '到期事項應完成或說明',
  },
  why: {
    en: 'A deadline that passes in silence teaches everybody that deadlines do not count. It is a warning and never an error, for a file that passed yesterday must not fail because the date moved. A document in which nothing at all is tracked gets one line of info.',
    'zh-Hans':
      '截止时间悄悄过去，大家就会觉得截止时间不算数。此规则只给警告：昨天通过的文件，不应因为日期推移而失败。完全没有记录进展的文件，只给一条提示。',
    'zh-Hant':
      '截止時間悄悄過去，大家就會覺得截止時間不算數。此規則只給警告：昨天通過的檔案，不應因為日期推移而失敗。完全沒有記錄進展的檔案，只給一條提示。',
  },
  examples: [
    {
      title: { en: 'closed, or still to come', 'zh-Hans': '已关闭，或尚未到期', 'zh-Hant': '已關閉，或尚未到期' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, due: 2024-06-30, status: closed, outcome: met }
  - { statement: 季度新增客户120家, due: 2099-12-31 }
`,
      expect: [],
    },
    {
      title: { en: 'past and open', 'zh-Hans': '已过期未关闭', 'zh-Hant': '已過期未關閉' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, due: 2024-06-20, status: open }
`,
      expect: [
        '3:35 “季度新增客户100家” was due on 2024-06-20, 11 days ago, and is still open; close it, or agree on a new date.',
      ],
    },
  ],
} satisfies RuleDocs;
