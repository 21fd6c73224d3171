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

/** What each code unit becomes that becomes exactly one; 0 where that has not been looked up. */
let becomes: Uint16Array | undefined;

function becomesTable(): Uint16Array {
  if (becomes === undefined) {
    becomes = new Uint16Array(0x10000);
    for (let at = 0; at < traditional.length; at++) becomes[traditional.charCodeAt(at)] = simplified.charCodeAt(at);
  }
  return becomes;
}

const printableAscii = /^[\t\n\x20-\x7e]*$/;
const identity = (index: number): number => index;

/** ASCII, and Chinese that is not listed as traditional, stay as they are. */
function stays(code: number, becoming: number): boolean {
  return becoming === code || code < 0x80 || (becoming === 0 && code >= 0x4e00 && code <= 0x9fff);
}

/** The normal form of a phrase, in linear time. */
export function normalise(input: string): Normal {
  if (printableAscii.test(input)) return { input, text: input, offset: identity };
  const table = becomesTable();
  let text = '';
  // Offsets in `input` of each code unit of `text`; made only when the two drift apart.
  let map: number[] | null = null;
  // Where the stretch begins that stays as it is.
  let kept = 0;
  for (let at = 0; at < input.length; ) {
    const code = input.charCodeAt(at);
    const known = table[code] ?? 0;
    if (stays(code, known)) {
      map?.push(at);
      at++;
      continue;
    }
    const character = known === 0 ? String.fromCodePoint(input.codePointAt(at) ?? code) : input.charAt(at);
    const folded = fold(character, table);
    const drifts = folded.length !== character.length;
    text += input.slice(kept, at);
    if (map === null && drifts) map = Array.from({ length: text.length }, (_, index) => index);
    if (map !== null) for (let i = 0; i < folded.length; i++) map.push(drifts ? at : at + i);
    text += folded;
    at += character.length;
    kept = at;
  }
  if (kept === 0) return { input, text: input, offset: identity };
  text += input.slice(kept);
  const offsets = map;
  if (offsets === null) return { input, text, offset: identity };
  return {
    input,
    text,
    offset: (index) => (index >= offsets.length ? input.length : (offsets[index] ?? input.length)),
  };
}

/** What one character becomes; remembered where one code unit becomes one. */
function fold(character: string, table: Uint16Array): string {
  const code = character.charCodeAt(0);
  const known = table[code] ?? 0;
  if (character.length === 1 && known !== 0) return String.fromCharCode(known);
  if (character.length === 1 && stays(code, known)) return character;
  const folded = foldedAnew(character, code, table);
  if (character.length === 1 && folded.length === 1) table[code] = folded.charCodeAt(0);
  return folded;
}

function foldedAnew(character: string, code: number, table: Uint16Array): string {
  const same = alike[character];
  if (same !== undefined) return same;
  // Zero-width characters and soft hyphens are typing accidents: they become nothing.
  if (code === 0x200b || code === 0x200c || code === 0x200d || code === 0xfeff || code === 0xad) return '';
  const compatible = character.normalize('NFKC');
  if (compatible === character) return character;
  let folded = '';
  for (const part of compatible) folded += part === character ? part : fold(part, table);
  return folded;
}
