/** A Word document as one sheet: each table's rows, and each paragraph outside tables as a row of one cell. */
import type { Book, Cell, Merge, Row } from './book.js';
import { Refusal } from './refusal.js';
import { attributeOf, scanXml } from './xml.js';
import type { Archive } from './zip.js';

/** Reads the document whose main part is at `path`. Text that was struck out under tracked changes is left out. */
export function readDocx(archive: Archive, path: string): Book {
  const reader = new DocumentReader();
  scanXml(archive.read(path) ?? new Uint8Array(), reader);
  const { rows, merges } = reader;
  const macros = archive.names.some((name) => name.includes('vbaproject'));
  return {
    format: 'docx',
    sheets: [{ name: null, hidden: false, rows, merges }],
    remarks: macros ? [{ messageId: 'macros', data: {} }] : [],
  };
}

const maxCells = 100_000;
const maxText = 100_000;

interface OpenCell {
  column: number;
  span: number;
  /** It goes on with the cell above it. */
  continues: boolean;
  readonly lines: string[];
}

class DocumentReader {
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];
  /** Tables that are open: a table inside a cell is text of that cell. */
  #depth = 0;
  #row: Map<number, Cell> = new Map();
  #column = 0;
  #cell: OpenCell | null = null;
  #line = '';
  #inText = false;
  /** Within a fallback for older programs, which says the same again. */
  #aside = 0;
  #number = 0;
  #count = 0;
  /** By column: the merge that cells below may still continue. */
  #open = new Map<number, { top: number; left: number; bottom: number; right: number }>();

  open(name: string, tag: string): void {
    if (name === 'Fallback') this.#aside++;
    else if (name === 't') this.#inText = this.#aside === 0;
    else if (name === 'tbl') this.#beginTable();
    else if (name === 'tr') this.#beginRow();
    else if (name === 'tc') this.#beginCell();
    else if (name === 'gridBefore' && this.#depth === 1) this.#column += count(tag);
    else if (name === 'gridSpan' && this.#depth === 1 && this.#cell !== null) this.#cell.span = count(tag);
    else if (name === 'vMerge' && this.#depth === 1 && this.#cell !== null) {
      this.#cell.continues = attributeOf(tag, 'val') !== 'restart';
    } else if (name === 'br' || name === 'cr') this.#say('\n');
    else if (name === 'tab') this.#say(' ');
  }

  close(name: string): void {
    if (name === 'Fallback') this.#aside--;
    else if (name === 't') this.#inText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc') this.#endCell();
    else if (name === 'tr') this.#endRow();
    else if (name === 'tbl') this.#endTable();
  }

  text(text: string): void {
    if (this.#inText) this.#say(text);
  }

  #say(text: string): void {
    this.#line += text;
    if (this.#line.length > maxText) throw new Refusal('cellTooLong', { sheet: '', cell: '', limit: maxText });
  }

  #beginTable(): void {
    if (this.#depth++ === 0) {
      // A gap, so that a table ends where it ends.
      this.#number++;
      this.#open = new Map();
    }
  }

  #beginRow(): void {
    if (this.#depth !== 1) return;
    this.#number++;
    this.#row = new Map();
    this.#column = 0;
  }

  #beginCell(): void {
    if (this.#depth === 1) this.#cell = { column: this.#column, span: 1, continues: false, lines: [] };
  }

  #endParagraph(): void {
    const line = this.#line.trim();
    this.#line = '';
    if (this.#cell !== null) {
      if (line !== '') this.#cell.lines.push(line);
    } else if (line !== '') {
      this.#number++;
      this.rows.push({ number: this.#number, cells: new Map([[0, { text: line }]]) });
    }
  }

  #endCell(): void {
    const cell = this.#cell;
    if (this.#depth !== 1 || cell === null) return;
    const { column, span, continues } = cell;
    const text = cell.lines.join('\n');
    if (text !== '') this.#row.set(column, { text });
    if (++this.#count > maxCells) throw new Refusal('tooManyCells', { sheet: '', limit: maxCells });
    const above = this.#open.get(column);
    if (continues && above !== undefined) above.bottom = this.#number;
    else {
      const merge = { top: this.#number, left: column, bottom: this.#number, right: column + span - 1 };
      this.#open.set(column, merge);
      this.merges.push(merge);
    }
    this.#column += span;
    this.#cell = null;
  }

  #endRow(): void {
    if (this.#depth === 1 && this.#row.size > 0) this.rows.push({ number: this.#number, cells: this.#row });
  }

  #endTable(): void {
    if (--this.#depth > 0) return;
    this.#number++;
    // Most cells are merged with nothing.
    const merged = this.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
    this.merges.splice(0, this.merges.length, ...merged);
  }
}

function count(tag: string): number {
  const value = Number(attributeOf(tag, 'val'));
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
}
