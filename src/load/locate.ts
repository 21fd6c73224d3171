import type { Place } from '../model/place.js';
import type { Span } from '../text/span.js';
import { type Entry, entry, type Mapping, type Node, type Tree } from './tree.js';

export interface Located {
  readonly span: Span;
  /** The place is a field that no column of the table holds: one finding at the header, not one a row. */
  readonly missing?: Missing;
  /** The cell repeats another one, which stands here, and the place is this stretch of it. */
  readonly repeats?: { readonly cell: Span; readonly span: Span };
}

export interface Missing {
  readonly header: Span;
  readonly field: string;
  /** What the item that lacks it is known by. */
  readonly item: Span;
  /** The table is one record, which has fields instead of columns. */
  readonly record?: true;
}

/**
 * Turns a place into a stretch of the file its tree was read from. Always answers: a field that is not there points at
 * what names the item it belongs to, and everything inside an alias points at the alias.
 */
export function locate(tree: Tree, place: Place): Located {
  let node: Node = tree.root;
  let reached: Entry | null = null;
  for (const segment of place.path) {
    if (isAlias(node)) return at(node);
    if (node.kind === 'scalar') break;
    if (node.kind === 'list') {
      // One item may be written without its list; then the list itself is where its only item is sought.
      const item: Node | undefined = node.items[Number(segment)];
      if (item === undefined) return at(head(node));
      node = item;
      reached = null;
      continue;
    }
    if (typeof segment === 'number') continue;
    const found = entry(node, segment);
    if (found === undefined) return absent(node, segment);
    reached = found;
    node = found.value;
  }
  if (place.part === 'key' && reached !== null) return at(reached.key);
  const found = at(place.within === undefined ? node : within(node, place.within));
  if (node.kind !== 'scalar' || node.repeats === undefined) return found;
  const { start, end } = node.repeats;
  const cell = { start, end };
  const span = place.within === undefined || !node.repeats.verbatim ? cell : stretch(cell, place.within);
  return { ...found, repeats: { cell, span } };
}

function at({ start, end }: Span): Located {
  return { span: { start, end } };
}

function isAlias(node: Node): boolean {
  return node.kind === 'scalar' ? node.style === 'alias' : node.alias === true;
}

/** A stretch of the decoded value; where it is not the text of the file, the whole value. */
function within(node: Node, wanted: readonly [number, number]): Span {
  return node.kind !== 'scalar' || !node.verbatim || isAlias(node) ? node : stretch(node, wanted);
}

function stretch(whole: Span, [from, to]: readonly [number, number]): Span {
  const start = Math.min(whole.start + Math.max(0, from), whole.end);
  return { start, end: Math.max(start, Math.min(whole.start + to, whole.end)) };
}

function absent(mapping: Mapping, field: string): Located {
  const { table } = mapping;
  if (table === undefined) return at(nameplate(mapping));
  if (table.fields.has(field)) return at(table.row);
  const { header, record } = table;
  const item = filled(mapping, 'statement') ?? nameplate(mapping);
  const { start, end } = item;
  return { span: header, missing: { header, field, item: { start, end }, ...(record && { record }) } };
}

/** What a reader knows an item by: its id, else its statement, else its first key. */
function nameplate(mapping: Mapping): Span {
  const known = filled(mapping, 'id') ?? filled(mapping, 'statement');
  return known ?? mapping.entries[0]?.key ?? head(mapping);
}

function filled(mapping: Mapping, name: string): Span | null {
  const value = entry(mapping, name)?.value;
  return value?.kind === 'scalar' && value.end > value.start ? value : null;
}

/** The start of a collection, on one line whatever it holds: its bracket or dash. */
function head(node: Node): Span {
  return { start: node.start, end: Math.min(node.start + 1, node.end) };
}
