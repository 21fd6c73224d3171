/**
 * The normal form that every grammar reads: full-width and compatibility characters folded (NFKC), traditional
 * Chinese as simplified, the many minus signs and dashes as one, with a way back to the phrase as it was written.
 */
import { simplified, traditional } from './lexicon/traditional.generated.js';

export interface Normal {
  readonly input: string;
  readonly text: string;
  /** Offset in `input` of an offset in `text`; the end of `text` is the end of `input`. */
  offset(index: number): number;
}

/** Lookalikes that NFKC leaves apart but that mean one thing in a phrase. */
const alike: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '﹣': '-',
  '〜': '~',
  '∼': '~',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '﹥': '>',
  '﹤': '<',
  '•': '·',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

let simplifiedOf: Uint16Array | undefined;

function simplifiedTable(): Uint16Array {
  if (simplifiedOf === undefined) {
    simplifiedOf = new Uint16Array(0x10000);
    for (let i = 0; i < traditional.length; i++) simplifiedOf[traditional.charCodeAt(i)] = simplified.charCodeAt(i);
  }
  return simplifiedOf;
}

const printableAscii = /^[\t\n\x20-\x7e]*$/;
const identity = (index: number): number => index;

/** The normal form of a phrase, in linear time. */
export function normalise(input: string): Normal {
  if (printableAscii.test(input)) return { input, text: input, offset: identity };
  const table = simplifiedTable();
  let text = '';
  // Offsets in `input` of each code unit of `text`; made only when the two drift apart.
  let map: number[] | null = null;
  let from = 0;
  for (const character of input) {
    const folded = fold(character, table);
    if (map === null && (folded.length !== character.length || text.length !== from)) {
      map = Array.from({ length: text.length }, (_, index) => index);
    }
    if (map !== null)
      for (let i = 0; i < folded.length; i++) map.push(folded.length === character.length ? from + i : from);
    text += folded;
    from += character.length;
  }
  const offsets = map;
  if (offsets === null) return { input, text, offset: identity };
  return {
    input,
    text,
    offset: (index) => (index >= offsets.length ? input.length : (offsets[index] ?? input.length)),
  };
}

function fold(character: string, table: Uint16Array): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0x4e00 && code <= 0x9fff) {
    const simple = table[code];
    return simple ? String.fromCharCode(simple) : character;
  }
  const same = alike[character];
  if (same !== undefined) return same;
  // Zero-width characters and soft hyphens are typing accidents: they become nothing.
  if (code === 0x200b || code === 0x200c || code === 0x200d || code === 0xfeff || code === 0xad) return '';
  const compatible = character.normalize('NFKC');
  if (compatible === character) {
    const simple = character.length === 1 ? table[code] : 0;
    return simple ? String.fromCharCode(simple) : character;
  }
  let folded = '';
  for (const part of compatible) folded += part === character ? part : fold(part, table);
  return folded;
}
