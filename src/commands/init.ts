/** `tally init [FOLDER]`: settings and a first checklist. What is there already stays as it is. */

import { readSettings } from '../config/read.js';
import { createFile, documentsIn } from '../io/create.js';
import { settingsName } from '../io/root.js';
import { sniff } from '../load/sniff.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage } from '../messages/language.js';
import { say } from '../messages/say.js';
import { addDays } from '../model/day.js';
import type { Language } from '../model/language.js';
import type { Source } from '../model/source.js';
import { forTerminal } from '../text/encode.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { modeline, schemaFiles } from './schemas-beside.js';
import { type Invocation, optionText } from './spec.js';
import { markdownTemplate, settingsTemplate, yamlTemplate } from './templates.js';
import { dayOf } from './today.js';

/** How far ahead the example is due. */
const daysAhead = 90;

export async function runInit(invocation: Invocation): Promise<number> {
  const folder = invocation.positionals[0] ?? '.';
  const there = documentsIn(folder);
  const language = languageOf(invocation, there);
  const now = dayOf(invocation, null).today;
  const due = addDays(now, daysAhead);
  const markdown = optionText(invocation, 'template') === 'markdown';
  // A second checklist beside the first would have the same ids.
  const first = there.find(({ path, text }) => typeof sniff(path, text)?.kind === 'string')?.path;
  const checklist = first ?? (markdown ? 'checklist.md' : 'checklist.yaml');
  const files: readonly (readonly [string, string])[] = [
    [settingsName, modeline('tally') + settingsTemplate[language]],
    [
      checklist,
      markdown ? markdownTemplate(language, now, due) : modeline('checklist') + yamlTemplate(language, now, due),
    ],
    ...schemaFiles(),
  ];
  const lines = files.map(([name, text]) => {
    const file = folder === '.' ? name : `${folder.replace(/\/+$/, '')}/${name}`;
    return say(write(file, text) ? cliMessages.created : cliMessages.kept, language, { file: forTerminal(file) });
  });
  lines.push(say(cliMessages.nextStep, language, { file: checklist, folder: forTerminal(folder) }));
  return deliver(invocation, `${lines.join('\n')}\n`, 0);
}

/** `--lang`, else what the folder's own settings say: a first checklist is written for those who work there. */
function languageOf(invocation: Invocation, there: readonly Source[]): Language {
  const settings = there.find(({ path }) => path === settingsName);
  const own = settings === undefined ? null : readSettings(settings).settings.language;
  return chooseLanguage(optionText(invocation, 'lang') ?? own ?? undefined, process.env, null);
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
