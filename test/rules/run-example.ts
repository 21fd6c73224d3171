import { readSettings } from '../../src/config/read.js';
import { defaultSettings, type Settings } from '../../src/config/settings.js';
import { china } from '../../src/language/china.js';
import { monFri } from '../../src/language/working-days.js';
import { render } from '../../src/lint/message.js';
import { lint } from '../../src/lint/run.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Finding } from '../../src/model/finding.js';
import { exampleDay } from '../../src/rules/docs.js';
import type { RuleExample } from '../../src/rules/rule.js';

export function settingsFrom(text: string | undefined): Settings {
  if (text === undefined) return defaultSettings;
  const { settings, diagnostics } = readSettings({ path: 'tally.yaml', text });
  if (diagnostics.length > 0) throw new Error(`settings of an example: ${JSON.stringify(diagnostics)}`);
  return settings;
}

/** Everything found in one text or several, by path. */
export function check(files: Readonly<Record<string, string>>, settings?: string, today = exampleDay): Finding[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const read = settingsFrom(settings);
  const calendar = read.calendar === 'cn' ? china : monFri;
  return lint(loadWorkspace(sources, { calendar }), read, { today });
}

/** `line:column message`, as examples write it. */
export function told(finding: Finding): string {
  const { line, column } = finding.range.start;
  return `${line}:${column} ${render(finding, 'en')}`;
}

export function checkExample({ file = 'example.yaml', input, settings }: RuleExample, rule: string): string[] {
  return check({ [file]: input }, settings)
    .filter((finding) => finding.rule === rule)
    .map(told);
}
