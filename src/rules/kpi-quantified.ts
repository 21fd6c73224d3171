import { isQuantified, kpiName } from '../analyse/measures.js';
import { compliance } from '../language/lexicon/vague.js';
import { normalise } from '../language/normal.js';
import type { Kpi } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'kpi-quantified',
  severity: 'error',
  scope: 'commitment',
  messages: {
    'no-number': {
      en: '“{what}” has no number; say from where to where or how much, such as “order processing time from 48 h to 24 h”.',
      'zh-Hans': '“{what}”没有数字；请写明从多少到多少或达到多少，如“订单处理时效从48小时缩短至24小时”。',
      'zh-Hant': '「{what}」沒有數字；請寫明從多少到多少或達到多少，如「訂單處理時效從48小時縮短至24小時」。',
    },
    'no-target': {
      en: '“{what}” has no target; say how much, such as “≥ 85%”.',
      'zh-Hans': '指标“{what}”没有目标值；请写明达到多少，如“≥85%”。',
      'zh-Hant': '指標「{what}」沒有目標值；請寫明達到多少，如「≥85%」。',
    },
    'no-judge': {
      en: '“{what}” has no number, and nobody is named who judges it; add a number, or say who judges beside the acceptance.',
      'zh-Hans': '“{what}”没有数字，也没有写明由谁评判；请补上数字，或在达成标准旁写明评判人。',
      'zh-Hant': '「{what}」沒有數字，也沒有寫明由誰評判；請補上數字，或在達成標準旁寫明評判人。',
    },
  },
  check(commitment, _document, { workspace }) {
    const measured = isQuantified(commitment, workspace.readings);
    return commitment.kpis.flatMap((kpi) => {
      if (workspace.readings.kpiOf(kpi).quantified) return [];
      // Beside a number, a standard that is met or not (通过ISO27001认证) needs none of its own.
      if (measured && kpi.text !== null && compliance.test(normalise(kpi.text).text)) return [];
      const accepted = (kpi.acceptance ?? commitment.acceptance) !== null;
      if (accepted && kpi.judge !== null) return [];
      const message =
        kpi.text === null && kpi.target === null ? 'no-target' : kpi.acceptance === null ? 'no-number' : 'no-judge';
      return [{ at: placeOf(kpi), message, data: { what: kpiName(kpi) } }];
    });
  },
} satisfies Rule;

function placeOf(kpi: Kpi): Place {
  if (kpi.text !== null) return kpi.at;
  return under(kpi.at, kpi.target === null ? 'metric' : 'target');
}

export const docs = {
  summary: {
    en: 'A KPI has a number, or a judge',
    'zh-Hans': '量化指标要有数字，或有人评判',
    'zh-Hant': '量化指標要有數字，或有人評判',
  },
  why: {
    en: '“Raise efficiency” can be neither met nor missed. A KPI names a number, a zero (“no incidents”) or a date. A qualitative KPI is lawful where its acceptance is written down and somebody is named who judges it, and so is a standard or certificate beside a KPI with a number.',
    'zh-Hans':
      '“提升效率”既谈不上达成，也谈不上未达成。指标要有数字、零(“零事故”)或日期。定性指标须写明达成标准和评判人；与量化指标并列的认证、合规要求不必另有数字。',
    'zh-Hant':
      '「提升效率」既談不上達成，也談不上未達成。指標要有數字、零(「零事故」)或日期。定性指標須寫明達成標準和評判人；與量化指標並列的認證、合規要求不必另有數字。',
  },
  examples: [
    {
      title: {
        en: 'numbers, a certificate beside a zero, a date, and a judge',
        'zh-Hans': '数字、与零并列的认证、日期与评判人',
        'zh-Hant': '數字、與零並列的認證、日期與評判人',
      },
      input: `kind: checklist
goals:
  - statement: 数据安全
    kpis:
      - 通过ISO27001认证
      - 零数据泄露事件
      - 资金到账时间:2024年7月15日前
      - { metric: 客户留存率, target: ">= 85%" }
      - { metric: 界面易用, acceptance: 试用会上无人求助, judge: 客户代表 }
`,
      expect: [],
    },
    {
      title: { en: 'wishes', 'zh-Hans': '愿望', 'zh-Hant': '願望' },
      input: `kind: checklist
goals:
  - statement: 提升效率
    kpis:
      - 提升效率
      - { metric: 客户满意度 }
      - { metric: 界面易用, target: 好, acceptance: 试用会上无人求助 }
`,
      expect: [
        '5:9 “提升效率” has no number; say from where to where or how much, such as “order processing time from 48 h to 24 h”.',
        '6:19 “客户满意度” has no target; say how much, such as “≥ 85%”.',
        '7:33 “界面易用 好” has no number, and nobody is named who judges it; add a number, or say who judges beside the acceptance.',
      ],
    },
  ],
} satisfies RuleDocs;
