/**
 * What stands between the tokens of a YAML file. The event parser tells where values are; brackets that close, colons
 * without a value and comments are found here. Between two tokens there is nothing but white space, indicators and
 * comments, so a `#` after white space always starts a comment.
 */
import type { Comment } from '../tree.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;

function isBlank(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}

/** The end of the line that `at` stands on, without its line end. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
  return end;
}

/** The first place from `at` that is neither white space nor comment. */
export function skipBlank(text: string, at: number, end: number): number {
  let position = at;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (isBlank(code)) position++;
    else if (code === HASH) position = lineEnd(text, position);
    else break;
  }
  return Math.min(position, end);
}

/** Just after the indicator (`:`, `-`) that comes next, or -1 where something else does. */
export function afterIndicator(text: string, at: number, end: number, indicator: number): number {
  const position = skipBlank(text, at, end);
  return position < end && text.charCodeAt(position) === indicator ? position + 1 : -1;
}

/** Just after the bracket that closes a flow collection whose last token ended at `at`. */
export function afterBracket(text: string, at: number, end: number): number {
  let position = at;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === 93 || code === 125) return position + 1;
    position = code === HASH ? lineEnd(text, position) : position + 1;
  }
  return end;
}

/** The word that a comment must hold to be kept. */
const address = 'tally:';

/**
 * Collects the comments that speak to tally. The parser's caller tells it of each token in order; as long as the next
 * `tally:` of the text lies behind the token there is nothing to do but one comparison.
 */
export class Notes {
  readonly comments: Comment[] = [];
  readonly #text: string;
  readonly #end: number;
  /** Where the text next says `tally:`; Infinity when it does no more. */
  next: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#end = end;
    this.next = this.#find(start);
  }

  /** A token stands at [start, end), the one before it ended at `from`. Call it only when `next` lies before `end`. */
  pass(from: number, start: number, end: number): void {
    while (this.next < start) this.#collect(from);
    if (this.next < end) this.next = this.#find(end);
  }

  #find(from: number): number {
    const at = this.#text.indexOf(address, from);
    return at < 0 || at >= this.#end ? Number.POSITIVE_INFINITY : at;
  }

  /** Keeps the comment around `next`, if it is one. */
  #collect(from: number): void {
    const text = this.#text;
    let line = this.next;
    while (line > from && text.charCodeAt(line - 1) !== LF && text.charCodeAt(line - 1) !== CR) line--;
    let hash = line;
    while (
      hash < this.next &&
      !(text.charCodeAt(hash) === HASH && (hash === 0 || isBlank(text.charCodeAt(hash - 1))))
    ) {
      hash++;
    }
    const end = Math.min(lineEnd(text, this.next), this.#end);
    if (hash < this.next) this.comments.push({ start: hash, end, text: text.slice(hash + 1, end).trim() });
    this.next = this.#find(end);
  }
}
