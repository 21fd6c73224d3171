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

/** What all of them understand. */
const editing: readonly OptionSpec[] = [dryRun, format('text', 'json'), config, today, ...common];

const set: CommandSpec = {
  name: 'set',
  group: 'edit',
  arguments: ['ID', '[FIELD=VALUE…]'],
  summary: {
    en: 'set fields of an item (FIELD=VALUE; += adds an item, an empty value removes)',
    'zh-Hans': '设置条目的字段(字段=值；+= 追加一项，值为空则删除)',
    'zh-Hant': '設定條目的欄位(欄位=值；+= 追加一項，值為空則刪除)',
  },
  options: [...editing],
  examples: ['tally set G-001 due=2024-12-31', 'tally set G-001 责任人=王敏 --dry-run'],
};

export const editSpecs: readonly CommandSpec[] = [set];
