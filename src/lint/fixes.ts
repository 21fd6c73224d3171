/** The safe fixes of findings, made on a text. */
import type { Finding } from '../model/finding.js';

/** The text with the safe fixes of its own findings that do not meddle with each other; how many were made. */
export function withFixes(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly made: number } {
  const edits = findings.flatMap(({ file, fix }) => {
    if (fix?.safe !== true || fix.edits.some((edit) => edit.file !== file)) return [];
    return [[...fix.edits].sort((a, b) => a.span.start - b.span.start)];
  });
  edits.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
  let result = '';
  let at = 0;
  let made = 0;
  for (const own of edits) {
    const [first] = own;
    // A fix of one place is left for the next round where another one touches it.
    if (first === undefined || first.span.start < at || (first.span.start === at && made > 0 && at > 0)) continue;
    for (const { span, text: inserted } of own) {
      result += text.slice(at, span.start) + inserted;
      at = span.end;
    }
    made++;
  }
  return { text: result + text.slice(at), made };
}
