/**
 * The four shapes that every document of every kind is projected onto: requirement, commitment, record and document
 * fields. All texts are as written (trimmed); nothing here is read, resolved or computed. `null` is "not written".
 *
 * `at` is the place of the item; the place of its field is `under(item.at, 'due')`, whatever the file format.
 */
import type { Place } from './place.js';

interface ItemBase {
  /** The written id, or null: then the item is known by its content only. */
  readonly id: string | null;
  /** `document#id`, null where either is missing. */
  readonly ref: string | null;
  readonly at: Place;
  /** Fields of the user's own (`x-…`, `custom:`, unknown Markdown columns). */
  readonly custom: Readonly<Record<string, string>>;
}

/** A need. MISSION A2. */
export interface Requirement extends ItemBase {
  readonly shape: 'requirement';
  /** Canonical (`business`) where the word is known, else as written. */
  readonly category: string | null;
  readonly topic: string | null;
  readonly statement: string | null;
  /** `P1`…`P4`, worked out of `{necessary, urgent}`; else as written (`高`). */
  readonly priority: string | null;
  readonly proposedBy: string | null;
  readonly need: 'explicit' | 'implicit';
  readonly source: string | null;
  readonly acceptance: string | null;
  /** The goals written inside this requirement. */
  readonly goals: readonly Commitment[];
}

export type CommitmentKind =
  | 'goal'
  | 'group'
  | 'task'
  | 'action'
  | 'point'
  | 'stage'
  | 'milestone'
  | 'response'
  | 'training'
  | 'standing'
  | 'provision';

/** What somebody promises. MISSION "What holds for all of it". */
export interface Commitment extends ItemBase {
  readonly shape: 'commitment';
  /** From the section it stands in, never typed. */
  readonly kind: CommitmentKind;
  readonly statement: string | null;
  /** `outcome` or `process`, canonical where known. */
  readonly type: string | null;
  readonly core: boolean;
  readonly kpis: readonly Kpi[];
  readonly outputs: readonly Output[];
  /** The accountable person, post or party as one phrase: `{party: b, person: 陈志远}` becomes `陈志远(b)`. */
  readonly owner: string | null;
  readonly party: string | null;
  readonly helpers: readonly string[];
  readonly start: string | null;
  /** A day, date-time or phrase. */
  readonly due: string | null;
  /** `{after: 合同签订, workdays: 5}`: due relative to an event; then `due` is a phrase that says the same. */
  readonly dueAfter: DueAfter | null;
  /** How often it reports: `week`, `month`, `quarter`, `year`, or as written. */
  readonly every: string | null;
  /** A date or rhythm on which an open-ended commitment is looked at. */
  readonly review: string | null;
  /** `open` or `closed`. */
  readonly status: string | null;
  readonly closed: string | null;
  readonly outcome: string | null;
  readonly agreement: string | null;
  readonly positions: readonly Position[];
  readonly resources: Readonly<Record<string, string>>;
  /** Risks of this commitment; each is a commitment of kind `response` too. */
  readonly risks: readonly Commitment[];
  readonly conflicts: readonly Conflict[];
  readonly dependsOn: readonly string[];
  readonly parent: string | null;
  /** Its share of the parent (`40%`, `0.4`). */
  readonly weight: string | null;
  /** References written in `serves:`; the requirement it is nested in is not repeated here. */
  readonly serves: readonly string[];
  /** The item it is nested in: the requirement of a nested goal, the goal of a risk. */
  readonly within: Requirement | Commitment | null;
  readonly source: string | null;
  /** The goal of an earlier period that it takes up. */
  readonly continues: string | null;
  readonly progress: readonly Progress[];
  readonly acceptance: string | null;
  readonly notes: string | null;
  /** Texts that only some kinds have: `response`, `class`, `likelihood`, `impact` and `trigger` of a risk. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One entry of `kpis:`; one text may speak of several targets (`新签合同数≥100家,客户留存率≥85%`). */
export interface Kpi {
  readonly at: Place;
  readonly id: string | null;
  /** The phrase, when it is written as one text or one cell; then the structured fields are null. */
  readonly text: string | null;
  readonly metric: string | null;
  readonly target: string | null;
  readonly unit: string | null;
  readonly from: string | null;
  readonly basis: string | null;
  readonly period: string | null;
  readonly by: string | null;
  readonly aggregate: string | null;
  readonly perPeriod: Readonly<Record<string, string>>;
  readonly partOf: string | null;
  readonly acceptance: string | null;
  /** Who judges a qualitative KPI. */
  readonly judge: string | null;
}

export interface Output {
  readonly at: Place;
  readonly name: string | null;
  readonly file: string | null;
  readonly item: string | null;
  readonly status: string | null;
  readonly date: string | null;
}

export interface DueAfter {
  readonly event: string;
  readonly amount: number;
  readonly unit: 'workdays' | 'days' | 'hours';
}

export interface Position {
  readonly round: string | null;
  readonly party: string | null;
  readonly value: string | null;
  readonly date: string | null;
}

export interface Conflict {
  readonly at: Place;
  /** A goal's or a requirement's reference. */
  readonly with: string | null;
  readonly statement: string | null;
  readonly response: string | null;
}

/** One check-in. */
export interface Progress {
  readonly at: Place;
  readonly date: string | null;
  readonly period: string | null;
  /** KPI name → value as written. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether values are totals so far or increments since the last entry. */
  readonly mode: 'total' | 'added';
  readonly percent: string | null;
  /** `null` kind: cause written as one text. */
  readonly cause: {
    readonly text: string | null;
    readonly objective: string | null;
    readonly subjective: string | null;
  } | null;
  readonly remedy: string | null;
  readonly next: string | null;
  readonly note: string | null;
}

/** Something with an id that promises nothing: topic, decision, offer, lesson. */
export interface DocumentRecord extends ItemBase {
  readonly shape: 'record';
  readonly kind: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly people: readonly string[];
  readonly links: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

export type Item = Requirement | Commitment | DocumentRecord;

export interface Party {
  readonly at: Place;
  readonly id: string | null;
  readonly name: string | null;
  readonly side: string | null;
  readonly representatives: readonly string[];
  readonly demands: readonly string[];
}

export interface Signatory {
  readonly at: Place;
  readonly party: string | null;
  readonly person: string | null;
  readonly confirms: string | null;
}

export type DocumentKind = 'checklist';

/** One checklist (later: request, meeting, plan …), whatever file format it came in. */
export interface Document {
  readonly kind: DocumentKind;
  readonly id: string | null;
  readonly at: Place;
  readonly file: string;
  /** Language of its keys or headers; edits write this one. */
  readonly language: 'en' | 'zh-Hans' | 'zh-Hant';
  readonly title: string | null;
  /** `draft`, `negotiating`, `final`, `archived`; null when not written. */
  readonly status: string | null;
  readonly version: string | null;
  readonly updated: string | null;
  /** The document that this one's rows belong to (`of:`). */
  readonly of: string | null;
  readonly parties: readonly Party[];
  readonly signatories: readonly Signatory[];
  readonly topics: readonly string[];
  readonly available: Readonly<Record<string, string>>;
  /** `motive`, `pains`, `value` or, written as one text, `text`; each a list. */
  readonly background: Readonly<Record<string, readonly string[]>>;
  /** In document order. */
  readonly requirements: readonly Requirement[];
  /** In document order: nested goals, top-level goals, then the risk responses of each. */
  readonly commitments: readonly Commitment[];
  readonly records: readonly DocumentRecord[];
  readonly custom: Readonly<Record<string, string>>;
}

/** Every item of a document in document order. */
export function itemsOf(document: Document): Item[] {
  return [...document.requirements, ...document.commitments, ...document.records];
}
