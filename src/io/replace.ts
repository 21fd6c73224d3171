/**
 * Writing files so that nobody ever meets half of one: each is written beside, flushed, and takes the old one's place
 * by a rename. Several files are all written before the first rename, so what can go wrong (no space, no permission)
 * goes wrong while nothing is changed. A crash between two renames leaves some files new and the others old, each whole;
 * the same command then finishes the rest. A name that is a link stays one: what it leads to is replaced. A further hard
 * link to the file keeps the old text.
 */
import * as nodeFs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { realIn } from './read.js';

/** A file's bytes as they were read, and as they are to be; null where there is none. */
export interface Replacement {
  /** Relative to the root. */
  readonly file: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

export type Replaced =
  | { readonly state: 'written' }
  /** Somebody changed it since it was read; nothing is written. */
  | { readonly state: 'changed'; readonly file: string }
  /** A link that leads out of the root; nothing is written. */
  | { readonly state: 'leads-out'; readonly file: string }
  /** The system refused, with Node's error code. Nothing is written, but for `half`: those could not be put back. */
  | { readonly state: 'failed'; readonly file: string; readonly code: string; readonly half: readonly string[] };

export type ReplaceFs = Pick<
  typeof nodeFs,
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'closeSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'readFileSync'
  | 'statSync'
>;

/** A replacement whose file's real path is known. */
interface Target extends Replacement {
  readonly path: string;
  /** The new text beside it. */
  readonly temporary: string;
}

/** The absolute path that a file of the root is written at, its link followed; null where that leads out. */
export function writtenAt(root: string, file: string): string | null {
  const path = resolve(root, file);
  const followed = realIn(path, root);
  if ('real' in followed) return followed.real;
  if (followed.reason === 'leads-out') return null;
  return folderStays(dirname(path), root) ? path : null;
}

/** A new file: the nearest folder above it that exists must lie in the root. */
function folderStays(folder: string, root: string): boolean {
  const followed = realIn(folder, root);
  if ('real' in followed) return true;
  return followed.reason === 'missing' && dirname(folder) !== folder && folderStays(dirname(folder), root);
}

/** Replaces files, all or none. Lock them first, which also makes their folders. Throws nothing that the file system does. */
export function replaceFiles(root: string, replacements: readonly Replacement[], fs: ReplaceFs = nodeFs): Replaced {
  const targets: Target[] = [];
  for (const replacement of replacements) {
    const path = writtenAt(root, replacement.file);
    if (path === null) return { state: 'leads-out', file: replacement.file };
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tally-tmp`);
    targets.push({ ...replacement, path, temporary });
  }
  return new Writing(targets, fs).run();
}

class Writing {
  readonly #targets: readonly Target[];
  readonly #fs: ReplaceFs;
  readonly #written: Target[] = [];
  readonly #temporary = new Set<string>();

  constructor(targets: readonly Target[], fs: ReplaceFs) {
    this.#targets = targets;
    this.#fs = fs;
  }

  run(): Replaced {
    let at = this.#targets[0];
    try {
      for (at of this.#targets) if (!this.#isAsRead(at)) return { state: 'changed', file: at.file };
      for (at of this.#targets) if (at.after !== null) this.#writeBeside(at, at.after);
      for (at of this.#targets) if (!this.#isAsRead(at)) return this.#undone({ state: 'changed', file: at.file });
      // What goes, goes last: until then a move leaves two copies rather than none.
      for (at of this.#targets.filter(({ after }) => after !== null)) this.#swap(at);
      for (at of this.#targets.filter(({ after }) => after === null)) this.#remove(at);
    } catch (error) {
      const half = this.#restore();
      const { code = String(error) } = error as NodeJS.ErrnoException;
      return this.#undone({ state: 'failed', file: at?.file ?? '', code, half });
    }
    this.#flushFolders();
    return { state: 'written' };
  }

  #isAsRead({ path, before }: Target): boolean {
    const now = this.#bytesOf(path);
    return now === null || before === null ? now === before : Buffer.compare(now, before) === 0;
  }

  #bytesOf(path: string): Uint8Array | null {
    try {
      return this.#fs.readFileSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  #writeBeside(target: Target, bytes: Uint8Array): void {
    const { temporary } = target;
    this.#discard(temporary);
    const handle = this.#fs.openSync(temporary, 'wx', 0o666);
    this.#temporary.add(temporary);
    try {
      for (let at = 0; at < bytes.length; ) at += this.#fs.writeSync(handle, bytes, at);
      if (target.before !== null) this.#keepOwnership(handle, target.path);
      this.#fs.fsyncSync(handle);
    } finally {
      this.#fs.closeSync(handle);
    }
  }

  #keepOwnership(handle: number, path: string): void {
    const { mode, uid, gid } = this.#fs.statSync(path);
    try {
      this.#fs.fchownSync(handle, uid, gid);
    } catch {
      // Only the superuser may give files away; whoever may write here keeps what they write.
    }
    this.#fs.fchmodSync(handle, mode & 0o7777);
  }

  #swap(target: Target): void {
    this.#fs.renameSync(target.temporary, target.path);
    this.#temporary.delete(target.temporary);
    this.#written.push(target);
  }

  #remove(target: Target): void {
    if (target.before === null) return;
    this.#fs.unlinkSync(target.path);
    this.#written.push(target);
  }

  /** Puts back what was changed already; the files that it could not be done for. */
  #restore(): string[] {
    return this.#written.splice(0).flatMap((target) => {
      try {
        if (target.before === null) this.#fs.unlinkSync(target.path);
        else {
          this.#writeBeside(target, target.before);
          this.#swap(target);
        }
        return [];
      } catch {
        return [target.file];
      }
    });
  }

  #undone(answer: Replaced): Replaced {
    for (const temporary of [...this.#temporary]) this.#discard(temporary);
    return answer;
  }

  #discard(temporary: string): void {
    this.#quietly(() => this.#fs.unlinkSync(temporary));
    this.#temporary.delete(temporary);
  }

  /** So that the renames outlive a power cut. Not every system can. */
  #flushFolders(): void {
    for (const folder of new Set(this.#targets.map(({ path }) => dirname(path)))) {
      this.#quietly(() => {
        const handle = this.#fs.openSync(folder, 'r');
        try {
          this.#fs.fsyncSync(handle);
        } finally {
          this.#fs.closeSync(handle);
        }
      });
    }
  }

  #quietly(work: () => void): void {
    try {
      work();
    } catch {
      // Cleaning up must not hide what went wrong before it.
    }
  }
}
