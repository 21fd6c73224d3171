/** What a node says, as a value to be written elsewhere. */
import type { Node } from '../load/tree.js';
import type { Value } from './plan.js';
import { isBlankNode } from './route.js';

/** A part of a document as a value, English names for keys; null where nothing is written. */
export function writtenValue(node: Node): Value | null {
  if (isBlankNode(node)) return null;
  if (node.kind === 'scalar') return node.value.trim() || null;
  if (node.kind === 'list') return node.items.map(writtenValue).filter((value) => value !== null);
  const pairs = node.entries.map(({ name, value }) => [name, writtenValue(value)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, Value] => pair[1] !== null));
}
