import { resourcesOf } from '../analyse/matching/resources.js';
import type { Report } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import type { ResourceNeed } from '../model/results.js';
import { amount } from '../text/amount.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'resource-short',
  severity: 'warning',
  scope: 'document',
  messages: {
    short: {
      en: '{needed} of {name} are needed ({by}), {available} are there: {short} short; find them, or move a date.',
      'zh-Hans': '{name}共需{needed}({by})，可用{available}，缺口{short}；请补足资源或错开时间。',
      'zh-Hant': '{name}共需{needed}({by})，可用{available}，缺口{short}；請補足資源或錯開時間。',
    },
    together: {
      en: 'From {start} to {end}, {needed} of {name} are needed at once ({by}), {available} are there: {short} short; find them, or move a date.',
      'zh-Hans': '{start}至{end}同时需要{name}{needed}({by})，可用{available}，缺口{short}；请补足资源或错开时间。',
      'zh-Hant': '{start}至{end}同時需要{name}{needed}({by})，可用{available}，缺口{short}；請補足資源或錯開時間。',
    },
    stated: {
      en: '{by} says “{text}”; write who provides it and from when.',
      'zh-Hans': '{by}注明“{text}”；请写明由谁补足、何时到位。',
      'zh-Hant': '{by}註明「{text}」；請寫明由誰補足、何時到位。',
    },
    unknown: {
      en: 'Whether there is enough of {name} is unknown: {by} needs it, and no amount is written on both sides.',
      'zh-Hans': '无法判断{name}是否足够：{by}需要，但所需与可用未同时写明数量。',
      'zh-Hant': '無法判斷{name}是否足夠：{by}需要，但所需與可用未同時寫明數量。',
    },
  },
  check(document, { workspace }) {
    if (document.status === 'archived') return [];
    const isCounted = Object.keys(document.available).length > 0;
    return resourcesOf(document, workspace).flatMap((resource) => [
      ...shortOf(resource, document),
      ...statedFor(resource, document),
      // Where nobody wrote down what there is, nobody meant to reckon.
      ...(isCounted ? unknownOf(resource, document) : []),
    ]);
  },
} satisfies Rule;

function shortOf(resource: ResourceNeed, document: Document): Report[] {
  const { name, needed, available, short, unit, neededBy, when } = resource;
  if (short === null || short === 0 || needed === null || available === null) return [];
  const data = {
    name,
    needed: amount(needed, unit),
    available: amount(available, unit),
    short: amount(short, unit),
    by: listed(neededBy),
  };
  const at = availableAt(document, name) ?? neededAt(document, name);
  return [
    when === undefined ? { at, message: 'short', data } : { at, message: 'together', data: { ...data, ...when } },
  ];
}

function statedFor({ stated = [] }: ResourceNeed, document: Document): Report[] {
  return stated.map(({ by, text }) => ({ at: saidAt(document, text), message: 'stated', data: { by, text } }));
}

function unknownOf({ name, short, neededBy, stated }: ResourceNeed, document: Document): Report[] {
  if (short !== null || neededBy.length === 0 || stated !== undefined) return [];
  const data = { name, by: listed(neededBy) };
  return [{ at: neededAt(document, name), message: 'unknown', data, severity: 'info' }];
}

function availableAt(document: Document, name: string): Place | null {
  return Object.hasOwn(document.available, name) ? under(document.at, 'available', name) : null;
}

/** Where the first goal says that it needs the resource. */
function neededAt(document: Document, name: string): Place {
  const goal = document.commitments.find(({ resources }) => name in resources);
  return goal === undefined ? under(document.at, 'available') : under(goal.at, 'resources', name);
}

/** The amount or the notes that hold a text. */
function saidAt(document: Document, text: string): Place {
  for (const { at, resources, notes } of document.commitments) {
    const [name] = Object.entries(resources).find(([, amount]) => amount.includes(text)) ?? [];
    if (name !== undefined) return under(at, 'resources', name);
    const start = notes?.indexOf(text) ?? -1;
    if (start >= 0) return { ...under(at, 'notes'), within: [start, start + text.length] };
  }
  return document.at;
}

export const docs = {
  summary: { en: 'There is enough of what goals need', 'zh-Hans': '资源足够', 'zh-Hant': '資源足夠' },
  why: {
    en: 'A goal without its engineers or its money is a wish. What is used up is added up; people and equipment come back, so only goals that overlap in time compete for them. A shortage that somebody states counts even where the sums come out, and what is no quantity is unknown, never enough (then only an info, where the document says what there is).',
    'zh-Hans':
      '缺人缺钱的目标只是愿望。消耗性资源按总量计算；人员和设备用完即还，只有时间重叠的目标才会争用。即使总量够用，有人写明的短缺也算数；不是数量的资源视为未知，绝不当作足够(仅在文件列出可用资源时给出提示)。',
    'zh-Hant':
      '缺人缺錢的目標只是願望。消耗性資源按總量計算；人員和設備用完即還，只有時間重疊的目標才會爭用。即使總量夠用，有人寫明的短缺也算數；不是數量的資源視為未知，絕不當作足夠(僅在檔案列出可用資源時給出提示)。',
  },
  examples: [
    {
      title: {
        en: 'the same three engineers, one goal after the other',
        'zh-Hans': '同一批工程师，先后使用',
        'zh-Hant': '同一批工程師，先後使用',
      },
      input: `kind: checklist
available: { 工程师: 3名 }
goals:
  - { id: G-1, statement: 部署一期, resources: { 工程师: 3名 }, start: 2024-07-01, due: 2024-07-31 }
  - { id: G-2, statement: 部署二期, resources: { 工程师: 3名 }, start: 2024-08-01, due: 2024-08-31 }
`,
      expect: [],
    },
    {
      title: {
        en: 'at the same time; money; and a shortage in words',
        'zh-Hans': '时间重叠、资金不足、文字注明的短缺',
        'zh-Hant': '時間重疊、資金不足、文字註明的短缺',
      },
      input: `kind: checklist
available: { 工程师: 3名, 预算: 480万元 }
goals:
  - { id: G-1, statement: 部署一期, resources: { 工程师: 3名, 预算: 300万元 }, start: 2024-07-01, due: 2024-07-31 }
  - { id: G-2, statement: 部署二期, resources: { 工程师: 2名, 预算: 200万元 }, start: 2024-07-15, due: 2024-08-31 }
  - { id: G-3, statement: 部署三期, start: 2024-10-01, due: 2024-10-31, notes: 测试人员短缺2人 }
`,
      expect: [
        '2:19 From 2024-07-15 to 2024-07-31, 5名 of 工程师 are needed at once (G-1, G-2), 3名 are there: 2名 short; find them, or move a date.',
        '2:27 5,000,000元 of 预算 are needed (G-1, G-2), 4,800,000元 are there: 200,000元 short; find them, or move a date.',
        '6:76 G-3 says “测试人员短缺2人”; write who provides it and from when.',
      ],
    },
  ],
} satisfies RuleDocs;
