/** A history → its changes, each told once, where it came in. */
import type { Readings } from '../load/readings.js';
import type { Change } from '../model/results.js';
import type { OwnGravities } from './change-class.js';
import type { CommitMessage } from './commit-message.js';
import { type Commit, type FileChange, type History, type IncompleteReason, renamesIn } from './commits.js';
import type { DiffOptions } from './diff.js';
import { diffFiles, mergeChanges } from './merge-changes.js';
import { withReverts } from './reverts.js';
import { changesWithOwn, touches } from './touching.js';
import { type BlobReader, Versions } from './versions.js';

/** A change, and who made it when. */
export interface LoggedChange extends Change, CommitMessage {
  readonly revision: string;
  readonly author: string;
  readonly email: string;
  /** Author date, ISO 8601 with offset. */
  readonly date: string;
  /** The name that the file goes by now: `file` is what it was called then. */
  readonly currentFile: string;
}

/** A version of a file that could not be read. What it changed is told at the next version that can. */
export interface SkippedVersion {
  readonly revision: string;
  readonly file: string;
  /** `missing`, or the reserved rule that says what is wrong with it. */
  readonly reason: string;
}

export interface ChangeLog {
  readonly complete: boolean;
  readonly reason: IncompleteReason | null;
  /** Newest first, children before parents. */
  readonly changes: readonly LoggedChange[];
  readonly skipped: readonly SkippedVersion[];
}

export interface LogOptions {
  readonly readings: Readings;
  readonly reader: BlobReader;
  /** Which paths may hold documents. */
  readonly wanted: (path: string) => boolean;
  /** What the settings say of the gravity of classes of changes. */
  readonly gravity?: OwnGravities;
  /** The changes of commits that were read in an earlier run, by revision: these are not read again. */
  readonly known?: ReadonlyMap<string, readonly LoggedChange[]>;
  /** Told after each commit, how many of how many are read. */
  readonly progress?: (done: number, all: number) => void;
}

/** All changes of a history. */
export async function changeLog(history: History, options: LogOptions): Promise<ChangeLog> {
  const read = new Reading(history, options);
  const told = await read.told(read.commits, (commit, versions, diffing) => {
    const skipped = skippedIn(commit, versions);
    return { skipped, changes: changesOf(commit, versions, diffing) };
  });
  return logOf(history, told);
}

/**
 * The changes of the files that go by a name of `only` now: the same, in the same order, as among all, at the cost of
 * the commits that touch these files. Null where only the whole history can tell: a version that nobody can read stands
 * for the one before it, which another commit may have made.
 */
export async function changeLogOf(
  history: History,
  only: (currentFile: string) => boolean,
  options: LogOptions,
): Promise<ChangeLog | null> {
  const read = new Reading(history, options);
  const isOwn = (revision: string) => (file: string) => only(read.nameOf(revision, file));
  const commits = read.commits.filter((commit) => touches(commit, isOwn(commit.revision)));
  const told = await read.told(commits, (commit, versions, diffing) => {
    return { skipped: [], changes: changesWithOwn(commit, isOwn(commit.revision), versions, diffing) };
  });
  return told.hasUnread ? null : onlyOf(logOf(history, told), only);
}

/** A log with the changes of some files alone, by the names they have now. */
export function onlyOf(log: ChangeLog, only: (currentFile: string) => boolean): ChangeLog {
  return { ...log, changes: log.changes.filter(({ currentFile }) => only(currentFile)) };
}

/** What is told of commits, newest first. */
interface Told extends Pick<ChangeLog, 'changes' | 'skipped'> {
  readonly hasUnread: boolean;
}

function logOf({ incomplete }: History, { changes, skipped }: Told): ChangeLog {
  const missing = skipped.some((version) => version.reason === 'missing');
  const reason = incomplete ?? (missing ? 'unreadable-versions' : null);
  return { complete: reason === null, reason, changes: withReverts(changes), skipped };
}

/** What a commit changed, and which of its versions nobody can read. */
type Tell = (
  commit: Commit,
  versions: Versions,
  diffing: DiffOptions,
) => { readonly changes: readonly Change[]; readonly skipped: readonly SkippedVersion[] };

/** A history being read: its documents only, by the names that they have now. */
class Reading {
  /** Newest first. */
  readonly commits: readonly Commit[];
  readonly #names: Names['at'];
  readonly #options: LogOptions;

  constructor({ commits }: History, options: LogOptions) {
    this.commits = commits.map((commit) => onlyDocuments(commit, options.wanted));
    this.#names = currentNames(commits).at;
    this.#options = options;
  }

  nameOf(revision: string, file: string): string {
    return this.#names.get(revision)?.get(file) ?? file;
  }

  async told(newestFirst: readonly Commit[], tell: Tell): Promise<Told> {
    const { reader, readings, gravity = {}, progress } = this.#options;
    const commits = newestFirst.toReversed();
    const versions = new Versions(
      commits.filter((commit) => this.#known(commit) === null),
      reader,
    );
    const told: (readonly LoggedChange[])[] = [];
    const skipped: SkippedVersion[] = [];
    try {
      for (const [index, commit] of commits.entries()) {
        progress?.(index, commits.length);
        const known = this.#known(commit);
        if (known !== null) {
          told.push(known);
          continue;
        }
        await versions.ready(commit);
        const found = tell(commit, versions, { readings, gravity });
        skipped.push(...found.skipped);
        told.push(this.#logged(commit, found.changes));
        versions.done(commit);
      }
    } finally {
      progress?.(commits.length, commits.length);
      await versions.close();
    }
    return { changes: told.reverse().flat(), skipped: skipped.reverse(), hasUnread: versions.hasUnread };
  }

  /** The changes that an earlier run found; what a merge changed depends on which ancestor it is compared with. */
  #known({ revision, merge }: Commit): readonly LoggedChange[] | null {
    const known = merge === undefined ? this.#options.known?.get(revision) : undefined;
    return known === undefined ? null : renamed(known, ({ file }) => this.nameOf(revision, file));
  }

  #logged({ message, ...commit }: Commit, changes: readonly Change[]): LoggedChange[] {
    const committed = { ...commit, ...message };
    return changes.map((change) =>
      loggedChange(change, committed, message.reverts, this.nameOf(commit.revision, change.file)),
    );
  }
}

/** What a change has of its commit. */
export type Committed = Pick<LoggedChange, 'revision' | 'author' | 'email' | 'date'> & Omit<CommitMessage, 'reverts'>;

/** Built field by field, in one order: a log of thousands is built again from what was kept of it. */
export function loggedChange(change: Change, of: Committed, reverts: string | null, currentFile: string): LoggedChange {
  const logged: { -readonly [K in keyof LoggedChange]: LoggedChange[K] } = {
    id: change.id,
    ref: change.ref,
    file: change.file,
    currentFile,
    revision: of.revision,
    author: of.author,
    email: of.email,
    date: of.date,
    subject: of.subject,
    reason: of.reason,
    confirmedBy: of.confirmedBy,
    refs: of.refs,
    reverts,
    field: change.field,
    kind: change.kind,
    from: change.from,
    to: change.to,
    class: change.class,
    gravity: change.gravity,
    matchedBy: change.matchedBy,
  };
  if (change.days !== undefined) logged.days = change.days;
  if (change.terms !== undefined) logged.terms = change.terms;
  if (change.owner !== undefined) logged.owner = change.owner;
  if (change.includes !== undefined) logged.includes = change.includes;
  return logged;
}

function renamed(changes: readonly LoggedChange[], nameOf: (change: LoggedChange) => string): LoggedChange[] {
  return changes.map((change) => ({ ...change, currentFile: nameOf(change) }));
}

/** The log of the commits behind those of `log`: each the only child of the one before, the last the child of its head. */
export async function continuedLog(log: ChangeLog, history: History, options: LogOptions): Promise<ChangeLog> {
  const added = await changeLog(history, options);
  const skipped = [...added.skipped, ...log.skipped];
  const names = currentNames(history.commits).before;
  if (names.size === 0)
    return { ...added, changes: [...withReverts(added.changes, log.changes), ...log.changes], skipped };
  const older = renamed(log.changes, ({ currentFile }) => names.get(currentFile) ?? currentFile);
  return { ...added, changes: withReverts([...added.changes, ...older]), skipped };
}

interface Names {
  /** By revision: the names that the commit used → the names now. */
  readonly at: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The same for what came before all of the commits. */
  readonly before: ReadonlyMap<string, string>;
}

/**
 * What later renames made of the names that each commit (newest first) used. Side branches share one view: a file that
 * two of them renamed differently goes by the name of the newer.
 */
function currentNames(commits: readonly Commit[]): Names {
  const at = new Map<string, ReadonlyMap<string, string>>();
  let names: ReadonlyMap<string, string> = new Map();
  for (const { revision, files } of commits) {
    at.set(revision, names);
    const moved = renamesIn(files);
    if (moved.size === 0) continue;
    const older = new Map(names);
    // A name that began here meant another file, or none, before.
    for (const { before, after } of files) if (after !== null && before?.path !== after.path) older.delete(after.path);
    for (const [now, before] of moved) older.set(before, names.get(now) ?? now);
    names = older;
  }
  return { at, before: names };
}

function changesOf(commit: Commit, versions: Versions, options: DiffOptions): Change[] {
  if (commit.merge !== undefined) return mergeChanges(commit.merge, versions, options);
  return diffFiles(commit.files, versions, options);
}

/** Leaves out other files, and files that only moved. */
function onlyDocuments(commit: Commit, wanted: (path: string) => boolean): Commit {
  const only = (files: readonly FileChange[]) => files.flatMap((file) => onlyWanted(file, wanted));
  if (commit.merge === undefined) return { ...commit, files: only(commit.files).filter(isEdited) };
  const { fromParents, fromBase } = commit.merge;
  return { ...commit, merge: { fromParents: fromParents.map(only), fromBase: fromBase && only(fromBase) } };
}

/** A file that was renamed to or from a name that holds no documents came or went. */
function onlyWanted({ before, after }: FileChange, wanted: (path: string) => boolean): FileChange[] {
  const change = {
    before: before !== null && wanted(before.path) ? before : null,
    after: after !== null && wanted(after.path) ? after : null,
  };
  return change.before === null && change.after === null ? [] : [change];
}

function isEdited({ before, after }: FileChange): boolean {
  return before?.blob !== after?.blob;
}

/** The versions that a commit made and nobody can read; each is given a stand-in. */
function skippedIn(commit: Commit, versions: Versions): SkippedVersion[] {
  const files = commit.merge === undefined ? commit.files : commit.merge.fromParents.flat();
  const skipped = new Map<string, SkippedVersion>();
  for (const file of files) {
    const { before, after } = file;
    if (versions.narrowed(file) !== null) continue;
    const reason = versions.unread(after);
    if (after === null || reason === null || skipped.has(after.path)) continue;
    versions.standIn(after, versions.document(before));
    skipped.set(after.path, { revision: commit.revision, file: after.path, reason });
  }
  return [...skipped.values()];
}
