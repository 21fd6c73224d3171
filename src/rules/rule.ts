import type { Confirmations, RecordedConfirmations } from '../analyse/confirmations.js';
import type { Links } from '../analyse/links.js';
import type { RuleOption, Settings } from '../config/settings.js';
import type { TermsHistory } from '../history/terms.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Report, Severity } from '../model/finding.js';
import type { Commitment, Document, Requirement } from '../model/kernel.js';
import type { MessageData, Text } from '../model/language.js';
import type { Place } from '../model/place.js';

export type { RuleOption };

/** What a rule may know besides the thing it looks at. No disk, no git, no mutable state. */
export interface RuleContext {
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** References resolved once for all rules. */
  readonly links: Links;
  /** Decides overdue and stale, nothing else. */
  readonly today: Day;
  /** The rule's own options, defaults filled in. */
  readonly options: RuleOptions;
  readonly whole: Whole;
  /** What is gathered beforehand, where somebody asks for it: see `needs`. */
  readonly facts: Facts;
}

/**
 * What only the whole workspace can tell. Most documents are looked at alone, before all is read; a rule that asks for
 * any of this has its document looked at again, so ask last and only when it matters.
 */
export interface Whole {
  /** Whether every file could be read. When not, what seems to be missing elsewhere may stand in an unread file. */
  readonly complete: boolean;
  /** Whether any goal of the workspace names the need it serves. */
  readonly goalsNameNeeds: boolean;
  /** Of all documents, in their order. Known only to what is looked at with others: what stands beside a document is. */
  readonly documentIds: readonly string[];
}

/** Something that only one may have, such as an id. Who claims what is taken is reported, the first one beside it. */
export interface Claim {
  readonly key: string;
  readonly at: Place;
  /** Where nobody else may have it. */
  readonly within: 'document' | 'workspace';
  /** The message where the first stands in the same document, and where in another. */
  readonly messages: readonly [here: string, elsewhere: string];
  /** `other`, the file of the first, is filled in. */
  readonly data: MessageData;
}

/** What a rule may need that costs more than the documents themselves; null where it was not gathered. */
export interface Facts {
  /** Who confirmed which text; gathered where there are confirmations, or where they are due. */
  readonly confirmations: Confirmations | null;
  /** What git knows; gathered where there are confirmations, and where `--history` or the settings ask for it. */
  readonly history: HistoryFacts | null;
}

/** What rules ask git, answered before they run. A rule that asks something else adds it here and in `io/`. */
export interface HistoryFacts {
  readonly signoffs: RecordedConfirmations;
  /** When what was agreed last changed; it takes the whole change log, so only where the history was asked for. */
  readonly terms: TermsHistory | null;
  /** Names of the versions that are tagged: `east-china@1.2.0`. */
  readonly released: ReadonlySet<string>;
}

export const noFacts: Facts = { confirmations: null, history: null };

export type RuleOptions = Readonly<Record<string, unknown>>;

/** A comment `tally: ignore[rule] reason` and what became of it. */
export interface Suppression {
  /** The rules named, as written. */
  readonly rules: readonly string[];
  /** Why; '' where the author says nothing. */
  readonly reason: string;
  /** Of the named rules, those that ran and had nothing to say here. */
  readonly unused: readonly string[];
  /** Of the named rules, those that tally does not have, each with the one that was probably meant. */
  readonly unknown: readonly { readonly name: string; readonly near: string | null }[];
  /** Of the named rules, those that cannot be suppressed: the file was not understood, or a suppression is at fault. */
  readonly reserved: readonly string[];
}

/** What a rule says about a suppression; its place is the comment. */
export type SuppressionReport = Pick<Report, 'message' | 'data'>;

interface RuleBase {
  /** Also the file's name. */
  readonly id: string;
  /** In the recommended set. `off` waits for the settings to ask. */
  readonly severity: Severity | 'off';
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Facts without which it has nothing to say: then it does not run. */
  readonly needs?: keyof Facts;
  /**
   * By message id. `{name}` is filled from the report's data. Where `missing` has a sibling `missing-many`, several of
   * them in one file become one finding, with `{count}`: what is said to all is said once.
   */
  readonly messages: Readonly<Record<string, Text>>;
}

export type Rule =
  | (RuleBase & {
      readonly scope: 'requirement';
      check(node: Requirement, document: Document, context: RuleContext): Iterable<Report>;
    })
  | (RuleBase & {
      readonly scope: 'commitment';
      check(node: Commitment, document: Document, context: RuleContext): Iterable<Report>;
    })
  | (RuleBase & { readonly scope: 'document'; check(node: Document, context: RuleContext): Iterable<Report> })
  | (RuleBase & { readonly scope: 'workspace'; check(context: RuleContext): Iterable<Report> })
  | (RuleBase & {
      /** It says `first` of the one that was there before. */
      readonly scope: 'claim';
      claims(node: Document, settings: Settings): Iterable<Claim>;
    })
  | (RuleBase & {
      readonly scope: 'suppression';
      check(node: Suppression, context: RuleContext): Iterable<SuppressionReport>;
    });

/** The part of a rule that only docs and tests read; a separate export so that `check` does not carry it. */
export interface RuleDocs {
  readonly summary: Text;
  /** Two to four sentences: why the field asks for this. */
  readonly why: Text;
  /** At least one good and one bad. They run as tests and print as docs. */
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  readonly title: Text;
  /** File name decides the format; default `example.yaml`. */
  readonly file?: string;
  readonly input: string;
  /** Lines of a `tally.yaml` beside it. */
  readonly settings?: string;
  /** Further files, by path. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What the file said in the commit before; `input` is what the next one, of li on 1 June 2024, made of it. */
  readonly before?: string;
  /** The author's address of the commit that brought all confirmations; the roster before it is that of `settings`. */
  readonly recordedBy?: string;
  /** `line:column message` in English, of this rule only; empty for a good example. */
  readonly expect: readonly string[];
  readonly fixed?: string;
}
