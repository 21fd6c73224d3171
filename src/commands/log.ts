/** `tally log [PATH…]`: who changed which item's what, when, from what to what, read from git. */
import { type ChangeLog, changeLog, type LoggedChange } from '../history/change-log.js';
import { isChosen, mayBelong } from '../io/files.js';
import { openRepository, type Repository, resolveRevision } from '../io/git.js';
import { readHistory } from '../io/git-log.js';
import { versionReader } from '../io/version-reader.js';
import { cliMessages } from '../messages/cli.js';
import { commandMessages } from '../messages/commands.js';
import { json } from '../report/json.js';
import { logTable } from '../report/log.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { note, noteProblems } from './notes.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

export async function runLog(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation);
  noteProblems(session.problems, session.language);
  const logs: ChangeLog[] = [];
  for (const loaded of session.loaded) logs.push(await logOf(loaded, session));
  const log = selected(merged(logs), invocation);
  tellGaps(log, session);
  const text =
    optionText(invocation, 'format') === 'json'
      ? json({
          complete: log.complete,
          ...(log.reason === null ? {} : { reason: log.reason }),
          changes: log.changes,
          skipped: log.skipped,
        })
      : await logTable(log, session.view);
  return deliver(invocation, text, session.problems.length > 0 ? 2 : 0);
}

async function logOf({ opened, workspace, settings, prefix }: Loaded, session: Session): Promise<ChangeLog> {
  const repository = repositoryAt(opened.root, session);
  const head = resolveRevision(repository, 'HEAD');
  if (head.state !== 'commit') {
    note(commandMessages.unborn, session.language);
    return { complete: true, reason: null, changes: [], skipped: [] };
  }
  const read = readHistory(repository, head.id);
  if (read.state !== 'history')
    throw new UsageError(cliMessages.gitFailed, { folder: opened.root, reason: read.message });
  const reader = versionReader(repository, settings.columns);
  const log = await changeLog(read.history, {
    readings: workspace.readings,
    reader,
    wanted: (path) => mayBelong(opened, path),
  });
  // By the name a file has now: naming it shows what happened before it was renamed, too.
  const changes = log.changes.filter(({ currentFile }) => isChosen(opened, currentFile));
  const skipped = log.skipped.filter(({ file }) => isChosen(opened, file));
  return { ...log, changes: withPrefix(changes, prefix), skipped: withPrefix(skipped, prefix) };
}

function repositoryAt(folder: string, session: Session): Repository {
  const opened = openRepository(folder);
  const data = { folder: session.view.shown(folder) };
  switch (opened.state) {
    case 'repository':
      return opened.repository;
    case 'git-missing':
      throw new UsageError(cliMessages.gitMissing);
    case 'not-trusted':
      throw new UsageError(cliMessages.gitNotTrusted, data);
    case 'not-a-repository':
      throw new UsageError(cliMessages.notARepository, data);
    case 'unreadable':
      throw new UsageError(cliMessages.gitFailed, { ...data, reason: opened.message });
  }
}

/** Several workspaces share a repository as a rule: their changes come in the order of their dates. */
function merged(logs: readonly ChangeLog[]): ChangeLog {
  const [first, ...others] = logs;
  if (first !== undefined && others.length === 0) return first;
  const changes = logs.flatMap((log) => log.changes).sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  const reason = logs.find((log) => log.reason !== null)?.reason ?? null;
  return { complete: reason === null, reason, changes, skipped: logs.flatMap((log) => log.skipped) };
}

function selected(log: ChangeLog, invocation: Invocation): ChangeLog {
  const id = optionText(invocation, 'id');
  const field = optionText(invocation, 'field');
  const since = optionText(invocation, 'since') ?? '';
  const until = optionText(invocation, 'until') ?? '9999';
  const wanted = (change: LoggedChange): boolean => {
    const day = change.date.slice(0, 10);
    const segments = change.field.split('/');
    return (
      (id === undefined ||
        change.id === id ||
        change.ref === id ||
        segments.includes(id) ||
        (change.includes?.includes(id) ?? false)) &&
      (field === undefined || segments.includes(field)) &&
      day >= since &&
      day <= until
    );
  };
  return { ...log, changes: log.changes.filter(wanted) };
}

/** What the log cannot know, said where a person looks. */
function tellGaps(log: ChangeLog, { language, view }: Session): void {
  if (log.reason !== null) note(commandMessages[log.reason], language);
  if (log.skipped.length === 0) return;
  const files = [...new Set(log.skipped.map(({ file, revision }) => `${view.shown(file)}@${revision.slice(0, 8)}`))];
  note(commandMessages.skipped, language, { n: log.skipped.length, files: files.slice(0, 5).join(', ') });
}
