import type { Text } from '../model/language.js';

/** What is said about accepted faults (存量问题). */
export const baselineMessages = {
  notOne: {
    en: '{file}: is no baseline that this tally can read; "tally baseline" writes one.',
    'zh-Hans': '{file}：不是可识别的存量问题文件；可用 tally baseline 生成。',
    'zh-Hant': '{file}：不是可識別的存量問題檔案；可用 tally baseline 產生。',
  },
  known: {
    en: '{n} accepted {n:fault is|faults are} still there and not reported ("tally check --no-baseline" shows {n:it|them}).',
    'zh-Hans': '{n}个存量问题仍然存在，未在此报告(用 tally check --no-baseline 查看)。',
    'zh-Hant': '{n}個存量問題仍然存在，未在此報告(用 tally check --no-baseline 檢視)。',
  },
  stale: {
    en: '{n} accepted {n:fault is|faults are} gone; "tally baseline --prune" takes {n:it|them} out of the list: {items}',
    'zh-Hans': '{n}个存量问题已不存在，可用 tally baseline --prune 从清单中移除：{items}',
    'zh-Hant': '{n}個存量問題已不存在，可用 tally baseline --prune 從清單中移除：{items}',
  },
  written: {
    en: 'wrote {file}: {n} accepted {n:fault|faults} ({added} added, {removed} removed)',
    'zh-Hans': '已写入 {file}：共{n}个存量问题(新增{added}个，移除{removed}个)',
    'zh-Hant': '已寫入 {file}：共{n}個存量問題(新增{added}個，移除{removed}個)',
  },
  nothingToAccept: {
    en: 'There is nothing to accept, so no baseline was written.',
    'zh-Hans': '没有可列为存量问题的问题，未生成文件。',
    'zh-Hant': '沒有可列為存量問題的問題，未產生檔案。',
  },
  nameless: {
    en: '{n} {n:fault|faults} of items without an id cannot be accepted: give the items an id first.',
    'zh-Hans': '有{n}个问题所在条目没有编号，无法列为存量问题；请先为条目填写编号。',
    'zh-Hant': '有{n}個問題所在條目沒有編號，無法列為存量問題；請先為條目填寫編號。',
  },
  never: {
    en: '{n} {n:fault|faults} must be mended: what cannot be read, or is silenced without a reason, is never accepted.',
    'zh-Hans': '有{n}个问题必须修正：无法读取的内容、没有理由的忽略标记不能列为存量问题。',
    'zh-Hant': '有{n}個問題必須修正：無法讀取的內容、沒有理由的忽略標記不能列為存量問題。',
  },
  incomplete: {
    en: 'Some files could not be read, so what is accepted for them is kept as it was.',
    'zh-Hans': '有文件无法读取，其存量问题保持不变。',
    'zh-Hant': '有檔案無法讀取，其存量問題保持不變。',
  },
} satisfies Record<string, Text>;
