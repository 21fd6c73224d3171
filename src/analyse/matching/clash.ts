import type { Commitment, Document, Item } from '../../model/kernel.js';
import type { ConflictKind } from '../../model/results.js';

/** A conflict and the items themselves; `with` is the other side as written, where nothing has that name. */
export interface Clash {
  readonly kind: ConflictKind;
  readonly items: readonly Item[];
  readonly document: Document;
  readonly reason: string | null;
  readonly response: string | null;
  readonly with?: string;
}

/** What is still open and promised: what is closed competes with nothing. */
export function isOpen({ kind, status, closed, outcome }: Commitment): boolean {
  return kind !== 'response' && status !== 'closed' && closed === null && outcome === null;
}
