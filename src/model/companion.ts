/** What stands beside a document and is about it: check-ins and confirmations, each in files of their own. */
import type { Document, Progress } from './kernel.js';
import type { Language } from './language.js';
import type { Place } from './place.js';

/** A check-in and the item it is about. */
export interface CheckIn extends Progress {
  /** Id of the item; null where it is named by its words. */
  readonly item: string | null;
  readonly statement: string | null;
  /** Where the item is named. */
  readonly names: Place;
  /** Its value stands under no KPI's name: the only KPI of the item is meant. */
  readonly nameless?: true;
}

/** A confirmation of the text of a document, or of some of its items, by a party. Texts as written. */
export interface Signoff {
  readonly at: Place;
  readonly party: string | null;
  readonly person: string | null;
  /** `agree`, `feasible`, `compliant`, `accept`, `reserve`, `object`, `revoke`, or as written. */
  readonly confirms: string | null;
  readonly date: string | null;
  /** Ids of items; empty for the whole document. */
  readonly scope: readonly string[];
  readonly version: string | null;
  /** `v1:` and 64 hexadecimal digits. */
  readonly digest: string | null;
  /** Names of the fields that the digest covers. */
  readonly fields: readonly string[];
  /** What was confirmed, as it was written then; null where no copy was kept. */
  readonly terms: Terms | null;
  /** `git`, `paper`, `email`, `chat`, `meeting`, `oa`, or as written. */
  readonly channel: string | null;
  readonly evidence: { readonly file: string | null; readonly sha256: string | null } | null;
  readonly comment: string | null;
  /** Who wrote the entry, as git knew them. */
  readonly recordedBy: string | null;
}

/** The agreed text of a document or of some of its items: what a digest is of. */
export interface Terms {
  /** Of the whole document: its own fields. */
  readonly document?: TermMap;
  /** By id. */
  readonly items: Readonly<Record<string, TermMap>>;
}

/** Fields by their English names. */
export type TermMap = { readonly [name: string]: Term };
export type Term = string | readonly Term[] | TermMap;

interface CompanionBase {
  readonly at: Place;
  readonly file: string;
  /** Id of the document it belongs to, as the file's name or its `of:` says. */
  readonly document: string;
  /** Where it is said that there is no such document: the `of:` of a table kept apart, else the first entry. */
  readonly names: Place;
  readonly language: Language;
}

/** `progress/<document id>.yaml`, or a table kept apart whose front matter says `of:`. MISSION A6. */
export interface ProgressFile extends CompanionBase {
  readonly holds: 'progress';
  readonly checkIns: readonly CheckIn[];
}

/** `signoffs/<document id>/<party>.yaml`. */
export interface SignoffFile extends CompanionBase {
  readonly holds: 'signoffs';
  /** As the file's name says. */
  readonly party: string;
  readonly signoffs: readonly Signoff[];
}

export type Companion = ProgressFile | SignoffFile;

/** What one file holds. */
export type Content = Document | Companion;

export function isCompanion(thing: Content): thing is Companion {
  return 'holds' in thing;
}

/** Whether a confirmation is of the whole document. */
export function isWhole({ scope }: Signoff): boolean {
  return scope.length === 0;
}

/** How somebody stands to a text. `partial`: they confirmed some of its items, and not all. */
export type SignatoryState = 'current' | 'stale' | 'partial' | 'reserved' | 'objected' | 'revoked' | 'missing';
