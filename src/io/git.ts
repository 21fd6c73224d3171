/** What tally asks git: a few named questions, each answered with a state. Nothing here writes. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { askGit, type GitPlace } from './git-run.js';
import { readBytes } from './read.js';

export interface Repository extends GitPlace {
  /** Path of the folder in its repository, '' or `sub/folder/`. */
  readonly prefix: string;
  /** The clone has not the whole history. */
  readonly shallow: boolean;
  /** In a shallow clone: the oldest commits it has, whose own changes nobody can tell from what was there before. */
  readonly boundary: ReadonlySet<string>;
  /** `info/grafts` rewrites parents, so the history told is not the one committed. */
  readonly grafted: boolean;
}

export type RepositoryState =
  | { readonly state: 'repository'; readonly repository: Repository }
  | { readonly state: 'not-a-repository' }
  | { readonly state: 'git-missing' }
  /** Somebody else's folder: git refuses it until the user names it in `safe.directory`. */
  | { readonly state: 'not-trusted' }
  | { readonly state: 'unreadable'; readonly message: string };

export type RevisionState =
  | { readonly state: 'commit'; readonly id: string }
  /** There is no commit yet. */
  | { readonly state: 'unborn' }
  /** No commit has this name, or not in this shallow clone. */
  | { readonly state: 'unknown' };

/** One file of a tree or of the index. */
export interface TrackedFile {
  /** Relative to the repository's folder that was opened. */
  readonly path: string;
  readonly blob: string;
  /** `link` for a symbolic link, whose blob is its target's name. */
  readonly type: 'file' | 'link';
}

/** The repository that a folder belongs to. */
export function openRepository(folder: string): RepositoryState {
  const answer = askGit({ folder }, ['rev-parse', ...questions]);
  if (answer.state === 'git-missing') return answer;
  if (answer.state === 'refused') return refusal(answer.message);
  const [isShallow = '', grafts = '', boundary = '', gitFolder = '', prefix = ''] = text(answer.output).split('\n');
  const shallow = isShallow === 'true';
  const index = hookIndex(gitFolder);
  const repository: Repository = {
    folder,
    prefix,
    shallow,
    boundary: new Set(shallow ? linesOf(resolve(folder, boundary)) : []),
    grafted: linesOf(resolve(folder, grafts)).length > 0,
    ...(index === null ? {} : { indexFile: index }),
  };
  return { state: 'repository', repository };
}

const questions = [
  '--is-shallow-repository',
  ...['--git-path', 'info/grafts'],
  ...['--git-path', 'shallow'],
  '--absolute-git-dir',
  '--show-prefix',
];

function refusal(message: string): RepositoryState {
  if (message.includes('dubious ownership')) return { state: 'not-trusted' };
  if (/not a git repository|must be run in a work tree|cannot use bare repository/i.test(message)) {
    return { state: 'not-a-repository' };
  }
  return { state: 'unreadable', message };
}

/** A hook's own index (`git commit -a` makes a temporary one), if it is this repository's; any other is dropped. */
function hookIndex(gitFolder: string): string | null {
  const index = process.env.GIT_INDEX_FILE;
  if (index === undefined || index === '') return null;
  try {
    const absolute = isAbsolute(index) ? index : resolve(index);
    return realpathSync(dirname(absolute)) === realpathSync(gitFolder) ? absolute : null;
  } catch {
    return null;
  }
}

/** The lines of one of git's own small files; none where it is not there. */
function linesOf(file: string): string[] {
  const read = readBytes(file, 1 << 20);
  return read.state === 'read'
    ? text(Buffer.from(read.bytes))
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

/** The commit that a revision names. The name comes from the user and may be anything. */
export function resolveRevision(repository: Repository, name: string): RevisionState {
  const id = verified(repository, `${name}^{commit}`);
  if (id !== null) return { state: 'commit', id };
  return verified(repository, 'HEAD^{commit}') === null && isUnborn(repository)
    ? { state: 'unborn' }
    : { state: 'unknown' };
}

function verified(repository: Repository, name: string): string | null {
  if (name.includes('\0')) return null;
  const answer = askGit(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  return answer.state === 'answered' ? text(answer.output).trim() : null;
}

/** No branch, local or remote, and no tag holds a commit. */
function isUnborn(repository: Repository): boolean {
  const answer = askGit(repository, ['for-each-ref', '--count=1', '--format=%(objectname)']);
  return answer.state === 'answered' && answer.output.length === 0;
}

/** The checked-out branch, or null on a detached head. */
export function currentBranch(repository: Repository): string | null {
  const answer = askGit(repository, ['rev-parse', '--abbrev-ref', '--verify', '--quiet', 'HEAD']);
  const name = answer.state === 'answered' ? text(answer.output).trim() : '';
  return name === '' || name === 'HEAD' ? null : name;
}

/** The commits that `to` has in its past and `from` has not (`from..to`), both full ids. */
export function commitsBetween(repository: Repository, from: string, to: string): ReadonlySet<string> {
  const answer = askGit(repository, ['rev-list', '--end-of-options', to, `^${from}`]);
  return new Set(answer.state === 'answered' ? text(answer.output).split('\n').filter(Boolean) : []);
}

/** Every commit from `commit` back, full ids, children before parents. */
export function revisionsUpTo(repository: Repository, commit: string): string[] {
  const answer = askGit(repository, ['rev-list', '--topo-order', '--end-of-options', commit]);
  return answer.state === 'answered' ? text(answer.output).split('\n').filter(Boolean) : [];
}

/** The files of a commit below the opened folder, or null where git cannot say. */
export function treeFiles(repository: Repository, commit: string): TrackedFile[] | null {
  const answer = askGit(repository, ['ls-tree', '-r', '-z', commit]);
  return answer.state === 'answered' ? [...trackedFiles(text(answer.output), /^(\d+) \w+ ([0-9a-f]+)\t/)] : null;
}

/** The files of the index below the opened folder; of a conflict, no version. */
export function indexFiles(repository: Repository): TrackedFile[] | null {
  const answer = askGit(repository, ['ls-files', '-s', '-z']);
  return answer.state === 'answered' ? [...trackedFiles(text(answer.output), /^(\d+) ([0-9a-f]+) 0\t/)] : null;
}

function* trackedFiles(output: string, head: RegExp): Iterable<TrackedFile> {
  for (const line of output.split('\0')) {
    const [whole, mode, blob] = head.exec(line) ?? [];
    const type = mode === '120000' ? 'link' : mode?.startsWith('100') ? 'file' : null;
    if (whole === undefined || blob === undefined || type === null) continue;
    yield { path: line.slice(whole.length), blob, type };
  }
}

function text(output: Buffer): string {
  return output.toString('utf8');
}
