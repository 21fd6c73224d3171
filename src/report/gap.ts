/** 《目标达成跟踪表》 for a person: one row a KPI, goals in document order, coverage and standing last. */
import { gapMessages } from '../messages/gap.js';
import { say } from '../messages/say.js';
import type { Day } from '../model/day.js';
import type { GapGoal, GapKpi, GapResult, GapState } from '../model/results.js';
import { nameOf } from './match.js';
import type { Paint } from './paint.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';

export async function gapTable(result: GapResult, today: Day, view: View): Promise<string> {
  const { language } = view;
  const t = (key: keyof typeof gapMessages, data = {}): string => say(gapMessages[key], language, data);
  const last = [t('coverage', result.summary), t('standing', { ...result.summary, today })].join('\n');
  if (result.goals.length === 0) return `${t('empty')}\n${last}\n`;
  const head = [
    t('goal'),
    t('kpi'),
    t('target'),
    t('actual'),
    t('attainment'),
    t('deviation'),
    t('due'),
    t('owner'),
    t('state'),
  ];
  const table = await drawTable(
    head,
    result.goals.flatMap((goal) => rows(goal, view)),
    view.columns,
  );
  return `${table}\n${last}\n`;
}

/** The goal stands in the first row of its KPIs only. A goal without a KPI has a row of its own. */
function rows(goal: GapGoal, view: View): Cell[][] {
  const kpis: readonly (GapKpi | null)[] = goal.kpis.length === 0 ? [null] : goal.kpis;
  return kpis.map((kpi, index) => [
    { text: index === 0 ? nameOf(goal) : '' },
    ...kpiCells(kpi, view),
    { text: index === 0 ? (goal.due ?? '–') : '' },
    { text: index === 0 ? (goal.owner ?? '–') : '' },
    stateCell(kpi?.state ?? goal.state, goal, index === 0, view),
  ]);
}

function kpiCells(kpi: GapKpi | null, { language }: View): Cell[] {
  if (kpi === null) return [{ text: '–' }, { text: '–' }, { text: '–' }, { text: '–' }, { text: '–' }];
  const target =
    kpi.target === null
      ? '–'
      : `${comparison(kpi)}${amount(kpi.target, kpi.unit)}${kpi.target2 === undefined ? '' : `–${amount(kpi.target2, kpi.unit)}`}`;
  return [
    { text: kpi.metric || (kpi.id ?? '–') },
    { text: target },
    { text: kpi.actual === null ? say(gapMessages[kpi.unknown ?? 'unknown'], language) : amount(kpi.actual, kpi.unit) },
    { text: kpi.attainment === null ? '–' : `${round(kpi.attainment * 100)}%` },
    { text: kpi.deviation === null ? '–' : `${kpi.deviation > 0 ? '+' : ''}${round(kpi.deviation * 100)}%` },
  ];
}

/** The state, and with the first row what was given as cause and remedy. */
function stateCell(state: GapState, goal: GapGoal, isFirst: boolean, { language, paint }: View): Cell {
  const label = say(gapMessages[state], language);
  const lines = [label];
  if (isFirst && goal.cause !== undefined)
    lines.push(`${say(gapMessages.cause, language)}: ${Object.values(goal.cause).join('; ')}`);
  if (isFirst && goal.remedy !== undefined) lines.push(`${say(gapMessages.remedy, language)}: ${goal.remedy}`);
  return { text: lines.join('\n'), paint: colour(state, paint) };
}

function colour(state: GapState, paint: Paint): (text: string) => string {
  const colours: Readonly<Record<GapState, (text: string) => string>> = {
    met: paint.good,
    'on-track': paint.good,
    'at-risk': paint.warning,
    behind: paint.warning,
    overdue: paint.error,
    missed: paint.error,
    unknown: paint.faint,
  };
  return colours[state];
}

function comparison({ comparator }: GapKpi): string {
  const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '', between: '', approx: '≈' } as const;
  return comparator === null ? '' : signs[comparator];
}

/** `120,000,000 元`; a sign of percent stands close. */
function amount(value: number, unit: string): string {
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return /^[%‰]/.test(unit) ? number + unit : `${number} ${unit}`.trim();
}

/** One decimal, as −16.7 %. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
