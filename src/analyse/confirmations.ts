/** Everything about the confirmations of a workspace that rules ask for, worked out before they run. */
import type { Settings } from '../config/settings.js';
import type { SignoffTrail } from '../history/signoff-trail.js';
import { identity } from '../history/signoff-trail.js';
import type { Workspace } from '../load/workspace.js';
import type { Document } from '../model/kernel.js';
import { type Authorship, authorshipOf } from './authorship.js';
import { gravest, type SaidChange, saidChange } from './said-change.js';
import { type Given, type SignatoryStanding, signatoryStandings } from './signoff-state.js';

/** A standing, and what changed since in a few words. */
export interface Standing extends SignatoryStanding {
  readonly said: SaidChange | null;
}

export interface Confirmations {
  readonly standings: ReadonlyMap<Document, readonly Standing[]>;
  /** SHA-256 of the files that are given as evidence, as far as they could be read; null where nobody looked. */
  readonly evidence: ReadonlyMap<string, string> | null;
}

/** A confirmation with what git recorded of it. */
export interface Recorded extends Given {
  readonly authorship: Authorship;
}

/** What git knows of the confirmations of a workspace. */
export interface RecordedConfirmations {
  readonly recorded: readonly Recorded[];
  /** Confirmations that were committed once and are in no file any more. */
  readonly gone: readonly (Given & { readonly by: { readonly revision: string; readonly author: string } | null })[];
}

export function confirmationsOf(
  { documents, companions, readings }: Workspace,
  { people }: Pick<Settings, 'people'>,
  evidence: ReadonlyMap<string, string> | null,
): Confirmations {
  const standings = documents.map((document) => {
    const own = signatoryStandings(document, companions, { people, readings });
    return [document, own.map((standing) => ({ ...standing, said: saidOf(standing) }))] as const;
  });
  return { standings: new Map(standings), evidence };
}

function saidOf({ changes }: SignatoryStanding): SaidChange | null {
  const change = gravest(changes);
  return change === null ? null : saidChange(change);
}

export function recordedConfirmations({ companions }: Workspace, trail: SignoffTrail): RecordedConfirmations {
  const present = new Set<string>();
  const recorded: Recorded[] = [];
  for (const file of companions.all) {
    if (file.holds !== 'signoffs') continue;
    for (const signoff of file.signoffs) {
      present.add(identity(signoff));
      recorded.push({ signoff, file, authorship: authorshipOf(signoff, trail) });
    }
  }
  const taken = trail.gone.filter(({ signoff }) => !present.has(identity(signoff)));
  const here = [...trail.committed].filter(([key]) => !present.has(key)).map(([, entry]) => ({ ...entry, by: null }));
  return { recorded, gone: [...taken, ...here].filter(({ signoff }) => isMissed(authorshipOf(signoff, trail))) };
}

/** What nobody but somebody else recorded may go: taking a forged confirmation away is how to mend it. */
function isMissed({ state }: Authorship): boolean {
  return state !== 'other' && state !== 'not-in-roster';
}
