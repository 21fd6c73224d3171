/** The last resort: what went wrong in one line, never a stack trace unless `--debug` asks for it. */
import { writeError } from '../io/output.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage, languageFlag, notedLanguage } from '../messages/language.js';
import { say } from '../messages/say.js';
import type { Language, MessageData, Text } from '../model/language.js';
import { forTerminal } from '../text/encode.js';

/** Something that the user can mend: bad usage, a missing path, settings with faults. Exit code 2. */
export class UsageError extends Error {
  readonly text: Text;
  readonly data: MessageData;
  /** What the settings said when it went wrong. */
  readonly language: Language | null = notedLanguage();

  constructor(text: Text, data: MessageData = {}) {
    super(say(text, 'en', data));
    this.text = text;
    this.data = data;
  }
}

/** Tells a fault on standard error and gives the exit code. */
export function reportFault(fault: unknown, argv: readonly string[]): number {
  const settings = isUsageError(fault) ? fault.language : null;
  const language = chooseLanguage(languageFlag(argv), process.env, settings);
  if (isUsageError(fault)) {
    writeError(`tally: ${forTerminal(say(fault.text, language, fault.data), { lines: true })}\n`);
    return 2;
  }
  if (isFolderGone(fault)) {
    writeError(`tally: ${say(cliMessages.folderGone, language)}\n`);
    return 2;
  }
  const reason = fault instanceof Error ? fault.message : String(fault);
  writeError(`tally: ${forTerminal(say(cliMessages.internal, language, { reason }))}\n`);
  if (argv.includes('--debug') && fault instanceof Error) writeError(`${fault.stack}\n`);
  return 2;
}

/** Told by its shape: the class may stand in several files of the bundle. */
export function isUsageError(fault: unknown): fault is UsageError {
  return fault instanceof Error && 'text' in fault && 'data' in fault;
}

/** Node cannot say where it is: the folder was deleted under it. */
function isFolderGone(fault: unknown): boolean {
  return fault instanceof Error && 'syscall' in fault && fault.syscall === 'uv_cwd';
}
