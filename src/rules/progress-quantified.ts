import { isQuantified } from '../analyse/measures.js';
import { readQuantity } from '../language/quantity.js';
import type { Report } from '../model/finding.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'progress-quantified',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    value: {
      en: '“{value}” is no amount, so nobody can tell how far “{name}” is; write the value reached, such as 42.',
      'zh-Hans': '“{value}”不是数值，看不出“{name}”到了什么程度；请写明实际值，如42。',
      'zh-Hant': '「{value}」不是數值，看不出「{name}」到了什麼程度；請寫明實際值，如42。',
    },
    percent: {
      en: '“{value}” is no percentage; write how much is done, such as 60%.',
      'zh-Hans': '“{value}”不是百分比；请写明完成了多少，如60%。',
      'zh-Hant': '「{value}」不是百分比；請寫明完成了多少，如60%。',
    },
  },
  check(commitment, _document, { workspace }) {
    const reports: Report[] = [];
    const look = (message: string, value: string, at: Place, name = ''): void => {
      if (readQuantity(value) === null) reports.push({ at, message, data: { value, name } });
    };
    // What has no number to be held against may be reported in words.
    const measured = isQuantified(commitment, workspace.readings);
    for (const { values, percent, at } of workspace.companions.progressOf(commitment)) {
      if (percent !== null) look('percent', percent, under(at, 'percent'));
      for (const [name, value] of measured ? Object.entries(values) : []) {
        if (!isAnswer(value)) look('value', value, under(at, 'values', name), name);
      }
    }
    return reports;
  },
} satisfies Rule;

/** Yes or no: the value of a KPI that is passed or not, among others that are counted. */
function isAnswer(value: string): boolean {
  return /^(?:是|否|未?已?(?:完成|通过|通過|达成|達成)|没有|沒有|yes|no|true|false|(?:not )?(?:done|completed?|passed)|[-—–/\\]+|n\/?a)$/i.test(
    value.trim(),
  );
}

export const docs = {
  summary: { en: 'Progress is reported in figures', 'zh-Hans': '进展以数值汇报', 'zh-Hant': '進展以數值匯報' },
  why: {
    en: '“Nearly there” was said of every project that failed. What is measured in figures is reported in figures, or nothing can be held against the target.',
    'zh-Hans': '每个失败的项目都说过“快了”。用数值衡量的目标，就要用数值汇报，否则无从与目标值对照。',
    'zh-Hant': '每個失敗的專案都說過「快了」。用數值衡量的目標，就要用數值匯報，否則無從與目標值對照。',
  },
  examples: [
    {
      title: { en: 'a value', 'zh-Hans': '数值', 'zh-Hant': '數值' },
      input: `kind: checklist
goals:
  - statement: 交付周期不超过20天
    kpis: [交付周期≤20天]
    progress: [{ date: 2024-06-30, values: { 交付周期: 25天 }, percent: 60% }]
`,
      expect: [],
    },
    {
      title: { en: 'words', 'zh-Hans': '只有文字', 'zh-Hant': '只有文字' },
      input: `kind: checklist
goals:
  - statement: 交付周期不超过20天
    kpis: [交付周期≤20天]
    progress: [{ date: 2024-06-30, values: { 交付周期: 快了 }, percent: 过半 }]
`,
      expect: [
        '5:52 “快了” is no amount, so nobody can tell how far “交付周期” is; write the value reached, such as 42.',
        '5:67 “过半” is no percentage; write how much is done, such as 60%.',
      ],
    },
  ],
} satisfies RuleDocs;
