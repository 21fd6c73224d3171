import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'goal-type-fits',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    outcome: {
      en: 'A business need asks for an outcome, and this goal is a process goal; say what will be reached, such as “100 new customers a quarter”.',
      'zh-Hans': '业务需求应对应结果型目标，而此目标为过程型；请写明要达到的结果，如“季度新增客户100家”。',
      'zh-Hant': '業務需求應對應結果型目標，而此目標為過程型；請寫明要達到的結果，如「季度新增客戶100家」。',
    },
    process: {
      en: 'A resource need asks for a process goal, and this one is an outcome; say what is provided by when, such as “5 million in place before the start”.',
      'zh-Hans': '资源需求应对应过程型目标，而此目标为结果型；请写明何时落实什么，如“项目启动前落实500万启动资金”。',
      'zh-Hant': '資源需求應對應過程型目標，而此目標為結果型；請寫明何時落實什麼，如「專案啟動前落實500萬啟動資金」。',
    },
  },
  check(commitment, _document, { links }) {
    if (commitment.type === null) return [];
    for (const { category } of links.requirementsOf(commitment)) {
      const wanted = typeFor.get(category ?? '');
      // One need that the type fits is enough for a goal that serves several.
      if (wanted === undefined || wanted === commitment.type) return [];
    }
    const category = links.requirementsOf(commitment)[0]?.category ?? '';
    const wanted = typeFor.get(category);
    return wanted === undefined ? [] : [{ at: under(commitment.at, 'type'), message: wanted }];
  },
} satisfies Rule;

/** MISSION A3; the seed says nothing of the other categories. */
const typeFor: ReadonlyMap<string, 'outcome' | 'process'> = new Map([
  ['business', 'outcome'],
  ['resource', 'process'],
]);

export const docs = {
  summary: {
    en: "The goal's type fits the need",
    'zh-Hans': '目标类型与需求类别相符',
    'zh-Hant': '目標類型與需求類別相符',
  },
  why: {
    en: 'A business need is met by an outcome, a resource need by putting the resource in place. A process goal under a business need is busy and brings nothing.',
    'zh-Hans': '业务需求对应结果型目标，资源需求对应过程型目标。业务需求之下若是过程型目标，忙而无果。',
    'zh-Hant': '業務需求對應結果型目標，資源需求對應過程型目標。業務需求之下若是過程型目標，忙而無果。',
  },
  examples: [
    {
      title: {
        en: 'business and outcome, resource and process',
        'zh-Hans': '业务对结果，资源对过程',
        'zh-Hant': '業務對結果，資源對過程',
      },
      input: `kind: checklist
requirements:
  - category: business
    statement: 季度新客户从60家提升至100家
    goals: [{ statement: 季度新增客户100家, type: outcome }]
  - category: resource
    statement: 启动资金500万元
    goals: [{ statement: 项目启动前落实500万元, type: process }]
`,
      expect: [],
    },
    {
      title: { en: 'the wrong way round', 'zh-Hans': '类型颠倒', 'zh-Hant': '類型顛倒' },
      input: `kind: checklist
requirements:
  - category: business
    statement: 季度新客户从60家提升至100家
    goals: [{ statement: 每周召开拓客例会1次, type: process }]
`,
      expect: [
        '5:44 A business need asks for an outcome, and this goal is a process goal; say what will be reached, such as “100 new customers a quarter”.',
      ],
    },
  ],
} satisfies RuleDocs;
