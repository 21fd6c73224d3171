import { kpiName, kpiPlace, measuresOf } from '../analyse/measures.js';
import type { Report } from '../model/finding.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'kpi-basis',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    basis: {
      en: '“{what}” does not say {number} of what: name the base, such as “year over year”, “against 2023” or “from 60 to 69”.',
      'zh-Hans': '“{what}”没有写明{number}以什么为基准；请写明同比、环比、较2023年，或从多少到多少。',
      'zh-Hant': '「{what}」沒有寫明{number}以什麼為基準；請寫明同比、環比、較2023年，或從多少到多少。',
    },
    period: {
      en: '“{what}” is period over period, but of which period? Write month, quarter or year.',
      'zh-Hans': '“{what}”是环比，但没有写明统计周期；请写明按月、按季还是按年。',
      'zh-Hant': '「{what}」是環比，但沒有寫明統計週期；請寫明按月、按季還是按年。',
    },
  },
  check(commitment, _document, { workspace }) {
    const reports: Report[] = [];
    for (const { kpi, reading } of measuresOf(commitment, workspace.readings)) {
      for (const target of reading.targets) {
        if (target.change !== 'relative' || target.from !== undefined || kpi.from !== null) continue;
        const basis = target.basis ?? kpi.basis;
        const number = reading.input.slice(target.numberSpan.start, target.numberSpan.end);
        const data = { what: kpiName(kpi), number };
        const at = kpiPlace(kpi, target.numberSpan);
        if (basis === null || basis === undefined) reports.push({ at, message: 'basis', data });
        else if (
          periodOverPeriod.test(basis) &&
          !tellsPeriod(`${reading.input} ${kpi.period ?? ''} ${commitment.statement ?? ''}`)
        ) {
          reports.push({ at, message: 'period', data });
        }
      }
    }
    return reports;
  },
} satisfies Rule;

const periodOverPeriod = /环比|環比|period over period|sequential/i;

function tellsPeriod(text: string): boolean {
  return /[年季月周週日]|year|quarter|month|week|day/i.test(text);
}

export const docs = {
  summary: {
    en: 'A relative change names its base and period',
    'zh-Hans': '相对变化要写明基准和周期',
    'zh-Hant': '相對變化要寫明基準和週期',
  },
  why: {
    en: '“15 % more” is met by a bad year before it. A relative change says against what (same period last year, the period before, a baseline) and over which period.',
    'zh-Hans': '只写“提升15%”，前一年越差越容易达成。相对变化要写明基准(同比、环比或基线)和统计周期。',
    'zh-Hant': '只寫「提升15%」，前一年越差越容易達成。相對變化要寫明基準(同比、環比或基線)和統計週期。',
  },
  examples: [
    {
      title: { en: 'with a base', 'zh-Hans': '有基准', 'zh-Hant': '有基準' },
      input: `kind: checklist
goals:
  - statement: 客户复购
    kpis:
      - 季度客户复购率环比提升15%
      - 生产成本从100元降至90元
      - 转介绍客户数由30家翻一番
      - 审批周期较合同签订前缩短30%
      - 返工率下降10%(以2024年为基数)
      - unit cost -10% vs FY2026
`,
      expect: [],
    },
    {
      title: { en: '15 % of what?', 'zh-Hans': '15%以什么为基准？', 'zh-Hant': '15%以什麼為基準？' },
      input: `kind: checklist
goals:
  - statement: 客户复购
    kpis: [客户复购率提升15%]
`,
      expect: [
        '4:19 “客户复购率提升15%” does not say 15% of what: name the base, such as “year over year”, “against 2023” or “from 60 to 69”.',
      ],
    },
  ],
} satisfies RuleDocs;
