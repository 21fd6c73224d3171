/**
 * Starts git so that nothing of the repository being read can run: no hook, filter, textconv, file-system monitor,
 * signature program, pager, remote helper or `git` of its own. Only the reading questions of `git.ts` come through here.
 */
import { spawn, spawnSync } from 'node:child_process';
import { isAbsolute, join, sep } from 'node:path';

/** Where git runs: the folder it was found for, and the environment it may see. */
export interface GitPlace {
  readonly folder: string;
  /** The index a hook was given, when it is this repository's. */
  readonly indexFile?: string;
  /** The repository that a hook was given, when git finds none by looking upward from the folder. */
  readonly given?: { readonly gitFolder: string; readonly workTree: string };
}

export type GitAnswer =
  | { readonly state: 'answered'; readonly output: Buffer }
  /** git ran and refused; `message` is its English stderr. */
  | { readonly state: 'refused'; readonly code: number | null; readonly message: string }
  | { readonly state: 'git-missing' };

/** Command-line settings outrank every configuration file, the repository's included. */
const hardened = [
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'safe.bareRepository=explicit',
    'log.showSignature=false',
    'protocol.allow=never',
    'submodule.recurse=false',
    'color.ui=false',
  ].flatMap((setting) => ['-c', setting]),
];

/** A user's own word on configuration; all other `GIT_…` could point at another repository or write a trace. */
const keptVariables =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|PARAMETERS|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/;

const maxOutput = 1 << 29;

/** Asks git once and waits for the answer. */
export function askGit(place: GitPlace, args: readonly string[], input = ''): GitAnswer {
  const child = spawnSync('git', [...hardened, ...args], {
    cwd: place.folder,
    env: environment(place),
    input,
    maxBuffer: maxOutput,
    windowsHide: true,
  });
  if (child.error !== undefined && child.status === null) return failed(child.error);
  if (child.status === 0) return { state: 'answered', output: child.stdout };
  return { state: 'refused', code: child.status, message: child.stderr.toString('utf8').trim() };
}

function failed(error: Error & { code?: string }): GitAnswer {
  if (error.code === 'ENOENT' || error.code === 'EACCES') return { state: 'git-missing' };
  return { state: 'refused', code: null, message: error.message };
}

/** The output of a git that is fed on stdin, piece by piece; ends early, without a word, if git does. */
export async function* streamGit(place: GitPlace, args: readonly string[], input: string): AsyncGenerator<Buffer> {
  const child = spawn('git', [...hardened, ...args], {
    cwd: place.folder,
    env: environment(place),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // git may be missing or leave before it has read everything: the reader then sees a short answer.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    for await (const piece of child.stdout) yield piece;
  } finally {
    child.stdout.destroy();
    child.kill();
  }
}

function environment(place: GitPlace): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.toUpperCase().startsWith('GIT_') || keptVariables.test(name)) kept[name] = value;
  }
  return {
    ...kept,
    PATH: trustedPath(process.env.PATH ?? '', place.folder),
    LC_ALL: 'C',
    NoDefaultCurrentDirectoryInExePath: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    ...(place.indexFile === undefined ? {} : { GIT_INDEX_FILE: place.indexFile }),
    ...(place.given === undefined ? {} : { GIT_DIR: place.given.gitFolder, GIT_WORK_TREE: place.given.workTree }),
  };
}

/** `npm run` puts the repository's own `node_modules/.bin` first: a `git` in there, or in the folder read, is not ours. */
export function trustedPath(path: string, folder: string): string {
  const separator = sep === '/' ? ':' : ';';
  const bin = join('node_modules', '.bin');
  return path
    .split(separator)
    .filter((entry) => isAbsolute(entry) && !entry.endsWith(bin) && !`${entry}${sep}`.startsWith(`${folder}${sep}`))
    .join(separator);
}
