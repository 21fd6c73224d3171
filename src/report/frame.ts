/** The line a finding speaks of, with carets under the very words, right under wide characters too. */
import { forTerminal } from '../text/encode.js';
import type { LineIndex } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import { graphemes, isEveryday, padStart, width } from '../text/width.js';

/** What is shown of a long line when nobody said how wide the screen is. */
const unlimited = 120;

export interface Frame {
  /** `  9 │ …words…` */
  readonly code: string;
  /** `    │   ^^^^^` */
  readonly carets: string;
}

/**
 * The first line of `span`. A line too long for `columns` is shown as a window around the span, `…` where it is cut.
 */
export function frame(text: string, lines: LineIndex, span: Span, columns: number | null): Frame {
  const start = lines.position(span.start);
  const line = lines.lineSpan(start.line);
  const gutter = padStart(String(start.line), 5);
  const room = Math.max(20, (columns ?? unlimited) - gutter.length - 3);
  const whole = text.slice(line.start, line.end);
  if (isEveryday(whole) && width(whole) <= room) return everydayFrame(whole, gutter, span, line);
  const cells = graphemes(whole).map((character) => {
    const shown = forTerminal(character);
    return { shown, length: character.length, width: width(shown) };
  });
  const from = cellAt(cells, span.start - line.start);
  const to = Math.max(from + 1, cellAt(cells, Math.min(span.end, line.end) - line.start));
  const window = windowOf(cells, from, to, room);
  const before = sum(cells, window.from, from) + (window.from > 0 ? 1 : 0);
  const marked = Math.max(1, sum(cells, from, Math.min(to, window.to)));
  const shown = cells
    .slice(window.from, window.to)
    .map((cell) => cell.shown)
    .join('');
  return {
    code: `${gutter} │ ${window.from > 0 ? '…' : ''}${shown}${window.to < cells.length ? '…' : ''}`.trimEnd(),
    carets: `${' '.repeat(gutter.length)} │ ${' '.repeat(before)}${'^'.repeat(marked)}`,
  };
}

/** The same for a line that is shown whole, each of its code units as it is; most lines are. */
function everydayFrame(whole: string, gutter: string, span: Span, line: Span): Frame {
  const from = Math.min(span.start, line.end) - line.start;
  const to = Math.min(span.end, line.end) - line.start;
  const marked = Math.max(1, width(whole.slice(from, Math.max(from + 1, to))));
  return {
    code: `${gutter} │ ${whole}`.trimEnd(),
    carets: `${' '.repeat(gutter.length)} │ ${' '.repeat(width(whole.slice(0, from)))}${'^'.repeat(marked)}`,
  };
}

interface Cell {
  readonly length: number;
  readonly width: number;
}

/** Index of the cell that holds an offset into the line. */
function cellAt(cells: readonly Cell[], offset: number): number {
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    if (at >= offset) return index;
    at += cell.length;
  }
  return cells.length;
}

function sum(cells: readonly Cell[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += cells[i]?.width ?? 0;
  return total;
}

/** Grows the marked cells to both sides, two thirds of the room behind them, until the room is full. */
function windowOf(cells: readonly Cell[], from: number, to: number, room: number): { from: number; to: number } {
  if (sum(cells, 0, cells.length) <= room) return { from: 0, to: cells.length };
  const space = room - 2;
  let left = from;
  let right = from;
  let used = 0;
  while (right < to && used + (cells[right]?.width ?? 0) <= space) used += cells[right++]?.width ?? 0;
  let before = 0;
  while (left > 0 && before + (cells[left - 1]?.width ?? 0) <= (space - used) / 3) before += cells[--left]?.width ?? 0;
  used += before;
  while (right < cells.length && used + (cells[right]?.width ?? 0) <= space) used += cells[right++]?.width ?? 0;
  while (left > 0 && used + (cells[left - 1]?.width ?? 0) <= space) used += cells[--left]?.width ?? 0;
  return { from: left, to: right };
}
