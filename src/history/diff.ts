/** Two states of the documents → the changes between them. Pure; order and numbering of rows are no change. */
import { kinds } from '../load/kinds/index.js';
import type { Readings } from '../load/readings.js';
import { classOf, type FieldClass } from '../load/shape.js';
import { type Content, isCompanion } from '../model/companion.js';
import type { Document, Item } from '../model/kernel.js';
import { itemsOf } from '../model/kernel.js';
import type { Path } from '../model/place.js';
import type { Change, ChangeClass } from '../model/results.js';
import { detached } from '../text/detach.js';
import { addressOf, fieldName, labelOf, sayingOf } from './address.js';
import { gravityOf, type OwnGravities, verdictOf } from './change-class.js';
import { type FieldChange, fieldChanges } from './changes.js';
import { diffCompanions } from './companion-changes.js';
import { outerOf, type PairedItems, type Placed, pairDocuments, pairItems } from './match-items.js';
import type { Sides } from './notation.js';
import type { Pair, Paired } from './pair.js';
import { Comparables } from './parts.js';
import { saysTheSame } from './same-words.js';

export interface DiffOptions {
  readonly readings: Readings;
  /** New path → old path of files that were renamed between the two states. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** What the settings say of the gravity of classes of changes. */
  readonly gravity?: OwnGravities;
}

/** The changes from one state to another: of documents in their order after, then of what stands beside them. */
export function diffContents(before: readonly Content[], after: readonly Content[], options: DiffOptions): Change[] {
  const documents = (side: readonly Content[]) => side.filter((content): content is Document => !isCompanion(content));
  return [
    ...diffDocuments(documents(before), documents(after), options),
    ...diffCompanions(before.filter(isCompanion), after.filter(isCompanion), options),
  ];
}

/** The changes from one state of the documents to another, in the order of the documents after. */
export function diffDocuments(before: readonly Document[], after: readonly Document[], options: DiffOptions): Change[] {
  const comparables = new Comparables(options.readings);
  const documents = pairDocuments(before, after, options.renamed ?? new Map());
  const items = pairItems(documents, comparables);
  const differ = new Differ(options, comparables, documents, items);
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
  readonly #gravity: OwnGravities;
  readonly #comparables: Comparables;
  readonly #partners: ReadonlyMap<Item | Document, Item | Document>;
  /** Items that are on both sides. */
  readonly #kept: ReadonlySet<Item>;
  /** Each with the document and the index path it is told at. */
  readonly #told: { readonly change: Change; readonly document: Document; readonly path: Path }[] = [];

  constructor(options: DiffOptions, comparables: Comparables, documents: Paired<Document>, items: PairedItems) {
    this.#readings = options.readings;
    this.#gravity = options.gravity ?? {};
    this.#comparables = comparables;
    this.#partners = new Map<Item | Document, Item | Document>([
      ...documents.pairs.map(({ before, after }) => [before, after] as const),
      ...items.partners,
    ]);
    this.#kept = new Set([...items.partners.keys(), ...items.partners.values()]);
  }

  document({ before, after, matchedBy }: Pair<Document>): void {
    if (saysTheSame(before, after)) return;
    const sides: Sides = { readings: this.#readings, before: {}, after: {} };
    const changes = fieldChanges(this.#comparables.ofDocument(before), this.#comparables.ofDocument(after), sides);
    for (const change of changes) {
      this.#tell(after, [], {
        id: after.id,
        ref: after.id,
        field: fieldName(change.path),
        ...this.#changeOf(change, 'document', fieldClassOf(after, [], change.classPath), sides),
        matchedBy,
      });
    }
  }

  item({ before, after, matchedBy }: Pair<Placed>): void {
    const { item, document } = after;
    const about = { id: item.id, ref: item.ref, matchedBy, ...ownerOf(item) };
    const moved = this.#moved(before, after);
    if (moved !== null) {
      this.#tell(document, item.at.path, {
        ...about,
        ...moved,
        field: fieldName(addressOf(item)),
        kind: 'moved',
        ...this.#wholly('moved'),
      });
    }
    if (saysTheSame(before.item, item)) return;
    const sides = this.#sidesOf(before, after);
    const changes = fieldChanges(this.#comparables.ofItem(before.item), this.#comparables.ofItem(item), sides);
    for (const change of changes) {
      // Taken out of its need and told to serve it, or moved to another: the one or nothing, not both.
      if (change.path[0] === 'serves' && (moved !== null || served(before.item) === served(item))) continue;
      this.#tell(document, item.at.path, {
        ...about,
        field: fieldName([...addressOf(item), ...change.path]),
        ...this.#changeOf(change, 'item', fieldClassOf(document, item.at.path, change.classPath), sides),
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
      ...this.#wholly(`item-${kind}`),
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
      ...this.#wholly(`item-${kind}`),
      matchedBy: item.id === null ? 'content' : 'id',
      ...ownerOf(item),
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

  #sidesOf(before: Placed, after: Placed): Sides {
    const contextOf = ({ item, document }: Placed) =>
      item.shape === 'commitment' ? this.#readings.contextOf(item, document) : {};
    return { readings: this.#readings, before: contextOf(before), after: contextOf(after) };
  }

  #changeOf(
    { kind, classPath, from, to, verdict }: FieldChange,
    of: 'item' | 'document',
    fieldClass: FieldClass,
    sides: Sides,
  ): Pick<Change, 'kind' | 'from' | 'to' | 'class' | 'days' | 'gravity' | 'terms'> {
    const { class: changed, days } = verdict ?? verdictOf({ of, classPath, kind, from, to }, fieldClass, sides);
    const gravity = gravityOf(changed, fieldClass, this.#gravity);
    const terms = fieldClass === 'terms' && changed !== 'notation-only';
    return {
      kind,
      from,
      to,
      class: changed,
      ...(days === undefined ? {} : { days }),
      gravity,
      ...(terms ? { terms } : {}),
    };
  }

  /** What came, went or moved is an agreed thing, whatever is written in it. */
  #wholly(changed: ChangeClass): Pick<Change, 'class' | 'gravity' | 'terms'> {
    return { class: changed, gravity: gravityOf(changed, 'terms', this.#gravity), terms: true };
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

function wholly(kind: 'added' | 'removed', text: string | null): Pick<Change, 'kind' | 'from' | 'to'> {
  return kind === 'added' ? { kind, from: null, to: text } : { kind, from: text, to: null };
}

function fieldClassOf(document: Document, place: Path, field: readonly string[]): FieldClass {
  return classOf(kinds[document.kind].shape, [...place, ...field]);
}

function ownerOf(item: Item): Pick<Change, 'owner'> {
  return item.shape === 'commitment' && item.owner !== null ? { owner: detached(item.owner) } : {};
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
