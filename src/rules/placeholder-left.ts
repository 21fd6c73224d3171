import type { Report } from '../model/finding.js';
import { type Document, itemsOf } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleContext, RuleDocs } from './rule.js';

export const rule = {
  id: 'placeholder-left',
  severity: 'warning',
  scope: 'document',
  options: {
    words: {
      type: 'strings',
      default: [],
      description: {
        en: 'More words that stand for something still to be written.',
        'zh-Hans': '其他表示尚待填写的词。',
        'zh-Hant': '其他表示尚待填寫的詞。',
      },
    },
  },
  messages: {
    left: {
      en: '“{text}” was never filled in; write what it stands for.',
      'zh-Hans': '“{text}”尚未填写；请写上实际内容。',
      'zh-Hant': '「{text}」尚未填寫；請寫上實際內容。',
    },
  },
  check(document, { workspace, options }) {
    const own = (options.words as readonly string[]).filter((word) => word !== '');
    const reports: Report[] = [];
    for (const { text, at } of textsOf(document, workspace.readings)) {
      const found = find(text) ?? firstOf(own, text);
      if (found === null) continue;
      const within = [found.index, found.index + found[0].length] as const;
      reports.push({ at: { ...at, within }, message: 'left', data: { text: found[0] } });
    }
    return reports;
  },
} satisfies Rule;

/** What people write until they know better. `*总监` is a masked name, and 等待定稿 waits for a final version. */
const placeholder =
  /(?<!等)待定(?![稿价期])|待补充?(?![偿贴])|待填写?|待完善|待明确|\b(?:TBD|TBC|TODO|FIXME|XXX+)\b|_{2,}|＿{2,}|(?<![A-Za-z0-9])[Xx]{2}(?![A-Za-z0-9])|[Ｘｘ×]{2,}|[?？]{2,}|【\s*(?:[^【】]{0,12}(?:填写|填入|日期|姓名|名称|金额|数量|公司|部门|责任人)[^【】]{0,12})?】|\[(?:date|name|owner|amount|tbd|todo|fill in)\]|<(?:date|name|owner|amount|姓名|日期|名称|金额|公司|部门|责任人)>/iu;

/** What every placeholder holds one of: most texts hold none, and are not looked through further. */
const marks = [
  '待',
  '__',
  '＿＿',
  'XX',
  'xx',
  'ＸＸ',
  'ｘｘ',
  '××',
  '??',
  '？？',
  '【',
  '[',
  '<',
  'TB',
  'tb',
  'TODO',
  'todo',
  'FIXME',
  'fixme',
];

function find(text: string): { 0: string; index: number } | null {
  return marks.some((mark) => text.includes(mark)) ? placeholder.exec(text) : null;
}

function firstOf(words: readonly string[], text: string): { 0: string; index: number } | null {
  for (const word of words) {
    const index = text.indexOf(word);
    if (index >= 0) return { 0: word, index };
  }
  return null;
}

interface Written {
  readonly text: string;
  readonly at: Place;
}

/** The texts in which nothing else would be missed: an owner, date or KPI yet to come is the business of their rules. */
function textsOf(document: Document, readings: RuleContext['workspace']['readings']): Written[] {
  const texts: Written[] = [];
  const add = (text: string | null, at: Place): void => {
    if (text !== null) texts.push({ text, at });
  };
  add(document.title, under(document.at, 'title'));
  for (const item of itemsOf(document)) {
    if (item.shape === 'record') continue;
    add(item.statement, under(item.at, 'statement'));
    add(item.acceptance, under(item.at, 'acceptance'));
    if (item.shape !== 'commitment') continue;
    add(item.notes, under(item.at, 'notes'));
    add(item.fields.response ?? null, under(item.at, 'response'));
    for (const kpi of item.kpis) if (kpi.text !== null && readings.kpiOf(kpi).quantified) add(kpi.text, kpi.at);
  }
  return texts;
}

export const docs = {
  summary: { en: 'No placeholder is left', 'zh-Hans': '没有遗留的占位内容', 'zh-Hant': '沒有遺留的佔位內容' },
  why: {
    en: 'A template is signed with its blanks more often than anybody admits. A masked name such as `*总监` is no placeholder.',
    'zh-Hans': '模板没填完就签字，比人们承认的要常见。`*总监` 这样的隐名不是占位内容。',
    'zh-Hant': '範本沒填完就簽字，比人們承認的要常見。`*總監` 這樣的隱名不是佔位內容。',
  },
  examples: [
    {
      title: { en: 'filled in; a masked name', 'zh-Hans': '已填写；隐名', 'zh-Hant': '已填寫；隱名' },
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: "*总监(甲方)", notes: 重点覆盖上海、杭州、南京 }
`,
      expect: [],
    },
    {
      title: { en: 'blanks', 'zh-Hans': '空白', 'zh-Hant': '空白' },
      input: `kind: checklist
title: XX公司洽谈清单
goals:
  - { statement: 季度新增客户100家, acceptance: 待补充, notes: 首付____万元 }
`,
      expect: [
        '2:8 “XX” was never filled in; write what it stands for.',
        '4:42 “待补充” was never filled in; write what it stands for.',
        '4:56 “____” was never filled in; write what it stands for.',
      ],
    },
  ],
} satisfies RuleDocs;
