/** What tally asks git: a few named questions, each answered with a state. Nothing here writes. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Day } from '../model/day.js';
import { askGit, type GitAnswer, type GitPlace } from './git-run.js';
import { readBytes } from './read.js';
import { contains } from './root.js';

export interface Repository extends GitPlace {
  /** Path of the folder in its repository, '' or `sub/folder/`. */
  readonly prefix: string;
  /** The top folder of its work tree, absolute. */
  readonly top: string;
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
  /** `link` for a symbolic link, whose blob is its target's name; `unmerged` where a conflict leaves no one version. */
  readonly type: 'file' | 'link' | 'unmerged';
}

/** The repository that a folder belongs to. */
export function openRepository(folder: string): RepositoryState {
  const { place, answer } = found(folder);
  if (answer.state === 'git-missing') return answer;
  if (answer.state === 'refused') return refusal(answer.message);
  const [isShallow = '', grafts = '', boundary = '', gitFolder = '', prefix = ''] = text(answer.output).split('\n');
  const shallow = isShallow === 'true';
  const index = hookIndex(gitFolder);
  const repository: Repository = {
    ...place,
    prefix,
    top: resolve(folder, ...prefix.split('/').map((name) => (name === '' ? '.' : '..'))),
    shallow,
    boundary: new Set(shallow ? linesOf(resolve(folder, boundary)) : []),
    grafted: linesOf(resolve(folder, grafts)).length > 0,
    ...(index === null ? {} : { indexFile: index }),
  };
  return { state: 'repository', repository };
}

/** Asks where the folder's repository is; a hook's own `GIT_DIR` counts where its work tree holds the folder. */
function found(folder: string): { place: GitPlace; answer: GitAnswer } {
  const asked = (place: GitPlace) => ({ place, answer: askGit(place, ['rev-parse', ...questions]) });
  const upward = asked({ folder });
  const { GIT_DIR: gitFolder, GIT_WORK_TREE: workTree } = process.env;
  if (upward.answer.state !== 'refused' || !gitFolder) return upward;
  if (refusal(upward.answer.message).state !== 'not-a-repository') return upward;
  const given = { gitFolder: resolve(gitFolder), workTree: resolve(workTree || '.') };
  return contains(given.workTree, folder) ? asked({ folder, given }) : upward;
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

/** The commits at the tips of the local branches, each once. */
export function branchTips(repository: Repository): string[] {
  const answer = askGit(repository, ['for-each-ref', '--format=%(objectname)', 'refs/heads']);
  return answer.state === 'answered' ? [...new Set(text(answer.output).split('\n').filter(Boolean))] : [];
}

/** The commits that `to` has in its past and `from` has not (`from..to`), both full ids. */
export function commitsBetween(repository: Repository, from: string, to: string): ReadonlySet<string> {
  const answer = askGit(repository, ['rev-list', '--end-of-options', to, `^${from}`]);
  return new Set(answer.state === 'answered' ? text(answer.output).split('\n').filter(Boolean) : []);
}

/** A commit of the main line, and the day it was committed on by its committer's own clock. */
export interface DatedCommit {
  readonly id: string;
  readonly day: Day;
}

/** The main line from `commit` back (first parents), newest first. */
export function mainLine(repository: Repository, commit: string): DatedCommit[] {
  const format = ['--no-color', '--no-decorate', '--format=%H %cI'];
  const answer = askGit(repository, ['log', '--first-parent', ...format, '--end-of-options', commit]);
  if (answer.state !== 'answered') return [];
  const lines = text(answer.output).split('\n').filter(Boolean);
  return lines.map((line) => ({
    id: line.slice(0, line.indexOf(' ')),
    day: line.slice(line.indexOf(' ') + 1, line.indexOf('T')),
  }));
}

/** Every commit from `commit` back, full ids, children before parents. */
export function revisionsUpTo(repository: Repository, commit: string): string[] {
  const answer = askGit(repository, ['rev-list', '--topo-order', '--end-of-options', commit]);
  return answer.state === 'answered' ? text(answer.output).split('\n').filter(Boolean) : [];
}

/** The best common ancestor of two commits, both full ids; null where git finds none. */
export function mergeBase(repository: Repository, one: string, other: string): string | null {
  const answer = askGit(repository, ['merge-base', '--end-of-options', one, other]);
  return answer.state === 'answered' ? (text(answer.output).trim().split('\n')[0] ?? null) : null;
}

/** The files of a commit below the opened folder (or below `inside/` in it), or null where git cannot say. */
export function treeFiles(repository: Repository, commit: string, inside = ''): TrackedFile[] | null {
  const answer = askGit(repository, ['ls-tree', '-r', '-z', commit, ...pathOf(inside)]);
  return answer.state === 'answered' ? [...trackedFiles(text(answer.output), /^(\d+) \w+ ([0-9a-f]+)\t/)] : null;
}

/** The files of the index below the opened folder (or below `inside/` in it). */
export function indexFiles(repository: Repository, inside = ''): TrackedFile[] | null {
  const answer = askGit(repository, ['ls-files', '-s', '-z', ...pathOf(inside)]);
  return answer.state === 'answered' ? [...trackedFiles(text(answer.output), /^(\d+) ([0-9a-f]+) ([0-3])\t/)] : null;
}

function pathOf(folder: string): string[] {
  return folder === '' ? [] : ['--', folder];
}

function* trackedFiles(output: string, head: RegExp): Iterable<TrackedFile> {
  let last = '';
  for (const line of output.split('\0')) {
    const [whole, mode, blob, stage = '0'] = head.exec(line) ?? [];
    const kind = mode === '120000' ? 'link' : mode?.startsWith('100') ? 'file' : null;
    if (whole === undefined || blob === undefined || kind === null) continue;
    const path = line.slice(whole.length);
    // A conflict has up to three versions, one after the other.
    if (stage === '0' || path !== last) yield { path, blob, type: stage === '0' ? kind : 'unmerged' };
    last = path;
  }
}

function text(output: Buffer): string {
  return output.toString('utf8');
}

/** The version of git, or null where there is none. */
export function gitVersion(folder: string): string | null {
  const answer = askGit({ folder }, ['--version']);
  return answer.state === 'answered'
    ? text(answer.output)
        .replace(/^git version /, '')
        .trim()
    : null;
}

/** Who commits here, as the user's git is configured: `name <email>`, or the part of it that is. */
export function identityOf(repository: Repository): { readonly name: string | null; readonly email: string | null } {
  const configured = (key: string): string | null => {
    const answer = askGit(repository, ['config', '--get', key]);
    return answer.state === 'answered' ? text(answer.output).trim() || null : null;
  };
  const { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email } = process.env;
  return { name: name || configured('user.name'), email: email || configured('user.email') };
}
