import { recordFields, recordParties } from '../language/lexicon/headers.js';
import type { Cell, Row } from './book.js';
import { type Header, type Layout, type PlacedText, textsOf } from './layout-parts.js';
import { isKnownHeader } from './sheet-grid.js';

const documentWords = new Set([...Object.values(recordFields), recordParties].flatMap((words) => words.split('|')));

/** A sheet without a header may be a form: names and values side by side, one pair a row or several. Null where it is none. */
export function asRecord(rows: readonly Row[]): Layout | null {
  const pairs: { readonly row: number; readonly cells: readonly [Cell, Cell | undefined] }[] = [];
  const loose: PlacedText[] = [];
  for (const row of rows) {
    const cells = [...row.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
    const keys = cells.filter((_, index) => index % 2 === 0);
    if (cells.length > 1 && keys.every(({ text }) => isKey(text)))
      for (let at = 0; at < cells.length; at += 2) {
        const key = cells[at];
        if (key !== undefined) pairs.push({ row: row.number, cells: [key, cells[at + 1]] });
      }
    else loose.push(...textsOf(row));
  }
  const [first] = pairs;
  if (first === undefined || pairs.length < 2) return null;
  const headers: Header[] = [
    { column: 0, text: '项目' },
    { column: 1, text: '内容' },
  ];
  const body = pairs.map(({ row, cells }) => ({ number: row, cells, below: new Set<number>() }));
  return { tables: [{ row: first.row, headers, rows: body }], loose };
}

function isKey(text: string): boolean {
  const bare = text.replace(/[\s:：]+$/, '');
  return isKnownHeader(bare) || documentWords.has(bare.toLowerCase());
}
