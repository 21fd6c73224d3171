/** `tally match --smart [ID]`: goals by the five questions of SMART, all of them or one. */
import { linksOf } from '../analyse/links.js';
import { smartOf } from '../analyse/matching/smart.js';
import { exists } from '../io/root.js';
import { nearest } from '../language/nearest.js';
import { historyMessages } from '../messages/history.js';
import type { SmartGoal } from '../model/results.js';
import { json } from '../report/json.js';
import { smartText } from '../report/smart.js';
import { analyseAll } from './analyse.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';

export async function runSmart(invocation: Invocation): Promise<number> {
  const word = optionText(invocation, 'smart');
  // `--smart checklist.md` means the goals of a file, as it would without the flag.
  const isPath = word !== undefined && exists(word);
  const id = isPath ? undefined : word;
  const positionals = isPath ? [word, ...invocation.positionals] : invocation.positionals;
  return analyseAll(
    { ...invocation, positionals },
    {
      of: (chosen, { workspace }) => {
        const files = new Set(chosen.documents.map(({ file }) => file));
        return { smart: smartOf(workspace, linksOf(workspace)).filter(({ file }) => files.has(file)) };
      },
      merge: (results) => ({
        smart: only(
          results.flatMap(({ smart }) => smart),
          id,
        ),
      }),
      json,
      table: async ({ smart }, { view }) => smartText(smart, view),
      fails: () => false,
    },
  );
}

/** The goal of an id or full name; all where none is asked for. */
function only(goals: SmartGoal[], id: string | undefined): SmartGoal[] {
  if (id === undefined) return goals;
  const found = goals.filter((goal) => goal.id === id || goal.ref === id);
  if (found.length > 0) return found;
  const near = nearest(
    id,
    goals.flatMap((goal) => goal.id ?? []),
  );
  if (near === null) throw new UsageError(historyMessages.unknownItem, { id });
  throw new UsageError(historyMessages.unknownItemNear, { id, near });
}
