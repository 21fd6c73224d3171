/** 《需求-目标匹配分析表》 for a person: needs with their degree and what is missing, then what has no partner. */
import { matchMessages } from '../messages/match.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { MatchedRequirement, MatchReason, MatchResult, MatchStatus, Named } from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';

export async function matchTable(result: MatchResult, view: View): Promise<string> {
  const { language, paint } = view;
  const t = (key: keyof typeof matchMessages, data = {}): string => say(matchMessages[key], language, data);
  if (result.requirements.length === 0 && result.goals.length === 0) return `${t('empty')}\n`;
  const needs = await drawTable(
    [t('need'), t('goals'), t('status'), t('degree'), t('missing')],
    result.requirements.map((need) => needRow(need, view)),
    view.columns,
  );
  const orphans = result.goals.filter(({ status }) => status === 'orphan');
  const parts = [needs.trimEnd()];
  if (orphans.length > 0) {
    parts.push(paint.error(t('orphans', { n: orphans.length })));
    parts.push(
      orphans
        .map((goal) => `  ${forTerminal(nameOf(goal, language))}  ${paint.faint(forTerminal(view.shown(goal.file)))}`)
        .join('\n'),
    );
  }
  if (result.resources.length > 0) parts.push(await resourceTable(result, view));
  if (result.conflicts.length > 0) parts.push(conflictLines(result, view));
  if (result.risks.length > 0) parts.push(riskLines(result, view));
  parts.push(summary(result, view));
  return `${parts.join('\n\n')}\n`;
}

function needRow(need: MatchedRequirement, { language, paint }: View): Cell[] {
  const colours: Readonly<Record<MatchStatus, (text: string) => string>> = {
    matched: paint.good,
    partial: paint.warning,
    unmatched: paint.error,
  };
  const missing = need.reasons.filter(({ share, of }) => share < of).map(({ reason }) => missingText(reason));
  return [
    { text: nameOf(need, language) },
    { text: need.goals.map((goal) => nameOf(goal, language)).join('\n') },
    { text: say(matchMessages[need.status], language), paint: colours[need.status] },
    { text: percent(need.degree) },
    {
      text:
        need.status === 'unmatched'
          ? say(need.goals.length === 0 ? matchMessages.noGoal : matchMessages.emptyGoal, language)
          : missing.map((text) => say(text, language)).join('\n'),
    },
  ];
}

function missingText(reason: MatchReason): (typeof matchMessages)[keyof typeof matchMessages] {
  const texts = {
    'has-goal': matchMessages.noGoal,
    quantified: matchMessages.notQuantified,
    'speaks-of-need': matchMessages.speaksOfOther,
    fits: matchMessages.doesNotFit,
    dated: matchMessages.notDated,
    owned: matchMessages.notOwned,
  } satisfies Record<MatchReason, unknown>;
  return texts[reason];
}

async function resourceTable({ resources }: MatchResult, { language, paint, columns }: View): Promise<string> {
  const t = (key: keyof typeof matchMessages): string => say(matchMessages[key], language);
  const amount = (value: number | null, unit: string): string =>
    value === null ? t('unknown') : `${value.toLocaleString('en-US')} ${unit}`.trim();
  const rows = resources.map(({ name, needed, available, short, unit, neededBy }): Cell[] => [
    { text: name },
    { text: amount(needed, unit) },
    { text: amount(available, unit) },
    {
      text: amount(short, unit),
      ...(short === null ? { paint: paint.warning } : short > 0 ? { paint: paint.error } : {}),
    },
    { text: neededBy.join('\n') },
  ]);
  const table = await drawTable(
    [t('resource'), t('needed'), t('available'), t('short'), t('neededBy')],
    rows,
    columns,
    { dense: true },
  );
  return table.trimEnd();
}

function conflictLines({ conflicts }: MatchResult, { language, paint }: View): string {
  const lines = conflicts.map(({ items, reason, response }) => {
    const answer =
      response === undefined ? paint.error(say(matchMessages.unanswered, language)) : forTerminal(response);
    return `  ${forTerminal(items.join(' ↔ '))}${reason === null ? '' : `  ${forTerminal(reason)}`}  → ${answer}`;
  });
  return [say(matchMessages.conflicts, language), ...lines].join('\n');
}

function riskLines({ risks }: MatchResult, { language, paint }: View): string {
  const lines = risks.map(({ goal, response, owner, due, ...risk }) => {
    const answer = response === null ? paint.error(say(matchMessages.unanswered, language)) : forTerminal(response);
    const who = [owner, due]
      .filter((text) => text !== null)
      .map((text) => forTerminal(text))
      .join(', ');
    return `  ${goal === null ? '' : `${forTerminal(goal)}: `}${forTerminal(nameOf(risk, language))}  → ${answer}${who === '' ? '' : ` (${who})`}`;
  });
  return [say(matchMessages.risks, language), ...lines].join('\n');
}

function summary({ requirements, goals }: MatchResult, { language }: View): string {
  const count = (status: MatchStatus): number => requirements.filter((need) => need.status === status).length;
  return say(matchMessages.summary, language, {
    n: requirements.length,
    matched: count('matched'),
    partial: count('partial'),
    unmatched: count('unmatched'),
    goals: goals.length,
    orphans: goals.filter(({ status }) => status === 'orphan').length,
  });
}

/** An item by its id and words, as far as they are written; a goal without words by its KPI. */
export function nameOf({ id, statement, kpi }: Named, language: Language): string {
  const words = statement ?? kpi ?? say(matchMessages.notWritten, language);
  return id === null ? words : `${id} ${words}`;
}

/** 0.6667 as `67%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`;
}
