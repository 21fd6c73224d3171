/** One KPI a line of the KPI cell; or metric, target, unit and baseline cells put together, part by part. */
import type { ColumnField } from '../../../language/lexicon/headers.js';
import type { GridRow, Slot } from '../../markdown/grid.js';
import { entryOf, listOf, mappingOf, severalIn, unwritten } from '../../markdown/nodes.js';
import type { Entry, Node, Scalar } from '../../tree.js';

export interface KpiCells {
  readonly entry: Entry;
  /** What each KPI is called: its metric, else its text. */
  readonly names: readonly Scalar[];
  /** Cells that found no KPI to belong to. */
  readonly left: readonly Slot[];
}

const structured: readonly (readonly [ColumnField, string])[] = [
  ['metric', 'metric'],
  ['target', 'target'],
  ['unit', 'unit'],
  ['baseline', 'from'],
];

/** The `kpis` of a row; a blank cell when none is written, and null when the table has no column for them. */
export function kpisOf(row: GridRow): KpiCells | null {
  const phrase = row.fields.get('kpi');
  const metric = row.fields.get('metric');
  const column = phrase ?? metric ?? row.fields.get('target');
  if (column === undefined) return null;
  const apart = metric === undefined ? [] : assembled(row);
  const phrases = phrase?.lines ?? [];
  const items: Node[] = [...phrases, ...apart.map(({ node }) => node)];
  const names = [...phrases, ...apart.map(({ name }) => name)];
  const left = apart.length > 0 ? [] : loose(row);
  if (items.length === 0) return { entry: entryOf('kpis', column, column.scalar), names, left };
  return { entry: entryOf('kpis', column, listOf(items, column.scalar)), names, left };
}

interface Assembled {
  readonly node: Node;
  readonly name: Scalar;
}

interface Part {
  readonly field: ColumnField;
  readonly key: string;
  readonly slot: Slot;
  /** The cell's own parts, where it enumerates. */
  readonly parts: readonly Scalar[];
}

/** `客户拜访量;新客户签约量` with `20家;8家` is two KPIs; otherwise the cells make one. */
function assembled(row: GridRow): Assembled[] {
  const parts = structured.flatMap(([field, key]): Part[] => {
    const slot = row.fields.get(field);
    return slot === undefined ? [] : [{ field, key, slot, parts: severalIn(slot) }];
  });
  const saying = parts.filter(
    ({ field, slot }) => slot.scalar.value !== '' && (field === 'metric' || field === 'target'),
  );
  const count = saying[0]?.parts.length ?? 0;
  if (count < 2 || saying.some((part) => part.parts.length !== count)) {
    return saying.length === 0 ? [] : [together(row, parts, null)];
  }
  return Array.from({ length: count }, (_, index) => together(row, parts, index));
}

/** One KPI of the row's cells, or of the part `index` of each. */
function together(row: GridRow, parts: readonly Part[], index: number | null): Assembled {
  const entries: Entry[] = [];
  const values: Scalar[] = [];
  for (const { key, slot, parts: own } of parts) {
    const value = index === null ? slot.scalar : (own[index] ?? own[0] ?? slot.scalar);
    entries.push(entryOf(key, slot, value));
    values.push(value);
  }
  const span = { start: Math.min(...values.map(({ start }) => start)), end: Math.max(...values.map(({ end }) => end)) };
  const fields = new Set(parts.map(({ key }) => key));
  const node = mappingOf(span, entries, { header: header(parts), row: row.row, fields });
  return { node, name: values.find(({ value }) => value !== '') ?? unwritten('', span.start) };
}

function header(slots: readonly { readonly slot: Slot }[]) {
  const spans = slots.map(({ slot }) => slot.column.header);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Unit and baseline mean nothing without a metric of their own. */
function loose(row: GridRow): Slot[] {
  return (['unit', 'baseline'] as const).flatMap((field) => {
    const slot = row.fields.get(field);
    return slot === undefined || slot.scalar.value === '' ? [] : [slot];
  });
}
