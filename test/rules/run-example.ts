import { confirmationsOf, recordedConfirmations } from '../../src/analyse/confirmations.js';
import { asksForConfirmations } from '../../src/analyse/confirmed.js';
import { readSettings } from '../../src/config/read.js';
import { defaultSettings, type Settings } from '../../src/config/settings.js';
import { identity, type SignoffTrail } from '../../src/history/signoff-trail.js';
import { china } from '../../src/language/china.js';
import { monFri } from '../../src/language/working-days.js';
import { render } from '../../src/lint/message.js';
import { lint } from '../../src/lint/run.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Workspace } from '../../src/load/workspace.js';
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
export function check(
  files: Readonly<Record<string, string>>,
  settings?: string,
  today = exampleDay,
  recordedBy?: string,
): Finding[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const read = settingsFrom(settings);
  const calendar = read.calendar === 'cn' ? china : monFri;
  const workspace = loadWorkspace(sources, { calendar });
  const confirmations = asksForConfirmations(workspace) ? confirmationsOf(workspace, read, null) : null;
  const signoffs =
    recordedBy === undefined ? null : recordedConfirmations(workspace, broughtBy(recordedBy, workspace, read));
  return lint(workspace, read, { today, facts: { confirmations, history: signoffs && { signoffs } } });
}

/** A history in which one commit of this address brought every confirmation, the settings being there before. */
function broughtBy(email: string, { companions }: Workspace, { people }: Settings): SignoffTrail {
  const given = companions.all.flatMap((file) =>
    file.holds === 'signoffs' ? file.signoffs.map((signoff) => ({ signoff, file })) : [],
  );
  const [author = ''] = email.split('@');
  const by = { revision: '0123abcd4567', author, email, date: '2024-06-01T09:00:00+08:00', people, isCut: false };
  return {
    brought: new Map(given.map(({ signoff }) => [identity(signoff), [by]])),
    committed: new Map(given.map((entry) => [identity(entry.signoff), entry])),
    gone: [],
    shallow: false,
  };
}

/** `line:column message`, as examples write it. */
export function told(finding: Finding): string {
  const { line, column } = finding.range.start;
  return `${line}:${column} ${render(finding, 'en')}`;
}

export function checkExample(example: RuleExample, rule: string): string[] {
  const { file = 'example.yaml', input, settings, beside = {}, recordedBy } = example;
  return check({ [file]: input, ...beside }, settings, exampleDay, recordedBy)
    .filter((finding) => finding.rule === rule)
    .map(told);
}
