/** Need ↔ goal: does every need have a goal that answers it, and every goal a need. MISSION A3, A4. */
import type { MatchSettings } from '../config/settings.js';
import type { Workspace } from '../load/workspace.js';
import type { Commitment, Document, Requirement } from '../model/kernel.js';
import {
  type MatchConflict,
  type MatchedGoal,
  type MatchedRequirement,
  type Matching,
  type MatchResult,
  matchReasons,
} from '../model/results.js';
import { ratio } from './attainment.js';
import type { Links } from './links.js';
import { achievableIn } from './matching/achievable.js';
import { clashesIn, labelsOf } from './matching/conflicts.js';
import { uncoveredIn } from './matching/coverage.js';
import { duplicatesIn } from './matching/duplicates.js';
import { nothing, Reasons, type Shares, together } from './matching/reasons.js';
import { resourcesOf } from './matching/resources.js';
import { risksIn } from './matching/risks.js';
import { rollUpsOf, weightsOf } from './matching/roll-up.js';
import { Suggestions } from './matching/suggestions.js';
import { saysSomething } from './measures.js';
import { labelFor, namedOf } from './named.js';

/** A match needs this degree, a number in every goal, and a goal that speaks of the need at all. */
const matchedFrom = 0.7;

/**
 * How the needs and goals of `chosen` match; what they refer to and may be meant for is looked for in `workspace`, of
 * which `chosen` has some documents.
 */
export function matchOf(chosen: Workspace, links: Links, settings: MatchSettings, workspace = chosen): MatchResult {
  const { documents } = chosen;
  return {
    ...matchingOf(chosen, links, settings, workspace, new Suggestions(workspace, links)),
    duplicates: duplicatesIn(chosen),
    uncovered: uncoveredIn(documents, links),
    rollUps: measured(documents).flatMap(({ goal, document }) => rollUpsOf(goal, document, workspace, links)),
    weights: measured(documents).flatMap(({ goal, document }) => weightsOf(goal, document, links) ?? []),
  };
}

/** The same as far as its form shows it; without `suggestions`, what nobody declared has no goal and serves no need. */
export function matchingOf(
  chosen: Workspace,
  links: Links,
  settings: MatchSettings,
  workspace: Workspace,
  suggestions: Suggestions | null = null,
): Matching {
  const { documents } = chosen;
  const files = new Set(documents.map(({ file }) => file));
  const clashes = clashesIn(workspace, links, settings.capacity);
  const reasons = new Reasons({ workspace, links, achievable: achievableIn(workspace), clashes });
  const matcher = new Matcher(links, reasons, suggestions, settings);
  const goals = documents.flatMap((document) => goalsIn(document).map((goal) => ({ goal, document })));
  return {
    requirements: documents.flatMap((document) =>
      document.requirements.map((need) => matcher.requirement(need, document)),
    ),
    goals: goals.map(({ goal, document }) => matcher.goal(goal, document)),
    resources: documents.flatMap((document) => resourcesOf(document, workspace)),
    conflicts: clashes.filter(({ document }) => files.has(document.file)).map(conflictOf),
    risks: risksIn(documents),
  };
}

function goalsIn(document: Document): Commitment[] {
  return document.commitments.filter(({ kind }) => kind === 'goal');
}

/** Whatever may have parts. */
function measured(documents: readonly Document[]): { goal: Commitment; document: Document }[] {
  return documents.flatMap((document) => document.commitments.map((goal) => ({ goal, document })));
}

function conflictOf(clash: ReturnType<typeof clashesIn>[number]): MatchConflict {
  const { kind, reason, response, document } = clash;
  return { items: labelsOf(clash), file: document.file, kind, reason, ...(response === null ? {} : { response }) };
}

class Matcher {
  readonly #links: Links;
  readonly #reasons: Reasons;
  readonly #suggestions: Suggestions | null;
  readonly #weights: MatchSettings['weights'];

  constructor(links: Links, reasons: Reasons, suggestions: Suggestions | null, { weights }: MatchSettings) {
    this.#links = links;
    this.#reasons = reasons;
    this.#suggestions = suggestions;
    const points = matchReasons.reduce((sum, reason) => sum + weights[reason], 0);
    this.#weights = Object.fromEntries(
      matchReasons.map((reason) => [reason, ratio(weights[reason] / points)]),
    ) as typeof weights;
  }

  requirement(need: Requirement, document: Document): MatchedRequirement {
    const goals = this.#links.goalsOf(need);
    const alone = goals.map((goal) => (saysSomething(goal) ? this.#reasons.of(need, goal) : nothing));
    const isAnswered = goals.some(saysSomething);
    const shares = isAnswered ? together(need, goals, alone) : nothing;
    const degree = this.#degreeOf(shares);
    const isMatched = shares.quantified === 1 && shares['speaks-of-need'] !== 0 && degree >= matchedFrom;
    const declared = goals.map((goal, index) => ({
      ...namedOf(goal, this.#links.documentOf(goal)),
      link: 'declared' as const,
      score: this.#degreeOf(alone[index] ?? nothing),
    }));
    return {
      ...namedOf(need, document),
      status: isAnswered ? (isMatched ? 'matched' : 'partial') : 'unmatched',
      degree,
      goals: isAnswered ? declared : [...declared, ...(this.#suggestions?.goalsFor(need) ?? [])],
      reasons: matchReasons.map((reason) => ({
        reason,
        share: ratio((shares[reason] ?? 0) * this.#weights[reason]),
        of: this.#weights[reason],
        ...(shares[reason] === null ? { unknown: true as const } : {}),
      })),
    };
  }

  goal(goal: Commitment, document: Document): MatchedGoal {
    const requirements = this.#links.requirementsOf(goal).map(labelFor);
    const suggested = requirements.length > 0 ? [] : (this.#suggestions?.needsFor(goal) ?? []);
    return {
      ...namedOf(goal, document),
      status: requirements.length > 0 ? 'serving' : 'orphan',
      requirements,
      ...(suggested.length === 0 ? {} : { suggested }),
    };
  }

  #degreeOf(shares: Shares): number {
    return ratio(matchReasons.reduce((sum, reason) => sum + (shares[reason] ?? 0) * this.#weights[reason], 0));
  }
}
