/** The tokens of a phrase and the scan that collects them. */
import type { Quantity } from './draft.js';
import type { Role } from './lexicon/words.js';
import type { Normal } from './normal.js';
import type { Comparator, IgnoredReason } from './readings.js';

export type Token =
  | {
      readonly type: 'quantity';
      readonly start: number;
      readonly end: number;
      readonly quantity: Quantity;
      readonly spoken?: 'increase' | 'decrease' | 'reach';
    }
  | { readonly type: 'stretch'; readonly start: number; readonly end: number; readonly reason: IgnoredReason }
  | {
      readonly type: 'compare';
      readonly start: number;
      readonly end: number;
      readonly comparator: Comparator;
      readonly far: boolean;
    }
  | { readonly type: 'word'; readonly start: number; readonly end: number; readonly role: Role }
  /** `hard` ends a clause (, ; 。); brackets and colons only bound a metric. */
  | { readonly type: 'break'; readonly start: number; readonly end: number; readonly hard: boolean };

/** A scan in progress. */
export interface Scan {
  readonly normal: Normal;
  readonly text: string;
  readonly lower: string;
  readonly tokens: Token[];
}

/** Takes a date or name into the scan; returns where to go on. */
export function stretch(scan: Scan, start: number, end: number, reason: IgnoredReason): number {
  scan.tokens.push({ type: 'stretch', start, end, reason });
  return end;
}
