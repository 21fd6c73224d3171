/** Actual value, percent, cause and remedy of a row as one check-in. MISSION A6. */
import type { ColumnField } from '../../../language/lexicon/headers.js';
import type { GridRow } from '../../markdown/grid.js';
import { scalarOf } from '../../markdown/grid.js';
import { entryOf, listOf, mappingOf, severalIn } from '../../markdown/nodes.js';
import type { Entry, Scalar } from '../../tree.js';

const texts: readonly (readonly [ColumnField, string])[] = [
  ['updated', 'date'],
  ['percent', 'percent'],
  ['cause', 'cause'],
  ['remedy', 'remedy'],
  ['next', 'next'],
];

/** The `progress` of a row, or null where nothing is said of it. `names` are the KPIs that actual values belong to. */
export function progressOf(row: GridRow, names: readonly Scalar[]): Entry | null {
  const entries: Entry[] = [];
  const values = valuesOf(row, names);
  if (values !== null) entries.push(values);
  for (const [field, key] of texts) {
    const slot = row.fields.get(field);
    if (slot !== undefined && slot.scalar.value !== '') entries.push(entryOf(key, slot));
  }
  // A date alone says when somebody looked, not how far it is.
  if (entries.every(({ name }) => name === 'date')) return null;
  const [first] = entries;
  if (first === undefined) return null;
  const spans = entries.map(({ value }) => value);
  const span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  return { key: first.key, name: 'progress', value: listOf([mappingOf(span, entries)], span) };
}

/** Actual values by KPI, part by part where the cells enumerate: `16家;6家` for two KPIs. */
function valuesOf(row: GridRow, names: readonly Scalar[]): Entry | null {
  const slot = row.fields.get('actual');
  if (slot === undefined || slot.scalar.value === '') return null;
  const parts = names.length > 1 ? severalIn(slot) : [];
  const paired = parts.length === names.length && parts.length > 1;
  const header = scalarOf(slot.column.header);
  const entries = paired
    ? parts.map((value, index) => own(names[index] ?? header, value))
    : [own(names[0] ?? header, slot.scalar)];
  return entryOf('values', slot, mappingOf(slot.scalar, entries));
}

function own(key: Scalar, value: Scalar): Entry {
  return { key, name: key.value, value };
}
