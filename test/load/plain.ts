import type { Node } from '../../src/load/tree.js';

/** A tree as plain data: every scalar the text it stands for, a null the text it is written as. */
export function plainData(node: Node, text: string): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.isNull ? text.slice(node.start, node.end) : node.value;
    case 'list':
      return node.items.map((item) => plainData(item, text));
    case 'mapping':
      return Object.fromEntries(node.entries.map((entry) => [entry.key.value, plainData(entry.value, text)]));
  }
}

/** Every node below and including this one, keys too. */
export function allNodes(node: Node): Node[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return [node, ...node.items.flatMap(allNodes)];
  return [node, ...node.entries.flatMap((entry) => [entry.key, ...allNodes(entry.value)])];
}
