/** Rows of tables: one more of them, or cells that a row lacks. */
import type { ColumnField } from '../../language/lexicon/headers.js';
import { goalColumns } from '../../load/kinds/checklist/goal-row.js';
import { needColumns } from '../../load/kinds/checklist/rows.js';
import type { Row, Table } from '../../load/markdown/scan.js';
import type { Shape } from '../../load/shape.js';
import type { Mapping } from '../../load/tree.js';
import type { Language } from '../../model/language.js';
import { padEnd, width } from '../../text/width.js';
import { isList } from '../meaning.js';
import type { Value } from '../plan.js';
import { Refused } from '../refused.js';
import { shapeUnder } from '../route.js';
import type { Splice } from '../splice.js';
import { cellSplice } from './cell-text.js';
import { cellOf, headerFor } from './cell-words.js';
import { endOfTable, type Tables, type Written } from './cells.js';

export interface TableScene {
  readonly tables: Tables;
  readonly written: Written;
  readonly language: Language;
  readonly eol: string;
}

/** Columns up to which a new row is as wide as the header. */
const widest = 60;

export class TableRows {
  readonly #scene: TableScene;
  /** Rows that were numbered since the text was read. */
  readonly #numbered = new Map<Table, number>();

  constructor(scene: TableScene) {
    this.#scene = scene;
  }

  get #text(): string {
    return this.#scene.tables.text;
  }

  /** A need as one more row of the last table that has needs. */
  addNeed(value: { readonly [key: string]: Value }, shape: Shape): Splice[] {
    const { tables } = this.#scene;
    const table = tables.tables.findLast((each) => tables.columnOf(each, 'requirement') >= 0);
    if (table === undefined) throw new Refused('noTable');
    const { goals, ...own } = value;
    const [goal, ...more] = goals !== undefined && isList(goals) ? goals : [];
    if (more.length > 0) throw new Refused('noTable');
    const cells = this.#cells(table, own, shape, needColumns);
    if (goal !== undefined) this.#goalCells(table, goal, shapeUnder(shape, 'goals').list ?? {}, cells);
    return [this.#row(table, endOfTable(table), cells, true)];
  }

  /** A goal of a need: in the need's own row where that has none, else in a row of its own below. */
  addGoalOf(need: Mapping, value: Value, shape: Shape): Splice[] {
    const { tables } = this.#scene;
    const found = tables.rowOf(need);
    if (found === null || need.table?.record === true) throw new Refused('noTable');
    const { table } = found;
    const cells = this.#goalCells(table, value, shape, new Map());
    const goals = need.entries.find(({ name }) => name === 'goals')?.value;
    if (goals?.kind === 'list') return [this.#row(table, need.end, cells, false)];
    return this.fill(found.row, cells);
  }

  /** Cells of one row, by column; those that the row lacks are made. */
  fill(row: Row, contents: ReadonlyMap<number, string>): Splice[] {
    const splices: Splice[] = [];
    const added: string[] = [];
    for (let column = 0; column <= Math.max(...contents.keys()); column++) {
      const content = contents.get(column);
      const cell = row.cells[column];
      if (cell === undefined) added.push(content === undefined ? '  ' : ` ${content} `);
      else if (content !== undefined) splices.push(cellSplice(this.#text, cell, content));
    }
    if (added.length === 0) return splices;
    const isClosed = this.#text.slice(row.start, row.end).endsWith('|');
    const text = isClosed ? `${added.join('|')}|` : ` |${added.join('|')}`;
    return [...splices, { start: row.end, end: row.end, text }];
  }

  /** A goal that no need in the same table has: a row of the last table that holds goals only. */
  addGoal(value: Value, shape: Shape): Splice[] {
    const { tables } = this.#scene;
    const table = tables.tables.findLast(
      (each) => tables.columnOf(each, 'goal') >= 0 && tables.columnOf(each, 'requirement') < 0,
    );
    if (table === undefined) throw new Refused('noTable');
    return [this.#row(table, endOfTable(table), this.#goalCells(table, value, shape, new Map()), true)];
  }

  #goalCells(table: Table, goal: Value, shape: Shape, cells: Map<number, string>): Map<number, string> {
    if (typeof goal === 'string' || isList(goal)) throw new Refused('noTable');
    for (const [column, content] of this.#cells(table, goal, shape, goalColumns)) cells.set(column, content);
    return cells;
  }

  #cells(
    table: Table,
    value: { readonly [key: string]: Value },
    shape: Shape,
    fields: ReadonlyMap<string, ColumnField>,
  ): Map<number, string> {
    const cells = new Map<number, string>();
    for (const [name, part] of Object.entries(value)) {
      const field = fields.get(name);
      const column = field === undefined ? -1 : this.#scene.tables.columnOf(table, field);
      if (column < 0) throw new Refused('noColumn', { header: headerFor(field ?? name, this.#scene.language) });
      cells.set(column, cellOf(part, shapeUnder(shape, name), this.#scene.language));
    }
    return cells;
  }

  /** A row behind the one that ends at `after`, its cells as wide as the header's. */
  #row(table: Table, after: number, cells: ReadonlyMap<number, string>, numbered: boolean): Splice {
    const { tables } = this.#scene;
    const contents = table.header.cells.map((_, index) => cells.get(index) ?? '');
    const number = tables.columnOf(table, 'number');
    if (numbered && number >= 0) contents[number] = this.#nextNumber(table, number);
    return this.newRow(table, contents, after);
  }

  #nextNumber(table: Table, column: number): string {
    const number = (this.#numbered.get(table) ?? largestNumber(table, column)) + 1;
    this.#numbered.set(table, number);
    return String(number);
  }

  /** A row of these cells, in the manner of the rows there are. */
  newRow(table: Table, contents: readonly string[], after: number = endOfTable(table)): Splice {
    const model: Row = table.rows.at(-1) ?? table.header;
    const line = this.#text.slice(model.start, model.end);
    const cells = contents.map((content, index) => {
      const raw = table.header.cells[index]?.raw;
      const head = raw === undefined ? ' ' : this.#text.slice(raw.start, raw.end);
      const space = head.startsWith(' ') ? ' ' : '';
      return padEnd(content === '' ? space : space + content + space, Math.min(width(head), widest));
    });
    const joined = cells.join('|');
    const row = `${line.startsWith('|') ? '|' : ''}${joined}${line.endsWith('|') ? '|' : ''}`;
    const at = lineEndFrom(this.#text, after);
    const indent = /^[ ]*/.exec(this.#text.slice(lineStartBefore(this.#text, model.start), model.start))?.[0] ?? '';
    return { start: at, end: at, text: this.#scene.eol + indent + (line.startsWith('|') ? row : row.trimStart()) };
  }
}

function largestNumber(table: Table, column: number): number {
  const numbers = table.rows.map((row) => Number(row.cells[column]?.value || Number.NaN));
  return numbers.filter(Number.isInteger).reduce((largest, number) => Math.max(largest, number), 0);
}

function lineEndFrom(text: string, at: number): number {
  const found = /[\r\n]/.exec(text.slice(at));
  return found === null ? text.length : at + found.index;
}

function lineStartBefore(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
