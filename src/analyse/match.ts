/** Need ↔ goal: does every need have a goal that answers it, and every goal a need. MISSION A3, A4. */
import type { Workspace } from '../load/workspace.js';
import type { Commitment, Document, Requirement } from '../model/kernel.js';
import type {
  MatchConflict,
  MatchedGoal,
  MatchedRequirement,
  MatchReason,
  MatchResult,
  MatchRisk,
} from '../model/results.js';
import { ratio } from './attainment.js';
import type { Links } from './links.js';
import { isQuantified, kpiName, saysSomething } from './measures.js';
import { labelFor, namedOf } from './named.js';
import { resourcesOf } from './resources.js';
import { termsOf } from './terms.js';

/**
 * What makes a need and its goals match, and how much each counts. Having a goal that can be measured is more than
 * half of it; that the goal speaks of what the need asks is told by shared words, which is only a hint; a date and one
 * owner make it a promise (MISSION A3, "What holds for all of it").
 */
const weights: Readonly<Record<MatchReason, number>> = {
  'has-goal': 0.3,
  quantified: 0.25,
  'speaks-of-need': 0.2,
  fits: 0.05,
  dated: 0.1,
  owned: 0.1,
};
const reasons = Object.keys(weights) as readonly MatchReason[];

/** A match needs this degree, and a number in every goal. */
const matchedFrom = 0.7;

/** Which type of goal a category of need asks for. MISSION A3. */
const typeFor: Readonly<Record<string, string>> = { business: 'outcome', resource: 'process' };

export function matchOf(workspace: Workspace, links: Links): MatchResult {
  const { documents } = workspace;
  const matcher = new Matcher(workspace, links);
  return {
    requirements: documents.flatMap((document) =>
      document.requirements.map((need) => matcher.requirement(need, document)),
    ),
    goals: documents.flatMap((document) => goalsIn(document).map((goal) => matchedGoal(goal, document, links))),
    resources: documents.flatMap((document) => resourcesOf(document)),
    conflicts: documents.flatMap((document) => conflictsIn(document, links)),
    risks: documents.flatMap(risksIn),
  };
}

function goalsIn(document: Document): Commitment[] {
  return document.commitments.filter(({ kind }) => kind === 'goal');
}

type Shares = Readonly<Record<MatchReason, number>>;

class Matcher {
  readonly #workspace: Workspace;
  readonly #links: Links;

  constructor(workspace: Workspace, links: Links) {
    this.#workspace = workspace;
    this.#links = links;
  }

  requirement(need: Requirement, document: Document): MatchedRequirement {
    const goals = this.#links.goalsOf(need);
    const alone = goals.map((goal) => (saysSomething(goal) ? this.#shares(need, goal) : nothing));
    const isAnswered = goals.some(saysSomething);
    const shares = isAnswered ? together(need, goals, alone) : nothing;
    const degree = degreeOf(shares);
    const isMatched = shares.quantified === 1 && degree >= matchedFrom;
    return {
      ...namedOf(need, document),
      status: isAnswered ? (isMatched ? 'matched' : 'partial') : 'unmatched',
      degree,
      goals: goals.map((goal, index) => ({
        ...namedOf(goal, this.#links.documentOf(goal)),
        link: 'declared',
        score: degreeOf(alone[index] ?? nothing),
      })),
      reasons: reasons.map((reason) => ({
        reason,
        share: ratio(shares[reason] * weights[reason]),
        of: weights[reason],
      })),
    };
  }

  /** How far one goal meets each reason, 0 to 1. */
  #shares(need: Requirement, goal: Commitment): Shares {
    const { readings } = this.#workspace;
    const due = readings.due(goal, this.#links.documentOf(goal));
    return {
      'has-goal': 1,
      quantified: Number(isQuantified(goal, readings)),
      'speaks-of-need': sharedTerms(need, goal),
      fits: (typeFits(need, goal) + Number(need.priority !== 'P1' || goal.core)) / 2,
      dated: Number(due?.due != null || due?.kind === 'relative'),
      owned: Number(goal.owner !== null && readings.owner(goal.owner).single),
    };
  }
}

const nothing: Shares = { 'has-goal': 0, quantified: 0, 'speaks-of-need': 0, fits: 0, dated: 0, owned: 0 };

/** Every goal must be measured, dated and owned; one that speaks of the need is enough, and one core goal. */
function together(need: Requirement, goals: readonly Commitment[], alone: readonly Shares[]): Shares {
  if (alone.length === 0) return nothing;
  const mean = (reason: MatchReason) => alone.reduce((sum, shares) => sum + shares[reason], 0) / alone.length;
  const types = goals.reduce((sum, goal) => sum + typeFits(need, goal), 0) / goals.length;
  const core = Number(need.priority !== 'P1' || goals.some((goal) => goal.core));
  return {
    'has-goal': 1,
    quantified: mean('quantified'),
    'speaks-of-need': Math.max(...alone.map((shares) => shares['speaks-of-need'])),
    fits: (types + core) / 2,
    dated: mean('dated'),
    owned: mean('owned'),
  };
}

function degreeOf(shares: Shares): number {
  return ratio(reasons.reduce((sum, reason) => sum + shares[reason] * weights[reason], 0));
}

/** 1 where the type is the one the category asks for, or none is asked for; half where it is not written. */
function typeFits({ category }: Requirement, { type }: Commitment): number {
  const asked = category !== null && Object.hasOwn(typeFor, category) ? typeFor[category] : undefined;
  if (asked === undefined || type === asked) return 1;
  return type === null ? 0.5 : 0;
}

/** The share of telling words that a need and a goal have in common, of the one that has fewer; half of them is all. */
function sharedTerms(need: Requirement, goal: Commitment): number {
  const asked = termsOf(need.statement ?? '');
  const promised = termsOf([goal.statement ?? '', ...goal.kpis.map(kpiName)].join(' '));
  const fewer = Math.min(asked.size, promised.size);
  if (fewer === 0) return 0;
  const common = [...asked].filter((term) => promised.has(term)).length;
  return Math.min(1, (2 * common) / fewer);
}

function matchedGoal(goal: Commitment, document: Document, links: Links): MatchedGoal {
  const requirements = links.requirementsOf(goal).map(labelFor);
  return { ...namedOf(goal, document), status: requirements.length > 0 ? 'serving' : 'orphan', requirements };
}

/** Each declared conflict; the other side by its ref, or as written where nothing has that name. */
function conflictsIn(document: Document, links: Links): MatchConflict[] {
  return document.commitments.flatMap((commitment) =>
    commitment.conflicts.map((conflict) => {
      const found = conflict.with === null ? null : links.resolve(conflict.with, document);
      const other = found?.state === 'found' ? labelFor(found.item) : conflict.with;
      return {
        items: [labelFor(commitment), ...(other === null ? [] : [other])],
        file: document.file,
        kind: 'declared' as const,
        reason: conflict.statement,
        ...(conflict.response === null ? {} : { response: conflict.response }),
      };
    }),
  );
}

function risksIn(document: Document): MatchRisk[] {
  const risks = document.commitments.filter(({ kind }) => kind === 'response');
  return risks.map((risk) => ({
    ...namedOf(risk, document),
    goal: risk.within === null ? null : labelFor(risk.within),
    response: risk.fields.response ?? null,
    owner: risk.owner,
    due: risk.due,
  }));
}
