/**
 * The block structure of a Markdown text, as far as it decides what is a pipe table: block quotes, lists, fenced and
 * indented code, HTML blocks and headings, in one pass over the lines. It follows CommonMark 0.31 with GFM tables.
 */
import type { Span } from '../../text/span.js';
import { Cursor } from './cursor.js';
import { type HtmlEnd, htmlEnds, htmlStart } from './html.js';
import { headMatches } from './row.js';

/** The lines of one table, each without what its containers put before it. */
export interface TableLines {
  readonly head: Span;
  readonly delimiter: Span;
  readonly rows: Span[];
}

export interface Blocks {
  readonly tables: readonly TableLines[];
  /** HTML blocks and lines of prose, where a comment may stand. */
  readonly remarks: readonly Span[];
  /** Fenced code, fences included. */
  readonly code: readonly Span[];
}

type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number; empty: boolean };

type Leaf =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly lazy: boolean }
  /** `head` is its last line where that may turn out to be the head of a table. */
  | { readonly kind: 'paragraph'; head: Span | null }
  | { readonly kind: 'fence'; readonly marker: string; readonly size: number; readonly at: number }
  | { readonly kind: 'html'; readonly end: HtmlEnd; readonly at: number }
  | { readonly kind: 'table'; readonly table: TableLines };

/** Deeper nesting is read as text, so that no line costs more than this many steps. */
const deepest = 100;
const none: Leaf = { kind: 'none' };
const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const heading = /^#{1,6}(?:[ \t]|$)/;
const setext = /^(?:=+|-+)[ \t]*$/;
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const listMarker = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

/** Finds every table of `text` from the offset `from` (behind front matter) on. Linear in the text. */
export function scanBlocks(text: string, from: number): Blocks {
  const scanner = new BlockScanner(text);
  const lineEnd = /\r\n|\n|\r/g;
  lineEnd.lastIndex = from;
  let start = from;
  for (let hit = lineEnd.exec(text); hit !== null; hit = lineEnd.exec(text)) {
    scanner.line(start, hit.index);
    start = lineEnd.lastIndex;
  }
  scanner.line(start, text.length);
  scanner.close();
  return scanner;
}

class BlockScanner implements Blocks {
  readonly tables: TableLines[] = [];
  readonly remarks: Span[] = [];
  readonly code: Span[] = [];
  readonly #text: string;
  #containers: Container[] = [];
  #leaf: Leaf = none;
  #lineEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  line(start: number, end: number): void {
    const cursor = new Cursor(this.#text, start, end);
    let matched = this.#continued(cursor);
    let lazy = matched < this.#containers.length;
    const leaf = this.#leaf;
    // As in micromark, code is interrupted as a paragraph is, and a line that interrupts does so to its end:
    // `> 2. x` behind a paragraph starts no list.
    const interrupts = !lazy && (leaf.kind === 'paragraph' || (leaf.kind === 'code' && !leaf.lazy));
    if (lazy || (leaf.kind !== 'fence' && leaf.kind !== 'html')) {
      while (this.#opensContainer(cursor, matched, interrupts)) {
        matched = this.#containers.length;
        lazy = false;
      }
    }
    this.#content(cursor, matched, lazy);
    this.#lineEnd = end;
  }

  /** Ends the open leaf. */
  close(): void {
    if (this.#leaf.kind === 'html') this.remarks.push({ start: this.#leaf.at, end: this.#lineEnd });
    if (this.#leaf.kind === 'fence') this.code.push({ start: this.#leaf.at, end: this.#lineEnd });
    this.#leaf = none;
  }

  /** How many of the open containers the line continues. */
  #continued(cursor: Cursor): number {
    for (const [index, container] of this.#containers.entries()) {
      const { columns, next } = cursor.ahead();
      const blank = next === cursor.end;
      if (container.kind === 'quote') {
        if (columns > 3 || this.#text[next] !== '>') return index;
        openQuote(cursor, columns);
      } else if (blank) {
        // An item that starts with a blank line and goes on with another has ended.
        if (container.empty) return index;
        cursor.skip(container.indent);
      } else if (columns >= container.indent) {
        container.empty = false;
        cursor.skip(container.indent);
      } else {
        return index;
      }
    }
    return this.#containers.length;
  }

  #opensContainer(cursor: Cursor, matched: number, interrupts: boolean): boolean {
    const { columns, next } = cursor.ahead();
    if (columns > 3 || next === cursor.end || matched >= deepest) return false;
    if (this.#text[next] === '>') {
      this.#leave(matched);
      openQuote(cursor, columns);
      this.#containers.push({ kind: 'quote' });
      return true;
    }
    const item = this.#listItem(cursor, columns, next, interrupts);
    if (item === null) return false;
    this.#leave(matched);
    this.#containers.push(item);
    return true;
  }

  #listItem(cursor: Cursor, columns: number, next: number, interrupts: boolean): Container | null {
    const code = this.#text.charCodeAt(next);
    if (!(code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57))) return null;
    const marker = listMarker.exec(this.#text.slice(next, Math.min(cursor.end, next + 11)));
    if (marker === null || (code < 48 && thematicBreak.test(this.#text.slice(next, cursor.end)))) return null;
    // Only a list that starts with 1 and has content may interrupt a paragraph.
    if (interrupts && marker[1] !== undefined && marker[1] !== '1') return null;
    if (interrupts && this.#text.slice(next + marker[0].length, cursor.end).trim() === '') return null;
    cursor.skip(columns);
    cursor.take(marker[0].length);
    const after = cursor.ahead();
    const empty = after.next === cursor.end;
    const padding = empty || after.columns > 4 ? 1 : after.columns;
    cursor.skip(padding);
    return { kind: 'item', indent: columns + marker[0].length + padding, empty };
  }

  /** Closes the leaf and every container from `matched` on. */
  #leave(matched: number): void {
    this.close();
    this.#containers.length = Math.min(this.#containers.length, matched);
  }

  #content(cursor: Cursor, matched: number, lazy: boolean): void {
    const { columns, next } = cursor.ahead();
    const leaf = this.#leaf;
    const line = { start: next, end: cursor.end };
    if (!lazy && leaf.kind === 'fence') this.#fenceLine(leaf, columns, line);
    else if (!lazy && leaf.kind === 'html') this.#htmlLine(leaf, line);
    else if (next === cursor.end) this.#blankLine(matched);
    else if (columns > 3) this.#indentedLine(matched, lazy);
    else if (!lazy && leaf.kind === 'paragraph' && this.#tableBegins(leaf.head, line, matched)) return;
    else if (!this.#startsBlock(line, matched, lazy)) this.#textLine(line, matched, lazy);
  }

  #indentedLine(matched: number, lazy: boolean): void {
    if (this.#leaf.kind === 'paragraph') this.#leaf.head = null;
    else if (lazy || this.#leaf.kind !== 'code') this.#begin(matched, { kind: 'code', lazy });
  }

  #textLine(line: Span, matched: number, lazy: boolean): void {
    const leaf = this.#leaf;
    if (leaf.kind === 'paragraph') {
      leaf.head = line;
      this.remarks.push(line);
    } else if (leaf.kind === 'table' && !lazy) {
      leaf.table.rows.push(line);
    } else {
      this.remarks.push(line);
      // A line that only by laziness follows a table inside a container cannot head the next one.
      this.#begin(matched, { kind: 'paragraph', head: leaf.kind === 'table' ? null : line });
    }
  }

  #begin(matched: number, leaf: Leaf): void {
    this.#leave(matched);
    this.#leaf = leaf;
  }

  #fenceLine(leaf: Leaf & { kind: 'fence' }, columns: number, line: Span): void {
    if (columns > 3 || this.#text[line.start] !== leaf.marker) return;
    const rest = this.#text.slice(line.start, line.end).trimEnd();
    if (rest.length < leaf.size || rest !== leaf.marker.repeat(rest.length)) return;
    this.#lineEnd = line.end;
    this.close();
  }

  #htmlLine(leaf: Leaf & { kind: 'html' }, line: Span): void {
    const blank = line.start === line.end;
    if (!blank) this.#lineEnd = line.end;
    if (leaf.end.mark === null ? blank : htmlEnds(this.#text.slice(line.start, line.end), leaf.end, false))
      this.close();
  }

  #blankLine(matched: number): void {
    if (this.#leaf.kind !== 'code' || matched < this.#containers.length) this.#leave(matched);
  }

  #tableBegins(head: Span | null, line: Span, matched: number): boolean {
    if (head === null || !headMatches(this.#text, head, line)) return false;
    // A single tag could not break into the paragraph, but it heads no table either.
    const html = htmlStart(this.#text.slice(head.start, head.end));
    if (html !== null) {
      this.#begin(matched, { kind: 'html', end: html, at: head.start });
      return true;
    }
    this.remarks.pop();
    const table: TableLines = { head, delimiter: line, rows: [] };
    this.tables.push(table);
    this.#leaf = { kind: 'table', table };
    return true;
  }

  /** A heading, thematic break, fence or HTML block. */
  #startsBlock(line: Span, matched: number, lazy: boolean): boolean {
    const code = this.#text.charCodeAt(line.start);
    if (!startCodes.has(code)) return false;
    const rest = this.#text.slice(line.start, line.end);
    const paragraph = this.#leaf.kind === 'paragraph';
    if (code === 60) return this.#startsHtml(rest, line, matched, paragraph && !lazy);
    const open = fence.exec(rest);
    if (open !== null) {
      const marks = open[1] ?? open[2] ?? '';
      this.#begin(matched, { kind: 'fence', marker: marks.charAt(0), size: marks.length, at: line.start });
      return true;
    }
    if (!heading.test(rest) && !thematicBreak.test(rest) && !(paragraph && !lazy && setext.test(rest))) return false;
    this.#begin(matched, none);
    if (code === 35) this.remarks.push(line);
    return true;
  }

  #startsHtml(rest: string, line: Span, matched: number, interrupts: boolean): boolean {
    const end = htmlStart(rest);
    if (end === null || (end.weak && interrupts)) return false;
    // micromark lets a single tag break into a paragraph where it is lazy, and ends there.
    const broke = end.weak && this.#leaf.kind === 'paragraph';
    this.#begin(matched, { kind: 'html', end, at: line.start });
    this.#lineEnd = line.end;
    if (broke || htmlEnds(rest, end, true)) this.close();
    return true;
  }
}

/** `#`, `*`, `-`, `<`, `=`, `_`, a backtick and `~`. */
const startCodes = new Set([35, 42, 45, 60, 61, 95, 96, 126]);

function openQuote(cursor: Cursor, columns: number): void {
  cursor.skip(columns);
  cursor.take(1);
  cursor.skip(1);
}
