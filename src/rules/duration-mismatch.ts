import { kpiPlace, measuresOf, promisedTargets } from '../analyse/measures.js';
import { related } from '../analyse/terms.js';
import { normalise } from '../language/normal.js';
import type { KpiTarget } from '../language/readings.js';
import type { Report } from '../model/finding.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'duration-mismatch',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    weekend: {
      en: '“{a}” and “{b}” part over a weekend, when {days} working days take up to {hours} hours; use one unit for both.',
      'zh-Hans': '“{a}”与“{b}”遇到周末就不一致，{days}个工作日最长可达{hours}小时；请统一单位。',
      'zh-Hant': '「{a}」與「{b}」遇到週末就不一致，{days}個工作日最長可達{hours}小時；請統一單位。',
    },
    'weekend-days': {
      en: '“{a}” and “{b}” part over a weekend, when {days} working days take up to {longest} days; use one unit for both.',
      'zh-Hans': '“{a}”与“{b}”遇到周末就不一致，{days}个工作日最长可达{longest}天；请统一单位。',
      'zh-Hant': '「{a}」與「{b}」遇到週末就不一致，{days}個工作日最長可達{longest}天；請統一單位。',
    },
    other: { en: 'The other duration.', 'zh-Hans': '另一个时长。', 'zh-Hant': '另一個時長。' },
  },
  check(commitment, _document, { workspace }) {
    const durations: Duration[] = [];
    const statement = commitment.statement ?? '';
    const add = (target: KpiTarget, text: string, at: Place): void => {
      const read = readDuration(target);
      if (read !== null)
        durations.push({
          ...read,
          metric: target.metric,
          text: text.slice(target.numberSpan.start, target.numberSpan.end),
          at,
        });
    };
    for (const target of promisedTargets(commitment, workspace.readings)) {
      const { start, end } = target.numberSpan;
      add(target, statement, { ...under(commitment.at, 'statement'), within: [start, end] });
    }
    for (const { kpi, reading } of measuresOf(commitment, workspace.readings)) {
      for (const target of reading.targets) add(target, reading.input, kpiPlace(kpi, target.numberSpan));
    }
    return mismatches(durations.slice(0, 50));
  },
} satisfies Rule;

interface Duration {
  readonly working: boolean;
  /** Written in hours. */
  readonly byHour: boolean;
  /** Hours round the clock; a working day taken as 24 of them. */
  readonly hours: number;
  readonly days: number;
  readonly metric: string;
  readonly text: string;
  readonly at: Place;
}

const workdays = /工作日|交易日|(working|business) ?days?|workdays?/i;
const hours = /^(个)?(小时|钟头|h|hrs?|hours?)$/i;
const calendarDays = /^(个)?(天|日|自然日|日历天|d|days?|calendar days?)$/i;

function readDuration({ unit, value }: KpiTarget): Pick<Duration, 'working' | 'byHour' | 'hours' | 'days'> | null {
  const word = normalise(unit).text.trim();
  if (workdays.test(word)) return { working: true, byHour: false, hours: value * 24, days: value };
  if (hours.test(word)) return { working: false, byHour: true, hours: value, days: value / 24 };
  return calendarDays.test(word) ? { working: false, byHour: false, hours: value * 24, days: value } : null;
}

/** Durations of one thing, counted in working days here and by the clock there. */
function mismatches(durations: readonly Duration[]): Report[] {
  return durations.flatMap((one, index) => {
    const other = durations
      .slice(0, index)
      .find(
        (earlier) =>
          earlier.working !== one.working &&
          (earlier.hours === one.hours || related(earlier.metric, one.metric)) &&
          (one.working ? isTorn(one, earlier) : isTorn(earlier, one)),
      );
    if (other === undefined) return [];
    const [working, clock] = one.working ? [one, other] : [other, one];
    const longest = longestDays(working);
    const data = { a: other.text, b: one.text, days: working.days, longest, hours: longest * 24 };
    const message = clock.byHour ? 'weekend' : 'weekend-days';
    return [{ at: one.at, message, data, related: [{ at: other.at, message: 'other' }] }];
  });
}

/** The days that so many working days may take: a weekend for every five of them, begun or whole. */
function longestDays({ days }: Duration): number {
  return days + 2 * Math.ceil(days / 5);
}

/**
 * Whether the clock runs out within the working days in some weeks and not in others. What ends before them in any week
 * is simply stricter, and what lasts as long as they ever may is kept whenever they are.
 */
function isTorn(working: Duration, clock: Duration): boolean {
  return clock.hours >= working.days * 24 && clock.hours < longestDays(working) * 24;
}

export const docs = {
  summary: {
    en: 'Working days are not set against hours',
    'zh-Hans': '工作日不与小时混用',
    'zh-Hant': '工作日不與小時混用',
  },
  why: {
    en: '3 working days and 72 hours are the same from Monday to Thursday only: a contract handed in on Friday noon is late by one and in time by the other.',
    'zh-Hans': '3个工作日与72小时只在周一到周四一致：周五中午提交的合同，按一种算逾期，按另一种算按时。',
    'zh-Hant': '3個工作日與72小時只在週一到週四一致：週五中午提交的合同，按一種算逾期，按另一種算按時。',
  },
  examples: [
    {
      title: { en: 'one unit', 'zh-Hans': '单位一致', 'zh-Hant': '單位一致' },
      input: `kind: checklist
goals:
  - statement: 合同审批时效≤3个工作日
    kpis: [平均审批时长≤3个工作日]
`,
      expect: [],
    },
    {
      title: { en: 'two units', 'zh-Hans': '单位不一致', 'zh-Hant': '單位不一致' },
      input: `kind: checklist
goals:
  - statement: 合同审批时效≤3个工作日
    kpis: [平均审批时长≤72小时]
`,
      expect: [
        '4:19 “3个工作日” and “72小时” part over a weekend, when 3 working days take up to 120 hours; use one unit for both.',
      ],
    },
  ],
} satisfies RuleDocs;
