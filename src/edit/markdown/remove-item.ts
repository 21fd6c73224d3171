/** A need or a goal goes from its table: its own rows as lines, and in a row that says something else too, its cells. */
import type { Row } from '../../load/markdown/scan.js';
import type { Held } from '../route.js';
import type { Splice } from '../splice.js';
import { cellSplice } from './cell-text.js';
import { writtenBelow } from './cells.js';
import type { TableScene } from './rows.js';

/** The splices, or null where the node is no item of a list in rows. */
export function removeItem({ node, index }: Held, { tables, written }: TableScene): Splice[] | null {
  if (node.kind !== 'mapping' || node.table === undefined || node.table.record === true || index === null) return null;
  const own = new Map<Row, number[]>();
  for (const at of writtenBelow(node)) {
    const row = tables.rowAt(at)?.row;
    if (row !== undefined) own.set(row, [...(own.get(row) ?? []), at]);
  }
  return [...own].flatMap(([row, starts]) => {
    if (written.countIn(row) === starts.length) return [lineOf(row, tables.text)];
    const cells = row.cells.filter(({ start, end }) => starts.some((at) => at >= start && at <= end));
    return cells.map((cell) => cellSplice(tables.text, cell, ''));
  });
}

function lineOf({ start, end }: Row, text: string): Splice {
  const next = text.indexOf('\n', end);
  return { start, end: next < 0 ? text.length : next + 1, text: '' };
}
