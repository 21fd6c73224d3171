/** A value as the content of a table cell. */
import { readInline } from '../../load/markdown/inline.js';
import type { Cell } from '../../load/markdown/scan.js';
import type { Span } from '../../text/span.js';
import { padEnd, width } from '../../text/width.js';
import type { Splice } from '../splice.js';

/** Markdown that reads as exactly this text: as it stands where that can be, else with its signs escaped. */
export function cellMarkdown(value: string): string {
  const plain = lines(value.replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|'));
  if (reads(plain, value)) return plain;
  return lines(
    value
      .replace(/[\\`*_[\]|~!]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;'),
  );
}

function lines(text: string): string {
  return text.replaceAll('\n', '<br>');
}

function reads(markdown: string, value: string): boolean {
  // A pipe is cut before its backslash is taken away.
  return readInline(markdown, { start: 0, end: markdown.length }).value === value;
}

/**
 * Other content in a cell. The white space before it stays, and so does the width of the cell on the screen as far as
 * the content fits.
 */
export function cellSplice(
  text: string,
  { raw, start, end }: Pick<Cell, 'raw' | 'start' | 'end'>,
  content: string,
): Splice {
  const isBlank = text.slice(raw.start, raw.end).trim() === '';
  const columns = width(text.slice(raw.start, raw.end));
  const before = isBlank ? (columns > 0 || content === '' ? 1 : 0) : width(text.slice(raw.start, start));
  const after = isBlank ? before : Math.min(1, raw.end - end);
  const lead = isBlank ? ' '.repeat(Math.min(before, columns === 0 ? 0 : 1)) : text.slice(raw.start, start);
  const padded = padEnd(lead + content + ' '.repeat(after), columns);
  return { start: raw.start, end: raw.end, text: padded };
}

/** A stretch of a cell's content replaced, the rest of it as it is written; the cell keeps its width where it can. */
export function partSplice(
  text: string,
  cell: Pick<Cell, 'raw' | 'start' | 'end'>,
  part: Span,
  content: string,
): Splice {
  const whole = text.slice(cell.start, part.start) + content + text.slice(part.end, cell.end);
  return cellSplice(text, cell, whole);
}
