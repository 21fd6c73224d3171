/** Columns that a table lacks. */
import type { ColumnField } from '../../language/lexicon/headers.js';
import { cutRow } from '../../load/markdown/row.js';
import type { Span } from '../../text/span.js';
import { width } from '../../text/width.js';
import type { Held } from '../route.js';
import type { Splice } from '../splice.js';
import { columnFor, headerFor } from './cell-words.js';
import type { TableScene } from './rows.js';

/** A column for a field of an item, where its table has none; blank in every row. */
export function addColumn(held: Held, name: string, { tables, language }: TableScene): Splice[] {
  const { node } = held;
  const field = columnFor(held, name);
  const found = node.kind === 'mapping' && node.table?.record !== true ? tables.rowOf(node) : null;
  if (found === null || field === null || tables.columnOf(found.table, field) >= 0) return [];
  const { header, delimiter, rows } = found.table;
  const at = columnIndexFor(field, (other) => tables.columnOf(found.table, other), header.cells.length);
  const title = headerFor(field, language);
  const blank = ' '.repeat(width(title) + 2);
  const lines: readonly (readonly [Span, readonly Span[], string])[] = [
    [header, header.cells.map(({ raw }) => raw), ` ${title} `],
    [delimiter, cutRow(tables.text, delimiter), '---'],
    ...rows.map((row) => [row, row.cells.map(({ raw }) => raw), blank] as const),
  ];
  return lines.flatMap(([line, cells, content]) => newCell(tables.text, line, cells, at, content));
}

/** A cell before the one that is `at` in its line; none behind a line that ends before it. */
function newCell(text: string, line: Span, cells: readonly Span[], at: number, content: string): Splice[] {
  const next = cells[at];
  if (next !== undefined) return [{ start: next.start, end: next.start, text: `${content}|` }];
  if (cells.length < at) return [];
  const written = text.slice(line.start, line.end).trimEnd();
  const end = line.start + written.length;
  return [{ start: end, end, text: written.endsWith('|') ? `${content}|` : ` |${content.trimEnd()}` }];
}

/** Ids stand before what they name; anything else behind it all, but before the remarks. */
function columnIndexFor(field: ColumnField, indexOf: (field: ColumnField) => number, count: number): number {
  if (field === 'id') return Math.max(0, indexOf('number') >= 0 ? indexOf('number') + 1 : indexOf('requirement'));
  if (field === 'goal-id') return Math.max(0, indexOf('goal'));
  const remarks = indexOf('remarks');
  return remarks === count - 1 && remarks >= 0 ? remarks : count;
}
