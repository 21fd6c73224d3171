/** Nodes of the tree out of cells and headers. */

import type { Vocabulary } from '../../language/lexicon/values.js';
import { valueMeantBy } from '../../language/names.js';
import type { Span } from '../../text/span.js';
import type { Entry, List, Mapping, Node, Scalar, TableOrigin } from '../tree.js';
import { type Slot, scalarOf } from './grid.js';

/** A key that nobody wrote, where its content starts. */
export function unwritten(name: string, at: number): Scalar {
  return { kind: 'scalar', start: at, end: at, value: name, style: 'cell', verbatim: false };
}

/** An entry under its column's header, by its English name. */
export function entryOf(name: string, slot: Slot, value: Node = slot.scalar): Entry {
  return { key: scalarOf(slot.column.header), name, value };
}

/** A field of the user's own, by its header. */
export function ownEntry(slot: Slot): Entry {
  return { key: scalarOf(slot.column.header), name: slot.column.header.value, value: slot.scalar };
}

export function mappingOf(span: Span, entries: Entry[], table?: TableOrigin): Mapping {
  const { start, end } = span;
  return { kind: 'mapping', start, end, entries, flow: false, ...(table && { table }) };
}

export function listOf(items: Node[], at: Span): List {
  const start = items[0]?.start ?? at.start;
  return { kind: 'list', start, end: items.at(-1)?.end ?? at.end, items, flow: false };
}

const outsideBrackets = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|[;；、，,\n]|[^;；、，,\n([（]+|[([（]/g;

/** The parts of an enumeration (`市场部、技术部`), each in its place where the cell is verbatim. Brackets hold together. */
export function partsOf(scalar: Scalar, separators = /^[;；、，,\n]$/): Scalar[] {
  const parts: Scalar[] = [];
  let from = 0;
  const push = (to: number): void => {
    const part = piece(scalar, from, to);
    if (part.value !== '') parts.push(part);
  };
  for (const match of scalar.value.matchAll(outsideBrackets)) {
    if (!separators.test(match[0])) continue;
    push(match.index);
    from = match.index + match[0].length;
  }
  push(scalar.value.length);
  return parts;
}

/** The parts of a cell that enumerates by line or semicolon: `20家;8家`. One part, or none when blank, where it does not. */
export function severalIn(slot: Slot): Scalar[] {
  return slot.lines.flatMap((line) => partsOf(line, /^[;；\n]$/));
}

/** A stretch of a scalar's value, trimmed. */
export function piece(scalar: Scalar, from: number, to: number): Scalar {
  const written = scalar.value.slice(from, to);
  const value = written.trim();
  const start = from + (written.length - written.trimStart().length);
  if (!scalar.verbatim) return scalarOf({ start: scalar.start, end: scalar.end, value, verbatim: false });
  return scalarOf({ start: scalar.start + start, end: scalar.start + start + value.length, value, verbatim: true });
}

/** English words that tables use for fixed values, beyond the format's own. */
const looseWords: Readonly<Record<string, string>> = {
  done: 'closed',
  completed: 'closed',
  complete: 'closed',
  finished: 'closed',
  'in progress': 'open',
  ongoing: 'open',
  'not started': 'open',
  todo: 'open',
  'to do': 'open',
  pending: 'open',
  active: 'open',
  yes: 'true',
  y: 'true',
  '√': 'true',
  '✓': 'true',
  '✔': 'true',
  no: 'false',
  n: 'false',
  '×': 'false',
  '✗': 'false',
};

/** A cell as a word of a closed vocabulary, or null: then it is no value of that field, and is kept as written. */
export function choiceOf(scalar: Scalar, vocabulary: Vocabulary): Scalar | null {
  if (valueMeantBy(vocabulary, scalar.value) !== null) return scalar;
  const lower = scalar.value.toLowerCase();
  const loose = Object.hasOwn(looseWords, lower) ? looseWords[lower] : undefined;
  const value = [lower, loose].find((word) => word !== undefined && valueMeantBy(vocabulary, word) !== null);
  return value === undefined ? null : { ...scalar, value, verbatim: false };
}
