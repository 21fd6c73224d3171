/** What of each workspace is reported: what the command line names, or what changed of it. */
import { isChosen } from '../io/files.js';
import type { Only } from '../lint/run.js';
import { historyMessages } from '../messages/history.js';
import type { Document } from '../model/kernel.js';
import { note } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

export interface Choice {
  /** What lint is to look for. */
  readonly only: Only;
  hasFile(path: string): boolean;
  /** The documents to report on, each with only the items to report on. */
  readonly documents: readonly Document[];
}

/** Whether the command line asks for changes only. */
export function asksForChanges({ options }: Invocation): boolean {
  return options.staged === true || options.since !== undefined;
}

/** What changed, where only that is asked for, else what the command line names. */
export async function choiceOf(loaded: Loaded, session: Session, invocation: Invocation): Promise<Choice> {
  if (!asksForChanges(invocation)) return namedIn(loaded);
  const { changedIn } = await import('./changed.js');
  const { ChangedItems } = await import('./changed-items.js');
  const changed = await changedIn(loaded, session, invocation);
  if (changed.settings) note(historyMessages.settingsChanged, session.language, { file: loaded.settings.file ?? '' });
  return new ChangedItems(loaded, changed);
}

function namedIn({ opened, workspace }: Loaded): Choice {
  const hasFile = (file: string): boolean => isChosen(opened, file);
  return {
    only: { has: (_, file) => hasFile(file), hasSpan: (_, file) => hasFile(file) },
    hasFile,
    documents: workspace.documents.filter(({ file }) => hasFile(file)),
  };
}

/** Says that there was nothing to report on. */
export function noteUnchanged(session: Session, invocation: Invocation): void {
  const since = optionText(invocation, 'since');
  if (since === undefined) note(historyMessages.nothingStaged, session.language);
  else note(historyMessages.nothingSince, session.language, { name: since });
}
