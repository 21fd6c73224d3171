/** What `diff` and `log`, `match` and `gap` answer: plain data in the form of the JSON contract. */

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** By the class of the field that changed: what was agreed, how it goes, how it is worded and ordered. */
export type Gravity = 'major' | 'minor' | 'editorial';

/** One difference between two states of the documents. */
export interface Change {
  /** Of the item; of the document for one of its own fields; null where nothing is written. */
  readonly id: string | null;
  readonly ref: string | null;
  /** Where it is now, or was, if it is gone. */
  readonly file: string;
  /**
   * The address in the document, with ids or names in place of positions: `title`, `goals/G-001/due`,
   * `goals/G-001/kpis/新签合同数/target`; `requirements/RW-2024-001` for an item that came or went. `/` in a name is `~1`.
   */
  readonly field: string;
  readonly kind: ChangeKind;
  /** As written; null when absent. */
  readonly from: string | null;
  readonly to: string | null;
  readonly gravity: Gravity;
  /** An item without an id was recognised by what it says. */
  readonly matchedBy: 'id' | 'content';
  /** Ids of the items that came or went with it: the goals of a need, the items of a document. */
  readonly includes?: readonly string[];
}
