/**
 * What tally keeps between runs, in the user's own cache folder: never in a repository, safe to delete at any time. An
 * entry is found by a key that names all that it was made of, so it is right or it is not found; one that is damaged
 * or cut short is passed over. Nothing here ever fails: without a cache, tally is slower.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { build } from '../model/version.js';
import { exists, repositoryOf } from './root.js';

/** What an entry is of; each has a folder of its own. */
export type CacheKind = 'log' | 'files' | 'answer';

export interface Cache {
  /** Null where there is no such entry, or none that is whole. */
  read(kind: CacheKind, key: string): Buffer | null;
  write(kind: CacheKind, key: string, content: string): void;
}

/** One name for all that an entry depends on, this build of tally included. */
export function cacheKey(...of: readonly string[]): string {
  return digest(JSON.stringify([build, ...of]));
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Bytes of all entries together, about which the oldest are let go. */
const limit = 256 * 1024 * 1024;
/** One that was used in this time is not marked as used again. */
const fresh = 24 * 3600 * 1000;

/** The user's cache; null where the system has no place for one. `most` bounds its bytes. */
export function openCache(env: NodeJS.ProcessEnv = process.env, most = limit): Cache | null {
  const base = baseFolder(env);
  return base === null ? null : new FolderCache(join(base, 'tallystick'), most);
}

/** Where tally keeps what it keeps between runs, how many entries there are, and their bytes; null without a place. */
export function examineCache(env: NodeJS.ProcessEnv = process.env): CacheState | null {
  const base = baseFolder(env);
  if (base === null) return null;
  const folder = join(base, 'tallystick');
  const files = exists(folder) ? filesIn(folder) : [];
  return { folder, entries: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

export interface CacheState {
  readonly folder: string;
  readonly entries: number;
  readonly bytes: number;
}

/** Where the system keeps caches: the variable of Linux counts everywhere, for it is set on purpose. */
function baseFolder(env: NodeJS.ProcessEnv): string | null {
  const { XDG_CACHE_HOME: given = '', LOCALAPPDATA: local = '' } = env;
  if (isAbsolute(given)) return given;
  if (process.platform === 'win32') return isAbsolute(local) ? local : null;
  const home = env.HOME ?? homedir();
  if (!isAbsolute(home)) return null;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

const headLength = 65;

class FolderCache implements Cache {
  readonly #folder: string;
  readonly #most: number;

  constructor(folder: string, most: number) {
    this.#folder = folder;
    this.#most = most;
  }

  read(kind: CacheKind, key: string): Buffer | null {
    const file = this.#fileOf(kind, key);
    try {
      const bytes = readFileSync(file);
      const content = bytes.subarray(headLength);
      if (bytes.toString('latin1', 0, headLength) !== `${digest(content)}\n`) return null;
      touch(file);
      return content;
    } catch {
      return null;
    }
  }

  /** Beside, then in place: who reads at the same time sees the old entry or the new one. */
  write(kind: CacheKind, key: string, content: string): void {
    const file = this.#fileOf(kind, key);
    const beside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.new`;
    try {
      if (isInRepository(this.#folder)) return;
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const bytes = Buffer.from(content);
      writeFileSync(beside, Buffer.concat([Buffer.from(`${digest(bytes)}\n`), bytes]), { flag: 'wx', mode: 0o600 });
      renameSync(beside, file);
      this.#prune();
    } catch {
      remove(beside);
    }
  }

  #fileOf(kind: CacheKind, key: string): string {
    return join(this.#folder, kind, key);
  }

  /** The entries used longest ago go first, until a quarter is free. */
  #prune(): void {
    const entries = filesIn(this.#folder);
    let total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total <= this.#most) return;
    for (const { file, size } of entries.sort((a, b) => a.used - b.used)) {
      if (total <= this.#most * 0.75) return;
      rmSync(file, { force: true });
      total -= size;
    }
  }
}

/** As far as that can be done. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What is no folder has no file in it.
  }
}

/** A home folder may be a repository itself; there nothing is written. */
function isInRepository(folder: string): boolean {
  let there = folder;
  while (!exists(there)) there = dirname(there);
  return repositoryOf(realpathSync(there)) !== null;
}

function touch(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > fresh) utimesSync(file, new Date(now), new Date(now));
}

function filesIn(folder: string): { file: string; size: number; used: number }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    if (!entry.isFile()) return [];
    const { size, mtimeMs } = statSync(path);
    return [{ file: path, size, used: mtimeMs }];
  });
}
