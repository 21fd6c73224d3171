import type { Text } from '../model/language.js';

/** Words of the formats for CI systems. */
export const formatMessages = {
  heading: { en: 'Checklists', 'zh-Hans': '清单检查', 'zh-Hant': '清單檢查' },
  severity: { en: 'severity', 'zh-Hans': '级别', 'zh-Hant': '級別' },
  place: { en: 'place', 'zh-Hans': '位置', 'zh-Hant': '位置' },
  rule: { en: 'rule', 'zh-Hans': '规则', 'zh-Hant': '規則' },
  finding: { en: 'finding', 'zh-Hans': '问题', 'zh-Hant': '問題' },
  rowsCut: {
    en: '{left} more {left:finding does|findings do} not fit here; run "tally check" for all of them.',
    'zh-Hans': '另有{left}个问题超出篇幅，请运行 tally check 查看全部。',
    'zh-Hant': '另有{left}個問題超出篇幅，請執行 tally check 查看全部。',
  },
  incomplete: {
    en: '{n} {n:file|files} could not be read, so what seems missing may be there.',
    'zh-Hans': '有{n}个文件无法读取，看似缺失的内容可能就在其中。',
    'zh-Hant': '有{n}個檔案無法讀取，看似缺失的內容可能就在其中。',
  },
  annotationsCut: {
    en: 'GitHub draws only {most} annotations of each severity a step, the gravest first; all of them are in this log and in the job summary.',
    'zh-Hans': 'GitHub 每个步骤的每个级别只显示{most}条注释，最严重的在前；全部问题见本日志和作业摘要。',
    'zh-Hant': 'GitHub 每個步驟的每個級別只顯示{most}條註釋，最嚴重的在前；全部問題見本日誌和作業摘要。',
  },
  oneOnStdout: {
    en: 'Only one format can go to standard output; give the others a file, such as {name}:{name}.out.',
    'zh-Hans': '标准输出只能有一种格式；其余格式请指定文件，如 {name}:{name}.out。',
    'zh-Hant': '標準輸出只能有一種格式；其餘格式請指定檔案，如 {name}:{name}.out。',
  },
} satisfies Record<string, Text>;

export const sarifMessages = {
  unread: {
    en: '{file}: cannot be read, so what seems missing may be there.',
    'zh-Hans': '{file}：无法读取，看似缺失的内容可能就在其中。',
    'zh-Hant': '{file}：無法讀取，看似缺失的內容可能就在其中。',
  },
  cut: {
    en: 'There are {n} findings; the {most} gravest are here.',
    'zh-Hans': '共有{n}个问题，此处为最严重的{most}个。',
    'zh-Hant': '共有{n}個問題，此處為最嚴重的{most}個。',
  },
} satisfies Record<string, Text>;
