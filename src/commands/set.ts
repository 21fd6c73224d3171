/** `tally set ID FIELD=VALUE…`: fields of an item, by their English or Chinese names. */
import type { Operation } from '../edit/plan.js';
import { writeMessages } from '../messages/edit.js';
import { assignmentOf, partsOf } from './assignment.js';
import { columns, runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { namedField } from './field-path.js';
import { type FoundItem, oneItem } from './one-item.js';
import type { Invocation } from './spec.js';
import type { Session } from './workspaces.js';

export async function runSet(invocation: Invocation): Promise<number> {
  const [id = '', ...assignments] = invocation.positionals;
  if (assignments.length === 0) throw new UsageError(writeMessages.noAssignment, { id });
  return runEdit(invocation, (session) => {
    const found = oneItem(id, session);
    const { at } = found.item;
    const operations = assignments.flatMap((text) => operationsOf(text, found, session));
    const names = operations.flatMap((operation) => {
      const name = operation.do === 'remove' ? undefined : operation.at.path[at.path.length];
      return typeof name === 'string' ? name : [];
    });
    const plan = [{ file: at.file, operations: [...columns(invocation, at, names), ...operations] }];
    return { loaded: found.loaded, plan };
  });
}

function operationsOf(text: string, found: FoundItem, session: Session): Operation[] {
  const { field, adds, value } = assignmentOf(text);
  const { path, shape } = namedField(field, found, session);
  const at = { file: found.item.at.file, path };
  const parts = partsOf(value, shape);
  if (adds) return parts.map((part) => ({ do: 'insert', at, value: part }));
  if (value === '') return [{ do: 'remove', at }];
  return [{ do: 'set', at, value: parts.length > 1 ? parts : value }];
}
