/** Reads of two versions of a file only the items that differ, where the answer is surely the whole file's. */
import { isCompanion } from '../model/companion.js';
import type { Document } from '../model/kernel.js';
import { itemsOf } from '../model/kernel.js';
import { type ChangedItems, changedItems, type PartOfFile } from './changed-items.js';
import { type CutDocument, cutDocument, documentOf, type Entry } from './entries.js';
import { type Layout, layoutOf, nextLayout, withLists } from './layout.js';
import type { ReadVersion, WholeVersion } from './versions.js';

/** A file on both sides of a commit, without what is the same in both. */
export interface Narrowed {
  readonly before: Document;
  readonly after: Document;
}

/** What is known of a version that holds a document. */
interface Known {
  readonly layout: Layout;
  /** The sections of the document that the layout's lists are. */
  readonly sections: readonly string[];
  /** Its entries, so that they need not be read again; null where they are too many to keep. */
  readonly cut: CutDocument | null;
}

/** Bytes of the files whose entries are kept: those of a hundred everyday checklists, some 15 MB in memory. */
const budget = 2_500_000;

export class Narrower {
  /** Null for a version that has to be read whole. */
  readonly #known = new WeakMap<ReadVersion, Known | null>();
  #left = budget;

  /** Takes a version that was read whole as one to go on from. True where its layout is a plain one. */
  learn(version: ReadVersion, whole: () => WholeVersion): boolean {
    let known = this.#known.get(version);
    if (known === undefined) {
      known = version.bytes === undefined ? null : this.#confirmed(layoutOf(version.bytes), whole);
      this.#known.set(version, known);
    }
    return known !== null;
  }

  /** Whether a version is known to hold a document, though it may not have been read whole. */
  knows(version: ReadVersion): boolean {
    return (this.#known.get(version) ?? null) !== null;
  }

  /** Null where the two have to be compared whole. `whole` reads the version before. */
  narrow(before: ReadVersion, after: ReadVersion, whole: () => WholeVersion): Narrowed | null {
    if (after.bytes === undefined || !this.learn(before, whole)) return null;
    const one = this.#known.get(before) ?? null;
    if (one === null) return null;
    const layout = this.#known.get(after)?.layout ?? alike(one.layout, nextLayout(one.layout, after.bytes));
    const read = layout && readChanged(one, layout, before, after);
    if (layout === null || read === null) return null;
    if (!this.#known.has(after)) {
      this.#known.set(after, { layout, sections: one.sections, cut: nextCut(one, read.changed, read.narrowed.after) });
    }
    return read.narrowed;
  }

  /** The layout with those of its lists whose entries are the items of the document. */
  #confirmed(layout: Layout | null, whole: () => WholeVersion): Known | null {
    if (layout === null) return null;
    const { document, unread } = whole();
    if (document === null || unread !== null || isCompanion(document)) return null;
    const found = topIds(document);
    const confirmed = withLists(layout, ({ ids }) => found.has(keyOf(ids)));
    if (confirmed.lists.length === 0) return null;
    const sections = confirmed.lists.map(({ ids }) => found.get(keyOf(ids)) ?? '');
    this.#left -= layout.bytes.length;
    return { layout: confirmed, sections, cut: this.#left < 0 ? null : cutDocument(document, sections) };
  }
}

/** The layout cut at the lists that one before it is cut at. */
function alike(before: Layout, layout: Layout | null): Layout | null {
  return layout && withLists(layout, ({ key }) => before.lists.some((list) => list.key === key));
}

function readChanged(one: Known, other: Layout, before: ReadVersion, after: ReadVersion) {
  for (const scattered of [true, false]) {
    const changed = changedItems(one.layout, other, scattered);
    if (changed === null) return null;
    const documents = {
      before: kept(one.cut, changed.before) ?? readPart(before, changed.before),
      after: readPart(after, changed.after),
    };
    if (documents.before === null || documents.after === null) return null;
    const narrowed: Narrowed = { before: documents.before, after: documents.after };
    if (!isOneDocument(narrowed)) return null;
    // Items without an id are recognised by what stands around them, too.
    if (!changed.isScattered || (allNamed(narrowed.before) && allNamed(narrowed.after))) return { narrowed, changed };
  }
  return null;
}

/** A document that changed its id or kind may be taken for another one. */
function isOneDocument({ before, after }: Narrowed): boolean {
  return before.id === after.id && before.kind === after.kind;
}

function allNamed({ commitments }: Document): boolean {
  return commitments.every(({ id }) => id !== null);
}

/** The document of a part of a file; null where it has other items than the layout says. */
function readPart(version: ReadVersion, { text, ids }: PartOfFile): Document | null {
  const document = version.read?.(text()) ?? null;
  if (document === null) return null;
  const found = topIds(document);
  return ids.every((names) => names.length === 0 || found.has(keyOf(names))) ? document : null;
}

/** The document of a part of a file, of what is kept of it. */
function kept(cut: CutDocument | null, { items }: PartOfFile): Document | null {
  if (cut === null) return null;
  const entries = items.map((numbers, list) => numbers.flatMap((number) => cut.entries[list]?.[number] ?? []));
  return documentOf(cut.frame, entries);
}

/** What to keep of the next version: the entries that it has in common with the one before, and those that were read. */
function nextCut({ cut, sections }: Known, { after, origins }: ChangedItems, document: Document): CutDocument | null {
  const read = cut && cutDocument(document, sections);
  if (cut === null || read === null) return null;
  const entries = origins.map((numbers, list) => {
    const places = new Map(after.items[list]?.map((number, place) => [number, place]));
    return numbers.flatMap((origin, number): Entry | [] => {
      const place = places.get(number);
      return (place === undefined ? cut.entries[list]?.[origin] : read.entries[list]?.[place]) ?? [];
    });
  });
  const isWhole = entries.every((list, number) => list.length === origins[number]?.length);
  return isWhole ? { frame: read.frame, entries } : null;
}

/** The ids of the items that stand in a section themselves, in order and as one text → the section. */
function topIds(document: Document): ReadonlyMap<string, string> {
  const sections = new Map<string, string[]>();
  for (const { id, at } of itemsOf(document)) {
    const [section, index] = at.path;
    if (at.path.length !== 2 || typeof section !== 'string' || typeof index !== 'number') continue;
    const ids = sections.get(section) ?? [];
    ids[index] = id ?? '';
    sections.set(section, ids);
  }
  return new Map([...sections].map(([section, ids]) => [ids.join('\n'), section]));
}

function keyOf(latin1Ids: readonly string[]): string {
  return Buffer.from(latin1Ids.join('\n'), 'latin1').toString('utf8');
}
