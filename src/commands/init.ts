/** `tally init [FOLDER]`: settings and a first checklist. What is there already stays as it is. */

import { createFile } from '../io/create.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage } from '../messages/language.js';
import { say } from '../messages/say.js';
import { addDays } from '../model/day.js';
import { forTerminal } from '../text/encode.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';
import { markdownTemplate, settingsTemplate, yamlTemplate } from './templates.js';
import { dayOf } from './today.js';

/** How far ahead the example is due. */
const daysAhead = 90;

export async function runInit(invocation: Invocation): Promise<number> {
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, null);
  const folder = invocation.positionals[0] ?? '.';
  const now = dayOf(invocation, null).today;
  const due = addDays(now, daysAhead);
  const markdown = optionText(invocation, 'template') === 'markdown';
  const checklist = markdown ? 'checklist.md' : 'checklist.yaml';
  const files: readonly (readonly [string, string])[] = [
    ['tally.yaml', settingsTemplate[language]],
    [checklist, markdown ? markdownTemplate(language, now, due) : yamlTemplate(language, now, due)],
  ];
  const lines = files.map(([name, text]) => {
    const file = folder === '.' ? name : `${folder.replace(/\/+$/, '')}/${name}`;
    return say(write(file, text) ? cliMessages.created : cliMessages.kept, language, { file: forTerminal(file) });
  });
  lines.push(say(cliMessages.nextStep, language, { file: checklist, folder: forTerminal(folder) }));
  return deliver(invocation, `${lines.join('\n')}\n`, 0);
}

function write(file: string, text: string): boolean {
  try {
    return createFile(file, text);
  } catch (error) {
    throw new UsageError(cliMessages.cannotWrite, {
      file,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
}
