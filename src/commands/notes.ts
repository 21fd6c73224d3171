/** What a run says on standard error about paths and files, apart from its result. */
import type { PathProblem } from '../io/files.js';
import { writeError } from '../io/output.js';
import type { ReadFailure } from '../io/read.js';
import { cliMessages } from '../messages/cli.js';
import { say } from '../messages/say.js';
import type { Language, MessageData, Text } from '../model/language.js';
import { forTerminal } from '../text/encode.js';

const failures: Readonly<Record<ReadFailure, Text>> = {
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

/** Files met on the way that could not be opened. True where that makes the run fail: a link that leads out does not. */
export function noteUnread(
  unread: readonly { readonly file: string; readonly reason: string }[],
  language: Language,
): boolean {
  let failed = false;
  for (const { file, reason } of unread) {
    if (!(reason in failures)) continue;
    note(failures[reason as ReadFailure], language, { file });
    failed ||= reason !== 'leads-out';
  }
  return failed;
}
