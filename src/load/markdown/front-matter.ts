import type { Span } from '../../text/span.js';

/** The YAML between two `---` lines at the very start of a file. */
export interface FrontMatter {
  readonly yaml: Span;
  /** The offset behind the closing line. */
  readonly end: number;
  /** False where no closing line was found: then it reaches to the end of the file. */
  readonly closed: boolean;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
const key = /^[\p{L}_][^\s:：]*[ \t]*[:：]/u;

/**
 * Finds the front matter. A thematic break opens none: an opening line without a closing one counts only when what
 * follows it is a key.
 */
export function findFrontMatter(text: string): FrontMatter | null {
  const open = opening.exec(text);
  if (open === null) return null;
  const start = open[0].length;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (close !== null) return { yaml: { start, end: close.index }, end: closing.lastIndex, closed: true };
  if (!key.test(text.slice(start, start + 200))) return null;
  return { yaml: { start, end: text.length }, end: text.length, closed: false };
}
