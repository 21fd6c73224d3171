/**
 * Finds the longest known word at a place. Chinese words and signs are looked up by their first character, Latin ones
 * by their first word (and must end where a word ends); a set of lengths, one bit each, says what is worth a look.
 */
export class WordTable<T> {
  readonly #values = new Map<string, T>();
  readonly #byWord = new Map<string, number>();
  #byCharacter: Uint32Array | undefined;

  /**
   * The table is made when it is first asked. A word that is entered twice has the value of its first entry; the longest
   * may have 31 characters.
   */
  constructor(readonly entries: () => Iterable<readonly [word: string, value: T]>) {}

  #make(): Uint32Array {
    const lengths = new Uint32Array(0x10000);
    for (const [word, value] of this.entries()) this.#enter(lengths, word, value);
    this.#byCharacter = lengths;
    return lengths;
  }

  #enter(lengths: Uint32Array, word: string, value: T): void {
    if (this.#values.has(word)) return;
    this.#values.set(word, value);
    const code = word.charCodeAt(0);
    const length = 1 << word.length;
    if (isLetter(code)) {
      const start = startOf(word, 0);
      this.#byWord.set(start, (this.#byWord.get(start) ?? 0) | length);
    } else lengths[code] = (lengths[code] ?? 0) | length;
  }

  /** The words, in no order. */
  words(): Iterable<string> {
    if (this.#byCharacter === undefined) this.#make();
    return this.#values.keys();
  }

  /** The longest word at `index` of a lower-case text; `start` is the Latin word there, where the caller knows it. */
  at(lower: string, index: number, start?: string): { readonly end: number; readonly value: T } | null {
    const byCharacter = this.#byCharacter ?? this.#make();
    const code = lower.charCodeAt(index);
    let lengths = isLetter(code) ? this.#byWord.get(start ?? startOf(lower, index)) : byCharacter[code];
    if (lengths === undefined) return null;
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths);
      lengths ^= 1 << length;
      const end = index + length;
      if (end > lower.length) continue;
      if (isLetter(lower.charCodeAt(end - 1)) && isLetter(lower.charCodeAt(end))) continue;
      const value = this.#values.get(lower.substring(index, end));
      if (value !== undefined) return { end, value };
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

const capital = /[A-Z]/;
const capitals = /[A-Z]+/g;
const lower = (letters: string): string => letters.toLowerCase();

/** Lower case for ASCII only, so that offsets stay. */
export function lowerAscii(text: string): string {
  return capital.test(text) ? text.replace(capitals, lower) : text;
}
