import type { Diagnostic } from '../../model/finding.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../text/span.js';
import { diagnostic } from './findings.js';
import { lineEnd } from './gaps.js';

/**
 * The places where git left a merge unfinished: `<<<<<<<`, `=======` and `>>>>>>>` at the start of lines, in that
 * order. A file with one is not read at all, for half of it is somebody else's.
 */
export function findConflicts(source: Source, span: Span): Diagnostic[] {
  const { text, path } = source;
  const found: Diagnostic[] = [];
  let at = marker(text, '<<<<<<<', span.start, span);
  while (at >= 0) {
    const middle = marker(text, '=======', at, span);
    const last = middle < 0 ? -1 : marker(text, '>>>>>>>', middle, span);
    if (last < 0) break;
    const related = { span: { start: last, end: lineEnd(text, last) }, messageId: 'conflictEnd' as const };
    found.push(diagnostic(path, 'syntax', 'error', 'conflict', { start: at, end: lineEnd(text, at) }, { related }));
    at = marker(text, '<<<<<<<', last, span);
  }
  return found;
}

/** Where a line begins with the marker, followed by a space or the line's end. */
function marker(text: string, sign: string, from: number, span: Span): number {
  let at = text.indexOf(sign, from);
  while (at >= 0 && at < span.end) {
    const before = at === span.start || text[at - 1] === '\n' || text[at - 1] === '\r';
    const after = text[at + sign.length];
    if (before && (after === undefined || after === ' ' || after === '\n' || after === '\r')) return at;
    at = text.indexOf(sign, at + 1);
  }
  return -1;
}
