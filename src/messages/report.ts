import type { Text } from '../model/language.js';

/** Words of the reporters: labels, summaries and footers. */
export const reportMessages = {
  error: { en: 'error', 'zh-Hans': '错误', 'zh-Hant': '錯誤' },
  warning: { en: 'warning', 'zh-Hans': '警告', 'zh-Hant': '警告' },
  info: { en: 'info', 'zh-Hans': '提示', 'zh-Hant': '提示' },
  clean: {
    en: 'No findings in {documents} {documents:document|documents}: {requirements} {requirements:requirement|requirements}, {goals} {goals:goal|goals}.',
    'zh-Hans': '{documents}份清单未发现问题：{requirements}条需求，{goals}个目标。',
    'zh-Hant': '{documents}份清單未發現問題：{requirements}條需求，{goals}個目標。',
  },
  nothing: {
    en: 'Nothing to report, and nothing was checked in full.',
    'zh-Hans': '没有可报告的内容，且没有清单被完整检查。',
    'zh-Hant': '沒有可報告的內容，且沒有清單被完整檢查。',
  },
  summary: {
    en: '{n} {n:finding|findings} ({errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {infos} info) in {documents} {documents:document|documents}: {requirements} {requirements:requirement|requirements}, {goals} {goals:goal|goals}.',
    'zh-Hans':
      '共{n}个问题({errors}个错误，{warnings}个警告，{infos}条提示)，涉及{documents}份清单：{requirements}条需求，{goals}个目标。',
    'zh-Hant':
      '共{n}個問題({errors}個錯誤，{warnings}個警告，{infos}條提示)，涉及{documents}份清單：{requirements}條需求，{goals}個目標。',
  },
  startWith: {
    en: '{n} findings; start with these {first}:',
    'zh-Hans': '共{n}个问题，请先处理这{first}个：',
    'zh-Hant': '共{n}個問題，請先處理這{first}個：',
  },
  explain: {
    en: 'More about a finding: tally explain RULE',
    'zh-Hans': '了解某条规则：tally explain RULE',
    'zh-Hant': '了解某條規則：tally explain RULE',
  },
} satisfies Record<string, Text>;
