import { confirmationsOf, recordedConfirmations } from '../../src/analyse/confirmations.js';
import { asksForConfirmations } from '../../src/analyse/confirmed.js';
import { readSettings } from '../../src/config/read.js';
import { defaultSettings, type Settings } from '../../src/config/settings.js';
import { diffDocuments } from '../../src/history/diff.js';
import { identity, type SignoffTrail } from '../../src/history/signoff-trail.js';
import { type DatedChange, termsHistory } from '../../src/history/terms.js';
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
  { recordedBy, before }: Pick<RuleExample, 'recordedBy' | 'before'> = {},
): Finding[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const read = settingsFrom(settings);
  const calendar = read.calendar === 'cn' ? china : monFri;
  const workspace = loadWorkspace(sources, { calendar });
  const confirmations = asksForConfirmations(workspace) ? confirmationsOf(workspace, read, null) : null;
  const trail = broughtBy(recordedBy ?? '', workspace, read);
  const terms = before === undefined ? null : termsHistory(changesSince(before, workspace));
  const history = {
    signoffs: recordedConfirmations(workspace, recordedBy === undefined ? { ...trail, brought: new Map() } : trail),
    terms,
    released: new Set<string>(),
  };
  const hasPast = recordedBy !== undefined || before !== undefined;
  return lint(workspace, read, { today, facts: { confirmations, history: hasPast ? history : null } });
}

/** Two commits: one brought what the first file said before, the next made of it what it says now. */
function changesSince(before: string, { documents, readings }: Workspace): DatedChange[] {
  const [now] = documents;
  const earlier = loadWorkspace([{ path: now?.file ?? '', text: before }]).documents;
  const commit = { author: 'li', date: '2024-06-01T09:00:00+08:00' };
  return [
    ...diffDocuments(earlier, documents, { readings }).map((change) => ({ ...change, ...commit, revision: '2' })),
    ...diffDocuments([], earlier, { readings }).map((change) => ({ ...change, ...commit, revision: '1' })),
  ];
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
  const { file = 'example.yaml', input, settings, beside = {} } = example;
  return check({ [file]: input, ...beside }, settings, exampleDay, example)
    .filter((finding) => finding.rule === rule)
    .map(told);
}
