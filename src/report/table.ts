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
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  const texts = new Texts();
  const room = (columns ?? unlimited) - 3 * head.length - 1;
  const widest = (of: (text: string) => number) =>
    head.map((title, index) => cells.reduce((most, row) => Math.max(most, of(row[index]?.text ?? '')), width(title)));
  const least = widest((text) => texts.longestWord(text));
  if (least.reduce((total, word) => total + word, 0) > room) return drawBlocks(head, cells, columns ?? unlimited);
  const widths = share(
    widest((text) => texts.longestLine(text)),
    room,
  );
  const linesOf = ({ text, paint }: Cell, index: number) => painted(texts.wrapped(text, widths[index]), paint);
  const top = head.map((title, index) => linesOf({ text: title }, index));
  const body = cells.map((row) => row.map(linesOf));
  const drawn =
    rows.length < (options.many ?? manyRows) ? await drawFew(top, body, options) : drawMany(top, body, options);
  if (options.dense === true && rows.length > 0) {
    const height = Math.max(...top.map((title) => title.length));
    drawn.splice(1 + height, 0, underline(drawn[0] ?? ''));
  }
  return `${drawn.join('\n')}\n`;
}

/** A line of a cell: as it is written, and the columns it takes. */
interface Line {
  readonly text: string;
  readonly columns: number;
}

type Lines = readonly Line[];

async function drawFew(
  head: readonly Lines[],
  rows: readonly (readonly Lines[])[],
  { dense }: { readonly dense?: boolean },
): Promise<string[]> {
  const { default: Table } = await import('cli-table3');
  const text = (cell: Lines) => cell.map((line) => line.text).join('\n');
  const table = new Table({
    head: head.map(text),
    style: { head: [], border: [] },
    ...(dense === true ? { chars: noLines } : {}),
  });
  for (const row of rows) table.push(row.map(text));
  return table.toString().split('\n');
}

/** The same, line by line. */
function drawMany(
  head: readonly Lines[],
  rows: readonly (readonly Lines[])[],
  { dense }: { readonly dense?: boolean },
): string[] {
  const widths = head.map((title, index) =>
    rows.reduce((most, row) => Math.max(most, widestOf(row[index] ?? [])), widestOf(title)),
  );
  const border = (left: string, between: string, right: string) =>
    left + widths.map((columns) => '─'.repeat(columns + 2)).join(between) + right;
  const between = border('├', '┼', '┤');
  const drawn = [border('┌', '┬', '┐'), ...rowLines(head, widths)];
  for (const row of rows) {
    if (dense !== true) drawn.push(between);
    for (const line of rowLines(row, widths)) drawn.push(line);
  }
  drawn.push(border('└', '┴', '┘'));
  return drawn;
}

function rowLines(row: readonly Lines[], widths: readonly number[]): string[] {
  const height = row.reduce((most, cell) => Math.max(most, cell.length), 1);
  return Array.from({ length: height }, (_, number) => {
    const cells = widths.map((columns, index) => {
      const line = row[index]?.[number];
      return ` ${line?.text ?? ''}${' '.repeat(columns - (line?.columns ?? 0))} `;
    });
    return `│${cells.join('│')}│`;
  });
}

function widestOf(lines: Lines): number {
  return lines.reduce((most, { columns }) => Math.max(most, columns), 0);
}

/** Each line is coloured by itself so that no colour runs over a border. */
function painted(lines: readonly Line[], paint: Cell['paint']): Lines {
  if (paint === undefined) return lines;
  return lines.map(({ text, columns }) => ({ text: text === '' ? '' : paint(text), columns }));
}

/** Measures texts, each once: a log says the same again and again. */
class Texts {
  readonly #shown = new Map<string, { readonly word: number; readonly line: number; readonly shown: string }>();
  readonly #wrapped = new Map<string, readonly Line[]>();

  longestWord(text: string): number {
    return this.#measure(text).word;
  }

  longestLine(text: string): number {
    return this.#measure(text).line;
  }

  wrapped(text: string, columns = unlimited): readonly Line[] {
    const key = `${columns}\0${text}`;
    let lines = this.#wrapped.get(key);
    if (lines === undefined) {
      lines = wrap(this.#measure(text).shown, columns).map((line) => ({ text: line, columns: width(line) }));
      this.#wrapped.set(key, lines);
    }
    return lines;
  }

  #measure(text: string) {
    let measured = this.#shown.get(text);
    if (measured === undefined) {
      const shown = forTerminal(text, { lines: true });
      measured = { word: longestWord(shown), line: Math.max(...shown.split('\n').map(width)), shown };
      this.#shown.set(text, measured);
    }
    return measured;
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
function drawBlocks(head: readonly string[], rows: readonly (readonly Cell[])[], columns: number): string {
  const label = Math.max(...head.map(width));
  const blocks = rows.map((row) =>
    row.flatMap(({ text, paint }, index) => {
      if (text === '') return [];
      const room = Math.max(narrowest, columns - label - 2);
      const [first = '', ...rest] = wrap(forTerminal(text, { lines: true }), room).map((line) => {
        return line === '' || paint === undefined ? line : paint(line);
      });
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
