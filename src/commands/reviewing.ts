/** What `review` and `report brief` have in common: the period asked for, and what was lowered or moved in it. */
import { type ReviewPeriod, reviewPeriod } from '../analyse/review-period.js';
import { isChosen } from '../io/files.js';
import { openRepository } from '../io/git.js';
import { reviewMessages } from '../messages/review.js';
import type { Day } from '../model/day.js';
import type { ChangeClass, Review, ReviewChange } from '../model/results.js';
import { readLog } from './change-log.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

/** `--period`, else the usual one; a UsageError where it is none. */
export function periodAsked(invocation: Invocation, today: Day, usual: string): ReviewPeriod {
  const value = optionText(invocation, 'period') ?? usual;
  const period = reviewPeriod(value, today);
  if (period === null) throw new UsageError(reviewMessages.badPeriod, { value });
  return period;
}

/** What makes a promise smaller or later. */
const lowered: ReadonlySet<ChangeClass> = new Set([
  'target-lowered',
  'target-easier',
  'kpi-removed',
  'kpi-unquantified',
  'due-slipped',
] as const);

/** Those, and dates that were moved in any direction. */
const moved: ReadonlySet<ChangeClass> = new Set([...lowered, 'target-changed', 'due-advanced', 'due-changed']);

export interface ChangesAsked {
  readonly since: Day;
  readonly until: Day;
  /** Only what makes a promise smaller or later. */
  readonly onlyLowered: boolean;
}

/** The changes of some days out of the history of a workspace; outside a repository there is none to read. */
export async function changesIn(
  loaded: Loaded,
  session: Session,
  invocation: Invocation,
  { since, until, onlyLowered }: ChangesAsked,
): Promise<Pick<Review, 'changes' | 'history'>> {
  if (openRepository(loaded.opened.root).state !== 'repository') return { changes: [], history: 'none' };
  const log = await readLog(loaded, session, optionText(invocation, 'at') ?? 'HEAD');
  const wanted = onlyLowered ? lowered : moved;
  const changes = log.changes
    .filter(({ class: name, currentFile }) => wanted.has(name) && isChosen(loaded.opened, currentFile))
    .filter(({ date }) => date.slice(0, 10) >= since && date.slice(0, 10) <= until)
    .map(
      ({ id, ref, currentFile, field, class: name, days, from, to, date, author, reason, subject }): ReviewChange => {
        const by = days === undefined ? {} : { days };
        return {
          id,
          ref,
          file: currentFile,
          field,
          class: name,
          ...by,
          from,
          to,
          date,
          author,
          reason: reason ?? subject,
        };
      },
    );
  return { changes, history: log.complete ? 'complete' : 'incomplete' };
}

/** The histories of several workspaces as one. */
export function historyOf(results: readonly Pick<Review, 'history'>[]): Review['history'] {
  if (results.some(({ history }) => history === 'none')) return 'none';
  return results.some(({ history }) => history === 'incomplete') ? 'incomplete' : 'complete';
}
