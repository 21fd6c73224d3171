import { under } from '../model/place.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'owner-single',
  severity: 'error',
  scope: 'commitment',
  messages: {
    several: {
      en: '“{owner}” names {count} owners ({names}); keep the one who answers for it, such as “{first}”, and move the others to helpers.',
      'zh-Hans': '“{owner}”写了{count}个责任人({names})；请只保留一个，如“{first}”，其余写入协同方。',
      'zh-Hant': '「{owner}」寫了{count}個責任人({names})；請只保留一個，如「{first}」，其餘寫入協同方。',
    },
    others: {
      en: '“{owner}” means more people than the one it names; keep “{first}” alone as owner and name the others as helpers.',
      'zh-Hans': '“{owner}”不止一人，却只写出了一个名字；责任人请只写“{first}”，其余人员在协同方中写明。',
      'zh-Hant': '「{owner}」不止一人，卻只寫出了一個名字；責任人請只寫「{first}」，其餘人員在協同方中寫明。',
    },
  },
  check(commitment, _document, { workspace }) {
    if (commitment.owner === null) return [];
    const { owners, single } = workspace.readings.owner(commitment.owner);
    const [first] = owners;
    if (first === undefined || single) return [];
    if (owners.length === 1) {
      const data = { owner: commitment.owner, first: first.name };
      return [{ at: under(commitment.at, 'owner'), message: 'others', data }];
    }
    const names = listed(owners.map(({ name }) => name));
    return [
      {
        at: under(commitment.at, 'owner'),
        message: 'several',
        data: { owner: commitment.owner, count: owners.length, names, first: first.name },
      },
    ];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'Exactly one owner', 'zh-Hans': '责任人只有一个', 'zh-Hant': '責任人只有一個' },
  why: {
    en: 'Several people responsible means nobody responsible: each waits for the other. Others who take part are helpers.',
    'zh-Hans': '多人负责等于无人负责，彼此等待。其他参与的人是协同方。',
    'zh-Hant': '多人負責等於無人負責，彼此等待。其他參與的人是協同方。',
  },
  examples: [
    {
      title: { en: 'one owner and helpers', 'zh-Hans': '一个责任人加协同方', 'zh-Hant': '一個責任人加協同方' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王总监(甲方), helpers: [市场部, 渠道部] }
`,
      expect: [],
    },
    {
      title: { en: 'three owners', 'zh-Hans': '三个责任人', 'zh-Hant': '三個責任人' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王敏、李强、赵云 }
  - { statement: 年度续约率≥90%, owner: 王敏等人 }
`,
      expect: [
        '3:37 “王敏、李强、赵云” names 3 owners (王敏、李强、赵云); keep the one who answers for it, such as “王敏”, and move the others to helpers.',
        '4:36 “王敏等人” means more people than the one it names; keep “王敏” alone as owner and name the others as helpers.',
      ],
    },
  ],
} satisfies RuleDocs;
