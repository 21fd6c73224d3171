/** Whether files are as they were, told without reading them. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A clock may count in steps of two seconds: a file that was changed since may not show it. */
const coarsest = 2000;

export interface Stamp {
  /** Of the names, sizes, times and numbers of the files; the same only where none of them was touched. */
  readonly digest: string;
  /** False where a file was changed so lately that it could change again and keep its stamp. */
  readonly isSettled: boolean;
}

/** Null where a file cannot be looked at. `now` is in milliseconds since 1970. */
export function stampOf(root: string, paths: readonly string[], now: number): Stamp | null {
  const seen = new Float64Array(paths.length * 5);
  let at = 0;
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return null;
    const { size, mtimeMs, ctimeMs, ino, mode } = stat;
    for (const value of [size, mtimeMs, ctimeMs, ino, mode]) seen[at++] = value;
    latest = Math.max(latest, mtimeMs, ctimeMs);
  }
  const digest = createHash('sha256').update(paths.join('\0')).update(seen).digest('hex');
  return { digest, isSettled: latest < now - coarsest };
}
