/**
 * The located tree: what YAML and Markdown become before anything is understood. Every node knows its span in the
 * file. Keys carry the name they were written under and, once `shape` has walked the tree, their English name.
 */
import type { Path } from '../model/place.js';
import type { Span } from '../text/span.js';

export type Style =
  | 'plain'
  | 'single'
  | 'double'
  | 'literal'
  | 'folded'
  /** A Markdown cell. */
  | 'cell'
  /** Nothing was written: `due:` with no value, or an empty cell. */
  | 'empty'
  /** An alias: the value is the anchor's, the span is `*name`. */
  | 'alias';

export interface Scalar extends Span {
  readonly kind: 'scalar';
  /** Decoded: escapes, folding and `<br>` resolved, trimmed in cells. '' when empty. */
  readonly value: string;
  /** Without quotes and without a block scalar's header. */
  readonly style: Style;
  /** The decoded value is the text of the span, so that a stretch of the one is a stretch of the other. */
  readonly verbatim: boolean;
  /** YAML null written out (`~`, `null`). */
  readonly isNull?: boolean;
  /** The cell that was written, where this one says the same by 同上 or by being blank. */
  readonly repeats?: Span & Pick<Scalar, 'verbatim'>;
}

export interface Entry {
  readonly key: Scalar;
  /** English name of the key; as written until `shape` finds a better one. */
  name: string;
  readonly value: Node;
}

export interface Mapping extends Span {
  readonly kind: 'mapping';
  readonly entries: Entry[];
  readonly flow: boolean;
  /** It stands as an alias: the span is `*name`, the entries are those of the anchor and have their spans there. */
  readonly alias?: boolean;
  /** Where the mapping is a row (or part of one) of a Markdown table. */
  readonly table?: TableOrigin;
}

export interface List extends Span {
  readonly kind: 'list';
  readonly items: Node[];
  readonly flow: boolean;
  /** It stands as an alias, like a mapping may. */
  readonly alias?: boolean;
}

export type Node = Scalar | Mapping | List;

/** The header that a row's cells stand under. A field that no column holds is missing once, at the header. */
export interface TableOrigin {
  readonly header: Span;
  /** The row, from its first to its last pipe. */
  readonly row: Span;
  /** Field names (of the mapping this is attached to) that have a column. */
  readonly fields: ReadonlySet<string>;
  /** A two-column table (项目 | 内容), whose fields are its lines. */
  readonly record?: true;
}

export interface Comment extends Span {
  /** Without `#` or `<!-- -->`, trimmed. */
  readonly text: string;
}

export interface Tree {
  readonly root: Mapping;
  /** In file order; only those that may speak to tally (they contain `tally:`). */
  readonly comments: readonly Comment[];
}

/** The entry of a mapping by English name, or undefined. The first wins where a key is doubled. */
export function entry(mapping: Mapping, name: string): Entry | undefined {
  for (const candidate of mapping.entries) if (candidate.name === name) return candidate;
  return undefined;
}

/** The node of a path of English names and indexes; undefined where there is none. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const segment of path) {
    if (node?.kind === 'list') node = node.items[Number(segment)];
    else node = node?.kind === 'mapping' ? entry(node, String(segment))?.value : undefined;
  }
  return node;
}
