/** A workspace as a commit or the index holds it: the same sources that `files.ts` takes from disk. */
import { compileGlobs } from '../config/glob.js';
import type { Settings } from '../config/settings.js';
import { sniff } from '../load/sniff.js';
import type { Source } from '../model/source.js';
import { indexFiles, type Repository, type TrackedFile, treeFiles } from './git.js';
import { readBlobs } from './git-blobs.js';
import { settingsName } from './root.js';
import { readLimit, sourceOf } from './source-of.js';
import { mayBeDocument } from './walk.js';

/** A full commit id, null for before the first commit; or what is staged. */
export type Moment = { readonly commit: string | null } | 'index';

export interface RevisionOptions {
  readonly chosenBy?: (settings: Source | null) => Pick<Settings, 'include' | 'exclude'>;
  /** Paths that are read whatever they look like. */
  readonly named?: ReadonlySet<string>;
  /** Takes the place of the settings that are tracked. */
  readonly settings?: Source | null;
  /** Files that need not be read: the caller has the same content already. */
  readonly known?: (file: TrackedFile) => boolean;
}

export interface OpenedRevision {
  readonly settingsSource: Source | null;
  readonly sources: readonly Source[];
  readonly files: ReadonlySet<string>;
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * The workspace of a repository's folder at a commit or in the index; null where git cannot list it. The folder need
 * not be on disk.
 */
export async function openRevision(
  repository: Repository,
  at: Moment,
  options: RevisionOptions = {},
): Promise<OpenedRevision | null> {
  const listed = filesAt(repository, at);
  return listed === null ? null : openTracked(repository, withoutNested(listed), options);
}

/** The files of a commit or of the index below the repository's folder, which need not be on disk. */
export function filesAt(repository: Repository, at: Moment): TrackedFile[] | null {
  if (at !== 'index' && at.commit === null) return [];
  const { prefix } = repository;
  const whole = atTop(repository);
  const listed = at === 'index' ? indexFiles(whole, prefix) : treeFiles(whole, at.commit ?? '', prefix);
  return listed === null || prefix === ''
    ? listed
    : listed.map((file) => ({ ...file, path: file.path.slice(prefix.length) }));
}

/** git runs at the top, which is always there. */
function atTop(repository: Repository): Repository {
  return { ...repository, folder: repository.top, prefix: '' };
}

/** One workspace of which all the files are listed, with paths relative to its root. */
export async function openTracked(
  repository: Repository,
  tracked: readonly TrackedFile[],
  options: RevisionOptions,
): Promise<OpenedRevision> {
  const settingsSource =
    options.settings === undefined ? await readTracked(repository, tracked, settingsName) : options.settings;
  const wanted = wantedFiles(tracked, settingsSource, options);
  const sources: Source[] = [];
  const unread = wanted.flatMap(({ path, type }) => (type === 'unmerged' ? [{ file: path, reason: 'unmerged' }] : []));
  const readable = wanted.filter((file) => file.type === 'file' && options.known?.(file) !== true);
  let index = 0;
  for await (const blob of readBlobs(
    atTop(repository),
    readable.map((file) => file.blob),
    readLimit,
  )) {
    const path = readable[index++]?.path ?? '';
    const source = blob.bytes === null ? null : sourceOf(path, blob.bytes, blob.size);
    if (source === null) unread.push({ file: path, reason: 'missing' });
    else if (options.named?.has(path) || sniff(path, source.text)) sources.push(source);
  }
  return { settingsSource, sources, files: new Set(tracked.map((file) => file.path)), unread };
}

function wantedFiles(
  tracked: readonly TrackedFile[],
  settings: Source | null,
  { chosenBy, named = new Set() }: RevisionOptions,
): TrackedFile[] {
  const globs = chosenBy?.(settings) ?? { include: [], exclude: [] };
  const included = globs.include.length === 0 ? () => true : compileGlobs(globs.include);
  const excluded = compileGlobs(globs.exclude);
  return tracked.filter(({ path, type }) => {
    if (type === 'link' || path === settingsName) return false;
    return named.has(path) || (mayBeDocument(path) && included(path) && !excluded(path));
  });
}

/** The folders below the root (`sub/folder/`) where a nested `tally.yaml` starts another workspace. */
export function nestedIn(files: readonly Pick<TrackedFile, 'path'>[]): ReadonlySet<string> {
  const ending = `/${settingsName}`;
  return new Set(
    files.filter(({ path }) => path.endsWith(ending)).map(({ path }) => path.slice(0, -settingsName.length)),
  );
}

/** The files that stand in none of the nested workspaces. */
export function withoutNested(files: readonly TrackedFile[], nested = nestedIn(files)): TrackedFile[] {
  if (nested.size === 0) return [...files];
  return files.filter(({ path }) => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      if (nested.has(path.slice(0, at + 1))) return false;
    return true;
  });
}

/** One tracked file by its path; null where there is none, or git does not have it. */
export async function readTracked(
  repository: Repository,
  tracked: readonly TrackedFile[],
  path: string,
): Promise<Source | null> {
  const file = tracked.find((one) => one.path === path && one.type === 'file');
  if (file === undefined) return null;
  for await (const blob of readBlobs(atTop(repository), [file.blob], readLimit)) {
    return blob.bytes === null ? null : sourceOf(path, blob.bytes, blob.size);
  }
  return null;
}
