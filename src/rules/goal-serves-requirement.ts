import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'goal-serves-requirement',
  severity: 'error',
  scope: 'commitment',
  messages: {
    orphan: {
      en: '“{what}” serves no need; put it under the need it is for, or write the id of that need beside it.',
      'zh-Hans': '目标“{what}”没有对应的需求；请写在所服务的需求之下，或写明对应需求的编号。',
      'zh-Hant': '目標「{what}」沒有對應的需求；請寫在所服務的需求之下，或寫明對應需求的編號。',
    },
  },
  check(commitment, _document, { links }) {
    const { within, serves, parent, source } = commitment;
    // A link that leads nowhere is the business of reference-resolves; a parent without purpose is reported itself.
    if (within !== null || serves.length > 0 || parent !== null || source !== null) return [];
    if (links.requirementsOf(commitment).length > 0) return [];
    return [{ at: under(commitment.at, 'serves'), message: 'orphan', data: { what: nameOf(commitment) } }];
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'Every goal serves a need',
    'zh-Hans': '每个目标都服务于一个需求',
    'zh-Hant': '每個目標都服務於一個需求',
  },
  why: {
    en: 'A splendid goal that nobody asked for costs as much as a needed one: needs and goals become “two skins”. A goal serves a need when it is nested in it or names it, or when its parent does.',
    'zh-Hans':
      '没有人提出需求的目标再华丽，也照样耗费资源，这就是需求与目标“两张皮”。目标写在需求之内、指明需求，或其上级目标服务于需求，都算数。',
    'zh-Hant':
      '沒有人提出需求的目標再華麗，也照樣耗費資源，這就是需求與目標「兩張皮」。目標寫在需求之內、指明需求，或其上級目標服務於需求，都算數。',
  },
  examples: [
    {
      title: { en: 'a goal that names its need', 'zh-Hans': '指明需求的目标', 'zh-Hant': '指明需求的目標' },
      input: `kind: checklist
requirements:
  - { id: RW-2024-001, statement: 社交媒体月曝光量从20万次提升至50万次 }
goals:
  - { statement: 每月发布短视频12条, serves: [RW-2024-001] }
`,
      expect: [],
    },
    {
      title: { en: 'a goal for its own sake', 'zh-Hans': '没有对应需求的目标', 'zh-Hant': '沒有對應需求的目標' },
      input: `kind: checklist
goals:
  - id: G-001
    statement: 提升品牌影响力
`,
      expect: [
        '3:9 “提升品牌影响力” serves no need; put it under the need it is for, or write the id of that need beside it.',
      ],
    },
  ],
} satisfies RuleDocs;
