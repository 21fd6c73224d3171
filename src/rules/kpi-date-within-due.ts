import { datesOf, kpiPlace, measuresOf } from '../analyse/measures.js';
import type { DeadlineReading } from '../language/readings.js';
import { type Day, daysBetween } from '../model/day.js';
import type { Report } from '../model/finding.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'kpi-date-within-due',
  severity: 'error',
  scope: 'commitment',
  messages: {
    late: {
      en: 'The KPI is met on {date}, {days} {days:day|days} after the deadline {due}; bring the KPI forward or the deadline back.',
      'zh-Hans': '指标日期{date}比截止时间{due}晚{days}天；请提前指标日期，或推迟截止时间。',
      'zh-Hant': '指標日期{date}比截止時間{due}晚{days}天；請提前指標日期，或推遲截止時間。',
    },
    due: { en: 'The deadline.', 'zh-Hans': '截止时间。', 'zh-Hant': '截止時間。' },
  },
  check(commitment, document, { workspace }) {
    const { readings } = workspace;
    const due = readings.due(commitment, document)?.due ?? null;
    if (due === null) return [];
    const reports: Report[] = [];
    const related = [{ at: under(commitment.at, 'due'), message: 'due' }];
    const context = readings.contextOf(commitment, document);
    for (const { kpi, reading } of measuresOf(commitment, readings)) {
      for (const date of datesOf(reading)) {
        const written = reading.input.slice(date.span.start, date.span.end);
        const end = lastDay(date.due === null ? readings.lastDay(written, context) : date);
        if (end !== null && end > due)
          reports.push({ at: kpiPlace(kpi, date.span), message: 'late', data: data(end, due), related });
      }
      const by = kpi.by === null ? null : lastDay(readings.lastDay(kpi.by, context));
      if (by !== null && by > due)
        reports.push({ at: under(kpi.at, 'by'), message: 'late', data: data(by, due), related });
    }
    return reports;
  },
} satisfies Rule;

/** The day that is surely still meant: a month or quarter may be over before its last day, a day or range is not. */
function lastDay(reading: DeadlineReading): Day | null {
  const whole = reading.kind === 'date' || reading.kind === 'range' || reading.kind === 'relative';
  return whole ? reading.due : (reading.start ?? reading.due);
}

function data(date: Day, due: Day): { date: string; due: string; days: number } {
  return { date, due, days: daysBetween(due, date) };
}

export const docs = {
  summary: {
    en: "A KPI's date is not after the deadline",
    'zh-Hans': '指标日期不晚于截止时间',
    'zh-Hant': '指標日期不晚於截止時間',
  },
  why: {
    en: 'A goal due on 10 July whose KPI is met on 15 July is late by its own words, and both dates are signed. One of them is wrong.',
    'zh-Hans':
      '截止时间是7月10日，指标却写7月15日前到账：按自己的写法就已经逾期，而两个日期都要签字确认，必有一个写错。',
    'zh-Hant':
      '截止時間是7月10日，指標卻寫7月15日前到賬：按自己的寫法就已經逾期，而兩個日期都要簽字確認，必有一個寫錯。',
  },
  examples: [
    {
      title: { en: 'the KPI first, then the deadline', 'zh-Hans': '指标日期在前', 'zh-Hant': '指標日期在前' },
      input: `kind: checklist
goals:
  - statement: 落实500万启动资金
    kpis: [资金到账时间:2024年7月8日前]
    due: 2024年7月10日
`,
      expect: [],
    },
    {
      title: {
        en: 'money that arrives after the deadline',
        'zh-Hans': '资金晚于截止时间到账',
        'zh-Hant': '資金晚於截止時間到賬',
      },
      input: `kind: checklist
goals:
  - statement: 落实500万启动资金
    kpis: [资金到账时间:2024年7月15日前]
    due: 2024年7月10日
  - statement: 华东渠道覆盖3个重点城市
    kpis:
      - { metric: 覆盖城市, target: 3个, by: 2024-10-31 }
    due: 2024年Q3末
`,
      expect: [
        '4:19 The KPI is met on 2024-07-15, 5 days after the deadline 2024-07-10; bring the KPI forward or the deadline back.',
        '8:41 The KPI is met on 2024-10-31, 31 days after the deadline 2024-09-30; bring the KPI forward or the deadline back.',
      ],
    },
  ],
} satisfies RuleDocs;
