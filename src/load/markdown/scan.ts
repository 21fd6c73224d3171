/** A Markdown text as the loader needs it: front matter, pipe tables with every cell in its place, and comments. */
import type { Span } from '../../text/span.js';
import type { Comment } from '../tree.js';
import { scanBlocks, type TableLines } from './blocks.js';
import { type FrontMatter, findFrontMatter } from './front-matter.js';
import { type Inline, readInline, trimSpan } from './inline.js';
import { cutRow } from './row.js';

/** One cell. Its span is its content: without pipes and without the white space around it. */
export interface Cell extends Span {
  /** From pipe to pipe. */
  readonly raw: Span;
  /** Decoded: no Markdown left, `<br>` as a line break, trimmed. */
  readonly value: string;
  /** The value is the text of the span. */
  readonly verbatim: boolean;
  /** The `<br>` inside it. */
  readonly breaks: readonly Span[];
}

/** A line of a table, from its first to its last pipe. It may have fewer or more cells than the header. */
export interface Row extends Span {
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly header: Row;
  readonly delimiter: Span;
  readonly rows: readonly Row[];
}

export interface Scan {
  readonly frontMatter: FrontMatter | null;
  readonly tables: readonly Table[];
  /** Those that speak to tally, in file order. */
  readonly comments: readonly Comment[];
  /** Fenced code. */
  readonly code: readonly Span[];
}

/** Reads `text` in linear time; any text is lawful Markdown. */
export function scanMarkdown(text: string): Scan {
  const frontMatter = findFrontMatter(text);
  const byteOrderMark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const blocks = scanBlocks(text, frontMatter?.end ?? byteOrderMark);
  const comments: Comment[] = [];
  for (const remark of blocks.remarks) {
    if (text.slice(remark.start, remark.end).includes('<!--')) collect(text, readInline(text, remark), comments);
  }
  const tables = blocks.tables.map((table) => readTable(text, table, comments));
  return { frontMatter, tables, comments: comments.sort((a, b) => a.start - b.start), code: blocks.code };
}

function readTable(text: string, lines: TableLines, comments: Comment[]): Table {
  const row = (line: Span): Row => {
    const end = line.start + text.slice(line.start, line.end).trimEnd().length;
    return { start: line.start, end, cells: cutRow(text, line).map((raw) => readCell(text, raw, comments)) };
  };
  return { header: row(lines.head), delimiter: lines.delimiter, rows: lines.rows.map(row) };
}

function readCell(text: string, raw: Span, comments: Comment[]): Cell {
  const content = trimSpan(text, raw);
  if (content.start === content.end) return { ...raw, raw, value: '', verbatim: false, breaks: [] };
  const { start, end } = content;
  const inline = readInline(text, content);
  if (inline.comments.length > 0) collect(text, inline, comments);
  const { value, breaks } = inline;
  const verbatim = value.length === end - start && text.startsWith(value, start);
  return { start, end, raw, value, verbatim, breaks };
}

function collect(text: string, inline: Inline, comments: Comment[]): void {
  for (const { start, end } of inline.comments) {
    const words = text.slice(start + 4, end - 3).trim();
    if (words.includes('tally:')) comments.push({ start, end, text: words });
  }
}
