/** Who confirms what: the questions of `tally sign`, answered by the flags, the document, the roster and git. */

import { relative, resolve } from 'node:path';
import { sameAddress } from '../analyse/authorship.js';
import { peopleCalled } from '../analyse/roster.js';
import type { NewSignoff } from '../edit/signoff-entry.js';
import { sayingOf } from '../history/address.js';
import { nameless, termsOf } from '../history/agreed-terms.js';
import { digestOf, isCodeOf, shortCode } from '../history/digest.js';
import { identityOf, openRepository } from '../io/git.js';
import { hashOf } from '../io/hash.js';
import { slashed } from '../io/root.js';
import { valueMeantBy } from '../language/names.js';
import { render } from '../lint/message.js';
import { lint } from '../lint/run.js';
import { signMessages } from '../messages/signoffs.js';
import type { Terms } from '../model/companion.js';
import { type Document, itemsOf } from '../model/kernel.js';
import { listed } from '../text/listed.js';
import { type Confirmable, nameable } from './confirmable.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';
import type { Session } from './workspaces.js';

/** The git user here, as far as git is set up. */
export interface Identity {
  readonly name: string | null;
  readonly email: string | null;
}

export function identityIn({ loaded }: Confirmable): Identity {
  const opened = openRepository(loaded.opened.root);
  return opened.state === 'repository' ? identityOf(opened.repository) : { name: null, email: null };
}

/** The confirmation that a command line asks for. */
export function askedFor(found: Confirmable, session: Session, invocation: Invocation): NewSignoff {
  const { document } = found;
  const identity = identityIn(found);
  const party = partyOf(document, optionText(invocation, 'party'));
  const scope = scopeOf(document, optionText(invocation, 'scope'));
  refuseNameless(found, scope, session);
  const terms = termsOf(document, scope);
  refuseMoved(terms, optionText(invocation, 'code'));
  const wanted = optionText(invocation, 'confirms');
  const person = personOf(found, party, wanted, identity, optionText(invocation, 'as'));
  const signatory = signatoriesOf(document, party).find((one) => one.person === person || one.person === null);
  const confirms = wanted ?? valueMeantBy('signoff', signatory?.confirms ?? '') ?? 'agree';
  return {
    party,
    person,
    confirms,
    date: optionText(invocation, 'date') ?? session.today,
    scope,
    version: document.version,
    terms,
    channel: optionText(invocation, 'channel') ?? 'git',
    evidence: evidenceOf(found, optionText(invocation, 'evidence')),
    comment: optionText(invocation, 'comment') ?? null,
    recordedBy: written(identity),
  };
}

export function written({ name, email }: Identity): string | null {
  if (email === null) return name;
  return name === null ? `<${email}>` : `${name} <${email}>`;
}

function signatoriesOf({ signatories }: Document, party: string): Document['signatories'] {
  return signatories.filter((signatory) => signatory.party === party);
}

/** The id of a party that was named by its id or name. */
export function partyOf(document: Document, named: string | undefined): string {
  const ids = [
    ...new Set(
      [...document.signatories, ...document.parties.map(({ id }) => ({ party: id }))].flatMap(
        ({ party }) => party ?? [],
      ),
    ),
  ];
  const choices = listed(ids, 12) || '–';
  if (named === undefined) throw new UsageError(signMessages.needsParty, { choices });
  const party = document.parties.find(({ id, name }) => id === named || name === named)?.id ?? named;
  const known = ids.length === 0 ? nameable.test(party) : ids.includes(party) && nameable.test(party);
  if (!known) throw new UsageError(signMessages.unknownParty, { party: named, document: document.id ?? '', choices });
  return party;
}

function scopeOf(document: Document, written: string | undefined): readonly string[] {
  if (written === undefined || written === 'document') return [];
  const ids = new Set(itemsOf(document).flatMap(({ id }) => id ?? []));
  const scope = [...new Set(written.split(/[,，、\s]+/).filter((id) => id !== ''))];
  for (const id of scope) {
    if (!ids.has(id)) throw new UsageError(signMessages.unknownScope, { document: document.id ?? '', id });
  }
  return scope;
}

/** The flag; else the one whom the document asks, who speaks for the party, or whose address git has. */
function personOf(
  { document, loaded }: Confirmable,
  party: string,
  confirms: string | undefined,
  { email }: Identity,
  named: string | undefined,
): string {
  if (named !== undefined) return named;
  const asked = signatoriesOf(document, party).filter((one) => confirms === undefined || one.confirms === confirms);
  const people = (asked.length > 0 ? asked : signatoriesOf(document, party)).flatMap(({ person }) => person ?? []);
  const speaks = document.parties.find(({ id }) => id === party)?.representatives ?? [];
  const candidates = [...new Set(people.length > 0 ? people : speaks)];
  const { people: roster } = loaded.settings;
  const own = (name: string) =>
    email !== null && peopleCalled(name, roster).some(({ emails }) => emails.some((one) => sameAddress(one, email)));
  const person = candidates.length === 1 ? candidates[0] : candidates.find(own);
  if (person === undefined) throw new UsageError(signMessages.needsPerson, { party });
  return person;
}

function evidenceOf({ loaded }: Confirmable, file: string | undefined): NewSignoff['evidence'] {
  if (file === undefined) return null;
  const inside = slashed(relative(loaded.opened.root, resolve(file)));
  const sha256 = inside.startsWith('../') ? null : hashOf(loaded.opened.root, inside);
  if (sha256 === null) throw new UsageError(signMessages.noEvidence, { file });
  return { file: inside, sha256 };
}

/** What has no id cannot be confirmed: nobody could say later which it was. */
export function refuseNameless({ document, loaded }: Confirmable, scope: readonly string[], { view }: Session): void {
  const [first, ...others] = nameless(document, scope);
  if (first === undefined) return;
  const data = { n: others.length + 1, what: sayingOf(first) ?? '', file: view.shown(loaded.prefix + document.file) };
  throw new UsageError(signMessages.namelessItems, data);
}

function refuseMoved(terms: Terms, code: string | undefined): void {
  const digest = digestOf(terms);
  if (code === undefined || isCodeOf(code, digest)) return;
  throw new UsageError(signMessages.moved, { code, now: shortCode(digest) });
}

/** A text that cannot be read in full is never confirmed; one with errors only on the user's own word. */
export function refuseFaults({ loaded, document }: Confirmable, session: Session, force: boolean): void {
  const { workspace, settings, prefix } = loaded;
  const { language } = session;
  const file = session.view.shown(prefix + document.file);
  const unread = workspace.diagnostics.find((one) => one.file === document.file && one.severity === 'error');
  if (unread !== undefined) throw new UsageError(signMessages.faultyFile, { file, message: render(unread, language) });
  if (force) return;
  const [first, ...others] = lint(workspace, settings, { today: session.today }).filter(
    (finding) => finding.file === document.file && finding.severity === 'error',
  );
  if (first === undefined) return;
  throw new UsageError(signMessages.errorsLeft, { file, n: others.length + 1, message: render(first, language) });
}
