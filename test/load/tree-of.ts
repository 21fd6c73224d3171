import type { Shape } from '../../src/load/shape.js';
import type { Entry, Mapping, Node, Scalar, Tree } from '../../src/load/tree.js';
import { walkShape } from '../../src/load/walk-shape.js';
import { parseYaml } from '../../src/load/yaml.js';
import { say } from '../../src/messages/say.js';
import { schemaMessages } from '../../src/messages/schema.js';
import type { Text } from '../../src/model/language.js';
import { LineIndex } from '../../src/text/line-index.js';

/** A JSON value as the tree that YAML would give for it; it has no spans. */
export function treeOf(value: Readonly<Record<string, unknown>>): Tree {
  return { root: mappingOf(value), comments: [] };
}

function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) return { kind: 'list', start: 0, end: 0, items: value.map(nodeOf), flow: true };
  if (typeof value === 'object' && value !== null) return mappingOf(value as Record<string, unknown>);
  if (value === null) return { ...scalarOf('', 'plain'), isNull: true };
  return typeof value === 'string' ? scalarOf(value, 'double') : scalarOf(String(value), 'plain');
}

function scalarOf(value: string, style: Scalar['style']): Scalar {
  return { kind: 'scalar', start: 0, end: 0, value, style, verbatim: true };
}

function mappingOf(value: Readonly<Record<string, unknown>>): Mapping {
  const entries: Entry[] = Object.entries(value).map(([key, part]) => {
    return { key: scalarOf(key, 'plain'), name: key, value: nodeOf(part) };
  });
  return { kind: 'mapping', start: 0, end: 0, entries, flow: true };
}

/** The tree of a YAML text, keys named in English. */
export function yamlTree(text: string, shape: Shape): Tree {
  const { tree } = parseYaml({ path: 'a.yaml', text });
  if (tree === null) throw new Error('no tree');
  walkShape(tree, shape, 'a.yaml');
  return tree;
}

/** What the walk says about a YAML text: `line:column text-it-is-about → message`. */
export function faultsOf(text: string, shape: Shape): string[] {
  const { tree } = parseYaml({ path: 'a.yaml', text });
  if (tree === null) return ['no tree'];
  const lines = new LineIndex(text);
  const messages: Readonly<Record<string, Text>> = schemaMessages;
  return walkShape(tree, shape, 'a.yaml').diagnostics.map(({ messageId, data, span }) => {
    const { line, column } = lines.position(span.start);
    const message = messages[messageId];
    const about = text.slice(span.start, span.end).split('\n', 1).join('');
    return `${line}:${column} ${about} → ${message === undefined ? messageId : say(message, 'en', data)}`;
  });
}
