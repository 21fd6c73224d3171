import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'owner-required',
  severity: 'error',
  scope: 'commitment',
  messages: {
    missing: {
      en: '“{what}” has no owner; name the one person, post or party that answers for it.',
      'zh-Hans': '“{what}”没有责任人；请写明由哪一个人、岗位或单位负责。',
      'zh-Hant': '「{what}」沒有責任人；請寫明由哪一個人、崗位或單位負責。',
    },
    placeholder: {
      en: '“{owner}” stands where the owner of “{what}” should; name one person, post or party.',
      'zh-Hans': '“{what}”的责任人写的是“{owner}”，等于没有责任人；请写明由哪一个人、岗位或单位负责。',
      'zh-Hant': '「{what}」的責任人寫的是「{owner}」，等於沒有責任人；請寫明由哪一個人、崗位或單位負責。',
    },
    everybody: {
      en: '“{owner}” is everybody, so nobody answers for “{what}”; name one person, post or party.',
      'zh-Hans': '“{what}”的责任人写的是“{owner}”，人人负责等于无人负责；请写明由哪一个人、岗位或单位负责。',
      'zh-Hant': '「{what}」的責任人寫的是「{owner}」，人人負責等於無人負責；請寫明由哪一個人、崗位或單位負責。',
    },
    unread: {
      en: '“{owner}” names nobody who answers for “{what}”; name one person, post or party.',
      'zh-Hans': '“{owner}”没有指明“{what}”由谁负责；请写明由哪一个人、岗位或单位负责。',
      'zh-Hant': '「{owner}」沒有指明「{what}」由誰負責；請寫明由哪一個人、崗位或單位負責。',
    },
  },
  check(commitment, document, { workspace, links }) {
    const { owner, party } = commitment;
    const at = under(commitment.at, 'owner');
    const what = nameOf(commitment);
    if (owner === null) {
      // A risk that nobody answers yet is the business of risk-answered.
      if (party !== null || (commitment.kind === 'response' && commitment.fields.response === undefined)) return [];
      // A milestone is answered for by whoever answers for the whole.
      if (commitment.kind === 'milestone' && inheritsOwner()) return [];
      return [{ at, message: 'missing', data: { what } }];
    }
    const { owners, nobody } = workspace.readings.owner(owner);
    if (owners.length > 0) return [];
    const message = nobody === 'everybody' ? 'everybody' : nobody === undefined ? 'unread' : 'placeholder';
    return [{ at, message, data: { what, owner } }];

    function inheritsOwner(): boolean {
      if (commitment.within?.shape === 'commitment') return commitment.within.owner !== null;
      const parent = commitment.parent === null ? null : links.resolve(commitment.parent, document);
      return parent?.state === 'found' && parent.item.shape === 'commitment' && parent.item.owner !== null;
    }
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'Every commitment has an owner', 'zh-Hans': '每项承诺都有责任人', 'zh-Hant': '每項承諾都有責任人' },
  why: {
    en: '“Several people responsible means nobody responsible”, and so does nobody named. The owner is one person, post or party; a masked name such as `*总监(甲方)` is one.',
    'zh-Hans': '没有写明责任人，就是没有人负责。责任人是一个人、一个岗位或一个单位；`*总监(甲方)` 这样的隐名也算。',
    'zh-Hant': '沒有寫明責任人，就是沒有人負責。責任人是一個人、一個崗位或一個單位；`*總監(甲方)` 這樣的隱名也算。',
  },
  examples: [
    {
      title: { en: 'a person, a post, a masked name', 'zh-Hans': '姓名、岗位、隐名', 'zh-Hant': '姓名、崗位、隱名' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王敏 }
  - { statement: 落实启动资金500万元, owner: 乙方(陈志远) }
  - { statement: 合同审批不超过3个工作日, owner: "*主管(法务部)" }
`,
      expect: [],
    },
    {
      title: { en: 'nobody, and everybody', 'zh-Hans': '没有人，与所有人', 'zh-Hant': '沒有人，與所有人' },
      input: `kind: checklist
goals:
  - id: G-001
    statement: 季度新增客户100家
  - { statement: 合同审批不超过3个工作日, owner: 待定 }
  - { statement: 客服平均响应时间不超过30分钟, owner: 全体成员 }
`,
      expect: [
        '3:9 “季度新增客户100家” has no owner; name the one person, post or party that answers for it.',
        '5:39 “待定” stands where the owner of “合同审批不超过3个工作日” should; name one person, post or party.',
        '6:42 “全体成员” is everybody, so nobody answers for “客服平均响应时间不超过30分钟”; name one person, post or party.',
      ],
    },
    {
      title: { en: 'a table without the column', 'zh-Hans': '表中没有这一列', 'zh-Hant': '表中沒有這一列' },
      file: 'example.md',
      input: `---
kind: checklist
---

| 需求具体描述 | 对应目标项 | 量化指标 | 时间节点 |
|---|---|---|---|
| 合同审批从5个工作日缩短至3个工作日 | 合同审批不超过3个工作日 | 平均审批时长≤3个工作日 | 2024年8月1日 |
| 客户响应时间从2小时缩短至30分钟 | 客服平均响应时间不超过30分钟 | 响应达标率≥90% | 2024年9月30日 |
`,
      expect: ['5:1 This table has no column for owner, so 2 rows lack it; add the column.'],
    },
  ],
} satisfies RuleDocs;
