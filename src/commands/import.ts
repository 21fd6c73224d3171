/** `tally import FILE`: a table of another program as a checklist. How everything is read is shown before anything is written. */
import { basename, extname } from 'node:path';
import type { Book } from '../exchange/book.js';
import { importBook } from '../exchange/import.js';
import type { Imported } from '../exchange/imported.js';
import { maxFileBytes, readBook } from '../exchange/read.js';
import { Refusal } from '../exchange/refusal.js';
import { createFile } from '../io/create.js';
import { readInputBytes } from '../io/input.js';
import { writeError, writeOut } from '../io/output.js';
import { readBytes } from '../io/read.js';
import { exists } from '../io/root.js';
import { cliMessages } from '../messages/cli.js';
import { exchangeMessages } from '../messages/exchange.js';
import { say } from '../messages/say.js';
import { itemsOf } from '../model/kernel.js';
import { importedJson, importedText } from '../report/imported.js';
import { forTerminal } from '../text/encode.js';
import { UsageError } from './fault.js';
import { failures } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import { openSession, type Session } from './workspaces.js';

export async function runImport(invocation: Invocation): Promise<number> {
  const [file = ''] = invocation.positionals;
  const into = optionText(invocation, 'into');
  if (into !== undefined) {
    const { importInto } = await import('./import-into.js');
    return importInto(invocation, bookOf(file), into);
  }
  const session = await openSession(invocation, []);
  const book = bookOf(file);
  const target = targetOf(invocation, file);
  const imported = refused(file, () =>
    importBook(book, {
      kind: 'checklist',
      to: target.form,
      name: file === '-' ? target.file : file,
      sheet: optionText(invocation, 'sheet') ?? null,
      today: session.today,
      house: session.loaded[0]?.settings.columns ?? {},
      taken: takenIn(session),
    }),
  );
  return finish(invocation, { file, imported, target, session });
}

/** The file as tables; what is wrong with it names the file. */
function bookOf(file: string): Book {
  return refused(file, () => readBook(bytesOf(file), file === '-' ? '' : file));
}

/** What is done with a file; a refusal of it names it. */
function refused<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(named(error.text), { ...error.data, file });
    throw error;
  }
}

function named(text: Refusal['text']): Refusal['text'] {
  return { en: `{file}: ${text.en}`, 'zh-Hans': `{file}：${text['zh-Hans']}`, 'zh-Hant': `{file}：${text['zh-Hant']}` };
}

function bytesOf(file: string): Uint8Array {
  const read = file === '-' ? null : readBytes(file, maxFileBytes + 1);
  if (read !== null && read.state !== 'read') throw new UsageError(failures[read.state], { file });
  const bytes = read === null ? readInputBytes() : read.bytes;
  if (bytes.length > maxFileBytes) {
    const megabyte = 1024 * 1024;
    const size = (Math.max(bytes.length, read?.size ?? 0) / megabyte).toFixed(0);
    throw new Refusal('fileTooLarge', { size, limit: maxFileBytes / megabyte });
  }
  return bytes;
}

interface Target {
  readonly form: 'md' | 'yaml';
  /** `-` for standard output. */
  readonly file: string;
}

function targetOf(invocation: Invocation, file: string): Target {
  const output = optionText(invocation, 'output');
  const asked = optionText(invocation, 'to');
  const isYaml = asked === undefined ? /\.ya?ml$/i.test(output ?? '') : asked === 'yaml';
  const form = isYaml ? 'yaml' : 'md';
  const base = file === '-' ? 'checklist' : basename(file, extname(file));
  // What is imported from a Markdown file here would take its own name.
  const own = `${base}.${form}`;
  return { form, file: output ?? (own === file ? `${base}-checklist.${form}` : own) };
}

function takenIn(session: Session) {
  const documents = session.loaded.flatMap(({ workspace }) => workspace.documents);
  const ids = documents.flatMap((document) => itemsOf(document).map(({ id }) => id));
  // Goals are numbered by document; only the settings' pattern asks for ids of the whole workspace.
  const patterns = session.loaded.map(({ settings }) => new RegExp(settings.idPattern));
  return {
    items: new Set(ids.filter((id) => id !== null && patterns.some((pattern) => pattern.test(id))) as string[]),
    documents: new Set(documents.flatMap(({ id }) => id ?? [])),
  };
}

interface Finished {
  readonly file: string;
  readonly imported: Imported;
  readonly target: Target;
  readonly session: Session;
}

async function finish(invocation: Invocation, { file, imported, target, session }: Finished): Promise<number> {
  const dryRun = invocation.options['dry-run'] === true;
  const toOutput = target.file === '-';
  const refused = refusalOf(imported, target, dryRun);
  const written = refused === null && imported.text !== null && !dryRun ? target.file : null;
  if (written !== null && !toOutput && imported.text !== null) write(written, imported.text);
  const tell = toOutput ? writeError : writeOut;
  if (optionText(invocation, 'format') === 'json') {
    tell(importedJson(imported, { file, written, dryRun, language: session.language }));
  } else if (invocation.options.quiet !== true || refused !== null) {
    tell(await importedText(imported, { file, written, dryRun, name: target.file }, session.view));
  }
  if (toOutput && imported.text !== null) writeOut(imported.text);
  if (refused === null) return 0;
  writeError(`tally: ${forTerminal(say(refused.text, session.language, refused.data))}\n`);
  return 2;
}

function refusalOf({ text }: Imported, { file }: Target, dryRun: boolean): UsageError | null {
  if (text === null) return new UsageError(exchangeMessages.nothingToImport);
  if (!dryRun && file !== '-' && exists(file)) return new UsageError(exchangeMessages.wouldOverwrite, { file });
  return null;
}

function write(file: string, text: string): void {
  try {
    if (createFile(file, text)) return;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(cliMessages.cannotWrite, { file, reason });
  }
  throw new UsageError(exchangeMessages.wouldOverwrite, { file });
}
