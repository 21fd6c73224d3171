import type { Finding } from '../model/finding.js';

/** By file, then position, then rule: the same order on every machine, whatever its locale. */
export function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.rule, b.rule) ||
    compare(a.messageId, b.messageId) ||
    compare(a.path, b.path)
  );
}

/** By file alone, for one of each. */
export function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return compare(a.file, b.file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
