/**
 * Rows of a table of needs and goals, put together as the YAML form has it: needs with their goals inside. What a
 * blank cell means is decided here (DESIGN §3): id, category, need and priority come down from above; goal, KPI,
 * owner and due only into a continuation row, whose id and need are blank.
 */
import type { ColumnField } from '../../../language/lexicon/headers.js';
import type { Column } from '../../markdown/columns.js';
import { type GridRow, repeating, type Slot } from '../../markdown/grid.js';
import { entryOf, listOf, mappingOf, ownEntry, unwritten } from '../../markdown/nodes.js';
import type { Entry, Mapping } from '../../tree.js';
import { continued, goalOf, hasGoal, isFilled, promises, type TableHead } from './goal-row.js';
import { mergeGoal } from './merge-goal.js';

const keys: readonly (readonly [ColumnField, string])[] = [
  ['id', 'id'],
  ['category', 'category'],
  ['topic', 'topic'],
  ['requirement', 'statement'],
  ['priority', 'priority'],
  ['proposer', 'proposedBy'],
  ['need', 'need'],
  ['source', 'source'],
];

/** Key of a need → the column that its text stands in. */
export const needColumns: ReadonlyMap<string, ColumnField> = new Map(keys.map(([field, key]) => [key, field]));

/** What one table adds to a checklist. */
export interface Assembled {
  readonly requirements: readonly Mapping[];
  /** Goals of a table that has no needs. */
  readonly goals: readonly Mapping[];
}

/** Puts the rows of one table together. */
export function assembleRows(rows: readonly GridRow[], columns: readonly Column[], table: TableHead): Assembled {
  const fields = new Set(columns.map((column) => column.field));
  const assembly = new Assembly(table, fields.has('goal'));
  for (const row of rows) {
    if (fields.has('requirement')) assembly.row(row);
    else assembly.goalRow(row);
  }
  return assembly.done();
}

/** The rows of a table that only tells how the items of another document go: each is named by its id, else its words. */
export function trackedRows(rows: readonly GridRow[], table: TableHead): Assembled {
  const assembly = new Assembly(table, true);
  for (const row of rows) {
    const fields = new Map(row.fields);
    for (const [wanted, instead] of [
      ['goal-id', 'id'],
      ['goal', 'requirement'],
    ] as const) {
      const slot = isFilled(row, wanted) ? undefined : fields.get(instead);
      if (slot !== undefined && slot.scalar.value !== '') fields.set(wanted, slot);
    }
    assembly.goalRow({ ...row, fields });
  }
  return assembly.done();
}

/** A need while rows may still add goals to it. */
interface Draft {
  readonly first: GridRow;
  readonly entries: Entry[];
  readonly custom: Slot[];
  readonly goals: Mapping[];
  end: number;
}

class Assembly {
  readonly #table: TableHead;
  readonly #hasGoalColumn: boolean;
  readonly #needs: Draft[] = [];
  readonly #goals: Mapping[] = [];
  #above: GridRow | null = null;

  constructor(table: TableHead, hasGoalColumn: boolean) {
    this.#table = table;
    this.#hasGoalColumn = hasGoalColumn;
  }

  row(row: GridRow): void {
    const open = row.fresh ? undefined : this.#needs.at(-1);
    if (open !== undefined && continues(row, open.first)) this.#continue(open, row);
    else this.#begin(row);
  }

  /** A row of a table that has goals only. */
  goalRow(row: GridRow): void {
    const continuation = !isFilled(row, 'goal') && !isFilled(row, 'goal-id') && !row.fresh;
    const whole = continuation ? continued(row, this.#above) : row;
    this.#above = whole;
    const above = this.#goals.at(-1);
    if (continuation && above !== undefined && this.#addsKpi(row, whole, above)) return;
    if (promises(whole)) this.#goals.push(goalOf(whole, this.#table, row.custom));
  }

  #begin(row: GridRow): void {
    const entries: Entry[] = [];
    const fields = new Map(row.fields);
    for (const [field, key] of keys) {
      const slot = fields.get(field);
      if (slot === undefined) continue;
      const came = inherits.has(field) && !row.fresh ? this.#fromAbove(slot, field) : slot;
      fields.set(field, came);
      entries.push(entryOf(key, came));
    }
    const whole: GridRow = { ...row, fields };
    const draft: Draft = { first: whole, entries, custom: [...row.custom], goals: [], end: row.row.end };
    if (hasGoal(whole, this.#hasGoalColumn)) draft.goals.push(goalOf(whole, this.#table, []));
    else draft.custom.push(...stray(whole));
    this.#needs.push(draft);
    this.#above = whole;
  }

  #fromAbove(slot: Slot, field: ColumnField): Slot {
    const source = slot.scalar.value === '' ? this.#above?.fields.get(field) : undefined;
    return source === undefined || source.scalar.value === '' ? slot : repeating(slot, source);
  }

  #continue(draft: Draft, row: GridRow): void {
    const whole = continued(row, this.#above);
    const above = draft.goals.at(-1);
    draft.end = row.row.end;
    this.#above = saidFirst(whole, draft.first);
    if (above !== undefined && this.#addsKpi(row, whole, above)) return;
    if (promises(row) && hasGoal(whole, this.#hasGoalColumn)) draft.goals.push(goalOf(whole, this.#table, row.custom));
    else draft.custom.push(...row.custom, ...stray(row));
  }

  /** A row under a goal that is merged downwards, with a KPI of its own and nothing that differs, is one more KPI. */
  #addsKpi(row: GridRow, whole: GridRow, above: Mapping): boolean {
    if (isFilled(row, 'goal') || isFilled(row, 'goal-id')) return false;
    if (!isFilled(row, 'kpi') && !isFilled(row, 'metric')) return false;
    return mergeGoal(above, goalOf(whole, this.#table, row.custom));
  }

  done(): Assembled {
    return { requirements: this.#needs.map((draft) => this.#need(draft)), goals: this.#goals };
  }

  #need({ first, entries, custom, goals, end }: Draft): Mapping {
    const { row } = first;
    const column = first.fields.get('goal');
    const written = column === undefined ? unwritten('goals', row.start) : entryOf('goals', column).key;
    if (custom.length > 0) {
      entries.push({ key: unwritten('custom', row.end), name: 'custom', value: mappingOf(row, custom.map(ownEntry)) });
    }
    if (goals.length > 0) entries.push({ key: written, name: 'goals', value: listOf(goals, row) });
    else if (column !== undefined) entries.push(entryOf('goals', column));
    const fields = new Set(keys.filter(([field]) => first.fields.has(field)).map(([, key]) => key));
    if (this.#hasGoalColumn) fields.add('goals');
    return mappingOf({ start: row.start, end }, entries, { ...this.#table, row, fields });
  }
}

/** What a merged cell says for the needs below it too. */
const inherits = new Set<ColumnField>(['category', 'priority']);

/** A row of a need as the rows below it inherit from it: what it only says again stands where the need said it first. */
function saidFirst(row: GridRow, first: GridRow): GridRow {
  const fields = new Map(row.fields);
  for (const field of inherits) {
    const [own, told] = [fields.get(field), first.fields.get(field)];
    if (told !== undefined && own?.scalar.value === told.scalar.value) fields.set(field, told);
  }
  return { ...row, fields };
}

/** Whether a row is another goal of the need above: no id and no need of its own, or the very same ones. */
function continues(row: GridRow, first: GridRow): boolean {
  const same = (field: ColumnField): boolean => {
    const slot = row.fields.get(field);
    return (
      slot === undefined || slot.scalar.value === '' || slot.scalar.value === first.fields.get(field)?.scalar.value
    );
  };
  // A category of its own shows that the row is a need whose statement is missing.
  return same('id') && same('requirement') && same('category');
}

/** Cells of a row without a goal that only a goal could take: kept under their headers. */
function stray(row: GridRow): Slot[] {
  const taken = new Set<ColumnField>([...keys.map(([field]) => field), 'number']);
  return [...row.fields].flatMap(([field, slot]) => (taken.has(field) || slot.scalar.value === '' ? [] : [slot]));
}
