/** Any file that a table may come in, told by what it holds and not by its name. */
import { readInline } from '../load/markdown/inline.js';
import { scanMarkdown } from '../load/markdown/scan.js';
import type { Book, Cell, Remark, Row, Sheet } from './book.js';
import { readDelimited, textOf } from './delimited.js';
import { readDocx } from './docx.js';
import { Refusal } from './refusal.js';
import { mainPart } from './xlsx/parts.js';
import { readXlsx } from './xlsx/read.js';
import { openArchive } from './zip.js';

/** The most bytes of a file that are read. */
export const maxFileBytes = 32 * 1024 * 1024;

/**
 * Reads a file's bytes; its name helps to tell Markdown from separated text, and that it says something else than the
 * content is remarked. Throws a Refusal for what cannot be read or is not safe to.
 */
export function readBook(bytes: Uint8Array, name: string): Book {
  if (bytes.length === 0) throw new Refusal('empty');
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compound(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Refusal('pdf');
  const book = startsWith(bytes, [0x50, 0x4b]) ? readOffice(bytes) : readText(bytes, extension);
  const remark = misnamed(book, extension);
  return remark === null ? book : { ...book, remarks: [remark, ...book.remarks] };
}

function startsWith(bytes: Uint8Array, marks: readonly number[]): boolean {
  return marks.every((mark, index) => bytes[index] === mark);
}

/** The container of the formats before 2007, and of every file with a password. */
function compound(bytes: Uint8Array): Refusal {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => names.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return new Refusal('encrypted');
  return new Refusal(has('WordDocument') ? 'binaryDocument' : 'binaryWorkbook');
}

function readOffice(bytes: Uint8Array): Book {
  const archive = openArchive(bytes);
  const main = mainPart(archive);
  if (main === null) throw new Refusal(archive.names.includes('content.xml') ? 'openDocument' : 'notOffice');
  if (/(?:^|\/)workbook[^/]*$/i.test(main)) return readXlsx(archive, main);
  if (/(?:^|\/)document[^/]*\.xml$/i.test(main)) return readDocx(archive, main);
  throw new Refusal('notOffice');
}

function misnamed({ format }: Book, extension: string): Remark | null {
  const expected: Readonly<Record<string, readonly Book['format'][]>> = {
    xlsx: ['xlsx'],
    xlsm: ['xlsx'],
    docx: ['docx'],
    docm: ['docx'],
    xls: [],
    doc: [],
  };
  const formats = Object.hasOwn(expected, extension) ? expected[extension] : undefined;
  return formats === undefined || formats.includes(format)
    ? null
    : { messageId: 'misnamed', data: { extension: `.${extension}`, format } };
}

const pipeTable = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[ \t|:-]*$/m;

function readText(bytes: Uint8Array, extension: string): Book {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  if (/^\s*<(?:!doctype html|html|table)/i.test(head)) throw new Refusal('html');
  const isMarkdown = /^(?:md|markdown)$/.test(extension) || (!/^[ct]sv$/.test(extension) && pipeTable.test(head));
  return isMarkdown ? readMarkdown(textOf(bytes).text) : readDelimited(bytes);
}

/** The pipe tables of a Markdown text, each with the plain lines above it. */
function readMarkdown(text: string): Book {
  const { tables, frontMatter } = scanMarkdown(text);
  if (frontMatter !== null && /^kind:/m.test(text.slice(frontMatter.yaml.start, frontMatter.yaml.end))) {
    throw new Refusal('alreadyOurs');
  }
  const rows: Row[] = [];
  let number = 0;
  let at = frontMatter?.end ?? 0;
  const prose = (until: number): void => {
    for (const line of text.slice(at, until).split(/\r?\n/)) {
      number++;
      const bare = line.replace(/^\s*(?:#{1,6}|>|[-*+])\s+/, '');
      const words = readInline(bare, { start: 0, end: bare.length }).value;
      if (words !== '') rows.push({ number, cells: new Map([[0, { text: words }]]) });
    }
  };
  for (const table of tables) {
    prose(table.header.start);
    number++;
    for (const { cells } of [table.header, ...table.rows]) {
      number++;
      const filled = cells.flatMap(({ value }, column): [number, Cell][] =>
        value === '' ? [] : [[column, { text: value }]],
      );
      if (filled.length > 0) rows.push({ number, cells: new Map(filled) });
    }
    number++;
    at = (table.rows.at(-1) ?? { end: table.delimiter.end }).end;
  }
  prose(text.length);
  const sheet: Sheet = { name: null, hidden: false, rows, merges: [] };
  return { format: 'md', sheets: [sheet], remarks: [] };
}
