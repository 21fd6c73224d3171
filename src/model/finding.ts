import type { Range, Span } from '../text/span.js';
import type { MessageData } from './language.js';
import type { Place } from './place.js';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** The faults that only the loader can see. They are always on, and always errors unless a fix reads the file anyway. */
export const reservedRules = ['syntax', 'duplicate-key', 'schema', 'encoding', 'limit'] as const;
export type ReservedRule = (typeof reservedRules)[number];

/** A fault found while loading: the text it is about is known, the message comes from the catalogue. */
export interface Diagnostic {
  readonly rule: ReservedRule;
  /** `warning` where the file could be read all the same (GB18030, a BOM-less UTF-16…). */
  readonly severity: Severity;
  readonly messageId: string;
  readonly data: MessageData;
  readonly file: string;
  readonly span: Span;
  readonly related?: readonly {
    readonly file: string;
    readonly span: Span;
    readonly messageId: string;
    readonly data: MessageData;
  }[];
  readonly fix?: Fix;
}

/** A change of text that mends a fault. `safe` changes no meaning. */
export interface Fix {
  readonly safe: boolean;
  /** Message id of what it does. */
  readonly description: string;
  readonly data: MessageData;
  readonly edits: readonly { readonly file: string; readonly span: Span; readonly text: string }[];
}

/** What a rule says about a place; the runner makes a finding of it. */
export interface Report {
  readonly at: Place;
  readonly message: string;
  readonly data?: MessageData;
  readonly related?: readonly {
    readonly at: Place;
    readonly message: string;
    readonly data?: MessageData;
    /** Where that is, when its file is not at hand any more. */
    readonly range?: Range;
  }[];
  readonly fix?: Fix;
  /** Only to lower or raise what the rule's table says for this very case. */
  readonly severity?: Severity;
  /** What is not there is this item's own lack, and said at the item though its table has no column for it. */
  readonly own?: true;
}

/** One fault, located. The text of its message is made from `messageId` and `data` in the reader's language. */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly data: MessageData;
  readonly severity: Severity;
  /** Workspace-relative, with `/`. */
  readonly file: string;
  readonly span: Span;
  readonly range: Range;
  /** Of the item it is about, null outside items. */
  readonly id: string | null;
  readonly ref: string | null;
  /** RFC 6901 pointer into the projected document; '' for the document. */
  readonly path: string;
  /**
   * The field below its item (of no item: below the document), with names in place of positions: `due`,
   * `kpis/新签合同数`. Unlike `path` it stays when items or lines around it come and go.
   */
  readonly field: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly messageId: string;
  readonly data: MessageData;
}
