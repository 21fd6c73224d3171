/** What pulls apart: declared, and found in targets, dates and owners. MISSION A4. */
import type { Workspace } from '../../load/workspace.js';
import type { Document, Item } from '../../model/kernel.js';
import type { Links } from '../links.js';
import { labelFor } from '../named.js';
import { overloads } from './capacity.js';
import type { Clash } from './clash.js';
import { lateDependencies, lateParts } from './order.js';
import { lessThanNeeded, pullingApart } from './targets.js';

/** Every conflict of a workspace, in document order, declared ones first. What is declared is not told again. */
export function clashesIn(workspace: Workspace, links: Links, capacity: number): Clash[] {
  const declared = workspace.documents.flatMap((document) => declaredIn(document, links));
  const told = new Pairs(declared);
  const live = { ...workspace, documents: workspace.documents.filter(({ status }) => status !== 'archived') };
  const found = [
    ...pullingApart(live, links),
    ...lessThanNeeded(live, links),
    ...lateParts(live, links),
    ...lateDependencies(live, links),
  ].filter((clash) => !told.has(clash));
  return [...declared, ...found, ...overloads(live, capacity)];
}

/** The pairs of items that somebody declared, in either order. */
class Pairs {
  readonly #others = new Map<Item, Set<Item>>();

  constructor(clashes: readonly Clash[]) {
    for (const { items } of clashes) for (const item of items) this.#of(item, items);
  }

  has({ items: [one, other] }: Clash): boolean {
    return one !== undefined && other !== undefined && (this.#others.get(one)?.has(other) ?? false);
  }

  #of(item: Item, items: readonly Item[]): void {
    const others = this.#others.get(item) ?? new Set();
    for (const other of items) if (other !== item) others.add(other);
    this.#others.set(item, others);
  }
}

function declaredIn(document: Document, links: Links): Clash[] {
  return document.commitments.flatMap((commitment) =>
    commitment.conflicts.map((conflict) => {
      const found = conflict.with === null ? null : links.resolve(conflict.with, document);
      return {
        kind: 'declared' as const,
        items: [commitment, ...(found?.state === 'found' ? [found.item] : [])],
        document,
        reason: conflict.statement,
        response: conflict.response,
        ...(conflict.with === null || found?.state === 'found' ? {} : { with: conflict.with }),
      };
    }),
  );
}

/** Refs (ids, words) of those that clash. */
export function labelsOf(clash: Clash): string[] {
  return [...clash.items.map(labelFor), ...(clash.with === undefined ? [] : [clash.with])];
}
