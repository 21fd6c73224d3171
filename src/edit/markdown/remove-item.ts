/** A need or a goal goes from its table: its own rows as lines, and in a row that says something else too, its cells. */
import type { Row } from '../../load/markdown/scan.js';
import type { Node } from '../../load/tree.js';
import type { Held } from '../route.js';
import type { Splice } from '../splice.js';
import { cellSplice } from './cell-text.js';
import type { Tables } from './cells.js';

/** The splices, or null where the node is no item of a list in rows. */
export function removeItem({ node, index }: Held, root: Node, tables: Tables): Splice[] | null {
  if (node.kind !== 'mapping' || node.table === undefined || node.table.record === true || index === null) return null;
  const own = new Map<Row, number[]>();
  for (const at of written(node)) {
    const row = tables.rowAt(at)?.row;
    if (row !== undefined) own.set(row, [...(own.get(row) ?? []), at]);
  }
  const others = written(root, node);
  return [...own].flatMap(([row, starts]) => {
    if (!others.some((at) => at >= row.start && at <= row.end)) return [lineOf(row, tables.text)];
    const cells = row.cells.filter(({ start, end }) => starts.some((at) => at >= start && at <= end));
    return cells.map((cell) => cellSplice(tables.text, cell, ''));
  });
}

/** Where the values below a node begin that are written for it alone; `without` and all below it are passed over. */
function written(node: Node, without?: Node): number[] {
  if (node === without) return [];
  if (node.kind === 'scalar') return node.value === '' || node.repeats !== undefined ? [] : [node.start];
  const parts = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return parts.flatMap((part) => written(part, without));
}

function lineOf({ start, end }: Row, text: string): Splice {
  const next = text.indexOf('\n', end);
  return { start, end: next < 0 ? text.length : next + 1, text: '' };
}
