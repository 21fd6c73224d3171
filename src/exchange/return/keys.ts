/** The keys that an export gives its rows, read again. */
import type { ItemKind } from '../forms/states.js';

export interface Key {
  readonly kind: ItemKind;
  readonly key: string;
  /** Of the state that was given away. */
  readonly hash: string;
}

/** The keys in a cell, also where its lines became one. */
export function keysIn(cell: string): Key[] {
  const found = cell.matchAll(/(requirement|goal) (\S.*?)~([\da-f]{12})(?=\s|$)/g);
  return Array.from(found, ([, kind, key = '', hash = '']) => ({ kind: kind as ItemKind, key, hash }));
}

/** Whether a key says where an item stands because nothing else names it. */
export function isPlaceKey(key: string): boolean {
  return /\/(?:requirements|goals)\/\d+$/.test(key);
}
