/** An export that comes back: its rows by their keys, and the state that was given away with it. */

import { formNames, headerOf } from '../../messages/forms.js';
import { type Language, languages } from '../../model/language.js';
import type { Book, Remark, Row, Sheet } from '../book.js';
import { goalFields, requirementFields } from '../forms/fields.js';
import { cellsHash, formKey, keyHeader, stateSheet } from '../forms/package.js';
import { type ItemKind, ownPrefix } from '../forms/states.js';
import { Refusal } from '../refusal.js';
import { type Key, keysIn } from './keys.js';

/** A column of a returned sheet and the field it holds. */
interface ReturnedColumn {
  readonly column: number;
  readonly of: ItemKind;
  readonly name: string;
}

export interface ReturnedRow {
  readonly sheet: string;
  readonly number: number;
  /** What the document of the row is called; null where the export is of one. */
  readonly document: string | null;
  /** None for a row that somebody added. */
  readonly keys: readonly Key[];
  /** By kind: field → text, '' where blank. Only fields that the sheet has a column for. */
  readonly cells: Readonly<Record<ItemKind, ReadonlyMap<string, string>>>;
}

export interface GivenState {
  readonly hash: string;
  readonly fields: ReadonlyMap<string, string>;
}

export interface Returned {
  readonly language: Language;
  readonly rows: readonly ReturnedRow[];
  /** Key → state as it was given away; null where the file holds none (CSV). */
  readonly given: ReadonlyMap<string, GivenState> | null;
  readonly remarks: readonly Remark[];
}

/** Reads the sheets that carry keys. Throws a Refusal for a file that has none. */
export function readReturned({ sheets, remarks }: Book): Returned {
  const keyed = sheets.flatMap((sheet) => keyedSheet(sheet) ?? []);
  const state = keyed.find(isState);
  const forms = keyed.filter((one) => one !== state);
  const [first] = forms;
  if (first === undefined) throw new Refusal('noKeys');
  const given = state === undefined ? null : givenStates(state);
  const read = forms.map((one) => readForm(one, given));
  return {
    language: first.language,
    rows: read.flatMap(({ rows }) => rows),
    given,
    remarks: [...remarks, ...read.flatMap((form) => form.remarks), ...changedForms(sheets, given ?? new Map())],
  };
}

export interface KeyedSheet {
  readonly sheet: Sheet;
  readonly language: Language;
  readonly header: Row;
  readonly keyColumn: number;
}

/** The hidden sheet with the state that was given away. */
export function isState({ sheet }: KeyedSheet): boolean {
  return sheet.name === stateSheet;
}

/** A sheet with the header of keys in one of its first rows. */
export function keyedSheet(sheet: Sheet): KeyedSheet | null {
  for (const header of sheet.rows.slice(0, 20)) {
    for (const [keyColumn, { text }] of header.cells) {
      const language = languages.find((one) => keyHeader(one) === text);
      if (language !== undefined) return { sheet, language, header, keyColumn };
    }
  }
  return null;
}

export function givenStates({ sheet, header, keyColumn }: KeyedSheet): Map<string, GivenState> {
  const given = new Map<string, GivenState>();
  const names = [...header.cells].filter(([column]) => column > keyColumn + 1);
  for (const { number, cells } of sheet.rows) {
    const key = cells.get(keyColumn)?.text;
    if (number === header.number || key === undefined) continue;
    const fields = names.flatMap(([column, { text }]): [string, string][] => {
      const value = cells.get(column)?.text;
      return value === undefined ? [] : [[text, value]];
    });
    given.set(key, { hash: cells.get(keyColumn + 1)?.text ?? '', fields: new Map(fields) });
  }
  return given;
}

/** Computed forms that somebody edited: nothing of them comes back, which must be said. */
function changedForms(sheets: readonly Sheet[], given: ReadonlyMap<string, GivenState>): Remark[] {
  return [...given].flatMap(([key, { hash }]): Remark[] => {
    if (!key.startsWith(formKey)) return [];
    const name = key.slice(formKey.length);
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) return [];
    const [head, ...rows] = sheet.rows.map(({ cells }) =>
      [...cells].sort(([a], [b]) => a - b).map(([, { text }]) => text),
    );
    return cellsHash(head ?? [], rows) === hash ? [] : [{ messageId: 'computedChanged', data: { sheet: name } }];
  });
}

function readForm(
  { sheet, language, header, keyColumn }: KeyedSheet,
  given: Returned['given'],
): { readonly rows: ReturnedRow[]; readonly remarks: Remark[] } {
  const id = formOf(header, language);
  const columns: ReturnedColumn[] = [];
  const remarks: Remark[] = [];
  const told = new Set([headerOf('number', language), headerOf('document', language)]);
  for (const [column, { text }] of header.cells) {
    if (column === keyColumn || told.has(text)) continue;
    const field = fieldOf(text, id, language, given, columns);
    if (field !== null) columns.push({ column, ...field });
    else remarks.push({ messageId: 'columnNotTaken', data: { sheet: sheet.name ?? '', header: text } });
  }
  const name = sheet.name ?? formNames[id][language];
  const rows = sheet.rows.filter(({ number }) => number > header.number);
  const places = {
    sheet: name,
    columns,
    keyColumn,
    documentColumn: columnUnder(header, headerOf('document', language)),
  };
  return { remarks, rows: rows.flatMap((row) => returnedRow(row, places) ?? []) };
}

/** The form that the columns show: only the checklist has needs and goals. */
function formOf({ cells }: Row, language: Language): 'requirements' | 'goals' | 'checklist' {
  const headers = new Set([...cells.values()].map(({ text }) => text));
  if (!headers.has(headerOf('goal', language)) && !headers.has(headerOf('goalId', language))) return 'requirements';
  return headers.has(headerOf('requirement', language)) ? 'checklist' : 'goals';
}

/**
 * Columns are known by their headers, wherever they stand; a field of one's own by its name. Of two with one header the
 * first is the form's, the second one's own: so they are given away.
 */
function fieldOf(
  header: string,
  form: 'requirements' | 'goals' | 'checklist',
  language: Language,
  given: Returned['given'],
  known: readonly ReturnedColumn[],
): Omit<ReturnedColumn, 'column'> | null {
  const isFree = (of: ItemKind, name: string) => !known.some((column) => column.of === of && column.name === name);
  const ofGoal = goalFields.find((field) => headerOf(field.header, language) === header);
  const ofNeed = requirementFields.find((field) => headerOf(field.header, language) === header);
  if (form !== 'requirements' && ofGoal !== undefined && isFree('goal', ofGoal.name))
    return { of: 'goal', name: ofGoal.name };
  if (form !== 'goals' && ofNeed !== undefined && isFree('requirement', ofNeed.name))
    return { of: 'requirement', name: ofNeed.name };
  const own = ownPrefix + header;
  if (form === 'checklist' || ![...(given?.values() ?? [])].some(({ fields }) => fields.has(own))) return null;
  return { of: form === 'goals' ? 'goal' : 'requirement', name: own };
}

interface Places {
  readonly sheet: string;
  readonly columns: readonly ReturnedColumn[];
  readonly keyColumn: number;
  readonly documentColumn: number | null;
}

function columnUnder({ cells }: Row, header: string): number | null {
  return [...cells].find(([, { text }]) => text === header)?.[0] ?? null;
}

function returnedRow(row: Row, { sheet, columns, keyColumn, documentColumn }: Places): ReturnedRow | null {
  const cells = { requirement: new Map<string, string>(), goal: new Map<string, string>() };
  let filled = false;
  for (const { column, of, name } of columns) {
    const text = row.cells.get(column)?.text ?? '';
    filled ||= text !== '';
    cells[of].set(name, text);
  }
  const keys = keysIn(row.cells.get(keyColumn)?.text ?? '');
  if (!filled && keys.length === 0) return null;
  const document = documentColumn === null ? null : (row.cells.get(documentColumn)?.text ?? '');
  return { sheet, number: row.number, document, keys, cells };
}
