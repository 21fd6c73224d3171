/** Rows that somebody added to an export → needs and goals of the document. */
import type { Operation, Value } from '../../edit/plan.js';
import { isMarkdown } from '../../load/sniff.js';
import type { Document, Requirement } from '../../model/kernel.js';
import { under } from '../../model/place.js';
import { type ItemKind, ownPrefix } from '../forms/states.js';
import { formOf, isNoValue, valueOfCell } from './cell-value.js';
import type { Conflict, Edit } from './merge.js';
import type { ReturnedRow } from './returned.js';

export interface Addition {
  /** The next free id; null where the document has no ids. */
  readonly mint: (kind: ItemKind) => string | null;
}

export interface Additions {
  readonly added: readonly Edit[];
  readonly refused: readonly Conflict[];
}

type Fields = { [name: string]: Value };

/** A need that the rows speak of: one of the document, or a new one. */
interface Target {
  readonly there: Requirement | null;
  readonly fields: Fields;
  readonly goals: Fields[];
  readonly where: string;
}

/** The same need or goal may have been added to several sheets: it is known by its id, else by its words. */
export function additionsOf(rows: readonly ReturnedRow[], document: Document, { mint }: Addition): Additions {
  const collector = new Collector(document);
  for (const row of rows) collector.row(row);
  return collector.done(mint);
}

class Collector {
  readonly #document: Document;
  readonly #targets: Target[] = [];
  readonly #alone: { readonly fields: Fields; readonly where: string }[] = [];
  readonly #refused: Conflict[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  row(row: ReturnedRow): void {
    const where = `${row.sheet}!${row.number}`;
    const need = this.#fieldsOf(row, 'requirement', where);
    const goal = this.#fieldsOf(row, 'goal', where);
    if (need === null || goal === null || this.#isTaken(goal, where)) return;
    const serves = goal.serves;
    const target = this.#target(need, Array.isArray(serves) ? serves : [], where);
    if (!isSaying(goal)) return;
    const known = [...(target?.goals ?? []), ...this.#alone.map(({ fields }) => fields)].find((other) =>
      isSame(other, goal),
    );
    if (known !== undefined) Object.assign(known, { ...goal, ...known });
    else if (target === null) this.#alone.push({ fields: goal, where });
    else {
      const { serves: _, ...nested } = goal;
      target.goals.push(nested);
    }
  }

  /** A row that was copied has the id of the goal it was copied from. */
  #isTaken(goal: Fields, where: string): boolean {
    const { id } = goal;
    const taken = typeof id === 'string' && this.#document.commitments.some((commitment) => commitment.id === id);
    if (taken)
      this.#refused.push({ item: id, field: 'id', given: null, here: null, there: id, reason: 'idTaken', where });
    return taken;
  }

  #target(need: Fields, serves: readonly Value[], where: string): Target | null {
    const named = isSaying(need) ? need : serves.length === 1 ? { id: serves[0] as Value } : null;
    if (named === null) return null;
    const open = this.#targets.find(
      ({ fields, there }) => isSame(fields, named) || (there !== null && isRequirement(there, named)),
    );
    if (open !== undefined) {
      if (open.there === null) Object.assign(open.fields, { ...need, ...open.fields });
      return open;
    }
    const there = this.#document.requirements.find((requirement) => isRequirement(requirement, named)) ?? null;
    // A goal that serves a need nobody knows keeps saying so.
    if (there === null && !isSaying(need)) return null;
    const target: Target = { there, fields: { ...named }, goals: [], where };
    this.#targets.push(target);
    return target;
  }

  #fieldsOf(row: ReturnedRow, kind: ItemKind, where: string): Fields | null {
    const fields: Fields = {};
    const own: { [name: string]: Value } = {};
    for (const [name, text] of row.cells[kind]) {
      const value = valueOfCell(text, formOf(kind, name));
      if (isNoValue(value)) {
        const item = row.cells[kind].get('statement') ?? '';
        this.#refused.push({ item, field: name, given: null, here: null, there: text, reason: value.messageId, where });
        return null;
      }
      if (value === null) continue;
      if (name.startsWith(ownPrefix)) own[name.slice(ownPrefix.length)] = value;
      else fields[name] = value;
    }
    return Object.keys(own).length === 0 ? fields : { ...fields, custom: own };
  }

  done(mint: Addition['mint']): Additions {
    const { at } = this.#document;
    const added: Edit[] = [];
    const insert = (place: Operation['at'], value: Fields, of: ItemKind, where: string): void => {
      const item = String(value.id ?? value.statement ?? '');
      const operations: Operation[] = [{ do: 'insert', at: place, value }];
      added.push({ item, field: null, operations, columns: this.#columnsFor(value, of), there: null, where });
    };
    const goal = (fields: Fields): Fields => withId(fields, () => mint('goal'));
    let above = this.#comesDown();
    for (const { there, fields, goals, where } of this.#targets) {
      if (there !== null) {
        for (const one of goals) insert(under(there.at, 'goals'), goal(one), 'goal', where);
        continue;
      }
      const need = withId({ ...above, ...fields }, () => mint('requirement'));
      above = picked(need, Object.keys(above));
      const whole = goals.length === 0 ? need : { ...need, goals: goals.map(goal) };
      insert(under(at, 'requirements'), whole, 'requirement', where);
    }
    for (const { fields, where } of this.#alone) insert(under(at, 'goals'), goal(fields), 'goal', where);
    return { added, refused: this.#refused };
  }

  /** The fields of a new item, each with an item that is in the table for them. */
  #columnsFor({ goals, ...fields }: Fields, of: ItemKind): Edit['columns'] {
    const { requirements, commitments } = this.#document;
    const last = of === 'goal' ? commitments.findLast(({ kind }) => kind === 'goal') : requirements.at(-1);
    const inner = Array.isArray(goals) ? (goals as readonly Fields[]) : [];
    const own = last === undefined ? [] : [{ at: last.at, names: Object.keys(fields) }];
    return [...own, ...inner.flatMap((one) => this.#columnsFor(one, 'goal'))];
  }

  /** In a table a blank category or priority is that of the row above. */
  #comesDown(): Fields {
    const last = this.#document.requirements.at(-1);
    if (last === undefined || !isMarkdown(this.#document.file)) return {};
    const { category, priority } = last;
    return { ...(category !== null && { category }), ...(priority !== null && { priority }) };
  }
}

function picked(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? '']));
}

/** The id comes first, as people write it. */
function withId(fields: Fields, minted: () => string | null): Fields {
  const id = fields.id ?? minted();
  return id === null ? fields : { id, ...fields };
}

function isSaying(fields: Fields): boolean {
  return Object.keys(fields).some((name) => name !== 'serves' && name !== 'category' && name !== 'priority');
}

function isSame(one: Fields, other: Fields): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  return one.statement !== undefined && one.statement === other.statement;
}

function isRequirement({ id, statement }: Requirement, fields: Fields): boolean {
  if (fields.id !== undefined) return id === fields.id;
  return statement !== null && statement === fields.statement;
}
