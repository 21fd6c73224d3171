/** The cells of a Markdown file's tables, found from the nodes that were made of them. */
import type { ColumnField } from '../../language/lexicon/headers.js';
import { type Column, decideColumns } from '../../load/markdown/columns.js';
import { type Cell, type Row, scanMarkdown, type Table } from '../../load/markdown/scan.js';
import type { Mapping, Node } from '../../load/tree.js';
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
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.end ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return rows[low];
}

export function endOfTable(table: Table): number {
  return (table.rows.at(-1) ?? { end: table.delimiter.end }).end;
}

/** Every scalar below a node that repeats what stands at an offset, in file order. */
export function repeatersOf(root: Node, at: number): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'scalar') {
      if (node.repeats?.start === at) found.push(node);
    } else if (node.kind === 'list') node.items.forEach(visit);
    else for (const { value } of node.entries) visit(value);
  };
  visit(root);
  return found.sort((a, b) => a.start - b.start);
}
