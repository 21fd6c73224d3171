/** One operation as splices, in YAML or in a table, wherever its place is. */
import type { SourceOptions } from '../load/load.js';
import { findFrontMatter } from '../load/markdown/front-matter.js';
import { isMarkdown } from '../load/sniff.js';
import { type Path, pointer } from '../model/place.js';
import { shorten } from '../text/shorten.js';
import { Tables, Written } from './markdown/cells.js';
import { TableChange } from './markdown/change.js';
import { meaningOf, meaningOfValue, sameMeaning } from './meaning.js';
import type { Operation, Value } from './plan.js';
import type { Reading } from './reading.js';
import { Refused } from './refused.js';
import { type Held, isBlankNode } from './route.js';
import type { Splice } from './splice.js';
import { YamlChange } from './yaml/change.js';
import { houseOf } from './yaml/house.js';
import { Writer } from './yaml/writer.js';

export class Change {
  readonly #yaml: YamlChange | null;
  readonly #tables: TableChange | null;
  readonly #inYaml: (at: number) => boolean;

  constructor({ source, root, shape, language }: Reading, { columns }: SourceOptions, quote: boolean) {
    const { text } = source;
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const markdown = isMarkdown(source.path);
    const span = markdown ? (findFrontMatter(text)?.yaml ?? null) : { start: 0, end: text.length };
    const yaml = span === null ? null : { text, span, eol };
    this.#yaml = yaml && new YamlChange(yaml, new Writer(houseOf(yaml, root, shape, language, quote)));
    this.#tables = markdown
      ? new TableChange({ tables: new Tables(text, columns), written: new Written(root), language, eol })
      : null;
    this.#inYaml = (at) => span !== null && at >= span.start && at <= span.end;
  }

  set(held: Held, rest: Path, value: Value): Splice[] {
    const [name, ...deeper] = rest;
    if (name === undefined) return this.#isSaid(held, value) ? [] : this.#replaced(held, value);
    const whole = wrapped(deeper, value);
    if (typeof name === 'number') {
      if (!isNext(held, name)) throw new Refused('notThere', { path: pointer(rest) });
      return this.insert(held, [], whole);
    }
    if (isBlankNode(held.node) && held.parent !== null) return this.set(held, [], { [name]: whole });
    if (held.node.kind !== 'mapping') throw new Refused('notMap', { path: lastKey(held) });
    return this.#at(
      held,
      (yaml) => yaml.addEntry(held, name, whole),
      (tables) => tables.add(held, name, whole),
    );
  }

  #replaced(held: Held, value: Value): Splice[] {
    return this.#at(
      held,
      (yaml) => yaml.set(held, value),
      (tables) => tables.set(held, value),
    );
  }

  insert(held: Held, rest: Path, value: Value): Splice[] {
    const [name, ...deeper] = rest;
    const section = name ?? held.entry?.name;
    const rows = this.#tables === null ? null : this.#asRow(held, section, rest.length, value);
    if (rows !== null) return rows;
    if (name !== undefined) return this.set(held, rest.slice(0, 1), wrapped([...deeper, 0], value));
    if (isBlankNode(held.node)) return this.set(held, [], [value]);
    if (held.node.kind === 'list' && !this.#isTable(held))
      return this.#yamlOnly((yaml) => yaml.addItem(held, String(section ?? ''), value));
    return this.#at(
      held,
      (yaml) => yaml.makeList(held, value),
      (tables) => tables.addPart(held, value),
    );
  }

  /** Needs and goals of a table are rows. */
  #asRow(held: Held, section: string | number | undefined, missing: number, value: Value): Splice[] | null {
    const tables = this.#tables;
    if (tables === null || missing > 1) return null;
    const owner = missing === 1 ? held : held.parent;
    if (owner === null) return null;
    const itemShape = (missing === 1 ? owner.shape.map?.fields?.[String(section)]?.list : held.shape.list) ?? {};
    if (owner.parent === null) {
      if (missing === 0 && this.#inYaml(held.node.start) && held.node.start > 0 && this.#isYamlList(held)) return null;
      if (section === 'requirements' && typeof value === 'object' && !Array.isArray(value)) {
        return tables.rows.addNeed(value as { readonly [key: string]: Value }, itemShape);
      }
      return section === 'goals' ? tables.rows.addGoal(value, itemShape) : null;
    }
    if (section === 'goals' && owner.node.kind === 'mapping' && owner.node.table !== undefined) {
      return tables.rows.addGoalOf(owner.node, value, itemShape);
    }
    return null;
  }

  /** Whether all items of a list stand in the front matter. */
  #isYamlList({ node }: Held): boolean {
    return node.kind === 'list' && node.items.every(({ start }) => this.#inYaml(start));
  }

  column(held: Held, name: string): Splice[] {
    return this.#tables !== null && this.#isTable(held) ? this.#tables.addColumn(held, name) : [];
  }

  remove(held: Held): Splice[] {
    return this.#at(
      held,
      (yaml) => yaml.remove(held),
      (tables) => tables.remove(held),
    );
  }

  replace(held: Held, rest: Path, { at, was, text }: Operation & { readonly do: 'replace' }): Splice[] {
    const { node } = held;
    if (rest.length > 0 || node.kind !== 'scalar') throw new Refused('notText', { path: lastKey(held) });
    const value = node.value.trim();
    const [start, end] = at.within;
    if (value.slice(start, end) !== was) {
      if (value.slice(start, start + text.length) === text) return [];
      throw new Refused('movedOn', { was, text: shorten(value) });
    }
    return this.set(held, [], value.slice(0, start) + text + value.slice(end));
  }

  #isSaid({ node, shape }: Held, value: Value): boolean {
    const isOwn = node.kind !== 'scalar' || node.repeats === undefined;
    return isOwn && sameMeaning(meaningOf(node, shape), meaningOfValue(value, shape));
  }

  #isTable({ node }: Held): boolean {
    return this.#tables !== null && !this.#inYaml(node.start);
  }

  #at(held: Held, yaml: (change: YamlChange) => Splice[], tables: (change: TableChange) => Splice[]): Splice[] {
    const isRoot = held.parent === null;
    if (this.#tables !== null && !isRoot && this.#isTable(held)) return tables(this.#tables);
    return this.#yamlOnly(yaml);
  }

  #yamlOnly(yaml: (change: YamlChange) => Splice[]): Splice[] {
    if (this.#yaml === null) throw new Refused('noFrontMatter');
    return yaml(this.#yaml);
  }
}

/** A value inside the maps and lists that are still to be made around it. */
function wrapped(path: Path, value: Value): Value {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (typeof segment === 'string') return { [segment]: wrapped(rest, value) };
  if (segment !== 0) throw new Refused('notThere', { path: pointer(path) });
  return [wrapped(rest, value)];
}

function isNext({ node }: Held, index: number): boolean {
  return index === (node.kind === 'list' ? node.items.length : isBlankNode(node) ? 0 : 1);
}

function lastKey(held: Held): string {
  for (let at: Held | null = held; at !== null; at = at.parent) if (at.entry !== null) return at.entry.key.value;
  return '';
}
