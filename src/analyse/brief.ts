/** One page for the person who decides. MISSION A6, E5. */
import type { MatchSettings } from '../config/settings.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import {
  type Brief,
  type Decision,
  type GapGoal,
  type GapState,
  gapStates,
  type MatchResult,
} from '../model/results.js';
import { amount } from '../text/amount.js';
import { type GapOptions, gapOf } from './gap.js';
import type { Links } from './links.js';
import { matchOf } from './match.js';
import { labelFor } from './named.js';
import { deviates, settled } from './review.js';
import { periodAfter, type ReviewPeriod } from './review-period.js';

const red: ReadonlySet<GapState> = new Set(['overdue', 'missed', 'behind'] as const);

export interface BriefOptions extends GapOptions {
  readonly today: Day;
  readonly period: ReviewPeriod;
  readonly match: MatchSettings;
}

/** All but the review and its changes, which come from the history. */
export function briefOf(
  chosen: Workspace,
  links: Links,
  { today, period, match, ...options }: BriefOptions,
): Omit<Brief, 'review'> {
  const day = period.end < today ? period.end : today;
  const workspace = options.workspace ?? chosen;
  const goals = settled(gapOf(chosen, links, day, options).goals, period, today);
  const matched = matchOf(chosen, links, match, workspace);
  const next = periodAfter(period);
  const rows = goals.filter(({ kind }) => kind !== 'group');
  const inState = (state: GapState): number => rows.filter((goal) => goal.state === state).length;
  return {
    decisions: [...openAgreements(chosen), ...fromMatch(matched), ...withoutRemedy(rows)],
    red: rows.filter(({ state }) => red.has(state)),
    yellow: rows.filter(({ state }) => state === 'at-risk'),
    grey: rows.filter(({ state }) => state === 'unknown'),
    states: Object.fromEntries(gapStates.map((state) => [state, inState(state)])) as Record<GapState, number>,
    resources: matched.resources.filter(({ short, stated }) => (short ?? 0) > 0 || stated !== undefined),
    next,
    coming: comingIn(rows, next),
  };
}

function openAgreements({ documents }: Workspace): Decision[] {
  return documents.flatMap(({ commitments }) =>
    commitments
      .filter(({ agreement, status }) => status !== 'closed' && (agreement === 'open' || agreement === 'disputed'))
      .map((goal): Decision => {
        const last = goal.positions.map(({ party, value }) => [party, value].filter(Boolean).join(' ')).filter(Boolean);
        const text = [goal.statement, ...last].filter((part) => part !== null).join(' / ');
        return { kind: 'agreement', about: [labelFor(goal)], text, owner: goal.owner };
      }),
  );
}

function fromMatch({ conflicts, resources, rollUps }: MatchResult): Decision[] {
  return [
    ...conflicts
      .filter(({ response }) => response === undefined)
      .map(({ items, reason }): Decision => ({ kind: 'conflict', about: items, text: reason, owner: null })),
    ...resources
      .filter(({ short }) => (short ?? 0) > 0)
      .map(
        ({ name, short, unit }): Decision => ({
          kind: 'resource',
          about: [name],
          text: amount(short ?? 0, unit),
          owner: null,
        }),
      ),
    ...rollUps
      .filter(({ state }) => state === 'short')
      .map(({ ref, id, statement, metric, short, unit }): Decision => {
        return {
          kind: 'roll-up',
          about: [ref ?? id ?? statement ?? metric],
          text: `${metric} ${amount(short ?? 0, unit)}`,
          owner: null,
        };
      }),
  ];
}

function withoutRemedy(goals: readonly GapGoal[]): Decision[] {
  return goals
    .filter((goal) => deviates(goal) && goal.remedy === undefined)
    .map(({ ref, id, statement, kpi, owner }) => {
      return { kind: 'remedy', about: [ref ?? id ?? statement ?? kpi ?? ''], text: statement, owner };
    });
}

function comingIn(goals: readonly GapGoal[], { start, end }: ReviewPeriod): Brief['coming'] {
  return goals
    .filter(({ state }) => state !== 'met' && state !== 'missed')
    .filter(({ due, next }) => next !== undefined || (due !== null && due >= start && due <= end))
    .map(({ id, ref, file, statement, owner, due, next }) => ({
      id,
      ref,
      file,
      statement,
      owner,
      due,
      next: next ?? null,
    }));
}
