/** Dates that cannot be kept together: a part after its whole, what comes first after what waits for it. */
import type { Workspace } from '../../load/workspace.js';
import type { Day } from '../../model/day.js';
import type { Commitment, Document } from '../../model/kernel.js';
import type { Links } from '../links.js';
import { type Clash, isOpen } from './clash.js';

export function lateParts(workspace: Workspace, links: Links): Clash[] {
  return pairs(
    workspace,
    (goal) => links.partsOf(goal).map((part) => [part, goal] as const),
    links,
    'part-after-whole',
  );
}

export function lateDependencies(workspace: Workspace, links: Links): Clash[] {
  const awaited = awaitedBy(links);
  return pairs(
    workspace,
    (goal) => (awaited.get(goal) ?? []).map((first) => [first, goal] as const),
    links,
    'dependency-after',
  );
}

/** What each commitment waits for. */
function awaitedBy(links: Links): ReadonlyMap<Commitment, readonly Commitment[]> {
  const awaited = new Map<Commitment, Commitment[]>();
  for (const { reference, resolution } of links.references) {
    const { from, field } = reference;
    if (field !== 'dependsOn' || from.shape !== 'commitment' || resolution.state !== 'found') continue;
    if (resolution.item.shape !== 'commitment') continue;
    awaited.set(from, [...(awaited.get(from) ?? []), resolution.item]);
  }
  return awaited;
}

/** Of the pairs that `of` gives for each open commitment, those whose first is due after the second. */
function pairs(
  workspace: Workspace,
  of: (commitment: Commitment) => readonly (readonly [first: Commitment, second: Commitment])[],
  links: Links,
  kind: 'part-after-whole' | 'dependency-after',
): Clash[] {
  const dueOf = (commitment: Commitment, document: Document): Day | null =>
    workspace.readings.due(commitment, document)?.due ?? null;
  return workspace.documents.flatMap((document) =>
    document.commitments.filter(isOpen).flatMap((commitment) =>
      of(commitment).flatMap(([first, second]): Clash[] => {
        const home = links.documentOf(first);
        const [early, late] = [dueOf(second, document), dueOf(first, home)];
        if (!isOpen(first) || early === null || late === null || late <= early) return [];
        return [{ kind, items: [first, second], document: home, reason: `${late} > ${early}`, response: null }];
      }),
    ),
  );
}
