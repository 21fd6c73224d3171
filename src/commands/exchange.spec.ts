/** The commands that take tables in and give them out, as data. */
import { formNames } from '../messages/forms.js';
import { addColumns } from './edit.spec.js';
import { color, config, debug, format, lang, quiet, today } from './options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

const sheet: OptionSpec = {
  name: 'sheet',
  value: 'NAME',
  text: {
    en: 'only this sheet: its name, or its number from 1',
    'zh-Hans': '只导入该工作表：名称，或从 1 开始的序号',
    'zh-Hant': '只匯入該工作表：名稱，或從 1 開始的序號',
  },
};

/** Where the checklist goes: the reading is shown all the same. */
const output: OptionSpec = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  text: {
    en: 'file to write, - for standard output (default: the name of FILE, in this folder); never overwritten',
    'zh-Hans': '写入的文件，- 表示标准输出(默认在当前文件夹中与原文件同名)；不会覆盖已有文件',
    'zh-Hant': '寫入的檔案，- 表示標準輸出(預設在目前資料夾中與原檔案同名)；不會覆寫既有檔案',
  },
};

const dryRun: OptionSpec = {
  name: 'dry-run',
  text: {
    en: 'show how everything is read and what would be written; write nothing',
    'zh-Hans': '只显示读取方式和将写入的内容，不写文件',
    'zh-Hant': '只顯示讀取方式和將寫入的內容，不寫檔案',
  },
};

export const importSpec: CommandSpec = {
  name: 'import',
  group: 'manage',
  arguments: ['FILE'],
  summary: {
    en: 'make a checklist of a table: .xlsx, .docx, .csv, .tsv, Markdown, or cells pasted into standard input (-)',
    'zh-Hans': '把表格变成清单：.xlsx、.docx、.csv、.tsv、Markdown，或粘贴到标准输入的单元格(-)',
    'zh-Hant': '把表格變成清單：.xlsx、.docx、.csv、.tsv、Markdown，或貼到標準輸入的儲存格(-)',
  },
  options: [
    format('text', 'json'),
    {
      name: 'to',
      value: 'FORM',
      choices: ['md', 'yaml'],
      text: {
        en: 'form of the checklist (default: that of --output, else md)',
        'zh-Hans': '清单的格式(默认与 --output 一致，否则为 md)',
        'zh-Hant': '清單的格式(預設與 --output 一致，否則為 md)',
      },
    },
    {
      name: 'kind',
      value: 'KIND',
      choices: ['checklist'],
      text: {
        en: 'kind of the document (default: checklist)',
        'zh-Hans': '文档类型(默认 checklist)',
        'zh-Hant': '文件類型(預設 checklist)',
      },
    },
    sheet,
    {
      name: 'into',
      value: 'FILE',
      text: {
        en: 'take the edits of an exported file back into this checklist, keeping every other byte',
        'zh-Hans': '把导出文件中的修改取回到这份清单，其余内容一字不动',
        'zh-Hant': '把匯出檔案中的修改取回到這份清單，其餘內容一字不動',
      },
    },
    {
      name: 'yes',
      short: 'y',
      text: {
        en: 'with --into: also remove what was taken out of the file',
        'zh-Hans': '与 --into 同用：表中删去的条目也在清单中删除',
        'zh-Hant': '與 --into 同用：表中刪去的條目也在清單中刪除',
      },
    },
    { ...addColumns, text: addedColumns() },
    output,
    dryRun,
    { ...today, text: importDay() },
    config,
    lang,
    color,
    quiet,
    debug,
  ],
  examples: ['tally import needs.xlsx', 'tally import needs.xlsx --to yaml --dry-run'],
};

function addedColumns(): OptionSpec['text'] {
  return {
    en: 'with --into: add columns that the table lacks',
    'zh-Hans': '与 --into 同用：清单的表格缺少对应列时自动添加',
    'zh-Hant': '與 --into 同用：清單的表格缺少對應欄時自動新增',
  };
}

function importDay(): OptionSpec['text'] {
  return {
    en: 'the day of the checklist, whose year new ids have, where the file names none (YYYY-MM-DD)',
    'zh-Hans': '文件未写明日期时清单的日期，新编号取其年份(YYYY-MM-DD)',
    'zh-Hant': '檔案未寫明日期時清單的日期，新編號取其年份(YYYY-MM-DD)',
  };
}

export const exportSpec: CommandSpec = {
  name: 'export',
  group: 'manage',
  arguments: ['FILE', '[PATH…]'],
  summary: {
    en: 'hand the checklists over as .xlsx (a sheet a form) or .csv (one form)',
    'zh-Hans': '将清单导出为 .xlsx(每种表单一个工作表)或 .csv(一种表单)',
    'zh-Hant': '將清單匯出為 .xlsx(每種表單一個工作表)或 .csv(一種表單)',
  },
  options: [
    {
      name: 'form',
      value: 'FORM',
      choices: Object.keys(formNames),
      text: {
        en: 'only this form (default: all; for .csv the checklist)',
        'zh-Hans': '只导出该表单(默认全部；.csv 默认为对照清单 checklist)',
        'zh-Hant': '只匯出該表單(預設全部；.csv 預設為對照清單 checklist)',
      },
    },
    {
      name: 'yes',
      short: 'y',
      text: {
        en: 'replace a file that is there already',
        'zh-Hans': '替换已有文件',
        'zh-Hant': '取代既有檔案',
      },
    },
    today,
    config,
    lang,
    quiet,
    debug,
  ],
  examples: ['tally export forms.xlsx', 'tally export checklist.csv checklist.md'],
};
