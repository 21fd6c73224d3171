/** The versions of a document that its history tells of, and what the next one would be. MISSION A5. */
import { nextVersion, readVersion, type Step, type Version, versionText } from '../language/version.js';
import type { Change, Gravity } from '../model/results.js';
import { gravityLevels } from '../model/results.js';
import type { LoggedChange } from './change-log.js';

/** A tag `DOCUMENT@VERSION`. */
export interface VersionTag {
  readonly name: string;
  readonly document: string;
  readonly version: string;
  /** Full id of the commit it names. */
  readonly commit: string;
  /** It says who released when; a light tag says nothing. */
  readonly annotated: boolean;
  readonly by: string | null;
  readonly email: string | null;
  readonly date: string | null;
}

/** A version of a document, and where it is in the history. */
export interface KnownVersion {
  /** As written in the document or the tag. */
  readonly version: string;
  readonly tag: string | null;
  /** Null for a version that is typed on disk and committed nowhere. */
  readonly revision: string | null;
  /** ISO 8601 with offset, of the tag, else of the commit. */
  readonly date: string | null;
  readonly by: string | null;
  /** Changes since the version before. */
  readonly changes: Readonly<Record<Gravity, number>>;
}

/** What is known of one document when its versions are told. */
export interface DocumentHistory {
  readonly document: string;
  /** The version written now, on disk. */
  readonly current: string | null;
  /** The document's own changes, newest first. */
  readonly changes: readonly LoggedChange[];
  /** All commits up to now, newest first. */
  readonly revisions: readonly string[];
  readonly tags: readonly VersionTag[];
}

/** The changes of one document, whatever file it stood in. */
export function changesOfDocument<T extends Change>(changes: readonly T[], document: string): T[] {
  return changes.filter(({ ref }) => ref === document || ref?.startsWith(`${document}#`));
}

/** A version and its place among the commits, counted from the newest; −1 for what is only on disk. */
interface Mark {
  readonly version: string;
  readonly at: number;
  readonly revision: string | null;
  readonly date: string | null;
  readonly by: string | null;
  readonly tag: string | null;
}

/** Newest first. A tag that is not in this history (on another branch) comes last, without changes. */
export function versionsOf(history: DocumentHistory): KnownVersion[] {
  const order = new Map(history.revisions.map((revision, index) => [revision, index]));
  const marks = marksOf(history, order);
  const counts = marks.map(() => countByGravity([]));
  for (const { revision, gravity, field } of history.changes) {
    const at = order.get(revision) ?? Number.POSITIVE_INFINITY;
    const owner = marks.findLastIndex((mark) => mark.at <= at);
    const count = counts[owner];
    if (count !== undefined && !bookkeeping.has(field)) count[gravity]++;
  }
  return marks.map(({ at: _, ...mark }, index) => ({ ...mark, changes: counts[index] ?? countByGravity([]) }));
}

/** What a release itself writes says nothing of what changed. */
const bookkeeping: ReadonlySet<string> = new Set(['version', 'updated']);

export function countByGravity(changes: readonly Change[]): Record<Gravity, number> {
  const count: Record<Gravity, number> = { major: 0, minor: 0, editorial: 0 };
  for (const { gravity } of changes) count[gravity]++;
  return count;
}

function marksOf(history: DocumentHistory, order: ReadonlyMap<string, number>): Mark[] {
  const marks = new Map<string, Mark>();
  for (const mark of [...typedMarks(history, order), ...tagMarks(history, order)]) marks.set(mark.version, mark);
  return [...marks.values()].sort((one, other) => one.at - other.at);
}

function* tagMarks({ tags, document }: DocumentHistory, order: ReadonlyMap<string, number>): Iterable<Mark> {
  for (const { document: of, version, commit, date, by, name } of tags) {
    if (of !== document) continue;
    yield { version, at: order.get(commit) ?? Number.POSITIVE_INFINITY, revision: commit, date, by, tag: name };
  }
}

/** The versions that were typed, newest first; the last of equals, the oldest, is the one that is kept. */
function* typedMarks(history: DocumentHistory, order: ReadonlyMap<string, number>): Iterable<Mark> {
  const { changes, current, document } = history;
  const typed = changes.filter(({ field, ref }) => field === 'version' && ref === document);
  const written = typed[0]?.to;
  if (current !== null && written !== undefined && written !== current) {
    yield { version: current, at: -1, revision: null, date: null, by: null, tag: null };
  }
  for (const change of typed) if (change.to !== null) yield typedAt(change.to, change, order);
  const created = changes.findLast(({ field, kind, ref }) => field === '' && kind === 'added' && ref === document);
  const first = typed.length === 0 ? current : (typed.at(-1)?.from ?? null);
  if (created !== undefined && first !== null) yield typedAt(first, created, order);
}

function typedAt(version: string, { revision, date, author }: LoggedChange, order: ReadonlyMap<string, number>): Mark {
  return { version, at: order.get(revision) ?? Number.POSITIVE_INFINITY, revision, date, by: author, tag: null };
}

/** What changed since the last version that is known, newest first; all of it where none is. */
export function unreleased(history: DocumentHistory): LoggedChange[] {
  const order = new Map(history.revisions.map((revision, index) => [revision, index]));
  const last = marksOf(history, order).find(({ at }) => at >= 0)?.at ?? Number.POSITIVE_INFINITY;
  return history.changes.filter(({ revision, field }) => {
    return (order.get(revision) ?? Number.POSITIVE_INFINITY) < last && !bookkeeping.has(field);
  });
}

/**
 * The step that the gravest of the changes asks for: terms are what was agreed, so a change of them is a new edition.
 * Before 1.0.0 nothing is agreed for good, and a change of terms is a minor step.
 */
export function proposedStep(changes: readonly Change[], from: Version | null): Step {
  const gravest = gravityLevels.find((level) => changes.some(({ gravity }) => gravity === level)) ?? 'editorial';
  if (gravest === 'editorial') return 'patch';
  if (gravest === 'minor') return from?.major === 0 ? 'patch' : 'minor';
  return from?.major === 0 ? 'minor' : 'major';
}

/** What a release would make of a document. */
export interface NextRelease {
  /** Three numbers. */
  readonly version: string;
  /** Null where the version that is written is released as it is. */
  readonly step: Step | null;
  /** The version before it, as written; null for the first. */
  readonly from: string | null;
}

/**
 * The next release: of the step given, else of the one that the changes ask for. A version that was typed and never
 * tagged is released as it is, as long as nothing changed since.
 */
export function nextRelease(history: DocumentHistory, asked: Step | null = null): NextRelease {
  const [latest] = versionsOf(history);
  const from = latest === undefined ? null : readVersion(latest.version);
  if (latest === undefined || from === null) {
    return { version: versionText(nextVersion(null, 'major')), step: 'major', from: latest?.version ?? null };
  }
  const changes = unreleased(history);
  if (asked === null && changes.length === 0) {
    return { version: versionText(from), step: null, from: latest.version };
  }
  const step = asked ?? proposedStep(changes, from);
  return { version: versionText(nextVersion(from, step)), step, from: latest.version };
}
