/** `tally signoffs [DOCUMENT]`: who has confirmed, who has not, and whose confirmation the text has left behind. */
import { authorshipOf } from '../analyse/authorship.js';
import { confirmedWith, type SignatoryStanding, signatoryStandings } from '../analyse/signoff-state.js';
import { termsOf } from '../history/agreed-terms.js';
import { digestOf, shortCode } from '../history/digest.js';
import type { SignoffTrail } from '../history/signoff-trail.js';
import { openRepository } from '../io/git.js';
import { type Signed, signaturesOf } from '../io/git-signatures.js';
import { historyMessages } from '../messages/history.js';
import { itemsOf } from '../model/kernel.js';
import {
  type DocumentSignoffs,
  signoffsJson,
  signoffsMarkdown,
  signoffsText,
  type ToldStanding,
} from '../report/signoffs.js';
import { type Confirmable, confirmables, openFor } from './confirmable.js';
import { deliver } from './deliver.js';
import { trailOf } from './facts.js';
import { UsageError } from './fault.js';
import { noteProblems } from './notes.js';
import { partyOf } from './signing.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

export async function runSignoffs(invocation: Invocation): Promise<number> {
  const [name] = invocation.positionals;
  const session = await openFor(name, invocation);
  noteProblems(session.problems, session.language);
  const found = ofItem(confirmables(name, session), optionText(invocation, 'item'));
  const trails = new Map<Loaded, SignoffTrail | null>();
  const told: DocumentSignoffs[] = [];
  for (const one of found) {
    if (!trails.has(one.loaded)) trails.set(one.loaded, await trailOf(one.loaded, session, false));
    told.push(signoffsOf(one, trails.get(one.loaded) ?? null, invocation));
  }
  const text = await formatted(told, session, invocation);
  return deliver(invocation, text, session.problems.length > 0 ? 2 : 0);
}

/** The documents that have an item; a UsageError where none has. */
function ofItem(found: readonly Confirmable[], item: string | undefined): readonly Confirmable[] {
  if (item === undefined) return found;
  const having = found.filter(({ document }) => itemsOf(document).some(({ id }) => id === item));
  if (having.length === 0) throw new UsageError(historyMessages.unknownItem, { id: item });
  return having;
}

function signoffsOf(found: Confirmable, trail: SignoffTrail | null, invocation: Invocation): DocumentSignoffs {
  const { document, loaded } = found;
  const { workspace, settings } = loaded;
  const named = optionText(invocation, 'party');
  const party = named === undefined ? undefined : partyOf(document, named);
  const asOf = optionText(invocation, 'as-of');
  const wanted = optionText(invocation, 'item');
  const asked = itemsOf(document).find(({ id }) => id !== null && id === wanted);
  const item = asked === undefined ? undefined : confirmedWith(asked);
  const standings = signatoryStandings(document, workspace.companions, {
    people: settings.people,
    readings: workspace.readings,
    ...(asOf === undefined ? {} : { asOf }),
    ...(item === undefined ? {} : { item }),
  }).filter((standing) => party === undefined || standing.party === party);
  return {
    document,
    file: loaded.prefix + document.file,
    prefix: loaded.prefix,
    code: shortCode(digestOf(termsOf(document))),
    standings: withSignatures(standings, found, trail, invocation),
  };
}

function withSignatures(
  standings: readonly SignatoryStanding[],
  { loaded }: Confirmable,
  trail: SignoffTrail | null,
  invocation: Invocation,
): ToldStanding[] {
  const told = standings.map((standing) => {
    const { given } = standing;
    return { ...standing, authorship: given === null || trail === null ? null : authorshipOf(given.signoff, trail) };
  });
  if (invocation.options['verify-signatures'] !== true) return told.map((one) => ({ ...one, signed: null }));
  const opened = openRepository(loaded.opened.root);
  const commits = told.flatMap(({ authorship }) => commitIn(authorship) ?? []);
  const signatures: ReadonlyMap<string, Signed> =
    opened.state === 'repository' ? signaturesOf(opened.repository, [...new Set(commits)]) : new Map();
  return told.map((one) => {
    const commit = commitIn(one.authorship);
    const unchecked: Signed = { signature: 'unchecked', signer: '' };
    return { ...one, signed: commit === null ? null : (signatures.get(commit) ?? unchecked) };
  });
}

function commitIn(authorship: ToldStanding['authorship']): string | null {
  return authorship !== null && 'by' in authorship ? (authorship.by?.revision ?? null) : null;
}

function formatted(
  told: readonly DocumentSignoffs[],
  { view }: Session,
  invocation: Invocation,
): Promise<string> | string {
  switch (optionText(invocation, 'format')) {
    case 'json':
      return signoffsJson(told);
    case 'markdown':
      return signoffsMarkdown(told, view.language);
    default:
      return signoffsText(told, view);
  }
}
