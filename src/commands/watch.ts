/** `check --watch`: the answer on a whole screen, again whenever a file changes, until Ctrl-C. */
import { dirname, join } from 'node:path';
import { terminalColumns, writeOut } from '../io/output.js';
import { Watching } from '../io/watching.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage } from '../messages/language.js';
import { say } from '../messages/say.js';
import { reportFault, UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';
import type { Session } from './workspaces.js';

/** Erases the screen and what was scrolled off it, and goes to its top. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/** Runs `check` over and over; gives 0 when it is stopped. `check` says which workspaces it has looked at. */
export async function watchCheck(
  invocation: Invocation,
  check: (invocation: Invocation) => Promise<{ readonly session: Session }>,
): Promise<number> {
  for (const other of ['staged', 'at'])
    if (invocation.options[other] !== undefined) throw new UsageError(cliMessages.watchWith, { other: `--${other}` });
  if (terminalColumns() === null || invocation.positionals.includes('-'))
    throw new UsageError(cliMessages.watchTerminal);
  const watching = new Watching();
  let folders: readonly string[] = [process.cwd()];
  watching.follow(folders);
  try {
    do {
      writeOut(clear);
      folders = (await attempt(invocation, check)) ?? folders;
      watching.follow(folders);
      writeOut(`\n${say(cliMessages.watching, chooseLanguage(optionText(invocation, 'lang'), process.env, null))}\n`);
    } while ((await watching.next()) === 'changed');
  } finally {
    watching.close();
  }
  return 0;
}

/** A fault (settings that cannot be read just now) is shown, and may be mended while we watch. */
async function attempt(
  invocation: Invocation,
  check: (invocation: Invocation) => Promise<{ readonly session: Session }>,
): Promise<readonly string[] | null> {
  try {
    return foldersOf((await check(invocation)).session);
  } catch (fault) {
    reportFault(fault, process.argv.slice(2));
    return null;
  }
}

/** Every folder of the workspaces that git would not ignore. */
function foldersOf({ loaded }: Session): string[] {
  const folders = new Set<string>();
  for (const { opened } of loaded) {
    folders.add(opened.root);
    for (const file of opened.files) folders.add(dirname(join(opened.root, file)));
  }
  return [...folders];
}
