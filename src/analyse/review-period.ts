/** The period of a review: the week, month or quarter of a day, or one that is named (2024Q3, 2024年7月). */
import { readDeadline } from '../language/deadline.js';
import { addDays, type Day, daysBetween } from '../model/day.js';
import { periodAround } from './periods.js';

export interface ReviewPeriod {
  readonly label: string;
  readonly start: Day;
  readonly end: Day;
}

/** Null where the words name no period with a first and a last day. */
export function reviewPeriod(words: string, today: Day): ReviewPeriod | null {
  if (words === 'week' || words === 'month' || words === 'quarter' || words === 'year') {
    const { label, start, end } = periodAround(words, today);
    return start === null || end === null ? null : { label, start, end };
  }
  const { start, due } = readDeadline(words, {});
  return start === undefined || due === null ? null : { label: words, start, end: due };
}

/** The period of the same length that follows. */
export function periodAfter({ start, end }: ReviewPeriod): ReviewPeriod {
  const from = addDays(end, 1);
  for (const cycle of ['month', 'quarter', 'year'] as const) {
    const own = periodAround(cycle, start);
    if (own.start !== start || own.end !== end) continue;
    const next = periodAround(cycle, from);
    if (next.start !== null && next.end !== null) return { label: next.label, start: next.start, end: next.end };
  }
  const to = addDays(end, daysBetween(start, end) + 1);
  return { label: `${from}–${to}`, start: from, end: to };
}
