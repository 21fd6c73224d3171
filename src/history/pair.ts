/** Which thing before is which thing after: by name first, then by what is the same, then by what is alike. */
import { normalise } from '../language/normal.js';

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
  /** The pair has one id; else it was recognised by content. */
  readonly matchedBy: 'id' | 'content';
}

export type Side = 'before' | 'after';

export interface Paired<T> {
  readonly pairs: readonly Pair<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** How alike two texts must be to be one thing that was edited. */
const alikeEnough = 0.5;
/** More pairs than this in one gap are not compared: a rewritten list is a new list. */
const gapLimit = 20_000;

/**
 * Pairs two lists, step by step. Each step pairs only what no step before it has; order decides nothing, except which
 * edited thing stands for which.
 */
export class Pairing<T> {
  readonly #before: readonly T[];
  readonly #after: readonly T[];
  /** Index of the partner, for each index on either side. */
  readonly #afterOf = new Map<number, number>();
  readonly #beforeOf = new Map<number, number>();
  readonly #matchedBy = new Map<number, 'id' | 'content'>();

  constructor(before: readonly T[], after: readonly T[]) {
    this.#before = before;
    this.#after = after;
  }

  /** Pairs what has the same key, first with first; null is no key. The key may depend on the side. */
  byKey(key: (thing: T, side: Side) => string | null, matchedBy: 'id' | 'content' = 'content'): this {
    const waiting = new Map<string, number[]>();
    this.#before.forEach((thing, index) => {
      const name = this.#afterOf.has(index) ? null : key(thing, 'before');
      if (name === null) return;
      const list = waiting.get(name);
      if (list === undefined) waiting.set(name, [index]);
      else list.push(index);
    });
    for (const list of waiting.values()) list.reverse();
    this.#after.forEach((thing, index) => {
      const name = this.#beforeOf.has(index) ? null : key(thing, 'after');
      const partner = name === null ? undefined : waiting.get(name)?.pop();
      if (partner !== undefined) this.#pair(partner, index, matchedBy);
    });
    return this;
  }

  /** Pairs the most alike of what is left between two neighbours that are paired already. */
  inGaps(alike: (one: T, other: T) => number): this {
    let start = 0;
    let from = 0;
    for (let index = 0; index <= this.#after.length; index++) {
      const partner = index === this.#after.length ? this.#before.length : this.#beforeOf.get(index);
      if (partner === undefined) continue;
      if (partner >= from) {
        this.#gap(range(from, partner), range(start, index), alike);
        from = partner + 1;
      }
      start = index + 1;
    }
    return this;
  }

  #gap(before: readonly number[], after: readonly number[], alike: (one: T, other: T) => number): void {
    const left = before.filter((index) => !this.#afterOf.has(index));
    const right = after.filter((index) => !this.#beforeOf.has(index));
    if (left.length * right.length > gapLimit) return;
    const scores: { one: number; other: number; score: number }[] = [];
    for (const one of left)
      for (const other of right) scores.push({ one, other, score: this.#score(one, other, alike) });
    scores.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
    for (const { one, other, score } of scores) {
      if (score < alikeEnough) break;
      if (!this.#afterOf.has(one) && !this.#beforeOf.has(other)) this.#pair(one, other, 'content');
    }
  }

  #score(one: number, other: number, alike: (one: T, other: T) => number): number {
    const before = this.#before[one];
    const after = this.#after[other];
    return before === undefined || after === undefined ? 0 : alike(before, after);
  }

  #pair(before: number, after: number, matchedBy: 'id' | 'content'): void {
    this.#afterOf.set(before, after);
    this.#beforeOf.set(after, before);
    this.#matchedBy.set(after, matchedBy);
  }

  result(): Paired<T> {
    const pairs: Pair<T>[] = [];
    const added: T[] = [];
    this.#after.forEach((after, index) => {
      const partner = this.#beforeOf.get(index);
      const before = partner === undefined ? undefined : this.#before[partner];
      if (before === undefined) added.push(after);
      else pairs.push({ before, after, matchedBy: this.#matchedBy.get(index) ?? 'content' });
    });
    return { pairs, removed: this.#before.filter((_, index) => !this.#afterOf.has(index)), added };
  }
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

/** How alike two texts are, 0 to 1: the share of neighbouring characters they have in common (Dice). */
export function similarity(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const left = bigrams(one);
  const right = bigrams(other);
  let common = 0;
  let total = 0;
  for (const [pair, count] of left) {
    common += Math.min(count, right.get(pair) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

/** Longer texts are compared by their beginning. */
const compared = 400;

function bigrams(text: string): Map<string, number> {
  const characters = normalise(text.slice(0, compared)).text.toLowerCase().replace(/\s+/g, '');
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = characters.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
