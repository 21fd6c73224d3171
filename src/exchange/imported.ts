/** What an import did, as data: how everything was read, and the text that comes of it. */
import type { TableReading } from '../load/markdown/reading.js';
import type { Book, Remark } from './book.js';
import type { FrontField } from './front.js';
import type { PlacedText } from './layout-parts.js';
import type { Counts, Minted } from './mint.js';
import type { DraftTable } from './table.js';

export interface Imported {
  readonly book: Book;
  readonly sheets: readonly SheetReading[];
  readonly minted: Minted;
  /** The document, in the form asked for; null where no table is one of needs or goals. */
  readonly text: string | null;
  readonly counts: Counts;
  /** Texts that no field takes, as they are kept: under the tables in Markdown, as fields of one's own in YAML. */
  readonly kept: readonly string[];
}

export interface SheetReading {
  readonly name: string | null;
  /** Null: its tables are taken. Else why not. */
  readonly left: Remark | null;
  readonly tables: readonly { readonly draft: DraftTable; readonly reading: TableReading }[];
  /** What stands outside of tables and which field of the document it is. */
  readonly texts: readonly (PlacedText & { readonly field: FrontField | null })[];
}
