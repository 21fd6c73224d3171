/** Ids for needs and goals that have none. */

import type { ColumnField } from '../language/lexicon/headers.js';
import { needColumns } from '../load/kinds/checklist/rows.js';
import type { Mapping, Node, Tree } from '../load/tree.js';
import type { Language } from '../model/language.js';
import { addedHeaders, type DraftText } from './draft.js';
import { columnsOf, type DraftTable, type HouseColumns, tellingRows } from './table.js';

export interface MintOptions {
  /** Of the needs' numbers, which start again each year. */
  readonly year: string;
  /** Ids that are given already, here or anywhere in the workspace. */
  readonly taken: ReadonlySet<string>;
  readonly language: Language;
  readonly house: HouseColumns;
}

export interface Minted {
  readonly requirements: readonly string[];
  readonly goals: readonly string[];
}

/** All needs and goals, with ids or without. */
export interface Counts {
  readonly requirements: number;
  readonly goals: number;
}

/** Writes ids into the rows of a draft that begin a need or a goal without one, adding the columns for them. */
export function mintIds(tree: Tree, draft: DraftText, options: MintOptions): Minted & { readonly counts: Counts } {
  const used = new Set(options.taken);
  const writer = new IdWriter(draft, options);
  const minted = { requirements: [] as string[], goals: [] as string[] };
  const needs = itemsOf(tree.root, 'requirements');
  const goals = [...needs.flatMap((need) => itemsOf(need, 'goals')), ...itemsOf(tree.root, 'goals')];
  for (const item of [...needs, ...goals]) {
    const id = textOf(item, 'id');
    if (id !== '') used.add(id);
  }
  const next = { requirements: idCounter(`RW-${options.year}-`, used), goals: idCounter('G-', used) };
  for (const need of needs)
    if (textOf(need, 'id') === '') minted.requirements.push(...writer.write(need, 'id', next.requirements));
  for (const goal of goals)
    if (textOf(goal, 'id') === '') minted.goals.push(...writer.write(goal, 'goal-id', next.goals));
  return { ...minted, counts: { requirements: needs.length, goals: goals.length } };
}

/** Numbers of three digits behind the highest that is used. */
export function idCounter(prefix: string, used: ReadonlySet<string>): () => string {
  let last = 0;
  for (const id of used)
    if (id.startsWith(prefix) && /^\d{1,9}$/.test(id.slice(prefix.length)))
      last = Math.max(last, Number(id.slice(prefix.length)));
  return () => `${prefix}${String(++last).padStart(3, '0')}`;
}

class IdWriter {
  readonly #draft: DraftText;
  readonly #options: MintOptions;
  readonly #columns = new Map<string, number>();

  constructor(draft: DraftText, options: MintOptions) {
    this.#draft = draft;
    this.#options = options;
  }

  /** The id that was written, or none where the item stands in no row. */
  write(item: Mapping, field: 'id' | 'goal-id', next: () => string): string[] {
    const origin = item.table;
    const place = origin === undefined ? undefined : this.#draft.rowAt.get(origin.row.start);
    if (origin === undefined || place === undefined) return [];
    const { table } = place;
    const id = next();
    if (origin.record) {
      table.rows.unshift({ number: table.row, cells: [addedHeaders[field][this.#options.language], id] });
      return [id];
    }
    const column = this.#column(table, field);
    const row = table.rows[place.row];
    if (row === undefined) return [];
    row.cells[column] = id;
    return [id];
  }

  #column(table: DraftTable, field: 'id' | 'goal-id'): number {
    const key = `${table.sheet} ${table.row} ${field}`;
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const fields = this.#fieldsOf(table);
    const there = fields.indexOf(field);
    const column = there >= 0 ? there : this.#add(table, field, fields);
    this.#columns.set(key, column);
    return column;
  }

  #fieldsOf({ headers, rows }: DraftTable): (ColumnField | null)[] {
    const cells = rows.slice(0, tellingRows).map((row) => row.cells);
    return columnsOf(headers, cells, this.#options.house).map(({ field }) => field);
  }

  #add(table: DraftTable, field: 'id' | 'goal-id', fields: readonly (ColumnField | null)[]): number {
    const at = field === 'id' ? placeOfId(table, fields) : placeOfGoalId(fields);
    table.headers.splice(at, 0, addedHeaders[field][this.#options.language]);
    for (const { cells } of table.rows) cells.splice(at, 0, '');
    for (const [key, column] of this.#columns)
      if (key.startsWith(`${table.sheet} ${table.row} `) && column >= at) this.#columns.set(key, column + 1);
    return at;
  }
}

/** To the left, but behind the running number; a heading inside the table must stay in the first column. */
function placeOfId({ rows }: DraftTable, fields: readonly (ColumnField | null)[]): number {
  const headed = rows.some(({ cells }) => cells[0] !== '' && cells.every((cell, index) => index === 0 || cell === ''));
  return fields[0] === 'number' || headed ? 1 : 0;
}

/** Before the goal, else before the first thing that is said of it. */
function placeOfGoalId(fields: readonly (ColumnField | null)[]): number {
  const goal = fields.indexOf('goal');
  const first = fields.findIndex((field) => field !== null && !ofNeeds.has(field));
  return goal >= 0 ? goal : first >= 0 ? first : fields.length;
}

const ofNeeds = new Set<ColumnField>(['number', ...needColumns.values()]);

function itemsOf(mapping: Mapping, name: string): Mapping[] {
  const node = mapping.entries.find((entry) => entry.name === name)?.value;
  return node?.kind === 'list' ? node.items.filter((item): item is Mapping => item.kind === 'mapping') : [];
}

function textOf(mapping: Mapping, name: string): string {
  const node: Node | undefined = mapping.entries.find((entry) => entry.name === name)?.value;
  return node?.kind === 'scalar' ? node.value : '';
}
