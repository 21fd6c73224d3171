import type { Report } from '../model/finding.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'signoff-complete',
  severity: 'error',
  scope: 'document',
  needs: 'confirmations',
  messages: {
    missing: {
      en: 'The document is final, and {who} has not confirmed it; record it with “tally sign”, or call the document negotiating.',
      'zh-Hans': '文件已定稿，但{who}尚未确认；请用“tally sign”记录确认，或把状态改回谈判中。',
      'zh-Hant': '檔案已定稿，但{who}尚未確認；請用「tally sign」記錄確認，或把狀態改回談判中。',
    },
    partial: {
      en: 'The document is final, and {who} has not confirmed all of it; still open: {items}.',
      'zh-Hans': '文件已定稿，但{who}只确认了一部分；尚缺：{items}。',
      'zh-Hant': '檔案已定稿，但{who}只確認了一部分；尚缺：{items}。',
    },
    reserved: {
      en: 'The document is final, and {who} has reservations ({comment}); settle them, and have it confirmed again.',
      'zh-Hans': '文件已定稿，但{who}有保留意见({comment})；请协商解决后重新确认。',
      'zh-Hant': '檔案已定稿，但{who}有保留意見({comment})；請協商解決後重新確認。',
    },
    objected: {
      en: 'The document is final, and {who} objects ({comment}); settle it, and have it confirmed again.',
      'zh-Hans': '文件已定稿，但{who}有异议({comment})；请协商解决后重新确认。',
      'zh-Hant': '檔案已定稿，但{who}有異議({comment})；請協商解決後重新確認。',
    },
    revoked: {
      en: 'The document is final, and {who} has revoked the confirmation ({comment}); have it confirmed again.',
      'zh-Hans': '文件已定稿，但{who}已撤回确认({comment})；请重新确认。',
      'zh-Hant': '檔案已定稿，但{who}已撤回確認({comment})；請重新確認。',
    },
  },
  check(document, { facts }) {
    if (document.status !== 'final') return [];
    const reports: Report[] = [];
    for (const { state, required, at, person, party, items, given } of facts.confirmations?.standings.get(document) ??
      []) {
      // What changed since is said by signoff-stale.
      if (!required || state === 'current' || state === 'stale') continue;
      const who = person ?? party ?? '–';
      const comment = given?.signoff.comment ?? given?.signoff.date ?? '–';
      reports.push({ at, message: state, data: { who, items: listed(items, 8), comment } });
    }
    return reports;
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'A final document is confirmed by everybody whom it names',
    'zh-Hans': '定稿须由全部确认方确认',
    'zh-Hant': '定稿須由全部確認方確認',
  },
  why: {
    en: 'A document that calls itself final and lacks a confirmation is final for one side only. Nothing is asked of a draft, nor while the parties negotiate.',
    'zh-Hans': '自称定稿却缺少某方确认的文件，只是单方面的定稿。草稿和谈判中的文件不作此要求。',
    'zh-Hant': '自稱定稿卻缺少某方確認的檔案，只是單方面的定稿。草稿和談判中的檔案不作此要求。',
  },
  examples: [
    {
      title: { en: 'still negotiating', 'zh-Hans': '仍在谈判', 'zh-Hant': '仍在談判' },
      input: `kind: checklist
id: east
status: negotiating
signatories: [{ party: a, person: 王总监 }]
`,
      expect: [],
    },
    {
      title: { en: 'final, and nobody has confirmed', 'zh-Hans': '定稿而无人确认', 'zh-Hant': '定稿而無人確認' },
      input: `kind: checklist
id: east
status: final
signatories:
  - { party: a, person: 王总监 }
  - { party: legal, confirms: compliant }
`,
      expect: [
        '5:5 The document is final, and 王总监 has not confirmed it; record it with “tally sign”, or call the document negotiating.',
        '6:5 The document is final, and legal has not confirmed it; record it with “tally sign”, or call the document negotiating.',
      ],
    },
  ],
} satisfies RuleDocs;
