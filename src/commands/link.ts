/** `tally link GOAL NEED…`: the goal serves these needs too. */
import { linksOf } from '../analyse/links.js';
import type { Operation } from '../edit/plan.js';
import { editCommandMessages } from '../messages/edit-commands.js';
import { under } from '../model/place.js';
import { columns, runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { oneItem } from './one-item.js';
import type { Invocation } from './spec.js';

export async function runLink(invocation: Invocation): Promise<number> {
  const [goalId = '', ...needIds] = invocation.positionals;
  if (needIds.length === 0) throw new UsageError(editCommandMessages.noNeed, { id: goalId });
  return runEdit(invocation, (session) => {
    const { item: goal, document, loaded, workspace } = oneItem(goalId, session);
    if (goal.shape !== 'commitment') throw new UsageError(editCommandMessages.noGoal, { id: goalId });
    const links = linksOf(workspace);
    const served = new Set(links.requirementsOf(goal));
    const operations = needIds.flatMap((needId): Operation[] => {
      const found = oneItem(needId, session);
      if (found.item.shape !== 'requirement') throw new UsageError(editCommandMessages.notNeed, { id: needId });
      if (found.loaded !== loaded) throw new UsageError(editCommandMessages.otherWorkspace, { id: needId });
      if (served.has(found.item)) return [];
      served.add(found.item);
      const short = found.item.id ?? '';
      const resolved = links.resolve(short, document);
      const isClear = resolved.state === 'found' && resolved.item === found.item;
      const value = isClear ? short : (found.item.ref ?? short);
      return [{ do: 'insert', at: under(goal.at, 'serves'), value }];
    });
    const all = [...columns(invocation, goal.at, operations.length > 0 ? ['serves'] : []), ...operations];
    return { loaded, plan: [{ file: goal.at.file, operations: all }] };
  });
}
