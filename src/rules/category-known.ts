import { nearest } from '../language/nearest.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'category-known',
  severity: 'warning',
  scope: 'requirement',
  messages: {
    unknown: {
      en: '“{category}” is no category here; take business, resource, process, risk or service, or add it to `categories` in tally.yaml.',
      'zh-Hans':
        '“{category}”不是已知的需求类别；请用业务、资源、流程、风险或服务需求，或在 tally.yaml 的 categories 中补上。',
      'zh-Hant':
        '「{category}」不是已知的需求類別；請用業務、資源、流程、風險或服務需求，或在 tally.yaml 的 categories 中補上。',
    },
    near: {
      en: '“{category}” is no category here; did you mean {near}?',
      'zh-Hans': '“{category}”不是已知的需求类别；是否想写{near}？',
      'zh-Hant': '「{category}」不是已知的需求類別；是否想寫{near}？',
    },
  },
  check({ category, at }, _document, { settings }) {
    if (category === null || settings.categories.includes(category)) return [];
    // `Business need` in an English table is the category business.
    const bare = category.toLowerCase().replace(/ (?:needs?|requirements?)$/, '');
    if (settings.categories.some((known) => known.toLowerCase() === bare)) return [];
    const near = nearest(category, settings.categories);
    const place = under(at, 'category');
    return [
      near === null
        ? { at: place, message: 'unknown', data: { category } }
        : { at: place, message: 'near', data: { category, near } },
    ];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'The category is one of the list', 'zh-Hans': '需求类别在列表中', 'zh-Hant': '需求類別在列表中' },
  why: {
    en: 'Categories sort needs, decide which type of goal fits and group the gap report; one that is spelt in two ways is two. The list is extended in tally.yaml.',
    'zh-Hans': '需求类别用于归类、判断目标类型和差距汇总；同一类别有两种写法，就成了两类。列表可在 tally.yaml 中扩充。',
    'zh-Hant': '需求類別用於歸類、判斷目標類型和差距彙總；同一類別有兩種寫法，就成了兩類。列表可在 tally.yaml 中擴充。',
  },
  examples: [
    {
      title: {
        en: 'a known one, in any language, and one of the house',
        'zh-Hans': '已知类别与自定类别',
        'zh-Hant': '已知類別與自定類別',
      },
      settings: 'categories: [business, resource, process, risk, service, 合规需求]\n',
      input: `kind: checklist
requirements:
  - { statement: 季度新客户从60家提升至100家, category: 业务需求 }
  - { statement: 通过ISO27001认证, category: 合规需求 }
`,
      expect: [],
    },
    {
      title: { en: 'an unknown one', 'zh-Hans': '未知类别', 'zh-Hant': '未知類別' },
      input: `kind: checklist
requirements:
  - { statement: 通过ISO27001认证, category: 合规 }
  - { statement: 季度新客户从60家提升至100家, category: busines }
`,
      expect: [
        '3:42 “合规” is no category here; take business, resource, process, risk or service, or add it to `categories` in tally.yaml.',
        '4:46 “busines” is no category here; did you mean business?',
      ],
    },
  ],
} satisfies RuleDocs;
