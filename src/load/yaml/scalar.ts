import { getScalarValue, type ScalarEvent } from 'js-yaml';
import type { Scalar, Style } from '../tree.js';
import { lineEnd } from './gaps.js';

/** Scalar styles by the parser's number. */
const styles: readonly Style[] = ['plain', 'plain', 'single', 'double', 'literal', 'folded'];

/**
 * The scalar at [start, end) of a text. The event's own offsets belong to `slice`, the stretch of the text that was
 * parsed. A value is decoded only where it is not what the text says.
 */
export function readScalar(text: string, slice: string, event: ScalarEvent, start: number, end: number): Scalar {
  const style = styles[event.style] ?? 'plain';
  if (style === 'literal' || style === 'folded') return block(text, slice, event, start, end, style);
  if (style === 'plain' && (event.fast || !hasBreak(text, start, end)))
    return plain(text, start, end, event.tagStart >= 0);
  const value = event.fast ? text.slice(start, end) : getScalarValue(slice, event);
  return { kind: 'scalar', start, end, value, style, verbatim: event.fast };
}

/**
 * A block scalar, its span narrowed to what can be seen: without indentation before and line ends behind. One with
 * nothing in it stands behind its header.
 */
function block(text: string, slice: string, event: ScalarEvent, start: number, end: number, style: Style): Scalar {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (from === to) {
    from = start;
    while (from > 0 && text.charCodeAt(from - 1) <= 32) from--;
    to = from;
  }
  return { kind: 'scalar', start: from, end: to, value: getScalarValue(slice, event), style, verbatim: false };
}

/** A plain scalar of one line. Nulls are told by their first letter, before anything is compared. */
function plain(text: string, start: number, end: number, tagged: boolean): Scalar {
  const first = text.charCodeAt(start);
  if ((first === 126 || first === 110 || first === 78) && !tagged) {
    const value = text.slice(start, end);
    if (value === '~' || value === 'null' || value === 'Null' || value === 'NULL') {
      return { kind: 'scalar', start, end, value: '', style: 'plain', verbatim: false, isNull: true };
    }
  }
  return { kind: 'scalar', start, end, value: text.slice(start, end), style: 'plain', verbatim: true };
}

/** Whether a plain scalar that the parser calls folded really is: at the end of a root it only looked for more lines. */
function hasBreak(text: string, start: number, end: number): boolean {
  return lineEnd(text, start) < end;
}
