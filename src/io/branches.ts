/** What the local branches say, so that nobody takes a number that a colleague has taken on another one. */
import { branchTips, type Repository, treeFiles } from './git.js';
import { readBlobs } from './git-blobs.js';
import { readLimit, sourceOf } from './source-of.js';
import { mayBeDocument } from './walk.js';

export interface BranchText {
  readonly path: string;
  readonly text: string;
}

/** The texts that may be documents at the tips of all local branches, each version once. */
export async function textsOnBranches(repository: Repository): Promise<BranchText[]> {
  const paths = new Map<string, string>();
  for (const tip of branchTips(repository)) {
    for (const { path, blob, type } of treeFiles(repository, tip) ?? []) {
      if (type === 'file' && mayBeDocument(path) && !paths.has(blob)) paths.set(blob, path);
    }
  }
  const texts: BranchText[] = [];
  for await (const { id, bytes, size } of readBlobs(repository, [...paths.keys()], readLimit)) {
    if (bytes !== null) texts.push({ path: paths.get(id) ?? '', text: sourceOf('', bytes, size).text });
  }
  return texts;
}
