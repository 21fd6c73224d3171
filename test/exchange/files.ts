/** Foreign files for the tests: fixtures of other programs, and workbooks made of the parts that a test is about. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../src/exchange/book.js';
import { type ImportOptions, importBook } from '../../src/exchange/import.js';
import type { Imported } from '../../src/exchange/imported.js';
import { readBook } from '../../src/exchange/read.js';
import { writeArchive } from '../../src/exchange/zip.js';
import { project } from '../cli/tally.js';

export const fixture = (name: string): Uint8Array => readFileSync(join(project, 'test/fixtures/exchange', name));

/** A workbook of one sheet with the given XML inside `<worksheet>`, and any other parts. */
export function workbook(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    ...parts,
  };
  return writeArchive(Object.entries(all));
}

/** A row of inline texts. */
export function inlineRow(number: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text) => `<c t="inlineStr"><is><t>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** The texts of the first sheet, row by row. */
export function textsOf(book: Book): string[][] {
  return (book.sheets[0]?.rows ?? []).map(({ cells }) => [...cells.values()].map(({ text }) => text));
}

export function imported(bytes: Uint8Array | string, options: Partial<ImportOptions> = {}): Imported {
  const name = options.name ?? 'needs';
  const book = readBook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  return importBook(book, {
    kind: 'checklist',
    to: 'md',
    name,
    sheet: null,
    today: '2024-06-01',
    house: {},
    taken: { items: new Set(), documents: new Set() },
    ...options,
  });
}

/** The lines of the tables of a Markdown text. */
export function tableOf(text: string | null): string[] {
  return (text ?? '').split('\n').filter((line) => line.startsWith('|'));
}
