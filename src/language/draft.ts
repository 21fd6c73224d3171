/** A quantity: a number with its unit and what bounds it, in offsets of the normal form. */
import { boundAt } from './bound.js';
import type { UnitKind } from './lexicon/units.js';
import type { Comparator } from './readings.js';

export interface Quantity {
  readonly value: number;
  readonly value2: number | undefined;
  /** How two numbers were joined: `to` (5至8, 5 to 8) may be a path from the first to the second. */
  readonly joined: 'dash' | 'to' | undefined;
  readonly unit: string;
  readonly kind: UnitKind | 'number';
  /** The time a rate is counted over, as written in the normal form (`月` of 次/月). */
  readonly period: string | undefined;
  /** A bound that follows: 以上, 左右, `+`, 余. */
  readonly bound: Comparator | undefined;
  readonly sign: '+' | '-' | '±' | undefined;
  /** Number and unit. */
  readonly start: number;
  readonly end: number;
  /** With the bound. */
  readonly tail: number;
  /** `30-day`: it describes the next word. */
  readonly adjective: boolean;
}

/** A quantity in the making; every field is there from the start, which keeps the hot path fast. */
export type Draft = { -readonly [Key in keyof Quantity]: Quantity[Key] };

export function draft(start: number, end: number, value: number, unit: string, kind: Quantity['kind']): Draft {
  return {
    value,
    value2: undefined,
    joined: undefined,
    unit,
    kind,
    period: undefined,
    bound: undefined,
    sign: undefined,
    start,
    end,
    tail: end,
    adjective: false,
  };
}

/** Adds the bound that may follow; 余 and 多 inside the number count as one. */
export function bounded(text: string, quantity: Draft, more = false): Quantity {
  const bound = boundAt(text, quantity.end);
  quantity.tail = bound?.end ?? quantity.end;
  if (bound !== null) quantity.bound = bound.comparator;
  else if (more && quantity.bound === undefined) quantity.bound = '>';
  return quantity;
}
