/** The change log of one workspace, out of git and out of what an earlier run kept of it. */
import { compileGlobs } from '../config/glob.js';
import { type ChangeLog, changeLog, continuedLog, type LoggedChange, type LogOptions } from '../history/change-log.js';
import type { History } from '../history/commits.js';
import { type KeptLog, parseLog, writtenLog } from '../history/log-store.js';
import { type Cache, cacheKey, openCache } from '../io/cache.js';
import { mayBelong } from '../io/files.js';
import type { Repository } from '../io/git.js';
import { readHistory } from '../io/git-log.js';
import { terminalProgress } from '../io/progress.js';
import { versionReader } from '../io/version-reader.js';
import { Readings } from '../load/readings.js';
import { cliMessages } from '../messages/cli.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import { UsageError } from './fault.js';
import { note } from './notes.js';
import { commitOf, repositoryAt } from './repository.js';
import type { Loaded, Session } from './workspaces.js';

const empty: ChangeLog = { complete: true, reason: null, changes: [], skipped: [] };

/** All changes up to a revision, newest first. Before the first commit there are none, which is said. */
export async function readLog(loaded: Loaded, session: Session, revision: string): Promise<ChangeLog> {
  const repository = repositoryAt(loaded.opened.root, session);
  const commit = commitOf(repository, revision);
  if (commit === null) {
    note(historyMessages.unborn, session.language);
    return empty;
  }
  const reading = new LogReading(repository, loaded, session);
  // Of a history that is not all there, another run may see more.
  const cache = session.usesCache && !repository.shallow && !repository.grafted ? openCache() : null;
  return cache === null ? reading.whole(commit) : reading.cached(commit, cache);
}

/** More new commits than these are worth writing the log anew; fewer are soon read again. */
const worthwhile = 20;

class LogReading {
  readonly #repository: Repository;
  readonly #loaded: Loaded;
  readonly #options: LogOptions;

  constructor(repository: Repository, loaded: Loaded, session: Session) {
    const { calendar, settings } = loaded;
    this.#repository = repository;
    this.#loaded = loaded;
    this.#options = {
      readings: new Readings(calendar),
      reader: versionReader(repository, settings.columns),
      wanted: belongs(loaded),
      gravity: settings.gravity,
      progress: terminalProgress((done, all) => say(historyMessages.reading, session.language, { done, all })),
    };
  }

  async whole(commit: string, known: ReadonlyMap<string, readonly LoggedChange[]> = new Map()): Promise<ChangeLog> {
    const read = readHistory(this.#repository, commit);
    if (read.state !== 'history') {
      throw new UsageError(cliMessages.gitFailed, { folder: this.#loaded.opened.root, reason: read.message });
    }
    return changeLog(read.history, { ...this.#options, known });
  }

  /** From what was kept and the commits since. What was kept is right for its commit, or it is not found. */
  async cached(commit: string, cache: Cache): Promise<ChangeLog> {
    const key = this.#key();
    const text = cache.read('log', key)?.toString('utf8');
    const kept = text === undefined ? null : parseLog(text);
    if (kept?.head === commit) return kept.log;
    const since = kept === null ? null : this.#since(commit, kept);
    if (kept !== null && since !== null) {
      const log = await continuedLog(kept.log, since, this.#options);
      if (since.commits.length > worthwhile) keep(cache, key, { head: commit, log });
      return log;
    }
    const log = await this.whole(commit, kept === null ? new Map() : byRevision(kept));
    keep(cache, key, { head: commit, log });
    return log;
  }

  /** All that the log depends on but the commits. Deadlines are compared as written: no calendar counts. */
  #key(): string {
    const { opened, settings } = this.#loaded;
    const { columns, gravity, include, exclude } = settings;
    const chosen = [columns, gravity, include, exclude, opened.nested];
    return cacheKey('log', this.#repository.prefix, JSON.stringify(chosen));
  }

  /** The commits since those that were kept; null unless they are one line that goes on from there. */
  #since(commit: string, { head, log }: KeptLog): History | null {
    // A version that could not be read stands for the one before it, which may be needed.
    if (log.skipped.length > 0) return null;
    const read = readHistory(this.#repository, commit, head);
    if (read.state !== 'history') return null;
    const { commits } = read.history;
    const expected = [...commits.slice(1).map(({ revision }) => revision), head];
    const isLine = commits.every(({ parents }, index) => parents.length === 1 && parents[0] === expected[index]);
    return isLine && commits.length > 0 ? read.history : null;
  }
}

/** What the settings of today leave out was never a document of this workspace. */
function belongs({ opened, settings: { include, exclude } }: Loaded): (path: string) => boolean {
  const included = include.length === 0 ? () => true : compileGlobs(include);
  const excluded = compileGlobs(exclude);
  return (path) => mayBelong(opened, path) && included(path) && !excluded(path);
}

function byRevision({ log }: KeptLog): ReadonlyMap<string, readonly LoggedChange[]> {
  const known = new Map<string, LoggedChange[]>();
  if (log.skipped.length > 0) return known;
  for (const change of log.changes) {
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

/** What a log cannot know, said where a person looks. */
export function tellGaps(log: ChangeLog, { language, view }: Session): void {
  if (log.reason !== null) note(historyMessages[log.reason], language);
  if (log.skipped.length === 0) return;
  const files = [...new Set(log.skipped.map(({ file, revision }) => `${view.shown(file)}@${revision.slice(0, 8)}`))];
  note(historyMessages.skipped, language, { n: log.skipped.length, files: files.slice(0, 5).join(', ') });
}
