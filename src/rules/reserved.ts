import type { ReservedRule } from '../model/finding.js';
import type { RuleDocs } from './rule.js';

/**
 * The faults that only the loader sees. They are no rules: they cannot be switched off, made milder or suppressed, for
 * where a file is not understood, nothing that seems fine in it is known to be fine.
 */
export const reservedDocs: Readonly<Record<ReservedRule, RuleDocs>> = {
  syntax: {
    summary: { en: 'The file can be read', 'zh-Hans': '文件能够读取', 'zh-Hant': '檔案能夠讀取' },
    why: {
      en: 'A file that is no valid YAML or Markdown front matter says nothing for certain, so no rule looks at it; all its faults are shown. The usual ones get plain words: a full-width colon, a `*` or `@` at the start of a value, a tab, a conflict marker.',
      'zh-Hans':
        '不是有效 YAML(或 Markdown 文件头)的文件，什么都不能确定，因此不再检查其他规则，而是列出全部错误。常见的错误有专门说明：全角冒号、以 * 或 @ 开头的值、制表符、合并冲突标记。',
      'zh-Hant':
        '不是有效 YAML(或 Markdown 檔案頭)的檔案，什麼都不能確定，因此不再檢查其他規則，而是列出全部錯誤。常見的錯誤有專門說明：全角冒號、以 * 或 @ 開頭的值、製表符、合併衝突標記。',
    },
    examples: [
      {
        title: { en: 'a masked name, quoted', 'zh-Hans': '隐名加引号', 'zh-Hant': '隱名加引號' },
        input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: "*总监(甲方)" }
`,
        expect: [],
      },
      {
        title: {
          en: 'a masked name that YAML takes for a reference',
          'zh-Hans': '隐名未加引号，被 YAML 当作引用',
          'zh-Hant': '隱名未加引號，被 YAML 當作引用',
        },
        input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    owner: *总监(甲方)
`,
        expect: [
          '4:12 A value that begins with * must be in quotes, or YAML takes *总监(甲方) for a reference to something named elsewhere.',
        ],
      },
    ],
  },
  'duplicate-key': {
    summary: { en: 'A key stands once', 'zh-Hans': '同一字段只写一次', 'zh-Hant': '同一欄位只寫一次' },
    why: {
      en: 'Of two values under one key most programs keep the last and forget the first without a word. Whoever signed may have read the other.',
      'zh-Hans': '同一字段写两个值时，多数程序悄悄只保留后一个；签字的人看到的，可能是前一个。',
      'zh-Hant': '同一欄位寫兩個值時，多數程式悄悄只保留後一個；簽字的人看到的，可能是前一個。',
    },
    examples: [
      {
        title: { en: 'once', 'zh-Hans': '只写一次', 'zh-Hant': '只寫一次' },
        input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, due: 2024-09-30 }
`,
        expect: [],
      },
      {
        title: { en: 'twice', 'zh-Hans': '写了两次', 'zh-Hant': '寫了兩次' },
        input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    due: 2024-09-30
    due: 2024-12-31
`,
        expect: ['5:5 The field "due" stands here twice; only the first counts. Delete one of them.'],
      },
    ],
  },
  schema: {
    summary: {
      en: 'Fields are known and of the right kind',
      'zh-Hans': '字段名称与类型正确',
      'zh-Hant': '欄位名稱與類型正確',
    },
    why: {
      en: 'A misspelt key is a field that nobody reads: `ownr: 王敏` is no owner. Fields of your own begin with `x-` or stand under `custom`. A fault of shape costs that node only; the rest of the file is checked.',
      'zh-Hans':
        '字段名写错，就没有人读到它：`ownr: 王敏` 并不是责任人。自定字段以 `x-` 开头，或写在 custom 之下。形状错误只影响该处，文件其余部分照常检查。',
      'zh-Hant':
        '欄位名寫錯，就沒有人讀到它：`ownr: 王敏` 並不是責任人。自定欄位以 `x-` 開頭，或寫在 custom 之下。形狀錯誤只影響該處，檔案其餘部分照常檢查。',
    },
    examples: [
      {
        title: {
          en: 'known fields, and one of the house',
          'zh-Hans': '已知字段与自定字段',
          'zh-Hant': '已知欄位與自定欄位',
        },
        input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王敏, x-region: 华东 }
`,
        expect: [],
      },
      {
        title: { en: 'a slip of the pen', 'zh-Hans': '字段名写错', 'zh-Hant': '欄位名寫錯' },
        input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, ownr: 王敏 }
`,
        expect: ['3:30 unknown key `ownr`; did you mean `owner`?'],
      },
    ],
  },
  encoding: {
    summary: { en: 'The file is UTF-8', 'zh-Hans': '文件编码为 UTF-8', 'zh-Hant': '檔案編碼為 UTF-8' },
    why: {
      en: 'git, reviewers and other tools take a file for UTF-8. One in GB18030 or UTF-16 is read all the same, with a warning: save it as UTF-8. Bytes that are no text at all are an error.',
      'zh-Hans':
        'git、审阅者和其他工具都把文件当作 UTF-8。GB18030 或 UTF-16 的文件仍会读取，但给出警告，请另存为 UTF-8；完全不是文本的字节则为错误。',
      'zh-Hant':
        'git、審閱者和其他工具都把檔案當作 UTF-8。GB18030 或 UTF-16 的檔案仍會讀取，但給出警告，請另存為 UTF-8；完全不是文本的位元組則為錯誤。',
    },
    examples: [],
  },
  limit: {
    summary: {
      en: 'The file is of a size that people write',
      'zh-Hans': '文件规模在合理范围内',
      'zh-Hant': '檔案規模在合理範圍內',
    },
    why: {
      en: 'Files past 16 MB, nested past 64 levels, with more than 10,000 keys in one map, more than 100 aliases or a line past 1 MB were not written by people. They are not read, so that no file can hang the check.',
      'zh-Hans':
        '超过16MB、嵌套超过64层、一个映射超过1万个键、别名超过100个，或一行超过1MB的文件，不是人写出来的。这类文件不予读取，以免拖垮检查。',
      'zh-Hant':
        '超過16MB、嵌套超過64層、一個映射超過1萬個鍵、別名超過100個，或一行超過1MB的檔案，不是人寫出來的。這類檔案不予讀取，以免拖垮檢查。',
    },
    examples: [],
  },
};
