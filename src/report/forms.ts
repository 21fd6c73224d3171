/** The forms of the seeds that are computed, as tables to hand over: matching, tracking, changes. MISSION A4, A6. */
import type { CellType, Form, FormColumn } from '../exchange/forms/form.js';
import { type FormId, formNames } from '../messages/forms.js';
import { gapMessages } from '../messages/gap.js';
import { matchMessages } from '../messages/match.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { GapGoal, GapKpi, GapResult, MatchedRequirement, MatchResult } from '../model/results.js';
import { changeCells, type RecordedChange } from './change-record.js';
import { actualOf, attainmentOf, deviationOf, metricOf, targetOf } from './gap-words.js';
import { declaredGoals, lackOf } from './match.js';
import { nameOf, percent } from './words.js';

function column(header: string, type: CellType = 'text'): FormColumn {
  return { header, type, field: null };
}

function form(
  id: FormId,
  columns: readonly FormColumn[],
  rows: readonly (readonly string[])[],
  language: Language,
): Form {
  return { id, name: formNames[id][language], columns, rows: rows.map((cells) => ({ key: '', cells })) };
}

/** 《需求-目标匹配分析表》: each need with its goals, how well they match, what is short, and what threatens it. */
export function matchingForm(result: MatchResult, language: Language): Form {
  const t = (key: keyof typeof matchMessages): string => say(matchMessages[key], language);
  const columns = [
    column(t('need')),
    column(t('goals')),
    column(t('status')),
    column(t('degree'), 'percent'),
    column(t('missing')),
    column(`${t('resource')} (${t('short')})`),
    column(t('risks').replace(/[:：]$/, '')),
    column(t('conflicts').replace(/[:：]$/, '')),
  ];
  const lacks = lackOf(result.requirements, language);
  const needs = result.requirements.map((need) => [
    nameOf(need, language),
    declaredGoals(need, language).join('\n'),
    t(need.status),
    percent(need.degree),
    lacks(need).join('\n'),
    ...concerns(need, result, language),
  ]);
  const orphans = result.goals
    .filter(({ status }) => status === 'orphan')
    .map((goal) => ['', nameOf(goal, language), t('unmatched'), '', '', '', '', '']);
  return form('matching', columns, [...needs, ...orphans], language);
}

/** Shortages, risks and conflicts of the goals of a need. */
function concerns(need: MatchedRequirement, result: MatchResult, language: Language): string[] {
  const names = new Set(
    need.goals.flatMap(({ ref, id, statement }) => [ref, id, statement]).filter((name) => name !== null),
  );
  const own = new Set([...names, need.ref, need.id].filter((name) => name !== null));
  const unanswered = say(matchMessages.unanswered, language);
  const short = result.resources.filter(
    ({ neededBy, short: missing }) => missing !== 0 && neededBy.some((ref) => names.has(ref)),
  );
  const risks = result.risks.filter(({ goal }) => goal !== null && names.has(goal));
  const conflicts = result.conflicts.filter(({ items }) => items.some((ref) => own.has(ref)));
  return [
    short
      .map(
        ({ name, short: missing, unit }) =>
          `${name} ${missing === null ? say(matchMessages.unknown, language) : `${missing} ${unit}`.trim()}`,
      )
      .join('\n'),
    risks.map((risk) => `${nameOf(risk, language)} → ${risk.response ?? unanswered}`).join('\n'),
    conflicts
      .map(
        ({ items, reason, response }) =>
          `${items.join(' ↔ ')}${reason === null ? '' : ` ${reason}`} → ${response ?? unanswered}`,
      )
      .join('\n'),
  ];
}

/** 《目标达成跟踪表》: a row a KPI. */
export function trackingForm({ goals }: Pick<GapResult, 'goals'>, language: Language): Form {
  const t = (key: keyof typeof gapMessages): string => say(gapMessages[key], language);
  const columns = [
    ...(['goal', 'kpi', 'target', 'actual'] as const).map((key) => column(t(key))),
    column(t('attainment'), 'percent'),
    column(t('deviation'), 'percent'),
    column(t('due'), 'date'),
    ...(['owner', 'state', 'cause', 'remedy'] as const).map((key) => column(t(key))),
  ];
  const rows = goals.flatMap((goal) => {
    const kpis: readonly (GapKpi | null)[] = goal.kpis.length === 0 ? [null] : goal.kpis;
    return kpis.map((kpi) => trackingRow(goal, kpi, language));
  });
  return form('tracking', columns, rows, language);
}

function trackingRow(goal: GapGoal, kpi: GapKpi | null, language: Language): string[] {
  const measured =
    kpi === null
      ? ['', '', '', '', '']
      : [metricOf(kpi), targetOf(kpi), actualOf(kpi, language), attainmentOf(kpi, language), deviationOf(kpi)];
  return [
    nameOf(goal, language),
    ...measured.map((text) => (text === '–' ? '' : text)),
    goal.due ?? '',
    goal.owner ?? '',
    say(gapMessages[kpi?.state ?? goal.state], language),
    Object.values(goal.cause ?? {}).join('\n'),
    goal.remedy ?? '',
  ];
}

/** 《需求变更记录表》. */
export function changesForm(changes: readonly RecordedChange[], language: Language): Form {
  const { titles, rows } = changeCells(changes, language);
  const columns = titles.map((title, index) => column(title, index === 0 ? 'number' : index === 1 ? 'date' : 'text'));
  return form('changes', columns, rows, language);
}
