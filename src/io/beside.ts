/** A file that another one names, such as the calendar of the settings. */
import { dirname, relative, resolve } from 'node:path';
import type { Source } from '../model/source.js';
import { type ReadFailure, readBytes, realIn } from './read.js';
import { slashed } from './root.js';
import { readLimit, sourceOf } from './source-of.js';

/**
 * The file `name` in the folder of the file `path` of a workspace, or below it. One that leads out is refused: the
 * settings of a repository that is only looked at are not to be trusted.
 */
export function readBeside(root: string, path: string, name: string): Source | { readonly reason: ReadFailure } {
  const folder = dirname(resolve(root, path));
  const file = resolve(folder, name);
  const followed = realIn(file, folder);
  if ('reason' in followed) return followed;
  const read = readBytes(followed.real, readLimit);
  if (read.state !== 'read') return { reason: read.state };
  return sourceOf(slashed(relative(root, file)), read.bytes, read.size);
}

/** A file that the user names, wherever it is. */
export function readNamed(file: string): Source | { readonly reason: ReadFailure } {
  const read = readBytes(resolve(file), readLimit);
  return read.state === 'read' ? sourceOf(file, read.bytes, read.size) : { reason: read.state };
}
