/** Opens workspaces as a commit or the index holds them, like `openWorkspaces` does from disk. */
import { dirname, join, posix, relative, resolve } from 'node:path';
import { readBeside } from './beside.js';
import { holding, type OpenedWorkspace, type OpenOptions, type PathProblem, settingsFile } from './files.js';
import type { Repository, TrackedFile } from './git.js';
import { filesAt, type Moment, nestedIn, openTracked, readTracked, withoutNested } from './revisions.js';
import { isFolder, slashed } from './root.js';

/** What is to be opened at one root: the targets in it, relative to it. */
interface Plan {
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

/**
 * The workspaces that the targets belong to, in the order they were named. A target need not be on disk; the settings
 * are those of that moment. Null where git cannot list it.
 */
export async function openWorkspacesAt(
  repository: Repository,
  at: Moment,
  targets: readonly string[],
  options: OpenOptions,
): Promise<OpenedWorkspace[] | null> {
  const { top } = repository;
  const tracked = filesAt({ ...repository, prefix: '' }, at);
  if (tracked === null) return null;
  const roots = new Set(['', ...nestedIn(tracked)]);
  const plans = new Map<string, Plan>();
  const problems: PathProblem[] = [];
  for (const target of targets) {
    const path = slashed(relative(top, resolve(options.cwd, target)));
    const problem = plan(plans, path, tracked, roots, top);
    if (problem !== null) problems.push({ path: target, reason: problem });
  }
  const opened: OpenedWorkspace[] = [];
  for (const [root, chosen] of plans)
    opened.push(await openRoot({ ...repository, prefix: root }, at, chosen, tracked, roots, options));
  const [first, ...others] = opened;
  if (first !== undefined) {
    const all = [...first.problems, ...problems];
    return [{ ...first, problems: all, pathProblems: all }, ...others];
  }
  return problems.length === 0 ? [] : [nothingAt(top, problems)];
}

/** Adds a path of the repository to the workspaces it belongs to: a folder, also to those nested in it. */
function plan(
  plans: Map<string, Plan>,
  path: string,
  tracked: readonly TrackedFile[],
  roots: ReadonlySet<string>,
  top: string,
): PathProblem['reason'] | null {
  if (path.startsWith('../')) return 'leads-out';
  const folder = path === '' ? '' : `${path}/`;
  const isFile = tracked.some((file) => file.path === path);
  if (isFile) planAt(plans, rootOf(path, roots)).files.add(path);
  else if (folder === '' || isFolder(join(top, path)) || tracked.some((file) => file.path.startsWith(folder))) {
    const root = rootOf(folder, roots);
    planAt(plans, root).folders.add(path);
    for (const nested of roots) if (nested !== root && nested.startsWith(folder)) planAt(plans, nested).folders.add('');
  } else return 'missing';
  return null;
}

function planAt(plans: Map<string, Plan>, root: string): Plan {
  let at = plans.get(root);
  if (at === undefined) {
    at = { files: new Set(), folders: new Set() };
    plans.set(root, at);
  }
  return at;
}

/** The deepest root (`sub/folder/`, '' for the repository's top) that holds a path. */
function rootOf(path: string, roots: ReadonlySet<string>): string {
  let deepest = '';
  for (const root of roots) if (root.length > deepest.length && path.startsWith(root)) deepest = root;
  return deepest;
}

async function openRoot(
  repository: Repository,
  at: Moment,
  plan: Plan,
  all: readonly TrackedFile[],
  roots: ReadonlySet<string>,
  options: OpenOptions,
): Promise<OpenedWorkspace> {
  const root = repository.prefix;
  const below = all
    .filter(({ path }) => path.startsWith(root))
    .map((file) => ({ ...file, path: file.path.slice(root.length) }));
  const nested = [...roots].filter((one) => one !== root && one.startsWith(root)).map((one) => one.slice(root.length));
  const tracked = withoutNested(below, new Set(nested));
  const inside = (path: string) => (path === '' ? '' : path.slice(root.length));
  const named = new Set([...plan.files].map(inside));
  const folder = resolve(repository.top, root);
  const given = options.config === undefined ? null : settingsFile(folder, options);
  const { chosenBy } = options;
  const opened = await openTracked(repository, tracked, {
    named,
    ...(chosenBy === undefined ? {} : { chosenBy }),
    ...(given === null ? {} : { settings: given.source }),
  });
  const problems = given?.problem == null ? [] : [given.problem];
  return {
    root: folder,
    settingsSource: opened.settingsSource,
    named,
    ...holding(opened.sources.map((source) => ({ source, named: named.has(source.path) })).sort(byPath)),
    files: opened.files,
    nested: nested.map((path) => path.slice(0, -1)),
    chosen: [...[...plan.folders].map(inside), ...named],
    unread: opened.unread,
    problems,
    pathProblems: problems,
    held: { repository, at, blobs: new Map(tracked.map(({ path, blob }) => [path, blob])) },
    // What a settings file of the disk names is on the disk too.
    beside: async (path, name) =>
      given !== null && path === given.source?.path
        ? readBeside(folder, path, name)
        : ((await readTracked(repository, tracked, posix.join(dirname(path), name))) ?? { reason: 'missing' }),
  };
}

function byPath(a: { source: { path: string } }, b: { source: { path: string } }): number {
  return a.source.path < b.source.path ? -1 : 1;
}

/** Where every target is missing there is no workspace, but that is to be said. */
function nothingAt(root: string, problems: readonly PathProblem[]): OpenedWorkspace {
  return {
    root,
    settingsSource: null,
    named: new Set(),
    ...holding([]),
    files: new Set(),
    nested: [],
    chosen: [],
    unread: [],
    problems,
    pathProblems: problems,
    beside: () => ({ reason: 'missing' }),
  };
}
