import { headerWords, readHeader } from '../language/headers.js';
import { firstIndex } from '../text/sorted.js';
import type { Cell, Merge, Row, Sheet } from './book.js';
import { Refusal } from './refusal.js';

/** Rows that merged areas cover, all together: real ones do not overlap. */
const maxMergedRows = 1_000_000;

/** Whether a text is a header that everybody's tables use. */
export function isKnownHeader(text: string): boolean {
  return text.length <= 40 && readHeader(text) !== null;
}

/** A sheet's cells with its merges, asked by row. */
export class SheetGrid {
  readonly rows: readonly Row[];
  readonly #numbers: readonly number[];
  readonly #merges = new Map<number, Merge[]>();
  readonly #cells = new Map<number, Row['cells']>();
  readonly #house: ReadonlySet<string>;

  /** `house` are headers that the settings name, in the words of `headerWords`. */
  constructor({ rows, merges }: Sheet, house: ReadonlySet<string>) {
    this.rows = rows;
    this.#house = house;
    this.#numbers = rows.map(({ number }) => number);
    for (const { number, cells } of rows) this.#cells.set(number, cells);
    let left = maxMergedRows;
    for (const merge of merges) {
      // Only rows that hold something are asked for: a merge over a million rows costs no more.
      for (let at = this.indexFrom(merge.top); at < rows.length; at++) {
        const number = this.#numbers[at] ?? 0;
        if (number > merge.bottom) break;
        if (--left < 0) throw new Refusal('damaged');
        const there = this.#merges.get(number);
        if (there === undefined) this.#merges.set(number, [merge]);
        else there.push(merge);
      }
    }
  }

  /** The index of the first row whose number is not below `number`. */
  indexFrom(number: number): number {
    return firstIndex(this.#numbers.length, (index) => (this.#numbers[index] ?? 0) >= number);
  }

  isHeader({ cells }: Row): boolean {
    let known = 0;
    for (const { text } of cells.values()) if (this.#knows(text)) known++;
    return known >= 2 && known * 2 >= cells.size;
  }

  isSubHeader({ cells }: Row): boolean {
    const texts = [...cells.values()].map(({ text }) => text);
    return texts.every((text) => text.length <= 20) && texts.some((text) => this.#knows(text));
  }

  #knows(text: string): boolean {
    return isKnownHeader(text) || (this.#house.size > 0 && this.#house.has(headerWords(text)));
  }

  mergesOver(row: number): readonly Merge[] {
    return this.#merges.get(row) ?? [];
  }

  #mergeAt(row: number, column: number): Merge | undefined {
    return this.mergesOver(row).find(({ left, right }) => column >= left && column <= right);
  }

  /** How many columns a cell is merged over. */
  spanAt(row: number, column: number): number {
    const merge = this.#mergeAt(row, column);
    return merge === undefined ? 1 : merge.right - merge.left + 1;
  }

  /** Whether a cell belongs to a merge that began in a row above. */
  isBelow(row: number, column: number): boolean {
    const merge = this.#mergeAt(row, column);
    return merge !== undefined && merge.top < row && merge.left === column;
  }

  /** The cell that a blank one below it is merged into. */
  mergedInto(row: number, column: number): Cell | undefined {
    const merge = this.#mergeAt(row, column);
    if (merge === undefined || merge.left !== column || merge.top === row) return undefined;
    return this.#cells.get(merge.top)?.get(column);
  }

  /** Of a header over several rows: the lower text where it is known by itself, else all of them. */
  bandTexts(top: number, bottom: number): Map<number, string> {
    const texts = new Map<number, string>();
    for (let row = top; row <= bottom; row++) {
      for (const [column, { text }] of this.#cells.get(row) ?? []) {
        const merge = this.#mergeAt(row, column);
        const last = row < bottom && merge !== undefined ? Math.min(merge.right, column + 63) : column;
        for (let under = column; under <= last; under++) {
          const above = texts.get(under);
          texts.set(
            under,
            above === undefined || above === text || readHeader(text) !== null ? text : `${above} ${text}`,
          );
        }
      }
    }
    return texts;
  }
}
