/** The whole history of a workspace's folder, by one `git log` and, for merges, one `git diff-tree`. */
import { readMessage } from '../history/commit-message.js';
import { type Commit, commonAncestor, type FileChange, type FileVersion, type History } from '../history/commits.js';
import { detached } from '../text/detach.js';
import type { Repository } from './git.js';
import { askGit } from './git-run.js';

export type HistoryState =
  | { readonly state: 'history'; readonly history: History }
  | { readonly state: 'unreadable'; readonly message: string };

/** Where the order of files, the unit of paths and rename detection do not depend on anybody's configuration. */
const rawDiff = ['--raw', '-z', '-r', '--no-abbrev', '-M', '-l1000', '-O/dev/null', '--ignore-submodules=all'];
const fields = ['%H', '%P', '%T', '%an', '%ae', '%B', '%aI'];

/**
 * Every commit from `commit` back (to `since`, left out with its own past, where it is given), children before parents,
 * with the files of the opened folder that each changed; renames are one change. Paths are relative to the folder. With
 * `since`, merges are not compared.
 */
export function readHistory(repository: Repository, commit: string, since?: string): HistoryState {
  const answer = askGit(repository, [
    'log',
    '--topo-order',
    '--root',
    '--no-color',
    '--no-decorate',
    '--no-notes',
    '--no-mailmap',
    '--encoding=UTF-8',
    `--format=${fields.join('%x00')}`,
    ...rawDiff,
    ...folderOnly(repository),
    '--end-of-options',
    commit,
    ...(since === undefined ? [] : [`^${since}`]),
    ...belowFolder(repository),
  ]);
  if (answer.state !== 'answered') return unreadable(answer);
  const logged = [...parseLog(answer.output.toString('utf8'))];
  const merged = since === undefined ? readMerges(repository, logged) : new Map();
  if ('state' in merged) return merged;
  const commits = logged.map(({ commit: found }) => {
    const cut = repository.boundary.has(found.revision);
    return { ...found, ...(cut ? { files: [] } : {}), ...merged.get(found.revision) };
  });
  const incomplete = repository.shallow ? 'shallow' : repository.grafted ? 'grafted' : null;
  return { state: 'history', history: { commits, incomplete } };
}

function unreadable(
  answer: { state: 'refused'; message: string } | { state: 'git-missing' },
): HistoryState & { state: 'unreadable' } {
  return { state: 'unreadable', message: answer.state === 'refused' ? answer.message : answer.state };
}

/** Of a folder below the repository's top: all commits (a merge that undoes a change counts), but only its files. */
function folderOnly(repository: Repository): string[] {
  return repository.prefix === '' ? ['--no-relative'] : ['--relative', '--full-history', '--sparse'];
}

function belowFolder(repository: Repository): string[] {
  return repository.prefix === '' ? [] : ['--', '.'];
}

interface Logged {
  readonly commit: Commit;
  readonly tree: string;
}

/** Texts that are met again and again, each kept once and by itself: not as a stretch of git's whole answer. */
class Texts {
  readonly #known = new Map<string, string>();

  own(text: string): string {
    let known = this.#known.get(text);
    if (known === undefined) {
      known = detached(text);
      this.#known.set(known, known);
    }
    return known;
  }
}

/** `-z` output: seven fields, each ended by NUL, then the raw entries, the first after a line feed. */
function* parseLog(output: string): Iterable<Logged> {
  const tokens = output.split('\0');
  const texts = new Texts();
  let at = 0;
  while (at + fields.length <= tokens.length) {
    const [revision = '', parents = '', tree = '', author = '', email = '', message = '', date = ''] = tokens.slice(
      at,
      at + fields.length,
    );
    const raw = parseRaw(tokens, at + fields.length, texts);
    at = raw.end;
    const commit = {
      revision: texts.own(revision.trim()),
      parents: words(parents).map((parent) => texts.own(parent)),
      author: texts.own(author),
      email: texts.own(email),
      date: detached(withOffset(date)),
      message: readMessage(message),
      files: raw.files,
    };
    yield { commit, tree: detached(tree) };
  }
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

/** Newer gits write `Z` for an offset of zero. */
function withOffset(date: string): string {
  return date.replace(/Z$/, '+00:00');
}

const rawEntry = /^\n?:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/;

/** The raw entries from a token on, and the index of the first token that is none. */
function parseRaw(tokens: readonly string[], start: number, texts: Texts): { files: FileChange[]; end: number } {
  const files: FileChange[] = [];
  let at = start;
  for (;;) {
    const [whole, oldMode, newMode, oldBlob = '', newBlob = '', status] = rawEntry.exec(tokens[at] ?? '') ?? [];
    if (whole === undefined) return { files, end: at };
    const oldPath = tokens[at + 1] ?? '';
    const newPath = status === 'R' || status === 'C' ? (tokens[at + 2] ?? '') : oldPath;
    at += status === 'R' || status === 'C' ? 3 : 2;
    const before = version(oldMode, texts.own(oldPath), texts.own(oldBlob));
    const after = version(newMode, texts.own(newPath), texts.own(newBlob));
    if (before !== null || after !== null) files.push({ before, after });
  }
}

/** Only regular files have versions; a link or a submodule is nothing to read. */
function version(mode: string | undefined, path: string, blob: string): FileVersion | null {
  return mode?.startsWith('100') ? { path, blob } : null;
}

type MergeOfRevision = Map<string, Pick<Commit, 'merge'>>;

/** Compares every merge with each of its parents and with their common ancestor. */
function readMerges(
  repository: Repository,
  logged: readonly Logged[],
): MergeOfRevision | (HistoryState & { state: 'unreadable' }) {
  const byRevision = new Map(logged.map((entry) => [entry.commit.revision, entry]));
  const order = new Map(logged.map((entry, index) => [entry.commit.revision, index]));
  const parentsOf = (revision: string) => byRevision.get(revision)?.commit.parents ?? [];
  const treeOf = (revision: string) => byRevision.get(revision)?.tree;
  const merges = logged.filter(({ commit }) => commit.parents.length > 1);
  const compared = merges.map(({ commit, tree }) => {
    const ancestor = commonAncestor(commit.parents, order, parentsOf);
    return {
      commit,
      tree,
      parents: commit.parents.map(treeOf),
      base: ancestor === null ? undefined : treeOf(ancestor),
    };
  });
  const pairs = compared.flatMap(({ tree, parents, base }) => [...parents, base].map((from) => pairOf(from, tree)));
  const differences = compareTrees(repository, new Set(pairs.filter((pair) => pair !== null)));
  if ('state' in differences) return differences;
  const between = (from: string | undefined, to: string) => differences.get(pairOf(from, to) ?? '') ?? [];
  return new Map(
    compared.map(({ commit, tree, parents, base }) => [
      commit.revision,
      {
        merge: {
          fromParents: parents.map((parent) => between(parent, tree)),
          fromBase: base === undefined ? null : between(base, tree),
        },
      },
    ]),
  );
}

function pairOf(from: string | undefined, to: string): string | null {
  return from === undefined || from === to ? null : `${from} ${to}`;
}

function compareTrees(
  repository: Repository,
  pairs: ReadonlySet<string>,
): Map<string, FileChange[]> | (HistoryState & { state: 'unreadable' }) {
  const differences = new Map<string, FileChange[]>();
  if (pairs.size === 0) return differences;
  const where = repository.prefix === '' ? ['--no-relative'] : ['--relative'];
  const args = ['diff-tree', '--stdin', ...rawDiff, ...where, ...belowFolder(repository)];
  const answer = askGit(repository, args, `${[...pairs].join('\n')}\n`);
  if (answer.state !== 'answered') return unreadable(answer);
  const tokens = answer.output.toString('utf8').split('\0');
  const texts = new Texts();
  for (let at = 0; at < tokens.length; ) {
    // The pair and its first raw entry share a token, with a line feed between.
    const [pair, entry] = cutAt(tokens[at] ?? '', '\n');
    tokens[at] = entry;
    const raw = parseRaw(tokens, at, texts);
    if (pairs.has(pair)) differences.set(pair, raw.files);
    at = Math.max(raw.end, at + 1);
  }
  return differences;
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
