/** `examples/faulty/`: for every rule a workspace with that one fault and what tally says of it, from the rules' own docs. */
import { confirmationsOf } from '../analyse/confirmations.js';
import { asksForConfirmations } from '../analyse/confirmed.js';
import { readSettings } from '../config/read.js';
import { defaultSettings, type Settings } from '../config/settings.js';
import { countSeverities } from '../lint/result.js';
import { lint } from '../lint/run.js';
import { decode } from '../load/decode.js';
import { withAllErrors } from '../load/explain.js';
import { loadWorkspace } from '../load/load.js';
import { type Finding, type ReservedRule, reservedRules } from '../model/finding.js';
import { concise } from '../report/concise.js';
import { plain } from '../report/paint.js';
import { exampleDay, ruleDocs } from '../rules/docs.js';
import { rules } from '../rules/index.js';
import { reservedDocs } from '../rules/reserved.js';
import type { RuleExample } from '../rules/rule.js';

const folder = 'examples/faulty';

/** Faults that no page can print: an encoding, and a depth that nobody writes by hand. */
const unprintable: Partial<Record<ReservedRule, RuleExample>> = {
  encoding: {
    title: { en: 'saved as UTF-16', 'zh-Hans': '文件另存成了 UTF-16', 'zh-Hant': '檔案另存成了 UTF-16' },
    input: 'kind: checklist\nid: utf-16\ntitle: 用记事本另存为 Unicode\n',
    expect: [],
  },
  limit: {
    title: { en: '70 levels', 'zh-Hans': '嵌套70层', 'zh-Hant': '嵌套70層' },
    input: `kind: checklist\nid: deep\nx-levels: ${'['.repeat(70)}${']'.repeat(70)}\n`,
    expect: [],
  },
};

/** Path in the repository → text (or bytes, where it is no UTF-8) of every file of every such workspace. */
export async function faultyExamples(): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const shown: (readonly [string, RuleExample])[] = [];
  for (const [rule, { examples }] of Object.entries({ ...ruleDocs, ...reservedDocs })) {
    const example = examples.find(({ expect }) => expect.length > 0) ?? unprintable[rule as ReservedRule];
    if (example === undefined || rules.some(({ id, needs }) => id === rule && needs === 'history')) continue;
    shown.push([rule, example]);
    for (const [name, content] of await workspaceOf(rule, example)) files.set(`${folder}/${rule}/${name}`, content);
  }
  return files.set(`${folder}/README.md`, indexOf(shown));
}

/** The checklist, its settings where it needs any, and what `check --format concise` says. */
async function workspaceOf(
  rule: string,
  example: RuleExample,
): Promise<[name: string, content: string | Uint8Array][]> {
  const file = example.file?.endsWith('.md') ? 'checklist.md' : 'checklist.yaml';
  const bytes = rule === 'encoding' ? utf16(example.input) : new TextEncoder().encode(example.input);
  const { beside = {} } = example;
  const others = (await findingsOf(file, bytes, beside, settingsOf(example.settings ?? '')))
    .map((finding) => finding.rule)
    .concat(Object.keys(beside).length > 0 ? historyRules : [])
    .filter((other) => other !== rule && !reservedRules.some((reserved) => reserved === other));
  const settings = settingsText(example.settings ?? '', [...new Set(others)].sort());
  const findings = await findingsOf(file, bytes, beside, settingsOf(settings));
  const expected = concise(
    resultOf(findings),
    { language: 'en', paint: plain, columns: null, shown: (name) => name, tracked: (name) => name },
    false,
  );
  return [
    [file, rule === 'encoding' ? bytes : example.input],
    ...Object.entries(beside),
    ['tally.yaml', settings],
    ['expected.txt', expected],
  ];
}

/** A `tally.yaml` makes each a workspace of its own. What else would be said of so short a checklist is off. */
function settingsText(own: string, others: readonly string[]): string {
  const head = '# A workspace of its own, with one fault. Generated from the docs of the rule; do not edit.\n';
  if (others.length === 0) return `${head}language: en\n${own}`;
  const off = others.map((other) => `  ${other}: off\n`).join('');
  const block = `# So short a checklist lacks more than this fault: off here, so that one thing is shown.\n`;
  const rules = /^rules:\n/m;
  return rules.test(own)
    ? `${head}language: en\n${own.replace(rules, (line) => `${block}${line}${off}`)}`
    : `${head}language: en\n${own}${block}rules:\n${off}`;
}

/** Little endian, with a byte order mark: what Windows calls Unicode. */
function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

function settingsOf(text: string): Settings {
  return text === '' ? defaultSettings : readSettings({ path: 'tally.yaml', text }).settings;
}

/** What git says of the confirmations in a folder of this project is nobody's fault there. */
const historyRules = rules.filter(({ needs }) => needs === 'history').map(({ id }) => id);

async function findingsOf(
  path: string,
  bytes: Uint8Array,
  beside: Readonly<Record<string, string>>,
  settings: Settings,
): Promise<Finding[]> {
  const sources = [{ path, ...decode(bytes) }, ...Object.entries(beside).map(([name, text]) => ({ path: name, text }))];
  const workspace = await withAllErrors(loadWorkspace(sources, { columns: settings.columns }));
  const confirmations = asksForConfirmations(workspace) ? confirmationsOf(workspace, settings, null) : null;
  const facts = { confirmations, history: null };
  return lint(workspace, settings, { today: exampleDay, tree: workspace.treeOf, facts });
}

function resultOf(findings: readonly Finding[]): Parameters<typeof concise>[0] {
  const counts = { files: 1, documents: 1, requirements: 0, goals: 0, ...countSeverities(findings) };
  return {
    findings,
    clean: [],
    baseline: null,
    summary: counts,
    today: exampleDay,
    timezone: 'UTC',
    complete: true,
    unread: [],
  };
}

function indexOf(shown: readonly (readonly [string, RuleExample])[]): string {
  const rows = shown.map(([rule, { title }]) => {
    const page = `../../docs/rules/${rule}.md`;
    return `| [${rule}](${rule}) | ${title.en} | ${title['zh-Hans']} | [why](${page}) |`;
  });
  return `# One fault each

Generated from the docs of the rules; do not edit. Each folder is a workspace of its own: a checklist with one fault, a
\`tally.yaml\`, and in \`expected.txt\` what this prints in it:

\`\`\`sh
tally check --format concise --today ${exampleDay}
\`\`\`

| folder | the fault | 问题 | rule |
|---|---|---|---|
${rows.join('\n')}
`;
}
