import { locate } from '../load/locate.js';
import type { Tree } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import { type Path, type Place, pointer } from '../model/place.js';
import { LineIndex } from '../text/line-index.js';
import type { Range, Span } from '../text/span.js';
import { Suppressions } from './suppress.js';

/** Where a report points. */
export interface Location {
  readonly span: Span;
  /** The column that is not there, and the header of its table. */
  readonly missing?: { readonly header: Span; readonly field: string };
  /** The innermost item that holds the place, or null outside items. */
  readonly item: Item | null;
}

/** What the runner needs to know of the files with findings; each part is made when first asked for. */
export class FileViews {
  readonly #workspace: Workspace;
  readonly #treeOf: (file: string) => Tree | null;
  readonly #views = new Map<string, FileView>();
  readonly #documents: ReadonlyMap<string, Document>;

  constructor(workspace: Workspace, tree: (file: string) => Tree | null) {
    this.#workspace = workspace;
    this.#treeOf = tree;
    this.#documents = new Map(workspace.documents.map((document) => [document.file, document]));
  }

  locate(place: Place): Location {
    const tree = this.#view(place.file).tree;
    const item = this.#itemAt(place);
    return tree === null ? { span: { start: 0, end: 0 }, item } : { ...locate(tree, place), item };
  }

  range(file: string, span: Span): Range {
    return this.#view(file).lines.range(span);
  }

  /** The suppressions of a file, or null where there is none: most files are never looked into. */
  suppressions(file: string): Suppressions | null {
    const view = this.#view(file);
    if (view.suppressions === undefined) {
      const tree = view.text.includes('tally:') ? view.tree : null;
      const ids = new Set([...this.#items(file).values()].map(({ id }) => id));
      view.suppressions = tree === null ? null : new Suppressions(tree, view.text, view.lines, (word) => ids.has(word));
    }
    return view.suppressions;
  }

  #view(file: string): FileView {
    let view = this.#views.get(file);
    if (view === undefined) {
      view = new FileView(this.#workspace.sources.get(file)?.text ?? '', () => this.#treeOf(file));
      this.#views.set(file, view);
    }
    return view;
  }

  #itemAt(place: Place): Item | null {
    const items = this.#items(place.file);
    for (let path: Path = place.path; ; path = path.slice(0, -1)) {
      const item = items.get(pointer(path));
      if (item !== undefined || path.length === 0) return item ?? null;
    }
  }

  #items(file: string): ReadonlyMap<string, Item> {
    const view = this.#view(file);
    if (view.items === undefined) {
      const document = this.#documents.get(file);
      view.items = new Map((document ? itemsOf(document) : []).map((item) => [pointer(item.at.path), item]));
    }
    return view.items;
  }
}

class FileView {
  readonly text: string;
  readonly #readTree: () => Tree | null;
  suppressions: Suppressions | null | undefined;
  items: ReadonlyMap<string, Item> | undefined;
  #tree: Tree | null | undefined;
  #lines: LineIndex | undefined;

  constructor(text: string, readTree: () => Tree | null) {
    this.text = text;
    this.#readTree = readTree;
  }

  get tree(): Tree | null {
    if (this.#tree === undefined) this.#tree = this.#readTree();
    return this.#tree;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}
