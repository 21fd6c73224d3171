/** The commands about confirmations, as data. */
import { valuesOf } from '../language/names.js';
import { common, config, format, today } from './options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

const party: OptionSpec = {
  name: 'party',
  value: 'PARTY',
  text: {
    en: 'the party, by its id or name',
    'zh-Hans': '确认方的编号或名称',
    'zh-Hant': '確認方的編號或名稱',
  },
};

export const signSpec: CommandSpec = {
  name: 'sign',
  group: 'edit',
  arguments: ['[DOCUMENT]'],
  summary: {
    en: 'confirm this exact text for a party; a record inside the project, no contract signature',
    'zh-Hans': '代表一方确认当前文本；仅为项目内部记录，不是合同签字',
    'zh-Hant': '代表一方確認目前文本；僅為專案內部記錄，不是合約簽字',
  },
  options: [
    party,
    {
      name: 'as',
      value: 'PERSON',
      text: { en: 'who confirms', 'zh-Hans': '确认人', 'zh-Hant': '確認人' },
    },
    {
      name: 'confirms',
      value: 'WHAT',
      choices: valuesOf('signoff'),
      text: {
        en: 'what they say (default: what the document asks of them, else agree)',
        'zh-Hans': '确认内容(默认为文件要求的内容，否则为 agree)',
        'zh-Hant': '確認內容(預設為檔案要求的內容，否則為 agree)',
      },
    },
    {
      name: 'scope',
      value: 'ID…',
      text: {
        en: 'document (the default), or ids with commas between',
        'zh-Hans': 'document(整份，默认)或条目编号，用逗号分隔',
        'zh-Hant': 'document(整份，預設)或條目編號，用逗號分隔',
      },
    },
    {
      name: 'channel',
      value: 'CHANNEL',
      choices: valuesOf('channel'),
      text: {
        en: 'how it was given (default: git)',
        'zh-Hans': '确认方式(默认 git)',
        'zh-Hant': '確認方式(預設 git)',
      },
    },
    {
      name: 'evidence',
      value: 'FILE',
      text: {
        en: 'what shows it: a scan, a message',
        'zh-Hans': '凭证文件：扫描件、消息截图等',
        'zh-Hant': '憑證檔案：掃描件、訊息截圖等',
      },
    },
    {
      name: 'date',
      value: 'DATE',
      type: 'day',
      text: { en: 'the day it was given', 'zh-Hans': '确认日期', 'zh-Hant': '確認日期' },
    },
    {
      name: 'comment',
      value: 'TEXT',
      text: { en: 'what they said besides', 'zh-Hans': '附言', 'zh-Hant': '附言' },
    },
    {
      name: 'code',
      value: 'CODE',
      text: {
        en: 'refuse unless the text is the one of this code, as printed',
        'zh-Hans': '仅当文本与打印的校验码一致时才确认',
        'zh-Hant': '僅當文本與列印的校驗碼一致時才確認',
      },
    },
    {
      name: 'commit',
      text: {
        en: 'commit the file of the confirmation',
        'zh-Hans': '同时提交确认文件',
        'zh-Hant': '同時提交確認檔案',
      },
    },
    {
      name: 'yes',
      short: 'y',
      text: { en: 'do not ask', 'zh-Hans': '不再询问', 'zh-Hant': '不再詢問' },
    },
    {
      name: 'force',
      text: {
        en: 'confirm although check finds errors',
        'zh-Hans': '即使检查有错误也确认',
        'zh-Hant': '即使檢查有錯誤也確認',
      },
    },
    {
      name: 'dry-run',
      short: 'n',
      text: {
        en: 'only show what would be recorded',
        'zh-Hans': '只显示将要记录的内容，不写入文件',
        'zh-Hant': '只顯示將要記錄的內容，不寫入檔案',
      },
    },
    format('text', 'json'),
    config,
    today,
    ...common,
  ],
  examples: [
    'tally sign support-desk --party a --dry-run',
    'tally sign support-desk --party b --confirms reserve --comment "delivery dates"',
  ],
};

export const signoffsSpec: CommandSpec = {
  name: 'signoffs',
  group: 'history',
  arguments: ['[DOCUMENT]'],
  summary: {
    en: 'who has confirmed, who has not, and whose confirmation the text has left behind',
    'zh-Hans': '谁已确认、谁未确认、谁确认后内容已变更',
    'zh-Hant': '誰已確認、誰未確認、誰確認後內容已變更',
  },
  options: [
    {
      name: 'as-of',
      value: 'DATE',
      type: 'day',
      text: {
        en: 'only what was confirmed by this day, against the text as it is',
        'zh-Hans': '只计该日及之前的确认(与现文比较)',
        'zh-Hant': '只計該日及之前的確認(與現文比較)',
      },
    },
    party,
    {
      name: 'item',
      value: 'ID',
      text: { en: 'as far as this item goes', 'zh-Hans': '只看该条目', 'zh-Hant': '只看該條目' },
    },
    {
      name: 'verify-signatures',
      text: {
        en: 'also ask git whether the commit that brought each has a good signature',
        'zh-Hans': '同时由 git 验证相应提交的签名',
        'zh-Hant': '同時由 git 驗證相應提交的簽名',
      },
    },
    format('table', 'json', 'markdown'),
    config,
    today,
    ...common,
  ],
  examples: ['tally signoffs', 'tally signoffs support-desk --item G-001'],
};

export const confirmSheetSpec: CommandSpec = {
  name: 'confirm-sheet',
  group: 'history',
  arguments: ['[DOCUMENT]'],
  summary: {
    en: 'a page to print and sign, with a code that “tally sign --code” holds against the text',
    'zh-Hans': '生成可打印签字的确认单，附校验码供“tally sign --code”核对',
    'zh-Hant': '產生可列印簽字的確認單，附校驗碼供「tally sign --code」核對',
  },
  options: [party, format('html', 'markdown'), config, today, ...common],
  examples: ['tally confirm-sheet support-desk --party a', 'tally confirm-sheet support-desk --format markdown'],
};
