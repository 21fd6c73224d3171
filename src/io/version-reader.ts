/** File versions out of git, made into documents as they come. */
import { isUtf8 } from 'node:buffer';
import type { BlobReader, ReadVersion } from '../history/versions.js';
import { companionPath } from '../load/companions/path.js';
import { loadSource } from '../load/load.js';
import { readBlobs } from './git-blobs.js';
import type { GitPlace } from './git-run.js';
import { readLimit, sourceOf } from './source-of.js';

const missing: ReadVersion = { whole: () => ({ document: null, unread: 'missing' }) };

/** Reads versions of documents from a repository. `columns` are the house names of the settings. */
export function versionReader(place: GitPlace, columns: Readonly<Record<string, string>>): BlobReader {
  const room = new Room();
  return {
    async *read(blobs) {
      for await (const { id, bytes, size } of readBlobs(place, blobs, readLimit)) {
        // A copy: git's answer comes in large pieces, of which each version would keep one in memory.
        const own = bytes === null ? null : room.copy(bytes);
        const letGo = () => void (own !== null && room.free(own));
        yield { id, at: (path) => (own === null ? missing : versionOf(path, own, size, columns)), letGo };
      }
    },
  };
}

/** Bytes by which the stretches of memory differ: versions of a file mostly fit into what the one before had. */
const step = 4096;

/** Memory for the bytes of versions, used again when one is let go: the collector would be late to clear it. */
class Room {
  readonly #free = new Map<number, ArrayBuffer[]>();

  copy(bytes: Uint8Array): Buffer {
    const size = Math.max(1, Math.ceil(bytes.length / step)) * step;
    const memory = this.#free.get(size)?.pop() ?? new ArrayBuffer(size);
    const copied = Buffer.from(memory, 0, bytes.length);
    copied.set(bytes);
    return copied;
  }

  free({ buffer }: Buffer): void {
    const free = this.#free.get(buffer.byteLength);
    if (free === undefined) this.#free.set(buffer.byteLength, [buffer as ArrayBuffer]);
    else free.push(buffer as ArrayBuffer);
  }
}

/** Nothing is read before it is asked for, and only what the history needs of it is kept: the tree is let go. */
function versionOf(path: string, bytes: Buffer, size: number, columns: Readonly<Record<string, string>>): ReadVersion {
  const options = { named: false, columns };
  const whole = () => {
    const { document, companion, unread } = loadSource(sourceOf(path, bytes, size), options);
    return { document: document ?? companion, unread };
  };
  if (!isPlain(path, bytes, size)) return { whole };
  return { whole, bytes, read: (text) => loadSource({ path, text }, options).document };
}

/** A document in YAML, all of it there, in UTF-8 without a mark. */
function isPlain(path: string, bytes: Buffer, size: number): boolean {
  const isWhole = size === bytes.length && /\.ya?ml$/i.test(path) && companionPath(path) === null;
  return isWhole && bytes[0] !== 0xef && !bytes.includes(0) && isUtf8(bytes);
}
