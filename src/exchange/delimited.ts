/** Text with separators: CSV and TSV as spreadsheets write them, and what they put on the clipboard. RFC 4180, and forgiving. */
import { readHeader } from '../language/headers.js';
import { decode } from '../load/decode.js';
import { fromCsv } from '../text/encode.js';
import type { Book, Cell, Remark, Row } from './book.js';
import { Refusal } from './refusal.js';

const separators = ['\t', ',', ';', '|'] as const;

/** Bytes of a CSV or TSV file as a table. The separator is the one that gives the most columns that are known. */
export function readDelimited(bytes: Uint8Array): Book {
  const { text, encoding } = textOf(bytes);
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const separator = said?.[1] ?? likeliest(body);
  const rows = cut(body, separator, Number.POSITIVE_INFINITY).map(
    (cells, index): Row => ({
      number: index + 1 + (said === null ? 0 : 1),
      cells: filled(cells),
    }),
  );
  const remarks: Remark[] = encoding === null ? [] : [{ messageId: 'encoding', data: { encoding } }];
  return {
    format: separator === '\t' ? 'tsv' : 'csv',
    sheets: [{ name: null, hidden: false, rows: rows.filter(({ cells }) => cells.size > 0), merges: [] }],
    remarks,
  };
}

function filled(cells: readonly string[]): Map<number, Cell> {
  const found = new Map<number, Cell>();
  cells.forEach((cell, column) => {
    const text = fromCsv(cell).replace(/\r\n?/g, '\n').trim();
    if (text !== '') found.set(column, { text });
  });
  return found;
}

/** Text of bytes, and the name of their encoding where it is none of Unicode's. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly encoding: string | null } {
  const { text, encoding } = decode(bytes);
  if (encoding === 'gb18030') return { text, encoding: 'GB18030' };
  if (encoding !== 'invalid') {
    if (text.includes('\0')) throw new Refusal('notText');
    return { text, encoding: null };
  }
  const big5 = looksBig5(bytes) ? strictBig5(bytes) : null;
  if (big5 === null) throw new Refusal('unknownEncoding');
  return { text: big5, encoding: 'Big5' };
}

function strictBig5(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('big5', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether nearly all double bytes are Big5's symbols and everyday characters. */
function looksBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let i = 0; i < bytes.length && pairs < 4096; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1)) everyday++;
  }
  return pairs > 0 && everyday >= pairs * 0.85;
}

/** Rows looked at to tell the separator. */
const sample = 60;

function likeliest(text: string): string {
  let best: { readonly separator: string; readonly score: number } = { separator: ',', score: -1 };
  for (const separator of separators) {
    const score = scoreOf(cut(text.slice(0, 200_000), separator, sample));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Known headers in one row count most, then how many rows have as many cells as most have. */
function scoreOf(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  let known = 0;
  for (const row of rows) {
    if (row.length < 2) continue;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    known = Math.max(known, row.filter((cell) => cell.length < 60 && readHeader(cell) !== null).length);
  }
  return known * 1000 + Math.max(0, ...widths.values());
}

/** The cells of at most `limit` rows. A quote that nothing closes is a character like any other. */
function cut(text: string, separator: string, limit: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let quotes = true;
  while (at <= text.length && rows.length < limit) {
    const quoted = quotes && text[at] === '"' ? quotedCell(text, at, separator) : null;
    if (quotes && text[at] === '"' && quoted === null) quotes = false;
    const { value, end } = quoted ?? plainCell(text, at, separator);
    row.push(value);
    if (text[end] === separator) at = end + 1;
    else {
      rows.push(row);
      row = [];
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
  }
  return rows;
}

interface Cut {
  readonly value: string;
  /** Of the separator, the line end or the end of the text. */
  readonly end: number;
}

function plainCell(text: string, start: number, separator: string): Cut {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

/** A cell in quotes, with doubled quotes inside; null where no quote ends it before a separator or a line end. */
function quotedCell(text: string, start: number, separator: string): Cut | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    const next = text[quote + 1];
    if (next === undefined || next === separator || next === '\n' || next === '\r') return { value, end: quote + 1 };
    value += '"';
    from = quote + (next === '"' ? 2 : 1);
  }
}
