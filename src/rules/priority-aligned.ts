import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'priority-aligned',
  severity: 'warning',
  scope: 'requirement',
  messages: {
    core: {
      en: '“{what}” is P1, but has no core goal; mark one of its goals with `core: true`, or lower the priority.',
      'zh-Hans': '需求“{what}”为P1，却没有核心目标；请将其目标之一标为核心目标(core: true)，或调低优先级。',
      'zh-Hant': '需求「{what}」為P1，卻沒有核心目標；請將其目標之一標為核心目標(core: true)，或調低優先級。',
    },
  },
  check(requirement, _document, { links }) {
    if (requirement.priority?.toUpperCase() !== 'P1') return [];
    const goals = links.goalsOf(requirement);
    const [first] = goals;
    if (first === undefined || goals.some(({ core }) => core)) return [];
    return [{ at: under(first.at, 'core'), message: 'core', data: { what: nameOf(requirement) } }];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'A P1 need has a core goal', 'zh-Hans': 'P1需求要有核心目标', 'zh-Hant': 'P1需求要有核心目標' },
  why: {
    en: 'Goals follow the priority of their needs: what is necessary and urgent is carried by a core goal, or the priority is only a word.',
    'zh-Hans': '目标优先级要与需求一致：必要且紧急的需求由核心目标承载，否则优先级只是一个词。',
    'zh-Hant': '目標優先級要與需求一致：必要且緊急的需求由核心目標承載，否則優先級只是一個詞。',
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
`,
      expect: [
        '6:15 “华东渠道覆盖从0个城市扩大至3个城市” is P1, but has no core goal; mark one of its goals with `core: true`, or lower the priority.',
      ],
    },
  ],
} satisfies RuleDocs;
