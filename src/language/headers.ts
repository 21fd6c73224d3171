/** Which field a table's header may stand for, by its words alone. */
import { type HeaderFamily, headerEndings, headerFamilies } from './lexicon/headers.js';
import { normalise } from './normal.js';

export interface HeaderMeaning {
  readonly family: HeaderFamily;
  /** `name`: the header, or what is left without brackets, is a known word. `ending`: only its end is. */
  readonly by: 'name' | 'ending';
}

let families: Map<string, HeaderFamily> | undefined;

function familyOf(word: string): HeaderFamily | undefined {
  if (families === undefined) {
    families = new Map();
    for (const family of headerFamilies) for (const known of family.words.split('|')) families.set(known, family);
  }
  return families.get(word);
}

/** The words of a header as the lexicon writes them: `責任方（對接人）` → `责任方(对接人)`. */
export function headerWords(header: string): string {
  return tidy(
    normalise(header)
      .text.toLowerCase()
      .replace(/[【〔[「『]/g, '(')
      .replace(/[】〕\]」』]/g, ')'),
  );
}

/** White space as one blank, none beside Chinese characters, no punctuation at the ends. */
function tidy(text: string): string {
  const spaced = text.split(/[\s_]+/).join(' ');
  const dense = spaced.replace(/ (?=[\p{Script=Han}()])/gu, '').replace(/(?<=[\p{Script=Han}()]) /gu, '');
  return dense.replace(/^[ *:.!?·、,;"'-]+/, '').replace(/[ *:!?·、,;"'-]{1,40}$/, '');
}

/** What the header may mean; null where no word of it is known. */
export function readHeader(header: string): HeaderMeaning | null {
  const words = headerWords(header);
  for (const candidate of candidates(words)) {
    const family = familyOf(candidate);
    if (family !== undefined) return { family, by: 'name' };
  }
  const base = outsideBrackets(words);
  const ending = Object.keys(headerEndings)
    .filter((end) => base.length > end.length && base.endsWith(end))
    .sort((a, b) => b.length - a.length)[0];
  const field = ending === undefined ? undefined : headerEndings[ending];
  return field === undefined ? null : { family: { field, words: '', rank: 3 }, by: 'ending' };
}

/** The whole, the part outside brackets, the parts of `目标/Goal` and `需求 Need`, and last what brackets hold. */
function* candidates(words: string): Iterable<string> {
  yield words;
  const base = outsideBrackets(words);
  yield base;
  yield base.replace(/^[(]?\d{1,3}[.)、]?\s*/, '');
  for (const part of base.split(/[/|、,;&+]|(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/u))
    yield tidy(part);
  for (const [, inside = ''] of words.matchAll(/\(([^()]{1,40})\)/g)) yield tidy(inside);
}

function outsideBrackets(words: string): string {
  return tidy(words.replace(/\([^()]{0,200}\)/g, ''));
}
