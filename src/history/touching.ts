/** What a history tells of some of its files, without reading what has no part in it. */
import { companionPath } from '../load/companions/path.js';
import { isCompanion } from '../model/companion.js';
import type { Change } from '../model/results.js';
import type { Commit, FileChange } from './commits.js';
import type { DiffOptions } from './diff.js';
import { diffFiles, mergeChanges } from './merge-changes.js';
import { changesIn, type Versions } from './versions.js';

/** Whether a name of a commit's time is one of a file that is asked for. */
type IsOwn = (path: string) => boolean;

export function touches(commit: Commit, isOwn: IsOwn): boolean {
  return changesIn(commit).some((file) => hasOwn(file, isOwn));
}

function hasOwn({ before, after }: FileChange, isOwn: IsOwn): boolean {
  return (before !== null && isOwn(before.path)) || (after !== null && isOwn(after.path));
}

/**
 * The changes of a commit, those of the files that are asked for among them. The other files are compared along where
 * something may have come from one or gone to one.
 */
export function changesWithOwn(commit: Commit, isOwn: IsOwn, versions: Versions, options: DiffOptions): Change[] {
  if (commit.merge !== undefined) return mergeChanges(commit.merge, versions, options);
  const { files } = commit;
  const own = files.filter((file) => hasOwn(file, isOwn));
  const areApart = files.every(isNewDocument);
  if (own.length < files.length && (areApart || own.every((file) => staysItself(file, versions)))) {
    const changes = diffFiles(own, versions, options);
    if (areApart || !changes.some(isComingOrGoing)) return changes;
  }
  return diffFiles(files, versions, options);
}

/** Where all was put in at once, nothing came from anywhere: each document is told by itself. */
function isNewDocument({ before, after }: FileChange): boolean {
  return before === null && after !== null && companionPath(after.path) === null;
}

/** An edit of a document that is paired with itself first, by its id and path, whatever the other files hold. */
function staysItself(file: FileChange, versions: Versions): boolean {
  if (file.before?.path !== file.after?.path) return false;
  const { before, after } = versions.sides(file);
  if (before === null || after === null || isCompanion(before) || isCompanion(after)) return false;
  return before.id !== null && before.id === after.id;
}

/** Only an item that has no partner in its document is looked for in others. */
function isComingOrGoing({ class: name }: Change): boolean {
  return name === 'item-added' || name === 'item-removed';
}
