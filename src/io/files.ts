/** Opens workspaces from disk: what was named on the command line → texts to load. The loader never sees the disk. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { compileGlobs } from '../config/glob.js';
import type { Settings } from '../config/settings.js';
import { sniff } from '../load/sniff.js';
import type { Source } from '../model/source.js';
import { readBeside } from './beside.js';
import type { Repository } from './git.js';
import { failureOf, type ReadFailure, readBytes, realIn } from './read.js';
import type { Moment } from './revisions.js';
import { rootOf, settingsName, slashed, type WorkspaceRoot } from './root.js';
import { readLimit, sourceOf } from './source-of.js';
import { mayBeDocument, type Walk, walk } from './walk.js';

export interface OpenOptions {
  /** The current folder, absolute. */
  readonly cwd: string;
  /** `--config FILE`, which then stands for every workspace's own settings file. */
  readonly config?: string;
  /** Which files the settings choose. Without it every file is a candidate. */
  readonly chosenBy?: (settings: Source | null) => Pick<Settings, 'include' | 'exclude'>;
}

export interface OpenedSource {
  readonly source: Source;
  /** Named on the command line: always read, whatever it looks like. */
  readonly named: boolean;
}

/** A path of the command line (or the settings file) that cannot be used; exit code 2. */
export interface PathProblem {
  /** As given. */
  readonly path: string;
  readonly reason: ReadFailure;
}

/** One workspace as it stands on disk. */
export interface OpenedWorkspace {
  /** Absolute. */
  readonly root: string;
  readonly settingsSource: Source | null;
  /** By path, in code unit order. They are read when first asked for, and kept. */
  readonly sources: readonly OpenedSource[];
  /** Path names of all files that git would not ignore, relative to the root. */
  readonly files: ReadonlySet<string>;
  /** Folders below the root that are workspaces of their own. */
  readonly nested: readonly string[];
  /** What the command line chose: files and folders relative to the root, '' for all of it. */
  readonly chosen: readonly string[];
  /** Known once all sources were read; asking for it reads them. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  /** Paths of files that were named on the command line. */
  readonly named: ReadonlySet<string>;
  /** With those of reading the sources. */
  readonly problems: readonly PathProblem[];
  /** Where it is not the disk's: what git holds it in. */
  readonly held?: Held;
  /** The file `name` in the folder of the file `path`, or below it, as it was at the same moment. */
  readonly beside: (path: string, name: string) => Beside | Promise<Beside>;
  /** Those that show before any source is read. */
  readonly pathProblems: readonly PathProblem[];
  /** The sources one after the other, for a workspace that may be too large to be held. */
  each(): Iterable<OpenedSource>;
  /** The sources where they stand on disk, so that others can read their share of them; null where they are held. */
  readonly listed: Listed | null;
  /** A source that was read before, once more; null where it is gone. */
  again(path: string): Source | null;
}

/** Whether the file of this index is ours to do. To be asked of every index, in their order. */
export type Take = (index: number) => boolean;

/** Sources to be read, some here and some elsewhere. */
export interface Listed {
  /** Of all files that may be sources, in code unit order. */
  readonly paths: readonly string[];
  /** The sources among those that `takes` takes, asked by their index in `paths`. */
  some(takes: Take): Iterable<OpenedSource>;
  /** Of those that were to be read. */
  readonly unreadHere: readonly Unread[];
  /** Takes note of what could not be read elsewhere, once all was read. */
  finish(unread: readonly Unread[]): void;
}

/** A file that could not be read, and why. */
export interface Unread {
  readonly file: string;
  readonly reason: ReadFailure;
}

/** A commit or the index: its repository (whose prefix is the workspace's root) and the blobs of its files by path. */
export interface Held {
  readonly repository: Repository;
  readonly at: Moment;
  readonly blobs: ReadonlyMap<string, string>;
}

type Beside = Source | { readonly reason: ReadFailure };

/** Sources that are held already. */
export function holding(
  sources: readonly OpenedSource[],
): Pick<OpenedWorkspace, 'sources' | 'each' | 'again' | 'listed'> {
  const byPath = new Map(sources.map(({ source }) => [source.path, source]));
  return { sources, each: () => sources, again: (path) => byPath.get(path) ?? null, listed: null };
}

/** Whether a file of a workspace was chosen on the command line; what is not chosen is read but not reported. */
export function isChosen(workspace: Pick<OpenedWorkspace, 'chosen'>, file: string): boolean {
  return workspace.chosen.some((path) => path === '' || path === file || file.startsWith(`${path}/`));
}

/** Whether a path of another time (a revision) would be a document's in this workspace, and not in one nested in it. */
export function mayBelong({ nested }: Pick<OpenedWorkspace, 'nested'>, path: string): boolean {
  return mayBeDocument(path) && !nested.some((folder) => path.startsWith(`${folder}/`));
}

/**
 * The workspaces that the targets belong to, in the order they were named; without targets, the current folder's.
 * A folder brings the workspaces nested in it along.
 */
export function openWorkspaces(targets: readonly string[], options: OpenOptions): OpenedWorkspace[] {
  const plans = new Map<string, Plan>();
  const cwd = realpathSync(options.cwd);
  for (const target of targets.length === 0 ? [cwd] : targets) planTarget(plans, target, cwd);
  const opened: OpenedWorkspace[] = [];
  // Opening a workspace may add the ones nested in it; a Map's iteration sees them.
  for (const plan of plans.values()) opened.push(open(plan, { ...options, cwd }, plans));
  return opened;
}

/** What is to be opened at one root. */
interface Plan {
  readonly root: WorkspaceRoot;
  readonly files: Set<string>;
  readonly folders: Set<string>;
  readonly problems: PathProblem[];
}

/**
 * Links are followed once, here: a file goes by its real name in the workspace, so that a document behind two names
 * is one document. A link out of its workspace is refused.
 */
function planTarget(plans: Map<string, Plan>, target: string, cwd: string): void {
  const path = resolve(cwd, target);
  const looked = lookAt(path);
  const within = rootOf(folderOf(path, looked), cwd);
  const followed = looked === 'folder' || looked === 'file' ? realIn(path, within.folder) : { reason: looked };
  if ('reason' in followed) {
    planAt(plans, within).problems.push({ path: target, reason: followed.reason });
    return;
  }
  const plan = planAt(plans, rootOf(folderOf(followed.real, looked), cwd));
  const inside = slashed(relative(plan.root.folder, followed.real));
  (looked === 'folder' ? plan.folders : plan.files).add(inside);
}

function folderOf(path: string, looked: Looked): string {
  return looked === 'folder' ? path : dirname(path);
}

function planAt(plans: Map<string, Plan>, root: WorkspaceRoot): Plan {
  let plan = plans.get(root.folder);
  if (plan === undefined) {
    plan = { root, files: new Set(), folders: new Set(), problems: [] };
    plans.set(root.folder, plan);
  }
  return plan;
}

type Looked = 'folder' | 'file' | ReadFailure;

function lookAt(path: string): Looked {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'not-a-file';
  } catch (error) {
    return failureOf(error);
  }
}

function open(plan: Plan, options: OpenOptions, plans: Map<string, Plan>): OpenedWorkspace {
  const { folder } = plan.root;
  const chosen = [...plan.folders, ...plan.files];
  const problems = [...plan.problems];
  const settings = readSettings(plan, options);
  if (settings.problem !== null) problems.push(settings.problem);
  // Only paths that cannot be used: there is nothing to report on, so nothing is read.
  const walked = chosen.length === 0 ? nothing : walk(plan.root, [...plan.folders]);
  for (const path of walked.nested) {
    if (!isChosenFolder(plan.folders, path)) continue;
    planAt(plans, rootOf(join(folder, path), options.cwd)).folders.add('');
  }
  const reader = new SourceReader(folder, plan.files, walked, options.chosenBy?.(settings.source) ?? everything);
  return {
    root: folder,
    settingsSource: settings.source,
    files: new Set([...walked.files, ...plan.files]),
    nested: walked.nested,
    named: plan.files,
    chosen,
    pathProblems: problems,
    ...besideIn(folder),
    get sources() {
      return reader.sources;
    },
    get unread() {
      return reader.unread;
    },
    get problems() {
      return [...problems, ...reader.unreadNamed];
    },
    each: () => reader.each(),
    listed: reader,
    again: (path) => reader.again(path),
  };
}

const nothing: Walk = { files: new Set(), candidates: [], links: [], nested: [], unread: [] };
const everything: Pick<Settings, 'include' | 'exclude'> = { include: [], exclude: [] };

function isChosenFolder(folders: ReadonlySet<string>, path: string): boolean {
  for (const folder of folders) if (folder === '' || folder === path || path.startsWith(`${folder}/`)) return true;
  return false;
}

/** The settings of the current folder's workspace, nothing else of it being read. */
export function settingsInForce(options: OpenOptions): {
  readonly source: Source | null;
  readonly problem: PathProblem | null;
  readonly beside: OpenedWorkspace['beside'];
} {
  const cwd = realpathSync(options.cwd);
  const root = rootOf(cwd, cwd);
  return { ...readSettings({ root }, { ...options, cwd }), ...besideIn(root.folder) };
}

function besideIn(root: string): Pick<OpenedWorkspace, 'beside'> {
  return { beside: (path, name) => readBeside(root, path, name) };
}

/** The settings of `--config`, read for a workspace at `root`. */
export function settingsFile(root: string, options: OpenOptions): FoundSettings {
  return readSettings({ root: { folder: root, mark: 'settings' } }, options);
}

interface FoundSettings {
  readonly source: Source | null;
  readonly problem: PathProblem | null;
}

function readSettings(plan: Pick<Plan, 'root'>, options: OpenOptions): FoundSettings {
  const own = join(plan.root.folder, settingsName);
  if (options.config === undefined && plan.root.mark !== 'settings') return { source: null, problem: null };
  const file = options.config === undefined ? own : resolve(options.cwd, options.config);
  const shown = options.config ?? settingsName;
  const looked = lookAt(file);
  const reason = looked === 'folder' ? 'not-a-file' : looked;
  if (reason !== 'file') return { source: null, problem: { path: shown, reason } };
  const followed = options.config === undefined ? realIn(own, plan.root.folder) : { real: file };
  if ('reason' in followed) return { source: null, problem: { path: shown, reason: followed.reason } };
  const read = readSource(file, slashed(relative(plan.root.folder, file)));
  return 'text' in read
    ? { source: read, problem: null }
    : { source: null, problem: { path: shown, reason: read.reason } };
}

/** Texts of so many characters are kept once they were read: those of an everyday workspace, which is read once. */
const budget = 4_000_000;

/** The same sources, read in another thread: those of `paths` below `root`. */
export function listedAt(root: string, paths: readonly string[], named: ReadonlySet<string>): Listed {
  const own = new Set(paths.filter((path) => named.has(path)));
  return new SourceReader(root, own, { ...nothing, candidates: [...paths] }, everything);
}

/** Reads the candidates of one walk and keeps those that are ours. */
class SourceReader implements Listed {
  readonly #root: string;
  readonly #named: ReadonlySet<string>;
  readonly #walked: Walk;
  readonly #globs: Pick<Settings, 'include' | 'exclude'>;
  readonly unreadHere: Unread[] = [];
  readonly #unreadLinks: Unread[] = [];
  readonly #kept = new Map<string, Source>();
  #left = budget;
  #sources: readonly OpenedSource[] | null = null;
  #paths: readonly string[] | undefined;
  #done = false;

  constructor(root: string, named: ReadonlySet<string>, walked: Walk, globs: Pick<Settings, 'include' | 'exclude'>) {
    this.#root = root;
    this.#named = named;
    this.#walked = walked;
    this.#globs = globs;
  }

  get sources(): readonly OpenedSource[] {
    this.#sources ??= [...this.each()];
    return this.#sources;
  }

  get unread(): OpenedWorkspace['unread'] {
    if (!this.#done) void this.sources;
    return [...this.#walked.unread, ...this.#unreadLinks, ...this.unreadHere];
  }

  get unreadNamed(): readonly PathProblem[] {
    if (!this.#done) void this.sources;
    return this.unreadHere.flatMap(({ file, reason }) => (this.#named.has(file) ? { path: file, reason } : []));
  }

  *each(): Iterable<OpenedSource> {
    if (this.#sources !== null) {
      yield* this.#sources;
      return;
    }
    yield* this.some(() => true);
    this.finish([]);
  }

  *some(takes: Take): Iterable<OpenedSource> {
    this.unreadHere.length = 0;
    for (const [index, path] of this.paths.entries()) {
      const source = takes(index) ? this.#read(path) : null;
      if (source === null) continue;
      this.#keep(source);
      yield { source, named: this.#named.has(path) };
    }
  }

  finish(unread: readonly Unread[]): void {
    for (const one of unread) this.unreadHere.push(one);
    this.#done = true;
  }

  again(path: string): Source | null {
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept;
    const read = readSource(join(this.#root, path), path);
    return 'text' in read ? read : null;
  }

  #keep(source: Source): void {
    if (source.text.length > this.#left) return;
    this.#left -= source.text.length;
    this.#kept.set(source.path, source);
  }

  get paths(): readonly string[] {
    this.#paths ??= this.#listPaths();
    return this.#paths;
  }

  /** In code unit order. The settings file is no document, but naming it is no mistake. */
  #listPaths(): string[] {
    const { include, exclude } = this.#globs;
    const included = include.length === 0 ? () => true : compileGlobs(include);
    const excluded = compileGlobs(exclude);
    const wanted = (path: string) => included(path) && !excluded(path) && !this.#named.has(path);
    const paths = new Set([...this.#named, ...this.#walked.candidates.filter(wanted)]);
    for (const link of this.#walked.links.filter(wanted)) {
      const name = this.#behind(link);
      if (name !== null && !excluded(name)) paths.add(name);
    }
    paths.delete(settingsName);
    return [...paths].sort();
  }

  #read(path: string): Source | null {
    const named = this.#named.has(path);
    const read = readSource(join(this.#root, path), path);
    if ('text' in read) return named || sniff(path, read.text) ? read : null;
    this.unreadHere.push({ file: path, reason: read.reason });
    return null;
  }

  /** The file behind a link that leads to a file of the workspace. A link that leads out is not followed, and said. */
  #behind(link: string): string | null {
    const looked = lookAt(join(this.#root, link));
    if (looked === 'folder') return null;
    const followed = looked === 'file' ? realIn(join(this.#root, link), this.#root) : { reason: looked };
    if ('real' in followed) return slashed(relative(this.#root, followed.real));
    // Editors leave dangling links (`.#name`) beside a file that is open.
    if (followed.reason !== 'missing') this.#unreadLinks.push({ file: link, reason: followed.reason });
    return null;
  }
}

function readSource(file: string, path: string): Source | { readonly reason: ReadFailure } {
  const read = readBytes(file, readLimit);
  return read.state === 'read' ? sourceOf(path, read.bytes, read.size) : { reason: read.state };
}
