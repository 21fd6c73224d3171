/** What kinds of characters a phrase holds, found in one pass: most phrases are a plain name and need no grammar. */
import * as lexicon from '../lexicon/owners.js';

/** Parts clauses, labels and lists: ; | ( : */
export const structural = 1;
/** Joins names: 、 + / and the Chinese conjunctions. */
export const joining = 2;
/** A verb may stand here: its first two characters, or a word of one. */
export const verbal = 4;
export const blank = 8;
/** Neither a letter nor a Chinese character nor a digit. */
export const marked = 16;

/** The first and the second character of a verb. */
const begins = 32;
const follows = 64;

let table: Uint8Array | undefined;

/** The kinds by character code, made when the first phrase is read. */
function kinds(): Uint8Array {
  if (table !== undefined) return table;
  const made = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number): void => {
    for (let at = 0; at < characters.length; at += 1) {
      const code = characters.charCodeAt(at);
      made[code] = (made[code] ?? 0) | kind;
    }
  };
  for (let code = 0; code < 0x80; code += 1) if (!/[0-9A-Za-z]/.test(String.fromCharCode(code))) made[code] = marked;
  made.fill(marked, 0x2000, 0x3400);
  made.fill(marked, 0xfe00, 0x10000);
  mark(';。|\n\r:,()[]【', structural);
  mark('、+&/,\\和与及或跟暨·', joining);
  mark('等是为于在', verbal);
  mark('担会协', begins);
  mark('任同', follows);
  made[0x20] = blank;
  for (const family of [lexicon.leadVerbs, lexicon.ownerVerbs, lexicon.actingVerbs, lexicon.helperVerbs])
    for (const verb of family) {
      mark(verb.charAt(0), begins);
      mark(verb.charAt(1), follows);
    }
  table = made;
  return made;
}

/** The kinds of characters in a text, as bits. */
export function signsOf(text: string): number {
  const byCode = kinds();
  let signs = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = byCode[text.charCodeAt(at)] ?? 0;
    signs |= kind;
    if ((before & begins) !== 0 && (kind & follows) !== 0) signs |= verbal;
    before = kind;
  }
  return signs;
}
