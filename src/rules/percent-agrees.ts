import { GoalGap } from '../analyse/goal-gap.js';
import { readPercent } from '../analyse/reported.js';
import type { Report } from '../model/finding.js';
import { under } from '../model/place.js';
import type { GapKpi } from '../model/results.js';
import { amount } from '../text/amount.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'percent-agrees',
  severity: 'warning',
  scope: 'commitment',
  options: {
    tolerance: {
      type: 'integer',
      default: 1,
      minimum: 0,
      description: {
        en: 'Percentage points that the two may be apart.',
        'zh-Hans': '允许相差的百分点。',
        'zh-Hant': '允許相差的百分點。',
      },
    },
  },
  messages: {
    differs: {
      en: '{written} is written, but {actual} of {target} is {computed}; correct the one or the other.',
      'zh-Hans': '填写为{written}，但实际{actual}、目标{target}，应为{computed}；请核对。',
      'zh-Hant': '填寫為{written}，但實際{actual}、目標{target}，應為{computed}；請核對。',
    },
    least: {
      en: '{written} is written, but the KPI that is least attained ({metric}: {actual} of {target}) is at {computed}; a goal is as far as its weakest KPI.',
      'zh-Hans':
        '填写为{written}，但完成最少的指标({metric}：实际{actual}、目标{target})只有{computed}；目标的完成度以最弱的指标为准。',
      'zh-Hant':
        '填寫為{written}，但完成最少的指標({metric}：實際{actual}、目標{target})只有{computed}；目標的完成度以最弱的指標為準。',
    },
  },
  check(commitment, document, { workspace, today, options }) {
    const isTyped = workspace.companions.progressOf(commitment).some(({ percent }) => percent !== null);
    if (!isTyped || document.status === 'archived') return [];
    const gap = new GoalGap(workspace, document, commitment, today);
    return gap.history().flatMap(({ checkIn: { progress }, standing }): Report[] => {
      const written = progress.percent === null ? null : readPercent(progress.percent);
      const least = leastAttained(standing.kpis);
      // A percentage beside no value is all there is; the gap tells it as typed.
      if (written === null || least === null || Object.keys(progress.values).length === 0) return [];
      const shares = [least.attainment, wayOf(least)].filter((share) => share !== null);
      if (shares.some((share) => Math.abs(share - written) * 100 <= Number(options.tolerance) + 0.5)) return [];
      const { actual, target, unit, metric, attainment } = least;
      const computed = `${Math.round((attainment ?? 0) * 1000) / 10}%`;
      return [
        {
          at: under(progress.at, 'percent'),
          message: standing.kpis.length > 1 ? 'least' : 'differs',
          data: {
            written: progress.percent ?? '',
            computed,
            metric,
            actual: amount(actual ?? 0, unit),
            target: amount(target ?? 0, unit),
          },
        },
      ];
    });
  },
} satisfies Rule;

function leastAttained(kpis: readonly GapKpi[]): GapKpi | null {
  const known = kpis.filter(({ attainment, actual }) => attainment !== null && actual !== null);
  return known.reduce<GapKpi | null>(
    (least, kpi) => ((kpi.attainment ?? 0) < (least?.attainment ?? Number.POSITIVE_INFINITY) ? kpi : least),
    null,
  );
}

/** The share of the way from a baseline: 27天 on the way from 30 to 25 is 60 % of it. */
function wayOf({ from, target, actual }: GapKpi): number | null {
  if (from === undefined || target === null || actual === null || from === target) return null;
  return (actual - from) / (target - from);
}

export const docs = {
  summary: {
    en: 'A typed percentage agrees with the figures',
    'zh-Hans': '填写的完成率与数据一致',
    'zh-Hant': '填寫的完成率與資料一致',
  },
  why: {
    en: 'Measure, target, actual and percentage stand in columns of their own and are typed by hand, so they drift apart: 8 of 10 is 80 %. With several KPIs the least attained one is the state; their mean hides it. Where there is a baseline, the share of the way from it is right as well.',
    'zh-Hans':
      '指标、目标值、实际值、完成率分列手填，容易对不上：10家完成8家就是80%。有多个指标时，以完成最少的为准，平均值会掩盖问题。写了基准值的，按基准到目标的进度填写也算一致。',
    'zh-Hant':
      '指標、目標值、實際值、完成率分列手填，容易對不上：10家完成8家就是80%。有多個指標時，以完成最少的為準，平均值會掩蓋問題。寫了基準值的，按基準到目標的進度填寫也算一致。',
  },
  examples: [
    {
      title: { en: '8 of 10 is 80 %', 'zh-Hans': '10家完成8家为80%', 'zh-Hant': '10家完成8家為80%' },
      input: `kind: checklist
goals:
  - statement: 走访客户
    kpis: [走访客户10家]
    progress: [{ date: 2024-06-30, values: { 走访客户: 8家 }, percent: 80% }]
`,
      expect: [],
    },
    {
      title: {
        en: 'a percentage that hides the weaker KPI',
        'zh-Hans': '完成率掩盖了较弱的指标',
        'zh-Hant': '完成率掩蓋了較弱的指標',
      },
      input: `kind: checklist
goals:
  - statement: 走访客户
    kpis: [走访客户10家]
    progress: [{ date: 2024-06-30, values: { 走访客户: 8家 }, percent: 90% }]
  - statement: 走访并签约
    kpis: [走访客户10家, 签约客户20家]
    progress: [{ date: 2024-06-30, values: { 走访客户: 8家, 签约客户: 12家 }, percent: 80% }]
`,
      expect: [
        '5:67 90% is written, but 8家 of 10家 is 80%; correct the one or the other.',
        '8:78 80% is written, but the KPI that is least attained (签约客户: 12家 of 20家) is at 60%; a goal is as far as its weakest KPI.',
      ],
    },
  ],
} satisfies RuleDocs;
