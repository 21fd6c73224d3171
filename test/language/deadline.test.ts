import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../src/language/deadline.js';
import type { DeadlineReading } from '../../src/language/readings.js';
import { addDays, type Day, parts } from '../../src/model/day.js';
import { processorTime } from './processor-time.js';

/** A reading in one line: kind, day (`--09-30` without a year), time, start, rhythm, length of time, event, problem. */
function said(reading: DeadlineReading): string {
  const { kind, due, monthDay, dueAt, start, every, offset, relativeTo, invalid } = reading;
  const { review, ambiguous, alternatives } = reading;
  return [
    kind,
    due ?? (monthDay ? `--${monthDay}` : ''),
    dueAt ? `at ${dueAt.slice(11)}` : '',
    start && start !== due ? `from ${start}` : '',
    every ? `every ${every}` : '',
    offset ? `${offset.amount} ${offset.unit}` : '',
    relativeTo ? `of ${relativeTo}` : '',
    review ? `review ${review}` : '',
    ambiguous ? `either ${ambiguous.join(' or ')}` : '',
    alternatives ? `of ${alternatives.join(' or ')}` : '',
    invalid ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const families: Record<string, readonly (readonly [phrase: string, reading: string])[]> = {
  'phrases of the seed forms': [
    ['2024年Q3末', 'quarter 2024-09-30 from 2024-07-01'],
    ['2024年7月15日前', 'date 2024-07-15'],
    ['资金到账时间:2024年7月15日前', 'date 2024-07-15'],
    ['2024年7月10日', 'date 2024-07-10'],
    ['2024年8月1日', 'date 2024-08-01'],
    ['2024年Q4', 'quarter 2024-12-31 from 2024-10-01'],
    ['第三方机构检测,12月31日前完成', 'date --12-31'],
    ['长期执行', 'ongoing'],
    ['2024年1-6月', 'range 2024-06-30 from 2024-01-01'],
    ['2024年3-9月', 'range 2024-09-30 from 2024-03-01'],
    ['2024年7-12月', 'range 2024-12-31 from 2024-07-01'],
    ['2024年12月31日', 'date 2024-12-31'],
    ['2024-01-03', 'date 2024-01-03'],
    ['2024-06-30', 'date 2024-06-30'],
    ['约定7月15日前反馈', 'date --07-15'],
    ['6月30日前完成华东区域客户签约', 'date --06-30'],
    ['Q3前完成华东区域3个重点城市渠道覆盖', 'quarter --09-30'],
    ['高(需在9月30日前上线)', 'date --09-30'],
    ['需求确认后5个工作日内输出活动方案,10个工作日内开发完成', 'relative 10 workdays of 需求确认'],
    ['约定后续反馈时限(如24小时内)', 'relative 24 hours'],
    ['提前3天发送《会议议程》', 'relative -3 days'],
    ['提前3个工作日与客户确认洽谈时间', 'relative -3 workdays'],
    ['提前15分钟到达洽谈地点', 'relative -15 minutes'],
    ['会议结束后24小时内', 'relative 24 hours of 会议结束'],
    ['2024年8月15日14:00-16:00', 'date 2024-08-15 at 16:00'],
    ['组织方每周跟踪一次', 'recurring every week'],
    ['每周至少召开一次例会', 'recurring every week'],
    ['季度考核在每季度末进行', 'recurring every quarter'],
    ['年度考核在每年年末进行', 'recurring every year'],
    ['活动期间(30天)', 'relative 30 days'],
  ],
  'rhythms in other words': [
    ['every second Thursday', 'recurring every week'],
    ['every first Monday', 'recurring every month'],
    ['every third month', 'recurring every quarter'],
    ['every weekday', 'recurring every day'],
    ['on the 5th of every month', 'recurring every month'],
    ['on a quarterly basis', 'recurring every quarter'],
    ['by close of each month', 'recurring every month'],
    ['After each drill', 'recurring'],
    ['半月一报', 'recurring every month'],
    ['一周一调度、一月一通报', 'recurring every week'],
    ['半年一考核', 'recurring every half'],
    ['逢周五', 'recurring every week'],
    ['逢五逢十', 'recurring every month'],
    ['每逢节假日', 'recurring'],
    ['每旬', 'recurring'],
    ['一月一日', 'date --01-01'],
  ],
  'from now to a day': [
    ['即日起至2025年9月30日', 'range 2025-09-30'],
    ['自印发之日起至2025年12月', 'range 2025-12-31'],
    ['今日起至6月30日', 'range --06-30'],
    ['from now until 31 December 2025', 'range 2025-12-31'],
    ['即日起30日内', 'relative'],
  ],
  'years in words that count': [
    ['一百一十四年十月三十一日', 'date 2025-10-31'],
    ['一百一十四年底前', 'year 2025-12-31 from 2025-01-01'],
    ['二千零二十五年六月', 'month 2025-06-30 from 2025-06-01'],
    ['二〇二五年十二月三十一日', 'date 2025-12-31'],
  ],
  'not after a day': [
    ['on or before 1 July 2026', 'date 2026-07-01'],
    ['not after 31 March 2026', 'date 2026-03-31'],
    ['no later than 30 June 2026', 'date 2026-06-30'],
    ['before or on 1 July 2026', 'date 2026-07-01'],
    ['on 1 July 2026', 'date 2026-07-01'],
    ['until renewal', 'relative of renewal'],
    ['until further notice', 'ongoing'],
  ],
  'of several stages the last': [
    ['2025年底前完成试点，2027年底前全面推开', 'year 2027-12-31 from 2027-01-01'],
    ['Core by Q2 2026, the rest by Q3 2026', 'quarter 2026-09-30 from 2026-07-01'],
    ['应于4月30日前,完成112年盘查', 'date --04-30'],
  ],
  'a day': [
    ['2024-07-15', 'date 2024-07-15'],
    ['2024/7/15', 'date 2024-07-15'],
    ['2024.7.15', 'date 2024-07-15'],
    ['2024. 7. 15', 'date 2024-07-15'],
    ['2024 年 7 月 15 日', 'date 2024-07-15'],
    ['2024年7月15号', 'date 2024-07-15'],
    ['20240715', 'date 2024-07-15'],
    ['2024年7月15', 'date 2024-07-15'],
    ['二〇二四年七月十五日', 'date 2024-07-15'],
    ['24.7.15', 'date 2024-07-15'],
    ['2024年7.15', 'date 2024-07-15'],
    ['Oct 18, 2025', 'date 2025-10-18'],
    ['18 Oct 2025', 'date 2025-10-18'],
    ['18-Oct-2025', 'date 2025-10-18'],
    ['18-Oct-25', 'date 2025-10-18'],
    ['18th of October 2025', 'date 2025-10-18'],
    ['2025 Oct 18', 'date 2025-10-18'],
    ['Fri, 18 Oct 2025', 'date 2025-10-18'],
    ['October 18 (Sat) 2025', 'date 2025-10-18'],
    ['26/10/2023', 'date 2023-10-26'],
    ['10/26/2023', 'date 2023-10-26'],
    ['05.06.2024', 'date 2024-06-05'],
    ['31.12.24', 'date 2024-12-31'],
    ['6/25/25', 'date 2025-06-25'],
    ['Deadline: 2026-07-24', 'date 2026-07-24'],
    ['not later than 15 March 2025', 'date 2025-03-15'],
    ['不晚于2025年3月15日', 'date 2025-03-15'],
    ['✅ 2026-03-10', 'date 2026-03-10'],
  ],
  'a day without a year': [
    ['8/31', 'date --08-31'],
    ['31/8', 'date --08-31'],
    ['Oct 18', 'date --10-18'],
    ['the 18th of October', 'date --10-18'],
    ['June 22nd', 'date --06-22'],
    ['7月15日', 'date --07-15'],
    ['七月十五日', 'date --07-15'],
    ['7.15前', 'date --07-15'],
    ['12.31', 'date --12-31'],
    ['06-30', 'date --06-30'],
    ['6月30日(周一)前', 'date --06-30'],
  ],
  'a time of day': [
    ['2025-06-18T21:05', 'date 2025-06-18 at 21:05'],
    ['2025-06-18T21:05:30Z', 'date 2025-06-18 at 21:05Z'],
    ['2025-06-18T21:05+08:00', 'date 2025-06-18 at 21:05+08:00'],
    ['2024-08-15 17:00', 'date 2024-08-15 at 17:00'],
    ['2024年8月15日下午3点', 'date 2024-08-15 at 15:00'],
    ['2024年8月15日14时30分', 'date 2024-08-15 at 14:30'],
    ['8月31日24时前', 'date --08-31'],
    ['June 30, 2025 at 5pm', 'date 2025-06-30 at 17:00'],
    ['November 20, 2025, 10-11am', 'date 2025-11-20 at 11:00'],
    ['17:00前', 'relative'],
    ['by 5pm', 'relative'],
  ],
  'months and their parts': [
    ['2024年7月', 'month 2024-07-31 from 2024-07-01'],
    ['2024.07', 'month 2024-07-31 from 2024-07-01'],
    ['2024-07', 'month 2024-07-31 from 2024-07-01'],
    ['7/2024', 'month 2024-07-31 from 2024-07-01'],
    ['2024年6月底前', 'month 2024-06-30 from 2024-06-01'],
    ['2024.6月底', 'month 2024-06-30 from 2024-06-01'],
    ['7月份', 'month --07-31'],
    ['三月底', 'month --03-31'],
    ['10月上旬前', 'date --10-10'],
    ['2026年10月中旬', 'date 2026-10-20 from 2026-10-11'],
    ['2024年2月下旬', 'date 2024-02-29 from 2024-02-21'],
    ['7月初', 'month --07-10'],
    ['October 2025', 'month 2025-10-31 from 2025-10-01'],
    ["Oct '25", 'month 2025-10-31 from 2025-10-01'],
    ['Oct-25', 'month 2025-10-31 from 2025-10-01'],
    ['end of June', 'month --06-30'],
    ['mid-October', 'month --10-15'],
    ['early July 2025', 'month 2025-07-10 from 2025-07-01'],
    ['May', 'month --05-31'],
    ['in may', 'month --05-31'],
    ['may be later', 'none'],
  ],
  'quarters, halves, years': [
    ['第三季度', 'quarter --09-30'],
    ['2028年第三季度完成合并', 'quarter 2028-09-30 from 2028-07-01'],
    ['今年第三季度', 'quarter --09-30'],
    ['2024年第三季度末', 'quarter 2024-09-30 from 2024-07-01'],
    ['首季', 'quarter --03-31'],
    ['Q3', 'quarter --09-30'],
    ['Q3 2024', 'quarter 2024-09-30 from 2024-07-01'],
    ['2024Q3', 'quarter 2024-09-30 from 2024-07-01'],
    ['2024-Q3', 'quarter 2024-09-30 from 2024-07-01'],
    ['Q3/2024', 'quarter 2024-09-30 from 2024-07-01'],
    ['3Q25', 'quarter 2025-09-30 from 2025-07-01'],
    ['25Q3', 'quarter 2025-09-30 from 2025-07-01'],
    ["Q3'25", 'quarter 2025-09-30 from 2025-07-01'],
    ['end of Q3 FY25', 'quarter 2025-09-30 from 2025-07-01'],
    ['FY25 Q3', 'quarter 2025-09-30 from 2025-07-01'],
    ['third quarter of 2024', 'quarter 2024-09-30 from 2024-07-01'],
    ['2nd quarter 2025', 'quarter 2025-06-30 from 2025-04-01'],
    ['quarter 3', 'quarter --09-30'],
    ['H1 2025', 'half 2025-06-30 from 2025-01-01'],
    ['2024H2', 'half 2024-12-31 from 2024-07-01'],
    ['1H25', 'half 2025-06-30 from 2025-01-01'],
    ['first half of 2025', 'half 2025-06-30 from 2025-01-01'],
    ['下半年', 'half --12-31'],
    ['2024年上半年', 'half 2024-06-30 from 2024-01-01'],
    ['2024年底', 'year 2024-12-31 from 2024-01-01'],
    ['年底前', 'year --12-31'],
    ['年内', 'year --12-31'],
    ['2024年度', 'year 2024-12-31 from 2024-01-01'],
    ['到2025年', 'year 2025-12-31 from 2025-01-01'],
    ['by 2030', 'year 2030-12-31 from 2030-01-01'],
    ['EOY 2025', 'year 2025-12-31 from 2025-01-01'],
    ['by the end of the year', 'year --12-31'],
    ['year-end 2025', 'year 2025-12-31 from 2025-01-01'],
    ['mid-2025', 'half 2025-06-30 from 2025-01-01'],
    ['FY25', 'year 2025-12-31 from 2025-01-01'],
    ['FY2024-25', 'year 2025-12-31 from 2025-01-01'],
    ['2025财年', 'year 2025-12-31 from 2025-01-01'],
    ['“十四五”末', 'year 2025-12-31 from 2025-01-01'],
    ['Summer 2025', 'quarter 2025-08-31 from 2025-06-01'],
    ['2025第三季度', 'quarter 2025-09-30 from 2025-07-01'],
    ['EOQ2', 'quarter --06-30'],
  ],
  'years of the Republic': [
    ['民國113年', 'year 2024-12-31 from 2024-01-01'],
    ['民國113年12月31日', 'date 2024-12-31'],
    ['中華民國一百一十三年六月三十日', 'date 2024-06-30'],
    ['106.2.17', 'date 2017-02-17'],
    ['113/12/31', 'date 2024-12-31'],
    ['1130715', 'date 2024-07-15'],
    ['92年10月完成', 'month 2003-10-31 from 2003-10-01'],
    ['113年度', 'year 2024-12-31 from 2024-01-01'],
    ['113年第3季', 'quarter 2024-09-30 from 2024-07-01'],
    ['109Q4', 'quarter 2020-12-31 from 2020-10-01'],
    ['114-117年', 'range 2028-12-31 from 2025-01-01'],
    ['103年7月至12月', 'range 2014-12-31 from 2014-07-01'],
    ['113/7/1-12/31', 'range 2024-12-31 from 2024-07-01'],
    ['自110年1月1日起至112年12月31日止', 'range 2023-12-31 from 2021-01-01'],
    ['113學年度第1學期', 'half 2025-01-31 from 2024-08-01'],
    ['112學年度', 'year 2024-07-31 from 2023-08-01'],
  ],
  'two-digit years and lengths of time': [
    ['24年6月底', 'month 2024-06-30 from 2024-06-01'],
    ['25年Q1', 'quarter 2025-03-31 from 2025-01-01'],
    ['25年底', 'year 2025-12-31 from 2025-01-01'],
    ['98年6月', 'month 2009-06-30 from 2009-06-01'],
    ['3年', 'relative 3 years'],
    ['50年', 'relative 50 years'],
    ['114年', 'year 2025-12-31 from 2025-01-01'],
  ],
  'ranges: the last day counts': [
    ['2024年1月1日至2024年12月31日', 'range 2024-12-31 from 2024-01-01'],
    ['2024.1.1-2024.12.31', 'range 2024-12-31 from 2024-01-01'],
    ['2024年7月1日-15日', 'range 2024-07-15 from 2024-07-01'],
    ['2024年7月1日—8月15日', 'range 2024-08-15 from 2024-07-01'],
    ['2024年12月20日至1月5日', 'range 2025-01-05 from 2024-12-20'],
    ['2024.9-2025.1', 'range 2025-01-31 from 2024-09-01'],
    ['2024.3-9月', 'range 2024-09-30 from 2024-03-01'],
    ['7-9月', 'range --09-30'],
    ['10-12月', 'range --12-31'],
    ['1至3月', 'range --03-31'],
    ['2021-2025年', 'range 2025-12-31 from 2021-01-01'],
    ['2023–2025', 'range 2025-12-31 from 2023-01-01'],
    ['2024-25', 'range 2025-12-31 from 2024-01-01'],
    ['十四五期间', 'range 2025-12-31 from 2021-01-01'],
    ['Q1-Q2 2025', 'range 2025-06-30 from 2025-01-01'],
    ['Q3-Q4', 'range --12-31'],
    ['Q4 2024 – Q1 2025', 'range 2025-03-31 from 2024-10-01'],
    ['2024年一、二季度', 'range 2024-06-30 from 2024-01-01'],
    ['三四季度', 'range --12-31'],
    ['前三季度', 'range --09-30'],
    ['Q3/Q4 2024', 'range 2024-12-31 from 2024-07-01'],
    ['Jan 5–9, 2025', 'range 2025-01-09 from 2025-01-05'],
    ['3-5 July 2025', 'range 2025-07-05 from 2025-07-03'],
    ['Dec 15 - Jan 10, 2025', 'range 2025-01-10 from 2024-12-15'],
    ['January–March 2025', 'range 2025-03-31 from 2025-01-01'],
    ['between 1 July and 30 September 2025', 'range 2025-09-30 from 2025-07-01'],
    ['2025/7/1~7/31', 'range 2025-07-31 from 2025-07-01'],
    ['12/20–1/5', 'range --01-05'],
    ['3月31日、9月30日', 'range --09-30'],
    ['6月30日和12月31日前', 'range --12-31'],
    ['start 2024-01-03 end 2024-06-30', 'range 2024-06-30 from 2024-01-03'],
    ['开始:2024-01-03,结束:2024-06-30', 'range 2024-06-30 from 2024-01-03'],
    ['2024年4月启动，12月完成', 'range 2024-12-31 from 2024-04-01'],
    ['2Q-3Q 2025', 'range 2025-09-30 from 2025-04-01'],
  ],
  weeks: [
    ['2025-W23', 'range 2025-06-08 from 2025-06-02'],
    ['CW 23 2025', 'range 2025-06-08 from 2025-06-02'],
    ['W23', 'range'],
    ['2025年第23周', 'range 2025-06-08 from 2025-06-02'],
    ['week of June 2, 2025', 'range 2025-06-08 from 2025-06-02'],
    ['w/c 2 June 2025', 'range 2025-06-08 from 2025-06-02'],
    ['Week 3', 'relative'],
    ['W1-W2', 'relative'],
    ['第1-2周', 'relative'],
    ['week 27 2027', 'range 2027-07-11 from 2027-07-05'],
    ['Week 27 of 2027', 'range 2027-07-11 from 2027-07-05'],
    ['W27 2027', 'range 2027-07-11 from 2027-07-05'],
    ['2027 week 27', 'range 2027-07-11 from 2027-07-05'],
    ['2027年第27周', 'range 2027-07-11 from 2027-07-05'],
    ['weeks 26-27 of 2027', 'range 2027-07-11 from 2027-06-28'],
    ['Week 3, 2027年7月', 'month 2027-07-31 from 2027-07-01'],
  ],
  rhythms: [
    ['每月5日前', 'recurring every month'],
    ['每季度首月10日前', 'recurring every quarter'],
    ['每年12月31日前', 'recurring --12-31 every year'],
    ['每周五下午5点前', 'recurring every week'],
    ['每两周', 'recurring every week'],
    ['每6个月', 'recurring every half'],
    ['每半年', 'recurring every half'],
    ['月度处理', 'recurring every month'],
    ['季度', 'recurring every quarter'],
    ['按季度', 'recurring every quarter'],
    ['定期', 'recurring'],
    ['一周一次', 'recurring every week'],
    ['半年一次', 'recurring every half'],
    ['1次/周', 'recurring every week'],
    ['2x/week', 'recurring every week'],
    ['twice per quarter', 'recurring every quarter'],
    ['Daily', 'recurring every day'],
    ['Weekly on Fridays', 'recurring every week'],
    ['every Friday', 'recurring every week'],
    ['every 2 weeks', 'recurring every week'],
    ['bi-weekly', 'recurring every week'],
    ['semi-annually', 'recurring every half'],
    ['Fridays', 'recurring every week'],
    ['per sprint', 'recurring'],
    ['2024年每季度', 'recurring every quarter'],
    ['Q3 weekly', 'recurring every week'],
    ['每次会议后', 'recurring'],
  ],
  'counted from an event': [
    ['合同签订后10个工作日内', 'relative 10 workdays of 合同签订'],
    ['自合同生效之日起30日内', 'relative 30 days of 合同生效'],
    ['收到通知之日起5日内', 'relative 5 days of 收到通知'],
    ['起租日前5个工作日', 'relative -5 workdays of 起租日'],
    ['上线前2周', 'relative -2 weeks of 上线'],
    ['会后24小时内', 'relative 24 hours of 会'],
    ['within 24 hours of the incident', 'relative 24 hours of incident'],
    ['30 days from signing', 'relative 30 days of signing'],
    ['2 weeks before launch', 'relative -2 weeks of launch'],
    ['Within 1 week of recovery', 'relative 1 weeks of recovery'],
    ['Kickoff + 2 weeks', 'relative 2 weeks of Kickoff'],
    ['签约+30天', 'relative 30 days of 签约'],
    ['T+3', 'relative 3 days of T'],
    ['T+3个工作日', 'relative 3 workdays of T'],
    ['T-2', 'relative -2 days of T'],
    ['D+7', 'relative 7 days of D'],
    ['2024年7月1日起30日内', 'relative 30 days of 2024年7月1日'],
    ['2024-09-26后10个工作日', 'relative 10 workdays of 2024-09-26'],
    ['2024-09-26後10個工作日內', 'relative 10 workdays of 2024-09-26'],
    ['2024-09-26后,10个工作日内', 'relative 10 workdays of 2024-09-26'],
    ['2024年9月26日后3个月', 'relative 3 months of 2024年9月26日'],
    ['2024年9月26日以后半年内', 'relative 6 months of 2024年9月26日'],
    ['9月26日后10个工作日', 'relative 10 workdays of 9月26日'],
    ['2024-09-26 14:00后24小时内', 'relative 24 hours of 2024-09-26 14:00'],
    ['2024年9月26日签订后10个工作日内', 'relative 10 workdays of 2024年9月26日签订'],
    ['合同签订(2024-09-26)后10个工作日内', 'relative 10 workdays of 2024-09-26'],
    ['自合同签订之日(2024年9月26日)起10个工作日内', 'relative 10 workdays of 2024年9月26日'],
    ['2024-09-26 + 10 workdays', 'relative 10 workdays of 2024-09-26'],
    ['10 business days following September 26, 2024', 'relative 10 workdays of September 26, 2024'],
    ['2024-09-26后', 'date 2024-09-26'],
    ['2024年9月26日后, 第二阶段', 'date 2024-09-26'],
    ['十（10）个工作日内', 'relative 10 workdays'],
  ],
  'lengths of time': [
    ['6个月', 'relative 6 months'],
    ['两周内', 'relative 2 weeks'],
    ['半年内', 'relative 6 months'],
    ['1.5天', 'relative 1.5 days'],
    ['2-3天', 'relative 3 days'],
    ['3 to 5 business days', 'relative 5 workdays'],
    ['48h', 'relative 48 hours'],
    ['2w', 'relative 2 weeks'],
    ['30/60/90 days', 'relative 90 days'],
    ['1 人日', 'relative 1 days'],
    ['2 sprints', 'relative'],
    ['Medium-term (3-6 months)', 'relative 6 months'],
    ['持续3个月', 'relative 3 months'],
  ],
  'steps of the plan and events': [
    ['Phase 2', 'relative'],
    ['第一阶段', 'relative'],
    ['阶段一', 'relative'],
    ['一期', 'relative'],
    ['Sprint 12', 'relative'],
    ['S11', 'relative'],
    ['Milestone 2', 'relative'],
    ['M1-M3', 'relative'],
    ['Day 2', 'relative'],
    ['Week 1 Day 1', 'relative'],
    ['Phase 7 release', 'relative'],
    ['上线前', 'relative of 上线'],
    ['待审批通过后', 'relative of 审批通过'],
    ['项目启动前', 'relative of 项目启动'],
    ['after kickoff', 'relative of kickoff'],
    ['upon completion', 'relative of completion'],
    ['On first PR', 'relative of first PR'],
    ['春节前', 'relative of 春节'],
    ['2026年春节前', 'relative of 2026年春节'],
    ['before Christmas', 'relative of Christmas'],
    ['会后', 'relative of 会'],
    ['验收时', 'relative of 验收'],
  ],
  'days that only a clock could place': [
    ['下周五', 'relative'],
    ['本月25日前', 'relative'],
    ['次月5日前', 'relative'],
    ['月底前', 'relative'],
    ['本季度末', 'relative'],
    ['明天', 'relative'],
    ['当日', 'relative'],
    ['next Friday', 'relative'],
    ['end of next month', 'relative'],
    ['EOQ', 'relative'],
    ['COB Friday', 'relative'],
    ['25日前', 'relative'],
    ['Same day', 'relative'],
    ['立即', 'relative'],
    ['Immediate', 'relative'],
  ],
  'without an end': [
    ['长期', 'ongoing'],
    ['持续优化', 'ongoing'],
    ['常态化', 'ongoing'],
    ['全年持续', 'ongoing'],
    ['完成时限:持续推进', 'ongoing'],
    ['ongoing', 'ongoing'],
    ['long-term', 'ongoing'],
    ['24/7', 'ongoing'],
    ['7×24小时', 'ongoing'],
    ['自2011年開始', 'ongoing from 2011-01-01'],
    ['2024年7月起', 'ongoing from 2024-07-01'],
    ['2024年1月至今', 'ongoing from 2024-01-01'],
    ['from Q3 2024', 'ongoing from 2024-07-01'],
    ['2023 - present', 'ongoing from 2023-01-01'],
    ['September 2025 – ongoing', 'ongoing from 2025-09-01'],
    ['长期执行,每月更新', 'ongoing every month'],
  ],
  'no date at all': [
    ['', 'none'],
    ['-', 'none'],
    ['TBD', 'none'],
    ['待定', 'none'],
    ['N/A', 'none'],
    ['asap', 'none'],
    ['尽快', 'none'],
    ['及时', 'none'],
    ['按计划', 'none'],
    ['另行通知', 'none'],
    ['近期', 'none'],
    ['[Date]', 'none'],
    ['YYYY-MM-DD', 'none'],
    ['2024年__月__日', 'none'],
    ['2024年X月', 'none'],
    ['20XX年X月X日', 'none'],
    ['v1.0.1', 'none'],
    ['MVP', 'none'],
    ['2.0版本', 'none'],
    ['before v2.0', 'none'],
    ['Post-MVP', 'none'],
    ['1.2', 'none'],
    ['As needed', 'none'],
    ['在规定的时间内完成市场信息的收集', 'none'],
  ],
  'the one of several that counts': [
    ['由市场部负责方案修订,5月20日前提交', 'date --05-20'],
    ['10月上旬前必须收录(Q4)', 'date --10-10'],
    ['持续推进,2025年12月底前完成', 'month 2025-12-31 from 2025-12-01'],
    ['2025年12月底前完成,并长期坚持', 'month 2025-12-31 from 2025-12-01'],
    ['Ongoing (review 2025-12-31)', 'ongoing review 2025-12-31'],
    ['Sprint 12 (ends 2025-07-18)', 'date 2025-07-18'],
    ['10个工作日(2024年7月15日前)', 'date 2024-07-15'],
    ['原定6月30日,延期至7月15日', 'date --07-15'],
    ['~~2024-06-01~~ 2024-07-01', 'date 2024-07-01'],
    ['Created 2026-01-01, due 2026-07-24', 'date 2026-07-24'],
    ['经审核后于2月7日前报送', 'date --02-07'],
    ['2024年12月底前,每季度报送进展', 'month 2024-12-31 from 2024-12-01'],
    ['Q4 (Oct-Dec 2025)', 'quarter 2025-12-31 from 2025-10-01'],
  ],
  'days that no calendar has': [
    ['2024年11月31日', 'date no-such-day'],
    ['2023-02-29', 'date no-such-day'],
    ['2024-02-29', 'date 2024-02-29'],
    ['2024-13-01', 'date no-such-month'],
    ['31/11/2024', 'date no-such-day'],
    ['2月30日', 'date no-such-day'],
    ['2024年13月', 'month no-such-month'],
    ['2024年9月至2024年3月', 'range range-backwards'],
  ],
  'periods that no year has': [
    ['2027年Q5', 'quarter no-such-quarter'],
    ['2025-Q5', 'quarter no-such-quarter'],
    ['2026Q0', 'quarter no-such-quarter'],
    ['Q0 2025', 'quarter no-such-quarter'],
    ['Q6 FY26', 'quarter no-such-quarter'],
    ['FY25 Q5', 'quarter no-such-quarter'],
    ['6Q25', 'quarter no-such-quarter'],
    ['end of Q7 2026', 'quarter no-such-quarter'],
    ['fifth quarter of 2025', 'quarter no-such-quarter'],
    ['2025年第五季度', 'quarter no-such-quarter'],
    ['2026年5季度', 'quarter no-such-quarter'],
    ['第六季度', 'quarter no-such-quarter'],
    ['114年第5季', 'quarter no-such-quarter'],
    ['Q3-Q5 2025', 'range no-such-quarter'],
    ['H3 2025', 'half no-such-half'],
    ['2025年H3', 'half no-such-half'],
    ['2026-H0', 'half no-such-half'],
    ['2025年13月', 'month no-such-month'],
    ['2025-00', 'month no-such-month'],
    ['week 60 2027', 'range no-such-week'],
    ['2027-W54', 'range no-such-week'],
    ['CW 55 2026', 'range no-such-week'],
    ['2025-W53', 'range no-such-week'],
    ['2026-W53', 'range 2027-01-03 from 2026-12-28'],
    ['2027年第60周', 'range no-such-week'],
    ['2026年H5页面', 'year 2026-12-31 from 2026-01-01'],
    ['Q5', 'none'],
  ],
  'day and month that could be swapped': [
    ['01/07/2025', 'date either 2025-01-07 or 2025-07-01'],
    ['05/06/2024', 'date either 2024-05-06 or 2024-06-05'],
    ['by 1/7/25', 'date either 2025-01-07 or 2025-07-01'],
    ['11/02/2026 17:00', 'date either 2026-02-11 or 2026-11-02'],
    ['03/03/2025', 'date 2025-03-03'],
    ['01/13/2025', 'date 2025-01-13'],
    ['13/01/2025', 'date 2025-01-13'],
    ['01.07.2025', 'date 2025-07-01'],
    ['01/07/2025 - 26/10/2025', 'range 2025-10-26 from 2025-07-01'],
    ['01/07/2025 - 10/26/2025', 'range 2025-10-26 from 2025-01-07'],
    ['01/02/2025 - 05/06/2025', 'range either 2025-05-06 or 2025-06-05'],
  ],
  'dates to choose from: the last counts': [
    ['2027-06-30 或 2027-07-30', 'date 2027-07-30 of 2027-06-30 or 2027-07-30'],
    ['2027年7月30日或6月30日', 'date 2027-07-30 of 2027-06-30 or 2027-07-30'],
    ['2027-06-30前，或者2027-07-30前', 'date 2027-07-30 of 2027-06-30 or 2027-07-30'],
    ['by 1 May or 1 June 2027', 'date 2027-06-01 of 2027-05-01 or 2027-06-01'],
    ['Q2 or Q3 2027', 'quarter 2027-09-30 from 2027-07-01 of 2027-06-30 or 2027-09-30'],
    ['2027年3月或6月或9月', 'month 2027-09-30 from 2027-09-01 of 2027-03-31 or 2027-06-30 or 2027-09-30'],
    ['2027-06-30或2027-06-30', 'date 2027-06-30'],
    ['6月30日或7月30日', 'date --07-30'],
    ['6月30日和12月31日前', 'range --12-31'],
    ['on or before 1 June 2027', 'date 2027-06-01'],
  ],
  'without an end, but looked at again': [
    ['长期执行(每月复盘)', 'ongoing every month'],
    ['长期执行（每季度评审一次）', 'ongoing every quarter'],
    ['长期（季度复盘）', 'ongoing every quarter'],
    ['Ongoing (reviewed quarterly)', 'ongoing every quarter'],
    ['常态化推进[每半年评估]', 'ongoing every half'],
    ['ongoing (review 2027-06-30)', 'ongoing review 2027-06-30'],
    ['长期，2027年6月30日复盘', 'ongoing review 2027-06-30'],
    ['长期坚持，复盘日期：2027年6月30日', 'ongoing review 2027-06-30'],
    ['长期（2027年底前再次评估）', 'ongoing review 2027-12-31'],
    ['Continuous, next review on 30 June 2027', 'ongoing review 2027-06-30'],
    ['ongoing (2027-06-30 review, monthly)', 'ongoing every month review 2027-06-30'],
    ['ongoing (review 2027-02-30)', 'ongoing no-such-day'],
    ['长期(6月30日复盘)', 'ongoing'],
    ['2027年6月30日复盘', 'date 2027-06-30'],
    ['持续推进,2025年12月底前评审完成', 'month 2025-12-31 from 2025-12-01'],
    ['持续推进,2027年6月30日前完成,2026-12-31复盘', 'date 2027-06-30'],
  ],
};

for (const [family, phrases] of Object.entries(families)) {
  describe(`deadline: ${family}`, () => {
    it.each(phrases)('%s', (phrase, reading) => {
      expect(said(readDeadline(phrase))).toBe(reading);
    });
  });
}

describe('a date without a year borrows it from its row, never from the clock', () => {
  it.each([
    ['12月31日前完成', '2024-10-01', 'date 2024-12-31'],
    ['3月31日', '2024-10-01', 'date 2025-03-31'],
    ['10月1日', '2024-10-01', 'date 2024-10-01'],
    ['2月29日', '2025-01-01', 'date 2028-02-29'],
    ['2月底', '2024-01-15', 'month 2024-02-29 from 2024-02-01'],
    ['Q3', '2024-08-15', 'quarter 2024-09-30 from 2024-07-01'],
    ['Q3前', '2024-10-01', 'quarter 2025-09-30 from 2025-07-01'],
    ['今年第三季度', '2024-11-01', 'quarter 2024-09-30 from 2024-07-01'],
    ['明年6月底', '2024-10-01', 'month 2025-06-30 from 2025-06-01'],
    ['年底前', '2024-10-01', 'year 2024-12-31 from 2024-01-01'],
    ['7-9月', '2024-08-01', 'range 2024-09-30 from 2024-07-01'],
    ['12月20日-1月5日', '2024-12-01', 'range 2025-01-05 from 2024-12-20'],
    ['W23', '2025-01-01', 'range 2025-06-08 from 2025-06-02'],
    ['8月15日14:30', '2024-07-01', 'date 2024-08-15 at 14:30'],
    ['6月30日或7月30日', '2024-05-01', 'date 2024-07-30 of 2024-06-30 or 2024-07-30'],
    ['长期(6月30日复盘)', '2024-07-01', 'ongoing review 2025-06-30'],
    ['合同签订后10个工作日内', '2024-07-01', 'relative 10 workdays of 合同签订'],
  ])('%s, from %s on', (phrase, reference, reading) => {
    expect(said(readDeadline(phrase, { reference }))).toBe(reading);
  });
});

describe('the stretch that says it', () => {
  it.each([
    ['由市场部负责，于2024年7月15日前提交', '2024年7月15日'],
    ['（92年10月完成）', '92年10月'],
    ['完成时限：持续优化', '持续优化'],
    ['請於１１３年６月３０日前報送', '１１３年６月３０日'],
    ['自合同生效之日起30日内付款', '合同生效之日起30日内'],
  ])('of %s is %s', (phrase, stretch) => {
    const { span } = readDeadline(phrase);
    expect(span && phrase.slice(span.start, span.end)).toBe(stretch);
  });
});

const day = fc.integer({ min: 0, max: 60_000 }).map((offset): Day => addDays('1990-01-01', offset));
const monthNames = [
  'January',
  'Feb',
  'March',
  'Apr.',
  'May',
  'June',
  'Jul',
  'August',
  'Sept',
  'Oct',
  'November',
  'Dec',
];
const digits = '〇一二三四五六七八九';
const inChinese = (value: number): string =>
  value < 10
    ? (digits[value] ?? '')
    : `${value < 20 ? '' : digits[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : digits[value % 10]}`;
const pad = (value: number): string => String(value).padStart(2, '0');

/** Every way to write one day with its year. */
const styles: readonly ((year: number, month: number, date: number) => string)[] = [
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}年${m}月${d}日前`,
  (y, m, d) => `于 ${y} 年 ${m} 月 ${d} 日完成`,
  (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
  (y, m, d) => `${[...String(y)].map((digit) => digits[Number(digit)]).join('')}年${inChinese(m)}月${inChinese(d)}日`,
  (y, m, d) => `${monthNames[m - 1]} ${d}, ${y}`,
  (y, m, d) => `by ${d} ${monthNames[m - 1]} ${y}`,
  (y, m, d) => `${y}${pad(m)}${pad(d)}`,
  (y, m, d) => `due ${y}-${pad(m)}-${pad(d)}T17:30`,
];

describe('properties of deadlines', () => {
  it('a day written in any style reads back', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), (value, style) => {
        const { year, month, date } = parts(value);
        const read = readDeadline(style(year, month, date));
        expect([read.kind, read.due]).toEqual(['date', value]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a range ends on its last day', () => {
    const joints = fc.constantFrom('至', ' - ', '~', '—', ' to ', '到');
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), joints, fc.boolean(), (first, length, joint, chinese) => {
        const last = addDays(first, length);
        const write = (value: Day): string => {
          const { year, month, date } = parts(value);
          return chinese ? `${year}年${month}月${date}日` : value;
        };
        const read = readDeadline(`${write(first)}${joint}${write(last)}`);
        expect([read.kind, read.start, read.due]).toEqual(['range', first, last]);
      }),
    );
  });

  it('periods end on their last day', () => {
    const year = fc.integer({ min: 1990, max: 2150 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 4 }), (y, quarter) => {
        const expected = `${y}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`;
        const forms = [
          `Q${quarter} ${y}`,
          `${y}Q${quarter}`,
          `${y}年第${digits[quarter]}季度末`,
          `${y}年${quarter}季度`,
          `end of Q${quarter} ${y}`,
        ];
        for (const form of forms) expect(readDeadline(form).due).toBe(expected);
      }),
    );
  });

  it('compatibility forms and full-width digits do not change a reading', () => {
    const fullWidth = (text: string): string =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const phrases = Object.values(families).flatMap((family) => family.map(([phrase]) => phrase));
    for (const phrase of phrases) {
      const { span, input, ...reading } = readDeadline(phrase);
      const { span: otherSpan, input: otherInput, ...other } = readDeadline(phrase.normalize('NFKC'));
      expect(other).toEqual(reading);
      if (/[\u4e00-\u9fff]/.test(phrase) && reading.relativeTo === undefined) {
        const { span: wideSpan, input: wideInput, ...wide } = readDeadline(fullWidth(phrase));
        expect([phrase, wide]).toEqual([phrase, reading]);
      }
    }
  });

  it('reads any text without a crash, and its offsets lie within it', () => {
    const words = fc.constantFrom(
      '2024',
      '年',
      '7',
      '月',
      '15',
      '日',
      '前',
      '-',
      '/',
      '.',
      'Q3',
      ' ',
      '每',
      '周',
      '后',
      '(',
      '底',
      '至',
      'end of ',
      'May',
      '第',
      '一',
      '½',
      '㎡',
      '~~',
      '个工作日',
      'T+',
      '13',
      '99',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 25 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { span, due, start, kind } = readDeadline(text);
        if (span) expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        expect(span === undefined).toBe(kind === 'none');
        for (const value of [due, start]) if (value) expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (due && start) expect(start <= due).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['1/2/2024 ', '前', '3天后', '2024年', '第后', 'Q3-', '每', '至', 'mid-', '1-'])(
    '%s ten thousand characters long takes no time',
    (unit) => {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      expect(processorTime(() => readDeadline(text))).toBeLessThan(50);
    },
  );
});
