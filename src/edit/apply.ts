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
import { isBlankNode, routeTo } from './route.js';
import { type Splice, spliced } from './splice.js';
import { Touched, touchedBy } from './touched.js';

export type Edited =
  /** `text` is the source's own where it says all of that already. */
  { readonly state: 'edited'; readonly text: string } | { readonly state: 'refused'; readonly refusal: Refusal };

/** Does the operations one after the other. The text comes back whole, without a byte order mark as it came. */
export function applyOperations(source: Source, operations: readonly Operation[], options: SourceOptions): Edited {
  try {
    refuseEncoding(source);
    let text = source.text;
    for (let done = 0; done < operations.length; ) {
      const batch = new Batch({ ...source, text }, options);
      const from = done;
      while (done < operations.length && batch.take(operations[done] as Operation)) done++;
      if (done === from) throw new Error('an operation was not taken by an empty batch');
      text = batch.finish();
    }
    return { state: 'edited', text };
  } catch (error) {
    if (error instanceof Refused) return { state: 'refused', refusal: error.refusal };
    throw error;
  }
}

function refuseEncoding({ encoding, size }: Source): void {
  if (encoding !== undefined && encoding !== 'utf-8-bom') throw new Refused('encoding', { encoding });
  if (size !== undefined) throw new Refused('unreadable');
}

/** Operations that do not meddle with each other: all found in one reading of the text, spliced at once. */
class Batch {
  readonly #source: Source;
  readonly #options: SourceOptions;
  readonly #read: Reading;
  readonly #operations: Operation[] = [];
  /** What quotes only where they are needed gives, and what quotes everywhere give. */
  readonly #splices: Splice[] = [];
  readonly #quoted: Splice[] = [];
  readonly #touched = new Touched();
  readonly #change: Change;
  readonly #quotedChange: Change;

  constructor(source: Source, options: SourceOptions) {
    this.#source = source;
    this.#options = options;
    this.#read = readText(source, options);
    this.#change = new Change(source, options, this.#read, false);
    this.#quotedChange = new Change(source, options, this.#read, true);
  }

  /** Takes an operation in. False where it must wait until those taken before are done. */
  take(operation: Operation): boolean {
    const isFirst = this.#operations.length === 0;
    const place = touchedBy(operation);
    if (!isFirst && this.#touched.meets(place)) return false;
    const splices = this.#splicesOf(operation, this.#change);
    const quoted = this.#splicesOf(operation, this.#quotedChange);
    if (!isFirst && splices.some((splice) => this.#touched.overlaps(splice))) return false;
    this.#operations.push(operation);
    this.#touched.add(place, splices);
    this.#splices.push(...splices);
    this.#quoted.push(...quoted);
    return true;
  }

  /** The text with everything done, held against what it should say. */
  finish(): string {
    const { root, shape } = this.#read;
    let expected: Meaning = meaningOf(root, shape);
    for (const operation of this.#operations) expected = meaningAfter(expected, operation, shape);
    if (this.#splices.length === 0) return this.#source.text;
    try {
      return this.#checked(this.#splices, expected);
    } catch (error) {
      // A text may be sound YAML and yet look like a slip; in quotes it does not.
      if (!(error instanceof Refused)) throw error;
      try {
        return this.#checked(this.#quoted, expected);
      } catch {
        throw error;
      }
    }
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

  #splicesOf(operation: Operation, change: Change): Splice[] {
    const { root, shape } = this.#read;
    const { held, rest } = routeTo(root, shape, operation.at.path);
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
}
