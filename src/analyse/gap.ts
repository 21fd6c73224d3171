/** Where we are short: what the goals promise against what the check-ins say. MISSION A6, E4, E5. */
import type { Person } from '../config/settings.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Commitment, Document } from '../model/kernel.js';
import type { GapGoal, GapResult, GapState, GapSummary } from '../model/results.js';
import { GoalGap, type Standing } from './goal-gap.js';
import type { Links } from './links.js';
import { weightOf } from './matching/roll-up.js';
import { isQuantified, saysSomething } from './measures.js';
import { labelFor, namedOf } from './named.js';
import { Standings } from './standings.js';

export interface GapOptions {
  /** The documents that parts and needs may stand in besides. */
  readonly workspace?: Workspace;
  /** The roster, which knows the parties of owners. */
  readonly people?: readonly Person[];
}

/**
 * The gap of every goal and task of the documents of `chosen` on a day; parts and needs may stand elsewhere in
 * `workspace`. Only `today` decides what is overdue or behind.
 */
export function gapOf(
  chosen: Workspace,
  links: Links,
  today: Day,
  { workspace = chosen, people = [] }: GapOptions = {},
): GapResult {
  const standings = new Standings(workspace, links, today);
  const { readings } = workspace;
  const goals: GapGoal[] = [];
  const counts = { quantified: 0, owned: 0 };
  for (const document of chosen.documents) {
    for (const goal of document.commitments) {
      if (!Standings.covers(goal)) continue;
      goals.push(gapGoal(goal, document, standings, links, partyOf(goal, workspace, people)));
      if (isQuantified(goal, readings)) counts.quantified++;
      if (goal.owner !== null && readings.owner(goal.owner).single) counts.owned++;
    }
  }
  return { summary: { ...summaryOf(chosen, links, goals), ...counts }, goals };
}

/**
 * Whether a commitment is met as far as its own check-ins say, by the same judgement as `gapOf`: what was recorded on or
 * before the due date as reached stays so.
 */
export function isMet(workspace: Workspace, document: Document, commitment: Commitment, today: Day): boolean {
  return standingOf(workspace, document, commitment, today).state === 'met';
}

/** How a commitment stands by its own check-ins alone; worked out once, for several rules ask. */
export function standingOf(workspace: Workspace, document: Document, commitment: Commitment, today: Day): Standing {
  let known = standings.get(workspace);
  if (known?.today !== today) {
    known = { today, of: new WeakMap() };
    standings.set(workspace, known);
  }
  let standing = known.of.get(commitment);
  if (standing === undefined) {
    standing = new GoalGap(workspace, document, commitment, today).standing();
    known.of.set(commitment, standing);
  }
  return standing;
}

/** Of the day that was asked for last. */
const standings = new WeakMap<Workspace, { readonly today: Day; readonly of: WeakMap<Commitment, Standing> }>();

/** A commitment's party, else that of its one owner. */
function partyOf({ party, owner }: Commitment, { readings }: Workspace, people: readonly Person[]): string | null {
  if (party !== null || owner === null) return party;
  const [one, ...others] = readings.owner(owner).owners;
  if (one === undefined || others.length > 0) return null;
  return (
    one.organisation ??
    people.find(({ name, aliases }) => name === one.name || aliases.includes(one.name))?.party ??
    null
  );
}

function gapGoal(
  goal: Commitment,
  document: Document,
  standings: Standings,
  links: Links,
  party: string | null,
): GapGoal {
  const [requirement] = links.requirementsOf(goal);
  const { state, kpis, percent, due, latest } = standings.of(goal);
  const { cause, remedy, next, day } = latest;
  const parts = links.partsOf(goal).filter(Standings.covers);
  return {
    ...namedOf(goal, document),
    kind: goal.kind,
    requirement: requirement === undefined ? null : labelFor(requirement),
    category: requirement?.category ?? null,
    priority: requirement?.priority ?? null,
    owner: goal.owner,
    party,
    due,
    state,
    kpis,
    ...(percent === null ? {} : { percent }),
    ...(cause === null ? {} : { cause }),
    ...(remedy === null ? {} : { remedy }),
    ...(next === null ? {} : { next }),
    ...(day === null ? {} : { reported: day }),
    ...(parts.length === 0
      ? {}
      : {
          parts: parts.map((part) => ({
            ref: labelFor(part),
            state: standings.of(part).state,
            weight: weightOf(part),
          })),
        }),
  };
}

function summaryOf(
  workspace: Workspace,
  links: Links,
  goals: readonly GapGoal[],
): Omit<GapSummary, 'quantified' | 'owned'> {
  const requirements = workspace.documents.flatMap((document) => document.requirements);
  return {
    requirements: requirements.length,
    withGoal: requirements.filter((requirement) => links.goalsOf(requirement).some(saysSomething)).length,
    ...statesOf(goals),
  };
}

/** How many goals there are, and in which states. */
export function statesOf(
  goals: readonly GapGoal[],
): Pick<GapSummary, 'goals' | 'dated' | 'overdue' | 'behind' | 'met' | 'unknown'> {
  const inState = (state: GapState) => goals.filter((goal) => goal.state === state).length;
  return {
    goals: goals.length,
    dated: goals.filter(({ due }) => due !== null).length,
    overdue: inState('overdue'),
    behind: inState('behind'),
    met: inState('met'),
    unknown: inState('unknown'),
  };
}
