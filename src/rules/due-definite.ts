import type { DeadlineReading } from '../language/readings.js';
import type { Report } from '../model/finding.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'due-definite',
  severity: 'error',
  scope: 'commitment',
  messages: {
    ongoing: {
      en: '“{due}” is no deadline; write an end date, or add a rhythm (`every: month`) or a review date (`review`) beside it.',
      'zh-Hans': '“{due}”不是截止时间；请写明结束日期，或在旁边写明复盘频次(every，如每月)或复盘日期(review)。',
      'zh-Hant': '「{due}」不是截止時間；請寫明結束日期，或在旁邊寫明複盤頻次(every，如每月)或複盤日期(review)。',
    },
    'no-year': {
      en: '“{due}” names no year, and neither `start` nor `updated` tells it; write the year.',
      'zh-Hans': '“{due}”没有写年份，start 和 updated 中也没有可参照的年份；请写明年份。',
      'zh-Hant': '「{due}」沒有寫年份，start 和 updated 中也沒有可參照的年份；請寫明年份。',
    },
    'no-anchor': {
      en: '“{due}” does not say from when it counts; name the event, such as “10 working days after signing”.',
      'zh-Hans': '“{due}”没有写明从何时起算；请写明起算事件，如“合同签订后10个工作日内”。',
      'zh-Hant': '「{due}」沒有寫明從何時起算；請寫明起算事件，如「合同簽訂後10個工作日內」。',
    },
    ambiguous: {
      en: '“{due}” could be {first} or {second}; write the day that is meant in this form.',
      'zh-Hans': '“{due}”可能是{first}，也可能是{second}(日、月先后不明)；请按这种格式写明是哪一天。',
      'zh-Hant': '「{due}」可能是{first}，也可能是{second}(日、月先後不明)；請按這種格式寫明是哪一天。',
    },
    alternatives: {
      en: '“{due}” names more than one date ({days}), so the last of them counts; keep one.',
      'zh-Hans': '“{due}”写了不止一个日期({days})，目前以最后一个为准；请只保留一个。',
      'zh-Hant': '「{due}」寫了不止一個日期({days})，目前以最後一個為準；請只保留一個。',
    },
    unpublished: {
      en: '“{due}” is {day} if only weekends are off: the holidays of {years} are not in the calendar `{calendar}` yet; check the day when they are published.',
      'zh-Hans':
        '“{due}”暂推算为{day}：工作日历“{calendar}”中尚无{years}年的节假日安排，只扣除了周末；安排公布后请再核对。',
      'zh-Hant':
        '「{due}」暫推算為{day}：工作日曆「{calendar}」中尚無{years}年的節假日安排，只扣除了週末；安排公布後請再核對。',
    },
    none: {
      en: '“{due}” is no date; write a day, such as 2024-09-30, or a phrase that names one, such as “end of Q3 2024”.',
      'zh-Hans': '“{due}”不是日期；请写明日期，如2024-09-30，或“2024年Q3末”。',
      'zh-Hant': '「{due}」不是日期；請寫明日期，如2024-09-30，或「2024年Q3末」。',
    },
  },
  check(commitment, document, { workspace, settings }) {
    const reading = workspace.readings.due(commitment, document);
    if (reading === null || reading.invalid !== undefined) return [];
    const at: Place = under(commitment.at, 'due');
    const data = { due: reading.input };
    if (reading.due !== null) return [...toChoose(reading, at), ...unpublished(reading, at, settings.calendar)];
    if (commitment.dueAfter !== null) return [];
    if (reading.ambiguous !== undefined) {
      const [first, second] = reading.ambiguous;
      return [{ at, message: 'ambiguous', data: { ...data, first, second } }];
    }
    switch (reading.kind) {
      case 'recurring':
        return [];
      case 'ongoing': {
        const lookedAt = commitment.every ?? commitment.review ?? reading.every ?? reading.review ?? null;
        return lookedAt === null ? [{ at, message: 'ongoing', data }] : [];
      }
      case 'relative':
        return reading.relativeTo ? [] : [{ at, message: 'no-anchor', data }];
      case 'none':
        return [{ at, message: 'none', data }];
      default:
        return [{ at, message: 'no-year', data }];
    }
  },
} satisfies Rule;

/** 6月30日或7月30日: the later one counts, but the team may think of the earlier. */
function toChoose({ input, alternatives }: DeadlineReading, at: Place): Report[] {
  if (alternatives === undefined) return [];
  return [{ at, message: 'alternatives', data: { due: input, days: alternatives.join(', ') }, severity: 'warning' }];
}

/** A day that was counted through years whose holidays nobody knows yet: nothing is wrong, but it may move. */
function unpublished(
  { input, due, unpublished: years }: DeadlineReading,
  at: Place,
  calendar: string | null,
): Report[] {
  if (years === undefined) return [];
  const data = { due: input, day: due ?? '', years: years.join(', '), calendar: calendar ?? '' };
  return [{ at, message: 'unpublished', data, severity: 'info' }];
}

export const docs = {
  summary: { en: 'A deadline names a day', 'zh-Hans': '截止时间要落到具体日期', 'zh-Hant': '截止時間要落到具體日期' },
  why: {
    en: '“Long-term” and “as soon as possible” are never over, so nobody can be late. A lasting service may be ongoing if a review date or a rhythm stands beside it; a relative deadline names its event; a day names its year, for documents are read for years.',
    'zh-Hans':
      '“长期执行”“尽快”永远不会到期，也就无从逾期。长期服务可以不设终点，但旁边须有复盘日期或频次；相对期限须写明起算事件；日期须有年份，因为清单会被多年翻阅。',
    'zh-Hant':
      '「長期執行」「儘快」永遠不會到期，也就無從逾期。長期服務可以不設終點，但旁邊須有複盤日期或頻次；相對期限須寫明起算事件；日期須有年份，因為清單會被多年翻閱。',
  },
  examples: [
    {
      title: { en: 'definite, each in its way', 'zh-Hans': '各种明确的写法', 'zh-Hant': '各種明確的寫法' },
      input: `kind: checklist
updated: 2024-06-28
goals:
  - { statement: 季度新增客户100家, due: 2024年Q3末 }
  - { statement: 客服平均响应时间≤30分钟, due: 长期执行, every: month }
  - { statement: 提交实施方案, due: 合同签订后10个工作日内 }
  - { statement: 落实启动资金500万元, due: 7月10日 }
  - { statement: 每月故障≤1次, due: 长期(2025-06-30复盘) }
`,
      expect: [],
    },
    {
      title: { en: 'dates that never come', 'zh-Hans': '永远不会到来的日期', 'zh-Hant': '永遠不會到來的日期' },
      input: `kind: checklist
goals:
  - { statement: 客服平均响应时间≤30分钟, due: 长期执行 }
  - { statement: 提交实施方案, due: 尽快 }
  - { statement: 落实启动资金500万元, due: 7月10日 }
  - { statement: 完成上线验收, due: 10个工作日内 }
  - { statement: 完成资料移交, due: 01/07/2024 }
  - { statement: 完成用户培训, due: 2024-06-30或2024-07-30 }
`,
      expect: [
        '3:38 “长期执行” is no deadline; write an end date, or add a rhythm (`every: month`) or a review date (`review`) beside it.',
        '4:31 “尽快” is no date; write a day, such as 2024-09-30, or a phrase that names one, such as “end of Q3 2024”.',
        '5:36 “7月10日” names no year, and neither `start` nor `updated` tells it; write the year.',
        '6:31 “10个工作日内” does not say from when it counts; name the event, such as “10 working days after signing”.',
        '7:31 “01/07/2024” could be 2024-01-07 or 2024-07-01; write the day that is meant in this form.',
        '8:31 “2024-06-30或2024-07-30” names more than one date (2024-06-30, 2024-07-30), so the last of them counts; keep one.',
      ],
    },
    {
      title: {
        en: 'working days in a year whose holidays are not published',
        'zh-Hans': '工作日所在年份的节假日安排尚未公布',
        'zh-Hant': '工作日所在年份的節假日安排尚未公布',
      },
      settings: 'calendar: cn\n',
      input: `kind: checklist
goals:
  - { statement: 提交实施方案, due: 2024年9月26日起10个工作日内 }
  - { statement: 完成上线验收, due: 2099年9月24日起10个工作日内 }
`,
      expect: [
        '4:31 “2099年9月24日起10个工作日内” is 2099-10-08 if only weekends are off: the holidays of 2099 are not in the calendar `cn` yet; check the day when they are published.',
      ],
    },
  ],
} satisfies RuleDocs;
