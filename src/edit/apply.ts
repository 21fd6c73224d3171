/**
 * Operations on a text. Only the stretches that must change are spliced, and the result is read again: it must say
 * exactly what was said before with the operations done to it, and have no fault that was not there. Else nothing is
 * changed and the refusal says why.
 */
import type { SourceOptions } from '../load/load.js';
import type { Source } from '../model/source.js';
import { Change } from './change.js';
import { firstNew, otherChange } from './differences.js';
import { type Meaning, meaningAfter, meaningOf, sameMeaning } from './meaning.js';
import type { Operation } from './plan.js';
import { type Reading, readText } from './reading.js';
import { type Refusal, Refused } from './refused.js';
import { isBlankNode, type Route, routeTo } from './route.js';
import { type Splice, spliced } from './splice.js';
import { partOf, Touched } from './touched.js';

export type Edited =
  /** `text` is the source's own where it says all of that already. */
  { readonly state: 'edited'; readonly text: string } | { readonly state: 'refused'; readonly refusal: Refusal };

/** Does the operations one after the other. The text comes back whole, without a byte order mark as it came. */
export function applyOperations(source: Source, operations: readonly Operation[], options: SourceOptions): Edited {
  const { text, refused } = applyEach(source, [operations], options);
  const refusal = refused.get(0);
  return refusal === undefined ? { state: 'edited', text } : { state: 'refused', refusal };
}

export interface EditedEach {
  readonly text: string;
  /** Why the groups of these indexes were left out. */
  readonly refused: ReadonlyMap<number, Refusal>;
}

/** Does groups of operations one after the other, each whole or not at all: one that is refused stops no other. */
export function applyEach(
  source: Source,
  groups: readonly (readonly Operation[])[],
  options: SourceOptions,
): EditedEach {
  const refused = new Map<number, Refusal>();
  const all = groups.map((operations, index) => ({ index, operations }));
  try {
    refuseEncoding(source);
    return { text: byHalves(source, all, { options, refused }), refused };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { text: source.text, refused: new Map(groups.map((_, index) => [index, error.refusal])) };
  }
}

function refuseEncoding({ encoding, size }: Source): void {
  if (encoding !== undefined && encoding !== 'utf-8-bom') throw new Refused('encoding', { encoding });
  if (size !== undefined) throw new Refused('unreadable');
}

interface Group {
  readonly index: number;
  readonly operations: readonly Operation[];
}

interface Run {
  readonly options: SourceOptions;
  readonly refused: Map<number, Refusal>;
}

/** All at once where that works, else what is left by halves: one group in thousands costs a few readings of the text. */
function byHalves(source: Source, groups: readonly Group[], run: Run): string {
  const refused = new Map<number, Refusal>();
  try {
    const text = inBatches(source, groups, { ...run, refused });
    for (const [index, refusal] of refused) run.refused.set(index, refusal);
    return text;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [first] = groups;
    if (first !== undefined && groups.length === 1) {
      run.refused.set(first.index, error.refusal);
      return source.text;
    }
    const middle = groups.length >> 1;
    const text = byHalves(source, groups.slice(0, middle), run);
    return byHalves({ ...source, text }, groups.slice(middle), run);
  }
}

/** Each batch takes what does not meddle with what it has, nor with what must wait for the next. */
function inBatches(source: Source, groups: readonly Group[], { options, refused }: Run): string {
  let { text } = source;
  let open = groups.flatMap((group) => group.operations.map((operation) => ({ group, operation })));
  while (open.length > 0) {
    const batch = new Batch({ ...source, text }, options);
    open = open.filter(({ group, operation }) => {
      try {
        return !batch.take(operation);
      } catch (error) {
        if (!(error instanceof Refused) || group.operations.length > 1) throw error;
        refused.set(group.index, error.refusal);
        return false;
      }
    });
    text = batch.finish();
  }
  return text;
}

/** Operations that do not meddle with each other: all found in one reading of the text, spliced at once. */
class Batch {
  readonly #source: Source;
  readonly #options: SourceOptions;
  readonly #read: Reading;
  readonly #change: Change;
  readonly #operations: Operation[] = [];
  readonly #splices: Splice[] = [];
  readonly #touched = new Touched();
  readonly #waiting = new Touched();

  constructor(source: Source, options: SourceOptions) {
    this.#source = source;
    this.#options = options;
    this.#read = readText(source, options);
    this.#change = new Change(source, options, this.#read, false);
  }

  /** Takes an operation in. False where it must wait until those taken before are done. */
  take(operation: Operation): boolean {
    const route = routeTo(this.#read.root, this.#read.shape, operation.at.path);
    if (this.#hasColumn(operation, route)) return true;
    const part = partOf(operation, route);
    if (!this.#touched.meets(part) && !this.#waiting.meets(part) && !this.#waiting.isAhead(part)) {
      const splices = splicesOf(operation, route, this.#change);
      if (!splices.some((splice) => this.#touched.overlaps(splice, part))) {
        this.#operations.push(operation);
        this.#splices.push(...splices);
        if (splices.length > 0) this.#touched.add(part, splices);
        return true;
      }
    }
    this.#waiting.add(part);
    return false;
  }

  /** A column that is there already stays, whatever else is done. */
  #hasColumn(operation: Operation, route: Route): boolean {
    return (
      operation.do === 'column' && route.rest.length === 0 && splicesOf(operation, route, this.#change).length === 0
    );
  }

  /** The text with everything done, held against what it should say. */
  finish(): string {
    const { root, shape } = this.#read;
    if (this.#splices.length === 0) return this.#source.text;
    let expected: Meaning = meaningOf(root, shape);
    for (const operation of this.#operations) expected = meaningAfter(expected, operation, shape);
    try {
      return this.#checked(this.#splices, expected);
    } catch (error) {
      // A text may be sound YAML and yet look like a slip; in quotes it does not.
      if (!(error instanceof Refused)) throw error;
      try {
        return this.#checked(this.#quoted(), expected);
      } catch {
        throw error;
      }
    }
  }

  #quoted(): Splice[] {
    const { root, shape } = this.#read;
    const change = new Change(this.#source, this.#options, this.#read, true);
    return this.#operations.flatMap((operation) =>
      splicesOf(operation, routeTo(root, shape, operation.at.path), change),
    );
  }

  #checked(splices: readonly Splice[], expected: Meaning): string {
    const text = spliced(this.#source.text, splices);
    const { root, shape, diagnostics } = readText({ ...this.#source, text }, this.#options);
    const fault = firstNew(this.#read.diagnostics, diagnostics);
    if (fault !== null) throw new Refused({ diagnostic: fault });
    const said = meaningOf(root, shape);
    if (!sameMeaning(said, expected)) throw otherChange(expected, said);
    return text;
  }
}

function splicesOf(operation: Operation, { held, rest }: Route, change: Change): Splice[] {
  switch (operation.do) {
    case 'set':
      return change.set(held, rest, operation.value);
    case 'insert':
      return change.insert(held, rest, operation.value);
    case 'column':
      return rest.length > 0 ? [] : change.column(held, operation.name);
    case 'remove':
      return rest.length > 0 || isBlankNode(held.node) ? [] : change.remove(held);
    case 'replace':
      return change.replace(held, rest, operation);
  }
}
