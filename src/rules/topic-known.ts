import { nearest } from '../language/nearest.js';
import { normalise } from '../language/normal.js';
import { under } from '../model/place.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'topic-known',
  severity: 'warning',
  scope: 'requirement',
  messages: {
    unknown: {
      en: '“{topic}” is no topic of this document ({known}); correct it, or add it to the topics.',
      'zh-Hans': '“{topic}”不在本文件的议题之列({known})；请更正，或补入议题清单。',
      'zh-Hant': '「{topic}」不在本檔案的議題之列({known})；請更正，或補入議題清單。',
    },
    near: {
      en: '“{topic}” is no topic of this document; did you mean {near}?',
      'zh-Hans': '“{topic}”不在本文件的议题之列；是否想写{near}？',
      'zh-Hant': '「{topic}」不在本檔案的議題之列；是否想寫{near}？',
    },
  },
  check({ topic, at }, { topics }) {
    if (topic === null || topics.length === 0) return [];
    const written = plain(topic);
    if (topics.some((known) => plain(known) === written)) return [];
    const near = nearest(topic, topics);
    const place = under(at, 'topic');
    return [
      near === null
        ? { at: place, message: 'unknown', data: { topic, known: listed(topics) } }
        : { at: place, message: 'near', data: { topic, near } },
    ];
  },
} satisfies Rule;

function plain(text: string): string {
  return normalise(text).text.toLowerCase().replace(/\s+/g, '');
}

export const docs = {
  summary: {
    en: 'A need is under a topic of the list',
    'zh-Hans': '需求归入已列出的议题',
    'zh-Hant': '需求歸入已列出的議題',
  },
  why: {
    en: 'Topics keep a negotiation focused: what is under none of them was not agreed to be talked about, or the topic is spelt in two ways. The rule is silent while the document lists no topics.',
    'zh-Hans': '议题使洽谈不跑题：不在议题之列的需求，要么没有约定要谈，要么议题写法不一。文件没有列出议题时不检查。',
    'zh-Hant': '議題使洽談不跑題：不在議題之列的需求，要麼沒有約定要談，要麼議題寫法不一。檔案沒有列出議題時不檢查。',
  },
  examples: [
    {
      title: { en: 'a listed topic', 'zh-Hans': '已列出的议题', 'zh-Hant': '已列出的議題' },
      input: `kind: checklist
topics: [渠道铺设策略, 区域定价机制]
requirements:
  - { statement: 季度新客户从60家提升至100家, topic: 渠道铺设策略 }
`,
      expect: [],
    },
    {
      title: { en: 'one that is not', 'zh-Hans': '未列出的议题', 'zh-Hant': '未列出的議題' },
      input: `kind: checklist
topics: [渠道铺设策略, 区域定价机制]
requirements:
  - { statement: 季度新客户从60家提升至100家, topic: 渠道铺设策咯 }
  - { statement: 客户响应时间从2小时缩短至30分钟, topic: 售后 }
`,
      expect: [
        '4:43 “渠道铺设策咯” is no topic of this document; did you mean 渠道铺设策略?',
        '5:44 “售后” is no topic of this document (渠道铺设策略、区域定价机制); correct it, or add it to the topics.',
      ],
    },
  ],
} satisfies RuleDocs;
