/** A workbook as tables of text. Values only: no formula is worked out, no macro run, no link followed. */
import type { Book, Remark, Sheet } from '../book.js';
import { Refusal } from '../refusal.js';
import type { Archive } from '../zip.js';
import { readFormats, readSharedTexts, readWorkbook } from './parts.js';
import { readSheet, type SheetContext } from './sheet.js';

/** Reads the workbook whose main part is at `path`. Throws a Refusal for what is damaged or beyond the limits. */
export function readXlsx(archive: Archive, path: string): Book {
  if (path.endsWith('.bin')) throw new Refusal('binaryWorkbook');
  const { sheets, since1904 } = readWorkbook(archive, path);
  const context: SheetContext = { texts: readSharedTexts(archive), formats: readFormats(archive), since1904 };
  let unsaved = 0;
  const read = sheets.flatMap(({ name, hidden, path: part }): Sheet[] => {
    const bytes = archive.read(part);
    if (bytes === null) return [];
    const sheet = readSheet(bytes, name, context);
    unsaved += sheet.unsaved;
    return [{ name, hidden, rows: sheet.rows, merges: sheet.merges }];
  });
  return { format: 'xlsx', sheets: read, remarks: [...remarksOf(archive), ...formulas(read, unsaved)] };
}

function remarksOf({ names }: Archive): Remark[] {
  const remarks: Remark[] = [];
  if (names.some((name) => /vbaProject|macrosheets\//i.test(name))) remarks.push({ messageId: 'macros', data: {} });
  if (names.some((name) => /externalLinks\/[^/]+\.xml$/i.test(name)))
    remarks.push({ messageId: 'externalLinks', data: {} });
  return remarks;
}

function formulas(sheets: readonly Sheet[], unsaved: number): Remark[] {
  const remarks: Remark[] = [];
  let count = 0;
  for (const { rows } of sheets)
    for (const { cells } of rows) for (const cell of cells.values()) if (cell.formula) count++;
  if (count > 0) remarks.push({ messageId: 'formulas', data: { n: count } });
  if (unsaved > 0) remarks.push({ messageId: 'formulasUnsaved', data: { n: unsaved } });
  return remarks;
}
