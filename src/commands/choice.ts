/** What of each workspace is reported: what the command line names and, where only changes are asked for, what changed. */
import { isChosen } from '../io/files.js';
import type { Only } from '../lint/run.js';
import { historyMessages } from '../messages/history.js';
import type { Finding } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import { note } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

export interface Choice {
  /** What lint is to look for; without it the findings are chosen by `reports`. */
  readonly only?: Only;
  /** A finding is reported when its place, or one related to it, is chosen. */
  reports(finding: Finding): boolean;
  hasFile(path: string): boolean;
  /** The documents to report on, each with only the items to report on. */
  readonly documents: readonly Document[];
}

/** Whether the command line asks for changes only. */
export function asksForChanges({ options }: Invocation): boolean {
  return options.staged === true || options.since !== undefined;
}

export async function choiceOf(loaded: Loaded, session: Session, invocation: Invocation): Promise<Choice> {
  if (!asksForChanges(invocation)) return namedIn(loaded);
  const { changedIn } = await import('./changed.js');
  const { ChangedItems } = await import('./changed-items.js');
  const changed = await changedIn(loaded, session, invocation);
  if (changed.settings) note(historyMessages.settingsChanged, session.language, { file: loaded.settings.file ?? '' });
  return new ChangedItems(loaded, changed);
}

function namedIn({ opened, workspace }: Loaded): Choice {
  return {
    reports: ({ file, related = [] }) =>
      isChosen(opened, file) || related.some((place) => isChosen(opened, place.file)),
    hasFile: (path) => isChosen(opened, path),
    get documents() {
      return workspace.documents.filter(({ file }) => isChosen(opened, file));
    },
  };
}

/** Says that there was nothing to report on. */
export function noteUnchanged(session: Session, invocation: Invocation): void {
  const since = optionText(invocation, 'since');
  if (since === undefined) note(historyMessages.nothingStaged, session.language);
  else note(historyMessages.nothingSince, session.language, { name: since });
}
