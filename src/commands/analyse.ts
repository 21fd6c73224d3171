/** What `match` and `gap` have in common: open, analyse what was chosen, show, judge. */
import { isChosen } from '../io/files.js';
import { withAllErrors } from '../load/explain.js';
import type { Workspace } from '../load/workspace.js';
import { cliMessages } from '../messages/cli.js';
import { commandMessages } from '../messages/commands.js';
import { deliver } from './deliver.js';
import { note, noteForeign, noteProblems, noteUnread } from './notes.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

export interface Analysis<T extends object> {
  /** `chosen` has only the documents to report on; `loaded.workspace` has all, for what they refer to. */
  readonly of: (chosen: Workspace, loaded: Loaded, session: Session) => T;
  /** Results of several workspaces as one. */
  readonly merge: (results: readonly T[]) => T;
  readonly json: (result: T & Completeness, session: Session) => string;
  readonly table: (result: T, session: Session) => Promise<string>;
  readonly fails: (result: T) => boolean;
}

/** Added to every JSON when something could not be read. */
export interface Completeness {
  readonly complete: boolean;
  readonly unread?: readonly { readonly file: string; readonly reason: string }[];
}

/** Runs an analysis over what the command line chose; gives the exit code. */
export async function analyseAll<T extends object>(invocation: Invocation, analysis: Analysis<T>): Promise<number> {
  const session = await openSession(invocation);
  const { language } = session;
  noteProblems(session.problems, language);
  const results: T[] = [];
  const unread: { readonly file: string; readonly reason: string }[] = [];
  let documents = 0;
  for (const loaded of session.loaded) {
    const { workspace, opened, prefix } = loaded;
    const chosen = { ...workspace, documents: workspace.documents.filter(({ file }) => isChosen(opened, file)) };
    documents += chosen.documents.length;
    results.push(withPrefix(analysis.of(chosen, loaded, session), prefix));
    unread.push(...withPrefix(workspace.unread, prefix));
  }
  const failed = session.problems.length > 0 || noteUnread(unread, language);
  const foreign = noteForeign(session);
  if (documents === 0) {
    await noteNothing(session, failed || foreign, invocation);
    return 2;
  }
  tellUnreadable(unread, session);
  const result = analysis.merge(results);
  const completeness: Completeness = unread.length === 0 ? { complete: true } : { complete: false, unread };
  const text =
    optionText(invocation, 'format') === 'json'
      ? analysis.json({ ...result, ...completeness }, session)
      : await analysis.table(result, session);
  const code = deliver(invocation, text, analysis.fails(result) ? 1 : 0);
  return failed || foreign ? 2 : code;
}

/** No document: because of faults, which `check` tells with their places, or because there is none. */
async function noteNothing(session: Session, told: boolean, { positionals }: Invocation): Promise<void> {
  let faulty = false;
  for (const { workspace } of session.loaded) faulty ||= (await withAllErrors(workspace)).diagnostics.length > 0;
  const where = positionals.length === 0 ? '.' : positionals.join(' ');
  if (faulty) note(commandMessages.seeCheck, session.language, { where });
  else if (!told) note(cliMessages.nothingFound, session.language, { where });
}

/** Files with faults are left out of the analysis: said, because what seems missing may be in them. */
function tellUnreadable(
  unread: readonly { readonly file: string; readonly reason: string }[],
  { language, view }: Session,
): void {
  if (unread.length === 0) return;
  const files = unread.map(({ file }) => view.shown(file));
  note(commandMessages.leftOut, language, { files: files.slice(0, 5).join(', '), n: files.length });
}
