import { kpiName, measuresOf } from '../analyse/measures.js';
import { nearest } from '../language/nearest.js';
import { normalise } from '../language/normal.js';
import type { Readings } from '../load/readings.js';
import type { Report } from '../model/finding.js';
import type { Commitment } from '../model/kernel.js';
import { under } from '../model/place.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'progress-names-kpi',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    unknown: {
      en: 'No KPI of this goal is called “{name}”, so its value counts for nothing; the KPIs are {known}.',
      'zh-Hans': '该目标没有名为“{name}”的指标，这个值不会计入；现有指标：{known}。',
      'zh-Hant': '該目標沒有名為「{name}」的指標，這個值不會計入；現有指標：{known}。',
    },
    near: {
      en: 'No KPI of this goal is called “{name}”, so its value counts for nothing; did you mean {near}?',
      'zh-Hans': '该目标没有名为“{name}”的指标，这个值不会计入；是否想写{near}？',
      'zh-Hant': '該目標沒有名為「{name}」的指標，這個值不會計入；是否想寫{near}？',
    },
  },
  check(commitment, _document, { workspace }) {
    // A goal without any KPI is the business of kpi-required.
    const progress = workspace.companions.progressOf(commitment);
    if (commitment.kpis.length === 0 || progress.length === 0) return [];
    const names = namesOf(commitment, workspace.readings);
    if (names === null) return [];
    const known = names.map(plain);
    const reports: Report[] = [];
    for (const { values, at } of progress) {
      for (const name of Object.keys(values)) {
        const written = plain(name);
        if (known.some((one) => one.includes(written) || written.includes(one))) continue;
        const place = { ...under(at, 'values', name), part: 'key' as const };
        const near = nearest(name, names);
        reports.push(
          near === null
            ? { at: place, message: 'unknown', data: { name, known: listed(commitment.kpis.map(kpiName)) } }
            : { at: place, message: 'near', data: { name, near } },
        );
      }
    }
    return reports;
  },
} satisfies Rule;

/** What the KPIs of a goal may be called; null where one of them has no name, which may be meant by any. */
function namesOf(commitment: Commitment, readings: Readings): string[] | null {
  const names: string[] = [];
  for (const { kpi, reading } of measuresOf(commitment, readings)) {
    const own = [kpi.id, kpi.metric, ...reading.targets.map(({ metric }) => metric)].filter((name) => name);
    if (own.length === 0 && reading.targets.length > 0) return null;
    for (const name of [...own, kpi.text]) if (name !== null && plain(name) !== '') names.push(name);
  }
  return names;
}

function plain(name: string): string {
  return normalise(name).text.toLowerCase().replace(/\s+/g, '');
}

export const docs = {
  summary: {
    en: 'Progress is reported on a KPI that exists',
    'zh-Hans': '进展所写的指标存在',
    'zh-Hant': '進展所寫的指標存在',
  },
  why: {
    en: 'A value is held against the KPI of its name. Under a name that no KPI has it is held against nothing, and the goal looks as if nobody had reported.',
    'zh-Hans': '实际值按名称与指标对照。名称对不上，就没有可对照的指标，看上去像没有人汇报过。',
    'zh-Hant': '實際值按名稱與指標對照。名稱對不上，就沒有可對照的指標，看上去像沒有人匯報過。',
  },
  examples: [
    {
      title: {
        en: 'by the metric, or its beginning',
        'zh-Hans': '写指标名称或其简称',
        'zh-Hant': '寫指標名稱或其簡稱',
      },
      input: `kind: checklist
goals:
  - statement: 季度新增客户100家
    kpis: [新签客户数≥100家, { id: K-2, metric: 客户留存率, target: ≥85% }]
    progress: [{ date: 2024-06-30, values: { 新签客户数: 42家, 留存率: 80% } }]
`,
      expect: [],
    },
    {
      title: { en: 'a name that no KPI has', 'zh-Hans': '没有这个指标', 'zh-Hant': '沒有這個指標' },
      input: `kind: checklist
goals:
  - statement: 交付周期不超过20天
    kpis: [交付周期≤20天]
    progress:
      - { date: 2024-05-31, values: { 交货周期: 25天 } }
      - { date: 2024-06-30, values: { 不良率: 2% } }
`,
      expect: [
        '6:39 No KPI of this goal is called “交货周期”, so its value counts for nothing; did you mean 交付周期?',
        '7:39 No KPI of this goal is called “不良率”, so its value counts for nothing; the KPIs are 交付周期≤20天.',
      ],
    },
  ],
} satisfies RuleDocs;
