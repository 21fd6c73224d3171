/** `tally log [RANGE] [PATH…]`: who changed which item's what, when, from what to what, read from git. */
import { chainsOf } from '../history/chains.js';
import type { ChangeLog, LoggedChange } from '../history/change-log.js';
import { changesOfDocument } from '../history/released.js';
import { isChosen } from '../io/files.js';
import { commitsBetween } from '../io/git.js';
import { historyMessages } from '../messages/history.js';
import { changeCsv, changeRecord } from '../report/change-record.js';
import { changelog } from '../report/changelog.js';
import { json } from '../report/json.js';
import { logTable } from '../report/log.js';
import { readLog, tellGaps } from './change-log.js';
import { deliverPaged, toFile } from './deliver.js';
import { note, noteProblems } from './notes.js';
import { withPrefix } from './prefix.js';
import { commitOf, documentIn, type Range, rangeOf, repositoryAt } from './repository.js';
import { failsOn, selectionOf } from './selection.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

export async function runLog(invocation: Invocation): Promise<number> {
  const [first = '', ...others] = invocation.positionals;
  const range = rangeOf(first);
  const session = await openSession(invocation, range === null ? invocation.positionals : others);
  const selected = selectionOf(invocation);
  // What stands on disk is not read for it, so only paths can be wrong.
  const problems = session.loaded.flatMap(({ opened }) => opened.pathProblems);
  noteProblems(problems, session.language);
  const logs: ChangeLog[] = [];
  for (const loaded of session.loaded) logs.push(await logOf(loaded, session, range));
  const log = merged(logs);
  const changes = log.changes.filter(selected);
  tellGaps(log, session);
  const id = optionText(invocation, 'id');
  if (id !== undefined && changes.length === 0) note(historyMessages.noSuchItem, session.language, { id });
  const text = await formatted(log, changes, session, invocation);
  return deliverPaged(invocation, text, problems.length > 0 ? 2 : failsOn(changes, invocation) ? 1 : 0);
}

async function formatted(
  log: ChangeLog,
  changes: readonly LoggedChange[],
  { view }: Session,
  invocation: Invocation,
): Promise<string> {
  const { complete, reason, skipped } = log;
  const chains = chainsOf(changes, log.changes);
  switch (optionText(invocation, 'format')) {
    case 'json':
      return json({
        complete,
        ...(reason === null ? {} : { reason }),
        changes,
        chains,
        skipped,
      });
    case 'markdown':
      return changeRecord(changes, view.language);
    case 'changelog':
      return changelog(changes, log.changes, view.language);
    case 'csv':
      return changeCsv(changes, view.language, toFile(invocation));
    default:
      return logTable(changes, chains, view);
  }
}

async function logOf(loaded: Loaded, session: Session, range: Range | null): Promise<ChangeLog> {
  const { opened, prefix } = loaded;
  const log = await readLog(loaded, session, range?.to ?? 'HEAD', chosenFiles(loaded));
  const within = range === null ? null : revisionsIn(loaded, session, range);
  // By the name a file has now: naming it shows what happened before it was renamed, too.
  const chosen = log.changes.filter(
    ({ currentFile, revision }) => isChosen(opened, currentFile) && (within?.has(revision) ?? true),
  );
  const document = range === null ? null : documentIn(range.from, range.to);
  const changes = document === null ? chosen : changesOfDocument(chosen, document);
  const skipped = log.skipped.filter(({ file, revision }) => isChosen(opened, file) && (within?.has(revision) ?? true));
  return { ...log, changes: withPrefix(changes, prefix), skipped: withPrefix(skipped, prefix) };
}

/** What was chosen, where it is a few files; null where a folder is among it. */
function chosenFiles({ opened: { chosen, files } }: Loaded): ReadonlySet<string> | null {
  return chosen.every((path) => files.has(path)) ? new Set(chosen) : null;
}

function revisionsIn({ opened }: Loaded, session: Session, range: Range): ReadonlySet<string> {
  const repository = repositoryAt(opened.root, session);
  const from = commitOf(repository, range.from);
  const to = commitOf(repository, range.to);
  return from === null || to === null ? new Set() : commitsBetween(repository, from, to);
}

/** Several workspaces share a repository as a rule: their changes come in the order of their dates. */
function merged(logs: readonly ChangeLog[]): ChangeLog {
  const [first, ...others] = logs;
  if (first !== undefined && others.length === 0) return first;
  const changes = logs.flatMap((log) => log.changes).sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  const reason = logs.find((log) => log.reason !== null)?.reason ?? null;
  return { complete: reason === null, reason, changes, skipped: logs.flatMap((log) => log.skipped) };
}
