/** The cells of one row that speak of the goal, as the goal of the YAML form. */
import type { ColumnField } from '../../../language/lexicon/headers.js';
import type { Vocabulary } from '../../../language/lexicon/values.js';
import { type GridRow, repeating, type Slot } from '../../markdown/grid.js';
import { choiceOf, entryOf, listOf, mappingOf, ownEntry, partsOf, unwritten } from '../../markdown/nodes.js';
import type { Entry, Mapping, TableOrigin } from '../../tree.js';
import { kpisOf } from './kpi-cells.js';
import { progressOf } from './progress-cells.js';
import { resourcesOf } from './resource-cells.js';

/** What all rows of a table have in common. `header` is the span of its header row. */
export type TableHead = Pick<TableOrigin, 'header' | 'record'>;

/** Column → key of a goal, for cells that become one text. */
const texts: readonly (readonly [ColumnField, string])[] = [
  ['goal-id', 'id'],
  ['goal', 'statement'],
  ['acceptance', 'acceptance'],
  ['owner', 'owner'],
  ['party', 'party'],
  ['start', 'start'],
  ['deadline', 'due'],
  ['every', 'every'],
  ['review', 'review'],
  ['closed', 'closed'],
  ['parent', 'parent'],
  ['weight', 'weight'],
  ['remarks', 'notes'],
];
const choices: readonly (readonly [ColumnField, string, Vocabulary])[] = [
  ['goal-type', 'type', 'type'],
  ['core', 'core', 'flag'],
  ['status', 'status', 'status'],
  ['outcome', 'outcome', 'outcome'],
  ['agreement', 'agreement', 'agreement'],
];
const lists: readonly (readonly [ColumnField, string])[] = [
  ['helpers', 'helpers'],
  ['serves', 'serves'],
  ['depends', 'dependsOn'],
];
const measures: readonly ColumnField[] = ['kpi', 'metric', 'target', 'unit', 'baseline'];
const tracking: readonly ColumnField[] = ['actual', 'percent', 'updated', 'cause', 'remedy', 'next'];

/** What says what will be reached, or how anybody can tell. */
const substance: readonly ColumnField[] = ['goal-id', 'goal', 'kpi', 'metric', 'target', 'acceptance', 'output'];
/** What makes a row promise something: where none of these is filled, nothing is said of a goal. */
const promising: readonly ColumnField[] = [...substance, 'owner', 'start', 'deadline'];
/** What a continuation row has from the row above where its own cell is blank; nothing else comes down. */
export const inherited: readonly ColumnField[] = [
  'category',
  'priority',
  'goal',
  'kpi',
  'metric',
  'target',
  'owner',
  'deadline',
];

/** Key of a goal → the column that its text stands in; `kpis` may instead be parted into `kpiColumns`. */
export const goalColumns: ReadonlyMap<string, ColumnField> = new Map([
  ...[...texts, ...choices, ...lists].map(([field, key]) => [key, field] as const),
  ['kpis', 'kpi'],
  ['outputs', 'output'],
  ['resources', 'resources'],
]);

export function isFilled(row: GridRow, field: ColumnField): boolean {
  return (row.fields.get(field)?.scalar.value ?? '') !== '';
}

/** Whether a row says anything that only a goal has: what, how measured, by whom or by when. */
export function promises(row: GridRow): boolean {
  return promising.some((field) => isFilled(row, field));
}

/**
 * Whether there is a goal in a row. Where the table asks for the goal (it has the column), a row that says only who
 * and by when has none: nobody knows what they are to reach.
 */
export function hasGoal(row: GridRow, hasGoalColumn: boolean): boolean {
  return hasGoalColumn ? substance.some((field) => isFilled(row, field)) : promises(row);
}

/** A continuation row with its blank cells taken from the row above. */
export function continued(row: GridRow, above: GridRow | null): GridRow {
  const fields = new Map(row.fields);
  // Metric and target are one KPI: half of it is never mixed with the half of another.
  const measured = measures.some((field) => isFilled(row, field));
  for (const field of inherited) {
    const slot = fields.get(field);
    const source = above?.fields.get(field);
    if (slot === undefined || source === undefined || slot.scalar.value !== '' || source.scalar.value === '') continue;
    if (!(measured && measures.includes(field))) fields.set(field, repeating(slot, source));
  }
  return { ...row, fields };
}

/** A row's goal. `custom` are the fields of the user's own that belong to the goal rather than to a need. */
export function goalOf(row: GridRow, table: TableHead, custom: readonly Slot[]): Mapping {
  const goal = new GoalEntries(row);
  for (const [field, key] of texts) goal.text(field, key);
  for (const [field, key, vocabulary] of choices) goal.choice(field, key, vocabulary);
  for (const [field, key] of lists) goal.list(field, key);
  goal.parts();
  const own = [...goal.left, ...custom].map(ownEntry);
  if (own.length > 0)
    goal.entries.push({ key: unwritten('custom', row.row.end), name: 'custom', value: mappingOf(row.row, own) });
  return mappingOf(row.row, goal.entries, { ...table, row: row.row, fields: goal.fields });
}

class GoalEntries {
  readonly entries: Entry[] = [];
  /** Keys that have a column. */
  readonly fields = new Set<string>();
  /** Filled cells that no key of a goal can take. */
  readonly left: Slot[] = [];
  readonly #row: GridRow;

  constructor(row: GridRow) {
    this.#row = row;
  }

  text(field: ColumnField, key: string): void {
    const slot = this.#slot(field, key);
    if (slot !== undefined) this.entries.push(entryOf(key, slot));
  }

  choice(field: ColumnField, key: string, vocabulary: Vocabulary): void {
    const slot = this.#slot(field, key);
    if (slot === undefined) return;
    const value = slot.scalar.value === '' ? slot.scalar : choiceOf(slot.scalar, vocabulary);
    if (value === null) this.left.push(slot);
    else this.entries.push(entryOf(key, slot, value));
  }

  list(field: ColumnField, key: string): void {
    const slot = this.#slot(field, key);
    if (slot === undefined) return;
    const parts = partsOf(slot.scalar);
    this.entries.push(entryOf(key, slot, parts.length > 1 ? listOf(parts, slot.scalar) : slot.scalar));
  }

  /** What is made of more than one cell, or of parts of one. */
  parts(): void {
    const { fields } = this.#row;
    const kpis = kpisOf(this.#row);
    if (kpis !== null) this.entries.push(kpis.entry);
    if (measures.some((field) => field !== 'unit' && field !== 'baseline' && fields.has(field)))
      this.fields.add('kpis');
    this.left.push(...(kpis?.left ?? filled(fields, ['unit', 'baseline'])));
    this.#outputs();
    this.#risks();
    const resources = this.#slot('resources', 'resources');
    if (resources !== undefined && resources.scalar.value !== '') this.entries.push(resourcesOf(resources));
    if (tracking.some((field) => fields.has(field))) this.fields.add('progress');
    const progress = progressOf(this.#row, kpis?.names ?? []);
    if (progress !== null) this.entries.push(progress);
  }

  #outputs(): void {
    const slot = this.#slot('output', 'outputs');
    if (slot === undefined || slot.scalar.value === '') return;
    const outputs = partsOf(slot.scalar).map((name) =>
      mappingOf(name, [{ key: unwritten('name', name.start), name: 'name', value: name }]),
    );
    this.entries.push(entryOf('outputs', slot, listOf(outputs, slot.scalar)));
  }

  /** A risk with the response beside it; a conflict likewise. A response to nothing is kept as it is written. */
  #risks(): void {
    const response = this.#row.fields.get('response');
    const answered = response !== undefined && response.scalar.value !== '';
    let answers = false;
    for (const [field, key] of [
      ['risk', 'risks'],
      ['conflict', 'conflicts'],
    ] as const) {
      const slot = this.#slot(field, key);
      if (slot === undefined || slot.scalar.value === '') continue;
      const entries = [entryOf('statement', slot)];
      if (answered && !answers) entries.push(entryOf('response', response));
      answers ||= answered;
      this.entries.push(entryOf(key, slot, listOf([mappingOf(slot.scalar, entries)], slot.scalar)));
    }
    if (answered && !answers) this.left.push(response);
  }

  #slot(field: ColumnField, key: string): Slot | undefined {
    const slot = this.#row.fields.get(field);
    if (slot !== undefined) this.fields.add(key);
    return slot;
  }
}

function filled(fields: GridRow['fields'], names: readonly ColumnField[]): Slot[] {
  return names.flatMap((name) => {
    const slot = fields.get(name);
    return slot === undefined || slot.scalar.value === '' ? [] : [slot];
  });
}
