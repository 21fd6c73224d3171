/** Whether there is anything to ask about confirmations. Apart from what answers it, which is much more to load. */
import type { Workspace } from '../load/workspace.js';

export function hasSignoffs({ companions }: Workspace): boolean {
  return companions.all.some(({ holds }) => holds === 'signoffs');
}

/** Somebody confirmed something, or a final document says who has to. */
export function asksForConfirmations(workspace: Workspace): boolean {
  const isDue = workspace.documents.some(({ status, signatories }) => status === 'final' && signatories.length > 0);
  return isDue || hasSignoffs(workspace);
}
