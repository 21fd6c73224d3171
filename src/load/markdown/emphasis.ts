/**
 * Which `*` and `_` of a cell are markers of emphasis: CommonMark 0.31 §6.2. A masked name (`*总监(甲方)`) opens
 * nothing that is ever closed, so its asterisk stays.
 */

/** A piece of a cell's decoded text; a run of `*` or `_` is one until it is known what it does. */
export interface Piece {
  text: string;
}

interface Run {
  readonly piece: Piece;
  readonly marker: string;
  /** How long it was written: the "multiple of three" rule asks for that. */
  readonly written: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Its number among the runs of the cell. */
  readonly at: number;
}

const punctuation = /[\p{P}\p{S}]/u;
const whiteSpace = /\s/;

/** The runs of one cell, matched when the cell (or a link in it) ends. */
export class Emphasis {
  readonly #runs: Run[] = [];
  #count = 0;

  /** How many runs are open; give it back to `close` to match only what came later. */
  get mark(): number {
    return this.#runs.length;
  }

  /** `before` and `after` are the characters around the run, '' at the ends of the cell. */
  add(piece: Piece, before: string, after: string): void {
    const marker = piece.text.charAt(0);
    const spaceBefore = before === '' || whiteSpace.test(before);
    const spaceAfter = after === '' || whiteSpace.test(after);
    const pointBefore = punctuation.test(before);
    const pointAfter = punctuation.test(after);
    const left = !spaceAfter && (!pointAfter || spaceBefore || pointBefore);
    const right = !spaceBefore && (!pointBefore || spaceAfter || pointAfter);
    const opens = marker === '*' ? left : left && (!right || pointBefore);
    const closes = marker === '*' ? right : right && (!left || pointAfter);
    this.#runs.push({ piece, marker, written: piece.text.length, opens, closes, at: this.#count++ });
  }

  /** Takes matched markers out of their pieces, from the run `bottom` on, and forgets those runs. */
  close(bottom: number): void {
    const open: Run[] = [];
    // For each kind of closer, the run before which no opener can be: keeps this linear.
    const floors = new Map<string, number>();
    for (const run of this.#runs.slice(bottom)) {
      if (run.closes) this.#match(run, open, floors);
      if (run.opens && run.piece.text !== '') open.push(run);
    }
    this.#runs.length = bottom;
  }

  #match(closer: Run, open: Run[], floors: Map<string, number>): void {
    const kind = `${closer.marker}${closer.opens}${closer.written % 3}`;
    while (closer.piece.text !== '') {
      const floor = floors.get(kind) ?? 0;
      let index = open.length - 1;
      while ((open[index]?.at ?? -1) >= floor && !pairs(open[index], closer)) index--;
      const opener = open[index];
      if (opener === undefined || opener.at < floor) {
        floors.set(kind, closer.at);
        return;
      }
      // Runs between the two can no longer open anything.
      open.length = index + 1;
      const used = opener.piece.text.length > 1 && closer.piece.text.length > 1 ? 2 : 1;
      opener.piece.text = opener.piece.text.slice(used);
      closer.piece.text = closer.piece.text.slice(used);
      if (opener.piece.text === '') open.pop();
    }
  }
}

function pairs(opener: Run | undefined, closer: Run): boolean {
  if (opener === undefined || opener.marker !== closer.marker) return false;
  const both = opener.closes || closer.opens;
  return !both || (opener.written + closer.written) % 3 !== 0 || (opener.written % 3 === 0 && closer.written % 3 === 0);
}
