/** Changes of the tables of a Markdown file as splices: one cell, or one more row. */
import type { ColumnField } from '../../language/lexicon/headers.js';
import { valueIn, valueMeantBy } from '../../language/names.js';
import { goalColumns } from '../../load/kinds/checklist/goal-row.js';
import { needColumns } from '../../load/kinds/checklist/rows.js';
import { cutRow } from '../../load/markdown/row.js';
import type { Row, Table } from '../../load/markdown/scan.js';
import type { Shape } from '../../load/shape.js';
import type { Mapping } from '../../load/tree.js';
import { fieldLabels } from '../../messages/fields.js';
import type { Language } from '../../model/language.js';
import { han } from '../../text/han.js';
import type { Span } from '../../text/span.js';
import { padEnd, width } from '../../text/width.js';
import { isList } from '../meaning.js';
import type { Value } from '../plan.js';
import { Refused } from '../refused.js';
import { type Held, shapeUnder } from '../route.js';
import type { Splice } from '../splice.js';
import { cellMarkdown, cellSplice, partSplice } from './cell-text.js';
import { type CellPlace, endOfTable, repeatersOf, type Tables } from './cells.js';

export interface TableScene {
  readonly tables: Tables;
  readonly root: Mapping;
  readonly language: Language;
  readonly eol: string;
}

export class TableChange {
  readonly #scene: TableScene;

  constructor(scene: TableScene) {
    this.#scene = scene;
  }

  get #text(): string {
    return this.#scene.tables.text;
  }

  /** Another value in the place of the one that is held, an empty one for none. */
  set(held: Held, value: Value | null): Splice[] {
    const place = this.#scene.tables.placeOf(held);
    if (place === null) throw new Refused('noCell', { path: nameOf(held) });
    const cell = this.#scene.tables.cellAt(place);
    const content = value === null ? '' : this.#written(value, held.shape);
    if (cell === null) return this.#fill(place.row, new Map([[place.column, content]]));
    const { node } = held;
    const isWhole = node.kind !== 'scalar' || (node.start <= cell.start && node.end >= cell.end);
    if (isWhole && held.index !== null && held.parent?.node.kind === 'list' && held.parent.node.items.length > 1) {
      throw new Refused('cellMarkup');
    }
    if (!isWhole) return [partSplice(this.#text, cell, node, content)];
    if (this.#text.slice(cell.start, cell.end).includes('<!--')) throw new Refused('cellMarkup');
    return [cellSplice(this.#text, cell, content), ...this.#keepOthers(held, place)];
  }

  /** Rows that say the same by a blank cell or 同上 keep what they say: the first of them gets the text as it was. */
  #keepOthers(held: Held, place: CellPlace): Splice[] {
    const { tables, root } = this.#scene;
    const cell = tables.cellAt(place);
    if (cell === null || cell.value === '') return [];
    const [heir] = repeatersOf(root, cell.start);
    const sameNeed = this.#continuations(held, place, cell.value);
    if (heir === undefined) return sameNeed;
    const row = tables.rowAt(heir.start)?.row;
    if (row === undefined) return sameNeed;
    const there = { ...place, row };
    const own = tables.cellAt(there);
    const written = this.#text.slice(cell.start, cell.end);
    const kept =
      own === null ? this.#fill(row, new Map([[place.column, written]])) : [cellSplice(this.#text, own, written)];
    return [...sameNeed, ...kept];
  }

  /** Further rows of a need repeat its id and its words: they are the same need only as long as they do. */
  #continuations(held: Held, place: CellPlace, value: string): Splice[] {
    const need = held.parent?.node;
    const name = held.entry?.name;
    if (need?.kind !== 'mapping' || need.table === undefined || (name !== 'id' && name !== 'statement')) return [];
    const own = held.node.start;
    return place.table.rows.flatMap((row) => {
      const cell = row.cells[place.column];
      const isOther = row.start > own && row.end <= need.end && cell !== undefined && cell.value === value;
      return isOther ? [cellSplice(this.#text, cell, this.#text.slice(held.node.start, held.node.end))] : [];
    });
  }

  /** A field that has a column but no cell yet, or an own line of a two-column table. */
  add(held: Held, name: string, value: Value): Splice[] {
    const { node, shape } = held;
    if (node.kind !== 'mapping') throw new Refused('notMap', { path: nameOf(held) });
    const found = this.#scene.tables.rowOf(node);
    const field = columnFor(held, name);
    if (found === null || node.table === undefined) throw new Refused('noCell', { path: name });
    const content = this.#written(value, shapeUnder(shape, name));
    if (node.table.record === true) return [this.#line(found.table, name, content)];
    const column = field === null ? -1 : this.#scene.tables.columnOf(found.table, field);
    if (column < 0) throw new Refused('noColumn', { header: labelOf(field ?? name, this.#scene.language) });
    const place = { ...found, column };
    const cell = this.#scene.tables.cellAt(place);
    if (cell === null) return this.#fill(place.row, new Map([[place.column, content]]));
    if (cell.value !== '') throw new Refused('noCell', { path: name });
    return [cellSplice(this.#text, cell, content)];
  }

  /** A column for a field of an item, where its table has none; blank in every row. */
  addColumn(held: Held, name: string): Splice[] {
    const { tables, language } = this.#scene;
    const field = columnFor(held, name);
    const found = held.node.kind === 'mapping' ? tables.rowOf(held.node) : null;
    if (found === null || field === null || (held.node.kind === 'mapping' && held.node.table?.record === true))
      return [];
    const { table } = found;
    if (tables.columnOf(table, field) >= 0) return [];
    const at = columnIndexFor(field, (other) => tables.columnOf(table, other), table.header.cells.length);
    const header = labelOf(field, language);
    const blank = ' '.repeat(width(header) + 2);
    return [
      ...this.#newCell(
        table.header,
        table.header.cells.map(({ raw }) => raw),
        at,
        ` ${header} `,
      ),
      ...this.#newCell(table.delimiter, cutRow(this.#text, table.delimiter), at, '---'),
      ...table.rows.flatMap((row) =>
        this.#newCell(
          row,
          row.cells.map(({ raw }) => raw),
          at,
          blank,
        ),
      ),
    ];
  }

  /** A cell before the one that is `at` in its row; none behind a row that ends before it. */
  #newCell(row: Span, cells: readonly Span[], at: number, content: string): Splice[] {
    const next = cells[at];
    if (next !== undefined) return [{ start: next.start, end: next.start, text: `${content}|` }];
    if (cells.length < at) return [];
    const isClosed = this.#text.slice(row.start, row.end).trimEnd().endsWith('|');
    const end = row.start + this.#text.slice(row.start, row.end).trimEnd().length;
    return [{ start: end, end, text: isClosed ? `${content}|` : ` |${content.trimEnd()}` }];
  }

  /** One more line of a two-column table. */
  #line(table: Table, name: string, content: string): Splice {
    const key = labelOf(name, this.#scene.language);
    return this.#newRow(table, [key, content]);
  }

  /** One more part of a cell that enumerates. */
  addPart(held: Held, value: Value): Splice[] {
    const place = this.#scene.tables.placeOf(held);
    const cell = place === null ? null : this.#scene.tables.cellAt(place);
    const name = held.entry?.name ?? '';
    const content = this.#written(value, held.shape.list ?? {});
    if (place === null) throw new Refused('noCell', { path: name });
    if (cell === null) return this.#fill(place.row, new Map([[place.column, content]]));
    const there = this.#text.slice(cell.start, cell.end);
    return [cellSplice(this.#text, cell, there.trim() === '' ? content : there + separator(name, there) + content)];
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
    return this.#fill(found.row, cells);
  }

  /** Cells of one row, by column; those that the row lacks are made. */
  #fill(row: Row, contents: ReadonlyMap<number, string>): Splice[] {
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
      if (column < 0) throw new Refused('noColumn', { header: labelOf(field ?? name, this.#scene.language) });
      cells.set(column, this.#written(part, shapeUnder(shape, name)));
    }
    return cells;
  }

  /** A row behind the one that ends at `after`, its cells as wide as the header's. */
  #row(table: Table, after: number, cells: ReadonlyMap<number, string>, numbered: boolean): Splice {
    const { tables } = this.#scene;
    const contents = table.header.cells.map((_, index) => cells.get(index) ?? '');
    const number = tables.columnOf(table, 'number');
    if (numbered && number >= 0) contents[number] = nextNumber(table, number);
    return this.#newRow(table, contents, after);
  }

  #newRow(table: Table, contents: readonly string[], after: number = endOfTable(table)): Splice {
    const model: Row = table.rows.at(-1) ?? table.header;
    const line = this.#text.slice(model.start, model.end);
    const cells = contents.map((content, index) => {
      const raw = table.header.cells[index]?.raw;
      const columns = raw === undefined ? 0 : width(this.#text.slice(raw.start, raw.end));
      return padEnd(content === '' ? ' ' : ` ${content} `, Math.min(columns, 60));
    });
    const joined = cells.join('|');
    const row = `${line.startsWith('|') ? '|' : ''}${joined}${line.endsWith('|') ? '|' : ''}`;
    const at = lineEndFrom(this.#text, after);
    const indent = /^[ ]*/.exec(this.#text.slice(lineStartBefore(this.#text, model.start), model.start))?.[0] ?? '';
    return { start: at, end: at, text: this.#scene.eol + indent + (line.startsWith('|') ? row : row.trimStart()) };
  }

  #written(value: Value, shape: Shape): string {
    if (typeof value === 'string') return cellMarkdown(this.#word(value, shape));
    if (isList(value)) {
      if (value.some((item) => typeof item !== 'string')) throw new Refused('cellMarkup');
      const texts = value.map((item) => this.#word(String(item), shape.list ?? {}));
      const isLines = shape.list?.map !== undefined;
      return cellMarkdown(texts.join(isLines ? '\n' : texts.some((text) => han.test(text)) ? '、' : ', '));
    }
    const pairs = Object.entries(value).map(([name, part]) => `${name}: ${typeof part === 'string' ? part : ''}`);
    return cellMarkdown(pairs.join('; '));
  }

  /** A word of a vocabulary in the language of the table. */
  #word(text: string, { scalar }: Shape): string {
    const vocabulary = scalar?.is === 'choice' ? scalar.of : scalar?.is === 'flag' ? 'flag' : null;
    const meant = vocabulary === null ? null : valueMeantBy(vocabulary, text);
    return meant === null || vocabulary === null ? text : valueIn(this.#scene.language, vocabulary, meant);
  }
}

/** What parts the items of a cell: what parts them there already, else lines for KPIs and the usual comma for others. */
function separator(name: string, there: string): string {
  if (name === 'kpis') return '<br>';
  const used = /[、，,;；]\s*/.exec(there)?.[0];
  return used ?? (han.test(there) ? '、' : ', ');
}

/** The column of a field of a need or of a goal. */
function columnFor({ parent, node }: Held, name: string): ColumnField | null {
  const isGoal =
    parent?.entry?.name === 'goals' || (node.kind === 'mapping' && parent?.parent?.entry?.name === 'goals');
  return (isGoal ? goalColumns : needColumns).get(name) ?? null;
}

/** Ids stand before what they name; anything else behind it all, but before the remarks. */
function columnIndexFor(field: ColumnField, indexOf: (field: ColumnField) => number, count: number): number {
  if (field === 'id') return Math.max(0, indexOf('number') >= 0 ? indexOf('number') + 1 : indexOf('requirement'));
  if (field === 'goal-id') return Math.max(0, indexOf('goal'));
  const remarks = indexOf('remarks');
  return remarks === count - 1 && remarks >= 0 ? remarks : count;
}

function labelOf(name: string, language: Language): string {
  const labels: Readonly<Record<string, { readonly [L in Language]: string }>> = fieldLabels;
  return labels[name]?.[language] ?? name;
}

function nameOf(held: Held): string {
  for (let at: Held | null = held; at !== null; at = at.parent) if (at.entry !== null) return at.entry.key.value;
  return '';
}

function nextNumber(table: Table, column: number): string {
  const numbers = table.rows.map((row) => Number(row.cells[column]?.value || Number.NaN));
  const largest = Math.max(0, ...numbers.filter((number) => Number.isInteger(number)));
  return String(largest + 1);
}

function lineEndFrom(text: string, at: number): number {
  const found = /[\r\n]/.exec(text.slice(at));
  return found === null ? text.length : at + found.index;
}

function lineStartBefore(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
