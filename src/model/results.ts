/** What `diff` and `log`, `match` and `gap` answer: plain data in the form of the JSON contract. */
import type { Day } from './day.js';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** By the class of the field that changed: what was agreed, how it goes, how it is worded and ordered. */
export const gravityLevels = ['major', 'minor', 'editorial'] as const;
export type Gravity = (typeof gravityLevels)[number];

/**
 * What a change means to the parties. A measure of which more is better has its target raised or lowered; any other
 * (a time, a rate of faults, a range, a stricter comparator) has it made easier or harder. The `…-changed` without a
 * direction are those of which nobody can say which way they go.
 */
export const changeClasses = [
  'target-raised',
  'target-lowered',
  'target-easier',
  'target-harder',
  'target-changed',
  'kpi-added',
  'kpi-removed',
  /** A measure lost its number, or got one. */
  'kpi-unquantified',
  'kpi-quantified',
  /** Its metric, basis, period or parts. */
  'kpi-changed',
  'due-slipped',
  'due-advanced',
  'due-changed',
  /** Start, rhythm, review. */
  'schedule-changed',
  'owner-changed',
  'helpers-changed',
  'priority-changed',
  /** What is asked or promised, in words, category or kind. */
  'scope-changed',
  'acceptance-changed',
  'link-changed',
  'resources-changed',
  /** Risks, conflicts and what answers them. */
  'risk-changed',
  'agreement-changed',
  /** Parties and signatories. */
  'parties-changed',
  'progress-recorded',
  'closed',
  'reopened',
  'confirmation',
  /** Of the document or an item, but for closing. */
  'status-changed',
  'version-changed',
  'id-changed',
  /** The same meaning in other words or digits. */
  'notation-only',
  'editorial',
  'item-added',
  'item-removed',
  'moved',
] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** One difference between two states of the documents. */
export interface Change {
  /** Of the item; of the document for one of its own fields; null where nothing is written. */
  readonly id: string | null;
  readonly ref: string | null;
  /** Where it is now, or was, if it is gone. */
  readonly file: string;
  /**
   * The address in the document, with ids or names in place of positions: `title`, `goals/G-001/due`,
   * `goals/G-001/kpis/新签合同数/target`; `requirements/RW-2024-001` for an item that came or went. `/` in a name is `~1`.
   */
  readonly field: string;
  readonly kind: ChangeKind;
  /** As written; null when absent. */
  readonly from: string | null;
  readonly to: string | null;
  readonly class: ChangeClass;
  /** Of a deadline that slipped or advanced: by how many days, always positive. */
  readonly days?: number;
  readonly gravity: Gravity;
  /** Of a commitment: its owner as written, after the change (before it, where it was removed). */
  readonly owner?: string;
  /** An item without an id was recognised by what it says. */
  readonly matchedBy: 'id' | 'content';
  /** Ids of the items that came or went with it: the goals of a need, the items of a document. */
  readonly includes?: readonly string[];
}

/** What an item is called in a result: refs where both ids are written, the words where nothing is. */
export interface Named {
  readonly id: string | null;
  readonly ref: string | null;
  readonly file: string;
  readonly statement: string | null;
  /** Of a commitment without a statement: its first KPI as written. */
  readonly kpi?: string;
}

export type MatchStatus = 'matched' | 'partial' | 'unmatched';

/** Why a need and its goals match, each with its share of the degree. */
export type MatchReason = 'has-goal' | 'quantified' | 'speaks-of-need' | 'fits' | 'dated' | 'owned';

export interface MatchedRequirement extends Named {
  readonly status: MatchStatus;
  /** 0 to 1: the sum of the shares. */
  readonly degree: number;
  /** Each goal's score is the degree it would give alone. */
  readonly goals: readonly (Named & { readonly link: 'declared'; readonly score: number })[];
  /** All reasons; a share of 0 says what is missing. `of` is the most it can be. */
  readonly reasons: readonly { readonly reason: MatchReason; readonly share: number; readonly of: number }[];
}

export interface MatchedGoal extends Named {
  readonly status: 'serving' | 'orphan';
  /** Refs of the needs it serves; the id, then the words, where there is no ref. */
  readonly requirements: readonly string[];
}

/** One resource of one document. Amounts in `unit`; null is unknown (no quantity, none stated, units that differ). */
export interface ResourceNeed {
  readonly name: string;
  readonly file: string;
  readonly needed: number | null;
  readonly available: number | null;
  /** What is missing, 0 where it suffices. */
  readonly short: number | null;
  readonly unit: string;
  /** Refs of what needs it. */
  readonly neededBy: readonly string[];
}

export interface MatchConflict {
  /** Refs (ids, words) of the two that pull apart. */
  readonly items: readonly string[];
  readonly file: string;
  readonly kind: 'declared';
  readonly reason: string | null;
  readonly response?: string;
}

export interface MatchRisk extends Named {
  /** The goal it threatens. */
  readonly goal: string | null;
  readonly response: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}

/** `tally match`. MISSION A4. */
export interface MatchResult {
  readonly requirements: readonly MatchedRequirement[];
  readonly goals: readonly MatchedGoal[];
  readonly resources: readonly ResourceNeed[];
  readonly conflicts: readonly MatchConflict[];
  readonly risks: readonly MatchRisk[];
}

/**
 * How a goal or KPI stands.
 * - `met`: the actual value reaches the target (or the goal was closed as met and no value says otherwise). What must
 *   hold until the end (a ceiling on a count, a target for each quarter) is met when the end has come.
 * - `on-track`: not yet, but as far as the time that has passed asks.
 * - `at-risk`: a little behind that. `behind`: clearly behind it.
 * - `overdue`: the due date has passed and it is neither met nor closed.
 * - `missed`: closed without reaching the target.
 * - `unknown`: nothing says.
 */
export const gapStates = ['met', 'on-track', 'at-risk', 'behind', 'overdue', 'missed', 'unknown'] as const;
export type GapState = (typeof gapStates)[number];

/** Why a KPI's attainment is unknown. */
export type UnknownReason =
  /** The KPI has no number (it may have a date, or be judged). */
  | 'no-target'
  /** No check-in names it. */
  | 'no-actual'
  /** What was checked in is no quantity. */
  | 'unreadable-actual'
  /** It is one, in a unit that cannot be turned into the target's. */
  | 'unit-differs'
  /** A relative change, reported as a level, with no baseline written. */
  | 'no-baseline';

export interface GapKpi {
  readonly id: string | null;
  readonly metric: string;
  readonly comparator: '>=' | '<=' | '>' | '<' | '=' | 'between' | 'approx' | null;
  readonly target: number | null;
  /** The upper end of a range. */
  readonly target2?: number;
  readonly unit: string;
  readonly from?: number;
  readonly actual: number | null;
  /** actual ÷ target; target ÷ actual where lower is better. 1 is exactly reached. */
  readonly attainment: number | null;
  /** (actual − target) ÷ target; negative is below the target, whichever way is better. Null for a target of 0. */
  readonly deviation: number | null;
  readonly state: GapState;
  readonly unknown?: UnknownReason;
  /** `typed`: nobody recorded a value; the attainment is the percentage that was written with the check-in. */
  readonly source?: 'typed';
  /** Of a KPI that is a date: the last day that counts, and the day that was recorded. */
  readonly targetDate?: Day;
  readonly actualDate?: Day;
  /** The period that target and actual are of, where the target is to be reached in each. */
  readonly period?: string;
  /** Each period that was reported, oldest first, where it has a target of its own. */
  readonly periods?: readonly GapPeriod[];
}

/** One period of a KPI. `missed`: it is over, and its target was not reached. */
export interface GapPeriod {
  readonly period: string;
  readonly target: number;
  readonly actual: number | null;
  readonly attainment: number | null;
  readonly deviation: number | null;
  readonly state: GapState;
}

export interface GapGoal extends Named {
  /** Ref (id, words) of the need it serves first; null for none. */
  readonly requirement: string | null;
  readonly owner: string | null;
  readonly party: string | null;
  readonly due: Day | null;
  readonly state: GapState;
  readonly kpis: readonly GapKpi[];
  /** The percentage of the latest check-in that has one, as a ratio. */
  readonly percent?: number;
  /** Of the latest check-in that gives one. */
  readonly cause?: { readonly text?: string; readonly objective?: string; readonly subjective?: string };
  readonly remedy?: string;
}

export interface GapSummary {
  readonly requirements: number;
  readonly withGoal: number;
  readonly goals: number;
  readonly quantified: number;
  readonly owned: number;
  readonly dated: number;
  readonly overdue: number;
  readonly behind: number;
  readonly met: number;
  readonly unknown: number;
}

/** `tally gap`. MISSION A6, E4, E5. */
export interface GapResult {
  readonly summary: GapSummary;
  readonly goals: readonly GapGoal[];
}
