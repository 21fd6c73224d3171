import { readFileSync } from 'node:fs';
import { decode, encodingDiagnostics } from '../../src/load/decode.js';
import type { Node, Tree } from '../../src/load/tree.js';
import { parseYaml } from '../../src/load/yaml.js';
import { explainSyntax } from '../../src/load/yaml-errors.js';
import { say } from '../../src/messages/say.js';
import { yamlMessages } from '../../src/messages/yaml.js';
import type { Diagnostic } from '../../src/model/finding.js';
import type { Source } from '../../src/model/source.js';
import { LineIndex } from '../../src/text/line-index.js';
import type { Span } from '../../src/text/span.js';

/** A file of the corpus, decoded as the tool would. */
export function sourceOf(file: string): Source {
  return { path: 'file.yaml', ...decode(readFileSync(file)) };
}

/** What the tool says of a file: its tree, one node a line, and what is wrong with it. */
export async function outline(source: Source): Promise<string> {
  const encoding = encodingDiagnostics(source);
  const lines = new LineIndex(source.text);
  const said = (diagnostics: readonly Diagnostic[]) => diagnostics.flatMap((diagnostic) => describe(diagnostic, lines));
  if (encoding.some((diagnostic) => diagnostic.severity === 'error')) return `${said(encoding).join('\n')}\n`;
  const { tree, diagnostics, refused } = parseYaml(source);
  const all = refused ? await explainSyntax(source) : diagnostics;
  return `${[...said(encoding), ...said(all), ...(tree ? treeLines(tree, lines) : ['no tree'])].join('\n')}\n`;
}

function describe({ rule, severity, messageId, data, span, related, fix }: Diagnostic, lines: LineIndex): string[] {
  const text = yamlMessages[messageId as keyof typeof yamlMessages];
  const change = fix ? ` (${fix.safe ? 'safe' : 'unsafe'} fix: ${JSON.stringify(fix.edits[0]?.text)})` : '';
  return [
    `${place(span, lines)} ${severity} ${rule} ${messageId}: ${say(text, 'en', data)}${change}`,
    ...(related ?? []).map((other) => `  ${place(other.span, lines)} ${other.messageId}`),
  ];
}

function place(span: Span, lines: LineIndex): string {
  const { start, end } = lines.range(span);
  return `${start.line}:${start.column}-${end.line === start.line ? '' : `${end.line}:`}${end.column}`;
}

function treeLines(tree: Tree, lines: LineIndex): string[] {
  return [
    ...nodeLines(tree.root, '', '', lines),
    ...tree.comments.map((comment) => `# ${place(comment, lines)} ${comment.text}`),
  ];
}

function nodeLines(node: Node, path: string, key: string, lines: LineIndex): string[] {
  const where = `${path === '' ? '/' : path}${key} ${place(node, lines)}`;
  if (node.kind === 'scalar') {
    const marks = `${node.style}${node.verbatim ? '' : ' decoded'}${node.isNull ? ' null' : ''}`;
    return [`${where} ${marks} ${JSON.stringify(node.value)}`];
  }
  const head = `${where} ${node.flow ? 'flow ' : ''}${node.kind}${node.alias ? ' alias' : ''}`;
  const parts =
    node.kind === 'list'
      ? node.items.map((item, i) => nodeLines(item, `${path}/${i}`, '', lines))
      : node.entries.map((entry) =>
          nodeLines(entry.value, `${path}/${entry.name}`, ` ${place(entry.key, lines)} →`, lines),
        );
  return [head, ...parts.flat()];
}
