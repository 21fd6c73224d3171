import type { Diagnostic } from '../../model/finding.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../text/span.js';
import { diagnostic } from './findings.js';
export function refusalOf(source: Source, _span: Span, at: number, reason: string): Diagnostic {
  return diagnostic(source.path, 'syntax', 'error', 'syntaxError', { start: at, end: at + 1 }, { data: { reason } });
}
