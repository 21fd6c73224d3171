import type { Span } from '../text/span.js';

/** A stretch of a text and what is to stand there instead. */
export interface Splice extends Span {
  readonly text: string;
}

/** The text with all splices made; every other character is the one that was there. They must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of ordered) {
    if (start < at) throw new RangeError('splices overlap');
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** Whether two splices reach into each other, or start at the same place. */
export function collide(a: Splice, b: Splice): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
