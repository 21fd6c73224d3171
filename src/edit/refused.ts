import type { EditMessageId } from '../messages/edit.js';
import type { Diagnostic } from '../model/finding.js';
import type { MessageData } from '../model/language.js';

/** Why an edit is not made. Nothing is written then. */
export type Refusal =
  | { readonly messageId: EditMessageId; readonly data: MessageData }
  /** What the loader would say of the text that the edit makes. */
  | { readonly diagnostic: Diagnostic };

/** Ends the making of an edit from wherever it is; `applyOperations` turns it into its answer. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(why: EditMessageId | Refusal, data: MessageData = {}) {
    super(typeof why === 'string' ? why : 'refused');
    this.refusal = typeof why === 'string' ? { messageId: why, data } : why;
  }
}
