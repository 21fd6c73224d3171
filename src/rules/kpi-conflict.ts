import { kpiPlace, type Measure, measuresOf, promisedTargets } from '../analyse/measures.js';
import { sameMetric, shortFor } from '../analyse/terms.js';
import { normalise } from '../language/normal.js';
import type { KpiTarget } from '../language/readings.js';
import type { Report } from '../model/finding.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'kpi-conflict',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    contradiction: {
      en: '“{a}” and “{b}” cannot both be met; keep one target for one metric.',
      'zh-Hans': '“{a}”与“{b}”无法同时达成；同一指标请只保留一个目标值。',
      'zh-Hant': '「{a}」與「{b}」無法同時達成；同一指標請只保留一個目標值。',
    },
    looser: {
      en: 'The goal promises “{a}”, but “{b}” would be enough for the KPI; make the two say the same.',
      'zh-Hans': '目标承诺“{a}”，而指标只要求“{b}”；请使两者一致。',
      'zh-Hant': '目標承諾「{a}」，而指標只要求「{b}」；請使兩者一致。',
    },
    other: { en: 'The other target.', 'zh-Hans': '另一个目标值。', 'zh-Hant': '另一個目標值。' },
  },
  check(commitment, _document, { workspace }) {
    const measures = measuresOf(commitment, workspace.readings);
    // Comparing each with each is fine for the few targets that people write; nobody reads a hundred.
    const targets = measures
      .flatMap((measure) => measure.reading.targets.map((target) => ({ measure, target })))
      .slice(0, 50);
    const reports: Report[] = [];
    for (const [index, one] of targets.entries()) {
      const other = targets.slice(0, index).find((earlier) => contradicts(earlier, one));
      if (other === undefined) continue;
      const data = { a: phrase(other), b: phrase(one) };
      const related = [{ at: kpiPlace(other.measure.kpi, other.target.span), message: 'other' }];
      reports.push({ at: kpiPlace(one.measure.kpi, one.target.span), message: 'contradiction', data, related });
    }
    for (const promised of promisedTargets(commitment, workspace.readings)) {
      const comparable = targets.filter(({ target }) => alike(target, promised, shortFor));
      const looser = comparable.find(({ target }) => isLooser(target, promised));
      if (looser === undefined || comparable.some(({ target }) => !isLooser(target, promised))) continue;
      const a = (commitment.statement ?? '').slice(promised.span.start, promised.span.end);
      const at = { ...under(commitment.at, 'statement'), within: [promised.span.start, promised.span.end] as const };
      reports.push({
        at: kpiPlace(looser.measure.kpi, looser.target.span),
        message: 'looser',
        data: { a, b: phrase(looser) },
        related: [{ at, message: 'other' }],
      });
    }
    return reports;
  },
} satisfies Rule;

interface Written {
  readonly measure: Measure;
  readonly target: KpiTarget;
}

function phrase({ measure, target }: Written): string {
  return measure.reading.input.slice(target.span.start, target.span.end);
}

/** One metric in one unit over one period: only then do two numbers speak of the same thing. */
function alike(a: KpiTarget, b: KpiTarget, same = sameMetric): boolean {
  if (unitOf(a) !== unitOf(b) || (a.change === 'relative') !== (b.change === 'relative')) return false;
  if ((a.period ?? '') !== (b.period ?? '') && a.period !== undefined && b.period !== undefined) return false;
  return (a.by?.due ?? null) === (b.by?.due ?? null) && same(a.metric, b.metric);
}

function unitOf({ unit }: KpiTarget): string {
  return normalise(unit).text.toLowerCase().replace(/^个/, '');
}

function contradicts(a: Written, b: Written): boolean {
  if (!alike(a.target, b.target)) return false;
  const [low, high] = span(a.target);
  const [otherLow, otherHigh] = span(b.target);
  const plain = a.target.comparator === '=' || b.target.comparator === '=';
  // `95%，力争98%` is one phrase with a hope in it, no contradiction.
  return (otherLow > high || low > otherHigh) && !(plain && a.measure === b.measure);
}

function span({ comparator, value, value2 }: KpiTarget): readonly [low: number, high: number] {
  if (comparator === '>=' || comparator === '>') return [value, Number.POSITIVE_INFINITY];
  if (comparator === '<=' || comparator === '<') return [Number.NEGATIVE_INFINITY, value];
  return [value, value2 ?? value];
}

function isLooser(kpi: KpiTarget, promised: KpiTarget): boolean {
  const rising = kpi.comparator === '>=' || kpi.comparator === '>';
  const falling = kpi.comparator === '<=' || kpi.comparator === '<';
  if (promised.comparator === '<=' || promised.comparator === '<') return !rising && kpi.value > promised.value;
  if (promised.comparator === '>=' || promised.comparator === '>') return !falling && kpi.value < promised.value;
  if (promised.comparator !== '=') return false;
  return (rising && kpi.value < promised.value) || (falling && kpi.value > promised.value);
}

export const docs = {
  summary: {
    en: 'Targets of one metric agree',
    'zh-Hans': '同一指标的目标值不矛盾',
    'zh-Hant': '同一指標的目標值不矛盾',
  },
  why: {
    en: 'Two targets for one metric let each side quote its own. So does a goal that promises 100 while its KPI is content with 80.',
    'zh-Hans': '同一指标有两个目标值，双方就会各引一个。目标承诺100家，而指标只要求80家，也是如此。',
    'zh-Hant': '同一指標有兩個目標值，雙方就會各引一個。目標承諾100家，而指標只要求80家，也是如此。',
  },
  examples: [
    {
      title: { en: 'goal and KPI agree', 'zh-Hans': '目标与指标一致', 'zh-Hant': '目標與指標一致' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: [新增客户数≥100家, 客户留存率≥85%]
`,
      expect: [],
    },
    {
      title: { en: 'they do not', 'zh-Hans': '不一致', 'zh-Hant': '不一致' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: [新增客户数≥80家]
  - statement: 控制生产成本
    kpis: [单件成本≥90元, 单件成本≤80元]
`,
      expect: [
        '4:12 The goal promises “季度新增客户100家”, but “新增客户数≥80家” would be enough for the KPI; make the two say the same.',
        '6:22 “单件成本≥90元” and “单件成本≤80元” cannot both be met; keep one target for one metric.',
      ],
    },
  ],
} satisfies RuleDocs;
