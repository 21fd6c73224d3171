/** How results name items. */
import type { Document, Item } from '../model/kernel.js';
import type { Named } from '../model/results.js';
import { nameOf } from './measures.js';

export function namedOf(item: Item, document: Document): Named {
  const statement = item.shape === 'record' ? item.title : item.statement;
  return { id: item.id, ref: item.ref, file: document.file, statement };
}

/** One text for an item: its ref, else its id, else its words. */
export function labelFor(item: Item): string {
  return item.ref ?? item.id ?? nameOf(item);
}
