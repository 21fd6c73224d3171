/** `tally baseline`: accepts the faults of today (存量问题), so that only new ones fail; `--prune` forgets those that are gone. */
import { resolve } from 'node:path';
import { readNamed } from '../io/beside.js';
import { replaceFiles } from '../io/replace.js';
import { type BaselineEntry, baselineText, entriesOf, type Fault, stillThere, withOld } from '../lint/baseline.js';
import { lint } from '../lint/run.js';
import { withAllErrors } from '../load/explain.js';
import { baselineMessages } from '../messages/baseline.js';
import { cliMessages } from '../messages/cli.js';
import { say } from '../messages/say.js';
import { json } from '../report/json.js';
import { forTerminal } from '../text/encode.js';
import { acceptedIn, baselineFile } from './accepted.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { note, noteProblems, noteUnread } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

interface Written {
  readonly file: string;
  readonly accepted: number;
  readonly added: number;
  readonly removed: number;
}

export async function runBaseline(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation);
  const { language } = session;
  noteProblems(session.problems, language);
  const written: Written[] = [];
  let failed = session.problems.length > 0;
  for (const loaded of session.loaded) {
    failed = noteUnread(loaded.workspace.unread, language) || failed;
    const one = await accept(loaded, session, invocation);
    if (one !== null) written.push(one);
  }
  const lines = written.map(({ file, accepted, added, removed }) =>
    say(baselineMessages.written, language, { file: forTerminal(file), n: accepted, added, removed }),
  );
  if (written.length === 0) lines.push(say(baselineMessages.nothingToAccept, language));
  const asJson = optionText(invocation, 'format') === 'json';
  const text = asJson ? json({ baselines: written }) : lines.map((line) => `${line}\n`).join('');
  return deliver(invocation, text, failed ? 2 : 0);
}

/** Writes the baseline of one workspace; null where there is nothing to accept, and never was. */
async function accept(loaded: Loaded, session: Session, invocation: Invocation): Promise<Written | null> {
  const old = await acceptedIn(loaded, newFile(invocation));
  const { entries, complete } = await faultsIn(loaded, session);
  const prune = invocation.options.prune === true;
  const next = prune ? stillThere(old ?? [], entries) : entries;
  // What is accepted for a file that nobody could read may still be there.
  const kept = complete ? next : withOld(next, old ?? []);
  if (!complete && old !== null) note(baselineMessages.incomplete, session.language);
  if (kept.length === 0 && old === null) return null;
  const file = baselineFile(loaded, invocation);
  write(loaded, file, old === null ? null : kept, baselineText(kept));
  return { file: session.view.shown(loaded.prefix + file), ...difference(old ?? [], kept) };
}

/** A file that is not there yet is no fault here: it is to be written. */
function newFile(invocation: Invocation): Invocation {
  const given = optionText(invocation, 'baseline');
  if (given === undefined || !('reason' in readNamed(given))) return invocation;
  return { ...invocation, options: { ...invocation.options, baseline: undefined } };
}

async function faultsIn(
  loaded: Loaded,
  { today, language }: Session,
): Promise<{ entries: BaselineEntry[]; complete: boolean }> {
  const faults: Fault[] = [];
  const workspace = await withAllErrors(loaded.workspace);
  const accepted = (fault: Fault) => {
    faults.push(fault);
    return true;
  };
  const never = lint(workspace, loaded.settings, { today, tree: workspace.treeOf, accepted });
  const { entries, nameless } = entriesOf(faults);
  if (nameless.length > 0) note(baselineMessages.nameless, language, { n: nameless.length });
  if (never.length > 0) note(baselineMessages.never, language, { n: never.length });
  return { entries, complete: workspace.unread.length === 0 };
}

function difference(old: readonly BaselineEntry[], next: readonly BaselineEntry[]): Omit<Written, 'file'> {
  const total = (entries: readonly BaselineEntry[]) => entries.reduce((sum, { count }) => sum + count, 0);
  const both = total(stillThere(old, next));
  return { accepted: total(next), added: total(next) - both, removed: total(old) - both };
}

function write(loaded: Loaded, file: string, old: unknown, text: string): void {
  const { root } = loaded.opened;
  const there = readNamed(resolve(root, file));
  const before = old === null || 'reason' in there ? null : new TextEncoder().encode(there.text);
  const replaced = replaceFiles(root, [{ file, before, after: new TextEncoder().encode(text) }]);
  if (replaced.state === 'written') return;
  const reason = replaced.state === 'failed' ? replaced.code : replaced.state;
  throw new UsageError(cliMessages.cannotWrite, { file, reason });
}
