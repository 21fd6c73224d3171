/** Whether rules need more than the documents; what that is, is gathered in `facts.ts`, which a plain check never loads. */
import { asksForConfirmations, hasSignoffs } from '../analyse/confirmed.js';
import type { FactGatherer } from '../lint/stepwise.js';
import { noFacts } from '../rules/rule.js';
import type { Invocation } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

/** Gathers for one workspace. git is asked where there are confirmations, by `--history`, or where the settings say so. */
export function gathererFor(loaded: Loaded, session: Session, invocation: Invocation): FactGatherer {
  const asked = invocation.options.history === true || loaded.settings.history;
  const facts = () => import('./facts.js');
  return {
    asked,
    documents: async () => (await facts()).documentsOf(loaded, session, asked),
    gather: async (workspace) => {
      if (!asked && !asksForConfirmations(workspace)) return noFacts;
      return (await facts()).gatherFacts(loaded, workspace, session, {
        history: asked || hasSignoffs(workspace),
        asked,
      });
    },
  };
}
