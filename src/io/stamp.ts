/** Whether files are as they were, told without reading them. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A clock may count in steps of two seconds: a file that was changed since may not show it. */
const coarsest = 2000;

export interface Stamp {
  /** Names, sizes, times and numbers of the files; the same only where none of them was touched. */
  readonly text: string;
  /** False where a file was changed so lately that it could change again and keep its stamp. */
  readonly isSettled: boolean;
}

/** Null where a file cannot be looked at. `now` is in milliseconds since 1970. */
export function stampOf(root: string, paths: readonly string[], now: number): Stamp | null {
  let text = '';
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return null;
    text += `${path}\0${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino} ${stat.mode}\0`;
    latest = Math.max(latest, stat.mtimeMs, stat.ctimeMs);
  }
  return { text, isSettled: latest < now - coarsest };
}
