/** `tally close ID --outcome met`: how a goal ended, when, and what was learnt. MISSION A6, E6. */
import type { Operation } from '../edit/plan.js';
import { editCommandMessages } from '../messages/edit-commands.js';
import { under } from '../model/place.js';
import { columns, runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { newIds } from './new-ids.js';
import { oneItem } from './one-item.js';
import { type Invocation, optionText } from './spec.js';

export async function runClose(invocation: Invocation): Promise<number> {
  const [id = ''] = invocation.positionals;
  const outcome = optionText(invocation, 'outcome');
  const lesson = optionText(invocation, 'lesson')?.trim();
  return runEdit(invocation, async (session) => {
    const { item, document, loaded } = oneItem(id, session);
    if (item.shape !== 'commitment') throw new UsageError(editCommandMessages.notClosable, { id });
    // A risk has been answered or not; it has no outcome of its own.
    const isGoal = item.kind !== 'response';
    if (isGoal && outcome === undefined) throw new UsageError(editCommandMessages.noOutcome, { id });
    // Closing it again keeps the day on which it was closed.
    const closed = optionText(invocation, 'date') ?? item.closed ?? session.today;
    const fields = { status: 'closed', closed, ...(isGoal && outcome !== undefined && { outcome }) };
    const operations: Operation[] = Object.entries(fields).map(([name, value]) => {
      return { do: 'set', at: under(item.at, name), value };
    });
    const isKnown = document.records.some(
      ({ kind, title, links }) => kind === 'lesson' && title === lesson && links.includes(id),
    );
    if (lesson !== undefined && !isKnown) {
      const ids = await newIds(loaded, session);
      const value = { id: ids.next('lesson', document), about: item.id ?? id, statement: lesson };
      operations.push({ do: 'insert', at: under(document.at, 'lessons'), value });
    }
    const all = [...columns(invocation, item.at, Object.keys(fields)), ...operations];
    return { loaded, plan: [{ file: item.at.file, operations: all }] };
  });
}
