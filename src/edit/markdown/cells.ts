/** The cells of a Markdown file's tables, found from the nodes that were made of them. */

import type { ColumnField } from '../../language/lexicon/headers.js';
import { type Column, decideColumns } from '../../load/markdown/columns.js';
import { type Cell, type Row, scanMarkdown, type Table } from '../../load/markdown/scan.js';
import type { Mapping, Node, Scalar } from '../../load/tree.js';
import { firstIndex } from '../../text/sorted.js';
import type { Span } from '../../text/span.js';
import type { Held } from '../route.js';

/** One place of a table, whether there is a cell yet or not: a row may have fewer than its header. */
export interface CellPlace {
  readonly table: Table;
  readonly row: Row;
  readonly column: number;
}

export class Tables {
  readonly tables: readonly Table[];
  readonly #text: string;
  readonly #house: Readonly<Record<string, string>>;
  readonly #columns = new Map<Table, Column[]>();

  constructor(text: string, house: Readonly<Record<string, string>>) {
    this.#text = text;
    this.#house = house;
    this.tables = scanMarkdown(text).tables;
  }

  get text(): string {
    return this.#text;
  }

  columns(table: Table): Column[] {
    let known = this.#columns.get(table);
    if (known === undefined) {
      known = decideColumns(table, this.#house);
      this.#columns.set(table, known);
    }
    return known;
  }

  /** The table that an offset lies in. */
  tableAt(at: number): Table | null {
    return this.tables.find((table) => at >= table.header.start && at <= endOfTable(table)) ?? null;
  }

  /** The row (the header too) that an offset lies in. */
  rowAt(at: number): { table: Table; row: Row } | null {
    const table = this.tableAt(at);
    if (table === null) return null;
    const row = at <= table.header.end ? table.header : rowIn(table.rows, at);
    return row === undefined || at < row.start ? null : { table, row };
  }

  /** The cell that a node's value stands in: under the header that one of its keys is, in the row it begins in. */
  placeOf(held: Held): CellPlace | null {
    const found = this.rowAt(held.node.start);
    if (found === null) return null;
    const { table, row } = found;
    for (let at: Held | null = held; at !== null; at = at.parent) {
      const key = at.entry?.key.start;
      if (key === undefined) continue;
      if (row.cells.length === 2 && row.cells[0]?.start === key) return { table, row, column: 1 };
      const column = table.header.cells.findIndex((cell) => cell.start === key);
      if (column >= 0) return { table, row, column };
    }
    return null;
  }

  cellAt({ row, column }: CellPlace): Cell | null {
    return row.cells[column] ?? null;
  }

  /** The column of a field, or -1. */
  columnOf(table: Table, field: ColumnField): number {
    return this.columns(table).findIndex((column) => column.field === field);
  }

  /** The first row of what a mapping was made of. */
  rowOf(mapping: Mapping): { table: Table; row: Row } | null {
    return mapping.table === undefined ? null : this.rowAt(mapping.table.row.start);
  }
}

/** Rows stand in order: a table of thousands is asked for as many. */
function rowIn(rows: readonly Row[], at: number): Row | undefined {
  return rows[firstIndex(rows.length, (index) => (rows[index]?.end ?? 0) >= at)];
}

/** The rows of a table that lie between two offsets. */
export function rowsBetween({ rows }: Table, start: number, end: number): Row[] {
  const from = firstIndex(rows.length, (index) => (rows[index]?.start ?? 0) >= start);
  const to = firstIndex(rows.length, (index) => (rows[index]?.end ?? 0) > end);
  return rows.slice(from, to);
}

export function endOfTable(table: Table): number {
  return (table.rows.at(-1) ?? { end: table.delimiter.end }).end;
}

/** What stands in the cells of a tree: asked for each cell that an edit changes, so looked up and not searched. */
export class Written {
  readonly #root: Node;
  #repeaters: Map<number, Scalar[]> | null = null;
  #starts: readonly number[] | null = null;

  constructor(root: Node) {
    this.#root = root;
  }

  /** The first scalar behind `after` that repeats what stands at `at`. */
  repeaterOf(at: number, after: number): Scalar | undefined {
    this.#repeaters ??= repeatersIn(this.#root);
    const all = this.#repeaters.get(at) ?? [];
    return all[firstIndex(all.length, (index) => (all[index]?.start ?? 0) > after)];
  }

  /** How many values begin in a stretch that are written there and do not repeat others. */
  countIn({ start, end }: Span): number {
    this.#starts ??= writtenBelow(this.#root).sort((a, b) => a - b);
    return firstFrom(this.#starts, end + 1) - firstFrom(this.#starts, start);
  }
}

function repeatersIn(root: Node): Map<number, Scalar[]> {
  const found = new Map<number, Scalar[]>();
  for (const node of scalarsBelow(root)) {
    if (node.repeats === undefined) continue;
    const known = found.get(node.repeats.start);
    if (known === undefined) found.set(node.repeats.start, [node]);
    else known.push(node);
  }
  for (const nodes of found.values()) nodes.sort((a, b) => a.start - b.start);
  return found;
}

/** Where the values below a node begin that are written for it alone. */
export function writtenBelow(node: Node): number[] {
  const starts: number[] = [];
  for (const { value, repeats, start } of scalarsBelow(node))
    if (value !== '' && repeats === undefined) starts.push(start);
  return starts;
}

function scalarsBelow(node: Node, found: Scalar[] = []): Scalar[] {
  if (node.kind === 'scalar') found.push(node);
  else if (node.kind === 'list') for (const item of node.items) scalarsBelow(item, found);
  else for (const { value } of node.entries) scalarsBelow(value, found);
  return found;
}

/** How many of some sorted numbers are below a limit. */
function firstFrom(sorted: readonly number[], limit: number): number {
  return firstIndex(sorted.length, (index) => (sorted[index] ?? 0) >= limit);
}
