/** How results name items. */
import { kpiPhrase } from '../load/readings.js';
import type { Document, Item } from '../model/kernel.js';
import type { Named } from '../model/results.js';
import { nameOf } from './measures.js';

export function namedOf(item: Item, document: Document): Named {
  const statement = item.shape === 'record' ? item.title : item.statement;
  const [first] = item.shape === 'commitment' ? item.kpis : [];
  const kpi = statement === null && first !== undefined ? kpiPhrase(first) : '';
  return { id: item.id, ref: item.ref, file: document.file, statement, ...(kpi === '' ? {} : { kpi }) };
}

/** One text for an item: its ref, else its id, else its words. */
export function labelFor(item: Item): string {
  return item.ref ?? item.id ?? nameOf(item);
}
