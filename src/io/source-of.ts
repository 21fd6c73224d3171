/** Bytes, from wherever they came, as a text to load. */
import { decode } from '../load/decode.js';
import { maxBytes } from '../load/limits.js';
import type { Source } from '../model/source.js';

/** Bytes to read of a file: enough to see that it passes the loader's limit, and to cut it at a character. */
export const readLimit = maxBytes + 8;

/** A source of a file's first bytes; of a file that passes the limit `text` is its beginning and `size` says so. */
export function sourceOf(path: string, bytes: Uint8Array, size: number): Source {
  if (size <= maxBytes) return { path, ...decode(bytes) };
  return { path, ...decode(wholeCharacters(bytes)), size };
}

/** UTF-8 cut where a character ends; else the cut alone would make the text look like another encoding. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > bytes.length - 4 && end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, Math.max(0, end - 1));
}
