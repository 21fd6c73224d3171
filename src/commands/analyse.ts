/** What `match`, `gap`, `review` and their like have in common: open, analyse what was chosen, show, judge. */
import { isChosen } from '../io/files.js';
import { withAllErrors } from '../load/explain.js';
import type { Workspace } from '../load/workspace.js';
import { cliMessages } from '../messages/cli.js';
import { commandMessages } from '../messages/commands.js';
import type { Document } from '../model/kernel.js';
import { deliver } from './deliver.js';
import { note, noteForeign, noteLeftOut, noteMisread, noteProblems, noteUnread } from './notes.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText } from './spec.js';
import { committedBy, type Loaded, openSession, type Session } from './workspaces.js';

export interface Analysis<T extends object> {
  /** `chosen` has only the documents to report on; `loaded.workspace` has all, for what they refer to. */
  readonly of: (chosen: Workspace, loaded: Loaded, session: Session) => T | Promise<T>;
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

/** `--as-of DATE` as what it means: what was committed by then, looked at on that day unless `--today` names another. */
export function asOfDay(invocation: Invocation): Invocation {
  const day = optionText(invocation, 'as-of');
  if (day === undefined) return invocation;
  const { options } = invocation;
  return { ...invocation, options: { ...options, [committedBy]: day, today: options.today ?? day } };
}

/** Runs an analysis over what the command line chose; gives the exit code. */
export async function analyseAll<T extends object>(asked: Invocation, analysis: Analysis<T>): Promise<number> {
  const invocation = asOfDay(asked);
  const session = await openSession(invocation);
  const { language } = session;
  noteProblems(session.problems, language);
  const results: T[] = [];
  // Everything that could not be read may hold what seems missing; only what was asked for is an answer to the user.
  const unread: { readonly file: string; readonly reason: string }[] = [];
  const met: typeof unread = [];
  let documents = 0;
  for (const loaded of session.loaded) {
    const { workspace, opened, prefix } = loaded;
    const chosen = { ...workspace, documents: chosenDocuments(loaded) };
    documents += chosen.documents.length;
    results.push(withPrefix(await analysis.of(chosen, loaded, session), prefix));
    unread.push(...withPrefix(workspace.unread, prefix));
    met.push(
      ...withPrefix(
        workspace.unread.filter(({ file }) => isChosen(opened, file)),
        prefix,
      ),
    );
  }
  const failed = session.problems.length > 0 || noteUnread(met, language);
  const foreign = noteForeign(session);
  if (documents === 0) {
    await noteNothing(session, failed || foreign, invocation);
    return 2;
  }
  noteLeftOut(
    unread.map(({ file }) => session.view.shown(file)),
    language,
  );
  noteMisread(session.loaded.flatMap(misreadIn).map(session.view.shown), language);
  const result = analysis.merge(results);
  const completeness: Completeness = unread.length === 0 ? { complete: true } : { complete: false, unread };
  const text =
    optionText(invocation, 'format') === 'json'
      ? analysis.json({ ...result, ...completeness }, session)
      : await analysis.table(result, session);
  const code = deliver(invocation, text, analysis.fails(result) ? 1 : 0);
  return failed || foreign ? 2 : code;
}

/** Those that were chosen, by their own files or by what stands beside them. */
function chosenDocuments({ workspace, opened }: Loaded): readonly Document[] {
  const beside = new Set(
    workspace.companions.all.filter(({ file }) => isChosen(opened, file)).map(({ document }) => document),
  );
  return workspace.documents.filter(({ file, id }) => isChosen(opened, file) || (id !== null && beside.has(id)));
}

/** The file of each fault by which something in a chosen document was not understood. */
function misreadIn(loaded: Loaded): string[] {
  const { workspace, prefix } = loaded;
  const files = new Set(chosenDocuments(loaded).map(({ file }) => file));
  const faults = workspace.diagnostics.filter(({ severity, file }) => severity === 'error' && files.has(file));
  return faults.map(({ file }) => prefix + file);
}

/** No document: because of faults, which `check` tells with their places, or because there is none. */
async function noteNothing(session: Session, told: boolean, { positionals }: Invocation): Promise<void> {
  let faulty = false;
  for (const { workspace } of session.loaded) faulty ||= (await withAllErrors(workspace)).diagnostics.length > 0;
  const where = positionals.length === 0 ? '.' : positionals.join(' ');
  if (faulty) note(commandMessages.seeCheck, session.language, { where });
  else if (!told) note(cliMessages.nothingFound, session.language, { where });
}
