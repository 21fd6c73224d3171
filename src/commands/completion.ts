/** `tally completion SHELL`: a script by which the shell completes commands, options and their values. */
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage } from '../messages/language.js';
import { reservedRules } from '../model/finding.js';
import { completion, shells } from '../report/completion.js';
import { rules } from '../rules/index.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';
import { specs } from './specs.js';

/** Words that a command takes in its first place. */
const firstWords: Readonly<Record<string, readonly string[]>> = {
  explain: [...rules.map(({ id }) => id), ...reservedRules],
  parse: ['kpi', 'deadline', 'owner', 'statement', 'document'],
  hook: ['install', 'uninstall', 'commit-msg'],
  completion: shells,
};

export async function runCompletion(invocation: Invocation): Promise<number> {
  const [name = ''] = invocation.positionals;
  const shell = shells.find((one) => one === name);
  if (shell === undefined) {
    throw new UsageError(cliMessages.badChoice, { name: 'SHELL', value: name, choices: shells.join(', ') });
  }
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, null);
  const commands = specs.map((spec) => ({ ...spec, words: firstWords[spec.name] ?? [] }));
  return deliver(invocation, completion(shell, commands, language), 0);
}
