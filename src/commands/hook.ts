/** `tally hook install|uninstall` for plain git, and `tally hook commit-msg FILE`, which the hook of that name runs. */
import { join } from 'node:path';
import { type HookName, hookNames, hooksFolder, readHook, removeHook, writeHook } from '../io/hooks.js';
import { cliMessages } from '../messages/cli.js';
import { hookMessages } from '../messages/hook.js';
import { chooseLanguage } from '../messages/language.js';
import { say } from '../messages/say.js';
import type { Language, Text } from '../model/language.js';
import { forTerminal } from '../text/encode.js';
import { checkMessage } from './commit-message.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { hookScript, isOurs } from './hook-script.js';
import { repositoryAt } from './repository.js';
import { type Invocation, optionText } from './spec.js';

export async function runHook(invocation: Invocation): Promise<number> {
  const [action = '', file] = invocation.positionals;
  switch (action) {
    case 'install':
      return manage(invocation, invocation.options['commit-msg'] === true ? hookNames : ['pre-commit'], install);
    case 'uninstall':
      return manage(invocation, hookNames, uninstall);
    case 'commit-msg':
      if (file === undefined) throw new UsageError(cliMessages.missingArgument, { command: 'hook', name: 'FILE' });
      return checkMessage(file, invocation);
    default:
      throw new UsageError(hookMessages.unknownAction, { name: action });
  }
}

type Manage = (folder: string, name: HookName) => Text;

function manage(invocation: Invocation, names: readonly HookName[], act: Manage): number {
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, null);
  const repository = repositoryAt(process.cwd(), { view: { shown: (name) => name } });
  const folder = hooksFolder(repository);
  if (folder === null) throw new UsageError(cliMessages.gitFailed, { folder: '.', reason: 'core.hooksPath' });
  // All or none: a foreign hook is told before anything is written.
  if (act === install) for (const name of names) refuseForeign(folder, name);
  const told = names.map((name) => line(act(folder, name), join(folder, name), language));
  return deliver(invocation, told.join(''), 0);
}

function line(text: Text, file: string, language: Language): string {
  return `${say(text, language, { file: forTerminal(file) })}\n`;
}

function refuseForeign(folder: string, name: HookName): void {
  const there = readHook(folder, name);
  if (there === null || isOurs(name, there)) return;
  const command = name === 'pre-commit' ? 'tally check --staged' : 'tally hook commit-msg "$1"';
  throw new UsageError(hookMessages.foreign, { file: join(folder, name), command });
}

function install(folder: string, name: HookName): Text {
  attempt(join(folder, name), () => writeHook(folder, name, hookScript(name, process.execPath, process.argv[1] ?? '')));
  return hookMessages.installed;
}

function uninstall(folder: string, name: HookName): Text {
  const there = readHook(folder, name);
  if (there === null) return hookMessages.notThere;
  if (!isOurs(name, there)) return hookMessages.stays;
  attempt(join(folder, name), () => removeHook(folder, name));
  return hookMessages.removed;
}

function attempt(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(cliMessages.cannotWrite, { file, reason });
  }
}
