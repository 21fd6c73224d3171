/** The commands that read the history, as data. */
import { gravityLevels } from '../model/results.js';
import { at, common, config, format } from './options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

const failOn: OptionSpec = {
  name: 'fail-on',
  value: 'GRAVITY',
  choices: [...gravityLevels, 'never'],
  text: {
    en: 'exit 1 on changes of this gravity or graver (default: never)',
    'zh-Hans': '出现该等级及以上的变更时以 1 退出(默认 never)',
    'zh-Hant': '出現該等級及以上的變更時以 1 結束(預設 never)',
  },
};

/** What of the changes is shown. */
const selection: readonly OptionSpec[] = [
  {
    name: 'id',
    value: 'ID',
    text: { en: 'only the item of this id', 'zh-Hans': '只看该编号的条目', 'zh-Hant': '只看該編號的條目' },
  },
  {
    name: 'owner',
    value: 'NAME',
    text: {
      en: 'only goals that this owner has, had or got',
      'zh-Hans': '只看由该责任人负责(含变更前后)的目标',
      'zh-Hant': '只看由該責任人負責(含變更前後)的目標',
    },
  },
  {
    name: 'field',
    value: 'FIELD',
    text: { en: 'only this field, such as due', 'zh-Hans': '只看该字段，如 due', 'zh-Hant': '只看該欄位，如 due' },
  },
  {
    name: 'class',
    value: 'CLASS',
    text: {
      en: 'only changes of these classes, such as due-slipped or target (all of it); commas between several',
      'zh-Hans': '只看这些类型的变更，如 due-slipped，或 target(该类全部)；多个用逗号分隔',
      'zh-Hant': '只看這些類型的變更，如 due-slipped，或 target(該類全部)；多個用逗號分隔',
    },
  },
  {
    name: 'gravity',
    value: 'GRAVITY',
    choices: gravityLevels,
    text: { en: 'only changes of this gravity', 'zh-Hans': '只看该等级的变更', 'zh-Hant': '只看該等級的變更' },
  },
];

const byCommit: readonly OptionSpec[] = [
  {
    name: 'author',
    value: 'NAME',
    text: {
      en: 'only changes by this author: part of the name or email',
      'zh-Hans': '只看该变更人的变更：姓名或邮箱的一部分',
      'zh-Hant': '只看該變更人的變更：姓名或電子郵件的一部分',
    },
  },
  {
    name: 'since',
    value: 'DATE',
    type: 'day',
    text: {
      en: 'only changes of this day or later',
      'zh-Hans': '只看该日及之后的变更',
      'zh-Hant': '只看該日及之後的變更',
    },
  },
  {
    name: 'until',
    value: 'DATE',
    type: 'day',
    text: {
      en: 'only changes of this day or earlier',
      'zh-Hans': '只看该日及之前的变更',
      'zh-Hant': '只看該日及之前的變更',
    },
  },
];

const noPager: OptionSpec = {
  name: 'no-pager',
  text: {
    en: 'print at once, not page by page',
    'zh-Hans': '直接输出，不分页',
    'zh-Hant': '直接輸出，不分頁',
  },
};

const noCache: OptionSpec = {
  name: 'no-cache',
  text: {
    en: 'read the history anew, and keep nothing of it',
    'zh-Hans': '重新读取历史，不使用也不写入缓存',
    'zh-Hant': '重新讀取歷史，不使用也不寫入快取',
  },
};

export const logSpec: CommandSpec = {
  name: 'log',
  group: 'history',
  arguments: ['[RANGE]', '[PATH…]'],
  summary: {
    en: 'who changed which item and field, when, from what to what',
    'zh-Hans': '变更记录：谁在何时把哪一项的哪个字段从什么改为什么',
    'zh-Hant': '變更記錄：誰在何時把哪一項的哪個欄位從什麼改為什麼',
  },
  options: [
    format('table', 'markdown', 'changelog', 'json', 'csv'),
    ...selection,
    ...byCommit,
    failOn,
    noPager,
    noCache,
    config,
    ...common,
  ],
  examples: ['tally log', 'tally log --field due', 'tally log --class target --format markdown'],
};

export const diffSpec: CommandSpec = {
  name: 'diff',
  group: 'history',
  arguments: ['[A]', '[B]', '[PATH…]'],
  summary: {
    en: 'what is different between two revisions (A, A..B), files or folders; by default since the last commit',
    'zh-Hans': '两个版本(A 或 A..B)、文件或文件夹之间的差异；默认与最近一次提交比较',
    'zh-Hant': '兩個版本(A 或 A..B)、檔案或資料夾之間的差異；預設與最近一次提交比較',
  },
  options: [format('table', 'markdown', 'json', 'csv'), ...selection, failOn, noPager, config, ...common],
  examples: ['tally diff', 'tally diff HEAD --gravity major'],
};

export const showSpec: CommandSpec = {
  name: 'show',
  group: 'history',
  arguments: ['ID', '[PATH…]'],
  summary: {
    en: 'one item as it is: its fields, where it stands, what it serves, and its own history',
    'zh-Hans': '查看一个条目：各字段、所在位置、对应关系和变更历史',
    'zh-Hant': '檢視一個條目：各欄位、所在位置、對應關係和變更歷史',
  },
  options: [format('text', 'json'), at, noPager, noCache, config, ...common],
  examples: ['tally show G-001'],
};
