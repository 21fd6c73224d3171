/** Text measured in terminal columns: a Chinese character takes two, a combining mark none. */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * What nearly all texts are made of: printable ASCII and the signs of sentences and targets, which take one column, and
 * Chinese characters with their punctuation, which take two. Looked for first, for the classes below are dear to load.
 */
const everyday = /^[\x20-\x7e±·×–—‘’“”…‰→≤≥\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
/** What joins code points into one character: marks, joiners, emoji modifiers and flags. All else stands for itself. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the single code points are meant, not what they make together
const joined = /[\p{M}\u200d\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}\u1100-\u11ff\r]/u;
const invisible = /^[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]$/u;
const pictured = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/u;

/** Columns that a text takes on a terminal. */
export function width(text: string): number {
  if (isEveryday(text)) return everydayWidth(text);
  if (joined.test(text))
    return graphemes(text).reduce((columns, character) => columns + widthOfCharacter(character), 0);
  let columns = 0;
  for (const point of text) columns += widthOfPoint(point);
  return columns;
}

/** Whether every code unit is a character of its own, of one column below U+3000 and else of two. */
export function isEveryday(text: string): boolean {
  return everyday.test(text);
}

function everydayWidth(text: string): number {
  let columns = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x3000) columns++;
  return columns;
}

/** A character of several code points is as wide as the one that the others modify; a picture takes two columns. */
function widthOfCharacter(character: string): number {
  const points = [...character];
  if (points.length > 1 && (character.includes('\ufe0f') || pictured.test(character))) return pictureWidth(character);
  const base = points.find((point) => !invisible.test(point));
  return base === undefined ? 0 : widthOfPoint(base);
}

/** `©️` and `1️⃣` are asked to be pictures by a selector; a lone digit with one is still text. */
function pictureWidth(character: string): number {
  return pictured.test(character) || character.includes('\u20e3') ? 2 : widthOfPoint([...character][0] ?? '');
}

function widthOfPoint(point: string): number {
  const code = point.codePointAt(0) ?? 0;
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad ? 0 : 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return invisible.test(point) ? 0 : eastAsianWidth(code);
}

/** The text with spaces behind it up to `columns`. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** The text with spaces before it up to `columns`. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** At most `columns` columns of the text; where something is cut, the last column is `…`. */
export function truncate(text: string, columns: number): string {
  return width(text) <= columns ? text : `${take(text, columns - 1)}…`;
}

/** The longest beginning of a text that fits into `columns` columns. */
function take(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  for (const character of graphemes(text)) {
    used += width(character);
    if (used > columns) break;
    kept += character;
  }
  return kept;
}

/** What a person sees as one character each. */
export function graphemes(text: string): string[] {
  if (isEveryday(text) || !joined.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Made when first needed: it takes as long as reading a checklist. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Breaks a text into lines of at most `columns` columns: after spaces between words of an alphabet, anywhere between
 * Chinese characters, but no closing punctuation starts a line and no opening bracket ends one. Line ends in the text stay.
 */
export function wrap(text: string, columns: number): string[] {
  const limit = Math.max(2, columns);
  return text.split('\n').flatMap((line) => wrapLine(line, limit));
}

/** Punctuation that may not end a line (避尾). */
const opening = /^[([{“‘（【《「『]$/;
/** Punctuation that may not begin a line (避头). */
const closing = /^[,.;:!?)\]}%，。、；：！？）】》」』”’…％]/;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** A Chinese character, which is wide and no punctuation: known without a search, for texts are full of them. */
function isIdeograph(character: string): boolean {
  const code = character.charCodeAt(0);
  return character.length === 1 && code >= 0x4e00 && code <= 0x9fff;
}

/** A letter, a digit or a space: neither wide nor punctuation. */
function isPlainLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return character.length === 1 && (code === 0x20 || (code >= 0x30 && code <= 0x39) || isLetter);
}

function wrapLine(line: string, columns: number): string[] {
  if (width(line) <= columns) return [line];
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const piece of pieces(line, columns)) {
    const fits = used + width(piece.trimEnd()) <= columns;
    if (fits || current === '') {
      current += piece;
      used += width(piece);
      continue;
    }
    if (closing.test(piece)) {
      // Take the last character along rather than begin a line with its punctuation.
      const last = graphemes(current.trimEnd()).at(-1) ?? '';
      lines.push(current.trimEnd().slice(0, -last.length));
      current = last + piece;
    } else {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    }
    used = width(current);
  }
  if (current !== '') lines.push(current.trimEnd());
  return lines;
}

/** Unbreakable pieces: a word with the space behind it, one wide character, or a stretch of an overlong word. */
function pieces(line: string, columns: number): string[] {
  const result: string[] = [];
  let word = '';
  const flush = (): void => {
    // What has half as many code units as there are columns cannot take more of these.
    while (word.length * 2 > columns && width(word) > columns) {
      const head = take(word, columns) || word;
      result.push(head);
      word = word.slice(head.length);
    }
    if (word !== '') result.push(word);
    word = '';
  };
  for (const character of graphemes(line)) {
    if (isPlainLetter(character)) {
      word += character;
      if (character === ' ') flush();
    } else if (!isIdeograph(character) && opening.test(character)) {
      flush();
      word = character;
    } else if (isIdeograph(character) || wide.test(character)) {
      if (!opening.test(word)) flush();
      word += character;
      flush();
    } else word += character;
  }
  flush();
  return result;
}
