/**
 * Finds the longest known word at a place: one look-up by first character (Chinese, signs) or by first word (Latin
 * letters, which must end where the word ends).
 */
export class WordTable<T> {
  readonly #byStart = new Map<string, [word: string, value: T][]>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const start = startOf(word, 0);
      const list = this.#byStart.get(start);
      if (list === undefined) this.#byStart.set(start, [[word, value]]);
      else list.push([word, value]);
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  /** The longest word at `index` of a lower-case text. */
  at(lower: string, index: number, start = startOf(lower, index)): { readonly end: number; readonly value: T } | null {
    const list = this.#byStart.get(start);
    if (list === undefined) return null;
    for (const [word, value] of list) {
      const end = index + word.length;
      if (!lower.startsWith(word, index)) continue;
      if (isLetter(lower.charCodeAt(end - 1)) && isLetter(lower.charCodeAt(end))) continue;
      return { end, value };
    }
    return null;
  }
}

/** The key of a word: its first run of Latin letters, else its first character. */
export function startOf(lower: string, index: number): string {
  let end = index;
  while (isLetter(lower.charCodeAt(end))) end++;
  return end === index ? lower.charAt(index) : lower.slice(index, end);
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Lower case for ASCII only, so that offsets stay. */
export function lowerAscii(text: string): string {
  return /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
}
