/** `tally agenda [PATH…]`: open commitments by date and owner, also for a calendar. */
import { agendaOf } from '../analyse/agenda.js';
import { reviewMessages } from '../messages/review.js';
import { agendaPage } from '../report/agenda.js';
import { calendar } from '../report/calendar.js';
import { json } from '../report/json.js';
import { pageText } from '../report/page.js';
import { pageMarkdown } from '../report/page-markdown.js';
import { analyseAll } from './analyse.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';

export async function runAgenda(invocation: Invocation): Promise<number> {
  const owner = optionText(invocation, 'owner');
  const within = daysWithin(invocation);
  return analyseAll(invocation, {
    of: (chosen, _loaded, { today }) => ({ items: agendaOf(chosen, { today, owner, within }) }),
    merge: (results) => ({ items: results.flatMap(({ items }) => items).sort(byDue) }),
    json: (result, { today, timezone }) => json({ ...result, today, timezone }),
    table: async ({ items }, { view, today }) => {
      const format = optionText(invocation, 'format');
      if (format === 'ics') return calendar(items, today, view.language);
      const page = agendaPage(items, today, view.language);
      return format === 'markdown' ? pageMarkdown(page) : pageText(page, view);
    },
    fails: () => false,
  });
}

/** Stable: each workspace is in order already. */
function byDue(a: { due: string | null }, b: { due: string | null }): number {
  const [one, other] = [a.due ?? '9999', b.due ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}

const lengths: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** `--within` in days: `14d`, `2w`, `1m`, or days. */
export function daysWithin(invocation: Invocation): number | undefined {
  const value = optionText(invocation, 'within');
  if (value === undefined) return undefined;
  const [, amount, unit = 'd'] = /^(\d{1,4})([dwm]?)$/.exec(value) ?? [];
  if (amount === undefined) throw new UsageError(reviewMessages.badWithin, { value });
  return Number(amount) * (lengths[unit || 'd'] ?? 1);
}
