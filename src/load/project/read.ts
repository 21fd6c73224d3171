/**
 * How the projections read the located tree: by English name, taking only what has the type they ask for. What the
 * shape walk complained about has another type and so is not read; that is how a shape error costs its node only.
 */
import type { Vocabulary } from '../../language/lexicon/values.js';
import { valueMeantBy } from '../../language/names.js';
import { type Place, under } from '../../model/place.js';
import { entry, type List, type Mapping, type Node } from '../tree.js';
import { flagOf, isBlank } from '../walk-shape.js';

/** The text of a node, trimmed; null where it is no scalar or nothing is written. */
export function textOf(node: Node | undefined): string | null {
  if (node?.kind !== 'scalar' || isBlank(node)) return null;
  return node.value.trim() || null;
}

/** The value written under a name. */
export function valueAt(mapping: Mapping, name: string): Node | undefined {
  return entry(mapping, name)?.value;
}

export function textAt(mapping: Mapping, name: string): string | null {
  return textOf(valueAt(mapping, name));
}

/** The English value of a word in the vocabulary; another text stays as it is. */
export function openChoiceAt(mapping: Mapping, name: string, of: Vocabulary): string | null {
  const text = textAt(mapping, name);
  return text === null ? null : (valueMeantBy(of, text) ?? text);
}

/** The English value of a word in the vocabulary; another text is an error that the walk has told of. */
export function choiceAt(mapping: Mapping, name: string, of: Vocabulary): string | null {
  const text = textAt(mapping, name);
  return text === null ? null : valueMeantBy(of, text);
}

export function flagAt(mapping: Mapping, name: string): boolean | null {
  const node = valueAt(mapping, name);
  return node?.kind === 'scalar' ? flagOf(node) : null;
}

export function mappingAt(mapping: Mapping, name: string): Mapping | null {
  const node = valueAt(mapping, name);
  return node?.kind === 'mapping' ? node : null;
}

/** Texts of a list; a lone text is a list of one. */
export function textsAt(mapping: Mapping, name: string): readonly string[] {
  return textsOf(valueAt(mapping, name));
}

export function textsOf(node: Node | undefined): readonly string[] {
  if (node === undefined) return none;
  if (node.kind === 'list') return node.items.map(textOf).filter((text) => text !== null);
  const text = textOf(node);
  return text === null ? none : [text];
}

const none: readonly never[] = [];
const nothing: Readonly<Record<string, never>> = {};

/** The items of a list with their places; a lone text or map stands at the place of the list itself. */
export function itemsAt(mapping: Mapping, name: string, at: Place): readonly { node: Node; at: Place }[] {
  const node = valueAt(mapping, name);
  const place = under(at, name);
  if (node === undefined) return none;
  if (node.kind === 'list') return listItems(node, place);
  return node.kind === 'scalar' && textOf(node) !== null ? [{ node, at: place }] : none;
}

function listItems(list: List, place: Place): { node: Node; at: Place }[] {
  return list.items.map((node, index) => ({ node, at: under(place, index) }));
}

/** The maps of a list with their places. */
export function mappingsAt(mapping: Mapping, name: string, at: Place): readonly { node: Mapping; at: Place }[] {
  const node = valueAt(mapping, name);
  if (node?.kind !== 'list') return none;
  return listItems(node, under(at, name)).filter(
    (item): item is { node: Mapping; at: Place } => item.node.kind === 'mapping',
  );
}

/** Keys of the user's own with their texts. */
export function ownKeysAt(mapping: Mapping, name: string): Readonly<Record<string, string>> {
  const own = mappingAt(mapping, name);
  if (own === null) return nothing;
  const pairs = own.entries.map((each) => [each.key.value, textOf(each.value)] as const);
  return record(pairs);
}

/** The texts written under some of the names. */
export function fieldsAt(mapping: Mapping, names: readonly string[]): Readonly<Record<string, string>> {
  return record(names.map((name) => [name, textAt(mapping, name)] as const));
}

/** `custom:` and `x-…` together. */
export function customOf(mapping: Mapping): Readonly<Record<string, string>> {
  let custom = ownKeysAt(mapping, 'custom');
  for (const { name, value } of mapping.entries) {
    if (name.startsWith('x-')) custom = { ...custom, ...record([[name, plainText(value)]]) };
  }
  return custom;
}

/** A field of the user's own may hold anything; what is not a text is said in JSON. */
function plainText(node: Node): string | null {
  return node.kind === 'scalar' ? textOf(node) : JSON.stringify(plainValue(node));
}

function plainValue(node: Node): unknown {
  if (node.kind === 'scalar') return textOf(node);
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map((each) => [each.key.value, plainValue(each.value)]));
}

/** Without a prototype, so that `constructor` is a key like any other. The first of two equal keys wins. */
function record(pairs: Iterable<readonly [string, string | null]>): Readonly<Record<string, string>> {
  const result: Record<string, string> = Object.create(null);
  for (const [key, text] of pairs) if (text !== null && !(key in result)) result[key] = text;
  return result;
}
