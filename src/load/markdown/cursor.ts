const space = 32;
const tab = 9;

/** Reads one line from the left in columns, where a tab reaches to the next multiple of four, as CommonMark counts. */
export class Cursor {
  offset: number;
  #column = 0;
  /** Columns left of a tab that was only partly consumed. */
  #pending = 0;

  constructor(
    readonly text: string,
    start: number,
    readonly end: number,
  ) {
    this.offset = start;
  }

  /** The width of the white space ahead, and the offset of what follows it. */
  ahead(): { readonly columns: number; readonly next: number } {
    let columns = this.#pending;
    let next = this.offset;
    for (; next < this.end; next++) {
      const code = this.text.charCodeAt(next);
      if (code === space) columns++;
      else if (code === tab) columns += 4 - ((this.#column + columns) % 4);
      else break;
    }
    return { columns, next };
  }

  /** Consumes up to `columns` of white space. */
  skip(columns: number): void {
    let left = columns;
    const pending = Math.min(left, this.#pending);
    this.#pending -= pending;
    this.#column += pending;
    left -= pending;
    while (left > 0 && this.offset < this.end) {
      const code = this.text.charCodeAt(this.offset);
      if (code !== space && code !== tab) return;
      const width = code === tab ? 4 - (this.#column % 4) : 1;
      this.offset++;
      const used = Math.min(width, left);
      this.#column += used;
      this.#pending = width - used;
      left -= used;
    }
  }

  /** Consumes `count` characters that are no tabs. */
  take(count: number): void {
    this.offset += count;
    this.#column += count;
  }
}
