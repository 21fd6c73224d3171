/**
 * Where the tables of a sheet are: title rows above, a header of one or two rows, the body, notes below. Blank rows
 * inside a table are nothing; another header begins another table.
 */
import { readHeader } from '../language/headers.js';
import { columnName, type Row, type Sheet } from './book.js';
import { type FoundTable, type Header, type Layout, type PlacedText, textsOf } from './layout-parts.js';
import { asRecord } from './record-layout.js';
import { SheetGrid } from './sheet-grid.js';

/** The tables of a sheet. `house` are headers that the settings name, in the words of `headerWords`. */
export function layOut(sheet: Sheet, house: ReadonlySet<string> = new Set()): Layout {
  const grid = new SheetGrid(sheet, house);
  const tables: FoundTable[] = [];
  const loose: PlacedText[] = [];
  const { rows } = sheet;
  let at = 0;
  while (at < rows.length) {
    const band = bandAt(grid, at);
    if (band === null) {
      loose.push(...textsOf(rows[at]));
      at++;
      continue;
    }
    // A header may reach up, over rows that looked like titles.
    while ((loose.at(-1)?.row ?? 0) >= band.top) loose.pop();
    const from = grid.indexFrom(band.bottom + 1);
    const to = endOf(grid, from, band);
    const body = rows.slice(from, to);
    const after = body.splice(lastOfBody(body, band, grid));
    tables.push(tableOf(grid, band, body));
    for (const row of after) loose.push(...textsOf(row));
    at = to;
  }
  return tables.length > 0 ? { tables, loose } : (asRecord(rows) ?? asUnknown(grid, rows));
}

/** The rows that a header takes, and its texts by column. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly texts: ReadonlyMap<number, string>;
}

/** The header that begins in or reaches up from a row, or null: half of its cells, and two at least, are known words. */
function bandAt(grid: SheetGrid, at: number): Band | null {
  const row = grid.rows[at];
  if (row === undefined || !grid.isHeader(row)) return null;
  let top = row.number;
  let bottom = row.number;
  for (const merge of grid.mergesOver(row.number)) {
    // Cells merged over more than three rows are no header's.
    if (merge.bottom - merge.top > 2) continue;
    top = Math.min(top, merge.top);
    bottom = Math.max(bottom, merge.bottom);
  }
  const spans = grid.mergesOver(row.number).some((merge) => merge.right > merge.left && merge.bottom === row.number);
  const next = grid.rows[at + 1];
  if (
    spans &&
    next?.number === row.number + 1 &&
    next.cells.size > 1 &&
    bottom === row.number &&
    grid.isSubHeader(next)
  )
    bottom++;
  return { top, bottom, texts: grid.bandTexts(top, bottom) };
}

/** The index of the row where another table begins, or the end of the sheet. */
function endOf(grid: SheetGrid, from: number, band: Band): number {
  for (let at = from; at < grid.rows.length; at++) {
    const other = bandAt(grid, at);
    if (other !== null && ![...other.texts].every(([column, text]) => band.texts.get(column) === text))
      return Math.max(from, grid.indexFrom(other.top));
  }
  return grid.rows.length;
}

const noteLead =
  /^[（(【*※]*\s*(?:注|备注|说明|附注|附|编制|制表|填表|审核|审批|批准|签字|签章|盖章|日期|甲方|乙方|notes?|remarks?|prepared|reviewed|approved|signed|date)\s*\d*\s*[:：、.]/i;

/**
 * Where the body ends and notes begin. Rows of few cells at the end are notes from the uppermost on that says so, is
 * a lone text drawn over the table, or stands below a gap.
 */
function lastOfBody(body: readonly Row[], { texts }: Band, grid: SheetGrid): number {
  let end = body.length;
  for (let index = end - 1; index >= 0; index--) {
    const row = body[index];
    if (row === undefined || texts.size < 3 || (row.cells.size > 1 && row.cells.size * 3 > texts.size)) break;
    const gap = index > 0 && row.number > (body[index - 1]?.number ?? 0) + 1;
    if (gap || isNote(row, texts, grid)) end = index;
  }
  return end;
}

function isNote({ number, cells }: Row, texts: Band['texts'], grid: SheetGrid): boolean {
  if ([...cells.values()].some(({ text }) => noteLead.test(text))) return true;
  const [column, ...others] = cells.keys();
  if (column === undefined || others.length > 0) return false;
  if (grid.spanAt(number, column) * 2 > texts.size) return true;
  // A need that nothing else is known of is a row all the same.
  const field = readHeader(texts.get(column) ?? '')?.family.field;
  return column === Math.min(...texts.keys()) && field !== 'requirement' && field !== 'goal';
}

function tableOf(grid: SheetGrid, band: Band, body: readonly Row[]): FoundTable {
  const columns = new Set(band.texts.keys());
  for (const { cells } of body) for (const column of cells.keys()) columns.add(column);
  const headers = named(
    [...columns].sort((a, b) => a - b),
    band.texts,
  );
  return {
    row: band.top,
    headers,
    rows: body.map(({ number, cells }) => ({
      number,
      cells: headers.map(({ column }) => cells.get(column) ?? grid.mergedInto(number, column)),
      below: new Set(headers.flatMap(({ column }, index) => (grid.isBelow(number, column) ? [index] : []))),
    })),
  };
}

/** A column without a header goes by its letter; of several with the same header all but the first are counted. */
function named(columns: readonly number[], texts: ReadonlyMap<number, string>): Header[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const text = (texts.get(column) ?? columnName(column)).replace(/\s*\n\s*/g, ' ');
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { column, text: times === 1 ? text : `${text}(${times})` };
  });
}

/** A table in words of its own: its fullest row is taken for the header, so that the reading shows what is not known. */
function asUnknown(grid: SheetGrid, rows: readonly Row[]): Layout {
  const most = Math.max(0, ...rows.map(({ cells }) => cells.size));
  const at = rows.findIndex(({ cells }) => cells.size === most);
  const header = rows[at];
  if (header === undefined || most < 2) return { tables: [], loose: rows.flatMap(textsOf) };
  const { number } = header;
  const band = { top: number, bottom: number, texts: grid.bandTexts(number, number) };
  return { tables: [tableOf(grid, band, rows.slice(at + 1))], loose: rows.slice(0, at).flatMap(textsOf) };
}
