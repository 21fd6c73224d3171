import type { Book, Sheet } from '../book.js';
import { formKey } from '../forms/package.js';
import { givenStates, isState, keyedSheet } from './returned.js';

/** An export that is imported as if it were anybody's file: without the keys, and without what was computed. */
export function withoutKeys(book: Book): Book {
  const keyed = new Map(
    book.sheets.flatMap((sheet) => {
      const found = keyedSheet(sheet);
      return found === null ? [] : [[sheet, found] as const];
    }),
  );
  if (keyed.size === 0) return book;
  const state = [...keyed.values()].find(isState);
  const computed = new Set([...(state === undefined ? [] : givenStates(state).keys())].flatMap(formIn));
  const left = book.sheets.filter(({ name }) => name !== null && computed.has(name)).flatMap(({ name }) => name ?? []);
  return {
    ...book,
    sheets: book.sheets
      .filter((sheet) => sheet !== state?.sheet && !left.includes(sheet.name ?? ''))
      .map((sheet) => withoutColumn(sheet, keyed.get(sheet)?.keyColumn)),
    remarks: [...book.remarks, { messageId: 'ownExport', data: { sheets: left.join('、') || '–' } }],
  };
}

function formIn(key: string): string[] {
  return key.startsWith(formKey) ? [key.slice(formKey.length)] : [];
}

function withoutColumn(sheet: Sheet, column: number | undefined): Sheet {
  if (column === undefined) return sheet;
  const rows = sheet.rows.map(({ number, cells }) => ({
    number,
    cells: new Map([...cells].filter(([at]) => at !== column)),
  }));
  return { ...sheet, rows: rows.filter(({ cells }) => cells.size > 0) };
}
