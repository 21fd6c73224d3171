/** The part of a history that tells of some of its files. */
import { companionPath } from '../load/companions/path.js';
import type { Commit, FileChange } from './commits.js';
import { changesIn } from './versions.js';

type IsOne = (revision: string, path: string) => boolean;

/**
 * The commits that touch one of some files. Each keeps its other files, too: an item may have moved from one to another,
 * and which document or item is which is decided among all that changed.
 */
export function touching(commits: readonly Commit[], isOne: IsOne): Commit[] {
  return commits.flatMap((commit) => {
    const isTouched = ({ before, after }: FileChange) =>
      [before, after].some((version) => version !== null && isOne(commit.revision, version.path));
    if (!changesIn(commit).some(isTouched)) return [];
    return isFirst(commit) ? { ...commit, files: commit.files.filter(isTouched) } : commit;
  });
}

/** Where all was put in at once, nothing came from anywhere: each document is told by itself. */
function isFirst({ files, merge }: Commit): boolean {
  const isNewDocument = ({ before, after }: FileChange) =>
    before === null && after !== null && companionPath(after.path) === null;
  return merge === undefined && files.every(isNewDocument);
}
