import type { Commitment, Document, Item, Requirement } from '../model/kernel.js';
import type { Place } from '../model/place.js';
import type { Resolution } from '../load/workspace.js';

/** A reference as written, and where. */
export interface Reference {
  readonly text: string;
  readonly at: Place;
  readonly field: 'serves' | 'dependsOn' | 'parent' | 'conflicts' | 'source';
  readonly from: Item;
  readonly document: Document;
}

/** Every link of a workspace, resolved once. */
export interface Links {
  readonly references: readonly { readonly reference: Reference; readonly resolution: Resolution }[];
  /** Commitments that serve a requirement, nested and declared, in document order. */
  goalsOf(requirement: Requirement): readonly Commitment[];
  /** Requirements that a commitment serves, directly or through its parents. */
  requirementsOf(commitment: Commitment): readonly Requirement[];
  /** The document an item stands in. */
  documentOf(item: Item): Document;
  /** Look a written reference up: its own document first, then the workspace (`document#id` names one). */
  resolve(text: string, from: Document): Resolution;
}
