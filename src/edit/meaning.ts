/** What a document says, without how it is written: what an edit may change is told on this, before any text is. */
import { valueMeantBy } from '../language/names.js';
import type { Shape } from '../load/shape.js';
import type { Node } from '../load/tree.js';
import { flagOf } from '../load/walk-shape.js';
import { type Path, pointer } from '../model/place.js';
import type { Operation, Value } from './plan.js';
import { Refused } from './refused.js';
import { isBlankNode, shapeUnder } from './route.js';

/** Texts as they are meant (a word of a vocabulary in English), lists and maps; null where nothing is said. */
export type Meaning = string | null | Meaning[] | { [key: string]: Meaning };

/** What a node says. A lone text where a list may stand is a list of one. */
export function meaningOf(node: Node, shape: Shape): Meaning {
  if (isBlankNode(node)) return null;
  if (node.kind === 'scalar') {
    const flag = shape.scalar?.is === 'flag' ? flagOf(node) : null;
    const text = flag === null ? textMeaning(node.value, shape) : String(flag);
    return text !== null && shape.list !== undefined ? [text] : text;
  }
  if (node.kind === 'list') {
    const items = node.items.map((item) => meaningOf(item, shape.list ?? {}));
    return items.some((item) => item !== null) ? items : null;
  }
  const said: { [key: string]: Meaning } = Object.create(null);
  for (const { name, value } of node.entries) {
    const meaning = meaningOf(value, shapeUnder(shape, name));
    if (meaning !== null && !(name in said)) said[name] = meaning;
  }
  return Object.keys(said).length === 0 ? null : said;
}

/** What a value will say where it is written. */
export function meaningOfValue(value: Value, shape: Shape): Meaning {
  if (typeof value === 'string') {
    const text = textMeaning(value, shape);
    return text !== null && shape.list !== undefined ? [text] : text;
  }
  if (isList(value)) {
    const items = value.map((item) => meaningOfValue(item, shape.list ?? {})).filter((item) => item !== null);
    return items.length === 0 ? null : items;
  }
  const said: { [key: string]: Meaning } = Object.create(null);
  for (const [name, part] of Object.entries(value)) {
    const meaning = meaningOfValue(part, shapeUnder(shape, name));
    if (meaning !== null) said[name] = meaning;
  }
  return Object.keys(said).length === 0 ? null : said;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function textMeaning(text: string, { scalar }: Shape): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (scalar?.is === 'choice') return valueMeantBy(scalar.of, trimmed) ?? trimmed;
  if (scalar?.is === 'flag') return valueMeantBy('flag', trimmed) ?? trimmed.toLowerCase();
  return trimmed;
}

/** What a document will say once an operation is done; `said` is changed in place where it can be. */
export function meaningAfter(said: Meaning, operation: Operation, shape: Shape): Meaning {
  const { path } = operation.at;
  const there = shapeAt(shape, path);
  switch (operation.do) {
    case 'set':
      return put(said, path, () => meaningOfValue(operation.value, there));
    case 'column':
      return said;
    case 'remove':
      return put(said, path, () => null);
    case 'insert':
      return put(said, path, (old) => inserted(old, meaningOfValue(operation.value, there.list ?? {})));
    case 'replace':
      return put(said, path, (old) => replaced(old, operation));
  }
}

function shapeAt(shape: Shape, path: Path): Shape {
  let at = shape;
  for (const segment of path) at = typeof segment === 'number' ? (at.list ?? at) : shapeUnder(at, segment);
  return at;
}

function put(said: Meaning, path: Path, change: (old: Meaning) => Meaning): Meaning {
  const [segment, ...rest] = path;
  if (segment === undefined) return change(said);
  if (typeof segment === 'number') {
    const items = Array.isArray(said) ? said : said === null ? [] : [said];
    const item = put(items[segment] ?? null, rest, change);
    if (item === null && rest.length === 0) items.splice(segment, 1);
    else items[segment] = item;
    return items.length === 0 ? null : items;
  }
  const own: { [key: string]: Meaning } = isMap(said) ? said : Object.create(null);
  const value = put(own[segment] ?? null, rest, change);
  if (value === null) delete own[segment];
  else own[segment] = value;
  return Object.keys(own).length === 0 ? null : own;
}

function isMap(said: Meaning): said is { [key: string]: Meaning } {
  return said !== null && typeof said === 'object' && !Array.isArray(said);
}

function inserted(old: Meaning, item: Meaning): Meaning {
  const items = Array.isArray(old) ? old : old === null ? [] : [old];
  if (item !== null) items.push(item);
  return items;
}

function replaced(old: Meaning, { at, was, text }: Operation & { do: 'replace' }): Meaning {
  const whole = Array.isArray(old) && old.length === 1 ? old[0] : old;
  if (typeof whole !== 'string') throw new Refused('notText', { path: pointer(at.path) });
  const [start, end] = at.within;
  if (whole.slice(start, start + text.length) === text && whole.slice(start, end) !== was) return old;
  if (whole.slice(start, end) !== was) throw new Refused('movedOn', { was, text: whole });
  const changed = whole.slice(0, start) + text + whole.slice(end);
  return Array.isArray(old) ? [changed] : changed;
}

/** Whether two documents say the same. */
export function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, Meaning>>];
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, value]) => Object.hasOwn(right, key) && sameMeaning(value, right[key] ?? null))
  );
}
