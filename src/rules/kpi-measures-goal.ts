import { kpiPlace, measuresOf, promisedTargets } from '../analyse/measures.js';
import { related, termsOf } from '../analyse/terms.js';
import type { KpiTarget } from '../language/readings.js';
import type { Report } from '../model/finding.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'kpi-measures-goal',
  severity: 'info',
  scope: 'commitment',
  messages: {
    differs: {
      en: 'The goal counts “{goal}”, the KPI counts “{kpi}”, both {number}; measure what the goal asks for, or say how the two relate.',
      'zh-Hans':
        '目标说的是“{goal}”，指标衡量的是“{kpi}”，数值同为{number}；请衡量目标所要求的内容，或说明两者的关系。',
      'zh-Hant':
        '目標說的是「{goal}」，指標衡量的是「{kpi}」，數值同為{number}；請衡量目標所要求的內容，或說明兩者的關係。',
    },
    goal: { en: "The goal's number.", 'zh-Hans': '目标中的数字。', 'zh-Hant': '目標中的數字。' },
  },
  check(commitment, _document, { workspace }) {
    const { statement } = commitment;
    if (statement === null) return [];
    const measures = measuresOf(commitment, workspace.readings);
    const reports: Report[] = [];
    for (const goal of promisedTargets(commitment, workspace.readings)) {
      const alike = measures.flatMap(({ kpi, reading }) =>
        reading.targets.filter((target) => sameNumber(goal, target)).map((target) => ({ kpi, reading, target })),
      );
      const [first] = alike;
      if (first === undefined || termsOf(goal.metric).size === 0) continue;
      if (alike.some(({ target }) => termsOf(target.metric).size === 0 || alikeIn(statement, target.metric))) continue;
      const { kpi, reading, target } = first;
      const number = reading.input.slice(target.numberSpan.start, target.numberSpan.end);
      const within = [goal.span.start, goal.span.end] as const;
      reports.push({
        at: kpiPlace(kpi, target.span),
        message: 'differs',
        data: { goal: goal.metric, kpi: target.metric, number },
        related: [{ at: { ...under(commitment.at, 'statement'), within }, message: 'goal' }],
      });
    }
    return reports;
  },
} satisfies Rule;

/** Whether two texts share a telling character or word, or the beginning of one: `trained` and `training`. */
function alikeIn(a: string, b: string): boolean {
  if (related(a, b)) return true;
  const stems = new Set(stemsOf(b));
  return stemsOf(a).some((stem) => stems.has(stem));
}

function stemsOf(text: string): string[] {
  return [...termsOf(text)].flatMap((term) => (term.length < 5 ? [] : [term.slice(0, 5)]));
}

/** Times, money and shares go by many names (`处理时长`, `handling time`); things that are counted go by their own. */
const notCounted =
  /^个?(?:.*[秒分钟时天日周月年季元刻点]|[%‰].*|百分点|倍|ms|s|sec\w*|min\w*|h|hrs?|hours?|d|days?|w|weeks?|months?|years?|usd|rmb|cny|eur|k|m)$/i;

/** A goal's number without a unit (`Backlog 300`) does not say what it counts. */
function sameNumber(goal: KpiTarget, kpi: KpiTarget): boolean {
  if (goal.value !== kpi.value || goal.value === 0 || goal.unit === '') return false;
  if (notCounted.test(goal.unit) || notCounted.test(kpi.unit)) return false;
  return goal.unit === kpi.unit || kpi.unit === '';
}

export const docs = {
  summary: {
    en: 'The KPI measures what the goal asks for',
    'zh-Hans': '指标衡量的是目标所要求的内容',
    'zh-Hant': '指標衡量的是目標所要求的內容',
  },
  why: {
    en: 'A goal of 100 customers is not met by 100 contracts: one customer may sign five. Where the number is the same and the noun is another, somebody meant one of them.',
    'zh-Hans': '100家客户与100份合同不是一回事：一家客户可以签五份合同。数值相同而名目不同，必有一个不是本意。',
    'zh-Hant': '100家客戶與100份合同不是一回事：一家客戶可以簽五份合同。數值相同而名目不同，必有一個不是本意。',
  },
  examples: [
    {
      title: { en: 'the same thing in other words', 'zh-Hans': '同一内容，不同说法', 'zh-Hant': '同一內容，不同說法' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: [新签客户数≥100家]
`,
      expect: [],
    },
    {
      title: { en: 'customers against contracts', 'zh-Hans': '客户与合同', 'zh-Hant': '客戶與合同' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: ["新签合同数≥100家,客户留存率≥85%"]
`,
      expect: [
        '4:13 The goal counts “季度新增客户”, the KPI counts “新签合同数”, both 100家; measure what the goal asks for, or say how the two relate.',
      ],
    },
  ],
} satisfies RuleDocs;
