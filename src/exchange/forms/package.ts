/** Forms as a file to hand over, with what their return needs: a key to each row, and the state that was given away. */
import { createHash } from 'node:crypto';
import type { Language } from '../../model/language.js';
import { forCsv } from '../../text/encode.js';
import { type SheetToWrite, writeXlsx } from '../xlsx/write.js';
import type { Form, FormColumn } from './form.js';
import { cellText, type ItemState } from './states.js';

/** The header over the keys: which form of this file it is, and in whose words it is written. */
export function keyHeader(language: Language): string {
  return `tally 1 ${language}`;
}

/** The name of the hidden sheet, and of its rows for forms that are only told. */
export const stateSheet = 'tally';
export const formKey = 'form ';

/** All forms as a workbook. The key comes last and is hidden, the state stands in a hidden sheet. */
export function workbookOf(forms: readonly Form[], states: readonly ItemState[], language: Language): Uint8Array {
  const sheets = forms.map((form): SheetToWrite => {
    if (!isEditable(form)) return { name: form.name, columns: form.columns, rows: form.rows.map(({ cells }) => cells) };
    return {
      name: form.name,
      columns: [...form.columns, { ...told(keyHeader(language)), hidden: true }],
      rows: form.rows.map(({ cells, key }) => [...cells, key]),
    };
  });
  return writeXlsx([...sheets, stateOf(forms, states, language)]);
}

/** Forms with keys come back. */
export function isEditable({ columns }: Form): boolean {
  return columns.some(({ field }) => field !== null);
}

function told(header: string): FormColumn {
  return { header, type: 'text', field: null };
}

/** A row an item: key, hash, then its fields. Of computed forms only the hash of their cells. */
function stateOf(forms: readonly Form[], states: readonly ItemState[], language: Language): SheetToWrite {
  const names = [...new Set(states.flatMap(({ fields }) => [...fields.keys()]))];
  const computed = forms
    .filter((form) => !isEditable(form))
    .map((form) => [
      formKey + form.name,
      cellsHash(
        form.columns.map(({ header }) => header),
        form.rows.map(({ cells }) => cells),
      ),
    ]);
  const seen = new Map(states.map((state) => [state.key, state]));
  return {
    name: stateSheet,
    hidden: true,
    columns: [keyHeader(language), 'hash', ...names].map(told),
    rows: [
      ...computed,
      ...[...seen.values()].map(({ key, hash, fields }) => [key, hash, ...names.map((name) => fields.get(name) ?? '')]),
    ],
  };
}

/** Of all filled cells of a table, wherever blank rows stand. */
export function cellsHash(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const filled = [headers, ...rows].map((row) => row.map(cellText).filter((text) => text !== ''));
  return createHash('sha256')
    .update(JSON.stringify(filled.filter((row) => row.length > 0)))
    .digest('hex')
    .slice(0, 12);
}

/** One form as CSV. The mark makes spreadsheets read UTF-8; the key is a column like any other. */
export function csvOf(form: Form, language: Language): string {
  const keyed = isEditable(form);
  const line = (cells: readonly string[]): string => `${cells.map(forCsv).join(',')}\r\n`;
  const head = form.columns.map(({ header }) => header);
  const rows = form.rows.map(({ cells, key }) => (keyed ? [...cells, key.replaceAll('\n', ' ')] : cells));
  return `\ufeff${line(keyed ? [...head, keyHeader(language)] : head)}${rows.map(line).join('')}`;
}
