/**
 * What a cell says once its Markdown is taken away: escapes and character references resolved, emphasis and code
 * markers gone, links as their text, tags and comments out, `<br>` as a line break. References to link definitions
 * (`[text][1]`) stay as they are written.
 */
import type { Span } from '../../text/span.js';
import { Emphasis, type Piece } from './emphasis.js';
import { entityAt } from './entities.js';
import { tag } from './html.js';
import { linkTail } from './link.js';

export interface Inline {
  /** Trimmed, and so is each of its lines. */
  readonly value: string;
  /** Every `<br>`. */
  readonly breaks: readonly Span[];
  /** Every HTML comment, whole. */
  readonly comments: readonly Span[];
}

const special = new Uint8Array(128);
for (const character of '\\`*_<&[]!') special[character.charCodeAt(0)] = 1;
const escapable = /[!-/:-@[-`{-~]/;
const autolink = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*)>/iy;
const lineBreak = /^<br\s*\/?>$/i;

/** The offset of the next character that may mean something in Markdown, or `end`. Never looks beyond `end`. */
function nextSpecial(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && special[text.charCodeAt(at)] !== 1) at++;
  return at;
}

const nothing: readonly Span[] = [];
const whiteSpace = /\s/;

/** A span without the white space around it; empty, at its start, where it holds nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 32 ||
    (code < 128 ? code >= 9 && code <= 13 : (code <= 160 || code > 5000) && whiteSpace.test(text.charAt(at)))
  );
}

/** Reads the text of `span`. Linear in its length. */
export function readInline(text: string, span: Span): Inline {
  if (nextSpecial(text, span.start, span.end) === span.end) {
    return { value: text.slice(span.start, span.end).trim(), breaks: nothing, comments: nothing };
  }
  return new InlineReader(text, span).read();
}

interface Bracket {
  readonly piece: Piece;
  readonly image: boolean;
  /** Runs of emphasis that were open before it. */
  readonly mark: number;
}

class InlineReader {
  readonly #text: string;
  readonly #end: number;
  readonly #start: number;
  readonly #pieces: Piece[] = [];
  readonly #emphasis = new Emphasis();
  readonly #breaks: Span[] = [];
  readonly #comments: Span[] = [];
  #brackets: Bracket[] = [];
  /** Brackets below this one would hold a link inside a link. */
  #inactive = 0;
  /** Marks that are known not to occur in what is left of the cell. */
  readonly #absent = new Set<string>();
  #at: number;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.#start = this.#at = span.start;
    this.#end = span.end;
  }

  read(): Inline {
    while (this.#at < this.#end) {
      const next = nextSpecial(this.#text, this.#at, this.#end);
      if (next > this.#at) this.#push(this.#text.slice(this.#at, next), next);
      else this.#special(this.#text.charAt(this.#at));
    }
    this.#emphasis.close(0);
    const lines = this.#pieces
      .map((piece) => piece.text)
      .join('')
      .split('\n');
    const value = lines
      .map((line) => line.trim())
      .join('\n')
      .trim();
    return { value, breaks: this.#breaks, comments: this.#comments };
  }

  #push(text: string, next: number): Piece {
    const piece = { text };
    this.#pieces.push(piece);
    this.#at = next;
    return piece;
  }

  #special(character: string): void {
    if (character === '\\') this.#escape();
    else if (character === '`') this.#code();
    else if (character === '*' || character === '_') this.#run(character);
    else if (character === '<') this.#angle();
    else if (character === '&') this.#entity();
    else if (character === ']') this.#closeBracket();
    else this.#openBracket(character === '!');
  }

  #escape(): void {
    const next = this.#at + 1 < this.#end ? this.#text.charAt(this.#at + 1) : '';
    if (escapable.test(next)) this.#push(next, this.#at + 2);
    else this.#push('\\', this.#at + 1);
  }

  #entity(): void {
    const entity = entityAt(this.#text, this.#at, this.#end);
    if (entity === null) this.#push('&', this.#at + 1);
    else this.#push(entity.value, entity.end);
  }

  #runEnd(marker: string): number {
    let end = this.#at;
    while (end < this.#end && this.#text[end] === marker) end++;
    return end;
  }

  #run(marker: string): void {
    const at = this.#at;
    const end = this.#runEnd(marker);
    const piece = this.#push(this.#text.slice(at, end), end);
    const before = at > this.#start ? this.#text.charAt(at - 1) : '';
    this.#emphasis.add(piece, before, end < this.#end ? this.#text.charAt(end) : '');
  }

  #code(): void {
    const from = this.#runEnd('`');
    const marks = this.#text.slice(this.#at, from);
    const close = this.#absent.has(marks) ? -1 : this.#closingRun(marks, from);
    if (close < 0) {
      this.#absent.add(marks);
      this.#push(marks, from);
      return;
    }
    const code = this.#text.slice(from, close).replaceAll('\\|', '|');
    const padded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    this.#push(padded ? code.slice(1, -1) : code, close + marks.length);
  }

  /** Where a run of exactly as many backticks starts, or -1. */
  #closingRun(marks: string, from: number): number {
    for (let at = this.#text.indexOf('`', from); at >= 0 && at < this.#end; at = this.#text.indexOf('`', at)) {
      const start = at;
      while (at < this.#end && this.#text[at] === '`') at++;
      if (at - start === marks.length) return start;
    }
    return -1;
  }

  #angle(): void {
    const remark = this.#markup();
    if (remark !== null) {
      if (this.#text.startsWith('<!--', this.#at)) this.#comments.push({ start: this.#at, end: remark });
      this.#at = remark;
      return;
    }
    autolink.lastIndex = this.#at;
    const link = autolink.exec(this.#text);
    if (link !== null && autolink.lastIndex <= this.#end) {
      this.#push(link[1] ?? '', autolink.lastIndex);
      return;
    }
    tag.lastIndex = this.#at;
    const html = tag.exec(this.#text);
    if (html === null || tag.lastIndex > this.#end) {
      this.#push('<', this.#at + 1);
      return;
    }
    const broken = lineBreak.test(html[0]);
    if (broken) this.#breaks.push({ start: this.#at, end: tag.lastIndex });
    this.#push(broken ? '\n' : '', tag.lastIndex);
  }

  /** The end of the comment, instruction, declaration or CDATA section that starts here, or null. */
  #markup(): number | null {
    const at = this.#at;
    if (this.#text.startsWith('<!--', at)) {
      const short = ['<!-->', '<!--->'].find((form) => this.#text.startsWith(form, at));
      return short === undefined ? this.#find('-->', at + 4) : at + short.length;
    }
    if (this.#text.startsWith('<?', at)) return this.#find('?>', at + 2);
    if (this.#text.startsWith('<![CDATA[', at)) return this.#find(']]>', at + 9);
    return /^<![a-z]/i.test(this.#text.slice(at, at + 3)) ? this.#find('>', at + 3) : null;
  }

  #find(mark: string, from: number): number | null {
    if (this.#absent.has(mark)) return null;
    // The search must not run past the cell into the rest of the file.
    const found = this.#text.slice(from, this.#end).indexOf(mark);
    if (found >= 0) return from + found + mark.length;
    this.#absent.add(mark);
    return null;
  }

  #openBracket(exclaims: boolean): void {
    const image = exclaims && this.#at + 1 < this.#end && this.#text[this.#at + 1] === '[';
    const text = image ? '![' : exclaims ? '!' : '[';
    const piece = this.#push(text, this.#at + text.length);
    if (image || !exclaims) this.#brackets.push({ piece, image, mark: this.#emphasis.mark });
  }

  #closeBracket(): void {
    const opener = this.#brackets.pop();
    const barred = opener !== undefined && !opener.image && this.#brackets.length < this.#inactive;
    this.#inactive = Math.min(this.#inactive, this.#brackets.length);
    const tail = opener === undefined || barred ? null : linkTail(this.#text, this.#at + 1, this.#end);
    if (opener === undefined || tail === null) {
      this.#push(']', this.#at + 1);
      return;
    }
    opener.piece.text = '';
    this.#emphasis.close(opener.mark);
    if (!opener.image) this.#inactive = this.#brackets.length;
    this.#at = tail;
  }
}
