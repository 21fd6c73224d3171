import { datesOf, kpiPlace, measuresOf } from '../analyse/measures.js';
import type { DeadlineReading } from '../language/readings.js';
import type { Report } from '../model/finding.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'due-valid',
  severity: 'error',
  scope: 'commitment',
  messages: {
    'no-such-day': {
      en: '“{date}” is no day of any calendar; correct the day of the month.',
      'zh-Hans': '“{date}”在日历上不存在；请更正日期。',
      'zh-Hant': '「{date}」在日曆上不存在；請更正日期。',
    },
    'no-such-week': {
      en: '“{date}” names a week that does not exist; a year has 52 or 53 of them.',
      'zh-Hans': '“{date}”中的周次不存在；一年只有52或53周，请更正。',
      'zh-Hant': '「{date}」中的週次不存在；一年只有52或53週，請更正。',
    },
    'no-such-month': {
      en: '“{date}” names a month that does not exist; correct it.',
      'zh-Hans': '“{date}”中的月份不存在；请更正。',
      'zh-Hant': '「{date}」中的月份不存在；請更正。',
    },
    'no-such-quarter': {
      en: '“{date}” names a quarter that does not exist; a year has four.',
      'zh-Hans': '“{date}”中的季度不存在；一年只有四个季度，请更正。',
      'zh-Hant': '「{date}」中的季度不存在；一年只有四個季度，請更正。',
    },
    'no-such-half': {
      en: '“{date}” names a half-year that does not exist; a year has two.',
      'zh-Hans': '“{date}”中的半年不存在；一年只有上半年和下半年，请更正。',
      'zh-Hant': '「{date}」中的半年不存在；一年只有上半年和下半年，請更正。',
    },
    'range-backwards': {
      en: '“{date}” ends before it begins; put the earlier date first.',
      'zh-Hans': '“{date}”的结束早于开始；请把较早的日期写在前面。',
      'zh-Hant': '「{date}」的結束早於開始；請把較早的日期寫在前面。',
    },
  },
  check(commitment, document, { workspace }) {
    const { readings } = workspace;
    const context = readings.contextOf(commitment, document);
    const reports: Report[] = [];
    const look = (reading: DeadlineReading | undefined, at: Place): void => {
      if (reading?.invalid === undefined) return;
      reports.push({ at, message: reading.invalid, data: { date: reading.input } });
    };
    for (const field of ['start', 'due', 'review', 'closed'] as const) {
      const text = commitment[field];
      if (text !== null) look(readings.deadline(text, context), under(commitment.at, field));
    }
    for (const { date, at } of workspace.companions.progressOf(commitment)) {
      if (date !== null) look(readings.deadline(date, context), under(at, 'date'));
    }
    for (const { kpi, reading } of measuresOf(commitment, readings)) {
      if (kpi.by !== null) look(readings.deadline(kpi.by, context), under(kpi.at, 'by'));
      for (const date of datesOf(reading)) look(date, kpiPlace(kpi, date.span));
    }
    return reports;
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'A date exists in the calendar', 'zh-Hans': '日期在日历上存在', 'zh-Hant': '日期在日曆上存在' },
  why: {
    en: '31 November is a slip of the pen that decides a dispute: was the 30th meant, or 1 December?',
    'zh-Hans': '“11月31日”是笔误，却可能引发争议：究竟是11月30日，还是12月1日？',
    'zh-Hant': '「11月31日」是筆誤，卻可能引發爭議：究竟是11月30日，還是12月1日？',
  },
  examples: [
    {
      title: { en: 'a leap day that exists', 'zh-Hans': '存在的闰日', 'zh-Hant': '存在的閏日' },
      input: `kind: checklist
goals:
  - { statement: 完成年度审计, start: 2024-01-01, due: 2024-02-29 }
`,
      expect: [],
    },
    {
      title: { en: 'days that do not', 'zh-Hans': '不存在的日期', 'zh-Hant': '不存在的日期' },
      input: `kind: checklist
goals:
  - { statement: 完成年度审计, due: 2023年2月29日 }
  - { statement: 完成系统验收, due: 2024-11-31 }
  - { statement: 完成全员培训, due: 2024年13月 }
  - { statement: 完成资料归档, progress: [{ date: 2024-02-30, percent: 60% }] }
`,
      expect: [
        '3:31 “2023年2月29日” is no day of any calendar; correct the day of the month.',
        '4:31 “2024-11-31” is no day of any calendar; correct the day of the month.',
        '5:31 “2024年13月” names a month that does not exist; correct it.',
        '6:45 “2024-02-30” is no day of any calendar; correct the day of the month.',
      ],
    },
  ],
} satisfies RuleDocs;
