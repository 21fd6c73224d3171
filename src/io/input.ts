import { readFileSync } from 'node:fs';
import { decode } from '../load/decode.js';
import type { Source } from '../model/source.js';

/** All of standard input as text, whatever its encoding. */
export function readInput(): Omit<Source, 'path'> {
  return decode(readFileSync(0));
}

/** All of standard input as it came. */
export function readInputBytes(): Uint8Array {
  return readFileSync(0);
}
