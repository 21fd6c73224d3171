/** An item's fields as they are written: for reading, and by their addresses. */
import { fieldName } from './address.js';
import type { Comparable, Part } from './parts.js';

/** A field and its values: a list has an entry each. */
export interface WrittenField {
  readonly field: string;
  readonly values: readonly string[];
}

/** In the words of the document, each field once. */
export function writtenFields({ fields, parts }: Comparable): WrittenField[] {
  const written = new Map<string, string[]>();
  const put = (field: string, value: string) => written.set(field, [...(written.get(field) ?? []), value]);
  for (const { path, value } of fields.values()) {
    const [field = '', ...names] = path;
    put(field, names.length === 0 ? value : `${names.join(' ')}: ${value}`);
  }
  for (const part of parts) put(part.section, sayingOf(part));
  return [...written].map(([field, values]) => ({ field, values }));
}

/** A check-in is told with its date; a KPI says its own name. */
function sayingOf({ section, key, saying }: Part): string {
  return section === 'progress' && !saying.includes(key) ? `${key}: ${saying}` : saying;
}

/** Address in the item → value: `due`, `kpis/新签合同数/target`. */
export function fieldsByAddress({ fields, parts }: Comparable): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, value } of fields.values()) found[fieldName(path)] = value;
  for (const { section, key, fields: inner } of parts) {
    for (const { path, value } of inner.values()) found[fieldName([section, key, ...path])] = value;
  }
  return found;
}
