/**
 * What a merge itself changed. A change that one side made and the other left alone came in where it was made; told is
 * what nobody made (an "evil" merge), what was decided between two sides, and what the merge threw away.
 */
import type { Change } from '../model/results.js';
import { type FileChange, type FileVersion, type MergeFiles, renamesIn } from './commits.js';
import { type DiffOptions, diffContents } from './diff.js';
import type { Versions } from './versions.js';

export function mergeChanges(
  { fromParents, fromBase }: MergeFiles,
  versions: Versions,
  options: DiffOptions,
): Change[] {
  const merge = new Side([...fromParents.flat(), ...(fromBase ?? [])], ({ after }) => after);
  const parents = fromParents.map((files) => new Side(files, ({ before }) => before));
  // Without a common ancestor there was nothing before.
  const base = fromBase === null ? null : new Side(fromBase, ({ before }) => before);
  const names = merge.names();
  const versionIn = (side: Side | null, name: string) =>
    side === null ? null : side.has(name) ? side.get(name) : merge.get(name);
  const between = (from: Side | null, to: Side) => {
    const changed = names
      .map((name) => ({ before: versionIn(from, name), after: versionIn(to, name) }))
      .filter(({ before, after }) => before?.blob !== after?.blob);
    return diffFiles(changed, versions, options);
  };
  const made = parents.map((parent) => new Map(between(base, parent).map((change) => [keyOf(change), change])));
  const told = new Map<string, Change>();
  parents.forEach((parent, index) => {
    for (const change of between(parent, merge)) {
      const key = keyOf(change);
      if (!told.has(key) && !cameFromOneSide(change, key, index, made)) told.set(key, change);
    }
  });
  return [...told.values()];
}

/** The version of each file in one tree, by the file's name in the merge (or its last name, if it is gone there). */
class Side {
  readonly #versions = new Map<string, FileVersion | null>();

  constructor(files: readonly FileChange[], pick: (file: FileChange) => FileVersion | null) {
    for (const file of files) this.#versions.set(file.after?.path ?? file.before?.path ?? '', pick(file));
  }

  names(): string[] {
    return [...this.#versions.keys()];
  }

  has(name: string): boolean {
    return this.#versions.has(name);
  }

  get(name: string): FileVersion | null {
    return this.#versions.get(name) ?? null;
  }
}

function cameFromOneSide(
  change: Change,
  key: string,
  parent: number,
  made: readonly ReadonlyMap<string, Change>[],
): boolean {
  if (made[parent]?.has(key)) return false;
  return made.some((changes, index) => {
    const there = changes.get(key);
    return index !== parent && there?.kind === change.kind && there.to === change.to;
  });
}

function keyOf({ ref, file, field }: Change): string {
  return `${ref ?? file}\0${field}`;
}

/** What some files' versions differ in. */
export function diffFiles(files: readonly FileChange[], versions: Versions, options: DiffOptions): Change[] {
  const sides = files.map((file) => versions.sides(file));
  const before = sides.map((side) => side.before).filter((document) => document !== null);
  const after = sides.map((side) => side.after).filter((document) => document !== null);
  return diffContents(before, after, { ...options, renamed: renamesIn(files) });
}
