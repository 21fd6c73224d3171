/** Owners with more open at once than they can carry. MISSION "exactly one owner": one who has time for it. */
import { normalise } from '../../language/normal.js';
import type { Workspace } from '../../load/workspace.js';
import type { Commitment, CommitmentKind, Document } from '../../model/kernel.js';
import { type Clash, isOpen } from './clash.js';
import { busiest, type Stretch, stretchOf } from './timeline.js';

/** What takes an owner's time; a stage or a milestone is a date, a standing duty a habit. */
const takesTime: ReadonlySet<CommitmentKind> = new Set(['goal', 'task', 'action', 'training', 'provision'] as const);

interface Load {
  readonly commitment: Commitment;
  readonly document: Document;
  readonly amount: number;
  readonly stretch: Stretch;
}

export function overloads(workspace: Workspace, capacity: number): Clash[] {
  const clashes: Clash[] = [];
  for (const { name, loads } of loadsByOwner(workspace)) {
    if (loads.length <= capacity) continue;
    const { load, members, from, to } = busiest(loads);
    const [first] = members;
    if (load <= capacity || first === undefined) continue;
    const when = from === null && to === null ? '' : ` (${from ?? '…'}–${to ?? '…'})`;
    clashes.push({
      kind: 'owner-over-capacity',
      items: members.map(({ commitment }) => commitment),
      document: first.document,
      reason: `${name}: ${load} > ${capacity}${when}`,
      response: null,
    });
  }
  return clashes;
}

function loadsByOwner({ documents, readings }: Workspace): Iterable<{ name: string; loads: readonly Load[] }> {
  const byKey = new Map<string, { readonly name: string; readonly loads: Load[] }>();
  for (const document of documents) {
    for (const commitment of document.commitments) {
      if (!takesTime.has(commitment.kind) || !isOpen(commitment) || commitment.owner === null) continue;
      const [owner, ...others] = readings.owner(commitment.owner).owners;
      if (owner === undefined || others.length > 0) continue;
      const key = normalise(`${owner.name}\0${owner.organisation ?? ''}`).text.toLowerCase();
      const known = byKey.get(key) ?? { name: owner.name, loads: [] };
      known.loads.push({ commitment, document, amount: 1, stretch: stretchOf(commitment, document, readings) });
      byKey.set(key, known);
    }
  }
  return byKey.values();
}
