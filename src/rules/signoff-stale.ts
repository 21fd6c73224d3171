import type { Standing } from '../analyse/confirmations.js';
import { changeWords } from '../messages/signoffs.js';
import type { Report } from '../model/finding.js';
import { type Document, itemsOf } from '../model/kernel.js';
import type { Language, Text } from '../model/language.js';
import { languages } from '../model/language.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

const lead: Text = {
  en: '{who} confirmed another text ({date})',
  'zh-Hans': '{who}确认后内容已变更(确认于{date})',
  'zh-Hant': '{who}確認後內容已變更(確認於{date})',
};
const tail: Text = {
  en: '{more}; ask them to confirm it again.',
  'zh-Hans': '{more}；请重新确认。',
  'zh-Hant': '{more}；請重新確認。',
};

/** The lead, what changed, and what to do. */
function told(words: Text): Text {
  const colon: Text = { en: ': ', 'zh-Hans': '：', 'zh-Hant': '：' };
  const text = (language: Language) => `${lead[language]}${colon[language]}${words[language]}${tail[language]}`;
  return Object.fromEntries(languages.map((language) => [language, text(language)])) as Text;
}

export const rule = {
  id: 'signoff-stale',
  severity: 'error',
  scope: 'document',
  needs: 'confirmations',
  messages: {
    lowered: told(changeWords.lowered),
    raised: told(changeWords.raised),
    target: told(changeWords.target),
    due: told(changeWords.due),
    owner: told(changeWords.owner),
    notation: told(changeWords.notation),
    changed: told(changeWords.changed),
    added: told(changeWords.added),
    removed: told(changeWords.removed),
    'no-copy': told({
      en: 'what changed cannot be told, for no copy of it was kept',
      'zh-Hans': '当时的文本没有保存，无法说明变更之处',
      'zh-Hant': '當時的文本沒有保存，無法說明變更之處',
    }),
    confirmed: { en: 'This text was confirmed.', 'zh-Hans': '当时确认的内容。', 'zh-Hant': '當時確認的內容。' },
  },
  check(document, { facts }) {
    const standings = facts.confirmations?.standings.get(document) ?? [];
    return standings.filter(({ state }) => state === 'stale').map((standing) => reportOf(standing, document));
  },
} satisfies Rule;

function reportOf(standing: Standing, document: Document): Report {
  const { said, given, notationOnly, changes } = standing;
  const data = {
    who: standing.person ?? given?.signoff.person ?? standing.party ?? '',
    date: given?.signoff.date ?? '–',
    more: changes.length > 1 ? ` (+${changes.length - 1})` : '',
    ...said?.data,
  };
  return {
    at: placeOf(standing, document),
    message: said?.words ?? 'no-copy',
    data,
    ...(given === null ? {} : { related: [{ at: under(given.signoff.at, 'digest'), message: 'confirmed' }] }),
    ...(notationOnly ? { severity: 'info' as const } : {}),
  };
}

/** The item that changed, else the document. */
function placeOf({ changes }: Standing, document: Document): Place {
  const ids = new Set(changes.map(({ id }) => id));
  const item = itemsOf(document).find(({ id }) => id !== null && ids.has(id));
  return under(item?.at ?? document.at, 'id');
}

export const docs = {
  summary: {
    en: 'What was confirmed is what is written',
    'zh-Hans': '确认过的内容与现文一致',
    'zh-Hant': '確認過的內容與現文一致',
  },
  why: {
    en: 'A confirmation is of a text. When a target, an owner or a date changes afterwards, it no longer covers what is written, and everybody believes it does. Notes, progress, order and layout are no part of it; another way of writing the same is told as info.',
    'zh-Hans':
      '确认针对的是具体文本。之后目标、责任人或时间有变，原确认就不再覆盖现文，而大家却以为仍然有效。备注、进展、顺序和排版不影响确认；只是写法不同的，仅作提示。',
    'zh-Hant':
      '確認針對的是具體文本。之後目標、責任人或時間有變，原確認就不再涵蓋現文，而大家卻以為仍然有效。備註、進展、順序和排版不影響確認；只是寫法不同的，僅作提示。',
  },
  examples: [
    {
      title: { en: 'as it was confirmed', 'zh-Hans': '与确认时一致', 'zh-Hant': '與確認時一致' },
      input: `kind: checklist
id: east
goals:
  - { id: G-001, kpis: [新签合同数≥100家], notes: 重点覆盖上海 }
`,
      beside: {
        'signoffs/east/a.yaml': `- party: a
  person: 王总监
  confirms: agree
  date: 2024-06-01
  digest: v1:467ba840816656a2bd03fa381325c7140b46a2760f6eff7c8c19fead7d688211
`,
      },
      expect: [],
    },
    {
      title: { en: 'the target was lowered since', 'zh-Hans': '确认后目标降低', 'zh-Hant': '確認後目標降低' },
      input: `kind: checklist
id: east
goals:
  - { id: G-001, kpis: [新签合同数≥80家] }
`,
      beside: {
        'signoffs/east/a.yaml': `- party: a
  person: 王总监
  confirms: agree
  date: 2024-06-01
  digest: v1:467ba840816656a2bd03fa381325c7140b46a2760f6eff7c8c19fead7d688211
  terms:
    document: { id: east }
    items:
      G-001: { section: goals, kpis: [新签合同数≥100家] }
`,
      },
      expect: [
        '4:11 王总监 confirmed another text (2024-06-01): G-001 新签合同数: target lowered from ≥100家 to ≥80家; ask them to confirm it again.',
      ],
    },
  ],
} satisfies RuleDocs;
