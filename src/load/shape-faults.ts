/** What is said about a node that does not fit its shape: the message, what fills it, and the text it points at. */

import { keyNames } from '../language/lexicon/keys.js';
import type { Vocabulary } from '../language/lexicon/values.js';
import { isTraditional, keyIn, keysMeantBy, valuesOf, wordsFor } from '../language/names.js';
import { nearest } from '../language/nearest.js';
import type { Language } from '../model/language.js';
import { han } from '../text/han.js';
import type { Span } from '../text/span.js';
import type { MapShape, Shape } from './shape.js';
import type { Entry, Mapping, Node, Scalar } from './tree.js';
import type { Fault } from './walk-shape.js';

/** What people call a field who have not seen the format: not taken, but understood well enough to say how it is written. */
const otherWords: Readonly<Record<string, ReadonlySet<string>>> = {
  statement: new Set(['goal', 'requirement', 'text', 'description', 'summary', 'objective', 'content']),
  owner: new Set(['assignee', 'responsible', 'accountable', 'person', 'dri']),
  due: new Set(['date', 'end', 'until', 'finish', 'dueDate', 'due_date', 'due-date']),
  proposedBy: new Set(['proposer', 'requester', 'raisedBy', 'raised_by']),
  kpis: new Set(['metrics', 'measures', 'targets', 'keyResults', 'key_results', 'key-results']),
};

/** A key that the map does not have. */
export function unknownKey(entry: Entry, shape: MapShape, root: MapShape): Fault {
  const key = entry.key.value;
  const fields = Object.keys(shape.fields ?? {});
  const suggestion = nearest(key, keyWords(fields, key)) ?? fields.find((name) => otherWords[name]?.has(key)) ?? null;
  if (suggestion !== null) return { messageId: 'unknown-key-near', data: { key, suggestion }, span: entry.key };
  const names = [...(Object.hasOwn(keyNames, key) ? [key] : []), ...keysMeantBy(key)];
  if (names.length === 0) return { messageId: 'unknown-key', data: { key: short(key) }, span: entry.key };
  const places = placesOf(names, root);
  if (places.has('')) return { messageId: 'key-at-top', data: { key }, span: entry.key };
  const [outermost] = places;
  if (outermost === undefined) return { messageId: 'key-elsewhere', data: { key }, span: entry.key };
  return { messageId: 'key-under', data: { key, where: keyIn(languageOf(key), outermost) }, span: entry.key };
}

/** The keys under which a map has one of the names, the outermost first; '' for the document itself. */
function placesOf(names: readonly string[], root: MapShape): Set<string> {
  const places = new Set<string>();
  const waiting: [string, MapShape][] = [['', root]];
  const seen = new Set<MapShape>([root]);
  for (const [under, { fields = {} }] of waiting) {
    if (names.some((name) => Object.hasOwn(fields, name))) places.add(under);
    for (const [name, field] of Object.entries(fields)) {
      const inner = field.map ?? field.list?.map;
      if (inner === undefined || seen.has(inner)) continue;
      seen.add(inner);
      waiting.push([name, inner]);
    }
  }
  return places;
}

function languageOf(key: string): Language {
  if (!han.test(key)) return 'en';
  return isTraditional(key) ? 'zh-Hant' : 'zh-Hans';
}

/** The names that somebody could have meant, in the script that they wrote in. */
function keyWords(names: readonly string[], written: string): string[] {
  if (!han.test(written)) return [...names];
  return names.flatMap((name) =>
    (Object.hasOwn(keyNames, name) ? (keyNames[name]?.zh ?? []) : []).map(([word]) => word),
  );
}

/** A key of the user's own with nothing behind it. */
export function emptyValue(entry: Entry): Fault {
  return { messageId: 'empty-value', data: { key: entry.key.value }, span: entry.key };
}

export function emptyItem(item: Node, under: Entry): Fault {
  return { messageId: 'empty-item', data: { key: under.key.value }, span: item };
}

export function missingKey(name: string, entry: Entry | undefined, mapping: Mapping): Fault {
  return {
    messageId: `missing-${name === 'kind' ? 'kind' : 'key'}`,
    data: { key: name },
    span: entry?.key ?? head(mapping),
  };
}

/** Of a block mapping its first key: the whole of it would underline a page. */
function head(mapping: Mapping): Span {
  return mapping.flow ? mapping : (mapping.entries[0]?.key ?? mapping);
}

/** A word outside a closed vocabulary. */
export function notOneOf(scalar: Scalar, vocabulary: Vocabulary, under: Entry): Fault {
  const english = valuesOf(vocabulary);
  const chinese = english.flatMap((value) => wordsFor(vocabulary, value).slice(0, 1));
  const isChinese = han.test(scalar.value);
  const words = isChinese ? english.flatMap((value) => wordsFor(vocabulary, value)) : english;
  const data = { key: under.key.value, text: short(scalar.value), values: (isChinese ? chinese : english).join(', ') };
  const suggestion = nearest(scalar.value, words);
  if (suggestion === null) return { messageId: 'not-one-of', data, span: scalar };
  return { messageId: 'not-one-of-near', data: { ...data, suggestion }, span: scalar };
}

/** A text where yes or no, or a whole number is meant. */
export function notThisScalar(scalar: Scalar, wanted: 'flag' | 'integer', under: Entry, minimum = 0): Fault {
  return {
    messageId: `not-${wanted}`,
    data: { key: under.key.value, text: short(scalar.value), minimum },
    span: scalar,
  };
}

/** A list, a map or a text where the shape takes another of them. */
export function wrongType(node: Node, shape: Shape, under: Entry, item: boolean): Fault {
  const data = { key: under.key.value, ...described(node) };
  if (under.name === 'owner' && node.kind === 'list') return { messageId: 'owner-not-list', data, span: node };
  // A map where a list of maps is meant lacks its dash.
  if (node.kind === 'mapping' && shape.list?.map !== undefined) return { messageId: 'list-not-map', data, span: node };
  const wanted = [shape.scalar && 'text', shape.list && 'list', shape.map && 'map'].filter(Boolean).join('-or-');
  return { messageId: `${item ? 'item-' : ''}${wanted}-not-${named[node.kind]}`, data, span: node };
}

const named = { scalar: 'text', list: 'list', mapping: 'map' } as const;

function described(node: Node): { n: number; text: string } {
  if (node.kind === 'scalar') return { n: 1, text: short(node.value) };
  if (node.kind === 'list') return { n: node.items.length, text: '' };
  return { n: node.entries.length, text: node.entries[0]?.key.value ?? '' };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = [...line.slice(0, 200)];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
}
