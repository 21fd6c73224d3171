import type { Text } from '../model/language.js';

/** Labels of the commands' own outputs: rules, explain, match, gap, log, parse. */
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
} satisfies Record<string, Text>;
