/** Whether what a goal needs can be had: enough of it, or somebody named who provides it, and confirmed. MISSION A4. */
import type { Workspace } from '../../load/workspace.js';
import type { Commitment, Document } from '../../model/kernel.js';
import type { ResourceNeed } from '../../model/results.js';
import { keyOf, resourcesOf, shortagesOf } from './resources.js';
import { supplyOf } from './shortage.js';

/** How far the resources of a goal are had, 0 to 1; null where it names none and says nothing is short. */
export type Achievable = (goal: Commitment, document: Document) => number | null;

/** A provider who is named but has not confirmed counts for half. */
const promised = 0.5;

export function achievableIn(workspace: Workspace): Achievable {
  const known = new Map<Document, ReadonlyMap<string, ResourceNeed>>();
  const linesOf = (document: Document): ReadonlyMap<string, ResourceNeed> => {
    const lines =
      known.get(document) ?? new Map(resourcesOf(document, workspace).map((line) => [keyOf(line.name), line]));
    known.set(document, lines);
    return lines;
  };
  return (goal, document) => {
    if (shortagesOf(goal).length > 0) return 0;
    const resources = Object.entries(goal.resources);
    if (resources.length === 0) return null;
    const lines = linesOf(document);
    const shares = resources.map(([name, amount]) => shareOf(amount, lines.get(keyOf(name))));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
}

/** What is short in the document is short for each goal that needs it then. */
function shareOf(amount: string, line: ResourceNeed | undefined): number {
  if (line?.short === 0) return 1;
  if (line !== undefined && line.short !== null) return 0;
  const { provided, confirmed } = supplyOf(amount);
  return confirmed ? 1 : provided ? promised : 0;
}
