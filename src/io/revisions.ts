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

export interface RevisionOptions {
  readonly chosenBy?: (settings: Source | null) => Pick<Settings, 'include' | 'exclude'>;
  /** Paths that are read whatever they look like. */
  readonly named?: ReadonlySet<string>;
}

export interface OpenedRevision {
  readonly settingsSource: Source | null;
  readonly sources: readonly Source[];
  readonly files: ReadonlySet<string>;
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

/** The workspace of a repository's folder at a commit (a full id) or in the index; null where git cannot list it. */
export async function openRevision(
  repository: Repository,
  at: { readonly commit: string } | 'index',
  options: RevisionOptions = {},
): Promise<OpenedRevision | null> {
  const listed = at === 'index' ? indexFiles(repository) : treeFiles(repository, at.commit);
  if (listed === null) return null;
  const tracked = withoutNested(listed);
  const settingsSource = await readSettings(repository, tracked);
  const globs = options.chosenBy?.(settingsSource) ?? { include: [], exclude: [] };
  const included = globs.include.length === 0 ? () => true : compileGlobs(globs.include);
  const excluded = compileGlobs(globs.exclude);
  const named = options.named ?? new Set();
  const wanted = tracked.filter(({ path, type }) => {
    return type === 'file' && (named.has(path) || (mayBeDocument(path) && included(path) && !excluded(path)));
  });
  const sources: Source[] = [];
  const unread: { file: string; reason: string }[] = [];
  let index = 0;
  for await (const blob of readBlobs(
    repository,
    wanted.map((file) => file.blob),
    readLimit,
  )) {
    const path = wanted[index++]?.path ?? '';
    const source = blob.bytes === null ? null : sourceOf(path, blob.bytes, blob.size);
    if (source === null) unread.push({ file: path, reason: 'missing' });
    else if (named.has(path) || sniff(path, source.text)) sources.push(source);
  }
  return { settingsSource, sources, files: new Set(tracked.map((file) => file.path)), unread };
}

/** A nested `tally.yaml` starts another workspace here too. */
function withoutNested(files: readonly TrackedFile[]): TrackedFile[] {
  const ending = `/${settingsName}`;
  const nested = new Set(
    files.filter(({ path }) => path.endsWith(ending)).map(({ path }) => path.slice(0, -settingsName.length)),
  );
  if (nested.size === 0) return [...files];
  return files.filter(({ path }) => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      if (nested.has(path.slice(0, at + 1))) return false;
    return true;
  });
}

async function readSettings(repository: Repository, tracked: readonly TrackedFile[]): Promise<Source | null> {
  const file = tracked.find(({ path, type }) => path === settingsName && type === 'file');
  if (file === undefined) return null;
  for await (const blob of readBlobs(repository, [file.blob], readLimit)) {
    return blob.bytes === null ? null : sourceOf(settingsName, blob.bytes, blob.size);
  }
  return null;
}
