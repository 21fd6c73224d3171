/** The forms of the seeds that are computed, as tables to hand over: matching, tracking, changes. MISSION A4, A6. */
import type { CellType, Form, FormColumn } from '../exchange/forms/form.js';
import { type FormId, formNames } from '../messages/forms.js';
import { gapMessages } from '../messages/gap.js';
import { matchMessages } from '../messages/match.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { GapGoal, GapKpi, GapResult, MatchedRequirement, Matching } from '../model/results.js';
import { changeCells, type RecordedChange } from './change-record.js';
import { actualOf, attainmentOf, deviationOf, metricOf, targetOf } from './gap-words.js';
import { declaredGoals, lackOf } from './match.js';
import { clashing, nameOf, percent } from './words.js';

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
export function matchingForm(result: Matching, language: Language): Form {
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
  const concerns = concernsIn(result, language);
  const needs = result.requirements.map((need) => [
    nameOf(need, language),
    declaredGoals(need, language).join('\n'),
    t(need.status),
    percent(need.degree),
    lacks(need).join('\n'),
    ...concerns(need),
  ]);
  const orphans = result.goals
    .filter(({ status }) => status === 'orphan')
    .map((goal) => ['', nameOf(goal, language), t('unmatched'), '', '', '', '', '']);
  return form('matching', columns, [...needs, ...orphans], language);
}

/** Of each need the shortages, risks and conflicts of its goals, as three cells. */
function concernsIn(result: Matching, language: Language): (need: MatchedRequirement) => string[] {
  const unanswered = say(matchMessages.unanswered, language);
  const short = new Concerns();
  const risks = new Concerns();
  const conflicts = new Concerns();
  for (const { name, neededBy, short: missing, unit } of result.resources) {
    const amount = missing === null ? say(matchMessages.unknown, language) : `${missing} ${unit}`.trim();
    if (missing !== 0) short.put(`${name} ${amount}`, neededBy);
  }
  for (const risk of result.risks)
    risks.put(`${nameOf(risk, language)} → ${risk.response ?? unanswered}`, risk.goal === null ? [] : [risk.goal]);
  for (const { items, reason, response } of result.conflicts)
    conflicts.put(`${clashing(items)}${reason === null ? '' : ` ${reason}`} → ${response ?? unanswered}`, items);
  return (need) => {
    const goals = need.goals.flatMap(({ ref, id, statement }) => [ref, id, statement]);
    return [short.of(goals), risks.of(goals), conflicts.of([...goals, need.ref, need.id])];
  };
}

/** Texts, each by the items that it is about. */
class Concerns {
  readonly #texts: string[] = [];
  readonly #about = new Map<string, number[]>();

  put(text: string, items: readonly string[]): void {
    const index = this.#texts.push(text) - 1;
    for (const item of items) {
      const known = this.#about.get(item);
      if (known === undefined) this.#about.set(item, [index]);
      else known.push(index);
    }
  }

  /** Those about any of the items, a line each, in the order in which they were put. */
  of(items: readonly (string | null)[]): string {
    const found = new Set(items.flatMap((item) => (item === null ? [] : (this.#about.get(item) ?? []))));
    return [...found]
      .sort((a, b) => a - b)
      .map((index) => this.#texts[index])
      .join('\n');
  }
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
