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
  rows: readonly (readonly (Cell | string)[])[],
  columns: number | null,
  options: { readonly dense?: boolean; readonly many?: number } = {},
): Promise<string> {
  const table = head.map((title) => new Column(title));
  const body = rows.map((row) => table.map((column, index) => column.cell(row[index] ?? '')));
  const room = (columns ?? unlimited) - 3 * head.length - 1;
  if (table.reduce((total, { word }) => total + word, 0) > room) return drawBlocks(head, rows, columns ?? unlimited);
  const widths = share(
    table.map(({ line }) => line),
    room,
  );
  for (const [index, column] of table.entries()) column.wrap(widths[index] ?? narrowest);
  const drawn =
    rows.length < (options.many ?? manyRows) ? await drawFew(table, body, options) : drawMany(table, body, options);
  if (options.dense === true && rows.length > 0) {
    const height = Math.max(...table.map(({ title }) => title.lines.length));
    drawn.splice(1 + height, 0, underline(drawn[0] ?? ''));
  }
  return `${drawn.join('\n')}\n`;
}

type Paint = Cell['paint'];

/** A text as it stands in a column. A log says the same again and again: each is measured, wrapped and coloured once. */
interface Shown {
  readonly text: string;
  lines: readonly string[];
  /** The lines, as `paint` colours them, filled up to the column's width. */
  filled: readonly string[];
  paint: Paint;
}

interface Painted {
  readonly shown: Shown;
  readonly paint: Paint;
}

class Column {
  readonly title: Shown;
  /** Columns of the longest word and the longest line in it. */
  word: number;
  line: number;
  /** Columns that it takes. */
  width = 0;
  readonly #known = new Map<string, Shown>();

  constructor(title: string) {
    this.title = this.#shown(title);
    this.word = this.line = width(title);
  }

  cell(cell: Cell | string): Painted {
    return typeof cell === 'string'
      ? { shown: this.#shown(cell), paint: undefined }
      : { shown: this.#shown(cell.text), paint: cell.paint };
  }

  #shown(text: string): Shown {
    let shown = this.#known.get(text);
    if (shown === undefined) {
      shown = { text: forTerminal(text, { lines: true }), lines: [], filled: [], paint: undefined };
      this.#known.set(text, shown);
      this.word = Math.max(this.word, longestWord(shown.text));
      this.line = Math.max(this.line, ...shown.text.split('\n').map(width));
    }
    return shown;
  }

  /** Breaks all of its texts into lines of at most so many columns, and is then as wide as these need. */
  wrap(columns: number): void {
    for (const shown of this.#known.values()) {
      shown.lines = wrap(shown.text, columns);
      for (const line of shown.lines) this.width = Math.max(this.width, width(line));
    }
    for (const shown of this.#known.values()) shown.filled = this.#filled(shown, undefined);
  }

  /** A line of a cell with what fills it up, blanks where it has no such line. */
  filled({ shown, paint }: Painted, number: number): string {
    if (shown.paint !== paint) {
      shown.filled = this.#filled(shown, paint);
      shown.paint = paint;
    }
    return shown.filled[number] ?? ' '.repeat(this.width + 2);
  }

  #filled({ lines }: Shown, paint: Paint): string[] {
    return lines.map((line) => ` ${colored(line, paint)}${' '.repeat(this.width - width(line))} `);
  }
}

/** Each line is coloured by itself so that no colour runs over a border. */
function colored(line: string, paint: Paint): string {
  return paint === undefined || line === '' ? line : paint(line);
}

async function drawFew(
  table: readonly Column[],
  rows: readonly (readonly Painted[])[],
  { dense }: { readonly dense?: boolean },
): Promise<string[]> {
  const { default: Table } = await import('cli-table3');
  const text = ({ lines }: Shown, paint?: Paint) => lines.map((line) => colored(line, paint)).join('\n');
  const drawn = new Table({
    head: table.map(({ title }) => text(title)),
    style: { head: [], border: [] },
    ...(dense === true ? { chars: noLines } : {}),
  });
  for (const row of rows) drawn.push(row.map(({ shown, paint }) => text(shown, paint)));
  return drawn.toString().split('\n');
}

/** The same, line by line. */
function drawMany(
  table: readonly Column[],
  rows: readonly (readonly Painted[])[],
  { dense }: { readonly dense?: boolean },
): string[] {
  const border = (left: string, between: string, right: string) =>
    left + table.map((column) => '─'.repeat(column.width + 2)).join(between) + right;
  const between = border('├', '┼', '┤');
  const head = table.map(({ title }) => ({ shown: title, paint: undefined }));
  const drawn = [border('┌', '┬', '┐'), ...rowLines(table, head)];
  for (const row of rows) {
    if (dense !== true) drawn.push(between);
    for (const line of rowLines(table, row)) drawn.push(line);
  }
  drawn.push(border('└', '┴', '┘'));
  return drawn;
}

function rowLines(table: readonly Column[], row: readonly Painted[]): string[] {
  const height = row.reduce((most, { shown }) => Math.max(most, shown.lines.length), 1);
  return Array.from({ length: height }, (_, number) => {
    let line = '│';
    for (const [index, column] of table.entries()) line += `${filledIn(column, row[index], number)}│`;
    return line;
  });
}

function filledIn(column: Column, cell: Painted | undefined, number: number): string {
  return cell === undefined ? '' : column.filled(cell, number);
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
      const { text, paint }: Cell = typeof cell === 'string' ? { text: cell } : cell;
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
