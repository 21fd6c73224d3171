/** The gap by what goals have in common. MISSION B3, E4. */
import { normalise } from '../language/normal.js';
import { readOwner } from '../language/owner.js';
import { type GapGoal, type GapGroup, type GapGrouping, type GapState, gapStates } from '../model/results.js';

/** A group, and its goals whole. */
export interface GroupedGoals {
  readonly group: GapGroup;
  readonly goals: readonly GapGoal[];
}

/** In the order in which the groups first appear, priorities by their name; goals that have no key stand last. */
export function groupsOf(goals: readonly GapGoal[], by: GapGrouping): GroupedGoals[] {
  const groups = new Map<string, { readonly key: string | null; readonly goals: GapGoal[] }>();
  for (const goal of goals) {
    const key = keyOf(goal, by);
    const name = key === null ? '' : normalise(key).text.toLowerCase();
    const known = groups.get(name) ?? { key, goals: [] };
    known.goals.push(goal);
    groups.set(name, known);
  }
  const found = [...groups.values()];
  const rank = ({ key }: { key: string | null }): string => (by === 'priority' ? (key ?? '') : '');
  found.sort((a, b) => Number(a.key === null) - Number(b.key === null) || compare(rank(a), rank(b)));
  return found.map(({ key, goals: members }) => ({ group: groupOf(key, members), goals: members }));
}

function groupOf(key: string | null, goals: readonly GapGoal[]): GapGroup {
  return {
    key,
    states: statesOf(goals),
    goals: goals.map(({ ref, id, statement, kpi }) => ref ?? id ?? statement ?? kpi ?? ''),
  };
}

/** How many goals are in each state. */
export function statesOf(goals: readonly GapGoal[]): Record<GapState, number> {
  const count = (state: GapState): number => goals.filter((goal) => goal.state === state).length;
  return Object.fromEntries(gapStates.map((state) => [state, count(state)])) as Record<GapState, number>;
}

function keyOf(goal: GapGoal, by: GapGrouping): string | null {
  return by === 'owner' ? ownerOf(goal.owner) : goal[by];
}

/** The name without its brackets, so that 王总监(甲方) and 王总监 are one; several owners are nobody's. */
export function ownerOf(owner: string | null): string | null {
  const read = owner === null ? null : readOwner(owner);
  return read?.single === true ? (read.owners[0]?.name ?? null) : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
