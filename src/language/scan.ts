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

type Spoken = 'increase' | 'decrease' | 'reach';

/**
 * Every token is one shape in memory, whatever its type: what asks for `type`, `start` and `end` all over the grammar
 * then finds them at one place, which is a third of the time of a reading.
 */
function token(
  type: Token['type'],
  start: number,
  end: number,
  quantity?: Quantity,
  spoken?: Spoken,
  reason?: IgnoredReason,
  comparator?: Comparator,
  role?: Role,
  flag?: boolean,
): Token {
  return { type, start, end, quantity, spoken, reason, comparator, role, far: flag, hard: flag } as Token;
}

export function pushQuantity(scan: Scan, quantity: Quantity, spoken?: Spoken): number {
  scan.tokens.push(token('quantity', quantity.start, quantity.tail, quantity, spoken));
  return quantity.tail;
}

/** Takes a date or name into the scan; returns where to go on. */
export function stretch(scan: Scan, start: number, end: number, reason: IgnoredReason): number {
  scan.tokens.push(token('stretch', start, end, undefined, undefined, reason));
  return end;
}

export function pushCompare(scan: Scan, start: number, end: number, comparator: Comparator, far: boolean): number {
  scan.tokens.push(token('compare', start, end, undefined, undefined, undefined, comparator, undefined, far));
  return end;
}

export function pushWord(scan: Scan, start: number, end: number, role: Role): number {
  scan.tokens.push(token('word', start, end, undefined, undefined, undefined, undefined, role));
  return end;
}

export function pushBreak(scan: Scan, start: number, end: number, hard: boolean): number {
  scan.tokens.push(token('break', start, end, undefined, undefined, undefined, undefined, undefined, hard));
  return end;
}
