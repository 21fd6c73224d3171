/** Which commit brought each confirmation, and which took one away: the trail that git kept of `signoffs/`. */
import type { Person } from '../config/settings.js';
import type { Signoff, SignoffFile } from '../model/companion.js';
import type { FileChange, FileVersion } from './commits.js';

/** A commit that touched confirmations, seen from one of its parents; where nothing differs from one, it is left out. */
export interface SignoffCommit {
  readonly revision: string;
  readonly parents: readonly string[];
  /** As the commit records it, whatever a mailmap says. */
  readonly author: string;
  readonly email: string;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly files: readonly FileChange[];
}

/** A commit that brought or took an entry, and the roster that held before it; null where there were no settings. */
export interface Recording {
  readonly revision: string;
  readonly author: string;
  readonly email: string;
  readonly date: string;
  readonly people: readonly Person[] | null;
  /** A shallow clone ends here: nobody can tell what was there before. */
  readonly isCut: boolean;
}

/** A confirmation as it stood in a file of some commit. */
interface GivenThen {
  readonly signoff: Signoff;
  readonly file: SignoffFile;
}

export interface GoneSignoff extends GivenThen {
  readonly by: Pick<Recording, 'revision' | 'author' | 'email' | 'date'>;
}

export interface SignoffTrail {
  /** By `identity`: the commits that brought an entry, oldest first. */
  readonly brought: ReadonlyMap<string, readonly Recording[]>;
  /** Entries of the last commit, by `identity`. */
  readonly committed: ReadonlyMap<string, GivenThen>;
  /** Entries that were there once and are in the last commit no more. */
  readonly gone: readonly GoneSignoff[];
  /** The clone has not the whole history. */
  readonly shallow: boolean;
}

/** What git knows of the commits, newest first, and how to look into them. */
export interface TrailSource {
  readonly commits: readonly SignoffCommit[];
  readonly boundary: ReadonlySet<string>;
  readonly shallow: boolean;
  /** The confirmations of a version; null where it holds none that can be read. */
  contentOf(version: FileVersion): SignoffFile | null;
  peopleAt(revision: string): readonly Person[] | null;
}

/** All that an entry says, wherever it stands: an entry that is moved or reformatted is the same one. */
export function identity({ at: _at, ...said }: Signoff): string {
  return JSON.stringify(said);
}

export function trailOf(source: TrailSource): SignoffTrail {
  const brought = new Map<string, Recording[]>();
  const taken = new Map<string, GoneSignoff>();
  const committed = new Map<string, GivenThen>();
  for (const commit of byRevision([...source.commits].reverse())) {
    const [first] = commit;
    if (first === undefined) continue;
    const sides = commit.map(({ files }) => sidesOf(files, source));
    const isWhole = sides.length === Math.max(1, first.parents.length);
    // What no parent has came in here; what some parent has and the result lacks went here.
    for (const [key] of isWhole ? (sides[0]?.after ?? []) : []) {
      if (sides.every(({ before, after }) => after.has(key) && !before.has(key)))
        add(brought, key, recordingOf(first, source));
    }
    for (const { before, after } of sides) {
      for (const [key, entry] of before) {
        if (after.has(key)) continue;
        committed.delete(key);
        if (!taken.has(key)) taken.set(key, { ...entry, by: first });
      }
      for (const [key, entry] of after) {
        committed.set(key, entry);
        taken.delete(key);
      }
    }
  }
  const gone = [...taken].filter(([key]) => !committed.has(key)).map(([, entry]) => entry);
  return { brought, committed, gone, shallow: source.shallow };
}

/** The views of one commit together. */
function byRevision(commits: readonly SignoffCommit[]): Iterable<SignoffCommit[]> {
  const groups = new Map<string, SignoffCommit[]>();
  for (const commit of commits) add(groups, commit.revision, commit);
  return groups.values();
}

type Entries = ReadonlyMap<string, GivenThen>;

function sidesOf(files: readonly FileChange[], source: TrailSource): { before: Entries; after: Entries } {
  const entries = (pick: (file: FileChange) => FileVersion | null): Entries => {
    const found = new Map<string, GivenThen>();
    for (const change of files) {
      const version = pick(change);
      const file = version === null ? null : source.contentOf(version);
      for (const signoff of file?.signoffs ?? []) if (file !== null) found.set(identity(signoff), { signoff, file });
    }
    return found;
  };
  return { before: entries(({ before }) => before), after: entries(({ after }) => after) };
}

function recordingOf(
  { revision, author, email, date, parents: [parent] }: SignoffCommit,
  source: TrailSource,
): Recording {
  const isCut = source.boundary.has(revision);
  return { revision, author, email, date, isCut, people: parent === undefined ? null : source.peopleAt(parent) };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
