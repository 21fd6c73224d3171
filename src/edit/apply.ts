/**
 * Operations on a text. Only the stretches that must change are spliced, and the result is read again: it must say
 * exactly what was said before with the operations done to it, and have no fault that was not there. Else nothing is
 * changed and the refusal says why.
 */
import { companionPath } from '../load/companions/path.js';
import { companionShapes } from '../load/companions/shapes.js';
import { kinds } from '../load/kinds/index.js';
import { type LoadedSource, loadSource, type SourceOptions } from '../load/load.js';
import { findFrontMatter } from '../load/markdown/front-matter.js';
import type { Shape } from '../load/shape.js';
import { isMarkdown } from '../load/sniff.js';
import type { Mapping } from '../load/tree.js';
import type { Diagnostic } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import { type Path, pointer } from '../model/place.js';
import type { Source } from '../model/source.js';
import { shorten } from '../text/shorten.js';
import { Tables } from './markdown/cells.js';
import { TableChange } from './markdown/change.js';
import { type Meaning, meaningAfter, meaningOf, meaningOfValue, sameMeaning } from './meaning.js';
import type { Operation, Value } from './plan.js';
import { type Refusal, Refused } from './refused.js';
import { type Held, isBlankNode, routeTo } from './route.js';
import { collide, type Splice, spliced } from './splice.js';
import { YamlChange } from './yaml/change.js';
import { houseOf } from './yaml/house.js';
import { Writer } from './yaml/writer.js';

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

interface Read {
  readonly root: Mapping;
  readonly shape: Shape;
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

function read(source: Source, options: SourceOptions): Read {
  const loaded: LoadedSource = loadSource(source, options);
  const { document, companion, diagnostics } = loaded;
  const tree = loaded.tree();
  const language = (document ?? companion)?.language;
  if (tree === null || language === undefined) {
    const [fault] = diagnostics;
    throw fault === undefined ? new Refused('unreadable') : new Refused({ diagnostic: fault });
  }
  return { root: tree.root, shape: shapeOf(source.path, document), language, diagnostics };
}

/** A table kept apart is a companion and yet has the shape of a document. */
function shapeOf(path: string, document: Document | null): Shape {
  const holds = companionPath(path)?.holds;
  if (holds === 'progress' || holds === 'signoffs') return companionShapes[holds];
  return kinds[document?.kind ?? 'checklist'].shape;
}

/** Operations that do not meddle with each other: all found in one reading of the text, spliced at once. */
class Batch {
  readonly #source: Source;
  readonly #options: SourceOptions;
  readonly #read: Read;
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
    this.#read = read(source, options);
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
    const { root, shape, diagnostics } = read({ ...this.#source, text }, this.#options);
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

/** The part of the document that an operation may alter the structure of. */
function touchedBy({ do: kind, at }: Operation): Path {
  if (kind === 'column') return [];
  return kind === 'set' || kind === 'replace' ? at.path : at.path.slice(0, -1);
}

/** The places and stretches that operations of a batch alter. */
class Touched {
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

/** One operation on one reading of a text, in YAML or in a table, wherever its place is. */
class Change {
  readonly #yaml: YamlChange | null;
  readonly #tables: TableChange | null;
  readonly #inYaml: (at: number) => boolean;

  constructor(source: Source, { columns }: SourceOptions, read: Read, quote: boolean) {
    const { text } = source;
    const { root, shape, language } = read;
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const markdown = isMarkdown(source.path);
    const span = markdown ? (findFrontMatter(text)?.yaml ?? null) : { start: 0, end: text.length };
    const yaml = span === null ? null : { text, span, eol };
    this.#yaml = yaml && new YamlChange(yaml, new Writer(houseOf(yaml, root, shape, language, quote)));
    this.#tables = markdown ? new TableChange({ tables: new Tables(text, columns), root, language, eol }) : null;
    this.#inYaml = (at) => span !== null && at >= span.start && at <= span.end;
  }

  set(held: Held, rest: Path, value: Value): Splice[] {
    const [name, ...deeper] = rest;
    if (name === undefined)
      return this.#isSaid(held, value)
        ? []
        : this.#at(
            held,
            (yaml) => yaml.set(held, value),
            (tables) => tables.set(held, value),
          );
    const whole = wrapped(deeper, value);
    if (typeof name === 'number') {
      if (!isNext(held, name)) throw new Refused('notThere', { path: pointer(rest) });
      return this.insert(held, [], whole);
    }
    if (isBlankNode(held.node) && held.parent !== null) return this.set(held, [], { [name]: whole });
    if (held.node.kind !== 'mapping') throw new Refused('notMap', { path: lastKey(held) });
    return this.#at(
      held,
      (yaml) => yaml.addEntry(held, name, whole),
      (tables) => tables.add(held, name, whole),
    );
  }

  insert(held: Held, rest: Path, value: Value): Splice[] {
    const [name, ...deeper] = rest;
    const section = name ?? held.entry?.name;
    const rows = this.#tables === null ? null : this.#asRow(held, section, rest.length, value);
    if (rows !== null) return rows;
    if (name !== undefined) return this.set(held, rest.slice(0, 1), wrapped([...deeper, 0], value));
    if (isBlankNode(held.node)) return this.set(held, [], [value]);
    if (held.node.kind === 'list' && !this.#isTable(held))
      return this.#yamlOnly((yaml) => yaml.addItem(held, String(section ?? ''), value));
    return this.#at(
      held,
      (yaml) => yaml.makeList(held, value),
      (tables) => tables.addPart(held, value),
    );
  }

  /** Needs and goals of a table are rows. */
  #asRow(held: Held, section: string | number | undefined, missing: number, value: Value): Splice[] | null {
    const tables = this.#tables;
    if (tables === null || missing > 1) return null;
    const owner = missing === 1 ? held : held.parent;
    if (owner === null) return null;
    const itemShape = (missing === 1 ? owner.shape.map?.fields?.[String(section)]?.list : held.shape.list) ?? {};
    if (owner.parent === null) {
      if (missing === 0 && this.#inYaml(held.node.start) && held.node.start > 0 && this.#isYamlList(held)) return null;
      if (section === 'requirements' && typeof value === 'object' && !Array.isArray(value)) {
        return tables.addNeed(value as { readonly [key: string]: Value }, itemShape);
      }
      return section === 'goals' ? tables.addGoal(value, itemShape) : null;
    }
    if (section === 'goals' && owner.node.kind === 'mapping' && owner.node.table !== undefined) {
      return tables.addGoalOf(owner.node, value, itemShape);
    }
    return null;
  }

  /** Whether all items of a list stand in the front matter. */
  #isYamlList({ node }: Held): boolean {
    return node.kind === 'list' && node.items.every(({ start }) => this.#inYaml(start));
  }

  column(held: Held, name: string): Splice[] {
    return this.#tables !== null && this.#isTable(held) ? this.#tables.addColumn(held, name) : [];
  }

  remove(held: Held): Splice[] {
    return this.#at(
      held,
      (yaml) => yaml.remove(held),
      (tables) => tables.set(held, null),
    );
  }

  replace(held: Held, rest: Path, { at, was, text }: Operation & { readonly do: 'replace' }): Splice[] {
    const { node } = held;
    if (rest.length > 0 || node.kind !== 'scalar') throw new Refused('notText', { path: lastKey(held) });
    const value = node.value.trim();
    const [start, end] = at.within;
    if (value.slice(start, end) !== was) {
      if (value.slice(start, start + text.length) === text) return [];
      throw new Refused('movedOn', { was, text: shorten(value) });
    }
    return this.set(held, [], value.slice(0, start) + text + value.slice(end));
  }

  #isSaid({ node, shape }: Held, value: Value): boolean {
    const isOwn = node.kind !== 'scalar' || node.repeats === undefined;
    return isOwn && sameMeaning(meaningOf(node, shape), meaningOfValue(value, shape));
  }

  #isTable({ node }: Held): boolean {
    return this.#tables !== null && !this.#inYaml(node.start);
  }

  #at(held: Held, yaml: (change: YamlChange) => Splice[], tables: (change: TableChange) => Splice[]): Splice[] {
    const isRoot = held.parent === null;
    if (this.#tables !== null && !isRoot && this.#isTable(held)) return tables(this.#tables);
    return this.#yamlOnly(yaml);
  }

  #yamlOnly(yaml: (change: YamlChange) => Splice[]): Splice[] {
    if (this.#yaml === null) throw new Refused('noFrontMatter');
    return yaml(this.#yaml);
  }
}

/** A value inside the maps and lists that are still to be made around it. */
function wrapped(path: Path, value: Value): Value {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (typeof segment === 'string') return { [segment]: wrapped(rest, value) };
  if (segment !== 0) throw new Refused('notThere', { path: pointer(path) });
  return [wrapped(rest, value)];
}

function isNext({ node }: Held, index: number): boolean {
  return index === (node.kind === 'list' ? node.items.length : isBlankNode(node) ? 0 : 1);
}

function lastKey(held: Held): string {
  for (let at: Held | null = held; at !== null; at = at.parent) if (at.entry !== null) return at.entry.key.value;
  return '';
}

/** A diagnostic that was not there before, wherever it stood. */
function firstNew(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic | null {
  const known = new Map<string, number>();
  const keyOf = ({ rule, messageId, data }: Diagnostic) => `${rule} ${messageId} ${JSON.stringify(data)}`;
  for (const diagnostic of before) known.set(keyOf(diagnostic), (known.get(keyOf(diagnostic)) ?? 0) + 1);
  for (const diagnostic of after) {
    const left = known.get(keyOf(diagnostic)) ?? 0;
    if (left === 0) return diagnostic;
    known.set(keyOf(diagnostic), left - 1);
  }
  return null;
}

/** The first field in which a text says something else than it should. */
function otherChange(expected: Meaning, said: Meaning): Refused {
  const { path, from, to } = firstDifference(expected, said, []);
  const shown = (meaning: Meaning) =>
    shorten(typeof meaning === 'string' ? meaning : meaning === null ? '' : JSON.stringify(meaning));
  return new Refused('otherChange', { path: pointer(path), from: shown(from), to: shown(to) });
}

function firstDifference(a: Meaning, b: Meaning, path: Path): { path: Path; from: Meaning; to: Meaning } {
  const isPair =
    a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b);
  if (!isPair) return { path, from: a, to: b };
  const [left, right] = [a as Readonly<Record<string, Meaning>>, b as Readonly<Record<string, Meaning>>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (sameMeaning(left[key] ?? null, right[key] ?? null)) continue;
    return firstDifference(left[key] ?? null, right[key] ?? null, [...path, Array.isArray(a) ? Number(key) : key]);
  }
  return { path, from: a, to: b };
}
