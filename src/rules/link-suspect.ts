import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'link-suspect',
  severity: 'warning',
  scope: 'commitment',
  needs: 'history',
  messages: {
    suspect: {
      en: 'Its need {need} changed on {date} by {author} (“{from}” → “{to}”) and nobody has touched {goal} since; carry the change through or, where it still holds, name it in a commit: Refs: {goal}.',
      'zh-Hans':
        '所对应的需求{need}于{date}由{author}变更(“{from}” → “{to}”)，{goal}此后未作调整；请同步调整，如仍适用，请在提交说明中写明 Refs: {goal}。',
      'zh-Hant':
        '所對應的需求{need}於{date}由{author}變更(「{from}」 → 「{to}」)，{goal}此後未作調整；請同步調整，如仍適用，請在提交說明中寫明 Refs: {goal}。',
    },
    need: { en: 'the need', 'zh-Hans': '该需求', 'zh-Hant': '該需求' },
  },
  *check(goal, document, { links, facts }) {
    const terms = facts.history?.terms;
    if (!terms || goal.status === 'closed') return;
    const touched = terms.of(goal, document).any;
    for (const need of links.requirementsOf(goal)) {
      const { terms: changed, change } = terms.of(need, links.documentOf(need));
      if (change === null || changed === null || touched === null || touched <= changed) continue;
      const { date = '', author = '–', from, to } = change;
      const data = { need: need.id ?? '–', goal: goal.id ?? goal.statement ?? '–', author, date: date.slice(0, 10) };
      const related = [{ at: under(need.at, 'id'), message: 'need' }];
      yield {
        at: under(goal.at, 'id'),
        message: 'suspect',
        data: { ...data, from: from ?? '–', to: to ?? '–' },
        related,
      };
    }
  },
} satisfies Rule;

const deal = (statement: string): string =>
  `kind: checklist\nid: deal\nrequirements:\n  - id: R-1\n    statement: ${statement}\n    goals: [{ id: G-1, statement: 新客户100家 }]\n`;

export const docs = {
  summary: {
    en: 'A need changed after its goal was last touched',
    'zh-Hans': '需求变更之后，目标没有跟着调整',
    'zh-Hant': '需求變更之後，目標沒有跟著調整',
  },
  why: {
    en: 'A need that changes carries its goals along, or they promise what nobody asks for any more. git knows which came last. Recorded progress does not count as looking at a goal; a commit that names it does. Asked only with `--history`, since it takes the whole change log.',
    'zh-Hans':
      '需求变更应带动目标一起调整，否则目标承诺的就是已经没人要的东西。孰先孰后，git 记得。登记进展不算调整目标；在提交说明中点名目标算已看过。需读取全部变更记录，仅在使用 `--history` 时检查。',
    'zh-Hant':
      '需求變更應帶動目標一起調整，否則目標承諾的就是已經沒人要的東西。孰先孰後，git 記得。登記進展不算調整目標；在提交說明中點名目標算已看過。需讀取全部變更記錄，僅在使用 `--history` 時檢查。',
  },
  examples: [
    {
      title: { en: 'both changed together', 'zh-Hans': '一起变更', 'zh-Hant': '一起變更' },
      before: deal('新客户从60家提升至80家').replace('新客户100家', '新客户80家'),
      input: deal('新客户从60家提升至100家'),
      expect: [],
    },
    {
      title: { en: 'only the need changed', 'zh-Hans': '只改了需求', 'zh-Hant': '只改了需求' },
      before: deal('新客户从60家提升至100家'),
      input: deal('新客户从60家提升至120家'),
      expect: [
        '6:19 Its need R-1 changed on 2024-06-01 by li (“新客户从60家提升至100家” → “新客户从60家提升至120家”) and nobody has touched G-1 since; carry the change through or, where it still holds, name it in a commit: Refs: G-1.',
      ],
    },
  ],
} satisfies RuleDocs;
