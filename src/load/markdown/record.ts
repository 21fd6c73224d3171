/** A two-column table (项目 | 内容) is one record: each line is a field, of a need or of the document itself. */
import { headerWords, readHeader } from '../../language/headers.js';
import {
  type ColumnField,
  recordFields,
  recordKeys,
  recordParties,
  recordValues,
} from '../../language/lexicon/headers.js';
import type { Entry, Mapping } from '../tree.js';
import { type Column, type HouseNames, houseNames, type Reason } from './columns.js';
import { type GridRow, type Slot, slotOf } from './grid.js';
import { entryOf, listOf, mappingOf, unwritten } from './nodes.js';
import type { Row, Table } from './scan.js';

export interface RecordTable {
  /** Its lines as the columns they would be in a wide table; `field` of a line about the document is null. */
  readonly columns: readonly Column[];
  /** The need it holds, or null. */
  readonly need: GridRow | null;
  /** Fields of the document. */
  readonly fields: readonly Entry[];
  readonly why: Reason;
}

const keyWords = new Set(recordKeys.split('|'));
const valueWords = new Set(recordValues.split('|'));
const partyWords = new Set(recordParties.split('|'));
const documentWords = new Map(
  Object.entries(recordFields).flatMap(([name, words]) => words.split('|').map((word) => [word, name] as const)),
);

/** The record that a table holds, or null where it is an ordinary table. */
export function readRecord(text: string, table: Table, house: Readonly<Record<string, string>>): RecordTable | null {
  if (table.header.cells.length !== 2) return null;
  const lines = linesOf(table);
  if (lines === null) return null;
  const names = houseNames(house);
  const found = lines.flatMap((row, index) => lineOf(text, row, index, names));
  const need = needOf(table, found);
  const ofDocument = found.filter(({ name }) => name !== null);
  const known = need === null ? ofDocument.length : need.fields.size;
  if (known < 2 || known * 2 < found.length) return null;
  const fields = need === null ? documentEntries(ofDocument) : [];
  const why: Reason = { messageId: 'table-record', data: { known } };
  return { columns: found.map(({ slot }) => slot.column), need, fields, why };
}

/** The lines, with the header among them where it is a field itself (`| 需求编号 | RW-2024-001 |`). */
function linesOf(table: Table): readonly Row[] | null {
  const [first = '', second = ''] = table.header.cells.map((cell) => headerWords(cell.value));
  if ((first === '' || keyWords.has(first)) && (second === '' || valueWords.has(second))) return table.rows;
  if (readHeader(second) !== null) return null;
  const rows = [table.header, ...table.rows];
  return rows.every((row) => isKey(headerWords(row.cells[0]?.value ?? ''))) ? rows : null;
}

function isKey(words: string): boolean {
  return documentWords.has(words) || partyWords.has(words) || readHeader(words) !== null;
}

interface Line {
  readonly slot: Slot;
  /** English key of the document's field, `party` for a party; null for a field of a need or of the user's own. */
  readonly name: string | null;
}

function lineOf(text: string, row: Row, index: number, house: HouseNames): Line[] {
  const [header, value] = row.cells;
  if (header === undefined || header.value === '') return [];
  const words = headerWords(header.value);
  const name = partyWords.has(words) ? 'party' : (documentWords.get(words) ?? null);
  const meaning = readHeader(header.value);
  const field = meaning?.family.weak ? null : (meaning?.family.field ?? null);
  const reason = reasonOf(header.value, field, name);
  const own = house.get(words);
  const column: Column = { header, index, field: own === undefined ? field : own, reason };
  return [{ slot: slotOf(text, column, value, row), name }];
}

function reasonOf(header: string, field: ColumnField | null, name: string | null): Reason {
  if (field !== null) return { messageId: 'column-name', data: { header, field } };
  if (name !== null) return { messageId: 'column-document', data: { header, field: name } };
  return { messageId: 'column-unknown', data: { header } };
}

/** All lines as one wide row, where one of them is a need or a goal. */
function needOf(table: Table, lines: readonly Line[]): GridRow | null {
  const fields = new Map<ColumnField, Slot>();
  const custom: Slot[] = [];
  for (const { slot } of lines) {
    const { field } = slot.column;
    if (field !== null && !fields.has(field)) fields.set(field, slot);
    else if (slot.scalar.value !== '') custom.push(slot);
  }
  if (!fields.has('requirement') && !fields.has('goal')) return null;
  const row: Row = { start: table.header.start, end: (table.rows.at(-1) ?? table.header).end, cells: [] };
  return { row, fields, custom, fresh: true };
}

function documentEntries(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  const parties: Mapping[] = [];
  for (const { slot, name } of lines) {
    if (slot.scalar.value === '' || name === null) continue;
    if (name !== 'party') entries.push(entryOf(name, slot));
    else {
      const id = {
        ...entryOf('id', slot),
        key: unwritten('id', slot.column.header.start),
        value: entryOf('id', slot).key,
      };
      const named = { ...entryOf('name', slot), key: unwritten('name', slot.scalar.start) };
      parties.push(mappingOf({ start: slot.column.header.start, end: slot.scalar.end }, [id, named]));
    }
  }
  const [first] = parties;
  if (first !== undefined)
    entries.push({ key: unwritten('parties', first.start), name: 'parties', value: listOf(parties, first) });
  return entries;
}
