/** Contents out of git: one `cat-file --batch` for all of them, in the order they were asked for. */
import { type GitPlace, streamGit } from './git-run.js';

export interface Blob {
  readonly id: string;
  /** At most `limit` bytes of it; null where git does not have it: a partial clone, or a damaged repository. */
  readonly bytes: Uint8Array | null;
  /** Bytes of the whole, as git says. */
  readonly size: number;
}

/**
 * The contents of blobs, streamed: only one is held at a time, and of that only `limit` bytes.
 * Every id gets its answer.
 */
export async function* readBlobs(place: GitPlace, ids: readonly string[], limit: number): AsyncGenerator<Blob> {
  if (ids.length === 0) return;
  const bytes = new ByteReader(streamGit(place, ['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`));
  try {
    for (const id of ids) yield await readBlob(bytes, id, limit);
  } finally {
    await bytes.close();
  }
}

async function readBlob(bytes: ByteReader, id: string, limit: number): Promise<Blob> {
  const head = await bytes.line();
  const size = Number(/^[0-9a-f]+ \w+ (\d+)$/.exec(head ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(size)) return { id, bytes: null, size: 0 };
  const taken = Math.min(size, limit);
  const content = await bytes.take(taken);
  // git ends each content with a line feed of its own.
  await bytes.skip(size - taken + 1);
  return { id, bytes: content, size };
}

/** Reads lines and stretches of bytes from pieces of any length. */
class ByteReader {
  readonly #pieces: AsyncGenerator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncGenerator<Buffer>) {
    this.#pieces = pieces;
  }

  /** The next line without its end, or null at the end. */
  async line(): Promise<string | null> {
    let end = this.#held.indexOf(10);
    while (end < 0) {
      if (!(await this.#more())) return null;
      end = this.#held.indexOf(10);
    }
    const line = this.#held.toString('utf8', 0, end);
    this.#held = this.#held.subarray(end + 1);
    return line;
  }

  /** The next bytes, or null where there are not as many. */
  async take(length: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > this.#held.length) {
      parts.push(this.#held);
      missing -= this.#held.length;
      this.#held = Buffer.alloc(0);
      if (!(await this.#more())) return null;
    }
    parts.push(this.#held.subarray(0, missing));
    this.#held = this.#held.subarray(missing);
    return parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts, length);
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > this.#held.length) {
      left -= this.#held.length;
      this.#held = Buffer.alloc(0);
      if (!(await this.#more())) return;
    }
    this.#held = this.#held.subarray(left);
  }

  async close(): Promise<void> {
    await this.#pieces.return(undefined);
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done === true) return false;
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    return true;
  }
}
