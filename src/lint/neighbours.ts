import type { Links } from '../analyse/links.js';
import type { Companion } from '../model/companion.js';
import { type Document, itemsOf } from '../model/kernel.js';

/**
 * Which documents have to do with others: they refer to something that is not theirs alone, or have it. Names are held
 * as numbers; two that share one bring a document too many, which costs time and changes nothing.
 */
export class Neighbours {
  readonly #names = new Map<string, Int32Array>();
  readonly #sought = new Set<number>();
  readonly #seekers = new Set<string>();

  /** `links` are those within the document. */
  add(document: Document, { references }: Links): void {
    const { file, id } = document;
    const names = itemsOf(document).flatMap((item) => (item.id === null ? [] : [numberOf(item.id)]));
    if (id !== null) names.push(numberOf(documentName(id)));
    this.#names.set(file, Int32Array.from(names));
    for (const { reference, resolution } of references) {
      const text = reference.text.trim();
      const hash = text.indexOf('#');
      // Found here by its own name: no other document can change that.
      if (resolution.state === 'found' && hash <= 0) continue;
      this.#seekers.add(file);
      this.#sought.add(numberOf(hash > 0 ? documentName(text.slice(0, hash)) : text.slice(hash + 1)));
      // Its full name may be another document's too.
      if (resolution.state === 'ambiguous' && id !== null) this.#sought.add(numberOf(documentName(id)));
    }
  }

  /** What stands beside a document has to do with it, and makes it look different. */
  addBeside({ file, document }: Companion): void {
    this.#seekers.add(file);
    this.seek(document);
  }

  /** A document by its id: something that is in none of the files has to do with it. */
  seek(document: string): void {
    this.#sought.add(numberOf(documentName(document)));
  }

  files(): ReadonlySet<string> {
    const found = new Set(this.#seekers);
    if (this.#sought.size === 0) return found;
    for (const [file, names] of this.#names) if (names.some((name) => this.#sought.has(name))) found.add(file);
    return found;
  }
}

function documentName(id: string): string {
  return `${id}#`;
}

/** FNV-1a. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}
