/** A file of another program as tables of text, whatever its format: what every reader gives and nothing else needs to know. */
import type { ExchangeMessageId } from '../messages/exchange.js';
import type { MessageData } from '../model/language.js';

/** One cell that holds something. */
export interface Cell {
  /** As a person sees it: dates as `2024-07-10`, a percentage as `85%`; lines parted by `\n`. Never empty. */
  readonly text: string;
  /** What stood there, where the text had to be worked out: a date's serial number, a formula. */
  readonly made?: CellOrigin;
  /** What a formula gave is a value like any other, but it no longer follows its cells. */
  readonly formula?: true;
}

export interface CellOrigin {
  readonly messageId: ExchangeMessageId;
  readonly data: MessageData;
}

/** A row that holds something. */
export interface Row {
  /** From 1, as the program that wrote it counts. */
  readonly number: number;
  /** Column from 0 → cell. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells drawn as one: its text stands in the first, the others are blank. Rows and columns are inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** Null where the format has no names: a CSV file. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** In order, without blank ones. */
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

/** Something a reader noticed that the user should know: macros, formulas, links to other files. */
export interface Remark {
  readonly messageId: ExchangeMessageId;
  readonly data: MessageData;
}

export type BookFormat = 'xlsx' | 'docx' | 'csv' | 'tsv' | 'md';

export interface Book {
  readonly format: BookFormat;
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly Remark[];
}

/** `B3` for row 3, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
