/** Stretches of a phrase and the ways to cut them, brackets kept whole. */
import type { Span } from '../../text/span.js';

/** How much a stretch has to say about who is accountable. */
export type Standing = 'lead' | 'owner' | 'unmarked' | 'helper';

export interface Piece extends Span {
  readonly standing: Standing;
}

/** Always of one shape: spreading a span costs more than all else that a plain name needs. */
export function pieceAt(span: Span, standing: Standing): Piece {
  return { start: span.start, end: span.end, standing };
}

const opening = '([{<【「《';
const closing = ')]}>】」》';

/** The stretch without blanks, quotes and bullets at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isEdge(text.charAt(start))) start += 1;
  while (end > start && (isEdge(text.charAt(end - 1)) || '.?!:'.includes(text.charAt(end - 1)))) {
    // The dot of an initial (Jane D.) belongs to the name.
    if (text.charAt(end - 1) === '.' && /^ [A-Z]$/.test(text.slice(end - 3, end - 1))) break;
    end -= 1;
  }
  return { start, end };
}

function isEdge(character: string): boolean {
  return (
    character === ' ' ||
    character === '\t' ||
    character === '\n' ||
    character === '\r' ||
    '"`,;。、/\\\u3000\u00a0'.includes(character)
  );
}

/** Calls `visit` at each character outside brackets; a bracket that never closes hides nothing. */
export function outsideBrackets(text: string, span: Span, visit: (at: number, character: string) => void): void {
  let depth = 0;
  let hidden = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    const character = text.charAt(at);
    if (opening.includes(character)) {
      // `<` is a bracket only around a mail address or a placeholder.
      if (depth === 0 && hidden <= at) hidden = closeOf(text, at, span.end);
      if (hidden > at) depth += 1;
    } else if (closing.includes(character) && depth > 0) depth -= 1;
    else if (depth === 0) visit(at, character);
  }
}

/** The index after the bracket that closes the one at `at`, or `at` when none does within reach. */
function closeOf(text: string, at: number, end: number): number {
  const close = closing.charAt(opening.indexOf(text.charAt(at)));
  const stop = Math.min(end, at + 400);
  for (let index = at + 1; index < stop; index += 1) if (text.charAt(index) === close) return index + 1;
  return at;
}

/** Cuts a stretch at characters outside brackets. */
export function cutAt(text: string, span: Span, marks: string): Span[] {
  const cuts: Span[] = [];
  let start = span.start;
  outsideBrackets(text, span, (at, character) => {
    if (!marks.includes(character)) return;
    cuts.push({ start, end: at });
    start = at + 1;
  });
  cuts.push({ start, end: span.end });
  return cuts.filter((cut) => cut.end > cut.start);
}
