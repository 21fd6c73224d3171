/** The change log of a repository's folder, out of git and out of what an earlier run kept of it. */
import { type ChangeLog, changeLog, continuedLog, type LoggedChange, type LogOptions } from '../history/change-log.js';
import type { History } from '../history/commits.js';
import { type KeptLog, parseLog, writtenLog } from '../history/log-store.js';
import { type Cache, cacheKey } from './cache.js';
import type { Repository } from './git.js';
import { readHistory } from './git-log.js';
import { keepHeapSmall } from './memory.js';

export type LogState =
  | { readonly state: 'log'; readonly log: ChangeLog }
  | { readonly state: 'unreadable'; readonly message: string };

export interface LogQuestion {
  readonly repository: Repository;
  readonly options: Omit<LogOptions, 'known'>;
  /** All that the log depends on besides the folder and its commits: settings, as a text. */
  readonly settings: string;
  /** Null to read everything anew. */
  readonly cache: Cache | null;
}

/** More new commits than these are worth writing the log anew; fewer are soon read again. */
const worthwhile = 20;

/** All changes up to a commit (a full id), newest first. What was kept is right for its commit, or it is not found. */
export async function readChangeLog(question: LogQuestion, commit: string): Promise<LogState> {
  const { repository, settings } = question;
  // Of a history that is not all there, another run may see more.
  const cache = repository.shallow || repository.grafted ? null : question.cache;
  if (cache === null) return whole(question, commit, new Map());
  const key = cacheKey('log', repository.prefix, settings);
  const kept = parseLog(cache.read('log', key)?.toString('utf8') ?? '');
  if (kept?.head === commit) return { state: 'log', log: kept.log };
  const since = kept === null ? null : lineSince(repository, commit, kept);
  if (kept !== null && since !== null) {
    const log = await continuedLog(kept.log, since, question.options);
    if (since.commits.length > worthwhile) keep(cache, key, { head: commit, log });
    return { state: 'log', log };
  }
  const read = await whole(question, commit, byRevision(kept));
  if (read.state === 'log') keep(cache, key, { head: commit, log: read.log });
  return read;
}

async function whole(
  { repository, options }: LogQuestion,
  commit: string,
  known: ReadonlyMap<string, readonly LoggedChange[]>,
): Promise<LogState> {
  keepHeapSmall();
  const read = readHistory(repository, commit);
  return read.state === 'history' ? { state: 'log', log: await changeLog(read.history, { ...options, known }) } : read;
}

/** The commits since those that were kept; null unless they are one line that goes on from there. */
function lineSince(repository: Repository, commit: string, { head, log }: KeptLog): History | null {
  // A version that could not be read stands for the one before it, which may be needed.
  if (log.skipped.length > 0) return null;
  const read = readHistory(repository, commit, head);
  if (read.state !== 'history') return null;
  const { commits } = read.history;
  const expected = [...commits.slice(1).map(({ revision }) => revision), head];
  const isLine = commits.every(({ parents }, index) => parents.length === 1 && parents[0] === expected[index]);
  return isLine && commits.length > 0 ? read.history : null;
}

/** The changes of each commit, whatever came after it. */
function byRevision(kept: KeptLog | null): ReadonlyMap<string, readonly LoggedChange[]> {
  const known = new Map<string, LoggedChange[]>();
  if (kept === null || kept.log.skipped.length > 0) return known;
  for (const change of kept.log.changes) {
    const changes = known.get(change.revision);
    if (changes === undefined) known.set(change.revision, [change]);
    else changes.push(change);
  }
  return known;
}

/** Of a log that is not complete, a version may turn up yet. */
function keep(cache: Cache, key: string, kept: KeptLog): void {
  if (kept.log.complete) cache.write('log', key, writtenLog(kept));
}
