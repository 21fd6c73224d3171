import type { Text } from '../model/language.js';

/** What `tally rollover` says and refuses. */
export const rolloverMessages = {
  noPeriod: {
    en: 'Say into which period: `--to 2024Q4`.',
    'zh-Hans': '请写明结转到哪个周期：`--to 2024Q4`。',
    'zh-Hant': '請寫明結轉到哪個週期：`--to 2024Q4`。',
  },
  noDocumentId: {
    en: '{file} has no id to which the next period could refer; `tally ids` gives it one.',
    'zh-Hans': '{file} 没有文档编号，下一周期无法引用；可运行 `tally ids` 补上编号。',
    'zh-Hant': '{file} 沒有文件編號，下一週期無法引用；可執行 `tally ids` 補上編號。',
  },
  noIds: {
    en: 'Some open goals of {id}, or their needs, have no id to which the next period could refer; `tally ids` gives them one.',
    'zh-Hans': '{id} 中有未完成的目标或其需求没有编号，下一周期无法引用；可运行 `tally ids` 补上编号。',
    'zh-Hant': '{id} 中有未完成的目標或其需求沒有編號，下一週期無法引用；可執行 `tally ids` 補上編號。',
  },
  nothingOpen: {
    en: 'No goal of {id} is open; there is nothing to carry over.',
    'zh-Hans': '{id} 没有未完成的目标，无需结转。',
    'zh-Hant': '{id} 沒有未完成的目標，無需結轉。',
  },
  taken: {
    en: 'There is a document {id} already; was it rolled over before?',
    'zh-Hans': '已存在文档 {id}，是否已结转过？',
    'zh-Hant': '已存在文件 {id}，是否已結轉過？',
  },
  keptText: {
    en: 'These KPIs stay as they are written, without the last value as a start: {kpis}.',
    'zh-Hans': '以下指标无法拆分，保留原文，未填写起始值：{kpis}。',
    'zh-Hant': '以下指標無法拆分，保留原文，未填寫起始值：{kpis}。',
  },
} as const satisfies Readonly<Record<string, Text>>;
