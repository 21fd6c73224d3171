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

/**
 * Draws a table within `columns` columns. Cells are encoded here: callers hand over raw text. `dense` leaves out the
 * lines between rows, for rows that are one line as a rule.
 */
export async function drawTable(
  head: readonly string[],
  rows: readonly (readonly (Cell | string)[])[],
  columns: number | null,
  options: { readonly dense?: boolean } = {},
): Promise<string> {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  const room = (columns ?? unlimited) - 3 * head.length - 1;
  const least = head.map((title, index) =>
    Math.max(width(title), ...cells.map((row) => longestWord(row[index]?.text ?? ''))),
  );
  if (least.reduce((total, word) => total + word, 0) > room) return drawBlocks(head, cells, columns ?? unlimited);
  const { default: Table } = await import('cli-table3');
  const widths = share(
    head.map((title, index) => Math.max(width(title), ...cells.map((row) => longestLine(row[index]?.text ?? '')))),
    room,
  );
  const table = new Table({
    head: head.map((title, index) => lines(title, widths[index])),
    style: { head: [], border: [] },
    ...(options.dense === true ? { chars: noLines } : {}),
  });
  for (const row of cells) table.push(row.map((cell, index) => lines(cell.text, widths[index], cell.paint)));
  const drawn = table.toString().split('\n');
  if (options.dense === true && rows.length > 0) {
    const height = Math.max(...head.map((title, index) => wrap(title, widths[index] ?? unlimited).length));
    drawn.splice(1 + height, 0, underline(drawn[0] ?? ''));
  }
  return `${drawn.join('\n')}\n`;
}

/** Lines of a cell; each is coloured by itself so that no colour runs over a border. */
function lines(text: string, columns: number | undefined, paint: (line: string) => string = (line) => line): string {
  const wrapped = wrap(forTerminal(text, { lines: true }), columns ?? unlimited);
  return wrapped.map((line) => (line === '' ? '' : paint(line))).join('\n');
}

function longestLine(text: string): number {
  return Math.max(...forTerminal(text, { lines: true }).split('\n').map(width));
}

/** Words up to this length are not broken to make a table fit. */
const wordLimit = 16;

/** The longest stretch that a line cannot be broken in, as far as it counts. */
function longestWord(text: string): number {
  const words = forTerminal(text, { lines: true }).split(/[\s\u2e80-\u9fff\uff00-\uffef]+/);
  return Math.min(wordLimit, Math.max(...words.map(width)));
}

/** Where a table would have to break words: each row as lines of `title  text`, rows parted by a blank line. */
function drawBlocks(head: readonly string[], rows: readonly (readonly Cell[])[], columns: number): string {
  const label = Math.max(...head.map(width));
  const blocks = rows.map((row) =>
    row.flatMap(({ text, paint }, index) => {
      if (text === '') return [];
      const [first = '', ...rest] = lines(text, Math.max(narrowest, columns - label - 2), paint).split('\n');
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
