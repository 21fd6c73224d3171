/** `tally confirm-sheet [DOCUMENT]`: a page to print and sign. */
import { linksOf } from '../analyse/links.js';
import { termsOf } from '../history/agreed-terms.js';
import { digestOf, shortCode } from '../history/digest.js';
import type { Document } from '../model/kernel.js';
import { type Sheet, type Signer, sheetHtml, sheetMarkdown } from '../report/confirm-sheet.js';
import { oneConfirmable, openFor } from './confirmable.js';
import { deliver } from './deliver.js';
import { noteProblems } from './notes.js';
import { partyOf, refuseFaults, refuseNameless } from './signing.js';
import { type Invocation, optionText } from './spec.js';

export async function runConfirmSheet(invocation: Invocation): Promise<number> {
  const [name] = invocation.positionals;
  const session = await openFor(name, invocation);
  noteProblems(session.problems, session.language);
  const found = oneConfirmable(name, session);
  refuseNameless(found, [], session);
  // What is printed must be all that is written; whether it is any good is for its readers to say.
  refuseFaults(found, session, true);
  const { document, loaded } = found;
  const digest = digestOf(termsOf(document));
  const sheet: Sheet = {
    document,
    links: linksOf(loaded.workspace),
    digest,
    code: shortCode(digest),
    signers: signersOf(document, optionText(invocation, 'party')),
    today: session.today,
  };
  const write = optionText(invocation, 'format') === 'markdown' ? sheetMarkdown : sheetHtml;
  return deliver(invocation, write(sheet, session.language), session.problems.length > 0 ? 2 : 0);
}

/** One party, else everybody who is asked, else all parties. */
function signersOf(document: Document, named: string | undefined): Signer[] {
  const party = named === undefined ? null : partyOf(document, named);
  const nameOf = (id: string) => document.parties.find((one) => one.id === id)?.name ?? null;
  const asked = document.signatories.flatMap((one) => {
    const id = one.party ?? one.person;
    return id === null ? [] : [{ party: id, name: nameOf(id), person: one.person, confirms: one.confirms }];
  });
  const all = document.parties.flatMap(({ id, name, representatives: [person = null] }) => {
    return id === null ? [] : [{ party: id, name, person, confirms: null }];
  });
  const of = (signers: readonly Signer[]) => signers.filter((signer) => party === null || signer.party === party);
  const chosen = of(asked).length > 0 ? of(asked) : of(all);
  return chosen.length > 0 || party === null ? chosen : [{ party, name: null, person: null, confirms: null }];
}
