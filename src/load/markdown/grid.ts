/** The rows of a table as fields: blank cells kept, 同上 resolved, and what is no row of content set aside with the reason. */
import type { ColumnField } from '../../language/lexicon/headers.js';
import { normalise } from '../../language/normal.js';
import type { MarkdownMessageId } from '../../messages/markdown.js';
import type { Span } from '../../text/span.js';
import type { Scalar } from '../tree.js';
import type { Column } from './columns.js';
import { readInline, trimSpan } from './inline.js';
import type { Cell, Row, Table } from './scan.js';

/** What stands in one row under one column; a cell that is not there is blank, at the row's end. */
export interface Slot {
  readonly column: Column;
  readonly scalar: Scalar;
  /** The lines of the cell, parted by `<br>`; none when it is blank. */
  readonly lines: readonly Scalar[];
  /** It was written as 同上: the value is that of the row above. */
  readonly repeated: boolean;
}

export interface GridRow {
  readonly row: Row;
  readonly fields: ReadonlyMap<ColumnField, Slot>;
  /** Columns of the user's own that have content here. */
  readonly custom: readonly Slot[];
  /** First row behind a heading inside the table: nothing is inherited across it. */
  readonly fresh: boolean;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly skipped: readonly { readonly row: Row; readonly reason: MarkdownMessageId }[];
}

const sameAsAbove = /^(?:同上|同前|〃|″|"|''|ditto|同上行|same as above|as above|same|↑)[.。]?$/i;
const sameAsLeft = /^(?:同左|同左列|same as left)[.。]?$/i;
const total = /^(?:合计|总计|小计|共计|总和|汇总|total|totals|subtotal|sub-total|sum|grand total)[: ]*$/;
const enumerated =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第.{1,8}[章节部阶]|(?:part|phase|section|group) )|:$/;
const rowNumber = /^\d{1,3}(?:[.-]\d{1,3}){0,3}[.、]?$/;
const numberLike = /^[\p{L}]{0,4}[-_. ]?[\d.()/-]{1,20}$/u;

/** Reads the body of a table under its columns. */
export function readGrid(text: string, table: Table, columns: readonly Column[]): Grid {
  const rows: GridRow[] = [];
  const skipped: { row: Row; reason: MarkdownMessageId }[] = [];
  let above = new Map<number, Slot>();
  let heading = above;
  let fresh = true;
  for (const row of table.rows) {
    const reason = notContent(text, table, row, columns);
    if (reason !== null) {
      skipped.push({ row, reason });
      if (reason === 'row-section') {
        heading = sectionSlots(row, columns);
        above = new Map([...above, ...heading]);
        fresh = true;
      }
      continue;
    }
    const slots = readSlots(text, row, columns, above);
    underHeading(slots, heading, fresh);
    rows.push({ row, fresh, ...byField(slots) });
    above = seenFromBelow(slots, above);
    fresh = false;
  }
  return { rows, skipped };
}

/** The cell of a column as a node of the tree. */
export function scalarOf(cell: Span & { readonly value: string; readonly verbatim: boolean }): Scalar {
  const { start, end, value, verbatim } = cell;
  return {
    kind: 'scalar',
    start,
    end,
    value,
    style: value === '' ? 'empty' : 'cell',
    verbatim: verbatim && value !== '',
  };
}

/** The value of another slot, said to stand where this one does. */
export function repeating(slot: Slot, source: Slot): Slot {
  const { start, end } = slot.scalar;
  const there = ({ value, verbatim, repeats, start: from, end: to }: Scalar): Scalar => ({
    ...scalarOf({ start, end, value, verbatim: false }),
    repeats: repeats ?? { start: from, end: to, verbatim },
  });
  return { column: slot.column, scalar: there(source.scalar), lines: source.lines.map(there), repeated: true };
}

/** One cell as a slot. */
export function slotOf(text: string, column: Column, cell: Cell | undefined, row: Row): Slot {
  const scalar = scalarOf(cell ?? { start: row.end, end: row.end, value: '', verbatim: false });
  const lines = cell === undefined || scalar.value === '' ? [] : linesOf(text, cell, scalar);
  return { column, scalar, lines, repeated: false };
}

function linesOf(text: string, cell: Cell, whole: Scalar): Scalar[] {
  if (cell.breaks.length === 0) return [whole];
  const bounds = [cell.start, ...cell.breaks.flatMap(({ start, end }) => [start, end]), cell.end];
  const lines: Scalar[] = [];
  for (let index = 0; index < bounds.length; index += 2) {
    const span = trimSpan(text, { start: bounds[index] ?? 0, end: bounds[index + 1] ?? 0 });
    const { value } = readInline(text, span);
    if (value !== '') lines.push(scalarOf({ ...span, value, verbatim: value === text.slice(span.start, span.end) }));
  }
  return lines;
}

/** What 同上 in the next row means: in a continuation row, a blank cell is the one above it. */
function seenFromBelow(slots: readonly Slot[], above: ReadonlyMap<number, Slot>): Map<number, Slot> {
  const ofNeeds = slots.some(({ column }) => column.field === 'requirement');
  const names: readonly (ColumnField | null)[] = ofNeeds ? ['id', 'requirement'] : ['goal-id', 'goal'];
  const continues = slots.every(({ column, scalar }) => scalar.value === '' || !names.includes(column.field));
  return new Map(
    slots.map((slot) => {
      const kept = continues && slot.scalar.value === '' ? above.get(slot.column.index) : undefined;
      return [slot.column.index, kept ?? slot];
    }),
  );
}

function readSlots(text: string, row: Row, columns: readonly Column[], above: ReadonlyMap<number, Slot>): Slot[] {
  const slots: Slot[] = [];
  for (const column of columns) {
    const slot = slotOf(text, column, row.cells[column.index], row);
    const source = sourceOf(slot, above.get(column.index), slots.at(-1));
    slots.push(source === undefined ? slot : repeating(slot, source));
  }
  return slots;
}

/**
 * The first row below a heading is of its category; those that follow have it from the row above them. Where the column
 * of the headings also holds the numbers of the rows (1.1), these are no categories.
 */
function underHeading(slots: Slot[], heading: ReadonlyMap<number, Slot>, first: boolean): void {
  for (const [at, slot] of slots.entries()) {
    const source = heading.get(slot.column.index);
    const { value } = slot.scalar;
    if (source !== undefined && ((first && value === '') || rowNumber.test(value))) slots[at] = repeating(slot, source);
  }
}

function sourceOf(slot: Slot, above: Slot | undefined, left: Slot | undefined): Slot | undefined {
  if (sameAsAbove.test(slot.scalar.value)) return above;
  return sameAsLeft.test(slot.scalar.value) ? left : undefined;
}

function byField(slots: readonly Slot[]): Pick<GridRow, 'fields' | 'custom'> {
  const fields = new Map<ColumnField, Slot>();
  const custom: Slot[] = [];
  for (const slot of slots) {
    if (slot.column.field !== null) fields.set(slot.column.field, slot);
    else if (slot.scalar.value !== '' && slot.column.header.value !== '') custom.push(slot);
  }
  return { fields, custom };
}

function notContent(text: string, table: Table, row: Row, columns: readonly Column[]): MarkdownMessageId | null {
  const filled = columns.flatMap(({ index }) => (row.cells[index]?.value ? [index] : []));
  const [first] = filled;
  if (first === undefined) return 'row-blank';
  const words = filled.slice(0, 2).map((index) =>
    normalise(row.cells[index]?.value ?? '')
      .text.toLowerCase()
      .trim(),
  );
  if (words.some((word) => total.test(word))) return 'row-total';
  if (filled.every((index) => columns[index]?.field === 'number')) {
    return isNumber(row.cells[first]) ? 'row-blank' : 'row-section';
  }
  if (columns.length > 1 && columns.every(({ header, index }) => header.value === row.cells[index]?.value))
    return 'row-header';
  if (filled.length > 1 || table.header.cells.length < 3) return null;
  const leads = ({ field }: Column): boolean => field === 'number' || field === 'category';
  if (!columns.slice(0, first).every(leads)) return null;
  return isSection(text, row.cells[first], columns[first]?.field ?? null) ? 'row-section' : null;
}

/** A lone cell at the left, beside the number or in its place: a heading, unless it may be a need or an id of its own. */
function isSection(text: string, cell: Cell | undefined, field: ColumnField | null): boolean {
  if (cell === undefined) return false;
  if (field === 'id' || field === 'goal-id') return !isNumber(cell) && /\p{Script=Han}| /u.test(cell.value);
  if (field !== 'requirement' && field !== 'goal') return true;
  const written = text.slice(cell.start, cell.end);
  return /^(\*\*|__)[^*_]+\1$/.test(written) || enumerated.test(normalise(cell.value).text.toLowerCase());
}

function isNumber(cell: Cell | undefined): boolean {
  return cell !== undefined && numberLike.test(normalise(cell.value).text);
}

/** A heading in the category column is the category of what follows, without its number. */
function sectionSlots(row: Row, columns: readonly Column[]): Map<number, Slot> {
  const above = new Map<number, Slot>();
  const column = columns.find(({ index }) => row.cells[index]?.value);
  const cell = column && row.cells[column.index];
  if (column?.field !== 'category' || cell === undefined) return above;
  const number = cell.verbatim
    ? (/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*/.exec(cell.value)?.[0].length ?? 0)
    : 0;
  const scalar = scalarOf({ ...cell, start: cell.start + number, value: cell.value.slice(number) });
  return above.set(column.index, { column, scalar, lines: [scalar], repeated: false });
}
