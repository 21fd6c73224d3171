/** What the operations of a batch alter, so that one that meddles with another waits for it. */
import { type Path, pointer } from '../model/place.js';
import type { Operation } from './plan.js';
import { collide, type Splice } from './splice.js';

/** The part of the document that an operation may alter the structure of. */
export function touchedBy({ do: kind, at }: Operation): Path {
  if (kind === 'column') return [];
  return kind === 'set' || kind === 'replace' ? at.path : at.path.slice(0, -1);
}

/** The places and stretches that operations of a batch alter. */
export class Touched {
  readonly #places = new Set<string>();
  readonly #above = new Set<string>();
  /** By where they start. */
  readonly #stretches: Splice[] = [];

  /** Whether a place lies in one of them, or one of them in it. */
  meets(path: Path): boolean {
    return (
      this.#above.has(pointer(path)) ||
      path.some((_, length) => this.#places.has(pointer(path.slice(0, length)))) ||
      this.#places.has(pointer(path))
    );
  }

  overlaps(splice: Splice): boolean {
    const at = this.#indexOf(splice.start);
    return [this.#stretches[at - 1], this.#stretches[at]].some(
      (other) => other !== undefined && collide(splice, other),
    );
  }

  add(path: Path, splices: readonly Splice[]): void {
    this.#places.add(pointer(path));
    for (const length of path.keys()) this.#above.add(pointer(path.slice(0, length)));
    for (const splice of splices) this.#stretches.splice(this.#indexOf(splice.start), 0, splice);
  }

  /** Of the first stretch that starts at an offset or behind it. */
  #indexOf(start: number): number {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
