/** The change log of one workspace, out of git. */
import { compileGlobs } from '../config/glob.js';
import type { ChangeLog } from '../history/change-log.js';
import { openCache } from '../io/cache.js';
import { readChangeLog } from '../io/change-log.js';
import { mayBelong } from '../io/files.js';
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

/**
 * All changes up to a revision, newest first, or those of some files (by the names they have now). Before the first
 * commit there are none, which is said.
 */
export async function readLog(
  loaded: Loaded,
  session: Session,
  revision: string,
  only: ReadonlySet<string> | null = null,
): Promise<ChangeLog> {
  const { opened, calendar, settings } = loaded;
  const { language } = session;
  const repository = repositoryAt(opened.root, session);
  const commit = commitOf(repository, revision);
  if (commit === null) {
    note(historyMessages.unborn, language);
    return empty;
  }
  const { columns, gravity, include, exclude } = settings;
  const options = {
    readings: new Readings(calendar),
    reader: versionReader(repository, columns),
    wanted: belongs(loaded),
    gravity,
    progress: terminalProgress((done, all) => say(historyMessages.reading, language, { done, all })),
  };
  // Deadlines are compared as written, so no calendar counts.
  const depends = JSON.stringify([columns, gravity, include, exclude, opened.nested]);
  const cache = session.usesCache ? openCache() : null;
  const read = await readChangeLog({ repository, options, settings: depends, cache, only }, commit);
  if (read.state === 'log') return read.log;
  throw new UsageError(cliMessages.gitFailed, { folder: opened.root, reason: read.message });
}

/** What the settings of today leave out was never a document of this workspace. */
function belongs({ opened, settings: { include, exclude } }: Loaded): (path: string) => boolean {
  const included = include.length === 0 ? () => true : compileGlobs(include);
  const excluded = compileGlobs(exclude);
  return (path) => mayBelong(opened, path) && included(path) && !excluded(path);
}

/** What a log cannot know, said where a person looks. */
export function tellGaps(log: ChangeLog, { language, view }: Session): void {
  if (log.reason !== null) note(historyMessages[log.reason], language);
  if (log.skipped.length === 0) return;
  const files = [...new Set(log.skipped.map(({ file, revision }) => `${view.shown(file)}@${revision.slice(0, 8)}`))];
  note(historyMessages.skipped, language, { n: log.skipped.length, files: files.slice(0, 5).join(', ') });
}
