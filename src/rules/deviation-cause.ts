import { standingOf } from '../analyse/gap.js';
import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { GapKpi, GapState } from '../model/results.js';
import { amount } from '../text/amount.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'deviation-cause',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    neither: {
      en: '“{what}” falls short ({metric}: {actual} of {target}) with neither a cause nor a remedy; write why, and what is done about it.',
      'zh-Hans': '“{what}”未达计划({metric}：实际{actual}，目标{target})，没有写原因和改进措施；请补充。',
      'zh-Hant': '「{what}」未達計劃({metric}：實際{actual}，目標{target})，沒有寫原因和改進措施；請補充。',
    },
    cause: {
      en: '“{what}” falls short ({metric}: {actual} of {target}) without a cause; write why, objective or subjective.',
      'zh-Hans': '“{what}”未达计划({metric}：实际{actual}，目标{target})，没有写原因；请写明客观或主观原因。',
      'zh-Hant': '「{what}」未達計劃({metric}：實際{actual}，目標{target})，沒有寫原因；請寫明客觀或主觀原因。',
    },
    remedy: {
      en: '“{what}” falls short ({metric}: {actual} of {target}) and has a cause but no remedy; write what is done about it.',
      'zh-Hans': '“{what}”未达计划({metric}：实际{actual}，目标{target})，写了原因但没有改进措施；请补充。',
      'zh-Hant': '「{what}」未達計劃({metric}：實際{actual}，目標{target})，寫了原因但沒有改進措施；請補充。',
    },
  },
  check(commitment, document, { workspace, today }) {
    const isRecorded = workspace.companions.progressOf(commitment).length > 0;
    if (!isRecorded || document.status === 'archived') return [];
    // What was given up or carried over is no longer held against its plan.
    if (commitment.outcome === 'dropped' || commitment.outcome === 'carried') return [];
    const { kpis, latest } = standingOf(workspace, document, commitment, today);
    const short = kpis.find(({ state, actual }) => actual !== null && fallsShort.has(state));
    if (short === undefined || latest.checkIn === null) return [];
    const message = lacking(latest.cause !== null, latest.remedy !== null);
    if (message === null) return [];
    const field = message === 'remedy' ? 'remedy' : 'cause';
    return [{ at: under(latest.checkIn.at, field), message, data: { what: nameOf(commitment), ...figures(short) } }];
  },
} satisfies Rule;

const fallsShort: ReadonlySet<GapState> = new Set(['behind', 'overdue', 'missed'] as const);

function lacking(hasCause: boolean, hasRemedy: boolean): 'neither' | 'cause' | 'remedy' | null {
  if (hasCause) return hasRemedy ? null : 'remedy';
  return hasRemedy ? 'cause' : 'neither';
}

function figures({ metric, actual, target, unit }: GapKpi): { metric: string; actual: string; target: string } {
  return { metric, actual: amount(actual ?? 0, unit), target: amount(target ?? 0, unit) };
}

export const docs = {
  summary: {
    en: 'A deviation has a cause and a remedy',
    'zh-Hans': '偏差要有原因和改进措施',
    'zh-Hant': '偏差要有原因和改進措施',
  },
  why: {
    en: 'A figure that is behind its plan is a fact; why, and what is done about it, is what a review is for. “Coverage 60 % of 80 %” calls for “price war” and “visit online as well”. What is only a little behind, and what nobody recorded, is not asked about.',
    'zh-Hans':
      '数据落后于计划只是事实，为什么、怎么办才是复盘的意义。“覆盖率80%只完成60%”应写明“竞品价格战”和“增加线上拜访”。略微落后的和没有记录的，不在此列。',
    'zh-Hant':
      '資料落後於計劃只是事實，為什麼、怎麼辦才是複盤的意義。「覆蓋率80%只完成60%」應寫明「競品價格戰」和「增加線上拜訪」。略微落後的和沒有記錄的，不在此列。',
  },
  examples: [
    {
      title: { en: 'why, and what is done', 'zh-Hans': '写明原因和措施', 'zh-Hant': '寫明原因和措施' },
      input: `kind: checklist
goals:
  - statement: 渠道覆盖率达到80%
    kpis: [渠道覆盖率≥80%]
    progress: [{ date: 2024-06-30, values: { 渠道覆盖率: 60% }, cause: 竞品价格战, remedy: 增加线上拜访 }]
`,
      expect: [],
    },
    {
      title: { en: 'only the figure', 'zh-Hans': '只有数据', 'zh-Hant': '只有資料' },
      input: `kind: checklist
goals:
  - statement: 渠道覆盖率达到80%
    kpis: [渠道覆盖率≥80%]
    progress: [{ date: 2024-06-30, values: { 渠道覆盖率: 60% } }]
  - statement: 客户留存率达到85%
    kpis: [客户留存率≥85%]
    progress: [{ date: 2024-06-30, values: { 客户留存率: 70% }, cause: { objective: 竞品价格战 } }]
`,
      expect: [
        '5:18 “渠道覆盖率达到80%” falls short (渠道覆盖率: 60% of 80%) with neither a cause nor a remedy; write why, and what is done about it.',
        '8:18 “客户留存率达到85%” falls short (客户留存率: 70% of 85%) and has a cause but no remedy; write what is done about it.',
      ],
    },
  ],
} satisfies RuleDocs;
