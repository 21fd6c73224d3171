import { itemsOf } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import type { Claim, Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'id-unique',
  severity: 'error',
  scope: 'claim',
  messages: {
    document: {
      en: '{id} names two things in this document; give one of them an id of its own.',
      'zh-Hans': '编号{id}在本文件中重复；请给其中一个换一个编号。',
      'zh-Hant': '編號{id}在本檔案中重複；請給其中一個換一個編號。',
    },
    workspace: {
      en: '{id} is used in {other} too, and such ids are unique in the workspace; take the next free number.',
      'zh-Hans': '编号{id}在{other}中也用到，此类编号在整个工作区内须唯一；请取下一个空号。',
      'zh-Hant': '編號{id}在{other}中也用到，此類編號在整個工作區內須唯一；請取下一個空號。',
    },
    title: {
      en: '{other} has the document id {id} too; references to it would be ambiguous.',
      'zh-Hans': '{other}的文件编号也是{id}，对它的引用会有歧义；请更换其一。',
      'zh-Hant': '{other}的檔案編號也是{id}，對它的引用會有歧義；請更換其一。',
    },
    party: {
      en: '{id} names two parties; give one of them an id of its own.',
      'zh-Hans': '{id}同时是两个参与方的编号；请给其中一方换一个编号。',
      'zh-Hant': '{id}同時是兩個參與方的編號；請給其中一方換一個編號。',
    },
    first: { en: 'First used here.', 'zh-Hans': '首次使用在此处。', 'zh-Hant': '首次使用在此處。' },
  },
  *claims(document, settings) {
    const global = new RegExp(settings.idPattern, 'u');
    if (document.id !== null) yield claimOf('title', document.id, document.at, 'workspace', ['title', 'title']);
    for (const { id, at } of document.parties) {
      if (id !== null) yield claimOf('party', id, at, 'document', ['party', 'party']);
    }
    for (const { id, at } of itemsOf(document)) {
      if (id === null) continue;
      yield claimOf('item', id, at, global.test(id) ? 'workspace' : 'document', ['document', 'workspace']);
    }
  },
} satisfies Rule;

function claimOf(of: string, id: string, at: Place, within: Claim['within'], messages: Claim['messages']): Claim {
  return { key: `${of} ${id}`, at: under(at, 'id'), within, messages, data: { id } };
}

export const docs = {
  summary: { en: 'An id names one thing', 'zh-Hans': '一个编号只指一项', 'zh-Hant': '一個編號只指一項' },
  why: {
    en: "References, change log and confirmations go by id; an id that names two things makes each of them mean either. Ids of the settings' pattern (`RW-2024-001`) are unique in the whole workspace, others in their document.",
    'zh-Hans':
      '引用、变更记录和确认都以编号为准；编号重复，三者就都有歧义。符合设置中格式的编号(如 `RW-2024-001`)在整个工作区内唯一，其他编号在文件内唯一。',
    'zh-Hant':
      '引用、變更記錄和確認都以編號為準；編號重複，三者就都有歧義。符合設定中格式的編號(如 `RW-2024-001`)在整個工作區內唯一，其他編號在檔案內唯一。',
  },
  examples: [
    {
      title: { en: 'each its own', 'zh-Hans': '各有编号', 'zh-Hant': '各有編號' },
      input: `kind: checklist
requirements:
  - { id: RW-2024-001, statement: 合同审批不超过3个工作日 }
  - { id: RW-2024-002, statement: 客服平均响应时间不超过30分钟 }
`,
      expect: [],
    },
    {
      title: { en: 'copied, and the number with it', 'zh-Hans': '复制后忘了改编号', 'zh-Hant': '複製後忘了改編號' },
      input: `kind: checklist
requirements:
  - { id: RW-2024-001, statement: 合同审批不超过3个工作日 }
  - { id: RW-2024-001, statement: 客服平均响应时间不超过30分钟 }
`,
      expect: ['4:11 RW-2024-001 names two things in this document; give one of them an id of its own.'],
    },
  ],
} satisfies RuleDocs;
