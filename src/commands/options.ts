/** The flags that several commands share, each defined once. */
import { languages } from '../model/language.js';
import type { OptionSpec } from './spec.js';

export const lang: OptionSpec = {
  name: 'lang',
  value: 'LANG',
  choices: languages,
  text: { en: 'language of messages', 'zh-Hans': '输出语言', 'zh-Hant': '輸出語言' },
};

export const color: OptionSpec = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  text: { en: 'colour the output', 'zh-Hans': '是否着色', 'zh-Hant': '是否著色' },
};

export const quiet: OptionSpec = {
  name: 'quiet',
  short: 'q',
  text: { en: 'only errors, and no summary', 'zh-Hans': '只显示错误，不显示汇总', 'zh-Hant': '只顯示錯誤，不顯示彙總' },
};

export const today: OptionSpec = {
  name: 'today',
  value: 'DATE',
  type: 'day',
  text: {
    en: 'the day that decides what is overdue (YYYY-MM-DD)',
    'zh-Hans': '用于判断逾期的日期(YYYY-MM-DD)',
    'zh-Hant': '用於判斷逾期的日期(YYYY-MM-DD)',
  },
};

export const config: OptionSpec = {
  name: 'config',
  value: 'FILE',
  text: {
    en: 'settings file instead of tally.yaml',
    'zh-Hans': '指定设置文件，代替 tally.yaml',
    'zh-Hant': '指定設定檔，代替 tally.yaml',
  },
};

/** Read by `openSession`: every command that opens workspaces with it takes them from that commit. */
export const at: OptionSpec = {
  name: 'at',
  value: 'REV',
  text: {
    en: 'as it was at this revision, its settings included',
    'zh-Hans': '按该版本时的内容(含当时的设置)',
    'zh-Hant': '按該版本時的內容(含當時的設定)',
  },
};

export const baseline: OptionSpec = {
  name: 'baseline',
  value: 'FILE',
  text: {
    en: 'file of accepted faults (default: tally-baseline.json beside the settings)',
    'zh-Hans': '存量问题文件(默认为设置文件旁的 tally-baseline.json)',
    'zh-Hant': '存量問題檔案(預設為設定檔旁的 tally-baseline.json)',
  },
};

/** Of analyses (`asOfDay`): the files as they were committed by then, looked at on that day. */
export const asOf: OptionSpec = {
  name: 'as-of',
  value: 'DATE',
  type: 'day',
  text: {
    en: 'what was committed by this day, looked at on it (YYYY-MM-DD)',
    'zh-Hans': '截至该日已提交的内容，并以该日判断(YYYY-MM-DD)',
    'zh-Hant': '截至該日已提交的內容，並以該日判斷(YYYY-MM-DD)',
  },
};

export const output: OptionSpec = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  text: { en: 'write the result to a file', 'zh-Hans': '将结果写入文件', 'zh-Hant': '將結果寫入檔案' },
};

export const debug: OptionSpec = {
  name: 'debug',
  text: {
    en: 'show a stack trace of our own faults',
    'zh-Hans': '程序自身出错时显示调用栈',
    'zh-Hant': '程式自身出錯時顯示呼叫堆疊',
  },
};

export const failOn: OptionSpec = {
  name: 'fail-on',
  value: 'SEVERITY',
  choices: ['error', 'warning', 'info', 'never'],
  text: {
    en: 'exit 1 on findings of this severity or graver (default: error)',
    'zh-Hans': '出现该级别及以上的问题时以 1 退出(默认 error)',
    'zh-Hant': '出現該級別及以上的問題時以 1 結束(預設 error)',
  },
};

/** `--format` with the formats a command can give, the first being the default. */
export function format(...choices: readonly string[]): OptionSpec {
  return {
    name: 'format',
    short: 'f',
    value: 'FORMAT',
    choices,
    text: { en: 'how the result is shown', 'zh-Hans': '输出格式', 'zh-Hant': '輸出格式' },
  };
}

/** The formats of `check`, of which several may be asked for at once. */
export const checkFormats: OptionSpec = {
  name: 'format',
  short: 'f',
  value: 'FORMAT[:FILE]',
  choices: ['pretty', 'concise', 'json', 'jsonl', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'],
  repeats: true,
  text: {
    en: 'how the result is shown, or written to FILE; may be repeated',
    'zh-Hans': '输出格式；写成“格式:文件”则写入文件，可重复使用',
    'zh-Hant': '輸出格式；寫成「格式:檔案」則寫入檔案，可重複使用',
  },
};

/** What every command understands. */
export const common: readonly OptionSpec[] = [lang, color, output, quiet, debug];
