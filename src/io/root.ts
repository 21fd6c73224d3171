/** Where a workspace begins (DESIGN §2): the folder of the nearest `tally.yaml`, else of `.git`, else the current one. */
import { lstatSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export const settingsName = 'tally.yaml';

export interface WorkspaceRoot {
  readonly folder: string;
  /** What marks it; an unmarked root is the current folder, for want of a better one. */
  readonly mark: 'settings' | 'repository' | 'none';
}

/** The root of the workspace that a folder belongs to. All paths are absolute. */
export function rootOf(folder: string, cwd: string): WorkspaceRoot {
  let repository: string | null = null;
  for (const candidate of upward(folder)) {
    if (isFileLike(join(candidate, settingsName))) return { folder: candidate, mark: 'settings' };
    if (repository === null && exists(join(candidate, '.git'))) repository = candidate;
  }
  if (repository !== null) return { folder: repository, mark: 'repository' };
  return { folder: contains(cwd, folder) ? cwd : folder, mark: 'none' };
}

/** The nearest folder upward that holds `.git`, or null. */
export function repositoryOf(folder: string): string | null {
  for (const candidate of upward(folder)) if (exists(join(candidate, '.git'))) return candidate;
  return null;
}

/** Whether a path is a folder or lies in it, by name only. */
export function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function* upward(folder: string): Iterable<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

/** Whether there is anything by this name, a link that leads nowhere included. */
export function exists(path: string): boolean {
  return lookAt(path) !== undefined;
}

/** Whether there is a folder of this name, links followed. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Anything but a folder: a settings file that cannot be read is a fault to tell, not a reason to look elsewhere. */
function isFileLike(path: string): boolean {
  return lookAt(path)?.isDirectory() === false;
}

function lookAt(path: string): ReturnType<typeof lstatSync> {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A path of this system as the project writes it, with `/`. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
