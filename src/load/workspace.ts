import type { Diagnostic } from '../model/finding.js';
import type { Document, Item } from '../model/kernel.js';
import type { Source } from '../model/source.js';
import type { Span } from '../text/span.js';
import type { Companions } from './companions/index.js';
import type { Readings } from './readings.js';
import type { Tree } from './tree.js';

/** Everything that was loaded from one root at one moment (disk, index or revision). */
export interface Workspace {
  readonly documents: readonly Document[];
  /** What stands beside the documents: check-ins and confirmations in files of their own. */
  readonly companions: Companions;
  readonly diagnostics: readonly Diagnostic[];
  /** By path. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Path names of the same revision, so that a rule can ask whether an output exists. */
  readonly files: ReadonlySet<string>;
  readonly readings: Readings;
  /** Files that could not be read, with the reason; then absence is not proof. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  /**
   * Files that the YAML parser refused, and the stretch that is YAML: `diagnostics` has only the first error of each,
   * `explainSyntax` has all.
   */
  readonly refused: readonly { readonly file: string; readonly span: Span }[];
  /** By file, the pointers of fields that the loader found fault with: nothing is missing there, it is written wrongly. */
  readonly doubtful: ReadonlyMap<string, ReadonlySet<string>>;
  /** The located tree of a file, read again when asked for: few files have findings, and trees are large. */
  treeOf(file: string): Tree | null;
}

/** How a written reference ends. */
export type Resolution =
  | { readonly state: 'found'; readonly item: Item; readonly document: Document }
  | { readonly state: 'missing' }
  | { readonly state: 'ambiguous'; readonly items: readonly Item[] };
