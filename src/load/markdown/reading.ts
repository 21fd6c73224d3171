/** How each table of a file was understood, for `tally parse document`. */
import type { ColumnField } from '../../language/lexicon/headers.js';
import type { MarkdownMessageId } from '../../messages/markdown.js';
import { LineIndex } from '../../text/line-index.js';
import type { Column, Reason } from './columns.js';
import type { Grid, GridRow } from './grid.js';
import type { Table } from './scan.js';

export interface TableReading {
  /** Of the header, from 1. */
  readonly line: number;
  readonly ours: boolean;
  readonly why: Reason;
  readonly columns: readonly ColumnReading[];
  /** Rows of content; cells as they are understood (同上 resolved), null where blank or without a column. */
  readonly rows: readonly RowReading[];
  /** Rows that are no content, and why. */
  readonly skipped: readonly { readonly line: number; readonly reason: MarkdownMessageId }[];
}

export interface ColumnReading {
  readonly header: string;
  readonly field: ColumnField | null;
  readonly reason: Reason;
}

export interface RowReading {
  readonly line: number;
  readonly requirement: string | null;
  readonly goal: string | null;
  readonly kpi: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}

/** What `TableReading` needs to know of a table. */
export interface UnderstoodTable {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly grid: Grid;
  readonly ours: boolean;
  readonly why: Reason;
}

/** The readings of all tables of a text, in file order. */
export function readingsOf(text: string, tables: readonly UnderstoodTable[]): TableReading[] {
  if (tables.length === 0) return [];
  const lines = new LineIndex(text);
  const lineOf = (at: number): number => lines.position(at).line;
  return tables.map(({ table, columns, grid, ours, why }) => ({
    line: lineOf(table.header.start),
    ours,
    why,
    columns: columns.map(({ header, field, reason }) => ({ header: header.value, field, reason })),
    rows: grid.rows.map((row) => rowReading(row, lineOf(row.row.start))),
    skipped: grid.skipped.map(({ row, reason }) => ({ line: lineOf(row.start), reason })),
  }));
}

function rowReading(row: GridRow, line: number): RowReading {
  const cell = (field: ColumnField): string | null => row.fields.get(field)?.scalar.value || null;
  const parts = [cell('metric'), cell('target')].filter((part) => part !== null).join(' ');
  return {
    line,
    requirement: cell('requirement'),
    goal: cell('goal'),
    kpi: cell('kpi') ?? (parts || null),
    owner: cell('owner'),
    due: cell('deadline'),
  };
}
