/** What the operations of a batch alter, so that one that meddles with another waits for it. */

import { type Path, pointer } from '../model/place.js';
import { firstIndex } from '../text/sorted.js';
import type { Operation } from './plan.js';
import type { Route } from './route.js';
import { collide, type Splice } from './splice.js';

/** The part of a document that an operation alters. */
export type Part =
  /** A field, or an item that stays where it is. */
  | { readonly is: 'place'; readonly path: Path }
  /** An item that goes, so that those behind it move up; one of `of`. */
  | { readonly is: 'removed'; readonly path: Path; readonly of: number }
  /** One more item at the end of the list at `path`, which is there. */
  | { readonly is: 'appended'; readonly path: Path };

export function partOf({ do: kind, at }: Operation, { held, rest }: Route): Part {
  const { path } = at;
  if (kind === 'column') return { is: 'place', path: [] };
  if (rest.length > 0) return { is: 'place', path: firstMissing(path, rest) };
  if (kind === 'remove') return removed(path, held);
  const isLonger = kind === 'insert' && held.node.kind === 'list' && held.node.items.length > 0;
  return { is: isLonger ? 'appended' : 'place', path };
}

/** The field that is to be there, with whatever is to be in it; what is to be the next item of a list makes that longer. */
function firstMissing(path: Path, rest: Path): Path {
  const there = path.length - rest.length;
  return path.slice(0, typeof rest[0] === 'number' ? there : there + 1);
}

/** With its only item a list goes. */
function removed(path: Path, { index, parent }: Route['held']): Part {
  if (typeof path.at(-1) !== 'number') return { is: 'place', path };
  const of = index !== null && parent?.node.kind === 'list' ? parent.node.items.length : 1;
  return of === 1 ? { is: 'place', path: path.slice(0, -1) } : { is: 'removed', path, of };
}

/** The parts and stretches that operations of a batch alter. */
export class Touched {
  readonly #places = new Set<string>();
  readonly #above = new Set<string>();
  readonly #appended = new Set<string>();
  /** By list: how many items go, and the first of them. */
  readonly #gone = new Map<string, { first: number; count: number }>();
  /** By list: the last item that something is done in. */
  readonly #last = new Map<string, number>();
  /** By where they start. */
  readonly #stretches: (Splice & { readonly list: string | null })[] = [];

  /** Whether a part lies in one of them, or one of them in it, or what it names has moved. */
  meets(part: Part): boolean {
    const { path } = part;
    const names = pointersOf(path);
    const own = names.at(-1) ?? '';
    if (names.some((name) => this.#places.has(name)) || this.#hasMoved(path, names)) return true;
    if (part.is === 'appended') return false;
    return this.#above.has(own) || this.#appended.has(own) || (part.is === 'removed' && this.#leavesNone(part));
  }

  #hasMoved(path: Path, names: readonly string[]): boolean {
    return path.some((segment, depth) => {
      const gone = typeof segment === 'number' ? this.#gone.get(names[depth] ?? '') : undefined;
      return gone !== undefined && Number(segment) >= gone.first;
    });
  }

  /** The last item of a list goes in another way than others do. */
  #leavesNone({ path, of }: Part & { is: 'removed' }): boolean {
    return (this.#gone.get(pointer(path.slice(0, -1)))?.count ?? 0) + 1 >= of;
  }

  /** Whether a part, done before them, would move what they name, or be there for them when it was not. */
  isAhead(part: Part): boolean {
    if (part.is === 'place') return false;
    const list = part.is === 'appended' ? part.path : part.path.slice(0, -1);
    const first = part.is === 'appended' ? 0 : Number(part.path.at(-1));
    return this.#appended.has(pointer(list)) || (this.#last.get(pointer(list)) ?? -1) >= first;
  }

  overlaps(splice: Splice, part: Part): boolean {
    const at = this.#indexOf(splice.start);
    const list = listOf(part);
    return [this.#stretches[at - 1], this.#stretches[at]].some(
      (other) =>
        other !== undefined &&
        collide(splice, other) &&
        // What is appended to one list stands in the order of the operations.
        !(list !== null && list === other.list && isPoint(splice) && isPoint(other)),
    );
  }

  add(part: Part, splices: readonly Splice[] = []): void {
    const { path } = part;
    const names = pointersOf(path);
    const own = names.at(-1) ?? '';
    if (part.is === 'appended') this.#appended.add(own);
    else this.#places.add(own);
    for (const name of part.is === 'appended' ? names : names.slice(0, -1)) this.#above.add(name);
    for (const [depth, segment] of path.entries()) {
      const list = names[depth] ?? '';
      if (typeof segment === 'number') this.#last.set(list, Math.max(segment, this.#last.get(list) ?? 0));
    }
    if (part.is === 'removed') this.#remove(names.at(-2) ?? '', Number(path.at(-1)));
    const list = listOf(part);
    for (const splice of splices) this.#stretches.splice(this.#indexOf(splice.start), 0, { ...splice, list });
  }

  #remove(list: string, index: number): void {
    const known = this.#gone.get(list) ?? { first: index, count: 0 };
    this.#gone.set(list, { first: Math.min(index, known.first), count: known.count + 1 });
  }

  /** Of the first stretch that starts at an offset or behind it. */
  #indexOf(start: number): number {
    return firstIndex(this.#stretches.length, (index) => (this.#stretches[index]?.start ?? 0) >= start);
  }
}

function listOf(part: Part): string | null {
  return part.is === 'appended' ? pointer(part.path) : null;
}

function isPoint({ start, end }: Splice): boolean {
  return start === end;
}

/** The pointers of all beginnings of a path, from the root's to its own. */
function pointersOf(path: Path): string[] {
  const names = [''];
  for (let length = 1; length <= path.length; length++) names.push(pointer(path.slice(0, length)));
  return names;
}
