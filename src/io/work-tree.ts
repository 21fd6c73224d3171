/** Files of a workspace that are to be edited: read one by one, written all together. */
import { join } from 'node:path';
import type { Source } from '../model/source.js';
import { type LockHeld, lockFiles } from './lock.js';
import { type ReadFailure, readBytes, realIn } from './read.js';
import { type Replaced, type Replacement, replaceFiles, writtenAt } from './replace.js';
import { readLimit, sourceOf } from './source-of.js';

/** A file as it is; null where there is none. */
export function readFileOf(root: string, file: string): Source | null | { readonly reason: ReadFailure } {
  const followed = realIn(join(root, file), root);
  if ('reason' in followed) return followed.reason === 'missing' ? null : followed;
  const read = readBytes(followed.real, readLimit);
  return read.state === 'read' ? sourceOf(file, read.bytes, read.size) : { reason: read.state };
}

/** A text to be written over what was read; null for no file. */
export interface Rewrite {
  readonly file: string;
  readonly before: Source | null;
  readonly after: string | null;
}

/** The bytes of a text; a byte order mark that was there comes back. */
export function bytesOf(source: Pick<Source, 'text' | 'encoding'>): Uint8Array {
  return Buffer.from(source.encoding === 'utf-8-bom' ? `\uFEFF${source.text}` : source.text, 'utf8');
}

export type Rewritten = (Replaced | LockHeld) & { readonly stale?: readonly string[] };

/**
 * Writes all of them or none, each only over what it was when it was read. While the files are locked, `again` may be
 * asked for other rewrites of the same files, made of what they say by then.
 */
export async function rewriteFiles(
  root: string,
  rewrites: readonly Rewrite[],
  again: () => Promise<readonly Rewrite[]>,
): Promise<Rewritten> {
  const paths: string[] = [];
  for (const { file } of rewrites) {
    const path = writtenAt(root, file);
    if (path === null) return { state: 'leads-out', file };
    paths.push(path);
  }
  const lock = lockFiles(paths);
  if (lock.state === 'held') return lock;
  try {
    const replaced = replaceFiles(
      root,
      rewrites.map((rewrite) => inBytes(rewrite, root)),
    );
    if (replaced.state !== 'changed') return { ...replaced, stale: lock.stale };
    const second = await again();
    const known = new Set(rewrites.map(({ file }) => file));
    if (second.some(({ file }) => !known.has(file))) return replaced;
    return {
      ...replaceFiles(
        root,
        second.map((rewrite) => inBytes(rewrite, root)),
      ),
      stale: lock.stale,
    };
  } finally {
    lock.release();
  }
}

function inBytes({ file, before, after }: Rewrite, root: string): Replacement {
  const encoding = before?.encoding;
  // A text in another encoding becomes UTF-8; only a byte order mark that was there comes back.
  const kept = encoding === 'utf-8-bom' ? { encoding } : {};
  return {
    file,
    before: before === null ? null : bytesAsRead(before, root),
    after: after === null ? null : bytesOf({ text: after, ...kept }),
  };
}

/** The bytes that a source was read from. Of an encoding that we do not write they are those on disk, if they say the same. */
function bytesAsRead(source: Source, root: string): Uint8Array {
  const { path, encoding, text } = source;
  if (encoding === undefined || encoding === 'utf-8-bom') return bytesOf(source);
  const read = readBytes(join(root, path), readLimit);
  const isSame = read.state === 'read' && sourceOf(path, read.bytes, read.size).text === text;
  return isSame && read.state === 'read' ? read.bytes : bytesOf(source);
}
