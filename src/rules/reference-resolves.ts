import { nearest } from '../language/nearest.js';
import type { Companions } from '../load/companions/index.js';
import type { Workspace } from '../load/workspace.js';
import type { ProgressFile } from '../model/companion.js';
import type { Report } from '../model/finding.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs, Whole } from './rule.js';

export const rule = {
  id: 'reference-resolves',
  severity: 'error',
  scope: 'workspace',
  messages: {
    missing: {
      en: 'Nothing is called “{text}”; correct the reference or add what it names.',
      'zh-Hans': '没有编号为“{text}”的条目；请更正引用，或补上该条目。',
      'zh-Hant': '沒有編號為「{text}」的條目；請更正引用，或補上該條目。',
    },
    near: {
      en: 'Nothing is called “{text}”; did you mean {near}?',
      'zh-Hans': '没有编号为“{text}”的条目；是否想写{near}？',
      'zh-Hant': '沒有編號為「{text}」的條目；是否想寫{near}？',
    },
    document: {
      en: '“{text}” points into a document called {document}, and there is none; correct the name before the #.',
      'zh-Hans': '“{text}”指向文件{document}，但没有编号为{document}的文件；请更正 # 前的名称。',
      'zh-Hant': '「{text}」指向檔案{document}，但沒有編號為{document}的檔案；請更正 # 前的名稱。',
    },
    ambiguous: {
      en: '“{text}” could be any of {count} items; write the full name, such as {full}.',
      'zh-Hans': '“{text}”可以指{count}个条目；请写全名，如{full}。',
      'zh-Hant': '「{text}」可以指{count}個條目；請寫全名，如{full}。',
    },
    nameless: {
      en: '“{text}” could be any of {count} items, and their documents cannot be told apart; give each document an `id` of its own, then write document#id.',
      'zh-Hans':
        '“{text}”可以指{count}个条目，而所在文件又无法区分；请先给各文件写上不同的 id，再写作“文件编号#编号”。',
      'zh-Hant':
        '「{text}」可以指{count}個條目，而所在檔案又無法區分；請先給各檔案寫上不同的 id，再寫作「檔案編號#編號」。',
    },
    companion: {
      en: 'No document has the id “{text}”, so nothing in here counts; name the file after the id of its document.',
      'zh-Hans': '没有编号(id)为“{text}”的文件，此处内容不会计入；请以所属文件的编号命名。',
      'zh-Hant': '沒有編號(id)為「{text}」的檔案，此處內容不會計入；請以所屬檔案的編號命名。',
    },
    'companion-near': {
      en: 'No document has the id “{text}”, so nothing in here counts; did you mean {near}?',
      'zh-Hans': '没有编号(id)为“{text}”的文件，此处内容不会计入；是否指{near}？',
      'zh-Hant': '沒有編號(id)為「{text}」的檔案，此處內容不會計入；是否指{near}？',
    },
    unnamed: {
      en: 'This check-in does not say what it is about; write the id of the item.',
      'zh-Hans': '这条进展没有写明是哪一项；请写上条目编号(id)。',
      'zh-Hant': '這條進展沒有寫明是哪一項；請寫上條目編號(id)。',
    },
    words: {
      en: 'No item of {document} says “{text}”; write its id, or its very words.',
      'zh-Hans': '{document}中没有“{text}”这一项；请写条目编号，或与原文一字不差。',
      'zh-Hant': '{document}中沒有「{text}」這一項；請寫條目編號，或與原文一字不差。',
    },
    'same-words': {
      en: '“{text}” could be any of {count} items, so this check-in counts for none; write the id.',
      'zh-Hans': '“{text}”可以指{count}个条目，这条进展无法计入；请改写条目编号(id)。',
      'zh-Hant': '「{text}」可以指{count}個條目，這條進展無法計入；請改寫條目編號(id)。',
    },
    candidate: { en: 'This one, or another.', 'zh-Hans': '可能指此处。', 'zh-Hant': '可能指此處。' },
  },
  check({ workspace, links, settings, whole }) {
    const documents = new Set(workspace.documents.map(({ id }) => id));
    const reports: Report[] = [];
    const global = new RegExp(settings.idPattern, 'u');
    const names = new Map<Document, readonly string[]>();
    for (const { reference, resolution } of links.references) {
      const { text, at, document } = reference;
      if (resolution.state === 'ambiguous') {
        const { items } = resolution;
        if (isForIdUnique(items, global)) continue;
        const full = items.find(({ ref }) => ref !== null && links.resolve(ref, document).state === 'found')?.ref;
        const related = items.slice(0, 5).map((item) => ({ at: under(item.at, 'id'), message: 'candidate' }));
        const data = { text, count: items.length };
        reports.push(
          full === undefined || full === null
            ? { at, message: 'nameless', data, related }
            : { at, message: 'ambiguous', data: { ...data, full }, related },
        );
      } else if (resolution.state === 'missing' && whole.complete) {
        const named = /^([^#]+)#/.exec(text)?.[1];
        if (named !== undefined && !documents.has(named)) {
          reports.push({ at, message: 'document', data: { text, document: named } });
          continue;
        }
        const near = reports.length < mostSuggestions ? nearest(text, namesIn(document, names)) : null;
        reports.push(
          near === null ? { at, message: 'missing', data: { text } } : { at, message: 'near', data: { text, near } },
        );
      }
    }
    return [...reports, ...strayCompanions(workspace, whole)];
  },
} satisfies Rule;

/** Check-ins and confirmations of what is not there count for nothing, and nobody would see it. */
function strayCompanions({ companions }: Workspace, whole: Whole): Report[] {
  return companions.all.flatMap((file) => {
    const [document] = companions.documentsOf(file);
    if (document !== undefined) return file.holds === 'progress' ? strayCheckIns(file, document, companions) : [];
    if (!whole.complete) return [];
    const data = { text: file.document };
    const near = nearest(file.document, whole.documentIds);
    if (near === null) return [{ at: file.names, message: 'companion', data }];
    return [{ at: file.names, message: 'companion-near', data: { ...data, near } }];
  });
}

function strayCheckIns(file: ProgressFile, document: Document, companions: Companions): Report[] {
  const known = new Map<Document, readonly string[]>();
  return file.checkIns.flatMap((checkIn): Report[] => {
    const found = companions.itemOf(checkIn, file);
    if (found.state === 'found') return [];
    const { item, statement, names: at } = checkIn;
    const text = item ?? statement;
    if (text === null) return [{ at, message: 'unnamed' }];
    if (found.state === 'ambiguous') return [{ at, message: 'same-words', data: { text, count: found.items.length } }];
    if (item === null) return [{ at, message: 'words', data: { text, document: file.document } }];
    const near = nearest(text, namesIn(document, known));
    return [near === null ? { at, message: 'missing', data: { text } } : { at, message: 'near', data: { text, near } }];
  });
}

/** Whether one id was given twice where it must not be: mending that mends the reference. */
function isForIdUnique(items: readonly Item[], global: RegExp): boolean {
  const [first, ...others] = items;
  if (first === undefined || first.id === null) return false;
  return global.test(first.id) || others.some((item) => item.at.file === first.at.file);
}

/** Looking for what was meant takes time in proportion to the document; past so many, nobody reads the guesses. */
const mostSuggestions = 50;

function namesIn(document: Document, known: Map<Document, readonly string[]>): readonly string[] {
  let names = known.get(document);
  if (names === undefined) {
    names = itemsOf(document).flatMap(({ id }) => (id === null ? [] : [id]));
    known.set(document, names);
  }
  return names;
}

export const docs = {
  summary: { en: 'A reference leads somewhere', 'zh-Hans': '引用要指向存在的条目', 'zh-Hant': '引用要指向存在的條目' },
  why: {
    en: 'A goal that serves `RW-2024-010` where only `RW-2024-001` exists serves nothing, and nobody sees it. A reference is looked up in its document, then in the workspace; `document#id` is the full name. While a file cannot be read, references that find nothing are not held against it.',
    'zh-Hans':
      '目标引用 `RW-2024-010`，而只有 `RW-2024-001`：这个目标其实没有服务于任何需求，却没有人发现。引用先在本文件、再在整个工作区内查找，全名写作“文件编号#编号”。有文件未能读取时，找不到的引用暂不报告。',
    'zh-Hant':
      '目標引用 `RW-2024-010`，而只有 `RW-2024-001`：這個目標其實沒有服務於任何需求，卻沒有人發現。引用先在本檔案、再在整個工作區內查找，全名寫作「檔案編號#編號」。有檔案未能讀取時，找不到的引用暫不報告。',
  },
  examples: [
    {
      title: { en: 'a need that exists', 'zh-Hans': '存在的需求', 'zh-Hant': '存在的需求' },
      input: `kind: checklist
requirements:
  - { id: RW-2024-001, statement: 合同审批不超过3个工作日 }
goals:
  - { statement: 上线电子审批, serves: [RW-2024-001] }
`,
      expect: [],
    },
    {
      title: { en: 'a need that does not', 'zh-Hans': '不存在的需求', 'zh-Hant': '不存在的需求' },
      input: `kind: checklist
requirements:
  - { id: RW-2024-001, statement: 合同审批不超过3个工作日 }
goals:
  - { statement: 上线电子审批, serves: [RW-2024-010] }
  - { statement: 精简审批节点, serves: [AC-7] }
  - { statement: 合并用印流程, serves: [office#RW-2024-001] }
`,
      expect: [
        '5:35 Nothing is called “RW-2024-010”; did you mean RW-2024-001?',
        '6:35 Nothing is called “AC-7”; correct the reference or add what it names.',
        '7:35 “office#RW-2024-001” points into a document called office, and there is none; correct the name before the #.',
      ],
    },
  ],
} satisfies RuleDocs;
