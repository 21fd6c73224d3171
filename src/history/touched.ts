/** Which items a set of changes is about: those that changed, what is nested with them, and what points at what went. */
import type { Commitment, Document, Item } from '../model/kernel.js';
import { itemsOf } from '../model/kernel.js';
import type { Change } from '../model/results.js';
import { addressOf, fieldName } from './address.js';

/**
 * The items of `after` that somebody who made the changes has to answer for. A need and its goals are looked at
 * together; an item that refers to one that went, moved or got another id is among them, for it may hang in the air.
 */
export function touchedItems(
  changes: readonly Change[],
  before: readonly Document[],
  after: readonly Document[],
): ReadonlySet<Item> {
  const touched = new Set<Item>();
  const addresses = addressesIn(changes);
  const wholeFiles = new Set(changes.filter(isWholeDocument).map(({ file }) => file));
  const gone = goneIn(changes);
  const recorded = recordedIn(changes);
  for (const need of needsOfRemoved(changes, before)) {
    addresses.add(placeOf(need));
    if (need.id !== null) gone.left.add(need.id);
  }
  for (const document of after) {
    for (const item of itemsOf(document)) {
      const changed = wholeFiles.has(document.file) || addresses.has(placeOf(item)) || isNamed(item, recorded);
      if (changed || refersTo(item, gone)) addWithNested(touched, item);
    }
  }
  return touched;
}

function isWholeDocument({ field, kind }: Change): boolean {
  return field === '' && kind === 'added';
}

function keyOf(file: string, address: string): string {
  return `${file}\0${address}`;
}

function placeOf(item: Item): string {
  return keyOf(item.at.file, fieldName(addressOf(item)));
}

/** The items of the changes: the first two segments of a field name one. */
function addressesIn(changes: readonly Change[]): Set<string> {
  return new Set(changes.map(({ file, field }) => keyOf(file, field.split('/').slice(0, 2).join('/'))));
}

/** Items of which something was recorded in a file beside their document: their full names, else their words. */
function recordedIn(changes: readonly Change[]): ReadonlySet<string> {
  const beside = changes.filter(({ field }) => field.startsWith('items/'));
  return new Set(beside.map(({ ref, field }) => ref ?? field.split('/')[1] ?? ''));
}

function isNamed(item: Item, names: ReadonlySet<string>): boolean {
  if (names.size === 0 || item.shape === 'record') return false;
  return (item.ref !== null && names.has(item.ref)) || (item.statement !== null && names.has(item.statement));
}

/** Ids that are no longer where they were, and those of needs that a goal was taken from. */
interface Gone {
  readonly ids: ReadonlySet<string>;
  readonly left: Set<string>;
}

/** The needs that goals were for which are no more. */
function needsOfRemoved(changes: readonly Change[], before: readonly Document[]): Item[] {
  const removed = new Set(
    changes.filter(({ kind }) => kind === 'removed').map(({ file, field }) => keyOf(file, field)),
  );
  if (removed.size === 0) return [];
  const needs: Item[] = [];
  for (const document of before) {
    for (const item of document.commitments) {
      if (!removed.has(placeOf(item))) continue;
      if (item.within !== null) needs.push(item.within);
      const served = new Set(item.serves.map((name) => name.replace(/^.*#/, '')));
      needs.push(
        ...before.flatMap(({ requirements }) => requirements.filter(({ id }) => id !== null && served.has(id))),
      );
    }
  }
  return needs;
}

function goneIn(changes: readonly Change[]): Gone {
  const ids = new Set<string>();
  const left = new Set<string>();
  for (const { kind, id, ref, from, includes = [], class: what, field } of changes) {
    if (kind === 'removed') for (const name of [id, ref, ...includes]) if (name !== null) ids.add(name);
    if (what === 'id-changed' && from !== null) ids.add(from);
    if (kind === 'moved' && from !== null) left.add(from);
    if (field.endsWith('/serves') && from !== null) for (const need of from.split(', ')) left.add(need);
  }
  return { ids, left };
}

function refersTo(item: Item, { ids, left }: Gone): boolean {
  if (item.id !== null && (left.has(item.id) || left.has(item.ref ?? item.id))) return true;
  return ids.size > 0 && referencesOf(item).some((name) => ids.has(name) || ids.has(name.replace(/^.*#/, '')));
}

function referencesOf(item: Item): readonly string[] {
  if (item.shape === 'record') return item.links;
  const source = item.source === null ? [] : [item.source];
  if (item.shape === 'requirement') return source;
  const conflicts = item.conflicts.flatMap((conflict) => (conflict.with === null ? [] : [conflict.with]));
  const parent = item.parent === null ? [] : [item.parent];
  const continues = item.continues === null ? [] : [item.continues];
  return [...source, ...continues, ...item.serves, ...item.dependsOn, ...parent, ...conflicts];
}

function addWithNested(touched: Set<Item>, item: Item): void {
  touched.add(item);
  for (const inner of nestedIn(item)) addWithNested(touched, inner);
  let outer = item.shape === 'commitment' ? item.within : null;
  for (; outer !== null; outer = outer.shape === 'commitment' ? outer.within : null) touched.add(outer);
}

function nestedIn(item: Item): readonly Commitment[] {
  if (item.shape === 'record') return [];
  return item.shape === 'requirement' ? item.goals : item.risks;
}
