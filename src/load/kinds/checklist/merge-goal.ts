/** A goal that is merged over several rows, each with a KPI of its own. */
import { listOf } from '../../markdown/nodes.js';
import type { Entry, Mapping, Node } from '../../tree.js';

/** Keys whose contents add up; of every other key the two rows must say the same, or only one of them anything. */
const adding = new Set(['kpis', 'progress', 'custom']);

/** Takes what a further row says of a goal into that goal. False, and nothing done, where the two rows disagree. */
export function mergeGoal(goal: Mapping, more: Mapping): boolean {
  const rest = more.entries.filter(({ name, value }) => !isBlank(value) && !adding.has(name));
  if (rest.some((entry) => disagrees(goal, entry))) return false;
  for (const entry of rest) put(goal, entry);
  for (const entry of more.entries) if (adding.has(entry.name) && !isBlank(entry.value)) join(goal, entry);
  return true;
}

function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.value === '';
}

function find(goal: Mapping, name: string): Entry | undefined {
  return goal.entries.find((entry) => entry.name === name);
}

function disagrees(goal: Mapping, { name, value }: Entry): boolean {
  const there = find(goal, name)?.value;
  if (there === undefined || isBlank(there)) return false;
  return there.kind !== 'scalar' || value.kind !== 'scalar' || there.value !== value.value;
}

/** The entry in the place of a blank one; what is there already stays. */
function put(goal: Mapping, entry: Entry): void {
  const index = goal.entries.findIndex(({ name }) => name === entry.name);
  const there = goal.entries[index];
  if (there === undefined) goal.entries.push(entry);
  else if (isBlank(there.value)) goal.entries[index] = entry;
}

function join(goal: Mapping, entry: Entry): void {
  const there = find(goal, entry.name)?.value;
  if (there === undefined || isBlank(there)) put(goal, entry);
  else if (there.kind === 'mapping' && entry.value.kind === 'mapping') there.entries.push(...entry.value.entries);
  else if (there.kind === 'list' && entry.value.kind === 'list') joinLists(goal, entry, there.items, entry.value.items);
}

/** Check-ins of the same row group are one: their values stand side by side. */
function joinLists(goal: Mapping, entry: Entry, items: readonly Node[], more: readonly Node[]): void {
  const [first] = items;
  const [next] = more;
  if (entry.name === 'progress' && first?.kind === 'mapping' && next?.kind === 'mapping') {
    const values = find(first, 'values')?.value;
    const added = find(next, 'values')?.value;
    if (values?.kind === 'mapping' && added?.kind === 'mapping' && next.entries.length === 1) {
      values.entries.push(...added.entries);
      return;
    }
  }
  const index = goal.entries.findIndex(({ name }) => name === entry.name);
  const there = goal.entries[index];
  const known = new Set(items.map(sayingOf));
  const fresh = more.filter((node) => !known.has(sayingOf(node)));
  if (there !== undefined) goal.entries[index] = { ...there, value: listOf([...items, ...fresh], there.value) };
}

/** A node's texts in order: what tells one KPI from another. */
function sayingOf(node: Node): string {
  if (node.kind === 'scalar') return node.value;
  const parts = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return parts.flatMap((part) => (part.kind === 'scalar' ? [part.value] : [])).join('\n');
}
