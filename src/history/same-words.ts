/** Whether two items or documents say the very same, field by field: then there is nothing to compare. */
import type { Document, Item } from '../model/kernel.js';

/** Where it stands and what stands in it, which are compared by themselves. */
const aside: ReadonlySet<string> = new Set([
  ...['at', 'ref', 'within', 'goals', 'risks'],
  ...['file', 'language', 'requirements', 'commitments', 'records'],
]);

export function saysTheSame<T extends Item | Document>(one: T, other: T): boolean {
  for (const key in one) if (!aside.has(key) && !same(one[key], other[key])) return false;
  return true;
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  let more = 0;
  for (const _ in right) more++;
  for (const key in left) {
    more--;
    // The place of a part; a name of the user's own has a text.
    const isPlace = key === 'at' && typeof left[key] === 'object';
    if (!isPlace && !(Object.hasOwn(right, key) && same(left[key], right[key]))) return false;
  }
  return more === 0;
}
