/** A choice of what changed: by item, not by line or file. */
import { isChosen } from '../io/files.js';
import type { Only } from '../lint/run.js';
import { locate } from '../load/locate.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import type { Span } from '../text/span.js';
import type { Changed } from './changed.js';
import type { Choice } from './choice.js';
import type { Loaded } from './workspaces.js';

export class ChangedItems implements Choice, Only {
  readonly only = this;
  readonly #loaded: Loaded;
  readonly #changed: Changed;
  readonly #spans = new Map<string, readonly Placed[]>();

  constructor(loaded: Loaded, changed: Changed) {
    this.#loaded = loaded;
    this.#changed = changed;
  }

  hasFile(path: string): boolean {
    return isChosen(this.#loaded.opened, path) && this.#changed.files.has(path);
  }

  get documents(): readonly Document[] {
    const only = <T extends Item>(items: readonly T[]) => items.filter((item) => this.#changed.items.has(item));
    return this.#loaded.workspace.documents
      .filter(({ file }) => isChosen(this.#loaded.opened, file))
      .map((document) => ({
        ...document,
        requirements: only(document.requirements),
        commitments: only(document.commitments),
      }))
      .filter(({ file, requirements, commitments }) => {
        return this.#changed.files.has(file) || requirements.length + commitments.length > 0;
      });
  }

  /** What is of no item (a file that cannot be read, a document's own field) is the business of who changed the file. */
  has(item: Item | null, file: string): boolean {
    if (!isChosen(this.#loaded.opened, file)) return false;
    return item === null ? this.#changed.files.has(file) : this.#changed.items.has(item);
  }

  /** The smallest items around it decide; a row of a table is of a need and of its goal alike. */
  hasSpan({ start }: Span, file: string): boolean {
    const around = this.#spansIn(file).filter(({ span }) => span.start <= start && start < span.end);
    const smallest = Math.min(...around.map(({ span }) => span.end - span.start));
    const inner = around.filter(({ span }) => span.end - span.start === smallest);
    return inner.length === 0 ? this.has(null, file) : inner.some(({ item }) => this.has(item, file));
  }

  #spansIn(file: string): readonly Placed[] {
    let spans = this.#spans.get(file);
    if (spans === undefined) {
      const { workspace } = this.#loaded;
      const tree = workspace.treeOf(file);
      const document = workspace.documents.find((one) => one.file === file);
      const items = document === undefined ? [] : itemsOf(document);
      spans = tree === null ? [] : items.map((item) => ({ item, span: locate(tree, item.at).span }));
      this.#spans.set(file, spans);
    }
    return spans;
  }
}

interface Placed {
  readonly item: Item;
  readonly span: Span;
}
