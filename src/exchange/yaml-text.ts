/** A located tree as a YAML document in the house style: the same layout as `tally init` writes. */
import type { Value } from '../edit/plan.js';
import { newHouse, Writer } from '../edit/yaml/writer.js';
import { fieldOf, type Shape } from '../load/shape.js';
import type { Node, Tree } from '../load/tree.js';
import type { Language } from '../model/language.js';

/** The field of one's own that holds what no other field takes. */
export const unplacedLabel: Readonly<Record<Language, string>> = {
  en: 'Elsewhere in the file',
  'zh-Hans': '表外内容',
  'zh-Hant': '表外內容',
};

/** The tree's fields in the order of the format, blank ones left out, with `custom` fields of the document's own behind them. */
export function yamlText(
  tree: Tree,
  shape: Shape,
  language: Language,
  custom: Readonly<Record<string, string>>,
): string {
  const root = nodeValue(tree.root, shape);
  const fields = typeof root === 'object' && !Array.isArray(root) ? (root as Readonly<Record<string, Value>>) : {};
  const own = fields.custom;
  const all = { ...(typeof own === 'object' && !Array.isArray(own) ? own : {}), ...custom };
  const document: Readonly<Record<string, Value>> = Object.keys(all).length === 0 ? fields : { ...fields, custom: all };
  return `${new Writer(newHouse(language)).mapping(document, shape, '')}\n`;
}

function nodeValue(node: Node, shape: Shape): Value | null {
  if (node.kind === 'scalar') return node.value === '' ? null : node.value;
  if (node.kind === 'list') {
    const items = node.items.map((item) => nodeValue(item, shape.list ?? {})).filter((item) => item !== null);
    return items.length === 0 ? null : items;
  }
  const fields: Record<string, Value> = {};
  const order = Object.keys(shape.map?.fields ?? {});
  const entries =
    order.length === 0 ? node.entries : [...node.entries].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  for (const { name, value } of entries) {
    const inner = nodeValue(value, fieldOf(shape.map, name) ?? {});
    if (inner === null) continue;
    const there = Object.hasOwn(fields, name) ? fields[name] : undefined;
    // Rows that make one goal may each have a text under the same header of the user's own.
    if (typeof there === 'string' && typeof inner === 'string' && there !== inner) fields[name] = `${there}\n${inner}`;
    else fields[name] = there ?? inner;
  }
  return Object.keys(fields).length === 0 ? null : fields;
}
