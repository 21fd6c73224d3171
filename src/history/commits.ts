/** The history of a workspace as data: commits, and which file versions each brought. Git's answers become this. */

import type { CommitMessage } from './commit-message.js';

/** One version of a file: the name it had and its content's id. */
export interface FileVersion {
  readonly path: string;
  readonly blob: string;
}

/** A file before and after; the paths differ where it was renamed, null is "not there". */
export interface FileChange {
  readonly before: FileVersion | null;
  readonly after: FileVersion | null;
}

export interface Commit {
  readonly revision: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly email: string;
  /** Author date, ISO 8601 with offset. */
  readonly date: string;
  readonly message: CommitMessage;
  /**
   * Against its only parent, or against nothing for a first commit. Empty for a merge, and where a shallow clone ends:
   * what was there before is not known.
   */
  readonly files: readonly FileChange[];
  readonly merge?: MergeFiles;
}

/** What a merge made of its parents. */
export interface MergeFiles {
  /** For each parent: what is different in the merge. */
  readonly fromParents: readonly (readonly FileChange[])[];
  /** Against the parents' best common ancestor, or null where they have none: then the base held nothing. */
  readonly fromBase: readonly FileChange[] | null;
}

/** New path → old path. */
export function renamesIn(files: readonly FileChange[]): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { before, after } of files) {
    if (before !== null && after !== null && before.path !== after.path) renamed.set(after.path, before.path);
  }
  return renamed;
}

/** Why a history is not the whole one. */
export type IncompleteReason = 'shallow' | 'grafted' | 'unreadable-versions';

/** Newest first, children before parents. */
export interface History {
  readonly commits: readonly Commit[];
  readonly incomplete: IncompleteReason | null;
}

/**
 * The best common ancestor of some commits, or null. `order` numbers the commits so that parents come after children;
 * only what lies between the commits and their ancestor is looked at.
 */
export function commonAncestor(
  commits: readonly string[],
  order: ReadonlyMap<string, number>,
  parentsOf: (revision: string) => readonly string[],
): string | null {
  const waiting = new Map<string, Set<number>>();
  commits.forEach((revision, index) => void mark(waiting, revision, [index]));
  while (waiting.size > 0) {
    const revision = first(waiting.keys(), order);
    const marks = waiting.get(revision) ?? new Set();
    if (marks.size === commits.length) return revision;
    waiting.delete(revision);
    for (const parent of parentsOf(revision)) if (order.has(parent)) mark(waiting, parent, marks);
  }
  return null;
}

function mark(waiting: Map<string, Set<number>>, revision: string, marks: Iterable<number>): void {
  const held = waiting.get(revision) ?? new Set();
  for (const index of marks) held.add(index);
  waiting.set(revision, held);
}

/** The waiting commit that no other waiting commit descends to. There are as many as open branches: few. */
function first(revisions: Iterable<string>, order: ReadonlyMap<string, number>): string {
  let best = '';
  let lowest = Number.POSITIVE_INFINITY;
  for (const revision of revisions) {
    const at = order.get(revision) ?? Number.POSITIVE_INFINITY;
    if (at < lowest || best === '') {
      best = revision;
      lowest = at;
    }
  }
  return best;
}
