/** `tally export FILE.xlsx|.csv [PATH…]`: the forms of the seeds, to hand over. */
import { extname } from 'node:path';
import { linksOf } from '../analyse/links.js';
import { editableForms } from '../exchange/forms/editable.js';
import type { Form } from '../exchange/forms/form.js';
import { csvOf, workbookOf } from '../exchange/forms/package.js';
import type { ItemState } from '../exchange/forms/states.js';
import { Refusal } from '../exchange/refusal.js';
import type { LoggedChange } from '../history/change-log.js';
import { createFile } from '../io/create.js';
import { isChosen } from '../io/files.js';
import { keepHeapSmall } from '../io/memory.js';
import { writeOut, writeResult } from '../io/output.js';
import { exists, repositoryOf } from '../io/root.js';
import { cliMessages } from '../messages/cli.js';
import { exchangeMessages } from '../messages/exchange.js';
import { type FormId, formNames } from '../messages/forms.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import { changesForm, matchingForm, trackingForm } from '../report/forms.js';
import { forTerminal } from '../text/encode.js';
import type { Analysis } from './analyse.js';
import { readLog, tellGaps } from './change-log.js';
import { UsageError } from './fault.js';
import { gapAnalysis } from './gap.js';
import { matchingAnalysis } from './match.js';
import { note, noteForeign, noteProblems, noteUnread } from './notes.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

export async function runExport(invocation: Invocation): Promise<number> {
  const [file = '', ...paths] = invocation.positionals;
  const isCsv = extname(file).toLowerCase() === '.csv';
  if (!isCsv && extname(file).toLowerCase() !== '.xlsx') throw new UsageError(exchangeMessages.exportName, { file });
  if (invocation.options.yes !== true && exists(file)) throw new UsageError(exchangeMessages.exportExists, { file });
  keepHeapSmall();
  const session = await openSession(invocation, paths);
  noteProblems(session.problems, session.language);
  const wanted = optionText(invocation, 'form') as FormId | undefined;
  const language = languageOf(session, invocation);
  const { forms, states } = await formsOf(session, wanted ?? (isCsv ? 'checklist' : null), language);
  const failed = tellFaults(session);
  if (states.length === 0) {
    const isThere = session.loaded.some((one) => chosenOf(one).documents.length > 0);
    const where = paths.join(' ') || '.';
    throw new UsageError(isThere ? exchangeMessages.nothingToExport : cliMessages.nothingFound, { where });
  }
  const [first] = forms;
  if (first === undefined) throw new UsageError(exchangeMessages.noSuchForm, { form: wanted ?? '' });
  const content = encoded(() => (isCsv ? csvOf(first, language) : workbookOf(forms, states, language)), file);
  write(file, content, invocation.options.yes === true);
  if (invocation.options.quiet !== true) writeOut(`${summary(file, forms, session)}\n`);
  return failed ? 2 : 0;
}

/** The language that somebody asked for, else the documents' own: it is their readers who open the file. */
function languageOf({ loaded, language }: Session, invocation: Invocation): Language {
  const asked = optionText(invocation, 'lang') ?? loaded[0]?.settings.language ?? process.env.TALLY_LANG;
  if (asked) return language;
  return (
    loaded.flatMap((one) => chosenOf(one).documents).find((document) => document.language !== 'en')?.language ??
    language
  );
}

function tellFaults(session: Session): boolean {
  const unread = session.loaded.flatMap(({ workspace, opened, prefix }) =>
    withPrefix(
      workspace.unread.filter(({ file }) => isChosen(opened, file)),
      prefix,
    ),
  );
  const failed = noteUnread(unread, session.language);
  return noteForeign(session) || failed || session.problems.length > 0;
}

/** The forms asked for, or all that there is something for. */
async function formsOf(
  session: Session,
  wanted: FormId | null,
  language: Language,
): Promise<{ forms: Form[]; states: readonly ItemState[] }> {
  const documents = session.loaded.flatMap((one) => chosenOf(one).documents);
  const links = session.loaded.map(({ workspace }) => linksOf(workspace));
  const { forms, states } = editableForms(documents, {
    language,
    priorities: session.loaded[0]?.settings.priorities ?? [],
    servedBy: (goal) => links.flatMap((known) => known.requirementsOf(goal)),
  });
  const all: Form[] = [...forms];
  if (wanted === null || wanted === 'matching')
    all.push(matchingForm(await resultOf(matchingAnalysis, session), language));
  if (wanted === null || wanted === 'tracking') all.push(trackingForm(await resultOf(gapAnalysis, session), language));
  if (wanted === null || wanted === 'changes') {
    const changes = await changesOf(session);
    if (changes !== null) all.push(changesForm(changes, language));
  }
  return { forms: wanted === null ? all : all.filter(({ id }) => id === wanted), states };
}

function chosenOf({ workspace, opened }: Loaded) {
  return { ...workspace, documents: workspace.documents.filter(({ file }) => isChosen(opened, file)) };
}

/** The result of an analysis over what was chosen. */
async function resultOf<T extends object>(
  { of, merge }: Pick<Analysis<T>, 'of' | 'merge'>,
  session: Session,
): Promise<T> {
  return merge(await Promise.all(session.loaded.map((one) => of(chosenOf(one), one, session))));
}

/** Null, and said, where no git keeps the changes. */
async function changesOf(session: Session): Promise<LoggedChange[] | null> {
  const changes: LoggedChange[] = [];
  for (const loaded of session.loaded) {
    if (repositoryOf(loaded.opened.root) === null) {
      note(exchangeMessages.noHistory, session.language, { form: say(formNames.changes, session.language) });
      return null;
    }
    const log = await readLog(loaded, session, 'HEAD');
    tellGaps(log, session);
    changes.push(...log.changes.filter(({ currentFile }) => isChosen(loaded.opened, currentFile)));
  }
  return changes;
}

function encoded(encode: () => string | Uint8Array, file: string): string | Uint8Array {
  try {
    return encode();
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.text, { ...error.data, file });
    throw error;
  }
}

function write(file: string, content: string | Uint8Array, over: boolean): void {
  try {
    if (over) writeResult(file, content);
    else if (!createFile(file, content)) throw new UsageError(exchangeMessages.exportExists, { file });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(cliMessages.cannotWrite, { file, reason });
  }
}

function summary(file: string, forms: readonly Form[], { language }: Session): string {
  const parts = forms.map(({ name, rows }) => say(exchangeMessages.exportedForm, language, { name, n: rows.length }));
  const separator = language === 'en' ? ', ' : '、';
  return say(exchangeMessages.exported, language, { file: forTerminal(file), forms: parts.join(separator) });
}
