import { nameOf } from '../analyse/measures.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'kpi-required',
  severity: 'error',
  scope: 'commitment',
  messages: {
    missing: {
      en: '“{what}” has no KPI; say how it is measured, such as “signed contracts ≥ 100”.',
      'zh-Hans': '“{what}”没有量化指标；请写明如何衡量，如“新签合同数≥100家”。',
      'zh-Hant': '「{what}」沒有量化指標；請寫明如何衡量，如「新簽合同數≥100家」。',
    },
    'in-statement': {
      en: '“{what}” names {number} but has no KPI; write it as a KPI too, so that it can be tracked.',
      'zh-Hans': '“{what}”只在描述中提到“{number}”，没有写成量化指标；请在量化指标中写明，以便跟踪。',
      'zh-Hant': '「{what}」只在描述中提到「{number}」，沒有寫成量化指標；請在量化指標中寫明，以便跟蹤。',
    },
    output: {
      en: '“{what}” has neither a KPI nor an output; say how it is measured or what is handed over.',
      'zh-Hans': '“{what}”既没有量化指标，也没有输出物；请写明如何衡量或交付什么。',
      'zh-Hant': '「{what}」既沒有量化指標，也沒有輸出物；請寫明如何衡量或交付什麼。',
    },
  },
  check(commitment, _document, { workspace }) {
    const { kind, kpis, outputs, statement } = commitment;
    if (kpis.length > 0 || (kind === 'task' && outputs.length > 0)) return [];
    const at = under(commitment.at, 'kpis');
    const what = nameOf(commitment);
    if (kind === 'task') return [{ at, message: 'output', data: { what } }];
    const promised = statement === null ? undefined : workspace.readings.kpi(statement).targets[0]?.numberSpan;
    if (promised === undefined || statement === null) return [{ at, message: 'missing', data: { what } }];
    const number = statement.slice(promised.start, promised.end);
    return [{ at, message: 'in-statement', data: { what, number } }];
  },
} satisfies Rule;

export const docs = {
  summary: { en: 'Every goal has a KPI', 'zh-Hans': '每个目标都有量化指标', 'zh-Hant': '每個目標都有量化指標' },
  why: {
    en: 'What is not measured is never missed, and never met. A goal says what will be so; its KPI says how anybody can tell. A task may be measured by what it hands over instead.',
    'zh-Hans': '不衡量，就无所谓达成或未达成。目标说明要达到什么，指标说明怎样判断达到了。任务也可以用输出物来衡量。',
    'zh-Hant': '不衡量，就無所謂達成或未達成。目標說明要達到什麼，指標說明怎樣判斷達到了。任務也可以用輸出物來衡量。',
  },
  examples: [
    {
      title: { en: 'a goal with a KPI', 'zh-Hans': '有指标的目标', 'zh-Hant': '有指標的目標' },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: [新签客户数≥100家]
`,
      expect: [],
    },
    {
      title: { en: 'a goal without one', 'zh-Hans': '没有指标的目标', 'zh-Hant': '沒有指標的目標' },
      input: `kind: checklist
goals:
  - id: G-001
    statement: 建立售后服务体系
  - id: G-002
    statement: 季度新增客户100家
`,
      expect: [
        '3:9 “建立售后服务体系” has no KPI; say how it is measured, such as “signed contracts ≥ 100”.',
        '5:9 “季度新增客户100家” names 100家 but has no KPI; write it as a KPI too, so that it can be tracked.',
      ],
    },
  ],
} satisfies RuleDocs;
