/** What people are to be asked about: what is late or due soon, owes a check-in, or falls short unexplained. MISSION A6, B2. */
import { normalise } from '../language/normal.js';
import type { Workspace } from '../load/workspace.js';
import type { AgendaItem, FollowUp, Named, Reminder, Review } from '../model/results.js';
import { type AgendaChoice, agendaOf } from './agenda.js';
import type { GapOptions } from './gap.js';
import { ownerOf } from './gap-groups.js';
import type { Links } from './links.js';
import { reviewOf } from './review.js';

type Owned = Named & { readonly owner: string | null };

/** One reminder an owner, whoever has the most urgent commitment first; what nobody owns last. */
export function remindersOf(
  chosen: Workspace,
  links: Links,
  { today, owner = '', within, ...options }: AgendaChoice & GapOptions,
): Reminder[] {
  const period = { label: today, start: today, end: today };
  const review = reviewOf(chosen, links, { today, period, ...options });
  const groups = new Map<string, { readonly owner: string | null; readonly items: FollowUp[] }>();
  for (const item of followUps(review, agendaOf(chosen, { today, within }))) {
    if (!folded(item.owner ?? '').includes(folded(owner))) continue;
    const name = ownerOf(item.owner) ?? item.owner;
    const group = groups.get(folded(name ?? '')) ?? { owner: name, items: [] };
    group.items.push(item);
    groups.set(folded(name ?? ''), group);
  }
  return [...groups.values()].sort((a, b) => Number(a.owner === null) - Number(b.owner === null));
}

/** Each commitment once, with all the reasons to ask about it: those of the agenda first, then those of the review. */
export function followUps(
  { checkIns, uncaused }: Pick<Review, 'checkIns' | 'uncaused'>,
  agenda: readonly AgendaItem[],
): FollowUp[] {
  const found = new Map<string, FollowUp>();
  const put = ({ id, ref, file, statement, kpi, owner }: Owned, reason: Partial<FollowUp>): void => {
    const key = `${file} ${ref ?? id ?? statement ?? kpi}`;
    const named = { id, ref, file, statement, ...(kpi === undefined ? {} : { kpi }) };
    const before = found.get(key) ?? { ...named, owner, due: null, days: null };
    found.set(key, { ...before, ...reason });
  };
  for (const { due, days, ...item } of agenda) put(item, { due, days });
  for (const { last, days, every, never, ...item } of checkIns) put(item, { checkIn: { last, days, every, never } });
  for (const { state, lacks, ...item } of uncaused) put(item, { state, lacks });
  return [...found.values()];
}

function folded(text: string): string {
  return normalise(text).text.toLowerCase();
}
