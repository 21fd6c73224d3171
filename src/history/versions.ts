/** The file versions that a history speaks of, read once each, in the order they are needed, and let go after. */
import type { Content } from '../model/companion.js';
import type { Document } from '../model/kernel.js';
import type { Commit, FileChange, FileVersion } from './commits.js';
import { type Narrowed, Narrower } from './narrow.js';

/** A file version as the loader saw it. */
export interface WholeVersion {
  /** Null where the file is no document of ours, or could not be read. */
  readonly document: Content | null;
  /** Why it could not be read; null where it could. */
  readonly unread: string | null;
}

/** A file version that can be read. */
export interface ReadVersion {
  whole(): WholeVersion;
  /** Its bytes, where parts of it may be read in place of the whole: UTF-8 without a mark, in YAML. */
  readonly bytes?: Buffer;
  /** Reads a part of its text as this file; null where it is no document. */
  readonly read?: (text: string) => Document | null;
}

/** A blob's documents: the same content may have stood at several paths. */
export interface BlobReader {
  /** The answers come in the order asked; each is made into documents at once, so that no text is kept. */
  read(blobs: readonly string[]): AsyncIterable<ReadBlob>;
}

export interface ReadBlob {
  readonly id: string;
  at(path: string): ReadVersion;
  /** None of its versions is used any more. */
  letGo?(): void;
}

interface Held {
  readonly version: ReadVersion;
  readonly blob: ReadBlob;
  uses: number;
  /** Read when it is asked for. */
  whole?: WholeVersion;
}

/** Everything a commit compares, merges included. */
export function changesIn(commit: Commit): FileChange[] {
  const merge = commit.merge;
  return merge === undefined ? [...commit.files] : [...merge.fromParents.flat(), ...(merge.fromBase ?? [])];
}

/** Serves the versions of commits that are walked oldest first. */
export class Versions {
  readonly #stream: AsyncIterator<ReadBlob>;
  /** How many paths of a blob are still used. */
  readonly #paths = new Map<string, number>();
  /** Paths still to be served, by blob; then how often each path of it is used. */
  readonly #wanted = new Map<string, Map<string, number>>();
  readonly #held = new Map<string, Held>();
  /** What stands for a version that cannot be read: the last one before it that could. */
  readonly #standIns = new Map<string, Content | null>();
  /** The files of the commit at hand, without what is the same before and after. */
  readonly #narrowed = new Map<string, Narrowed | null>();
  readonly #narrower = new Narrower();
  #hasUnread = false;

  constructor(commitsOldestFirst: readonly Commit[], reader: BlobReader) {
    for (const commit of commitsOldestFirst) {
      for (const { before, after } of changesIn(commit)) {
        if (before !== null) this.#want(before);
        if (after !== null) this.#want(after);
      }
    }
    this.#stream = reader.read([...this.#wanted.keys()])[Symbol.asyncIterator]();
  }

  #want({ blob, path }: FileVersion): void {
    const paths = this.#wanted.get(blob) ?? new Map<string, number>();
    paths.set(path, (paths.get(path) ?? 0) + 1);
    this.#wanted.set(blob, paths);
  }

  /** Reads on until all versions of a commit are there. */
  async ready(commit: Commit): Promise<void> {
    for (const { before, after } of changesIn(commit)) {
      for (const version of [before, after]) {
        while (version !== null && !this.#held.has(keyOf(version))) if (!(await this.#next())) return;
      }
    }
  }

  async #next(): Promise<boolean> {
    const next = await this.#stream.next();
    if (next.done === true) return false;
    const blob = next.value;
    const paths = this.#wanted.get(blob.id) ?? new Map<string, number>();
    for (const [path, uses] of paths) {
      this.#held.set(keyOf({ blob: blob.id, path }), { version: blob.at(path), blob, uses });
    }
    this.#paths.set(blob.id, paths.size);
    this.#wanted.delete(blob.id);
    return true;
  }

  /** Whether a version was asked for that could not be read. */
  get hasUnread(): boolean {
    return this.#hasUnread;
  }

  /** Why a version cannot be read; null where it can, or holds no document. */
  unread(version: FileVersion | null): string | null {
    const held = version === null ? undefined : this.#held.get(keyOf(version));
    return held === undefined || this.#narrower.knows(held.version) ? null : this.#whole(held).unread;
  }

  #whole(held: Held): WholeVersion {
    held.whole ??= held.version.whole();
    if (held.whole.unread !== null) this.#hasUnread = true;
    return held.whole;
  }

  /** A file before and after, as far as the two may differ. */
  sides(file: FileChange): { readonly before: Content | null; readonly after: Content | null } {
    return this.narrowed(file) ?? { before: this.document(file.before), after: this.document(file.after) };
  }

  /** A file before and after without what is the same in both; null where it has to be compared whole. */
  narrowed({ before, after }: FileChange): Narrowed | null {
    if (before === null || after === null || before.blob === after.blob) return null;
    const key = `${keyOf(before)}\0${keyOf(after)}`;
    let narrowed = this.#narrowed.get(key);
    if (narrowed === undefined) {
      const [one, other] = [this.#held.get(keyOf(before)), this.#held.get(keyOf(after))];
      narrowed =
        one === undefined || other === undefined
          ? null
          : this.#narrower.narrow(one.version, other.version, () => this.#whole(one));
      this.#narrowed.set(key, narrowed);
    }
    return narrowed;
  }

  /** The document of a version; of one that cannot be read, its stand-in. */
  document(version: FileVersion | null): Content | null {
    if (version === null) return null;
    const held = this.#held.get(keyOf(version));
    const whole = held === undefined ? null : this.#whole(held);
    if (whole !== null && whole.unread === null) return whole.document;
    return this.#standIns.get(keyOf(version)) ?? null;
  }

  /** A version that cannot be read is taken to say what the one before it said: its changes are told when it can. */
  standIn(version: FileVersion, before: Content | null): void {
    this.#standIns.set(keyOf(version), before);
  }

  /** Lets go what no later commit needs; of what one does, a layout is kept in place of the document, if it has one. */
  done(commit: Commit): void {
    for (const { before, after } of changesIn(commit)) {
      for (const version of [before, after]) {
        const held = version === null ? undefined : this.#held.get(keyOf(version));
        if (held === undefined || version === null) continue;
        held.uses--;
        if (held.uses === 0) this.#letGo(version, held);
        else if (held.whole !== undefined && this.#narrower.learn(held.version, () => this.#whole(held)))
          delete held.whole;
      }
    }
    this.#narrowed.clear();
  }

  #letGo(version: FileVersion, { blob }: Held): void {
    this.#held.delete(keyOf(version));
    const paths = (this.#paths.get(blob.id) ?? 1) - 1;
    if (paths > 0) {
      this.#paths.set(blob.id, paths);
      return;
    }
    this.#paths.delete(blob.id);
    blob.letGo?.();
  }

  async close(): Promise<void> {
    await this.#stream.return?.();
  }
}

function keyOf({ blob, path }: FileVersion): string {
  return `${blob}\0${path}`;
}
