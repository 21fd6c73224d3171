/** One sheet of a workbook: its cells as a person sees them, and which are merged. */
import { isDateFormat } from 'numfmt';
import { type Cell, cellName, type Merge, type Row, type Sheet } from '../book.js';
import { Refusal } from '../refusal.js';
import { attributeOf, scanXml } from '../xml.js';
import { shownNumber } from './number-format.js';
import { unescaped } from './parts.js';

export interface SheetContext {
  readonly texts: readonly string[];
  /** By the number of a cell's style; null is General. */
  readonly formats: readonly (string | null)[];
  readonly since1904: boolean;
}

/** The most that the programs themselves put into a cell, a row, a column. */
const maxText = 32_767;
const maxRow = 1_048_576;
const maxColumn = 16_384;
/** Filled cells, and areas of merged ones, of one sheet. */
const maxCells = 500_000;
const maxMerges = 20_000;

export function readSheet(
  bytes: Uint8Array,
  name: string,
  context: SheetContext,
): Pick<Sheet, 'rows' | 'merges'> & { readonly unsaved: number } {
  const reader = new SheetReader(name, context);
  scanXml(bytes, reader);
  return {
    rows: [...reader.rows.values()].sort((a, b) => a.number - b.number),
    merges: reader.merges,
    unsaved: reader.unsaved,
  };
}

class SheetReader {
  readonly rows = new Map<number, Row & { readonly cells: Map<number, Cell> }>();
  readonly merges: Merge[] = [];
  /** Formulas whose value was never saved: their cells are blank. */
  unsaved = 0;
  readonly #sheet: string;
  readonly #context: SheetContext;
  #row = 0;
  #column = -1;
  #type = 'n';
  #style = 0;
  #formula = false;
  /** In `<v>` or in the `<t>` of an inline text. */
  #inValue = false;
  #phonetic = false;
  #value = '';
  #count = 0;

  constructor(sheet: string, context: SheetContext) {
    this.#sheet = sheet;
    this.#context = context;
  }

  open(name: string, tag: string): void {
    if (name === 'c') this.#begin(tag);
    else if (name === 'v' || name === 't') this.#inValue = !this.#phonetic;
    else if (name === 'f') this.#formula = true;
    else if (name === 'row') this.#nextRow(tag);
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'mergeCell') this.#merge(attributeOf(tag, 'ref') ?? '');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'c') this.#end();
  }

  text(text: string): void {
    if (!this.#inValue) return;
    this.#value += text;
    if (this.#value.length > maxText) {
      const cell = cellName(this.#row, this.#column);
      throw new Refusal('cellTooLong', { sheet: this.#sheet, cell, limit: maxText });
    }
  }

  #nextRow(tag: string): void {
    const number = attributeOf(tag, 'r');
    this.#row = number === null ? this.#row + 1 : Number(number);
    this.#column = -1;
    if (!(Number.isInteger(this.#row) && this.#row >= 1 && this.#row <= maxRow)) throw new Refusal('damaged');
  }

  #begin(tag: string): void {
    const at = attributeOf(tag, 'r');
    const place = at === null ? null : placeOf(at);
    this.#column = place === null ? this.#column + 1 : place.column;
    if (place !== null) this.#row = place.row;
    if (this.#column >= maxColumn || this.#row > maxRow) throw new Refusal('damaged');
    this.#type = attributeOf(tag, 't') ?? 'n';
    this.#style = Number(attributeOf(tag, 's') ?? 0);
    this.#formula = false;
    this.#value = '';
  }

  #end(): void {
    if (this.#value === '') {
      if (this.#formula) this.unsaved++;
      return;
    }
    const shown = this.#shown();
    const text = (this.#type === 's' ? shown.text : unescaped(shown.text)).replace(/\r\n?/g, '\n').trim();
    if (text === '') return;
    if (++this.#count > maxCells) throw new Refusal('tooManyCells', { sheet: this.#sheet, limit: maxCells });
    const row = this.rows.get(this.#row) ?? { number: this.#row, cells: new Map<number, Cell>() };
    this.rows.set(this.#row, row);
    row.cells.set(this.#column, { ...shown, text, ...(this.#formula ? { formula: true as const } : {}) });
  }

  #shown(): Cell {
    const value = this.#value;
    if (this.#type === 's') return { text: this.#context.texts[Number(value)] ?? '' };
    if (this.#type === 'b') return { text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
    if (this.#type === 'd')
      return { text: value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1') };
    if (this.#type !== 'n') return { text: value };
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return { text: value };
    const format = this.#context.formats[this.#style] ?? null;
    const text = shownNumber(number, format, this.#context.since1904);
    if (format === null || text === value) return { text };
    const messageId = isDateFormat(format) ? 'madeDate' : 'madeNumber';
    return { text, made: { messageId, data: { value, format } } };
  }

  #merge(reference: string): void {
    const [first = '', last = first] = reference.split(':');
    const [start, end] = [placeOf(first), placeOf(last)];
    if (start === null || end === null || this.merges.length >= maxMerges) return;
    const merge = { top: start.row, left: start.column, bottom: end.row, right: end.column };
    if (merge.bottom >= merge.top && merge.right >= merge.left) this.merges.push(merge);
  }
}

/** `AB12` → row 12, column 27; a `$` may stand before either. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  let at = reference.charCodeAt(0) === dollar ? 1 : 0;
  const letters = at;
  let column = 0;
  for (let letter = letterAt(reference, at); letter > 0; letter = letterAt(reference, ++at))
    column = column * 26 + letter;
  if (at === letters || at - letters > 3) return null;
  const digits = reference.charCodeAt(at) === dollar ? at + 1 : at;
  const number = reference.slice(digits);
  return /^\d{1,7}$/.test(number) ? { row: Number(number), column: column - 1 } : null;
}

const dollar = 36;

/** 1 to 26; 0 for what is no letter. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96;
  return letter >= 1 && letter <= 26 && text.charCodeAt(at) >= 65 ? letter : 0;
}
