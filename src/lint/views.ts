import { type Located, locate } from '../load/locate.js';
import type { Tree } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import type { Companion } from '../model/companion.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import { type Place, pointer } from '../model/place.js';
import { LineIndex } from '../text/line-index.js';
import type { Range, Span } from '../text/span.js';
import { Suppressions } from './suppress.js';

/** What the runner needs to know of the files with findings; each part is made when first asked for. */
export class FileViews {
  readonly #workspace: Workspace;
  readonly #treeOf: (file: string) => Tree | null;
  readonly #documents: ReadonlyMap<string, Document>;
  readonly #companions: ReadonlyMap<string, Companion>;
  readonly #views = new Map<string, FileView>();

  constructor(workspace: Workspace, tree: (file: string) => Tree | null) {
    this.#workspace = workspace;
    this.#treeOf = tree;
    this.#documents = new Map(workspace.documents.map((document) => [document.file, document]));
    this.#companions = new Map(workspace.companions.all.map((companion) => [companion.file, companion]));
  }

  /** Finds every place. File by file, for a tree is read again when it is asked for. */
  locateAll(places: Iterable<Place>): ReadonlyMap<Place, Located> {
    const byFile = new Map<string, Place[]>();
    for (const place of places) {
      const others = byFile.get(place.file);
      if (others === undefined) byFile.set(place.file, [place]);
      else others.push(place);
    }
    const locations = new Map<Place, Located>();
    for (const [file, group] of byFile) {
      const tree = this.#treeOf(file);
      this.#readSuppressions(file, tree);
      for (const place of group) {
        locations.set(place, tree === null ? nowhere : locate(tree, place));
      }
    }
    return locations;
  }

  /** The innermost item that holds a place, or null outside items. */
  itemAt(place: Place): Item | null {
    const items = this.#items(place.file);
    let key = pointer(place.path);
    while (key !== '' && !items.has(key)) key = key.slice(0, key.lastIndexOf('/'));
    return items.get(key) ?? null;
  }

  spanOf(place: Place): Span {
    const tree = this.#treeOf(place.file);
    return (tree === null ? nowhere : locate(tree, place)).span;
  }

  range(file: string, span: Span): Range {
    return this.#view(file).lines.range(span);
  }

  readonly isBlank = (file: string, { start, end }: Span): boolean =>
    this.#view(file).text.slice(start, end).trim() === '';

  /** Whether comments may keep findings of a file back. */
  maySuppress(file: string): boolean {
    return this.#view(file).text.includes('tally:');
  }

  /** The suppressions of a file, or null where there is none: most files are never looked into. */
  suppressions(file: string): Suppressions | null {
    const view = this.#view(file);
    if (view.suppressions === undefined && !this.maySuppress(file)) view.suppressions = null;
    if (view.suppressions === undefined) this.#readSuppressions(file, this.#treeOf(file));
    return view.suppressions ?? null;
  }

  #readSuppressions(file: string, tree: Tree | null): void {
    const view = this.#view(file);
    if (view.suppressions !== undefined || !this.maySuppress(file)) return;
    const ids = new Set([...this.#items(file).values()].map(({ id }) => id));
    view.suppressions = tree === null ? null : new Suppressions(tree, view.text, view.lines, (word) => ids.has(word));
  }

  #view(file: string): FileView {
    let view = this.#views.get(file);
    if (view === undefined) {
      view = new FileView(this.#workspace.sources.get(file)?.text ?? '');
      this.#views.set(file, view);
    }
    return view;
  }

  #items(file: string): ReadonlyMap<string, Item> {
    const view = this.#view(file);
    if (view.items === undefined) {
      const document = this.#documents.get(file);
      view.items = document
        ? new Map(itemsOf(document).map((item) => [pointer(item.at.path), item]))
        : this.#itemsBeside(this.#companions.get(file));
    }
    return view.items;
  }

  /** Of a check-in the item that it is about. */
  #itemsBeside(companion: Companion | undefined): ReadonlyMap<string, Item> {
    const items = new Map<string, Item>();
    if (companion?.holds !== 'progress') return items;
    for (const checkIn of companion.checkIns) {
      const found = this.#workspace.companions.itemOf(checkIn, companion);
      if (found.state === 'found') items.set(pointer(checkIn.at.path), found.item);
    }
    return items;
  }
}

export const nowhere: Located = { span: { start: 0, end: 0 } };

class FileView {
  readonly text: string;
  suppressions: Suppressions | null | undefined;
  items: ReadonlyMap<string, Item> | undefined;
  #lines: LineIndex | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}
