import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'priority-aligned',
  severity: 'warning',
  scope: 'requirement',
  messages: {
    core: {
      en: '“{what}” is P1, but has no core goal; mark one of its goals as core, or lower the priority.',
      'zh-Hans': '需求“{what}”为P1，却没有核心目标；请将其目标之一标为核心目标，或调低优先级。',
      'zh-Hant': '需求「{what}」為P1，卻沒有核心目標；請將其目標之一標為核心目標，或調低優先級。',
    },
    unmarked: {
      en: '“{what}” is P1, and no goal in this document is marked as a core goal; mark the one that carries it.',
      'zh-Hans': '需求“{what}”为P1，而本文件没有标出任何核心目标；请标出承载它的核心目标。',
      'zh-Hant': '需求「{what}」為P1，而本檔案沒有標出任何核心目標；請標出承載它的核心目標。',
    },
    'unmarked-many': {
      en: '{count} needs are P1, such as “{what}”, and no goal in this document is marked as a core goal; mark those that carry them.',
      'zh-Hans': '有{count}个需求为P1，如“{what}”，而本文件没有标出任何核心目标；请标出承载它们的核心目标。',
      'zh-Hant': '有{count}個需求為P1，如「{what}」，而本檔案沒有標出任何核心目標；請標出承載它們的核心目標。',
    },
  },
  check(requirement, document, { links }) {
    if (requirement.priority?.toUpperCase() !== 'P1') return [];
    const goals = links.goalsOf(requirement);
    const [first] = goals;
    if (first === undefined || goals.some(({ core }) => core)) return [];
    const data = { what: nameOf(requirement) };
    if (document.commitments.some(({ core }) => core)) {
      return [{ at: under(first.at, 'core'), message: 'core', data, own: true }];
    }
    // Whoever marks no goal at all does without the distinction; most tables have no column for it.
    return [{ at: under(requirement.at, 'priority'), message: 'unmarked', data, severity: 'info' }];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'A P1 need has a core goal', 'zh-Hans': 'P1需求要有核心目标', 'zh-Hant': 'P1需求要有核心目標' },
  why: {
    en: 'Goals follow the priority of their needs: what is necessary and urgent is carried by a core goal, or the priority is only a word. A document that marks no goal as core gets one line of info.',
    'zh-Hans':
      '目标优先级要与需求一致：必要且紧急的需求由核心目标承载，否则优先级只是一个词。没有标出任何核心目标的文件，只给一条提示。',
    'zh-Hant':
      '目標優先級要與需求一致：必要且緊急的需求由核心目標承載，否則優先級只是一個詞。沒有標出任何核心目標的檔案，只給一條提示。',
  },
  examples: [
    {
      title: { en: 'a core goal', 'zh-Hans': '核心目标', 'zh-Hant': '核心目標' },
      input: `kind: checklist
requirements:
  - statement: 华东渠道覆盖从0个城市扩大至3个城市
    priority: P1
    goals:
      - { id: G-001, statement: Q3前覆盖3个重点城市, core: true }
`,
      expect: [],
    },
    {
      title: {
        en: 'first in priority, not in goals',
        'zh-Hans': '优先级最高，目标却不核心',
        'zh-Hant': '優先級最高，目標卻不核心',
      },
      input: `kind: checklist
requirements:
  - statement: 华东渠道覆盖从0个城市扩大至3个城市
    priority: P1
    goals:
      - { id: G-001, statement: Q3前覆盖3个重点城市 }
  - statement: 客户响应时间从2小时缩短至30分钟
    priority: P2
    goals:
      - { id: G-002, statement: 客服平均响应时间不超过30分钟, core: true }
`,
      expect: [
        '6:15 “华东渠道覆盖从0个城市扩大至3个城市” is P1, but has no core goal; mark one of its goals as core, or lower the priority.',
      ],
    },
    {
      title: { en: 'nothing marked at all', 'zh-Hans': '全文未标核心目标', 'zh-Hant': '全文未標核心目標' },
      file: 'example.md',
      input: `---
kind: checklist
---

| 需求具体描述 | 优先级 | 对应目标项 | 量化指标 |
|---|---|---|---|
| 华东渠道覆盖从0个城市扩大至3个城市 | P1 | Q3前覆盖3个重点城市 | 覆盖城市≥3个 |
`,
      expect: [
        '7:24 “华东渠道覆盖从0个城市扩大至3个城市” is P1, and no goal in this document is marked as a core goal; mark the one that carries it.',
      ],
    },
  ],
} satisfies RuleDocs;
