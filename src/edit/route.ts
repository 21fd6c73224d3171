/** From a place to the nodes of the located tree, with the shape that the format gives each. */

import { fieldOf, type Shape } from '../load/shape.js';
import { type Entry, entry, type Mapping, type Node } from '../load/tree.js';
import type { Path } from '../model/place.js';
import { Refused } from './refused.js';

/** A node and how it hangs in its parent: under a key, as an item, or (the root) not at all. */
export interface Held {
  readonly node: Node;
  readonly shape: Shape;
  readonly entry: Entry | null;
  readonly index: number | null;
  readonly parent: Held | null;
}

export interface Route {
  /** The deepest node of the path that is there. */
  readonly held: Held;
  /** What of the path is not there; empty where all of it is. */
  readonly rest: Path;
}

const nothing: Shape = {};

/** Follows a path as far as it goes. Refuses to go through an alias, whose text stands elsewhere. */
export function routeTo(root: Mapping, shape: Shape, path: Path): Route {
  let held: Held = { node: root, shape, entry: null, index: null, parent: null };
  for (const [done, segment] of path.entries()) {
    refuseAlias(held.node);
    const next = step(held, segment);
    if (next === null) return { held, rest: path.slice(done) };
    held = next;
  }
  return { held, rest: [] };
}

function step(held: Held, segment: string | number): Held | null {
  const { node, shape } = held;
  if (typeof segment === 'number') {
    if (node.kind === 'list') {
      const item = node.items[segment];
      return item === undefined
        ? null
        : { node: item, shape: shape.list ?? nothing, entry: null, index: segment, parent: held };
    }
    // A lone text stands for a list of one.
    return node.kind === 'scalar' && segment === 0 && node.value !== ''
      ? { ...held, shape: shape.list ?? shape }
      : null;
  }
  if (node.kind !== 'mapping') return null;
  const found = entry(node, segment);
  if (found === undefined) return null;
  return { node: found.value, shape: shapeUnder(shape, segment), entry: found, index: null, parent: held };
}

/** The shape of what stands under a key. */
export function shapeUnder(shape: Shape, name: string): Shape {
  return fieldOf(shape.map, name) ?? shape.map?.each ?? nothing;
}

export function isAlias(node: Node): boolean {
  return node.kind === 'scalar' ? node.style === 'alias' : node.alias === true;
}

export function refuseAlias(node: Node): void {
  if (isAlias(node)) throw new Refused('alias');
}

/** Whether nothing is written there. */
export function isBlankNode(node: Node): boolean {
  if (node.kind === 'scalar') return node.style === 'empty' || node.isNull === true;
  return (node.kind === 'list' ? node.items : node.entries).length === 0;
}
