/** The change log of one workspace, out of git. */
import { type ChangeLog, changeLog } from '../history/change-log.js';
import { mayBelong } from '../io/files.js';
import { readHistory } from '../io/git-log.js';
import { versionReader } from '../io/version-reader.js';
import { Readings } from '../load/readings.js';
import { cliMessages } from '../messages/cli.js';
import { historyMessages } from '../messages/history.js';
import { UsageError } from './fault.js';
import { note } from './notes.js';
import { commitOf, repositoryAt } from './repository.js';
import type { Loaded, Session } from './workspaces.js';

const empty: ChangeLog = { complete: true, reason: null, changes: [], skipped: [] };

/** All changes up to a revision, newest first. Before the first commit there are none, which is said. */
export async function readLog(
  { opened, calendar, settings }: Loaded,
  session: Session,
  revision: string,
): Promise<ChangeLog> {
  const repository = repositoryAt(opened.root, session);
  const commit = commitOf(repository, revision);
  if (commit === null) {
    note(historyMessages.unborn, session.language);
    return empty;
  }
  const read = readHistory(repository, commit);
  if (read.state !== 'history')
    throw new UsageError(cliMessages.gitFailed, { folder: opened.root, reason: read.message });
  return changeLog(read.history, {
    readings: new Readings(calendar),
    reader: versionReader(repository, settings.columns),
    wanted: (path) => mayBelong(opened, path),
    gravity: settings.gravity,
  });
}

/** What a log cannot know, said where a person looks. */
export function tellGaps(log: ChangeLog, { language, view }: Session): void {
  if (log.reason !== null) note(historyMessages[log.reason], language);
  if (log.skipped.length === 0) return;
  const files = [...new Set(log.skipped.map(({ file, revision }) => `${view.shown(file)}@${revision.slice(0, 8)}`))];
  note(historyMessages.skipped, language, { n: log.skipped.length, files: files.slice(0, 5).join(', ') });
}
