/** What a sheet is laid out into. */
import type { Cell, Row } from './book.js';

/** A text of a sheet outside its tables, or a cell of one. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Header {
  /** Column of the sheet. */
  readonly column: number;
  /** Never empty, and unlike every other header of its table. */
  readonly text: string;
}

export interface BodyRow {
  readonly number: number;
  /** One for each header; undefined where blank. */
  readonly cells: readonly (Cell | undefined)[];
  /** Headers under which the cell belongs to a merge that began above. */
  readonly below: ReadonlySet<number>;
}

export interface FoundTable {
  /** Row number of the header's first line. */
  readonly row: number;
  readonly headers: readonly Header[];
  readonly rows: readonly BodyRow[];
}

export interface Layout {
  readonly tables: readonly FoundTable[];
  /** What stands outside of tables, in order. */
  readonly loose: readonly PlacedText[];
}

/** The texts of a row, from the left. */
export function textsOf(row: Row | undefined): PlacedText[] {
  if (row === undefined) return [];
  return [...row.cells].sort(([a], [b]) => a - b).map(([column, { text }]) => ({ row: row.number, column, text }));
}
