/** Open commitments by date and owner. MISSION B3: what everybody has to do next. */
import { normalise } from '../language/normal.js';
import type { Workspace } from '../load/workspace.js';
import { type Day, daysBetween } from '../model/day.js';
import type { Commitment, CommitmentKind, Document } from '../model/kernel.js';
import type { AgendaItem } from '../model/results.js';
import { standingOf } from './gap.js';
import { isOpen } from './matching/clash.js';
import { labelFor, namedOf } from './named.js';

export interface AgendaChoice {
  readonly today: Day;
  /** Part of a name; without it everybody's. */
  readonly owner?: string | undefined;
  /** Days ahead; what is past or has no date within them is always listed, or left out. */
  readonly within?: number | undefined;
}

/** Initiatives promise nothing themselves; a standing duty has no day. */
const dateless: ReadonlySet<CommitmentKind> = new Set(['group', 'standing'] as const);

/** By date, then owner, then as written; without a date last. Past ones come first, for they are late. */
export function agendaOf({ documents, ...workspace }: Workspace, { today, owner, within }: AgendaChoice): AgendaItem[] {
  const whole = { ...workspace, documents };
  const items = documents.flatMap((document) =>
    document.status === 'archived'
      ? []
      : document.commitments
          .filter((commitment) => !dateless.has(commitment.kind) && isStillOpen(commitment, document, whole, today))
          .map((commitment) => itemOf(commitment, document, whole, today)),
  );
  const wanted = owner === undefined ? '' : folded(owner);
  return items
    .filter((item) => folded(item.owner ?? '').includes(wanted))
    .filter(({ days }) => within === undefined || (days !== null && days <= within))
    .sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999') || compare(a.owner ?? '', b.owner ?? ''));
}

/** A risk's response counts too; what its figures say is met is done. */
function isStillOpen(commitment: Commitment, document: Document, workspace: Workspace, today: Day): boolean {
  const open = isOpen({ ...commitment, kind: 'task' });
  return open && standingOf(workspace, document, commitment, today).state !== 'met';
}

function itemOf(commitment: Commitment, document: Document, { readings }: Workspace, today: Day): AgendaItem {
  const { kind, owner, party, within } = commitment;
  const due = readings.due(commitment, document)?.due ?? null;
  return {
    ...namedOf(commitment, document),
    kind,
    owner,
    party,
    due,
    days: due === null ? null : daysBetween(today, due),
    within: within === null ? commitment.parent : labelFor(within),
  };
}

function folded(text: string): string {
  return normalise(text).text.toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
