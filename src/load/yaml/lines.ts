/**
 * The lines of a text that no parser accepts, as a person reads them: indentation, dashes, a key, a value. Bodies of
 * block scalars and the inside of brackets over several lines are left out, for anything may stand there.
 */
import type { Span } from '../../text/span.js';
import { lineEnd } from './gaps.js';

export interface Line extends Span {
  /** Where its first character that is not white space (of any kind) stands; `end` is behind its last one. */
  readonly content: number;
  readonly dash: boolean;
  /** Where the key (or, without one, the value) begins: behind the dashes. */
  readonly body: number;
  /** The key before `: `, quotes included. */
  readonly key: Span | null;
  /** Where the value begins; equal to `end` where there is none. */
  readonly value: number;
  /** Its value opens brackets that nothing closes before the next field. */
  leftOpen: boolean;
  /** It closes the brackets of an earlier line without being indented further than that. */
  closes: boolean;
}

/** The column (from 0) of a line's key or value. */
export function column(line: Line): number {
  return line.body - line.start;
}

/** The lines that hold something, comments and the insides of multi-line values left out. */
export function* readLines(text: string, span: Span): Generator<Line> {
  // A line is handed on when the next one is there, for only then it is known whether it was left open.
  let held: Line | null = null;
  let inside: Inside | null = null;
  for (let start = span.start; start < span.end; ) {
    const end = Math.min(lineEnd(text, start), span.end);
    const line = readLine(text, start, end);
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    if (line === null) continue;
    const kept: Inside | null = inside !== null && isInside(text, inside, line) ? inside : null;
    if (kept !== null) {
      inside = goOn(text, kept, line);
      if (line.content - line.start <= kept.indent) {
        if (held !== null) yield held;
        held = { ...line, closes: true };
      }
      continue;
    }
    if (inside !== null) inside.opener.leftOpen = inside.open > 0;
    if (held !== null) yield held;
    held = line;
    inside = opens(text, line);
  }
  if (inside !== null) inside.opener.leftOpen = inside.open > 0;
  if (held !== null) yield held;
}

/** A value that goes on below its line: a block scalar, or brackets that are still open. */
interface Inside {
  readonly opener: Line;
  readonly indent: number;
  /** Brackets still open; 0 for a block scalar. */
  readonly open: number;
}

function opens(text: string, line: Line): Inside | null {
  const value = text.slice(line.value, line.end);
  const indent = line.content - line.start;
  if (/^[|>][-+1-9]{0,2}(?:\s+#.*)?$/.test(value)) return { opener: line, indent, open: 0 };
  if (value[0] !== '[' && value[0] !== '{') return null;
  const open = openBrackets(value);
  return open > 0 ? { opener: line, indent, open } : null;
}

/** A line that is not indented further ends the value, unless it is its closing bracket. */
function isInside(text: string, inside: Inside, line: Line): boolean {
  return line.content - line.start > inside.indent || (inside.open > 0 && /[\]}]/.test(text.charAt(line.content)));
}

function goOn(text: string, inside: Inside, line: Line): Inside | null {
  if (inside.open === 0) return inside;
  const open = inside.open + openBrackets(text.slice(line.content, line.end));
  return open > 0 ? { ...inside, open } : null;
}

/** Brackets that a stretch opens and does not close, quoted ones and comments left out. */
export function openBrackets(value: string): number {
  let open = 0;
  for (let i = 0; i < value.length; i++) {
    const sign = value[i];
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open--;
    else if (sign === '#' && (i === 0 || value[i - 1] === ' ')) break;
    else if (sign === '"' || sign === "'") i = closingQuote(value, i, value.length) - 1;
  }
  return open;
}

/** Just behind the quote that closes the one at `at`, or `end` where none does. */
export function closingQuote(text: string, at: number, end: number): number {
  const quote = text[at];
  for (let i = at + 1; i < end; i++) {
    if (text[i] === '\\' && quote === '"') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++;
      else return i + 1;
    }
  }
  return end;
}

const spaces = /[\s\u3000\u00a0]/;

function readLine(text: string, start: number, lineEnds: number): Line | null {
  let content = start;
  while (content < lineEnds && spaces.test(text.charAt(content))) content++;
  let end = lineEnds;
  while (end > content && text.charCodeAt(end - 1) <= 32) end--;
  if (content === end || text[content] === '#' || text.startsWith('---', content)) return null;
  let body = content;
  while (text[body] === '-' && (text[body + 1] === ' ' || body + 1 === end)) {
    body++;
    while (body < end && text[body] === ' ') body++;
  }
  const key = readKey(text, body, end);
  let value = key === null ? body : key.end + 1;
  while (value < end && text.charCodeAt(value) <= 32) value++;
  if (text[value] === '#' && value > body) value = end;
  return { start, end, content, dash: body > content, body, key, value, leftOpen: false, closes: false };
}

/** The key of a line: what stands before its first colon that a space or the line's end follows. */
function readKey(text: string, from: number, end: number): Span | null {
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    const closed = closingQuote(text, from, end);
    return text[closed] === ':' && closed < end ? { start: from, end: closed } : null;
  }
  if (quote === '[' || quote === '{') return null;
  for (let i = from; i < end; i++) {
    if (text[i] === ':' && (i + 1 === end || text[i + 1] === ' ' || text[i + 1] === '\t'))
      return { start: from, end: i };
    if (text[i] === '#' && text[i - 1] === ' ') return null;
  }
  return null;
}
