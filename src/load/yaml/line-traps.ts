/**
 * Lines that YAML refuses, and the habit behind each: a full-width colon, a masked name, a comparator, a quote in the
 * middle. Looked for only in a text that was refused, so a lawful text never meets them.
 */
import type { Diagnostic } from '../../model/finding.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../text/span.js';
import { diagnostic, type Extras, fixOf } from './findings.js';
import { badSpaces, closingBracket, misaligned, noColon, wrongColon } from './layout-traps.js';
import { closingQuote, column, type Line, readLines } from './lines.js';
import type { Caught, Trap } from './scene.js';
import {
  bang,
  brackets,
  colonInValue,
  comparator,
  dashBehindKey,
  maskedName,
  quotes,
  reserved,
} from './value-traps.js';

/** The surest first. */
const traps: readonly Trap[] = [
  badSpaces,
  closingBracket,
  wrongColon,
  maskedName,
  comparator,
  reserved,
  bang,
  dashBehindKey,
  quotes,
  brackets,
  misaligned,
  colonInValue,
  noColon,
];

/** The lines that fell into a trap, in order, with what is to be said of each; one trap a line. */
export function* lineTraps({ text, path }: Source, span: Span): Generator<Diagnostic> {
  const anchors = new Set(Array.from(text.matchAll(/&([^\s,[\]{}]+)/g), ([, name = '']) => name));
  const columns = new Columns();
  for (const [before, line, after] of neighbours(readLines(text, span))) {
    const aligned = columns.place(line);
    const amongFields = columns.has(column(line)) || (after?.key ? column(after) === column(line) : false);
    const value = { start: line.value, end: beforeComment(text, line) };
    const caught = firstOf(traps, { text, line, value, aligned, amongFields, before, after, anchors });
    if (caught !== null) yield toDiagnostic(path, caught);
  }
}

function firstOf(all: readonly Trap[], scene: Parameters<Trap>[0]): Caught | null {
  for (const trap of all) {
    const caught = trap(scene);
    if (caught !== null) return caught;
  }
  return null;
}

/** Each line with the one before and the one after it. */
function* neighbours(lines: Iterable<Line>): Generator<[Line | undefined, Line, Line | undefined]> {
  let before: Line | undefined;
  let line: Line | undefined;
  for (const after of lines) {
    if (line !== undefined) yield [before, line, after];
    before = line;
    line = after;
  }
  if (line !== undefined) yield [before, line, undefined];
}

/** Where the value of a line ends: before ` #`, unless that stands in quotes at the value's start. */
function beforeComment(text: string, line: Line): number {
  const isQuoted = text[line.value] === '"' || text[line.value] === "'";
  const from = isQuoted ? closingQuote(text, line.value, line.end) : line.value;
  for (let hash = text.indexOf('#', from); hash >= 0 && hash < line.end; hash = text.indexOf('#', hash + 1)) {
    if (text[hash - 1] !== ' ' && text[hash - 1] !== '\t') continue;
    let end = hash;
    while (end > from && text.charCodeAt(end - 1) <= 32) end--;
    return end;
  }
  return line.end;
}

/** The columns in which fields and lists are open, outermost first. */
class Columns {
  readonly #open: number[] = [];

  has(column: number): boolean {
    return this.#open.includes(column);
  }

  /** Takes a line in; false where it goes back to a column that nothing began in. */
  place(line: Line): boolean {
    if (line.closes || (line.key === null && !line.dash)) return true;
    const at = line.content - line.start;
    let left = false;
    while ((this.#open.at(-1) ?? -1) > at) {
      this.#open.pop();
      left = true;
    }
    const known = this.#open.at(-1) === at;
    if (!known) this.#open.push(at);
    if (column(line) > at) this.#open.push(column(line));
    return known || !left;
  }
}

function toDiagnostic(path: string, { messageId, span, data, fix }: Caught): Diagnostic {
  const extras: Extras = {
    ...(data && { data }),
    ...(fix && { fix: fixOf(path, fix.description, fix.safe ?? false, fix.span, fix.text) }),
  };
  return diagnostic(path, 'syntax', 'error', messageId, span, extras);
}
