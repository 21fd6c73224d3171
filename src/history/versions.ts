/** The file versions that a history speaks of, read once each, in the order they are needed, and let go after. */
import type { Content } from '../model/companion.js';
import { type Cut, changedNeeds, cutAtNeeds } from './changed-needs.js';
import type { Commit, FileChange, FileVersion } from './commits.js';

/** A file version as the loader saw it. */
export interface ReadVersion {
  /** Null where the file is no document of ours, or could not be read. */
  readonly document: Content | null;
  /** Why it could not be read; null where it could. */
  readonly unread: string | null;
  /** Its text, where parts of it may be read in place of the whole. */
  readonly text?: string;
  /** Reads another text as this file; null where it is no document without any fault. */
  readonly read?: (text: string) => Content | null;
}

/** A file on both sides of a commit, without what is the same in both. */
export interface Reduced {
  readonly before: Content;
  readonly after: Content;
}

/** A blob's documents: the same content may have stood at several paths. */
export interface BlobReader {
  /** The answers come in the order asked; each is made into documents at once, so that no text is kept. */
  read(blobs: readonly string[]): AsyncIterable<{ readonly id: string; at(path: string): ReadVersion }>;
}

interface Held {
  readonly version: ReadVersion;
  uses: number;
}

/** Everything a commit compares, merges included. */
export function changesIn(commit: Commit): FileChange[] {
  const merge = commit.merge;
  return merge === undefined ? [...commit.files] : [...merge.fromParents.flat(), ...(merge.fromBase ?? [])];
}

/** Serves the versions of commits that are walked oldest first. */
export class Versions {
  readonly #stream: AsyncIterator<{ readonly id: string; at(path: string): ReadVersion }>;
  /** Paths still to be served, by blob; then how often each path of it is used. */
  readonly #wanted = new Map<string, Map<string, number>>();
  readonly #held = new Map<string, Held>();
  /** What stands for a version that cannot be read: the last one before it that could. */
  readonly #standIns = new Map<string, Content | null>();
  /** The files of the commit at hand, without what is the same before and after. */
  readonly #reduced = new Map<string, Reduced | null>();
  readonly #cuts = new WeakMap<ReadVersion, Cut | null>();
  /** Versions that were not read whole, and hold a document without a fault. */
  readonly #sound = new Set<string>();

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
    const { id } = next.value;
    for (const [path, uses] of this.#wanted.get(id) ?? []) {
      this.#held.set(keyOf({ blob: id, path }), { version: next.value.at(path), uses });
    }
    this.#wanted.delete(id);
    return true;
  }

  /** Why a version cannot be read; null where it can, or holds no document. */
  unread(version: FileVersion | null): string | null {
    if (version === null || this.#sound.has(keyOf(version))) return null;
    return this.#held.get(keyOf(version))?.version.unread ?? null;
  }

  /** A file before and after without what is the same in both; null where it has to be compared whole. */
  reduced(file: FileChange): Reduced | null {
    if (file.before === null || file.after === null || file.before.blob === file.after.blob) return null;
    const key = `${keyOf(file.before)}\0${keyOf(file.after)}`;
    let reduced = this.#reduced.get(key);
    if (reduced === undefined) {
      reduced = this.#reduce(file.before, file.after);
      this.#reduced.set(key, reduced);
      if (reduced !== null) this.#sound.add(keyOf(file.after));
    }
    return reduced;
  }

  #reduce(before: FileVersion, after: FileVersion): Reduced | null {
    const one = this.#held.get(keyOf(before))?.version;
    const other = this.#held.get(keyOf(after))?.version;
    const [left, right] = [this.#cut(one), this.#cut(other)];
    if (one === undefined || other === undefined || left === null || right === null) return null;
    const texts = changedNeeds(left, right);
    // What was not sound before may be why the rest of it means something else.
    if (texts === null || !this.#isSound(before, one)) return null;
    const documents = { before: one.read?.(texts.before) ?? null, after: other.read?.(texts.after) ?? null };
    return documents.before === null || documents.after === null
      ? null
      : { before: documents.before, after: documents.after };
  }

  /** A version is cut once, though it is the one after and then the one before. */
  #cut(version: ReadVersion | undefined): Cut | null {
    if (version?.text === undefined) return null;
    let cut = this.#cuts.get(version);
    if (cut === undefined) {
      cut = cutAtNeeds(version.text);
      this.#cuts.set(version, cut);
    }
    return cut;
  }

  #isSound(version: FileVersion, read: ReadVersion): boolean {
    return this.#sound.has(keyOf(version)) || (read.unread === null && read.document !== null);
  }

  /** The document of a version; of one that cannot be read, its stand-in. */
  document(version: FileVersion | null): Content | null {
    if (version === null) return null;
    const held = this.#held.get(keyOf(version))?.version;
    if (held !== undefined && held.unread === null) return held.document;
    return this.#standIns.get(keyOf(version)) ?? null;
  }

  /** A version that cannot be read is taken to say what the one before it said: its changes are told when it can. */
  standIn(version: FileVersion, before: Content | null): void {
    this.#standIns.set(keyOf(version), before);
  }

  /** Lets go what no later commit needs. */
  done(commit: Commit): void {
    for (const { before, after } of changesIn(commit)) {
      for (const version of [before, after]) {
        const held = version === null ? undefined : this.#held.get(keyOf(version));
        if (held === undefined || version === null) continue;
        held.uses--;
        if (held.uses > 0) continue;
        this.#held.delete(keyOf(version));
        this.#sound.delete(keyOf(version));
      }
    }
    this.#reduced.clear();
  }

  async close(): Promise<void> {
    await this.#stream.return?.();
  }
}

function keyOf({ blob, path }: FileVersion): string {
  return `${blob}\0${path}`;
}
