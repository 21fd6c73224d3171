/** A tracking table below the checklist itself: its rows tell how goals go that another table of the file promises. */
import type { Mapping, Node } from '../../tree.js';
import { mergeGoal } from './merge-goal.js';

/**
 * Moves the check-ins of `goals` to the goals of `requirements` with the same id, else the very same statement.
 * Returns the goals that are left: those without progress, without exactly one namesake, or saying something else.
 */
export function placeTracking(requirements: readonly Mapping[], goals: readonly Mapping[]): readonly Mapping[] {
  if (!goals.some((goal) => child(goal, 'progress') !== undefined)) return goals;
  const named = new Map<string, Mapping | null>();
  for (const requirement of requirements) {
    const list = child(requirement, 'goals');
    for (const goal of list?.kind === 'list' ? list.items : []) {
      const names = goal.kind === 'mapping' ? namesOf(goal) : [];
      for (const name of names) named.set(name, goal.kind === 'mapping' && !named.has(name) ? goal : null);
    }
  }
  return goals.filter((goal) => {
    const [name] = namesOf(goal);
    const home = name === undefined ? undefined : named.get(name);
    return child(goal, 'progress') === undefined || !home || !mergeGoal(home, goal);
  });
}

/** Its id, then its statement: the two cannot be mistaken for each other. */
function namesOf(goal: Mapping): string[] {
  return ['id', 'statement'].flatMap((key) => {
    const value = child(goal, key);
    return value?.kind === 'scalar' && value.value !== '' ? [`${key} ${value.value}`] : [];
  });
}

function child(mapping: Mapping, name: string): Node | undefined {
  return mapping.entries.find((entry) => entry.name === name)?.value;
}
