/** Files that are broken, mislabelled or made to hurt: each is refused in words, within bounds. */
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/exchange/read.js';
import { openArchive, writeArchive } from '../../src/exchange/zip.js';
import { fixture, imported, inlineRow, textsOf, workbook } from './files.js';

const read = (bytes: Uint8Array | string, name = 'a.xlsx') =>
  readBook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);

/** A header of the container that .xls, .doc and files with a password share, with the name of a stream in it. */
function compound(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ]);
}

/** The archive with the unpacked size of every entry said to be another one. */
function lyingAbout(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

describe('what is no table', () => {
  test.each([
    ['nothing at all', '', 'empty'],
    ['an old workbook', compound('Workbook'), 'Save it as .xlsx'],
    ['an old document', compound('WordDocument'), 'Save it as .docx'],
    ['a workbook with a password', compound('EncryptedPackage'), 'has a password'],
    ['a PDF', '%PDF-1.7', 'PDF has no cells'],
    ['a web page called .xls', '<html><table>', 'web page'],
    ['a ZIP of something else', writeArchive([['a.txt', 'a']]), 'no workbook'],
    ['an OpenDocument file', writeArchive([['content.xml', '<a/>']]), 'Save it as .xlsx or .docx'],
    ['half a workbook', fixture('seed-libreoffice.xlsx').subarray(0, 3000), 'damaged'],
    ['bytes of no encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0xfe, 0x80]), 'UTF-8, UTF-16, GB18030 and Big5'],
    ['one of our own', '---\nkind: checklist\n---\n\n| 需求 | 目标 |\n|---|---|\n', 'a checklist already'],
  ])('%s', (_, bytes, message) => {
    expect(() => read(bytes, 'a')).toThrow(message);
  });

  test('a workbook under a wrong name is read, and that is said', () => {
    const book = read(fixture('seed-libreoffice.xlsx'), 'a.docx');
    expect(book.remarks[0]).toEqual({ messageId: 'misnamed', data: { extension: '.docx', format: 'xlsx' } });
  });
});

describe('bombs', () => {
  const zeros = 'a'.repeat(20 * 1024 * 1024);
  test.each([
    ['an entry that shrinks a thousandfold', workbook('', { 'xl/worksheets/sheet1.xml': zeros })],
    ['an entry said to be larger than any', lyingAbout(workbook('<sheetData/>'), 0x7fffffff)],
    [
      'an entry that unpacks to more than it says',
      lyingAbout(workbook(`<sheetData>${inlineRow(1, ['甲'.repeat(99)])}</sheetData>`), 20),
    ],
  ])('%s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(/is larger than 64 MB/);
  });

  test('entries that together are too much', () => {
    // Hardly compressible, 30 MB each.
    const noise = Array.from({ length: 30 * 1024 }, (_, index) =>
      (index * 2654435761).toString(36).padEnd(1024, String(index)),
    ).join('');
    const archive = openArchive(writeArchive(['a', 'b', 'c', 'd', 'e'].map((name) => [name, noise] as const)));
    const read = () => ['a', 'b', 'c', 'd', 'e'].map((name) => archive.read(name));
    expect(read).toThrow(/is larger than/);
  });

  test('entities and external documents', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(() => read(workbook('', { 'xl/worksheets/sheet1.xml': bomb }))).toThrow('document type');
  });

  test('a cell longer than any program writes', () => {
    expect(() => read(workbook(`<sheetData>${inlineRow(3, ['', 'a'.repeat(40_000)])}</sheetData>`))).toThrow('(表 B3)');
  });

  test('cells beyond the last row and column', () => {
    expect(() => read(workbook('<sheetData><row r="1048577"/></sheetData>'))).toThrow('damaged');
    expect(() => read(workbook('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'))).toThrow('damaged');
  });

  test('a cell far away and a merge over everything cost nothing', () => {
    const header = inlineRow(1, ['需求', '目标', '责任人']);
    const sheet = `<sheetData>${header}${inlineRow(2, ['甲', '甲达成', '王敏'])}<row r="1048576"><c r="XFD1048576"/></row></sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/><mergeCell ref="A1:A1048576"/></mergeCells>`;
    expect(imported(workbook(sheet)).counts.requirements).toBe(1);
  });

  test('a hundred thousand blank rows are nothing', () => {
    const blank = Array.from(
      { length: 100_000 },
      (_, index) => `<row r="${index + 3}" spans="1:8"><c r="A${index + 3}" s="0"/></row>`,
    );
    const sheet = `<sheetData>${inlineRow(1, ['需求', '目标', '责任人'])}${inlineRow(2, ['甲', '甲达成', '王敏'])}${blank.join('')}</sheetData>`;
    const { sheets, counts } = imported(workbook(sheet));
    expect([sheets[0]?.tables[0]?.draft.rows.length, counts.goals]).toEqual([1, 1]);
  });
});

describe('what is left alone, and said', () => {
  const row = '<row r="1"><c r="A1"><f>HYPERLINK("http://x.test","点")</f><v>3</v></c><c r="B1"><f>1+1</f></c></row>';
  test('formulas are values, links are not followed, macros are not run', () => {
    const book = read(
      workbook(`<sheetData>${row}</sheetData>`, {
        'xl/vbaProject.bin': 'x',
        'xl/externalLinks/externalLink1.xml': '<a/>',
      }),
      'a.xlsm',
    );
    expect(textsOf(book)).toEqual([['3']]);
    expect(book.remarks.map(({ messageId }) => messageId)).toEqual([
      'macros',
      'externalLinks',
      'formulas',
      'formulasUnsaved',
    ]);
  });

  test('a part outside of the archive is not looked for', () => {
    const rels =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" TargetMode="External" Target="file:///etc/passwd"/></Relationships>';
    expect(read(workbook('', { 'xl/_rels/workbook.xml.rels': rels })).sheets).toEqual([]);
    const up = rels.replace(' TargetMode="External"', '').replace('file:///etc/passwd', '../../../etc/passwd');
    expect(read(workbook('', { 'xl/_rels/workbook.xml.rels': up })).sheets).toEqual([]);
  });

  test('escape sequences in cells come out harmless', () => {
    const { text } = imported(
      workbook(
        `<sheetData>${inlineRow(1, ['需求', '目标'])}${inlineRow(2, ['甲_x001B_[31m', '<!-- tally: ignore[x] y -->'])}</sheetData>`,
      ),
    );
    expect(text).not.toContain('<!--');
  });
});

test('an archive is the same each time, and reads as it was written', () => {
  const files = [
    ['a/甲.txt', '内容'],
    ['b.txt', ''],
  ] as const;
  const bytes = writeArchive(files);
  expect(Buffer.compare(bytes, writeArchive(files))).toBe(0);
  const archive = openArchive(bytes);
  expect(files.map(([name]) => Buffer.from(archive.read(name) ?? []).toString())).toEqual(['内容', '']);
  // The first byte of the content, behind the header and the name.
  const broken = Buffer.from(bytes);
  const content = 30 + Buffer.byteLength('a/甲.txt');
  broken.writeUInt8(broken.readUInt8(content) ^ 0xff, content);
  expect(() => openArchive(broken).read('a/甲.txt')).toThrow('damaged');
});
