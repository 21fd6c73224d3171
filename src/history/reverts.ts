/**
 * Which changes take an earlier one back: git notes it in the message of a revert, else the field says it. It is looked
 * for in the same file (whatever the file was called), so that the log of one file says what the log of all says.
 */
import type { LoggedChange } from './change-log.js';

/**
 * The changes (newest first) with the commit that each takes back: the one of git's note, else the one whose change of
 * the same field went the other way last, be it one of `older` (newest first, and before all of the others).
 */
export function withReverts(newestFirst: readonly LoggedChange[], older: readonly LoggedChange[] = []): LoggedChange[] {
  const last = lastOf(newestFirst, older);
  const found: LoggedChange[] = [];
  for (let index = newestFirst.length - 1; index >= 0; index--) {
    const change = newestFirst[index];
    if (change === undefined) continue;
    const key = keyOf(change);
    const before = last.get(key);
    const isBack = before !== undefined && takesBack(change, before);
    found.push(change.reverts === null && isBack ? { ...change, reverts: before.revision } : change);
    last.set(key, change);
  }
  return found.reverse();
}

function keyOf({ currentFile, ref, field }: LoggedChange): string {
  return `${currentFile}\0${ref}\0${field}`;
}

/** Of the fields that some changes are of: the last among `older`, which is long as a rule, while the changes are few. */
function lastOf(changes: readonly LoggedChange[], older: readonly LoggedChange[]): Map<string, LoggedChange> {
  const last = new Map<string, LoggedChange>();
  const fields = older.length === 0 ? new Set() : new Set(changes.map(({ field }) => field));
  for (const change of older) {
    if (!fields.has(change.field)) continue;
    const key = keyOf(change);
    if (!last.has(key)) last.set(key, change);
  }
  return last;
}

/** What went away is there again, as it was. To remove what was once added is a decision of its own. */
function takesBack(change: LoggedChange, before: LoggedChange): boolean {
  if (change.class === 'item-removed') return false;
  const isOpposite = change.from === before.to && change.to === before.from && change.from !== change.to;
  return isOpposite && change.revision !== before.revision;
}
