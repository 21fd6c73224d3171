import type { Comparator, IgnoredReason } from '../language/readings.js';
import type { Text } from '../model/language.js';

/** Why a stretch of a phrase is no target, as `tally parse kpi` says it. */
export const ignoredReasons: Readonly<Record<IgnoredReason, Text>> = {
  year: { en: 'a year, not an amount', 'zh-Hans': '年份，不是数值', 'zh-Hant': '年份，不是數值' },
  date: { en: 'a date', 'zh-Hans': '日期', 'zh-Hant': '日期' },
  period: {
    en: 'a span of time that only says over which period it counts',
    'zh-Hans': '统计周期或时间范围，不是目标值',
    'zh-Hant': '統計週期或時間範圍，不是目標值',
  },
  weight: {
    en: 'a weight in the appraisal, not a target',
    'zh-Hans': '考核权重，不是目标值',
    'zh-Hant': '考核權重，不是目標值',
  },
  formula: {
    en: 'part of a formula: how it is calculated, not how much is wanted',
    'zh-Hans': '计算公式的一部分，只说明如何计算，没有说明要达到多少',
    'zh-Hant': '計算公式的一部分，只說明如何計算，沒有說明要達到多少',
  },
  scoring: { en: 'a scoring rule, not a target', 'zh-Hans': '评分规则，不是目标值', 'zh-Hant': '評分規則，不是目標值' },
  alarm: {
    en: 'a limit that starts an action, not the target itself',
    'zh-Hans': '触发措施的警戒值，不是目标值',
    'zh-Hant': '觸發措施的警戒值，不是目標值',
  },
  version: { en: 'a version number', 'zh-Hans': '版本号', 'zh-Hant': '版本號' },
  name: {
    en: 'digits that belong to a name (a standard, a percentile, a rank)',
    'zh-Hans': '名称里的数字（标准号、分位数、等级等）',
    'zh-Hant': '名稱裡的數字（標準號、百分位數、等級等）',
  },
  'list-number': { en: 'the number of a list item', 'zh-Hans': '序号', 'zh-Hant': '序號' },
  placeholder: {
    en: 'a blank still to be filled in',
    'zh-Hans': '尚未填写的占位符',
    'zh-Hant': '尚未填寫的佔位符',
  },
  term: {
    en: 'says which things are meant, not how many are wanted',
    'zh-Hans': '限定统计对象的条件，不是目标值',
    'zh-Hant': '限定統計對象的條件，不是目標值',
  },
  example: { en: 'an example', 'zh-Hans': '举例', 'zh-Hant': '舉例' },
  baseline: { en: 'the level it is compared with', 'zh-Hans': '用于对比的基准值', 'zh-Hant': '用於對比的基準值' },
  effort: { en: 'an effort, not a result', 'zh-Hans': '投入的工作量，不是结果', 'zh-Hant': '投入的工作量，不是結果' },
};

/** How a comparator reads aloud. */
export const comparatorTexts: Readonly<Record<Comparator, Text>> = {
  '>=': { en: 'at least', 'zh-Hans': '不低于', 'zh-Hant': '不低於' },
  '<=': { en: 'at most', 'zh-Hans': '不超过', 'zh-Hant': '不超過' },
  '>': { en: 'more than', 'zh-Hans': '超过', 'zh-Hant': '超過' },
  '<': { en: 'less than', 'zh-Hans': '低于', 'zh-Hant': '低於' },
  '=': { en: 'exactly', 'zh-Hans': '等于', 'zh-Hant': '等於' },
  between: { en: 'between', 'zh-Hans': '介于', 'zh-Hant': '介於' },
  approx: { en: 'about', 'zh-Hans': '约', 'zh-Hant': '約' },
};

/** Labels of the lines with which `tally parse` explains a reading. */
export const parseMessages = {
  metric: { en: 'metric', 'zh-Hans': '指标', 'zh-Hant': '指標' },
  metricMissing: { en: '(the phrase does not name it)', 'zh-Hans': '（原文没有写明）', 'zh-Hant': '（原文沒有寫明）' },
  comparator: { en: 'comparator', 'zh-Hans': '比较', 'zh-Hant': '比較' },
  number: { en: 'number', 'zh-Hans': '数值', 'zh-Hant': '數值' },
  unit: { en: 'unit', 'zh-Hans': '单位', 'zh-Hant': '單位' },
  unitMissing: { en: '(none)', 'zh-Hans': '（无）', 'zh-Hant': '（無）' },
  direction: { en: 'direction', 'zh-Hans': '方向', 'zh-Hant': '方向' },
  increase: { en: 'up', 'zh-Hans': '上升', 'zh-Hant': '上升' },
  decrease: { en: 'down', 'zh-Hans': '下降', 'zh-Hant': '下降' },
  reach: { en: 'reach', 'zh-Hans': '达到', 'zh-Hant': '達到' },
  from: { en: 'from', 'zh-Hans': '起始值', 'zh-Hant': '起始值' },
  absolute: {
    en: 'absolute (a level or a number of units)',
    'zh-Hans': '绝对变化（水平或数量）',
    'zh-Hant': '絕對變化（水準或數量）',
  },
  relative: {
    en: 'relative to what it was before',
    'zh-Hans': '相对变化（与原水平相比）',
    'zh-Hant': '相對變化（與原水準相比）',
  },
  change: { en: 'change', 'zh-Hans': '变化', 'zh-Hant': '變化' },
  basis: { en: 'against', 'zh-Hans': '对比基准', 'zh-Hant': '對比基準' },
  period: { en: 'period', 'zh-Hans': '统计周期', 'zh-Hant': '統計週期' },
  by: { en: 'by', 'zh-Hans': '截止时间', 'zh-Hant': '截止時間' },
  date: { en: 'a date is the target', 'zh-Hans': '目标是一个日期', 'zh-Hant': '目標是一個日期' },
  ignored: { en: 'left aside', 'zh-Hans': '未采用', 'zh-Hant': '未採用' },
  target: { en: 'target {n}', 'zh-Hans': '目标 {n}', 'zh-Hant': '目標 {n}' },
  quantified: {
    en: '{n} {n:target|targets} with a number',
    'zh-Hans': '读出 {n} 个带数值的目标',
    'zh-Hant': '讀出 {n} 個帶數值的目標',
  },
  notQuantified: {
    en: 'no measurable target: say how much is wanted, such as “order processing time from 48 h to 24 h”',
    'zh-Hans': '没有可衡量的目标：请写明要达到多少，如“订单处理时效从48小时缩短至24小时”',
    'zh-Hant': '沒有可衡量的目標：請寫明要達到多少，如「訂單處理時效從48小時縮短至24小時」',
  },
  vague: {
    en: 'vague because of: {terms}',
    'zh-Hans': '表述模糊，原因是：{terms}',
    'zh-Hant': '表述模糊，原因是：{terms}',
  },
  specific: { en: 'specific', 'zh-Hans': '表述具体', 'zh-Hant': '表述具體' },
} satisfies Record<string, Text>;
