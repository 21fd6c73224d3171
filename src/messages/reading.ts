import type { Text } from '../model/language.js';

/** What `tally parse` says of a phrase. */
export const readingMessages = {
  quantified: { en: 'quantified', 'zh-Hans': '已量化', 'zh-Hant': '已量化' },
  notQuantified: {
    en: 'not quantified: no number that is a target',
    'zh-Hans': '未量化：没有作为目标的数字',
    'zh-Hant': '未量化：沒有作為目標的數字',
  },
  metric: { en: 'metric', 'zh-Hans': '指标', 'zh-Hant': '指標' },
  notNamed: { en: '(not named)', 'zh-Hans': '(未写明)', 'zh-Hant': '(未寫明)' },
  comparator: { en: 'comparator', 'zh-Hans': '比较', 'zh-Hant': '比較' },
  target: { en: 'target', 'zh-Hans': '目标值', 'zh-Hant': '目標值' },
  written: { en: 'written', 'zh-Hans': '原文', 'zh-Hant': '原文' },
  from: { en: 'from', 'zh-Hans': '起始值', 'zh-Hant': '起始值' },
  direction: { en: 'direction', 'zh-Hans': '方向', 'zh-Hant': '方向' },
  increase: { en: 'upwards', 'zh-Hans': '提高', 'zh-Hant': '提高' },
  decrease: { en: 'downwards', 'zh-Hans': '降低', 'zh-Hant': '降低' },
  reach: { en: 'a level to reach', 'zh-Hans': '达到某一水平', 'zh-Hant': '達到某一水準' },
  change: { en: 'change', 'zh-Hans': '变化', 'zh-Hant': '變化' },
  relative: {
    en: 'relative: a share or multiple of what it was',
    'zh-Hans': '相对：按原水平的比例或倍数变化',
    'zh-Hant': '相對：按原水準的比例或倍數變化',
  },
  absolute: {
    en: 'absolute: counted in its own unit',
    'zh-Hans': '绝对：按指标本身的单位变化',
    'zh-Hant': '絕對：按指標本身的單位變化',
  },
  basis: { en: 'against', 'zh-Hans': '对比基准', 'zh-Hant': '對比基準' },
  period: { en: 'period', 'zh-Hans': '统计周期', 'zh-Hant': '統計週期' },
  by: { en: 'by', 'zh-Hans': '截至', 'zh-Hant': '截至' },
  date: { en: 'the KPI is a date', 'zh-Hans': '指标是一个日期', 'zh-Hant': '指標是一個日期' },
  ignored: { en: 'left out', 'zh-Hans': '未计入', 'zh-Hant': '未計入' },
  kind: { en: 'kind', 'zh-Hans': '类型', 'zh-Hant': '類型' },
  due: { en: 'last day', 'zh-Hans': '最后一天', 'zh-Hant': '最後一天' },
  noYear: {
    en: 'not definite: no year (--today gives one)',
    'zh-Hans': '不明确：没有年份(可用 --today 给出)',
    'zh-Hant': '不明確：沒有年份(可用 --today 給出)',
  },
  noDay: { en: 'names no day', 'zh-Hans': '没有具体日期', 'zh-Hant': '沒有具體日期' },
  counted: {
    en: 'counted Monday to Friday, with the holidays of calendar {calendar}',
    'zh-Hans': '按工作日历 {calendar} 推算',
    'zh-Hant': '按工作日曆 {calendar} 推算',
  },
  countedMonFri: {
    en: 'counted Monday to Friday, without holidays',
    'zh-Hans': '按周一至周五推算，未计节假日',
    'zh-Hant': '按週一至週五推算，未計節假日',
  },
  caution: { en: 'not certain', 'zh-Hans': '尚不确定', 'zh-Hant': '尚不確定' },
  unpublished: {
    en: 'the holidays of {years} are not in calendar {calendar} yet; for them Monday to Friday is assumed',
    'zh-Hans': '工作日历 {calendar} 中尚无{years}年的节假日安排，暂按周一至周五推算',
    'zh-Hant': '工作日曆 {calendar} 中尚無{years}年的節假日安排，暫按週一至週五推算',
  },
  review: { en: 'review', 'zh-Hans': '复盘日期', 'zh-Hant': '複盤日期' },
  ambiguous: {
    en: 'could be {first} or {second}',
    'zh-Hans': '可能是{first}，也可能是{second}',
    'zh-Hant': '可能是{first}，也可能是{second}',
  },
  alternatives: { en: 'one of', 'zh-Hans': '可选日期', 'zh-Hant': '可選日期' },
  how: { en: 'how', 'zh-Hans': '推算方式', 'zh-Hant': '推算方式' },
  start: { en: 'first day', 'zh-Hans': '第一天', 'zh-Hant': '第一天' },
  relativeTo: { en: 'counts from', 'zh-Hans': '起算点', 'zh-Hant': '起算點' },
  length: { en: 'how long', 'zh-Hans': '时长', 'zh-Hant': '時長' },
  every: { en: 'rhythm', 'zh-Hans': '频次', 'zh-Hant': '頻次' },
  owner: { en: 'owner', 'zh-Hans': '责任人', 'zh-Hant': '責任人' },
  helper: { en: 'helper', 'zh-Hans': '协同方', 'zh-Hant': '協同方' },
  single: { en: 'exactly one', 'zh-Hans': '唯一', 'zh-Hant': '唯一' },
  notSingle: { en: '{n}, not exactly one', 'zh-Hans': '{n}个，不唯一', 'zh-Hant': '{n}個，不唯一' },
  andOthers: {
    en: 'not exactly one: others are meant too',
    'zh-Hans': '不唯一：不止一人',
    'zh-Hant': '不唯一：不止一人',
  },
  vague: {
    en: 'vague: {terms}, and no measure, deliverable or standard to go by',
    'zh-Hans': '模糊：{terms}，且没有可核对的数值、交付物或标准',
    'zh-Hant': '模糊：{terms}，且沒有可核對的數值、交付物或標準',
  },
  vagueAltogether: {
    en: 'vague: nothing in it can be checked',
    'zh-Hans': '模糊：没有可核对的内容',
    'zh-Hant': '模糊：沒有可核對的內容',
  },
  specific: { en: 'specific', 'zh-Hans': '具体', 'zh-Hant': '具體' },
  noTables: { en: 'no pipe table', 'zh-Hans': '没有管道表格', 'zh-Hant': '沒有管道表格' },
  line: { en: 'line {line}', 'zh-Hans': '第{line}行', 'zh-Hant': '第{line}行' },
  rows: { en: '{n} {n:row|rows} of content', 'zh-Hans': '{n}行内容', 'zh-Hant': '{n}行內容' },
  header: { en: 'column', 'zh-Hans': '表头', 'zh-Hant': '表頭' },
  taken: { en: 'taken as', 'zh-Hans': '识别为', 'zh-Hant': '識別為' },
  why: { en: 'why', 'zh-Hans': '原因', 'zh-Hant': '原因' },
} satisfies Record<string, Text>;

/** How far from its event a relative deadline lies; `n` is never negative. */
export const afterMessages = {
  workdays: {
    en: '{n} working {n:day|days} after',
    'zh-Hans': '之后{n}个工作日',
    'zh-Hant': '之後{n}個工作日',
  },
  days: { en: '{n} {n:day|days} after', 'zh-Hans': '之后{n}天', 'zh-Hant': '之後{n}天' },
  weeks: { en: '{n} {n:week|weeks} after', 'zh-Hans': '之后{n}周', 'zh-Hant': '之後{n}週' },
  months: { en: '{n} {n:month|months} after', 'zh-Hans': '之后{n}个月', 'zh-Hant': '之後{n}個月' },
  years: { en: '{n} {n:year|years} after', 'zh-Hans': '之后{n}年', 'zh-Hant': '之後{n}年' },
  hours: { en: '{n} {n:hour|hours} after', 'zh-Hans': '之后{n}小时', 'zh-Hant': '之後{n}小時' },
  minutes: { en: '{n} {n:minute|minutes} after', 'zh-Hans': '之后{n}分钟', 'zh-Hant': '之後{n}分鐘' },
} satisfies Record<string, Text>;

export const beforeMessages = {
  workdays: {
    en: '{n} working {n:day|days} before',
    'zh-Hans': '之前{n}个工作日',
    'zh-Hant': '之前{n}個工作日',
  },
  days: { en: '{n} {n:day|days} before', 'zh-Hans': '之前{n}天', 'zh-Hant': '之前{n}天' },
  weeks: { en: '{n} {n:week|weeks} before', 'zh-Hans': '之前{n}周', 'zh-Hant': '之前{n}週' },
  months: { en: '{n} {n:month|months} before', 'zh-Hans': '之前{n}个月', 'zh-Hant': '之前{n}個月' },
  years: { en: '{n} {n:year|years} before', 'zh-Hans': '之前{n}年', 'zh-Hant': '之前{n}年' },
  hours: { en: '{n} {n:hour|hours} before', 'zh-Hans': '之前{n}小时', 'zh-Hant': '之前{n}小時' },
  minutes: { en: '{n} {n:minute|minutes} before', 'zh-Hans': '之前{n}分钟', 'zh-Hant': '之前{n}分鐘' },
} satisfies Record<string, Text>;

/** How often something comes round. */
export const rhythmMessages = {
  day: { en: 'every day', 'zh-Hans': '每天', 'zh-Hant': '每天' },
  week: { en: 'every week', 'zh-Hans': '每周', 'zh-Hant': '每週' },
  month: { en: 'every month', 'zh-Hans': '每月', 'zh-Hant': '每月' },
  quarter: { en: 'every quarter', 'zh-Hans': '每季度', 'zh-Hant': '每季度' },
  half: { en: 'every half-year', 'zh-Hans': '每半年', 'zh-Hant': '每半年' },
  year: { en: 'every year', 'zh-Hans': '每年', 'zh-Hant': '每年' },
} satisfies Record<string, Text>;

/** By the reason why a stretch of a KPI phrase is no target. */
export const ignoredMessages = {
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
  restated: {
    en: 'says once more how far the change before it goes',
    'zh-Hans': '重复说明前面的变化幅度',
    'zh-Hant': '重複說明前面的變化幅度',
  },
  payment: {
    en: 'what is paid for reaching or missing something, not a target',
    'zh-Hans': '达成或未达成时的奖惩、赔付比例，不是目标值',
    'zh-Hant': '達成或未達成時的獎懲、賠付比例，不是目標值',
  },
  effort: { en: 'an effort, not a result', 'zh-Hans': '投入的工作量，不是结果', 'zh-Hant': '投入的工作量，不是結果' },
} satisfies Record<string, Text>;

/** How a comparator reads aloud. */
export const comparatorMessages = {
  '>=': { en: 'at least', 'zh-Hans': '不低于', 'zh-Hant': '不低於' },
  '<=': { en: 'at most', 'zh-Hans': '不超过', 'zh-Hant': '不超過' },
  '>': { en: 'more than', 'zh-Hans': '超过', 'zh-Hant': '超過' },
  '<': { en: 'less than', 'zh-Hans': '低于', 'zh-Hant': '低於' },
  '=': { en: 'exactly', 'zh-Hans': '等于', 'zh-Hant': '等於' },
  between: { en: 'between', 'zh-Hans': '介于', 'zh-Hant': '介於' },
  approx: { en: 'about', 'zh-Hans': '约', 'zh-Hant': '約' },
} satisfies Record<string, Text>;

/** By the kind of a deadline. */
export const deadlineKindMessages = {
  date: { en: 'a day', 'zh-Hans': '某一天', 'zh-Hant': '某一天' },
  month: { en: 'a month', 'zh-Hans': '月份', 'zh-Hant': '月份' },
  quarter: { en: 'a quarter', 'zh-Hans': '季度', 'zh-Hant': '季度' },
  half: { en: 'half a year', 'zh-Hans': '半年', 'zh-Hant': '半年' },
  year: { en: 'a year', 'zh-Hans': '年度', 'zh-Hant': '年度' },
  range: {
    en: 'a range; its last day counts',
    'zh-Hans': '时间段，以最后一天为准',
    'zh-Hant': '時間段，以最後一天為準',
  },
  recurring: { en: 'recurring', 'zh-Hans': '周期性', 'zh-Hant': '週期性' },
  relative: { en: 'relative to an event', 'zh-Hans': '相对某一事件', 'zh-Hant': '相對某一事件' },
  ongoing: { en: 'ongoing: no deadline', 'zh-Hans': '长期，不是截止时间', 'zh-Hant': '長期，不是截止時間' },
  none: { en: 'no deadline', 'zh-Hans': '不是截止时间', 'zh-Hant': '不是截止時間' },
} satisfies Record<string, Text>;

/** Why no calendar has a day. */
export const invalidMessages = {
  'no-such-day': { en: 'the calendar has no such day', 'zh-Hans': '日历上没有这一天', 'zh-Hant': '日曆上沒有這一天' },
  'no-such-week': { en: 'the year has no such week', 'zh-Hans': '这一年没有这一周', 'zh-Hant': '這一年沒有這一週' },
  'no-such-month': { en: 'there is no such month', 'zh-Hans': '没有这个月份', 'zh-Hant': '沒有這個月份' },
  'no-such-quarter': { en: 'a year has four quarters', 'zh-Hans': '一年只有四个季度', 'zh-Hant': '一年只有四個季度' },
  'no-such-half': {
    en: 'a year has two halves',
    'zh-Hans': '一年只有上、下两个半年',
    'zh-Hant': '一年只有上、下兩個半年',
  },
  'range-backwards': { en: 'it ends before it begins', 'zh-Hans': '结束早于开始', 'zh-Hant': '結束早於開始' },
} satisfies Record<string, Text>;

/** By the kind of an owner. */
export const ownerKindMessages = {
  person: { en: 'person', 'zh-Hans': '人员', 'zh-Hant': '人員' },
  role: { en: 'post', 'zh-Hans': '岗位', 'zh-Hant': '崗位' },
  team: { en: 'team', 'zh-Hans': '团队', 'zh-Hant': '團隊' },
} satisfies Record<string, Text>;

/** Why nobody is named though something is asked. */
export const nobodyMessages = {
  blank: { en: 'nobody: nothing is written', 'zh-Hans': '无人：没有填写', 'zh-Hant': '無人：沒有填寫' },
  placeholder: { en: 'nobody: a placeholder', 'zh-Hans': '无人：是占位符', 'zh-Hant': '無人：是佔位符' },
  everybody: {
    en: 'nobody: everybody is responsible, so nobody is',
    'zh-Hans': '无人：人人负责等于无人负责',
    'zh-Hant': '無人：人人負責等於無人負責',
  },
} satisfies Record<string, Text>;
