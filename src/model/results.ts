/** What `diff` and `log`, `match` and `gap` answer: plain data in the form of the JSON contract. */
import type { Day } from './day.js';
import type { CommitmentKind } from './kernel.js';

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
  /** What was agreed changed: the field is one of terms (or a whole item is meant), and not in notation only. */
  readonly terms?: true;
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

/** Why a need and its goals match, each with its share of the degree. `docs/matching.md` says when each is met. */
export const matchReasons = [
  'has-goal',
  'quantified',
  'speaks-of-need',
  'achievable',
  'fits',
  'dated',
  'owned',
  'conflicts-answered',
  'agreed',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** A link that words speak for and nobody declared. */
export interface SuggestedLink {
  readonly link: 'suggested';
  /** How alike the two are, 0 to 1. */
  readonly score: number;
  /** What they have in common, the most telling first. */
  readonly words: readonly string[];
}

export interface MatchedRequirement extends Named {
  readonly status: MatchStatus;
  /** 0 to 1: the sum of the shares. */
  readonly degree: number;
  /** Each declared goal's score is the degree it would give alone; suggested are only goals for a need without one. */
  readonly goals: readonly (Named & ({ readonly link: 'declared'; readonly score: number } | SuggestedLink))[];
  /**
   * All reasons; a share of 0 says what is missing. `of` is the most it can be. `unknown`: nothing is written that
   * could tell, which counts as nothing.
   */
  readonly reasons: readonly {
    readonly reason: MatchReason;
    readonly share: number;
    readonly of: number;
    readonly unknown?: true;
  }[];
}

export interface MatchedGoal extends Named {
  readonly status: 'serving' | 'orphan';
  /** Refs of the needs it serves; the id, then the words, where there is no ref. */
  readonly requirements: readonly string[];
  /** Of an orphan: the needs it may be meant for. */
  readonly suggested?: readonly (Named & SuggestedLink)[];
}

/** `people` and `equipment` come back when a goal is done; the rest is used up. */
export type ResourceKind = 'money' | 'people' | 'effort' | 'equipment' | 'other';

/** One resource of one document. Amounts in `unit`; null is unknown (no quantity, none stated, units that differ). */
export interface ResourceNeed {
  readonly name: string;
  readonly file: string;
  readonly kind: ResourceKind;
  /** Of what comes back the most that is needed at one time, else all together. */
  readonly needed: number | null;
  readonly available: number | null;
  /** What is missing, 0 where it suffices. */
  readonly short: number | null;
  readonly unit: string;
  /** Refs of what needs it (of what comes back: at the time when most is needed). */
  readonly neededBy: readonly string[];
  /** The time when most is needed, where the goals have dates. */
  readonly when?: { readonly start: Day; readonly end: Day };
  /** Shortages that somebody wrote down. */
  readonly stated?: readonly StatedShortage[];
}

/** `技术人员短缺2人` in the words of a goal. */
export interface StatedShortage {
  /** What is short, as written. */
  readonly name: string;
  readonly short: number | null;
  readonly unit: string;
  readonly text: string;
  /** Ref of the goal that says so. */
  readonly by: string;
}

export type ConflictKind =
  /** Written down in `conflicts`. */
  | 'declared'
  /** Two goals hold one metric to targets that cannot both be met. */
  | 'incompatible-targets'
  /** One goal raises what the other lowers. */
  | 'opposite-directions'
  /** A goal asks less of a metric than its need. */
  | 'less-than-needed'
  /** A part is due after the whole. */
  | 'part-after-whole'
  /** What comes first is due after what waits for it. */
  | 'dependency-after'
  /** One owner has more open at once than the settings' `match.capacity`. */
  | 'owner-over-capacity';

export interface MatchConflict {
  /** Refs (ids, words) of those that pull apart. */
  readonly items: readonly string[];
  readonly file: string;
  readonly kind: ConflictKind;
  /** As declared; of a computed one the two phrases or dates. */
  readonly reason: string | null;
  readonly response?: string;
}

export interface MatchRisk extends Named {
  /** The goal it threatens. */
  readonly goal: string | null;
  /** As written. */
  readonly likelihood: string | null;
  readonly impact: string | null;
  /** likelihood × impact, each on a scale of 5; null where one is not written or cannot be read. */
  readonly score: number | null;
  readonly response: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}

/** Two needs, or two goals, that say the same or nearly so. */
export interface Duplicate {
  readonly kind: 'requirements' | 'goals';
  readonly items: readonly [Named, Named];
  /** 1 where they differ in nothing but notation. */
  readonly likeness: number;
}

/** What the parties talk about and no need takes up. MISSION A1. */
export interface Uncovered {
  readonly demands: readonly { readonly party: string; readonly demand: string; readonly file: string }[];
  /** Topics without a need. */
  readonly topics: readonly { readonly topic: string; readonly file: string }[];
  /** Needs outside every topic, in documents that have topics. */
  readonly requirements: readonly Named[];
}

/** Whether the parts of a goal add up to it. MISSION E2. */
export interface RollUp extends Named {
  readonly metric: string;
  readonly unit: string;
  readonly target: number;
  /** What the parts plan together; null where nothing below adds to it. */
  readonly planned: number | null;
  /** What nobody plans; null where that is unknown. */
  readonly short: number | null;
  readonly state: 'complete' | 'short' | 'over' | 'unknown';
  readonly unknown?:
    | 'no-parts'
    /** None of the parts speaks of the metric, by its name or by `partOf`. */
    | 'nothing-adds'
    /** A rate, a duration, a mark or a share: these never add up. */
    | 'not-additive'
    | 'unit-differs'
    /** The goal has a baseline, and the parts may be levels or increments. */
    | 'level-or-increment';
  readonly parts: readonly { readonly ref: string; readonly planned: number | null }[];
}

/** The weights of the parts of a goal, which make 1 together. */
export interface PartWeights extends Named {
  readonly sum: number;
  readonly parts: readonly { readonly ref: string; readonly weight: number | null }[];
}

export const smartAspects = ['specific', 'measurable', 'achievable', 'relevant', 'time-bound'] as const;
export type SmartAspect = (typeof smartAspects)[number];
export type SmartAnswer = 'yes' | 'partly' | 'no' | 'unknown';

/** One goal by the five questions of SMART, each with what speaks for the answer. MISSION A3. */
export interface SmartGoal extends Named {
  readonly answers: readonly {
    readonly aspect: SmartAspect;
    readonly answer: SmartAnswer;
    /** What is written: the field, and its text. */
    readonly evidence: readonly { readonly field: string; readonly text: string }[];
    /** What is not. */
    readonly missing: readonly SmartLack[];
  }[];
}

export type SmartLack =
  | 'statement'
  | 'specific-words'
  | 'owner'
  | 'number'
  | 'acceptance'
  | 'resources'
  | 'supply'
  | 'agreement'
  | 'need'
  | 'words-of-need'
  | 'type'
  | 'deadline'
  | 'start';

/** What 《需求-目标匹配分析表》 shows. MISSION A4. */
export interface Matching {
  readonly requirements: readonly MatchedRequirement[];
  readonly goals: readonly MatchedGoal[];
  readonly resources: readonly ResourceNeed[];
  readonly conflicts: readonly MatchConflict[];
  readonly risks: readonly MatchRisk[];
}

/** `tally match`. MISSION A4. */
export interface MatchResult extends Matching {
  readonly duplicates: readonly Duplicate[];
  readonly uncovered: Uncovered;
  readonly rollUps: readonly RollUp[];
  readonly weights: readonly PartWeights[];
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
  /** What it should be by the day that is looked at; null where nobody can tell, for want of a start or a due date. */
  readonly expected: number | null;
  /** actual ÷ target; target ÷ actual where lower is better. 1 is exactly reached. */
  readonly attainment: number | null;
  /** (actual − target) ÷ target; negative is below the target, whichever way is better. Null for a target of 0. */
  readonly deviation: number | null;
  readonly state: GapState;
  readonly unknown?: UnknownReason;
  /**
   * `typed`: nobody recorded a value; the attainment is the percentage that was written with the check-in. `parts`:
   * nobody recorded one here; the actual value is what the parts of the goal reached together.
   */
  readonly source?: 'typed' | 'parts';
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
  /** Its days, where the words say which. */
  readonly start?: Day;
  readonly end?: Day;
  readonly target: number;
  readonly actual: number | null;
  readonly attainment: number | null;
  readonly deviation: number | null;
  readonly state: GapState;
}

export interface GapGoal extends Named {
  /** `goal`, `task`, or `group` (of what has parts and promises nothing itself). */
  readonly kind: CommitmentKind;
  /** Ref (id, words) of the need it serves first; null for none. */
  readonly requirement: string | null;
  /** Of that need. */
  readonly category: string | null;
  readonly priority: string | null;
  readonly owner: string | null;
  /** As written, else the organisation of the owner: in the brackets of `陈志远(乙方)`, or in the roster. */
  readonly party: string | null;
  readonly due: Day | null;
  readonly state: GapState;
  readonly kpis: readonly GapKpi[];
  /** The percentage of the latest check-in that has one, as a ratio. */
  readonly percent?: number;
  /** Of the latest check-in that gives one. */
  readonly cause?: { readonly text?: string; readonly objective?: string; readonly subjective?: string };
  readonly remedy?: string;
  /** What comes next, of the latest check-in that says it. */
  readonly next?: string;
  /** The day of the latest check-in. */
  readonly reported?: Day;
  /** Its parts, as they stand; the weakest holds it back. */
  readonly parts?: readonly { readonly ref: string; readonly state: GapState; readonly weight: number | null }[];
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

export const gapGroupings = ['owner', 'category', 'priority', 'party'] as const;
export type GapGrouping = (typeof gapGroupings)[number];

/** The goals that have something in common, and how many of them stand how. */
export interface GapGroup {
  /** The owner, category, priority or party; null for goals that have none. */
  readonly key: string | null;
  readonly states: Readonly<Record<GapState, number>>;
  /** Refs of the goals. */
  readonly goals: readonly string[];
}

/** `tally gap`. MISSION A6, E4, E5. */
export interface GapResult {
  readonly summary: GapSummary;
  readonly goals: readonly GapGoal[];
  /** With `--by`. */
  readonly groups?: readonly GapGroup[];
}

/** One line of the table of a review. */
export interface ReviewRow extends Named {
  readonly owner: string | null;
  readonly due: Day | null;
  readonly metric: string;
  readonly comparator: GapKpi['comparator'];
  readonly target: number | null;
  readonly target2?: number;
  readonly unit: string;
  readonly actual: number | null;
  readonly attainment: number | null;
  readonly deviation: number | null;
  readonly state: GapState;
  /** Whether the figures are of the very period, or of the goal as it stands. */
  readonly of: 'period' | 'all';
  /** Causes as they were told apart; `cause` is one that was not. */
  readonly objective: string | null;
  readonly subjective: string | null;
  readonly cause: string | null;
  readonly remedy: string | null;
  readonly next: string | null;
}

/** A target that was lowered, or a date that was moved, and who did it when and why. */
export interface ReviewChange {
  readonly id: string | null;
  readonly ref: string | null;
  readonly file: string;
  readonly field: string;
  readonly class: ChangeClass;
  readonly days?: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly date: string;
  readonly author: string;
  /** As the commit says it: its reason, else its first line. */
  readonly reason: string;
}

/** `tally review`. MISSION A6, E4, E5. */
export interface Review {
  readonly period: { readonly label: string; readonly start: Day; readonly end: Day };
  readonly today: Day;
  readonly checkIns: readonly (Named & {
    readonly owner: string | null;
    /** The latest check-in; the start where there is `never` one. */
    readonly last: Day;
    readonly days: number;
    /** Days between two of them. */
    readonly every: number;
    readonly never: boolean;
  })[];
  readonly uncaused: readonly (Named & {
    readonly owner: string | null;
    readonly state: GapState;
    readonly lacks: readonly ('cause' | 'remedy')[];
  })[];
  readonly closing: readonly (Named & {
    readonly owner: string | null;
    readonly due: Day;
    readonly days: number;
    readonly state: GapState;
  })[];
  /** Lowered or postponed since the review before. */
  readonly changes: readonly ReviewChange[];
  /** Whether the repository's history could be read: without it, nobody knows what was lowered. */
  readonly history: 'complete' | 'incomplete' | 'none';
  readonly rows: readonly ReviewRow[];
}

/** One commitment of `tally agenda`. */
export interface AgendaItem extends Named {
  readonly kind: CommitmentKind;
  readonly owner: string | null;
  readonly party: string | null;
  readonly due: Day | null;
  /** Days from today; negative is past. */
  readonly days: number | null;
  /** Ref (id, words) of what it is nested in or part of. */
  readonly within: string | null;
}

/** A commitment to ask about, with each reason that there is. */
export interface FollowUp extends Named {
  readonly owner: string | null;
  /** The day where it is late or due soon; null where it is neither. */
  readonly due: Day | null;
  readonly days: number | null;
  readonly checkIn?: Omit<Review['checkIns'][number], keyof Named | 'owner'>;
  /** Where it falls short without an explanation. */
  readonly state?: GapState;
  readonly lacks?: readonly ('cause' | 'remedy')[];
}

/** `tally remind`: what one person is asked about. */
export interface Reminder {
  /** The name without its brackets; null for what nobody owns. */
  readonly owner: string | null;
  readonly items: readonly FollowUp[];
}

/** What somebody has to decide. */
export interface Decision {
  readonly kind: 'agreement' | 'conflict' | 'resource' | 'roll-up' | 'remedy';
  /** Refs (ids, words) of what it is about; the name of a resource. */
  readonly about: readonly string[];
  readonly text: string | null;
  readonly owner: string | null;
}

/** `tally report brief`. */
export interface Brief {
  readonly review: Review;
  readonly decisions: readonly Decision[];
  /** Overdue, missed, behind. */
  readonly red: readonly GapGoal[];
  /** At risk. */
  readonly yellow: readonly GapGoal[];
  /** Nobody knows. */
  readonly grey: readonly GapGoal[];
  readonly states: Readonly<Record<GapState, number>>;
  readonly resources: readonly ResourceNeed[];
  readonly next: { readonly label: string; readonly start: Day; readonly end: Day };
  /** Due in the next period, or with words about what comes next. */
  readonly coming: readonly (Named & {
    readonly owner: string | null;
    readonly due: Day | null;
    readonly next: string | null;
  })[];
}

/** `tally gap --trend`. Points and attainments stand in the same order, oldest first. */
export interface Trend {
  readonly points: readonly {
    readonly date: Day;
    readonly revision: string;
    /** Needs that have a goal, of all. */
    readonly coverage: number | null;
    readonly goals: number;
    readonly met: number;
    readonly unknown: number;
  }[];
  readonly goals: readonly TrendGoal[];
}

export interface TrendGoal extends Named {
  /** Of the weakest KPI; null where one is unknown, or where there was no such goal yet. */
  readonly attainment: readonly (number | null)[];
  readonly state: GapState;
  /** How often its deadline moved to a later day, and by how many days in all. */
  readonly slips: number;
  readonly days: number;
}
