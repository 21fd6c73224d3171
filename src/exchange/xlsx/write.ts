/** A workbook of tables: real dates and numbers, wrapped text, a header that stays, choices, and a hidden key column. */
import { width } from '../../text/width.js';
import { columnName } from '../book.js';
import type { CellType, FormColumn } from '../forms/form.js';
import { Refusal } from '../refusal.js';
import { writeArchive } from '../zip.js';
import { dateText, serialOf } from './date-format.js';
import { shownNumber } from './number-format.js';
import { declaration, escaped, formats, main, styles, stylesXml } from './styles.js';

export interface SheetToWrite {
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly (FormColumn & { readonly hidden?: boolean })[];
  readonly rows: readonly (readonly string[])[];
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** What a cell of a workbook holds at most. */
const maxText = 32_767;

/** The same tables give the same bytes. Throws a Refusal for a text that no cell can hold. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  return writeArchive(partsOf(sheets));
}

/** One after the other: a sheet is packed before the next is written out. */
function* partsOf(sheets: readonly SheetToWrite[]): Generator<readonly [name: string, text: string]> {
  const texts = new SharedTexts();
  yield ['[Content_Types].xml', contentTypes(sheets.length)];
  yield ['_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])];
  yield ['xl/workbook.xml', workbookXml(sheets)];
  yield [
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  ];
  yield ['xl/styles.xml', stylesXml];
  for (const [index, sheet] of sheets.entries())
    yield [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0, texts)];
  yield ['xl/sharedStrings.xml', texts.xml()];
}

function contentTypes(count: number): string {
  const type = (part: string, name: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, index) => type(`worksheets/sheet${index + 1}.xml`, 'worksheet'));
  return `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${sheets.join('')}${type('styles.xml', 'styles')}${type('sharedStrings.xml', 'sharedStrings')}</Types>`;
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;
}

/** The header is repeated on every printed page, and the filter knows its range. */
function workbookXml(sheets: readonly SheetToWrite[]): string {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => {
    if (sheet.hidden) return [];
    const quoted = `'${escaped(sheet.name.replaceAll("'", "''"))}'`;
    const range = `$A$1:$${columnName(sheet.columns.length - 1)}$${sheet.rows.length + 1}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
    ];
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets>${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`;
}

function sheetXml({ columns, rows, hidden }: SheetToWrite, isFirst: boolean, texts: SharedTexts): string {
  const last = columnName(Math.max(0, columns.length - 1));
  const wide = columns.map(({ header }, index) => widthOf(header, rows, index));
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${wide[index]}" customWidth="1"${column.hidden ? ' hidden="1"' : ''}/>`,
  );
  const view = `<sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  const body = [
    rowXml(
      1,
      1,
      columns.map(({ header }, index) => cellXml(1, index, header, styles.header, texts)),
    ),
    ...rows.map((cells, index) =>
      rowXml(
        index + 2,
        linesOf(cells, columns, wide),
        columns.map(({ type }, column) => typedCell(index + 2, column, cells[column] ?? '', type, texts)),
      ),
    ),
  ];
  const filter = hidden ? '' : `<autoFilter ref="A1:${last}${rows.length + 1}"/>`;
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${rows.length + 1}"/><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="16.5"/><cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData>${filter}${validations(columns, rows.length)}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** Rows that people will add are validated too. */
const roomForMore = 500;

function validations(columns: SheetToWrite['columns'], rows: number): string {
  const all = columns.flatMap(({ choices, closed }, index) => {
    const list = choices?.join(',') ?? '';
    // A list written out holds 255 characters, and a comma parts it.
    if (
      choices === undefined ||
      choices.length === 0 ||
      list.length > 255 ||
      choices.some((word) => word.includes(','))
    )
      return [];
    const letter = columnName(index);
    const strict = closed ? '1' : '0';
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${strict}" sqref="${letter}2:${letter}${rows + 1 + roomForMore}"><formula1>"${escaped(list)}"</formula1></dataValidation>`,
    ];
  });
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/** Narrow columns are as wide as their longest line; long texts are wrapped. */
function widthOf(header: string, rows: SheetToWrite['rows'], column: number): number {
  let widest = width(header) + 3;
  for (const row of rows.slice(0, 1000))
    for (const line of (row[column] ?? '').split('\n')) {
      if (widest >= widestColumn) return widestColumn + 2;
      widest = Math.max(widest, Math.min(widestColumn, width(line)));
    }
  return widest + 2;
}

const widestColumn = 36;

/** Excel fits a row to its wrapped texts when it opens the file; others show only as much as the height that is written. */
function linesOf(cells: readonly string[], columns: SheetToWrite['columns'], widths: readonly number[]): number {
  let most = 1;
  columns.forEach(({ hidden }, column) => {
    if (hidden) return;
    const room = Math.max(1, (widths[column] ?? 0) - 2);
    let lines = 0;
    for (const line of (cells[column] ?? '').split('\n')) {
      // No character is wider than two columns, so most need no measuring.
      lines += line.length * 2 <= room ? 1 : Math.max(1, Math.ceil(width(line) / room));
    }
    most = Math.max(most, lines);
  });
  return most;
}

/** Points: of one line, and the most that a row can have. */
const lineHeight = 16.5;
const tallest = 409;

function rowXml(number: number, lines: number, cells: readonly string[]): string {
  const height = lines === 1 ? '' : ` ht="${Math.min(tallest, lines * lineHeight)}"`;
  return `<row r="${number}"${height}>${cells.join('')}</row>`;
}

/** A day or a number as such where the cell will show the very text; else the text. */
function typedCell(row: number, column: number, text: string, type: CellType, texts: SharedTexts): string {
  const value = (number: number, style: number): string =>
    `<c r="${columnName(column)}${row}" s="${style}"><v>${number}</v></c>`;
  if (text === '') return `<c r="${columnName(column)}${row}" s="${type === 'text' ? styles.text : styles.plain}"/>`;
  if (type === 'date') {
    const day = dayIn(text);
    for (const style of ['day', 'chineseDay'] as const)
      if (day !== null && dateText(serialOf(day), formats[style], false) === text)
        return value(serialOf(day), styles[style]);
  }
  if (type === 'number' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) && shownNumber(Number(text), null, false) === text) {
    return value(Number(text), styles.number);
  }
  if (type === 'percent' && /^-?\d{1,6}(?:\.\d)?%$/.test(text)) {
    const ratio = Number((Number(text.slice(0, -1)) / 100).toPrecision(12));
    for (const style of ['percent', 'percentWithTenths'] as const)
      if (shownNumber(ratio, formats[style], false) === text) return value(ratio, styles[style]);
  }
  return cellXml(row, column, text, styles.text, texts);
}

/** From the first days that all programs count alike to the last that they have. */
function dayIn(text: string): string | null {
  const [, year, month, date] = /^(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined || Number(year) < 1901) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : day;
}

function cellXml(row: number, column: number, text: string, style: number, texts: SharedTexts): string {
  const name = `${columnName(column)}${row}`;
  if (text.length > maxText) throw new Refusal('cellTooLong', { sheet: '', cell: name, limit: maxText });
  return `<c r="${name}" s="${style}" t="s"><v>${texts.number(text)}</v></c>`;
}

class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  number(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si><t xml:space="preserve">${escapedText(text)}</t></si>`);
    return `${declaration}<sst xmlns="${main}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** Control characters but tab and line end, halves of surrogate pairs, and what looks like their escapes. */
const unwritable = /[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Cs}|_x[\da-f]{4}_/giu;

/** What XML cannot hold as `_x0007_`, and what looks like that with its underscore written so. */
function escapedText(text: string): string {
  const writable = text.replace(unwritable, (found) =>
    found.length > 1 ? `_x005F${found}` : `_x${found.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
  );
  return escaped(writable);
}
