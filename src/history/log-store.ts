/** A change log as a text to keep, and back. What a commit says is written once for all of its changes. */
import type { ChangeLog, LoggedChange, SkippedVersion } from './change-log.js';
import type { CommitMessage } from './commit-message.js';

/** What a change takes back is its own, whatever its commit says. */
type CommitFields = Exclude<keyof CommitMessage, 'reverts'> | 'revision' | 'author' | 'email' | 'date';
type Own = Omit<LoggedChange, CommitFields>;

/** The log of everything up to a commit. */
export interface KeptLog {
  /** Full id of that commit. */
  readonly head: string;
  readonly log: ChangeLog;
}

interface Written {
  readonly head: string;
  readonly skipped: readonly SkippedVersion[];
  /** Newest first. */
  readonly commits: readonly { readonly of: Pick<LoggedChange, CommitFields>; readonly changes: readonly Own[] }[];
}

/** Only of a log that is complete. */
export function writtenLog({ head, log }: KeptLog): string {
  const commits: { of: Pick<LoggedChange, CommitFields>; changes: Own[] }[] = [];
  for (const change of log.changes) {
    const { revision, author, email, date, subject, reason, confirmedBy, refs, ...own } = change;
    const last = commits.at(-1);
    if (last?.of.revision === revision) last.changes.push(own);
    else
      commits.push({
        of: { revision, author, email, date, subject, reason, confirmedBy, refs },
        changes: [own],
      });
  }
  return JSON.stringify({ head, skipped: log.skipped, commits } satisfies Written);
}

/** Null for a text that is none of ours. */
export function parseLog(text: string): KeptLog | null {
  let written: Written;
  try {
    written = JSON.parse(text) as Written;
  } catch {
    return null;
  }
  const changes = written.commits.flatMap(({ of, changes: own }) => {
    return own.map(({ reverts, currentFile, ...change }): LoggedChange => ({ ...change, ...of, reverts, currentFile }));
  });
  return { head: written.head, log: { complete: true, reason: null, changes, skipped: written.skipped } };
}
