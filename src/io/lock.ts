/**
 * One writer a file: a lock file beside it, made by O_EXCL, that says who holds it. It binds only those who ask for it
 * (other runs of tally); what an editor does meanwhile is seen by comparing the file with what was read.
 */
import * as nodeFs from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

export type LockFs = Pick<
  typeof nodeFs,
  | 'openSync'
  | 'writeSync'
  | 'closeSync'
  | 'readFileSync'
  | 'unlinkSync'
  | 'renameSync'
  | 'statSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'rmdirSync'
>;

export interface Lock {
  readonly state: 'locked';
  /** Lock files of processes that are gone, which were taken over. */
  readonly stale: readonly string[];
  release(): void;
}

export interface LockHeld {
  readonly state: 'held';
  /** The lock file, absolute. */
  readonly lock: string;
  readonly pid: number | null;
  readonly host: string | null;
}

/** How long one run waits for another. */
const patience = 10_000;
/** A lock without a word in it is being written, or was left by a crash at just that moment. */
const wordless = 2_000;

/** Locks files (absolute paths, in any order) for this process, waiting for others. Throws Node's error where it cannot. */
export function lockFiles(files: readonly string[], fs: LockFs = nodeFs, wait: number = patience): Lock | LockHeld {
  const held: string[] = [];
  const stale: string[] = [];
  const made: string[] = [];
  const release = (): void => {
    for (const lock of held.splice(0)) unlinkQuietly(lock, fs);
    // A folder in which nothing was written after all.
    for (const folder of made.splice(0)) quietly(() => fs.rmdirSync(folder));
  };
  try {
    // In one order for everybody, so that two runs never wait for each other.
    for (const file of [...new Set(files)].sort()) {
      const lock = join(dirname(file), `.${basename(file)}.tally-lock`);
      made.push(...makeFolder(dirname(file), fs));
      const refused = acquire(lock, fs, wait, stale);
      if (refused !== null) {
        release();
        return refused;
      }
      held.push(lock);
    }
  } catch (error) {
    release();
    throw error;
  }
  return { state: 'locked', stale, release };
}

function acquire(lock: string, fs: LockFs, wait: number, stale: string[]): LockHeld | null {
  const until = Date.now() + wait;
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    if (create(lock, fs)) return null;
    const holder = holderOf(lock, fs);
    if (holder === 'gone') continue;
    if (isStale(lock, holder, fs)) {
      if (takeAway(lock, holder, fs)) stale.push(lock);
      continue;
    }
    if (Date.now() >= until) return { state: 'held', lock, pid: holder?.pid ?? null, host: holder?.host ?? null };
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

function create(lock: string, fs: LockFs): boolean {
  let handle: number;
  try {
    handle = fs.openSync(lock, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    fs.writeSync(handle, `${process.pid} ${hostname()}\n`);
  } catch (error) {
    unlinkQuietly(lock, fs);
    throw error;
  } finally {
    fs.closeSync(handle);
  }
  return true;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Who holds a lock; null where it does not say. */
function holderOf(lock: string, fs: LockFs): Holder | null | 'gone' {
  try {
    const [, pid, host] = /^(\d+) (.*)\n$/.exec(fs.readFileSync(lock, 'utf8')) ?? [];
    return pid === undefined || host === undefined ? null : { pid: Number(pid), host };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
}

function isStale(lock: string, holder: Holder | null, fs: LockFs): boolean {
  if (holder === null) return ageOf(lock, fs) > wordless;
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function ageOf(lock: string, fs: LockFs): number {
  try {
    return Date.now() - fs.statSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}

/** Removes a stale lock. Of two that find it at the same time, one may move the other's new lock: it is put back. */
function takeAway(lock: string, stale: Holder | null, fs: LockFs): boolean {
  const aside = `${lock}.${process.pid}`;
  try {
    fs.renameSync(lock, aside);
  } catch {
    return false;
  }
  const moved = holderOf(aside, fs);
  const isIt = moved === null || moved === 'gone' ? stale === null : moved.pid === stale?.pid;
  if (!isIt) {
    // It fails where a third one has it by now.
    quietly(() => fs.linkSync(aside, lock));
  }
  unlinkQuietly(aside, fs);
  return isIt;
}

/** Makes a folder and those above it; the ones that were made, the deepest first. */
function makeFolder(folder: string, fs: LockFs): string[] {
  const first = fs.mkdirSync(folder, { recursive: true });
  const made: string[] = [];
  for (let at = folder; first !== undefined && at.length >= first.length; at = dirname(at)) made.push(at);
  return made;
}

function unlinkQuietly(file: string, fs: LockFs): void {
  quietly(() => fs.unlinkSync(file));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // It is gone, or nothing can be done about it here.
  }
}
