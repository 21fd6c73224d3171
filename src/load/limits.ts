/**
 * Bounds that hold for every file, so that no input hangs or breaks the process. Size and line length are looked at
 * before any parser runs. Depth is bounded inside the event parser, which counts exactly and stops in time, and keys
 * and aliases while the tree is made: a guess from the text would mistake prose for brackets and `*总监` for an alias.
 * After a limit is passed nothing else reads the file.
 */
import type { Diagnostic } from '../model/finding.js';
import type { Source } from '../model/source.js';
import type { Span } from '../text/span.js';
import { diagnostic } from './yaml/findings.js';
import { lineEnd } from './yaml/gaps.js';

const megabyte = 1024 * 1024;

/** Bytes of a file that is still read. */
export const maxBytes = 16 * megabyte;

export const yamlLimits = {
  /** Characters of a line. */
  line: megabyte,
  /** Collections within collections. */
  depth: 64,
  /** Keys of one mapping. */
  keys: 10_000,
  /** Uses of anchors in a file … */
  aliases: 100,
  /** … and the nodes that they stand for, all together. */
  aliasedNodes: 1_000_000,
} as const;

/** The first bound that a text passes before anybody reads it, or null. */
export function checkLimits(source: Source, span: Span = { start: 0, end: source.text.length }): Diagnostic | null {
  const { text, path } = source;
  const bytes = source.size ?? byteLength(text);
  if (bytes > maxBytes) {
    const data = { size: (bytes / megabyte).toFixed(1), limit: maxBytes / megabyte };
    return diagnostic(path, 'limit', 'error', 'tooLarge', { start: 0, end: lineEnd(text.slice(0, 80), 0) }, { data });
  }
  const start = longLine(text, span);
  if (start < 0) return null;
  return diagnostic(
    path,
    'limit',
    'error',
    'lineTooLong',
    { start, end: start + 80 },
    { data: { limit: yamlLimits.line } },
  );
}

/** Bytes in UTF-8, counted only where a text of its length might pass the bound. */
function byteLength(text: string): number {
  const most = text.length * 3;
  return most <= maxBytes || text.length > maxBytes ? text.length : Buffer.byteLength(text);
}

/** The start of the first line that is too long, or -1. A lone CR ends a line too, so long stretches are looked at twice. */
function longLine(text: string, span: Span): number {
  let start = span.start;
  while (span.end - start > yamlLimits.line) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > span.end ? span.end : feed;
    if (end - start > yamlLimits.line) {
      const cr = text.lastIndexOf('\r', start + yamlLimits.line);
      if (cr < start) return start;
      start = cr + 1;
    } else start = end + 1;
  }
  return -1;
}

/**
 * Whether a text might nest deeper than the bound, judged without a parser and on the safe side: prose full of brackets
 * counts too. It guards the second, slower parser, which a deep file can bring down.
 */
export function mayBeDeep(text: string, span: Span): boolean {
  let flow = 0;
  let line = 0;
  let inLine = true;
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) flow++;
    else if ((code === 93 || code === 125) && flow > 0) flow--;
    else if (code === 10 || code === 13) {
      line = 0;
      inLine = true;
      continue;
    }
    // Indentation and the compact `- - -` of one line: each level takes at least one column.
    if (inLine) {
      if (code === 32 || code === 45 || code === 63 || code === 58) line++;
      else inLine = false;
    }
    if (flow + line > depthGuard) return true;
  }
  return false;
}

/** Columns of indentation and open brackets that are still harmless for the second parser. */
const depthGuard = 256;
