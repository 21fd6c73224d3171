/** Reading one file without ever waiting for it. */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Why a path could not be read. */
export type ReadFailure = 'missing' | 'not-a-file' | 'leads-out' | 'permission' | 'unreadable';

export type FileBytes =
  /** `size` is the file's; `bytes` are fewer where the file is larger than the limit. */
  { readonly state: 'read'; readonly bytes: Uint8Array; readonly size: number } | { readonly state: ReadFailure };

/** O_NONBLOCK: a FIFO that took the file's place since it was looked at opens at once and is then refused. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of what was seen to be a regular file, at most `limit` of them. */
export function readBytes(file: string, limit: number): FileBytes {
  let handle: number | undefined;
  try {
    handle = openSync(file, openFlags);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { state: 'not-a-file' };
    const bytes = readAtMost(handle, Math.min(stat.size, limit));
    return { state: 'read', bytes, size: stat.size };
  } catch (error) {
    return { state: failureOf(error) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function readAtMost(handle: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(handle, bytes, filled, length - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** What a system error means to the user. */
export function failureOf(error: unknown): ReadFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'permission';
  // A socket or a device without a driver: open refuses it.
  if (code === 'ENXIO' || code === 'ENODEV' || code === 'EOPNOTSUPP') return 'not-a-file';
  return 'unreadable';
}

/** The real path of something in a folder, all links followed; `leads-out` where they leave it. */
export function realIn(path: string, folder: string): { readonly real: string } | { readonly reason: ReadFailure } {
  try {
    const real = realpathSync(path);
    const root = realpathSync(folder);
    const stays = real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
    return stays ? { real } : { reason: 'leads-out' };
  } catch (error) {
    return { reason: failureOf(error) };
  }
}
