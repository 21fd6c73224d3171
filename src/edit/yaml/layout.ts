/** Where the parts of a YAML text stand that its tree does not tell: colons, dashes, quotes, headers, indentation. */
import type { Entry, List, Mapping, Node, Scalar } from '../../load/tree.js';
import { afterIndicator, lineEnd, skipBlank } from '../../load/yaml/gaps.js';
import type { Span } from '../../text/span.js';
import { Refused } from '../refused.js';

/** A YAML text, or the stretch of a Markdown file that is YAML. */
export interface Yaml {
  readonly text: string;
  readonly span: Span;
  readonly eol: string;
}

const COLON = 58;

export function isQuoted({ style }: Scalar): boolean {
  return style === 'single' || style === 'double';
}

export function isBlock({ style }: Scalar): boolean {
  return style === 'literal' || style === 'folded';
}

export function lineStart({ text, span }: Yaml, at: number): number {
  let start = at;
  while (start > span.start && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The first offset of the line after the one that `at` stands on; the end of the text where there is none. */
export function nextLine({ text }: Yaml, at: number): number {
  const end = lineEnd(text, at);
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(end + 1, text.length);
}

/** The stretch of a key, quotes included. */
export function keySpan({ key }: Entry): Span {
  return isQuoted(key) ? { start: key.start - 1, end: key.end + 1 } : key;
}

/** Just behind the colon of an entry. */
export function afterColon({ text, span }: Yaml, entry: Entry): number {
  const at = afterIndicator(text, keySpan(entry).end, span.end, COLON);
  if (at < 0) throw new Refused('layout');
  return at;
}

/** A node as written, with its quotes and, of a block scalar, its header. `from` is where its colon or dash ends. */
export function writtenSpan({ text }: Yaml, node: Node, from: number): Span {
  if (node.kind !== 'scalar' || node.style === 'empty') return node;
  if (isQuoted(node)) return { start: node.start - 1, end: node.end + 1 };
  if (!isBlock(node)) return node;
  const header = /[|>]/.exec(text.slice(from, node.start));
  if (header === null) throw new Refused('layout');
  return { start: from + header.index, end: node.end };
}

/** Where a node ends as written, wherever it hangs. */
export function endOf(node: Node): number {
  return node.kind === 'scalar' && isQuoted(node) ? node.end + 1 : node.end;
}

/** Whether an anchor or a tag stands between a colon or dash and its value. */
export function isMarked({ text }: Yaml, from: number, to: number): boolean {
  return /(?:^|[\s])[&!]/.test(text.slice(from, to).replace(/(^|\s)#.*/g, '$1'));
}

/** The white space that a line begins with to stand in the column of `at`. Refuses a line that is indented by tabs. */
export function indentAt(yaml: Yaml, at: number): string {
  const before = yaml.text.slice(lineStart(yaml, at), at).replace(/^\uFEFF/, '');
  if (before.includes('\t')) throw new Refused('layout');
  return ' '.repeat(before.length);
}

/** Where the keys of a block mapping begin. */
export function firstKey(mapping: Mapping): number {
  const [first] = mapping.entries;
  return first === undefined ? mapping.start : keySpan(first).start;
}

/** The dash of an item of a block list. */
export function dashOf(yaml: Yaml, list: List, item: Node): number {
  const column = list.start - lineStart(yaml, list.start);
  for (let line = lineStart(yaml, item.start); line >= yaml.span.start; line = lineStart(yaml, line - 1)) {
    const at = line + column;
    if (
      yaml.text[at] === '-' &&
      /\s/.test(yaml.text[at + 1] ?? '\n') &&
      at >= list.start &&
      at < Math.max(item.start, at + 1)
    )
      return at;
    if (line === yaml.span.start) break;
  }
  throw new Refused('layout');
}

/** Whether a flow collection has its brackets: `[a: b]` is a map without any. */
export function hasBrackets({ text }: Yaml, node: Mapping | List): boolean {
  return text[node.start] === (node.kind === 'list' ? '[' : '{');
}

/** The first offset from `at` that is neither white space nor comment. */
export function pastBlank({ text, span }: Yaml, at: number): number {
  return skipBlank(text, at, span.end);
}

export { lineEnd };
