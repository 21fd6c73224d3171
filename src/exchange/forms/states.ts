/** The state of each need and goal that an export gives away: what its return is held against. */
import { createHash } from 'node:crypto';
import type { Commitment, Document, Requirement } from '../../model/kernel.js';
import type { Language } from '../../model/language.js';
import { pointer } from '../../model/place.js';
import { goalFields, requirementFields } from './fields.js';

export type ItemKind = 'requirement' | 'goal';

/** `custom.` before the name of a field of the user's own. */
export const ownPrefix = 'custom.';

export interface ItemState {
  readonly kind: ItemKind;
  /** `document#id`; without ids by file and place, which hold only while nothing moves. */
  readonly key: string;
  /** Field → text as cells hold it; nothing for what is not written. */
  readonly fields: ReadonlyMap<string, string>;
  readonly hash: string;
  readonly item: Requirement | Commitment;
  readonly document: Document;
}

/** All needs and goals of a document, in document order. `name` is what the document is called in keys. */
export function statesOf(document: Document, name: string, language: Language): ItemState[] {
  const goals = document.commitments.filter(({ kind }) => kind === 'goal');
  return [
    ...document.requirements.map((item) =>
      state('requirement', item, textsOf(item, requirementFields, language), document, name),
    ),
    ...goals.map((item) => state('goal', item, textsOf(item, goalFields, language), document, name)),
  ];
}

function state(
  kind: ItemKind,
  item: Requirement | Commitment,
  fields: ReadonlyMap<string, string>,
  document: Document,
  name: string,
): ItemState {
  return { kind, key: keyOf(item, name), fields, hash: hashOf(fields), item, document };
}

function textsOf<T extends Requirement | Commitment>(
  item: T,
  of: readonly { readonly name: string; readonly text: (item: T, language: Language) => string }[],
  language: Language,
): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { name, text } of of) put(fields, name, text(item, language));
  for (const [name, text] of Object.entries(item.custom)) put(fields, ownPrefix + name, text);
  return fields;
}

function put(fields: Map<string, string>, name: string, text: string): void {
  const shown = cellText(text);
  if (shown !== '') fields.set(name, shown);
}

/** A text as it comes back out of a cell. */
export function cellText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** What documents are called in keys: by their ids, and by their files where two have the same. */
export function documentNames(documents: readonly Document[]): Map<Document, string> {
  const times = new Map<string, number>();
  for (const { id } of documents) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1);
  return new Map(
    documents.map((document) => {
      const { id, file } = document;
      return [document, id !== null && times.get(id) === 1 ? id : file];
    }),
  );
}

function keyOf(item: Requirement | Commitment, name: string): string {
  return item.id === null ? `${name}${pointer(item.at.path)}` : `${name}#${item.id}`;
}

/** Keys of a row's items with the hashes of their states, as a cell holds them. */
export function keyText(states: readonly ItemState[]): string {
  return states.map(({ kind, key, hash }) => `${kind} ${key}~${hash}`).join('\n');
}

/** Twelve digits: enough to tell the states of one item apart. */
export function hashOf(fields: ReadonlyMap<string, string>): string {
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 12);
}
