/**
 * The words of calendar dates, by family. Chinese words stand in normal form (simplified, half-width), English ones in
 * lower case; grammar stays in `../dates/`. The longest word wins; a word stands in one family only.
 */

/** Month names; `may` and `march` are also verbs, which the grammar sorts out. */
// biome-ignore format: a word list reads better in rows
export const months: Readonly<Record<string, number>> = {
  january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6,
  july: 7, jul: 7, august: 8, aug: 8, september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11,
  nov: 11, december: 12, dec: 12, 元月: 1, 正月: 1, 腊月: 12,
};

/** Weekdays, Monday is 1; `周末` and `weekend` are 7. */
// biome-ignore format: a word list reads better in rows
export const weekdays: Readonly<Record<string, number>> = {
  monday: 1, mon: 1, tuesday: 2, tue: 2, tues: 2, wednesday: 3, wed: 3, thursday: 4, thu: 4, thur: 4, thurs: 4,
  friday: 5, fri: 5, saturday: 6, sat: 6, sunday: 7, sun: 7, weekend: 7, 周一: 1, 周二: 2, 周三: 3, 周四: 4,
  周五: 5, 周六: 6, 周日: 7, 周天: 7, 周末: 7, 星期一: 1, 星期二: 2, 星期三: 3, 星期四: 4, 星期五: 5,
  星期六: 6, 星期日: 7, 星期天: 7, 礼拜一: 1, 礼拜二: 2, 礼拜三: 3, 礼拜四: 4, 礼拜五: 5, 礼拜六: 6, 礼拜天: 7,
  礼拜日: 7,
};

/** Lengths of time, as the unit they count in; 人天 is an effort and counts as days. */
// biome-ignore format: a word list reads better in rows
export const units: Readonly<Record<string, string>> = {
  day: 'days', days: 'days', d: 'days', 天: 'days', 自然日: 'days', 日历日: 'days', 个自然日: 'days',
  日历天: 'days', 自然天: 'days', 整天: 'days', 人天: 'days', 人日: 'days', 个日历日: 'days', 昼夜: 'days',
  晚: 'days', nights: 'days', 工作日: 'workdays', 个工作日: 'workdays', 个工作天: 'workdays',
  工作天: 'workdays', workday: 'workdays', weekday: 'workdays', workdays: 'workdays', 交易日: 'workdays', 个交易日: 'workdays',
  上班日: 'workdays', bd: 'workdays', week: 'weeks', weeks: 'weeks', wk: 'weeks', wks: 'weeks', 周: 'weeks',
  个周: 'weeks', 星期: 'weeks', 个星期: 'weeks', 礼拜: 'weeks', 个礼拜: 'weeks', w: 'weeks',
  fortnight: 'fortnights', fortnights: 'fortnights', month: 'months', months: 'months', mo: 'months',
  mos: 'months', mth: 'months', mths: 'months', 个月: 'months', 个多月: 'months', 个整月: 'months',
  人月: 'months', m: 'months', quarter: 'quarters', quarters: 'quarters', qtr: 'quarters', qtrs: 'quarters',
  个季度: 'quarters', year: 'years', years: 'years', y: 'years', yr: 'years', yrs: 'years', 周年: 'years',
  个年度: 'years', 个自然年: 'years', h: 'hours', hour: 'hours', hours: 'hours', hr: 'hours', hrs: 'hours', 小时: 'hours',
  个小时: 'hours', 钟头: 'hours', minute: 'minutes', minutes: 'minutes', min: 'minutes', mins: 'minutes',
  分钟: 'minutes', sprints: 'other', iterations: 'other', 个迭代: 'other', 个冲刺: 'other', 个sprint: 'other',
  个学期: 'other',
};

/** Words that turn the following day into a working day: `5 business days`. */
export const workingWords: readonly string[] = ['business', 'working', 'work'];

/** The last, first or middle part of a period; `first10` to `last10` are the three tens of a month. */
// biome-ignore format: a word list reads better in rows
export const edges: Readonly<Record<string, string>> = {
  底: 'end', 末: 'end', 末期: 'end', 最后一天: 'end', 最后一日: 'end', 初: 'early', 中: 'middle',
  上旬: 'first10', 中旬: 'mid10', 下旬: 'last10', 上中旬: 'mid10', 中下旬: 'last10', 上旬末: 'first10', 中旬末: 'mid10', end: 'end', close: 'end',
  ending: 'end', late: 'end', early: 'early', beginning: 'early', mid: 'middle', middle: 'middle',
};

/** `EOY` and its kin: the end of a running period. */
// biome-ignore format: a word list reads better in rows
export const ends: Readonly<Record<string, string>> = {
  eoy: 'years', eofy: 'years', fye: 'years', eoq: 'quarters', eom: 'months', eow: 'weeks', eod: 'days', cob: 'days',
  eob: 'days',
};

/** Years counted from the one that is running. */
// biome-ignore format: a word list reads better in rows
export const yearShifts: Readonly<Record<string, number>> = {
  今年: 0, 本年: 0, 本年度: 0, 当年: 0, 当年度: 0, 今年度: 0, 该年度: 0, 明年: 1, 明年度: 1, 次年: 1, 来年: 1,
  翌年: 1, 下年: 1, 下年度: 1, 次年度: 1, 下一年: 1, 下一年度: 1, 第二年: 1, 后年: 2, 去年: -1, 上年: -1,
  上年度: -1, 本财年: 0, 本学年: 0, 下财年: 1,
};

/** Said before a unit, a weekday or a month name. */
// biome-ignore format: a word list reads better in rows
export const shifts: Readonly<Record<string, number>> = {
  this: 0, current: 0, next: 1, coming: 1, upcoming: 1, following: 1, same: 0, last: -1, previous: -1,
};

/** Halves of a year. */
// biome-ignore format: a word list reads better in rows
export const halves: Readonly<Record<string, number>> = {
  上半年: 1, 下半年: 2, 上半年度: 1, 下半年度: 2, 前半年: 1, 后半年: 2,
};

/** Seasons, as the month in which the northern season ends: winter runs into February. */
// biome-ignore format: a word list reads better in rows
export const seasons: Readonly<Record<string, number>> = {
  spring: 5, summer: 8, autumn: 11, fall: 11, winter: 14, 春季: 5, 夏季: 8, 秋季: 11, 冬季: 14, 春天: 5,
  夏天: 8, 秋天: 11, 冬天: 14,
};

/** Ordinals before 季度, quarter and half; 首季 is the first. */
// biome-ignore format: a word list reads better in rows
export const ordinals: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, final: 4, 首: 1, 首个: 1, 最后一个: 4, 末个: 4,
};

/** Five-year plans by the year they end in: 十四五 runs 2021–2025. */
// biome-ignore format: a word list reads better in rows
export const fiveYearPlans: Readonly<Record<string, number>> = {
  十一五: 2010, 十二五: 2015, 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035,
};

/** Small numbers as English words. */
// biome-ignore format: a word list reads better in rows
export const numberWords: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
  fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, forty: 40, sixty: 60, ninety: 90,
};

/**
 * The skeleton of a Chinese date: year, month, day and quarter words, 第, the ROC era, the whole year, 半, clock words.
 * A fiscal or school year is told apart by its word: see `../dates/period.ts` for what is assumed of it.
 */
// biome-ignore format: a word list reads better in rows
export const skeleton: Readonly<Record<string, string>> = {
  年: 'year', 年度: 'year', 年份: 'year', 财年: 'year', 财政年度: 'year', 会计年度: 'year', 财务年度: 'year',
  计划年度: 'year', 学年: 'school', 学年度: 'school', 月: 'month', 月份: 'month', 日: 'day', 号: 'day',
  季度: 'quarter', 季: 'quarter', 第: 'nth', 民国: 'roc', 中华民国: 'roc', roc: 'roc', 全年: 'whole',
  全年度: 'whole', 整年: 'whole', 年终: 'whole', 岁末: 'whole', 年尾: 'whole', 半: 'half', 半年: 'halfyear', 个半年: 'halfyear', 点: 'clock', 时: 'clock',
  点钟: 'clock', 时许: 'clock', 分: 'minute', 次: 'times', 多: 'some', 余: 'some',
};

/** Parts of the day; `pm` ones move the hours 1 to 11 to the afternoon. */
// biome-ignore format: a word list reads better in rows
export const dayParts: Readonly<Record<string, string>> = {
  am: 'am', pm: 'pm', noon: 'noon', midnight: 'midnight', 上午: 'am', 早上: 'am', 凌晨: 'am', 早: 'am',
  中午: 'pm', 下午: 'pm', 傍晚: 'pm', 晚上: 'pm', 晚间: 'pm', 正午: 'noon',
};
