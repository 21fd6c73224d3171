/** Changes of the cells of a Markdown file's tables, as splices. */
import type { Node, Scalar } from '../../load/tree.js';
import type { Value } from '../plan.js';
import { Refused } from '../refused.js';
import { type Held, shapeUnder } from '../route.js';
import type { Splice } from '../splice.js';
import { cellSplice, partSplice } from './cell-text.js';
import { cellOf, columnFor, headerFor, keyOf, separator } from './cell-words.js';
import { type CellPlace, rowsBetween, writtenBelow } from './cells.js';
import { addColumn } from './columns.js';
import { removeItem } from './remove-item.js';
import { TableRows, type TableScene } from './rows.js';

export class TableChange {
  readonly #scene: TableScene;
  readonly #rows: TableRows;

  constructor(scene: TableScene) {
    this.#scene = scene;
    this.#rows = new TableRows(scene);
  }

  get rows(): TableRows {
    return this.#rows;
  }

  get #text(): string {
    return this.#scene.tables.text;
  }

  /** Another value in the place of the one that is held, an empty one for none. */
  set(held: Held, value: Value | null): Splice[] {
    const place = this.#scene.tables.placeOf(held);
    if (place === null) throw new Refused('noCell', { path: keyOf(held) });
    const cell = this.#scene.tables.cellAt(place);
    const content = value === null ? '' : cellOf(value, held.shape, this.#scene.language);
    if (cell === null) return this.#rows.fill(place.row, new Map([[place.column, content]]));
    const { node } = held;
    const isWhole = node.kind !== 'scalar' || (node.start <= cell.start && node.end >= cell.end);
    if (isWhole && held.index !== null && held.parent?.node.kind === 'list' && held.parent.node.items.length > 1) {
      throw new Refused('cellMarkup');
    }
    if (!isWhole) return [partSplice(this.#text, cell, node, content)];
    if (this.#text.slice(cell.start, cell.end).includes('<!--')) throw new Refused('cellMarkup');
    return [cellSplice(this.#text, cell, content), ...this.#keepOthers(held, place, content)];
  }

  /** Rows that say the same by a blank cell or 同上 keep what they say: the first of them gets the text as it was. */
  #keepOthers(held: Held, place: CellPlace, content: string): Splice[] {
    const { tables, written } = this.#scene;
    const cell = tables.cellAt(place);
    const { node } = held;
    const source = node.kind === 'scalar' && node.repeats !== undefined ? node.repeats.start : cell?.start;
    if (cell === null || source === undefined) return [];
    const heir = written.repeaterOf(source, cell.end);
    return [
      ...(cell.value === '' ? [] : this.#continuations(held, place, cell.value, content)),
      ...(heir === undefined || this.#repeatedBy(heir) === content ? [] : this.#saidItself(heir)),
    ];
  }

  #repeatedBy({ repeats }: Scalar): string {
    return repeats === undefined ? '' : this.#text.slice(repeats.start, repeats.end);
  }

  /** A cell that repeats another says the same by itself. */
  #saidItself(heir: Scalar): Splice[] {
    const { tables } = this.#scene;
    const { start, repeats = heir } = heir;
    const row = tables.rowAt(start)?.row;
    const source = tables.rowAt(repeats.start)?.row;
    const column = source?.cells.findIndex((cell) => repeats.start >= cell.start && repeats.end <= cell.end) ?? -1;
    if (row === undefined || column < 0) return [];
    const own = row.cells[column];
    const said = this.#repeatedBy(heir);
    return own === undefined ? this.#rows.fill(row, new Map([[column, said]])) : [cellSplice(this.#text, own, said)];
  }

  /** Further rows of a need repeat its id and its words: they are the same need only as long as they do. */
  #continuations(held: Held, place: CellPlace, value: string, content: string): Splice[] {
    const need = held.parent?.node;
    const name = held.entry?.name;
    if (need?.kind !== 'mapping' || need.table === undefined || (name !== 'id' && name !== 'statement')) return [];
    return rowsBetween(place.table, held.node.start + 1, need.end).flatMap((row) => {
      const cell = row.cells[place.column];
      return cell?.value === value ? [cellSplice(this.#text, cell, content)] : [];
    });
  }

  /** Takes an item's rows away, blanks a cell, or takes a part out of one that enumerates, with what parts it from the next. */
  remove(held: Held): Splice[] {
    const item = removeItem(held, this.#scene);
    if (item !== null) return [...item, ...this.#passedOn(held.node)];
    const list = held.parent?.node;
    const place = this.#scene.tables.placeOf(held);
    const cell = place === null ? null : this.#scene.tables.cellAt(place);
    if (held.index === null || list?.kind !== 'list' || list.items.length < 2 || cell === null)
      return this.set(held, null);
    const before = list.items[held.index - 1];
    const after = list.items[held.index + 1];
    if (held.node.end - held.node.start >= cell.end - cell.start) throw new Refused('cellMarkup');
    const part =
      before === undefined
        ? { start: held.node.start, end: after?.start ?? held.node.end }
        : { start: before.end, end: held.node.end };
    return [partSplice(this.#text, cell, part, '')];
  }

  /** What an item said for rows below it too. */
  #passedOn(node: Node): Splice[] {
    return writtenBelow(node).flatMap((at) => {
      const heir = this.#scene.written.repeaterOf(at, node.end);
      return heir === undefined ? [] : this.#saidItself(heir);
    });
  }

  /** A field that has a column but no cell yet, or an own line of a two-column table. */
  add(held: Held, name: string, value: Value): Splice[] {
    const { node, shape } = held;
    if (node.kind !== 'mapping') throw new Refused('notMap', { path: keyOf(held) });
    const found = this.#scene.tables.rowOf(node);
    const field = columnFor(held, name);
    if (found === null || node.table === undefined) throw new Refused('noCell', { path: name });
    const content = cellOf(value, shapeUnder(shape, name), this.#scene.language);
    // One more line of a two-column table.
    if (node.table.record === true)
      return [this.#rows.newRow(found.table, [headerFor(name, this.#scene.language), content])];
    const column = field === null ? -1 : this.#scene.tables.columnOf(found.table, field);
    if (column < 0) throw new Refused('noColumn', { header: headerFor(field ?? name, this.#scene.language) });
    const place = { ...found, column };
    const cell = this.#scene.tables.cellAt(place);
    if (cell === null) return this.#rows.fill(place.row, new Map([[place.column, content]]));
    if (cell.value !== '') throw new Refused('noCell', { path: name });
    return [cellSplice(this.#text, cell, content)];
  }

  /** A column for a field of an item, where its table has none. */
  addColumn(held: Held, name: string): Splice[] {
    return addColumn(held, name, this.#scene);
  }

  /** One more part of a cell that enumerates. */
  addPart(held: Held, value: Value): Splice[] {
    const place = this.#scene.tables.placeOf(held);
    const cell = place === null ? null : this.#scene.tables.cellAt(place);
    const name = held.entry?.name ?? '';
    const content = cellOf(value, held.shape.list ?? {}, this.#scene.language);
    if (place === null) throw new Refused('noCell', { path: name });
    if (cell === null) return this.#rows.fill(place.row, new Map([[place.column, content]]));
    const there = this.#text.slice(cell.start, cell.end);
    return [cellSplice(this.#text, cell, there.trim() === '' ? content : there + separator(name, there) + content)];
  }
}
