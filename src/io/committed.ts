/** Whether what is on disk is what the last commit holds. Asked of contents, since `git status` would run filters. */
import { type Repository, treeFiles } from './git.js';
import { readBlobs } from './git-blobs.js';
import { readLimit, sourceOf } from './source-of.js';

/** `text` is what the file (relative to the repository's folder) holds on disk; line ends may differ by git's settings. */
export async function isCommitted(
  repository: Repository,
  commit: string,
  file: string,
  text: string,
): Promise<boolean> {
  const tracked = treeFiles(repository, commit)?.find(({ path }) => path === file);
  if (tracked === undefined) return false;
  for await (const { bytes, size } of readBlobs(repository, [tracked.blob], readLimit)) {
    return bytes !== null && withLineFeeds(sourceOf(file, bytes, size).text) === withLineFeeds(text);
  }
  return false;
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
