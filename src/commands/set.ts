/** `tally set ID FIELD=VALUE…`: fields of an item, by their English or Chinese names. */
import type { Operation } from '../edit/plan.js';
import type { Shape } from '../load/shape.js';
import { writeMessages } from '../messages/edit.js';
import { runEdit } from './editing.js';
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
    const operations = assignments.flatMap((text) => operationsOf(text, found, session));
    return { loaded: found.loaded, plan: [{ file: found.item.at.file, operations }] };
  });
}

/** `=` sets, or removes where nothing follows; `+=` adds an item. */
const assignment = /^([^=]+?)\s*(\+?=)\s*(.*)$/s;

function operationsOf(text: string, found: FoundItem, session: Session): Operation[] {
  const [, field = '', sign, written = ''] = assignment.exec(text) ?? [];
  if (sign === undefined) throw new UsageError(writeMessages.badAssignment, { text });
  const { path, shape } = namedField(field, found, session);
  const at = { file: found.item.at.file, path };
  const value = written.trim();
  if (sign === '+=') return partsOf(value, shape).map((part) => ({ do: 'insert', at, value: part }));
  if (value === '') return [{ do: 'remove', at }];
  const parts = partsOf(value, shape);
  return [{ do: 'set', at, value: parts.length > 1 ? parts : value }];
}

/** `市场部、技术部` where a field takes a list of short texts; a KPI may hold commas of its own. */
function partsOf(value: string, { list }: Shape): string[] {
  const isShort = list?.scalar !== undefined && list.map === undefined;
  const parts = isShort ? value.split(/[、，,;；]/).map((part) => part.trim()) : [value];
  return parts.filter((part) => part !== '');
}
