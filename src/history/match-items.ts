/** Which document and which item of one state is which of the other. */
import type { Document, Item } from '../model/kernel.js';
import { itemsOf } from '../model/kernel.js';
import { sayingOf, sectionOf } from './address.js';
import { type Pair, type Paired, Pairing, type Side, similarity } from './pair.js';
import type { Comparables } from './parts.js';

/** An item and the document it stands in. */
export interface Placed {
  readonly item: Item;
  readonly document: Document;
}

export interface PairedItems {
  readonly pairs: readonly Pair<Placed>[];
  /** Without those that came or went with the item or document around them. */
  readonly added: readonly Placed[];
  readonly removed: readonly Placed[];
  /** From an item before to the same item after. */
  readonly partners: ReadonlyMap<Item, Item>;
}

/** A document is known by its id, then by its path (through renames), then by what it says. */
export function pairDocuments(
  before: readonly Document[],
  after: readonly Document[],
  renamed: ReadonlyMap<string, string>,
): Paired<Document> {
  const pathOf = ({ file }: Document, side: Side) => (side === 'after' ? (renamed.get(file) ?? file) : file);
  return new Pairing(before, after)
    .byKey((document, side) => document.id && `${document.id}\0${pathOf(document, side)}`, 'id')
    .byKey(({ id }) => id, 'id')
    .byKey((document, side) => pathOf(document, side))
    .inGaps((one, other) => (one.id !== null && other.id !== null ? 0 : similarity(gist(one), gist(other))))
    .result();
}

/** What a document is about, in its first words. */
function gist(document: Document): string {
  const items = [...document.requirements, ...document.commitments].slice(0, 20);
  return [document.title, ...items.map(sayingOf)].filter((text) => text !== null).join('\n');
}

/** Items are paired within paired documents, then those with one id and like words across documents. */
export function pairItems(documents: Paired<Document>, comparables: Comparables): PairedItems {
  const matcher = new ItemMatcher(comparables);
  for (const { before, after } of documents.pairs) matcher.within(before, after);
  for (const document of documents.added)
    matcher.leave(
      [],
      itemsOf(document).map((item) => ({ item, document })),
    );
  for (const document of documents.removed)
    matcher.leave(
      itemsOf(document).map((item) => ({ item, document })),
      [],
    );
  matcher.across();
  const gone = new Set<Item | Document>([...documents.added, ...documents.removed]);
  return matcher.result(gone);
}

class ItemMatcher {
  readonly #comparables: Comparables;
  readonly #pairs: Pair<Placed>[] = [];
  readonly #partners = new Map<Item, Item>();
  #removed: Placed[] = [];
  #added: Placed[] = [];

  constructor(comparables: Comparables) {
    this.#comparables = comparables;
  }

  /** Outer items first, so that nested ones are looked for inside the partner of what they were nested in. */
  within(before: Document, after: Document): void {
    for (const belongs of levels) {
      const one = itemsOf(before).filter(belongs);
      const other = itemsOf(after).filter(belongs);
      this.#pair(
        one.map((item) => ({ item, document: before })),
        other.map((item) => ({ item, document: after })),
      );
    }
  }

  #pair(before: readonly Placed[], after: readonly Placed[]): void {
    const content = ({ item }: Placed) => this.#comparables.contentOf(item) || null;
    const inside = (placed: Placed, side: Side, text: string | null) => {
      return text && `${sectionOf(placed.item)}\0${this.#outerKey(placed.item, side)}\0${text}`;
    };
    const paired = new Pairing(before, after)
      .byKey(({ item }) => item.id && `${sectionOf(item)}\0${item.id}`, 'id')
      .byKey((placed, side) => inside(placed, side, content(placed)))
      .byKey((placed) => content(placed))
      .byKey((placed, side) => (placed.item.id === null ? inside(placed, side, sayingOf(placed.item)) : null))
      .inGaps((one, other) => this.#alike(one.item, other.item))
      .result();
    for (const pair of paired.pairs) this.#keep(pair);
    this.leave(paired.removed, paired.added);
  }

  leave(removed: readonly Placed[], added: readonly Placed[]): void {
    this.#removed.push(...removed);
    this.#added.push(...added);
  }

  across(): void {
    const key = ({ item }: Placed) => item.id && `${sectionOf(item)}\0${item.id}\0${sayingOf(item) ?? ''}`;
    const paired = new Pairing(this.#removed, this.#added).byKey(key, 'id').result();
    for (const pair of paired.pairs) this.#keep(pair);
    this.#removed = [...paired.removed];
    this.#added = [...paired.added];
  }

  result(gone: ReadonlySet<Item | Document>): PairedItems {
    const left = new Set<Item | Document>([
      ...gone,
      ...this.#removed.map(({ item }) => item),
      ...this.#added.map(({ item }) => item),
    ]);
    const alone = ({ item, document }: Placed) => !left.has(document) && !left.has(outerOf(item) ?? document);
    return {
      pairs: this.#pairs,
      added: this.#added.filter(alone),
      removed: this.#removed.filter(alone),
      partners: this.#partners,
    };
  }

  #keep(pair: Pair<Placed>): void {
    this.#pairs.push(pair);
    this.#partners.set(pair.before.item, pair.after.item);
  }

  /** The same for two items whose outer items are paired. */
  #outerKey(item: Item, side: Side): string {
    const outer = outerOf(item);
    const now = outer === null || side === 'after' ? outer : this.#partners.get(outer);
    return now === null ? '' : now === undefined ? 'gone' : now.at.path.join('/');
  }

  /** Two items with different ids are not one, however alike; nor are items of different outer items. */
  #alike(one: Item, other: Item): number {
    if ((one.id !== null && other.id !== null) || sectionOf(one) !== sectionOf(other)) return 0;
    if (this.#outerKey(one, 'before') !== this.#outerKey(other, 'after')) return 0;
    const said = similarity(sayingOf(one) ?? '', sayingOf(other) ?? '');
    const all = similarity(this.#comparables.contentOf(one), this.#comparables.contentOf(other));
    return Math.max(said, (said + all) / 2);
  }
}

/** Requirements and records; what is nested in nothing or in a requirement; what is nested in a commitment. */
const levels: readonly ((item: Item) => boolean)[] = [
  (item) => item.shape !== 'commitment',
  (item) => item.shape === 'commitment' && outerOf(item)?.shape !== 'commitment',
  (item) => outerOf(item)?.shape === 'commitment',
];

/** The item that an item is nested in. */
export function outerOf(item: Item): Item | null {
  return item.shape === 'commitment' ? item.within : null;
}
