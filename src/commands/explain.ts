/** `tally explain RULE`: what it asks, why, and examples with what tally says of them, in the reader's language. */

import { readSettings } from '../config/read.js';
import { defaultSettings } from '../config/settings.js';
import { terminalColumns } from '../io/output.js';
import { nearest } from '../language/nearest.js';
import { render } from '../lint/message.js';
import { lint } from '../lint/run.js';
import { loadWorkspace } from '../load/load.js';
import { cliMessages } from '../messages/cli.js';
import { commandMessages } from '../messages/commands.js';
import { chooseLanguage } from '../messages/language.js';
import { reportMessages } from '../messages/report.js';
import { say } from '../messages/say.js';
import type { Finding } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { exampleDay, ruleDocs } from '../rules/docs.js';
import { rules } from '../rules/index.js';
import { reservedDocs } from '../rules/reserved.js';
import type { Rule, RuleDocs, RuleExample } from '../rules/rule.js';
import { wrap } from '../text/width.js';
import { builtInCalendar } from './calendar.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';

export async function runExplain(invocation: Invocation): Promise<number> {
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, null);
  const [id = ''] = invocation.positionals;
  const rule = rules.find((candidate) => candidate.id === id);
  const docs = ruleDocs[id] ?? reservedDocs[id as keyof typeof reservedDocs];
  if (docs === undefined) throw new UsageError(cliMessages.unknownRule, { name: id, hint: hintFor(id, language) });
  const columns = Math.min(terminalColumns() ?? 100, 100);
  return deliver(invocation, await page(id, rule, docs, language, columns), 0);
}

function hintFor(id: string, language: Language): string {
  const name = nearest(id, [...Object.keys(ruleDocs), ...Object.keys(reservedDocs)]);
  return name === null ? '' : say(cliMessages.didYouMean, language, { name });
}

async function page(
  id: string,
  rule: Rule | undefined,
  docs: RuleDocs,
  language: Language,
  columns: number,
): Promise<string> {
  const severity = rule?.severity ?? 'error';
  const label = severity === 'off' ? commandMessages.off : reportMessages[severity];
  const paragraphs = [
    `${id} (${say(label, language)})`,
    wrap(say(docs.summary, language), columns).join('\n'),
    wrap(`${say(commandMessages.why, language)}: ${say(docs.why, language)}`, columns).join('\n'),
    ...optionLines(rule, language, columns),
    ...(await Promise.all(docs.examples.map((example) => exampleBlock(example, rule, language, columns)))),
    say(rule === undefined ? commandMessages.alwaysOn : commandMessages.configure, language, { rule: id }),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function optionLines(rule: Rule | undefined, language: Language, columns: number): string[] {
  const options = Object.entries(rule?.options ?? {});
  if (options.length === 0) return [];
  const lines = options.map(([name, option]) => {
    const value = say(commandMessages.byDefault, language, { value: JSON.stringify(option.default) });
    return wrap(`${name}: ${say(option.description, language)} (${value})`, columns - 2).join('\n  ');
  });
  return [[`${say(commandMessages.options, language)}:`, ...lines.map((line) => `  ${line}`)].join('\n')];
}

async function exampleBlock(
  example: RuleExample,
  rule: Rule | undefined,
  language: Language,
  columns: number,
): Promise<string> {
  const heading = say(example.expect.length === 0 ? commandMessages.good : commandMessages.bad, language, {
    title: say(example.title, language),
  });
  const code = example.input
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);
  const said = (await findingsOf(example, rule)).map(({ range, ...finding }) => {
    const message = `${range.start.line}:${range.start.column}  ${render(finding, language)}`;
    return wrap(message, columns - 4)
      .map((line, index) => (index === 0 ? `  → ${line}` : `    ${line}`))
      .join('\n');
  });
  return [heading, ...code, ...said].join('\n');
}

/** What tally says of an example: by the rule itself, so that docs and tool cannot part. */
async function findingsOf(example: RuleExample, rule: Rule | undefined): Promise<Finding[]> {
  const path = example.file ?? 'example.yaml';
  const settings =
    example.settings === undefined
      ? defaultSettings
      : readSettings({ path: 'tally.yaml', text: example.settings }).settings;
  const workspace = loadWorkspace([{ path, text: example.input }], {
    named: new Set([path]),
    columns: settings.columns,
    calendar: await builtInCalendar(settings.calendar),
  });
  const rulesToRun = rule === undefined ? [] : [rule];
  const findings = lint(workspace, settings, { today: exampleDay, rules: rulesToRun, tree: workspace.treeOf });
  return findings.filter((finding) => rule === undefined || finding.rule === rule.id);
}
