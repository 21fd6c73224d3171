/** What a run says on standard error about paths and files, apart from its result. */

import type { PathProblem } from '../io/files.js';
import { writeError } from '../io/output.js';
import type { ReadFailure } from '../io/read.js';
import { cliMessages } from '../messages/cli.js';
import { commandMessages } from '../messages/commands.js';
import { say } from '../messages/say.js';
import type { Language, MessageData, Text } from '../model/language.js';
import { forTerminal } from '../text/encode.js';
import { listed } from '../text/listed.js';
import type { Loaded, Session } from './workspaces.js';

/** Why a path cannot be used, in words. */
export const failures: Readonly<Record<ReadFailure, Text>> = {
  missing: cliMessages.noPath,
  'not-a-file': cliMessages.notRegular,
  'leads-out': cliMessages.outside,
  permission: cliMessages.denied,
  unreadable: cliMessages.unreadable,
};

/** One line on standard error. */
export function note(text: Text, language: Language, data: MessageData = {}): void {
  const safe = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? forTerminal(value) : value]),
  );
  writeError(`tally: ${say(text, language, safe)}\n`);
}

export function noteProblems(problems: readonly PathProblem[], language: Language): void {
  for (const { path, reason } of problems) note(failures[reason], language, { file: path });
}

/**
 * Files met on the way that could not be opened. True where that makes the run fail: a pipe or a link that leads out
 * is no checklist that somebody forgot, a file without permission may be.
 */
export function noteUnread(
  unread: readonly { readonly file: string; readonly reason: string }[],
  language: Language,
): boolean {
  let failed = false;
  for (const { file, reason } of unread) {
    if (!(reason in failures)) continue;
    note(failures[reason as ReadFailure], language, { file });
    failed ||= reason === 'permission' || reason === 'unreadable';
  }
  return failed;
}

/** Files with faults, of which nothing could be used: what seems missing may be in them. */
export function noteLeftOut(files: readonly string[], language: Language): void {
  if (files.length > 0) note(commandMessages.leftOut, language, { files: listed(files, 5), n: files.length });
}

/** Documents that were read but for some of what is written wrongly in them, by the file of each fault. */
export function noteMisread(files: readonly string[], language: Language): void {
  if (files.length > 0)
    note(commandMessages.misread, language, { files: listed([...new Set(files)], 5), n: files.length });
}

/** Files that were named and hold no document of ours, by their shared paths. True where there is one. */
export function noteForeign(
  { loaded, language, view }: Session,
  foreign: readonly string[] = loaded.flatMap((one) => foreignIn(one).map((file) => one.prefix + file)),
): boolean {
  for (const file of foreign) {
    const text = /\.(md|markdown)$/i.test(file) ? cliMessages.noDocumentMarkdown : cliMessages.noDocumentYaml;
    note(text, language, { file: view.shown(file) });
  }
  return foreign.length > 0;
}

/** Named, no document, and nothing is wrong with it that a finding would say. */
export function foreignIn({ opened, workspace }: Loaded): string[] {
  const told = new Set([
    ...workspace.documents.map(({ file }) => file),
    ...workspace.companions.all.map(({ file }) => file),
    ...workspace.diagnostics.map(({ file }) => file),
    ...workspace.unread.map(({ file }) => file),
  ]);
  return opened.sources.filter(({ source, named }) => named && !told.has(source.path)).map(({ source }) => source.path);
}
