import type { Position, Range, Span } from './span.js';

function startsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The same where no line ends with a CR: searching for one character is many times faster than looking at each. */
function startsAfterFeeds(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

/**
 * Turns offsets of one text into lines and columns.
 * Line ends are `\n`, `\r\n` and a lone `\r`, as YAML and CommonMark both count them.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = text.includes('\r') ? startsOf(text) : startsAfterFeeds(text);
  }

  /** How many lines the text has; an empty text has one. */
  get lines(): number {
    return this.#starts.length;
  }

  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a position, clamped to its line. */
  offset(position: Position): number {
    const start = this.#starts[position.line - 1] ?? this.#text.length;
    return Math.min(start + position.column - 1, this.lineSpan(position.line).end);
  }

  /** The span of a line (from 1) without its line end. */
  lineSpan(line: number): Span {
    const start = this.#starts[line - 1] ?? this.#text.length;
    let end = this.#starts[line] ?? this.#text.length;
    while (end > start && (this.#text[end - 1] === '\n' || this.#text[end - 1] === '\r')) end--;
    return { start, end };
  }
}
