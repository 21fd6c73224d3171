/** Two states of the documents → the changes between them. Pure; order and numbering of rows are no change. */
import { kinds } from '../load/kinds/index.js';
import type { Readings } from '../load/readings.js';
import { classOf, type FieldClass } from '../load/shape.js';
import type { Document, Item } from '../model/kernel.js';
import { itemsOf } from '../model/kernel.js';
import type { Path } from '../model/place.js';
import type { Change, Gravity } from '../model/results.js';
import { addressOf, fieldName, labelOf, sayingOf } from './address.js';
import { type FieldChange, fieldChanges } from './changes.js';
import { detached } from './detach.js';
import { outerOf, type PairedItems, type Placed, pairDocuments, pairItems } from './match-items.js';
import type { Pair, Paired } from './pair.js';
import { Comparables } from './parts.js';

export interface DiffOptions {
  readonly readings: Readings;
  /** New path → old path of files that were renamed between the two states. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Kept by a caller that compares a state more than once. */
  readonly comparables?: Comparables;
}

const gravities: Readonly<Record<FieldClass, Gravity>> = { terms: 'major', tracking: 'minor', editorial: 'editorial' };

/** The changes from one state to another, in the order of the documents after. */
export function diffDocuments(before: readonly Document[], after: readonly Document[], options: DiffOptions): Change[] {
  const comparables = options.comparables ?? new Comparables(options.readings);
  const documents = pairDocuments(before, after, options.renamed ?? new Map());
  const items = pairItems(documents, comparables);
  const differ = new Differ(options.readings, comparables, documents, items);
  for (const pair of documents.pairs) differ.document(pair);
  for (const document of documents.added) differ.wholeDocument(document, 'added');
  for (const document of documents.removed) differ.wholeDocument(document, 'removed');
  for (const pair of items.pairs) differ.item(pair);
  for (const placed of items.added) differ.wholeItem(placed, 'added');
  for (const placed of items.removed) differ.wholeItem(placed, 'removed');
  return differ.inOrder([...after, ...before]);
}

class Differ {
  readonly #readings: Readings;
  readonly #comparables: Comparables;
  readonly #partners: ReadonlyMap<Item | Document, Item | Document>;
  /** Items that are on both sides. */
  readonly #kept: ReadonlySet<Item>;
  /** Each with the document and the index path it is told at. */
  readonly #told: { readonly change: Change; readonly document: Document; readonly path: Path }[] = [];

  constructor(readings: Readings, comparables: Comparables, documents: Paired<Document>, items: PairedItems) {
    this.#readings = readings;
    this.#comparables = comparables;
    this.#partners = new Map<Item | Document, Item | Document>([
      ...documents.pairs.map(({ before, after }) => [before, after] as const),
      ...items.partners,
    ]);
    this.#kept = new Set([...items.partners.keys(), ...items.partners.values()]);
  }

  document({ before, after, matchedBy }: Pair<Document>): void {
    const changes = fieldChanges(
      this.#comparables.ofDocument(before),
      this.#comparables.ofDocument(after),
      this.#readings,
    );
    for (const change of changes) {
      this.#tell(after, [], {
        id: after.id,
        ref: after.id,
        field: fieldName(change.path),
        ...changeOf(change),
        gravity: gravityOf(after, [], change.classPath),
        matchedBy,
      });
    }
  }

  item({ before, after, matchedBy }: Pair<Placed>): void {
    const { item, document } = after;
    const about = { id: item.id, ref: item.ref, matchedBy };
    const moved = this.#moved(before, after);
    if (moved !== null) {
      this.#tell(document, item.at.path, {
        ...about,
        ...moved,
        field: fieldName(addressOf(item)),
        kind: 'moved',
        gravity: 'major',
      });
    }
    const changes = fieldChanges(this.#comparables.ofItem(before.item), this.#comparables.ofItem(item), this.#readings);
    for (const change of changes) {
      // Taken out of its need and told to serve it, or moved to another: the one or nothing, not both.
      if (change.path[0] === 'serves' && (moved !== null || served(before.item) === served(item))) continue;
      this.#tell(document, item.at.path, {
        ...about,
        field: fieldName([...addressOf(item), ...change.path]),
        ...changeOf(change),
        gravity: gravityOf(document, item.at.path, change.classPath),
      });
    }
  }

  wholeDocument(document: Document, kind: 'added' | 'removed'): void {
    const includes = idsOf(itemsOf(document), this.#kept);
    const text = document.title ?? labelOf(document);
    this.#tell(document, [], {
      id: document.id,
      ref: document.id,
      field: '',
      ...wholly(kind, text),
      gravity: 'major',
      matchedBy: document.id === null ? 'content' : 'id',
      includes,
    });
  }

  wholeItem({ item, document }: Placed, kind: 'added' | 'removed'): void {
    this.#tell(document, item.at.path, {
      id: item.id,
      ref: item.ref,
      field: fieldName(addressOf(item)),
      ...wholly(kind, sayingOf(item)),
      gravity: 'major',
      matchedBy: item.id === null ? 'content' : 'id',
      includes: idsOf(within(item), this.#kept),
    });
  }

  /** By document, then by place, what belongs to the document itself first. */
  inOrder(documents: readonly Document[]): Change[] {
    const order = new Map<Document, number>();
    for (const document of documents) if (!order.has(document)) order.set(document, order.size);
    const placed = this.#told.map((told, index) => ({ ...told, index, order: order.get(told.document) ?? 0 }));
    placed.sort((a, b) => a.order - b.order || comparePaths(a.path, b.path) || a.index - b.index);
    return placed.map(({ change }) => change);
  }

  /** Where an item moved from and to: another document, or another item that it is nested in. */
  #moved(before: Placed, after: Placed): { from: string | null; to: string | null } | null {
    if (this.#partners.get(before.document) !== after.document) {
      return { from: labelOf(before.document), to: labelOf(after.document) };
    }
    const from = outerOf(before.item);
    const to = outerOf(after.item);
    if (from === null || to === null || this.#partners.get(from) === to) return null;
    return { from: labelOf(from), to: labelOf(to) };
  }

  #tell(document: Document, path: Path, change: Omit<Change, 'file'>): void {
    const { includes, ...rest } = change;
    const told: Change = {
      ...rest,
      id: detached(change.id),
      ref: detached(change.ref),
      field: detached(change.field),
      from: detached(change.from),
      to: detached(change.to),
      file: document.file,
      ...(includes && includes.length > 0 ? { includes: includes.map((id) => detached(id)) } : {}),
    };
    this.#told.push({ change: told, document, path });
  }
}

function changeOf({ kind, from, to }: FieldChange): Pick<Change, 'kind' | 'from' | 'to'> {
  return { kind, from, to };
}

function wholly(kind: 'added' | 'removed', text: string | null): Pick<Change, 'kind' | 'from' | 'to'> {
  return kind === 'added' ? { kind, from: null, to: text } : { kind, from: text, to: null };
}

function gravityOf(document: Document, place: Path, field: readonly string[]): Gravity {
  return gravities[classOf(kinds[document.kind].shape, [...place, ...field])];
}

/** The needs that a commitment serves, nested in one or not. */
function served(item: Item): string {
  if (item.shape !== 'commitment') return '';
  const around = item.within?.shape === 'requirement' ? item.within.id : null;
  return [...new Set([...item.serves, ...(around === null ? [] : [around])])].sort().join(', ');
}

/** The items nested in one, at any depth. */
function within(item: Item): Item[] {
  if (item.shape === 'record') return [];
  const inner: Item[] = [...(item.shape === 'requirement' ? item.goals : item.risks)];
  return inner.concat(inner.flatMap((goal) => (goal.shape === 'commitment' ? goal.risks : [])));
}

function idsOf(items: readonly Item[], except: ReadonlySet<Item>): string[] {
  return items.filter((item) => !except.has(item)).flatMap(({ id }) => (id === null ? [] : [id]));
}

function comparePaths(one: Path, other: Path): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [left, right] = [one[at] ?? '', other[at] ?? ''];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return one.length - other.length;
}
