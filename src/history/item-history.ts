/** The changes of one item, followed back through new ids and other documents. */
import type { Document, Item } from '../model/kernel.js';
import type { LoggedChange } from './change-log.js';

/** Those of a whole log (newest first) that are about one item as it is now, in the same order. */
export function changesOfItem(log: readonly LoggedChange[], item: Item, document: Document): LoggedChange[] {
  const names = new ItemNames(item.id ?? '', document);
  return log.filter((change) => {
    const isAbout = names.has(change);
    names.follow(change, isAbout);
    return isAbout;
  });
}

/** What the item and its document were called, as far back as was looked. */
class ItemNames {
  readonly #ids: Set<string>;
  readonly #documents: Set<string>;
  readonly #file: string;

  constructor(id: string, document: Document) {
    this.#ids = new Set([id]);
    this.#documents = new Set(document.id === null ? [] : [document.id]);
    this.#file = document.file;
  }

  /** A change of the item, or of what it came or went with. */
  has({ id, ref, currentFile, includes = [], field }: LoggedChange): boolean {
    const own = id !== null && field !== '' && this.#ids.has(id);
    if (!own && !includes.some((inner) => this.#ids.has(inner))) return false;
    const document = ref?.split('#')[0] ?? null;
    return document === null ? currentFile === this.#file : this.#documents.has(document);
  }

  /** Older changes may use older names. */
  follow({ id, field, kind, from }: LoggedChange, isAbout: boolean): void {
    if (from === null) return;
    if (isAbout && kind === 'changed' && field.endsWith('/id')) this.#ids.add(from);
    if (isAbout && kind === 'moved') this.#documents.add(from);
    if (field === 'id' && kind === 'changed' && id !== null && this.#documents.has(id)) this.#documents.add(from);
  }
}
