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
  const { after, refused } = applyEach(() => readText(source, options), [operations], options);
  const [refusal] = refused.values();
  if (refusal !== undefined) return { state: 'refused', refusal };
  return { state: 'edited', text: after?.source.text ?? source.text };
}

export interface EditedEach {
  /** The text as it then stands; null where it cannot be read, and all is refused. */
  readonly after: Reading | null;
  /** Why the groups of these indexes were left out. */
  readonly refused: ReadonlyMap<number, Refusal>;
}

/** Does groups of operations one after the other, each whole or not at all: one that is refused stops no other. */
export function applyEach(
  read: () => Reading,
  groups: readonly (readonly Operation[])[],
  options: SourceOptions,
): EditedEach {
  const refused = new Map<number, Refusal>();
  const all = groups.map((operations, index) => ({ index, operations }));
  try {
    return { after: byHalves(read(), all, { options, refused }), refused };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { after: null, refused: new Map(all.map(({ index }) => [index, error.refusal])) };
  }
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
function byHalves(read: Reading, groups: readonly Group[], run: Run): Reading {
  const refused = new Map<number, Refusal>();
  try {
    const after = inBatches(read, groups, { ...run, refused });
    for (const [index, refusal] of refused) run.refused.set(index, refusal);
    return after;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [first] = groups;
    if (first !== undefined && groups.length === 1) {
      run.refused.set(first.index, error.refusal);
      return read;
    }
    const middle = groups.length >> 1;
    return byHalves(byHalves(read, groups.slice(0, middle), run), groups.slice(middle), run);
  }
}

/** Each batch takes what does not meddle with what it has, nor with what must wait for the next. */
function inBatches(start: Reading, groups: readonly Group[], { options, refused }: Run): Reading {
  let read = start;
  let open = groups.flatMap((group) => group.operations.map((operation) => ({ group, operation })));
  while (open.length > 0) {
    const batch = new Batch(read, options);
    open = open.filter(({ group, operation }) => {
      try {
        return !batch.take(operation);
      } catch (error) {
        if (!(error instanceof Refused) || group.operations.length > 1) throw error;
        refused.set(group.index, error.refusal);
        return false;
      }
    });
    read = batch.finish();
  }
  return read;
}

/** Operations that do not meddle with each other: all found in one reading of the text, spliced at once. */
class Batch {
  readonly #options: SourceOptions;
  readonly #read: Reading;
  readonly #change: Change;
  readonly #operations: Operation[] = [];
  readonly #splices: Splice[] = [];
  readonly #touched = new Touched();
  readonly #waiting = new Touched();

  constructor(read: Reading, options: SourceOptions) {
    this.#options = options;
    this.#read = read;
    this.#change = new Change(read, options, false);
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
  finish(): Reading {
    const { root, shape } = this.#read;
    if (this.#splices.length === 0) return this.#read;
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
    const change = new Change(this.#read, this.#options, true);
    return this.#operations.flatMap((operation) =>
      splicesOf(operation, routeTo(root, shape, operation.at.path), change),
    );
  }

  #checked(splices: readonly Splice[], expected: Meaning): Reading {
    const { source, diagnostics } = this.#read;
    const after = readText({ ...source, text: spliced(source.text, splices) }, this.#options);
    const fault = firstNew(diagnostics, after.diagnostics);
    if (fault !== null) throw new Refused({ diagnostic: fault });
    const said = meaningOf(after.root, after.shape);
    if (!sameMeaning(said, expected)) throw otherChange(expected, said);
    return after;
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
