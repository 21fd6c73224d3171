/** A table of a foreign sheet, its columns understood and its cells as they will be written. */

import { cellMarkdown } from '../edit/markdown/cell-text.js';
import type { ColumnField } from '../language/lexicon/headers.js';
import { inherited } from '../load/kinds/checklist/goal-row.js';
import { type Column, decideColumns } from '../load/markdown/columns.js';
import { scanMarkdown } from '../load/markdown/scan.js';
import { cellName } from './book.js';
import { kpisIn } from './kpi-parts.js';
import type { FoundTable } from './layout-parts.js';

/** Where a cell was read otherwise than it stood. */
export interface CellReading {
  /** `G3`. */
  readonly cell: string;
  readonly text: string;
  readonly how:
    | {
        readonly messageId: 'madeDate' | 'madeNumber';
        readonly data: { readonly value: string; readonly format: string };
      }
    | { readonly messageId: 'mergedFrom' | 'kpisSplit'; readonly data: { readonly n: number } };
}

export interface DraftTable {
  readonly sheet: string | null;
  /** Row number of the header in its sheet. */
  readonly row: number;
  readonly headers: string[];
  /** As many cells as headers; blank ones ''. */
  readonly rows: { readonly number: number; readonly cells: string[] }[];
  readonly readings: readonly CellReading[];
}

export type HouseColumns = Readonly<Record<string, string>>;

/** A row without a need (or goal) of its own has it from the row above: there a merged cell stays blank. */
const comesDown = (field: ColumnField | null): boolean => field !== null && inherited.includes(field);

/** Fills what was merged, where a blank cell would mean that nothing is written, and parts KPIs that share a cell. */
export function draftTable(sheet: string | null, found: FoundTable, house: HouseColumns): DraftTable {
  const headers = found.headers.map(({ text }) => text);
  const whole = found.rows.map(({ cells }) => headers.map((_, index) => cells[index]?.text ?? ''));
  const columns = columnsOf(headers, whole, house);
  const own = identifying(columns);
  const readings: CellReading[] = [];
  const rows = found.rows.map(({ number, cells, below }, at) => {
    const continues = own.length > 0 && own.every((index) => below.has(index) || cells[index] === undefined);
    return {
      number,
      cells: headers.map((_, index) => {
        const field = columns[index]?.field ?? null;
        const name = cellName(number, found.headers[index]?.column ?? 0);
        if (below.has(index) && (field === 'number' || (continues && (own.includes(index) || comesDown(field)))))
          return '';
        const text = whole[at]?.[index] ?? '';
        const made = cells[index]?.made;
        if (text !== '' && below.has(index))
          readings.push({ cell: name, text, how: { messageId: 'mergedFrom', data: { n: number } } });
        else if (made !== undefined) readings.push({ cell: name, text, how: made as CellReading['how'] });
        if (field !== 'kpi' || text === '') return text;
        const kpis = kpisIn(text);
        if (kpis.join('\n') !== text)
          readings.push({ cell: name, text, how: { messageId: 'kpisSplit', data: { n: kpis.length } } });
        return kpis.join('\n');
      }),
    };
  });
  return { sheet, row: found.row, headers, rows, readings };
}

/** The columns that say whose row it is. */
function identifying(columns: readonly Column[]): number[] {
  const of = (...fields: ColumnField[]): number[] =>
    columns.flatMap(({ field, index }) => (field !== null && fields.includes(field) ? [index] : []));
  const needs = of('id', 'requirement');
  return columns.some(({ field }) => field === 'requirement') ? needs : of('goal-id', 'goal');
}

/** Rows that tell what the columns of a table are: the reading of a column looks at no more than its first 200 cells. */
export const tellingRows = 400;

/** What each column is, as it will be read once it is written. */
export function columnsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  house: HouseColumns,
): Column[] {
  const [table] = scanMarkdown(tableLines(headers, rows.slice(0, tellingRows)).join('\n')).tables;
  return table === undefined ? [] : decideColumns(table, house);
}

/** A pipe table, a line a row. */
export function tableLines(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cellMarkdown).join(' | ')} |`.replaceAll(/\| {2}(?=\|)/g, '| ');
  return [line(headers), line(headers.map(() => '---')).replaceAll('\\', ''), ...rows.map(line)];
}
