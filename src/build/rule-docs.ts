/** The manual pages of the rules, made from the rules themselves: `docs/rules/<id>.md` and an index. */
import { reservedRules } from '../model/finding.js';
import { ruleDocs as docsOf } from '../rules/docs.js';
import { rules } from '../rules/index.js';
import { reservedDocs } from '../rules/reserved.js';
import type { RuleDocs, RuleExample, RuleOption } from '../rules/rule.js';

interface Page extends RuleDocs {
  readonly id: string;
  readonly severity: string;
  readonly options: Readonly<Record<string, RuleOption>>;
}

/** Path in the repository → text of every page. */
export function ruleDocs(): Map<string, string> {
  const pages = [...rulePages(), ...reservedPages()];
  return new Map([
    ...pages.map((page) => [`docs/rules/${page.id}.md`, pageOf(page)] as const),
    ['docs/rules/README.md', indexOf(pages)],
  ]);
}

function rulePages(): Page[] {
  return rules.flatMap(({ id, severity, options = {} }) => {
    const docs = docsOf[id];
    return docs === undefined ? [] : [{ ...docs, id, severity, options }];
  });
}

function reservedPages(): Page[] {
  return reservedRules.map((id) => ({ ...reservedDocs[id], id, severity: 'error', options: {} }));
}

function isReserved(id: string): boolean {
  return reservedRules.some((rule) => rule === id);
}

function indexOf(pages: readonly Page[]): string {
  const section = (title: string, chosen: readonly Page[]): string[] => [
    `## ${title}`,
    '',
    '| rule | asks | 要求 |',
    '|---|---|---|',
    ...chosen.map(({ id, summary }) => `| [${id}](${id}.md) | ${summary.en} | ${summary['zh-Hans']} |`),
    '',
  ];
  const own = pages.filter(({ id }) => !isReserved(id));
  const of = (severity: string): Page[] => own.filter((page) => page.severity === severity);
  return [
    '# Rules',
    '',
    'Generated from `src/rules/`; do not edit. Severities are those of the recommended set; `strict` makes warnings errors.',
    '',
    ...section('Errors 错误', of('error')),
    ...section('Warnings 警告', of('warning')),
    ...section('Info 提示', of('info')),
    ...(of('off').length > 0 ? section('Off unless asked for 默认关闭', of('off')) : []),
    ...section(
      'Reserved 保留: always on, never suppressed',
      pages.filter(({ id }) => isReserved(id)),
    ),
  ].join('\n');
}

function pageOf(page: Page): string {
  const { id, summary, why, severity, options, examples } = page;
  return [
    `# ${id}`,
    '',
    `${summary.en}. ${summary['zh-Hans']}。`,
    '',
    `Severity in the recommended set: **${severity}**${isReserved(id) ? ' (reserved: always on, never suppressed)' : ''}`,
    '',
    why.en,
    '',
    why['zh-Hans'],
    '',
    ...optionLines(options),
    ...examples.flatMap((example) => exampleLines(example)),
  ].join('\n');
}

function optionLines(options: Page['options']): string[] {
  const lines = Object.entries(options).map(
    ([name, { type, default: value, description }]) =>
      `| \`${name}\` | ${type} | \`${JSON.stringify(value)}\` | ${description.en} ${description['zh-Hans']} |`,
  );
  if (lines.length === 0) return [];
  return ['## Options', '', '| option | type | default | meaning |', '|---|---|---|---|', ...lines, ''];
}

function exampleLines(example: RuleExample): string[] {
  const { title, file, input, settings, before, beside = {}, recordedBy, expect, fixed } = example;
  const kind = file?.endsWith('.md') ? 'markdown' : 'yaml';
  return [
    `## ${expect.length === 0 ? 'Good' : 'Bad'}: ${title.en} (${title['zh-Hans']})`,
    '',
    ...(settings === undefined ? [] : ['With these lines in `tally.yaml`:', '', ...fenced('yaml', settings)]),
    ...(before === undefined ? [] : ['In the commit before:', '', ...fenced(kind, before), 'And now:', '']),
    ...fenced(kind, input),
    ...Object.entries(beside).flatMap(([path, text]) => [`In \`${path}\`:`, '', ...fenced('yaml', text)]),
    ...(recordedBy === undefined ? [] : [`The author of the commit that brought it: ${recordedBy}.`, '']),
    ...(expect.length === 0 ? [] : fenced('text', `${expect.join('\n')}\n`)),
    ...(fixed === undefined ? [] : ['Fixed by `--fix`:', '', ...fenced(kind, fixed)]),
  ];
}

/** A fence longer than any in the text. */
function fenced(kind: string, text: string): string[] {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${kind}`, text.replace(/\n$/, ''), fence, ''];
}
