/** One line of a pipe table, cut at its pipes. GFM: `\|` is no pipe, not even inside code. */
import type { Span } from '../../text/span.js';

const pipe = 124;
const backslash = 92;

/** The spans between the pipes of a line that starts without white space; outer pipes are optional. */
export function cutRow(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = text.charCodeAt(line.start) === pipe ? line.start + 1 : line.start;
  let index = start;
  let filled = false;
  for (; index < line.end; index++) {
    const code = text.charCodeAt(index);
    if (code === pipe) {
      cells.push({ start, end: index });
      start = index + 1;
      filled = false;
    } else {
      if (code !== 32 && code !== 9) filled = true;
      if (code === backslash) {
        const next = text.charCodeAt(index + 1);
        if (index + 1 < line.end && (next === pipe || next === backslash)) index++;
      }
    }
  }
  // What follows the last pipe is a cell only when something stands there.
  if (filled || cells.length === 0) cells.push({ start, end: line.end });
  return cells;
}

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether `delimiter` (`|---|:--:|`) makes a table of the line before it: as many columns, and a pipe or colon in it. */
export function headMatches(text: string, head: Span, delimiter: Span): boolean {
  const first = text.charCodeAt(delimiter.start);
  if (first !== pipe && first !== 45 && first !== 58) return false;
  const marks = text.slice(delimiter.start, delimiter.end);
  if (!delimiterRow.test(marks) || !/[|:]/.test(marks)) return false;
  if (text.slice(head.start, head.end).trim() === '|') return false;
  return cutRow(text, head).length === cutRow(text, delimiter).length;
}
