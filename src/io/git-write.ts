/**
 * What tally writes to git, and only on the user's own word (`release`, `sign --commit`): a commit of named files, a
 * tag. Here git runs as the user would run it, with their identity, hooks and signing key; every question about a
 * repository goes through `git-run.ts` instead.
 */
import type { SimpleGit } from 'simple-git';
import type { Repository } from './git.js';
import { trustedPath } from './git-run.js';

export type GitWritten =
  | { readonly state: 'done' }
  /** git, or a hook of the user's, said no; `message` is its own words. */
  | { readonly state: 'refused'; readonly message: string };

/** Commits these files (paths relative to the repository's folder) as they are on disk, and nothing else that is staged. */
export function commitFiles(repository: Repository, paths: readonly string[], message: string): Promise<GitWritten> {
  const literal = paths.map((path) => `:(literal)${path}`);
  return write(repository, async (git) => {
    await git.raw(['add', '--', ...literal]);
    await git.raw(['commit', '--quiet', '--only', '-m', message, '--', ...literal]);
  });
}

/** An annotated tag at the last commit. Lines that begin with `#` are headings of ours, not comments to strip. */
export function tagCommit(repository: Repository, name: string, message: string): Promise<GitWritten> {
  return write(repository, async (git) => {
    await git.raw(['tag', '--annotate', '--cleanup=whitespace', '-m', message, '--', name]);
  });
}

/** Who the user says they are, where it is not in git's configuration: of all of git's variables only these go on. */
const identity = ['AUTHOR', 'COMMITTER'].flatMap((who) =>
  ['NAME', 'EMAIL', 'DATE'].map((what) => `GIT_${who}_${what}`),
);

async function write(repository: Repository, ask: (git: SimpleGit) => Promise<void>): Promise<GitWritten> {
  const { simpleGit } = await import('simple-git');
  // simple-git takes the whole environment or none, and `git` from its path: a `git` of the repository's is not ours.
  process.env.PATH = trustedPath(process.env.PATH ?? '', repository.folder);
  try {
    await ask(simpleGit({ baseDir: repository.folder, allowEnvironment: identity }));
    return { state: 'done' };
  } catch (error) {
    return { state: 'refused', message: error instanceof Error ? error.message.trim() : String(error) };
  }
}
