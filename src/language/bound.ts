/** Bounds that follow a number and its unit: 以上, 以内(含), 左右, `+`, `or more`. */
import { comparatorsAfter } from './lexicon/comparators.js';
import type { Comparator } from './readings.js';

export interface BoundAt {
  readonly comparator: Comparator;
  readonly end: number;
}

/** Characters that a bound can begin with; most numbers are followed by none of them. */
const begins = new Set('以之或及和(,、含范区内外开有出多左上下前附许往起打为封+oOaAmMtT');
const markup = /[\s`'"*_]*/y;

/** The bound at `index`, blanks and closing quotes skipped; null when there is none. */
export function boundAt(text: string, index: number): BoundAt | null {
  if (index >= text.length) return null;
  markup.lastIndex = index;
  markup.test(text);
  const skipped = markup.lastIndex;
  if (!begins.has(text.charAt(skipped))) return null;
  const found = match(text, index);
  return found !== null || skipped === index ? found : match(text, skipped);
}

function match(text: string, index: number): BoundAt | null {
  for (const [comparator, pattern] of comparatorsAfter) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return { comparator, end: pattern.lastIndex };
  }
  return null;
}
