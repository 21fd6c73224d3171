/** Contents out of git: one `cat-file --batch` for all of them, in the order they were asked for. */
import { type GitPlace, streamGit } from './git-run.js';

export interface Blob {
  readonly id: string;
  /** `missing` in a partial clone or a damaged repository; `too-large` where it passes the limit. */
  readonly content: Uint8Array | 'missing' | 'too-large';
  /** Bytes, as git says; 0 where the blob is missing. */
  readonly size: number;
}

/**
 * The contents of blobs, streamed: only one is held at a time. A blob larger than `limit` bytes is skipped unread.
 * Every id gets its answer; those that git did not come to are `missing`.
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
  if (Number.isNaN(size)) return { id, content: 'missing', size: 0 };
  const content = size > limit ? 'too-large' : await bytes.take(size);
  await bytes.skip(content === 'too-large' ? size + 1 : 1);
  return { id, content: content ?? 'missing', size };
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
