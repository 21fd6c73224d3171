/** Why a need and its goals match: each reason, and how far a goal meets it. `docs/matching.md` explains every line. */
import type { Workspace } from '../../load/workspace.js';
import type { Day } from '../../model/day.js';
import type { Commitment, Document, Item, Requirement } from '../../model/kernel.js';
import { type MatchReason, matchReasons } from '../../model/results.js';
import type { Links } from '../links.js';
import { datesOf, isQuantified, kpiName, measuresOf } from '../measures.js';
import { related, termsOf } from '../terms.js';
import type { Achievable } from './achievable.js';
import type { Clash } from './clash.js';
import { askedBy, isEnough } from './targets.js';

/** How far a reason is met, 0 to 1; null where nothing is written that could tell. */
export type Shares = Readonly<Record<MatchReason, number | null>>;

export const nothing = Object.fromEntries(matchReasons.map((reason) => [reason, 0])) as Shares;

/** Which type of goal a category of need asks for. MISSION A3. */
const typeFor: Readonly<Record<string, string>> = { business: 'outcome', resource: 'process' };

/** Of what a need asks with a number, words count for this; its metric and its quantity share the rest. */
const wordsOfQuantified = 0.5;
/** A goal with a deadline that clashes with another date of its own. */
const datedButClashing = 0.5;

/** What the reasons are judged by. */
export interface Grounds {
  readonly workspace: Workspace;
  readonly links: Links;
  readonly achievable: Achievable;
  readonly clashes: readonly Clash[];
}

export class Reasons {
  readonly #grounds: Grounds;
  /** Items of a conflict that has no response. */
  readonly #clashing: ReadonlySet<Item>;

  constructor(grounds: Grounds) {
    this.#grounds = grounds;
    const unanswered = grounds.clashes.filter(
      ({ kind, response }) => response === null && kind !== 'owner-over-capacity',
    );
    this.#clashing = new Set(unanswered.flatMap(({ items }) => items));
  }

  /** How far one goal meets each reason. */
  of(need: Requirement, goal: Commitment): Shares {
    const { workspace, links, achievable } = this.#grounds;
    const { readings } = workspace;
    const document = links.documentOf(goal);
    return {
      'has-goal': 1,
      quantified: Number(isQuantified(goal, readings)),
      'speaks-of-need': this.#speaksOf(need, goal),
      achievable: achievable(goal, document),
      fits: (typeFits(need, goal) + Number(need.priority !== 'P1' || goal.core)) / 2,
      dated: this.#dated(need, goal, document),
      owned: Number(goal.owner !== null && readings.owner(goal.owner).single),
      'conflicts-answered': Number(!this.#clashing.has(goal) && !this.#clashing.has(need)),
      agreed: agreed(goal, document),
    };
  }

  /** Words alone; and, of a need with numbers of its own, whether its metric and its quantity are taken up. */
  #speaksOf(need: Requirement, goal: Commitment): number {
    const words = sharedTerms(need, goal);
    const asked = askedBy(need, this.#grounds.workspace);
    if (asked.length === 0) return words;
    const given = measuresOf(goal, this.#grounds.workspace.readings).flatMap(({ kpi, reading }) =>
      reading.targets.map((target) => ({ target, metric: target.metric || kpi.metric || goal.statement || '' })),
    );
    const rest = (1 - wordsOfQuantified) / 2;
    const parts = asked.map((one) => {
      const metric = given.some((other) => one.metric === '' || related(one.metric, other.metric));
      const enough = given.some((other) => isEnough(other.target, other.metric, one, related) === true);
      return Number(metric) * rest + Number(enough) * rest;
    });
    return words * wordsOfQuantified + parts.reduce((sum, part) => sum + part, 0) / parts.length;
  }

  /** A day to be held to, which no other date of need, goal or KPI contradicts. */
  #dated(need: Requirement, goal: Commitment, document: Document): number {
    const { readings } = this.#grounds.workspace;
    const due = readings.due(goal, document);
    if (due?.due == null) return Number(due?.kind === 'relative');
    const context = readings.contextOf(goal, document);
    const start = goal.start === null ? null : readings.deadline(goal.start, context);
    const startsBy = start?.start ?? start?.due ?? null;
    const wanted = need.statement === null ? [] : datesOf(readings.kpi(need.statement));
    const measured = measuresOf(goal, readings).flatMap(({ reading }) => datesOf(reading));
    const clashes =
      (startsBy !== null && startsBy > due.due) ||
      wanted.some((date) => isBefore(date.due, due.due)) ||
      measured.some((date) => isBefore(due.due, date.due));
    return clashes ? datedButClashing : 1;
  }
}

function isBefore(one: Day | null, other: Day | null): boolean {
  return one !== null && other !== null && one < other;
}

/** What the parties said of it; in a final document what nobody left open is agreed. */
function agreed({ agreement }: Commitment, { status }: Document): number | null {
  if (agreement !== null) return Number(agreement === 'agreed');
  return status === 'final' ? 1 : null;
}

/** Every goal must meet most reasons; one that speaks of the need is enough, and one core goal. */
export function together(need: Requirement, goals: readonly Commitment[], alone: readonly Shares[]): Shares {
  if (alone.length === 0) return nothing;
  const shares = Object.fromEntries(matchReasons.map((reason) => [reason, mean(alone, reason)])) as Record<
    MatchReason,
    number | null
  >;
  const types = goals.reduce((sum, goal) => sum + typeFits(need, goal), 0) / goals.length;
  const core = Number(need.priority !== 'P1' || goals.some((goal) => goal.core));
  return {
    ...shares,
    'has-goal': 1,
    'speaks-of-need': Math.max(...alone.map((share) => share['speaks-of-need'] ?? 0)),
    fits: (types + core) / 2,
  };
}

/** Of what some goals say and others do not, silence counts as nothing; where all are silent nobody knows. */
function mean(alone: readonly Shares[], reason: MatchReason): number | null {
  if (alone.every((shares) => shares[reason] === null)) return null;
  return alone.reduce((sum, shares) => sum + (shares[reason] ?? 0), 0) / alone.length;
}

/** 1 where the type is the one the category asks for, or none is asked for; half where it is not written. */
export function typeFits({ category }: Requirement, { type }: Commitment): number {
  const asked = category !== null && Object.hasOwn(typeFor, category) ? typeFor[category] : undefined;
  if (asked === undefined || type === asked) return 1;
  return type === null ? 0.5 : 0;
}

/** The share of telling words that a need and a goal have in common, of the one that has fewer; half of them is all. */
export function sharedTerms(need: Requirement, goal: Commitment): number {
  const asked = termsOf(withoutAmounts(need.statement ?? ''));
  const promised = termsOf(withoutAmounts([goal.statement ?? '', ...goal.kpis.map(kpiName)].join(' ')));
  const fewer = Math.min(asked.size, promised.size);
  if (fewer === 0) return 0;
  const common = [...asked].filter((term) => promised.has(term)).length;
  return Math.min(1, (2 * common) / fewer);
}

/** 100家 of customers and 100家 of contracts share a unit, and nothing else. */
function withoutAmounts(text: string): string {
  return text.replace(/\d[\d.,]*\s*[万亿千百萬億]?\p{Script=Han}?/gu, ' ');
}
