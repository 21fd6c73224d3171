/** The change log of a repository's folder, out of git and out of what an earlier run kept of it. */
import {
  type ChangeLog,
  changeLog,
  changeLogOf,
  continuedLog,
  type LoggedChange,
  type LogOptions,
  onlyOf,
} from '../history/change-log.js';
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
  /** The files asked for, by the names they have now; null for all. */
  readonly only?: ReadonlySet<string> | null;
}

/** More new commits than these are worth writing the log anew; fewer are soon read again. */
const worthwhile = 20;

/**
 * All changes up to a commit (a full id), newest first, or those of some files. What was kept is right for its commit,
 * or it is not found.
 */
export async function readChangeLog(question: LogQuestion, commit: string): Promise<LogState> {
  const { repository, settings, only } = question;
  // Of a history that is not all there, another run may see more.
  const cache = repository.shallow || repository.grafted ? null : question.cache;
  const key = cacheKey('log', repository.top, repository.prefix, settings);
  const bytes = cache?.read('log', key) ?? null;
  const kept = bytes === null ? null : parseLog(bytes);
  const state = await goneOn(question, commit, kept, (log) => cache && keep(cache, key, { head: commit, log }));
  return state.state === 'log' && only ? { state: 'log', log: onlyOf(state.log, (file) => only.has(file)) } : state;
}

/** What was kept, if it is of this commit or one before it in one line; else the log out of git. */
async function goneOn(
  question: LogQuestion,
  commit: string,
  kept: KeptLog | null,
  keepLog: (log: ChangeLog) => void,
): Promise<LogState> {
  if (kept?.head === commit) return { state: 'log', log: kept.log };
  const since = kept === null ? null : lineSince(question.repository, commit, kept);
  if (kept !== null && since !== null) {
    const log = await continuedLog(kept.log, since, question.options);
    if (since.commits.length > worthwhile) keepLog(log);
    return { state: 'log', log };
  }
  return anew(question, commit, byRevision(kept), keepLog);
}

async function anew(
  { repository, options, only }: LogQuestion,
  commit: string,
  known: ReadonlyMap<string, readonly LoggedChange[]>,
  keepLog: (log: ChangeLog) => void,
): Promise<LogState> {
  // A few files' versions never take much.
  if (!only) keepHeapSmall();
  const read = readHistory(repository, commit);
  if (read.state !== 'history') return read;
  const ofFew = only ? await changeLogOf(read.history, (file) => only.has(file), { ...options, known }) : null;
  if (ofFew !== null) return { state: 'log', log: ofFew };
  if (only) keepHeapSmall();
  const log = await changeLog(read.history, { ...options, known });
  keepLog(log);
  return { state: 'log', log };
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
