/** How often a commitment reports, and whether its next check-in is due. MISSION A6, E4. */
import type { Workspace } from '../load/workspace.js';
import { addDays, type Day } from '../model/day.js';
import type { Commitment, Document } from '../model/kernel.js';
import { standingOf } from './gap.js';
import type { Links } from './links.js';

/** The longest that a period of each kind lasts. */
const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, quarter: 92, half: 184, year: 366 };

/** Days between two check-ins of a commitment that says nothing itself, and how late one may be. */
export interface Rhythm {
  /** Of what is for a P1 need. */
  readonly p1: number;
  readonly days: number;
  readonly grace: number;
}

export const usualRhythm: Rhythm = { p1: 14, days: 31, grace: 3 };

/** A check-in that is due: since when nothing was said, and how often something should be. */
export interface DueCheckIn {
  readonly last: Day;
  readonly every: number;
  /** There has been none at all; `last` is then the start. */
  readonly never: boolean;
}

/** The check-in that a commitment owes; null where it owes none, is closed, met, past its date, or not begun. */
export function dueCheckIn(
  commitment: Commitment,
  document: Document,
  workspace: Workspace,
  links: Links,
  today: Day,
  { p1, days, grace }: Rhythm,
): DueCheckIn | null {
  if (document.status === 'archived' || commitment.status === 'closed' || commitment.closed !== null) return null;
  const isUrgent = links.requirementsOf(commitment).some(({ priority }) => priority === 'P1');
  const written =
    commitment.every !== null && Object.hasOwn(lengths, commitment.every) ? lengths[commitment.every] : undefined;
  const every = written ?? (isTracked(commitment, document, workspace) ? (isUrgent ? p1 : days) : null);
  if (every === null) return null;
  const { state, due, start, latest } = standingOf(workspace, document, commitment, today);
  // What is past its date is late, not silent.
  if (state === 'met' || (due !== null && due < today)) return null;
  const last = latestOf([latest.day, ...partsReported(commitment, workspace, links, today)]) ?? start;
  if (last === null || addDays(last, every + grace) >= today) return null;
  return { last, every, never: last === start };
}

/** What is recorded for a part is news of the whole. */
function partsReported(commitment: Commitment, workspace: Workspace, links: Links, today: Day): (Day | null)[] {
  return links.partsOf(commitment).map((part) => standingOf(workspace, links.documentOf(part), part, today).latest.day);
}

function latestOf(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** Without a rhythm of its own, a goal is asked about where it, or anything beside it, is recorded at all. */
function isTracked(commitment: Commitment, document: Document, { companions }: Workspace): boolean {
  const { kind } = commitment;
  if (kind !== 'goal' && kind !== 'task') return companions.progressOf(commitment).length > 0;
  let isAny = tracked.get(document);
  if (isAny === undefined) {
    isAny = document.commitments.some((other) => companions.progressOf(other).length > 0);
    tracked.set(document, isAny);
  }
  return isAny;
}

/** Whether anything in a document is recorded, asked for each of its goals. */
const tracked = new WeakMap<Document, boolean>();
