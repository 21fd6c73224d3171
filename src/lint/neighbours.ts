import type { Links } from '../analyse/links.js';
import { type Document, itemsOf } from '../model/kernel.js';

/** How a document may have to do with others; names as numbers, which is small and plain data. */
export interface Acquaintance {
  /** What it has that others may refer to. */
  readonly names: readonly number[];
  /** What it refers to and has not itself. */
  readonly sought: readonly number[];
}

/** `links` are those within the document. */
export function acquaintanceOf(document: Document, { references }: Links): Acquaintance {
  const { id } = document;
  const names = itemsOf(document).flatMap((item) => (item.id === null ? [] : [numberOf(item.id)]));
  if (id !== null) names.push(documentNumber(id));
  const sought: number[] = [];
  for (const { reference, resolution } of references) {
    const text = reference.text.trim();
    const hash = text.indexOf('#');
    // Found here by its own name: no other document can change that.
    if (resolution.state === 'found' && hash <= 0) continue;
    sought.push(hash > 0 ? documentNumber(text.slice(0, hash)) : numberOf(text.slice(hash + 1)));
    // Its full name may be another document's too.
    if (resolution.state === 'ambiguous' && id !== null) sought.push(documentNumber(id));
  }
  return { names, sought };
}

/**
 * Which documents have to do with others: they refer to something that is not theirs alone, or have it. Two names that
 * share a number bring a document too many, which costs time and changes nothing.
 */
export class Neighbours {
  readonly #names = new Map<string, readonly number[]>();
  readonly #sought = new Set<number>();
  readonly #seekers = new Set<string>();

  add(file: string, { names, sought }: Acquaintance): void {
    this.#names.set(file, names);
    if (sought.length > 0) this.#seekers.add(file);
    for (const name of sought) this.#sought.add(name);
  }

  /** A file beside a document has to do with it, and makes it look different. */
  addBeside(file: string, document: string): void {
    this.#seekers.add(file);
    this.seek(document);
  }

  /** A document by its id: something that is in none of the files has to do with it. */
  seek(document: string): void {
    this.#sought.add(documentNumber(document));
  }

  files(): ReadonlySet<string> {
    const found = new Set(this.#seekers);
    if (this.#sought.size === 0) return found;
    for (const [file, names] of this.#names) if (names.some((name) => this.#sought.has(name))) found.add(file);
    return found;
  }
}

function documentNumber(id: string): number {
  return numberOf(`${id}#`);
}

/** FNV-1a. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}
