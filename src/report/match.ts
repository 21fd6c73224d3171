/** 《需求-目标匹配分析表》 for a person: needs with their degree and what is missing, then what has no partner. */
import { matchMessages } from '../messages/match.js';
import { say } from '../messages/say.js';
import type { Language, Text } from '../model/language.js';
import type {
  MatchedGoal,
  MatchedRequirement,
  MatchReason,
  MatchResult,
  MatchStatus,
  Named,
  SuggestedLink,
} from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { listed } from '../text/listed.js';
import { matchSections } from './match-sections.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';
import { indented, nameOf, percent } from './words.js';

export async function matchTable(result: MatchResult, view: View): Promise<string> {
  const { language } = view;
  const t = (key: keyof typeof matchMessages, data = {}): string => say(matchMessages[key], language, data);
  if (result.requirements.length === 0 && result.goals.length === 0) return `${t('empty')}\n`;
  const silent = unwrittenEverywhere(result.requirements);
  const lacks = lackOf(result.requirements, language);
  const needs = await drawTable(
    [t('need'), t('goals'), t('status'), t('degree'), t('missing')],
    result.requirements.map((need) => needRow(need, lacks(need), view)),
    view.columns,
  );
  const unwritten = [...silent].map((reason) => say(missingTexts[reason], language));
  const silence = silent.size === 0 ? [] : [t('unwritten', { what: unwritten.join(t('and')) })];
  const parts = [
    [needs.trimEnd(), ...silence].join('\n'),
    ...orphanLines(result, view),
    ...(await matchSections(result, view)),
  ];
  return `${[...parts, summary(result, view)].join('\n\n')}\n`;
}

const missingTexts: Readonly<Record<MatchReason, Text>> = {
  'has-goal': matchMessages.noGoal,
  quantified: matchMessages.notQuantified,
  'speaks-of-need': matchMessages.speaksOfOther,
  achievable: matchMessages.notAchievable,
  fits: matchMessages.doesNotFit,
  dated: matchMessages.notDated,
  owned: matchMessages.notOwned,
  'conflicts-answered': matchMessages.conflictOpen,
  agreed: matchMessages.notAgreed,
};

/** What no need of several has anything written about is said once, below the table. */
function unwrittenEverywhere(needs: readonly MatchedRequirement[]): ReadonlySet<MatchReason> {
  const answered = needs.filter(({ status }) => status !== 'unmatched');
  const [first, ...others] = answered;
  if (first === undefined || others.length === 0) return new Set();
  const isUnwritten = (reason: MatchReason): boolean =>
    answered.every(({ reasons }) => reasons.some((one) => one.reason === reason && one.unknown === true));
  return new Set(first.reasons.map(({ reason }) => reason).filter(isUnwritten));
}

function needRow(need: MatchedRequirement, lacks: readonly string[], { language, paint }: View): Cell[] {
  const colours: Readonly<Record<MatchStatus, (text: string) => string>> = {
    matched: paint.good,
    partial: paint.warning,
    unmatched: paint.error,
  };
  return [
    { text: nameOf(need, language) },
    { text: declaredGoals(need, language).join('\n') },
    { text: say(matchMessages[need.status], language), paint: colours[need.status] },
    { text: percent(need.degree) },
    { text: lacks.join('\n') },
  ];
}

/** The goals that a need says it has. */
export function declaredGoals({ goals }: MatchedRequirement, language: Language): string[] {
  return goals.filter(({ link }) => link === 'declared').map((goal) => nameOf(goal, language));
}

/** Says of each of these needs what it lacks; what none of them has anything written about is passed over. */
export function lackOf(
  needs: readonly MatchedRequirement[],
  language: Language,
): (need: MatchedRequirement) => readonly string[] {
  const silent = unwrittenEverywhere(needs);
  return (need) => (need.status === 'unmatched' ? withoutGoal(need, language) : missing(need, silent, language));
}

/** What a need lacks, each reason with its share of what it could give. */
function missing({ reasons }: MatchedRequirement, silent: ReadonlySet<MatchReason>, language: Language): string[] {
  return reasons
    .filter(({ reason, share, of }) => share < of && !silent.has(reason))
    .map(({ reason, share, of, unknown }) => {
      const data = { text: say(missingTexts[reason], language), share: percent(share), of: percent(of) };
      return say(unknown === true ? matchMessages.shareUnknown : matchMessages.share, language, data);
    });
}

function withoutGoal({ goals }: MatchedRequirement, language: Language): string[] {
  const suggested = goals.filter((goal): goal is Named & SuggestedLink => goal.link === 'suggested');
  const isEmpty = suggested.length < goals.length;
  return [
    say(isEmpty ? matchMessages.emptyGoal : matchMessages.noGoal, language),
    ...suggested.map((goal) => suggestion(goal, language)),
  ];
}

function suggestion(link: Named & SuggestedLink, language: Language): string {
  const { score, words } = link;
  const data = { what: nameOf(link, language), score: percent(score), words: listed(words) };
  return say(matchMessages.suggestedGoal, language, data);
}

/** Goals without a need, each with what it may be meant for; and how to take a suggestion up. */
function orphanLines({ goals, requirements }: MatchResult, view: View): string[] {
  const { language, paint, columns } = view;
  const orphans = goals.filter(({ status }) => status === 'orphan');
  const suggests =
    orphans.some(({ suggested }) => suggested !== undefined) ||
    requirements.some((need) => need.goals.some(({ link }) => link === 'suggested'));
  const hint = suggests ? [paint.faint(say(matchMessages.applyHint, language))] : [];
  if (orphans.length === 0) return hint;
  const blocks = orphans.map((goal: MatchedGoal) =>
    [
      `  ${forTerminal(nameOf(goal, language))}  ${paint.faint(forTerminal(view.shown(goal.file)))}`,
      ...(goal.suggested ?? []).flatMap((link) => indented(suggestion(link, language), 4, columns)),
    ].join('\n'),
  );
  return [[paint.error(say(matchMessages.orphans, language, { n: orphans.length })), ...blocks].join('\n'), ...hint];
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
