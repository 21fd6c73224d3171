import type { Text } from '../model/language.js';

/** Labels of the commands' own outputs: rules, explain, match, gap, parse. */
export const commandMessages = {
  rule: { en: 'rule', 'zh-Hans': '规则', 'zh-Hant': '規則' },
  severity: { en: 'severity', 'zh-Hans': '级别', 'zh-Hant': '級別' },
  summary: { en: 'what it asks', 'zh-Hans': '要求', 'zh-Hant': '要求' },
  off: { en: 'off', 'zh-Hans': '关闭', 'zh-Hant': '關閉' },
  why: { en: 'Why', 'zh-Hans': '为什么', 'zh-Hant': '為什麼' },
  options: { en: 'Options', 'zh-Hans': '选项', 'zh-Hant': '選項' },
  byDefault: { en: 'default {value}', 'zh-Hans': '默认 {value}', 'zh-Hant': '預設 {value}' },
  good: { en: 'Right: {title}', 'zh-Hans': '正确：{title}', 'zh-Hant': '正確：{title}' },
  bad: { en: 'Wrong: {title}', 'zh-Hans': '错误：{title}', 'zh-Hant': '錯誤：{title}' },
  configure: {
    en: 'In tally.yaml: rules: { {rule}: off | info | warning | error }',
    'zh-Hans': '在 tally.yaml 中设置：rules: { {rule}: off | info | warning | error }',
    'zh-Hant': '在 tally.yaml 中設定：rules: { {rule}: off | info | warning | error }',
  },
  alwaysOn: {
    en: 'Always on: without it nothing else could be checked.',
    'zh-Hans': '始终启用：否则其他检查无从谈起。',
    'zh-Hant': '始終啟用：否則其他檢查無從談起。',
  },
  seeCheck: {
    en: 'Nothing could be read of {where}; "tally check {where}" says what is wrong with it.',
    'zh-Hans': '{where} 中没有可读取的清单；用 tally check {where} 查看问题所在。',
    'zh-Hant': '{where} 中沒有可讀取的清單；用 tally check {where} 查看問題所在。',
  },
  leftOut: {
    en: '{n} {n:file|files} could not be read, so what seems missing may be there: {files}',
    'zh-Hans': '有{n}个文件无法读取，看似缺失的内容可能就在其中：{files}',
    'zh-Hant': '有{n}個檔案無法讀取，看似缺失的內容可能就在其中：{files}',
  },
  misread: {
    en: '{n} {n:fault|faults} in how it is written may keep something out of this: {files} ("tally check" shows {n:it|them})',
    'zh-Hans': '有{n}处书写错误，可能导致部分内容未计入：{files}(详见 tally check)',
    'zh-Hant': '有{n}處書寫錯誤，可能導致部分內容未計入：{files}(詳見 tally check)',
  },
} satisfies Record<string, Text>;
