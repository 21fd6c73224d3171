/** The commands that write: what help shows of them. */
import { common, config, format, today } from './options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

export const dryRun: OptionSpec = {
  name: 'dry-run',
  short: 'n',
  text: {
    en: 'only show what would be changed, as a diff',
    'zh-Hans': '只显示将要进行的修改(diff)，不写入文件',
    'zh-Hant': '只顯示將要進行的修改(diff)，不寫入檔案',
  },
};

export const addColumns: OptionSpec = {
  name: 'add-columns',
  text: {
    en: 'add columns that the table lacks',
    'zh-Hans': '表格缺少对应列时自动添加',
    'zh-Hant': '表格缺少對應欄時自動新增',
  },
};

const yes: OptionSpec = {
  name: 'yes',
  short: 'y',
  text: {
    en: 'record it though it looks like a slip',
    'zh-Hans': '即使数值看似有误也照常记录',
    'zh-Hant': '即使數值看似有誤也照常記錄',
  },
};

function textOption(name: string, value: string, en: string, hans: string, hant: string): OptionSpec {
  return { name, value, text: { en, 'zh-Hans': hans, 'zh-Hant': hant } };
}

function day(name: string, en: string, hans: string, hant: string): OptionSpec {
  return { ...textOption(name, 'DATE', en, hans, hant), type: 'day' };
}

function flag(name: string, en: string, hans: string, hant: string): OptionSpec {
  return { name, text: { en, 'zh-Hans': hans, 'zh-Hant': hant } };
}

/** What all of them understand. */
const editing: readonly OptionSpec[] = [dryRun, format('text', 'json'), config, today, ...common];

const record: CommandSpec = {
  name: 'record',
  group: 'edit',
  arguments: ['ID', '[KPI=VALUE…]'],
  summary: {
    en: 'a check-in of a goal: values so far, cause, remedy, next step',
    'zh-Hans': '记录目标进展：实际值、偏差原因、改进措施、下一步',
    'zh-Hant': '記錄目標進展：實際值、偏差原因、改進措施、下一步',
  },
  options: [
    day('date', 'the day it was taken (default: today)', '进展日期(默认今天)', '進展日期(預設今天)'),
    textOption('period', 'PERIOD', 'the period that the values are of', '实际值所属的周期', '實際值所屬的週期'),
    flag('added', 'values are increments, not totals so far', '数值为本次增量，而非累计', '數值為本次增量，而非累計'),
    textOption(
      'percent',
      'PERCENT',
      'how far it is, where it is not counted',
      '完成率(无法计数时)',
      '完成率(無法計數時)',
    ),
    textOption('cause', 'TEXT', 'why it is off', '偏差原因', '偏差原因'),
    textOption('cause-objective', 'TEXT', 'what lay outside', '客观原因', '客觀原因'),
    textOption('cause-subjective', 'TEXT', 'what lay with us', '主观原因', '主觀原因'),
    textOption('remedy', 'TEXT', 'what is done about it', '改进措施', '改進措施'),
    textOption('next', 'TEXT', 'what comes next', '下一步', '下一步'),
    textOption('note', 'TEXT', 'anything else', '说明', '說明'),
    flag('inline', 'write it into the document', '写入文档本身', '寫入文件本身'),
    yes,
    ...editing,
  ],
  examples: [
    'tally record G-001 "median time to first answer=35 min"',
    'tally record G-001 --percent 60% --cause "two people ill"',
  ],
};

const set: CommandSpec = {
  name: 'set',
  group: 'edit',
  arguments: ['ID', '[FIELD=VALUE…]'],
  summary: {
    en: 'set fields of an item (FIELD=VALUE; += adds an item, an empty value removes)',
    'zh-Hans': '设置条目的字段(字段=值；+= 追加一项，值为空则删除)',
    'zh-Hant': '設定條目的欄位(欄位=值；+= 追加一項，值為空則刪除)',
  },
  options: [addColumns, ...editing],
  examples: ['tally set G-001 due=2026-12-31', 'tally set G-001 责任人=王敏 --dry-run'],
};

const add: CommandSpec = {
  name: 'add',
  group: 'edit',
  arguments: ['KIND', '[FIELD=VALUE…]'],
  summary: {
    en: 'a new requirement, goal or risk, with the next free id; asks at a terminal',
    'zh-Hans': '新增需求(requirement)、目标(goal)或风险(risk)，自动取下一个编号；在终端中会逐项询问',
    'zh-Hant': '新增需求(requirement)、目標(goal)或風險(risk)，自動取下一個編號；在終端機中會逐項詢問',
  },
  options: [
    textOption(
      'to',
      'ID',
      'the need of a goal, the goal of a risk',
      '目标所属的需求，或风险所属的目标',
      '目標所屬的需求，或風險所屬的目標',
    ),
    textOption('document', 'DOC', 'id or file of the document', '文档的编号或文件', '文件的編號或檔案'),
    textOption('id', 'ID', 'its id, instead of the next free one', '指定编号，不自动取号', '指定編號，不自動取號'),
    ...editing,
  ],
  examples: [
    'tally add goal --to SD-2026-001 "statement=Nobody waits" "kpis=calls lost <= 2 %" owner=Tom',
    'tally add requirement --document support-desk "statement=A monthly report" --dry-run',
  ],
};

const link: CommandSpec = {
  name: 'link',
  group: 'edit',
  arguments: ['GOAL', '[NEED…]'],
  summary: {
    en: 'say which needs a goal serves too',
    'zh-Hans': '把目标关联到其他需求',
    'zh-Hant': '將目標關聯到其他需求',
  },
  options: [addColumns, ...editing],
  examples: ['tally link G-001 SD-2026-002'],
};

const close: CommandSpec = {
  name: 'close',
  group: 'edit',
  arguments: ['ID'],
  summary: {
    en: 'close a goal: how it ended, when, what was learnt',
    'zh-Hans': '关闭目标：结果、日期、经验教训',
    'zh-Hant': '關閉目標：結果、日期、經驗教訓',
  },
  options: [
    {
      name: 'outcome',
      value: 'OUTCOME',
      choices: ['met', 'missed', 'partly', 'carried', 'dropped'],
      text: { en: 'how it ended', 'zh-Hans': '结果', 'zh-Hant': '結果' },
    },
    textOption('lesson', 'TEXT', 'what was learnt', '经验教训', '經驗教訓'),
    day('date', 'when (default: today)', '关闭日期(默认今天)', '關閉日期(預設今天)'),
    addColumns,
    ...editing,
  ],
  examples: ['tally close G-001 --outcome met --lesson "Two people on the night shift from the start"'],
};

const ids: CommandSpec = {
  name: 'ids',
  group: 'edit',
  arguments: ['[PATH…]'],
  summary: {
    en: 'give an id to everything that lacks one',
    'zh-Hans': '为缺少编号的文档、需求、目标和风险补上编号',
    'zh-Hant': '為缺少編號的文件、需求、目標和風險補上編號',
  },
  options: [...editing],
  examples: ['tally ids --dry-run'],
};

const renumber: CommandSpec = {
  name: 'renumber',
  group: 'edit',
  arguments: ['OLD', 'NEW'],
  summary: {
    en: 'change an id everywhere it is named',
    'zh-Hans': '更改编号，并同步更新所有引用',
    'zh-Hant': '更改編號，並同步更新所有引用',
  },
  options: [...editing],
  examples: ['tally renumber G-001 G-101'],
};

const reassign: CommandSpec = {
  name: 'reassign',
  group: 'edit',
  arguments: ['OLD', 'NEW'],
  summary: {
    en: 'hand over what one person owns and helps with; prints the list',
    'zh-Hans': '移交某人负责和协同的事项，并输出《工作交接清单》',
    'zh-Hant': '移交某人負責和協同的事項，並輸出《工作交接清單》',
  },
  options: [
    flag('open-only', 'leave closed items alone', '只移交未完成的事项', '只移交未完成的事項'),
    dryRun,
    format('text', 'markdown', 'json'),
    config,
    today,
    ...common,
  ],
  examples: ['tally reassign "Mina Sato" "Tom Brandt" --open-only --dry-run'],
};

const rollover: CommandSpec = {
  name: 'rollover',
  group: 'edit',
  arguments: ['[DOC]'],
  summary: {
    en: 'carry the open goals of a document into the next period',
    'zh-Hans': '把文档中未完成的目标结转到下一周期',
    'zh-Hant': '將文件中未完成的目標結轉到下一週期',
  },
  options: [
    textOption('to', 'PERIOD', 'the next period, such as 2024Q4', '下一周期，如 2024Q4', '下一週期，如 2024Q4'),
    textOption(
      'file',
      'FILE',
      'the new file (default: beside the old one)',
      '新文件(默认与原文件同目录)',
      '新檔案(預設與原檔案同目錄)',
    ),
    addColumns,
    ...editing,
  ],
  examples: ['tally rollover support-desk --to 2027Q1 --dry-run'],
};

const lessons: CommandSpec = {
  name: 'lessons',
  group: 'check',
  arguments: ['[QUERY…]'],
  summary: {
    en: 'what was learnt, found by its words',
    'zh-Hans': '查找经验教训',
    'zh-Hant': '查找經驗教訓',
  },
  options: [format('table', 'markdown', 'json'), config, today, ...common],
  examples: ['tally lessons', 'tally lessons 付款 --format markdown'],
};

export const editSpecs: readonly CommandSpec[] = [
  record,
  set,
  add,
  link,
  close,
  ids,
  renumber,
  reassign,
  rollover,
  lessons,
];
