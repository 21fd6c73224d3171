import type { Report } from '../model/finding.js';
import { itemsOf } from '../model/kernel.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'id-format',
  severity: 'info',
  scope: 'document',
  messages: {
    form: {
      en: '“{id}” cannot be referred to; an id is letters, digits, dots, dashes and underscores, beginning with a letter or digit.',
      'zh-Hans': '编号“{id}”无法被引用；编号由文字、数字、点、短横和下划线组成，以文字或数字开头。',
      'zh-Hant': '編號「{id}」無法被引用；編號由文字、數字、點、短橫和下劃線組成，以文字或數字開頭。',
    },
    pattern: {
      en: "{id} is not of this workspace's form for needs ({pattern}), such as RW-2024-001.",
      'zh-Hans': '{id}不符合本工作区的需求编号格式({pattern})，如RW-2024-001。',
      'zh-Hant': '{id}不符合本工作區的需求編號格式({pattern})，如RW-2024-001。',
    },
    'pattern-many': {
      en: "{count} ids, such as {id}, are not of this workspace's form for needs ({pattern}), such as RW-2024-001.",
      'zh-Hans': '有{count}个编号不符合本工作区的需求编号格式({pattern})，如{id}；应如RW-2024-001。',
      'zh-Hant': '有{count}個編號不符合本工作區的需求編號格式({pattern})，如{id}；應如RW-2024-001。',
    },
  },
  check(document, { settings }) {
    const reports: Report[] = [];
    const pattern = new RegExp(settings.idPattern, 'u');
    for (const item of itemsOf(document)) {
      const { id } = item;
      if (id === null) continue;
      const at = under(item.at, 'id');
      if (!form.test(id)) reports.push({ at, message: 'form', data: { id } });
      else if (item.shape === 'requirement' && !pattern.test(id)) {
        reports.push({ at, message: 'pattern', data: { id, pattern: settings.idPattern } });
      }
    }
    return reports;
  },
} satisfies Rule;

const form = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export const docs = {
  summary: { en: 'Ids have the agreed form', 'zh-Hans': '编号符合约定格式', 'zh-Hant': '編號符合約定格式' },
  why: {
    en: 'Ids of one form sort, are found by a search and stay unique for good: kind, year, sequence. The form is set in tally.yaml (`ids`).',
    'zh-Hans': '格式统一的编号便于排序、查找，并能长期唯一：类别、年份、流水号。格式在 tally.yaml 中设置(ids)。',
    'zh-Hant': '格式統一的編號便於排序、查找，並能長期唯一：類別、年份、流水號。格式在 tally.yaml 中設定(ids)。',
  },
  examples: [
    {
      title: { en: 'year and sequence', 'zh-Hans': '年份加流水号', 'zh-Hant': '年份加流水號' },
      input: `kind: checklist
requirements:
  - { id: RW-2024-001, statement: 季度新客户从60家提升至100家 }
`,
      expect: [],
    },
    {
      title: { en: 'other forms', 'zh-Hans': '其他写法', 'zh-Hant': '其他寫法' },
      input: `kind: checklist
requirements:
  - { id: 需求1, statement: 季度新客户从60家提升至100家 }
  - { id: "(2)", statement: 启动资金500万元 }
`,
      expect: [
        "3:11 需求1 is not of this workspace's form for needs (^[A-Z]{2,}-\\d{4}-\\d{3,}$), such as RW-2024-001.",
        '4:12 “(2)” cannot be referred to; an id is letters, digits, dots, dashes and underscores, beginning with a letter or digit.',
      ],
    },
  ],
} satisfies RuleDocs;
