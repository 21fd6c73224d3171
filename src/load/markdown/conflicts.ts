import type { Diagnostic } from '../../model/finding.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../text/span.js';
import { findConflicts } from '../yaml/conflicts.js';

/** The first place behind the offset `from` where git left a merge unfinished, or null. What stands in `code` is text. */
export function firstConflict({ path, text }: Source, from: number, code: readonly Span[]): Diagnostic | null {
  if (!text.includes('<<<<<<<', from)) return null;
  const [first] = findConflicts({ path, text: without(text, code) }, { start: from, end: text.length });
  return first ?? null;
}

/** The text with spans blanked out, every other character in its place. */
function without(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const span of spans) {
    parts.push(text.slice(end, span.start), ' '.repeat(Math.max(0, span.end - span.start)));
    end = Math.max(end, span.end);
  }
  return parts.join('') + text.slice(end);
}
