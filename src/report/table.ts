/** Tables for a terminal: columns share the width there is, cells are wrapped by us (cli-table3 loses Chinese text). */
import { forTerminal } from '../text/encode.js';
import { padEnd, width, wrap } from '../text/width.js';

/** A cell as shown: its text, and a colour for the whole of it. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** What columns a table takes when nobody said how wide the screen is. */
const unlimited = 160;
/** Narrower than this no column gets, whatever the screen. */
const narrowest = 6;

/** What stands between rows: nothing. */
const noLines = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** From so many rows on they are drawn here: cli-table3 takes a millisecond for each, and thousands come in a log. */
const manyRows = 200;

/**
 * Draws a table within `columns` columns. Cells are encoded here: callers hand over raw text. `dense` leaves out the
 * lines between rows, for rows that are one line as a rule.
 */
export async function drawTable(
  head: readonly string[],
  rows: readonly Row[],
  columns: number | null,
  options: { readonly dense?: boolean; readonly many?: number } = {},
): Promise<string> {
  const table = head.map((title) => new Column(title));
  const body = rows.map((row) => table.map((column, index) => column.shown(textOf(row[index]))));
  const room = (columns ?? unlimited) - 3 * head.length - 1;
  if (table.reduce((total, { word }) => total + word, 0) > room) return drawBlocks(head, rows, columns ?? unlimited);
  const widths = share(
    table.map(({ line }) => line),
    room,
  );
  for (const [index, column] of table.entries()) column.wrap(widths[index] ?? narrowest);
  const drawn =
    rows.length < (options.many ?? manyRows)
      ? await drawFew(table, body, rows, options)
      : drawMany(table, body, rows, options);
  if (options.dense === true && rows.length > 0) {
    const height = Math.max(...table.map(({ title }) => title.lines.length));
    drawn.splice(1 + height, 0, underline(drawn[0] ?? ''));
  }
  return `${drawn.join('\n')}\n`;
}

type Row = readonly (Cell | string)[];
type Paint = Cell['paint'];

function textOf(cell: Cell | string = ''): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function paintOf(cell: Cell | string = ''): Paint {
  return typeof cell === 'string' ? undefined : cell.paint;
}

/** A text as it stands in a column. A log says the same again and again: each is measured, wrapped and coloured once. */
interface Shown {
  lines: readonly string[];
  /** Columns of each line. */
  widths: readonly number[];
  /** The lines as `paint` colours them, filled up to the column's width; null before they are asked for. */
  filled: readonly string[] | null;
  paint: Paint;
}

class Column {
  readonly title: Shown;
  /** Columns of the longest word and the longest line in it. */
  word = 0;
  line = 0;
  /** Columns that it takes. */
  width = 0;
  #blank = '';
  readonly #known = new Map<string, Shown>();

  constructor(title: string) {
    this.title = this.shown(title);
    this.word = Math.max(this.word, width(title));
  }

  shown(text: string): Shown {
    let shown = this.#known.get(text);
    if (shown === undefined) {
      const encoded = forTerminal(text, { lines: true });
      const lines = encoded.split('\n');
      shown = { lines, widths: lines.map(width), filled: null, paint: undefined };
      this.#known.set(text, shown);
      if (this.word < wordLimit) this.word = Math.max(this.word, longestWord(encoded));
      this.line = Math.max(this.line, ...shown.widths);
    }
    return shown;
  }

  /** Breaks all of its texts into lines of at most so many columns, and is then as wide as these need. */
  wrap(columns: number): void {
    const isTooWide = this.line > columns;
    for (const shown of this.#known.values()) {
      if (isTooWide && shown.widths.some((each) => each > columns)) {
        shown.lines = shown.lines.flatMap((line) => wrap(line, columns));
        shown.widths = shown.lines.map(width);
      }
      this.width = Math.max(this.width, ...shown.widths);
    }
    this.#blank = ' '.repeat(this.width + 2);
  }

  /** A line of a cell with what fills it up, blanks where it has no such line. */
  filled(shown: Shown, paint: Paint, number: number): string {
    if (shown.filled === null || shown.paint !== paint) {
      shown.filled = this.#filled(shown, paint);
      shown.paint = paint;
    }
    return shown.filled[number] ?? this.#blank;
  }

  #filled({ lines, widths }: Shown, paint: Paint): string[] {
    return lines.map((line, number) => ` ${colored(line, paint)}${this.#blank.slice((widths[number] ?? 0) + 1)}`);
  }
}

/** Each line is coloured by itself so that no colour runs over a border. */
function colored(line: string, paint: Paint): string {
  return paint === undefined || line === '' ? line : paint(line);
}

async function drawFew(
  table: readonly Column[],
  body: readonly (readonly Shown[])[],
  rows: readonly Row[],
  { dense }: { readonly dense?: boolean },
): Promise<string[]> {
  const { default: Table } = await import('cli-table3');
  const text = ({ lines }: Shown, paint?: Paint) => lines.map((line) => colored(line, paint)).join('\n');
  const drawn = new Table({
    head: table.map(({ title }) => text(title)),
    style: { head: [], border: [] },
    ...(dense === true ? { chars: noLines } : {}),
  });
  for (const [number, cells] of body.entries()) {
    drawn.push(cells.map((shown, index) => text(shown, paintOf(rows[number]?.[index]))));
  }
  return drawn.toString().split('\n');
}

/** The same, line by line. */
function drawMany(
  table: readonly Column[],
  body: readonly (readonly Shown[])[],
  rows: readonly Row[],
  { dense }: { readonly dense?: boolean },
): string[] {
  const border = (left: string, between: string, right: string) =>
    left + table.map((column) => '─'.repeat(column.width + 2)).join(between) + right;
  const between = border('├', '┼', '┤');
  const drawn = [border('┌', '┬', '┐')];
  const titles = table.map(({ title }) => title);
  drawRow(table, titles, [], drawn);
  for (const [number, cells] of body.entries()) {
    if (dense !== true) drawn.push(between);
    drawRow(table, cells, rows[number] ?? [], drawn);
  }
  drawn.push(border('└', '┴', '┘'));
  return drawn;
}

/** Adds the lines of a row. */
function drawRow(table: readonly Column[], cells: readonly Shown[], row: Row, drawn: string[]): void {
  const height = cells.reduce((most, { lines }) => Math.max(most, lines.length), 1);
  for (let number = 0; number < height; number++) {
    let line = '│';
    table.forEach((column, index) => {
      const shown = cells[index];
      if (shown !== undefined) line += `${column.filled(shown, paintOf(row[index]), number)}│`;
    });
    drawn.push(line);
  }
}

/** Words up to this length are not broken to make a table fit. */
const wordLimit = 16;

/** The longest stretch that a line cannot be broken in, as far as it counts. */
function longestWord(shown: string): number {
  const words = shown.split(/[\s\u2e80-\u9fff\uff00-\uffef]+/);
  return Math.min(wordLimit, Math.max(...words.map(width)));
}

/** Where a table would have to break words: each row as lines of `title  text`, rows parted by a blank line. */
function drawBlocks(head: readonly string[], rows: readonly (readonly (Cell | string)[])[], columns: number): string {
  const label = Math.max(...head.map(width));
  const blocks = rows.map((row) =>
    row.flatMap((cell, index) => {
      const [text, paint] = [textOf(cell), paintOf(cell)];
      if (text === '') return [];
      const room = Math.max(narrowest, columns - label - 2);
      const [first = '', ...rest] = wrap(forTerminal(text, { lines: true }), room).map((line) => colored(line, paint));
      return [
        `${padEnd(head[index] ?? '', label)}  ${first}`,
        ...rest.map((line) => `${' '.repeat(label + 2)}${line}`),
      ];
    }),
  );
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** Takes columns away from the widest, one by one, until all fit. */
function share(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  let over = widths.reduce((total, columns) => total + columns, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const columns = widths[widest] ?? 0;
    if (columns <= narrowest) break;
    widths[widest] = columns - 1;
    over--;
  }
  return widths;
}

/** The line below a header, made from the one above it. */
function underline(top: string): string {
  return top.replace('┌', '├').replaceAll('┬', '┼').replace('┐', '┤');
}
