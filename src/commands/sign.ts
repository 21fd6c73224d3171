/** `tally sign [DOCUMENT]`: confirms the text as it is, for a party. A record inside the project, no contract signature. */

import { sameAddress } from '../analyse/authorship.js';
import { named, peopleCalled } from '../analyse/roster.js';
import { confirmed, type Given, soundCopy, termChanges } from '../analyse/signoff-state.js';
import { entryText, type NewSignoff, withEntry } from '../edit/signoff-entry.js';
import { digestOf, shortCode } from '../history/digest.js';
import { askerOnTerminal } from '../io/ask.js';
import { commitFiles } from '../io/git-write.js';
import { writeOut } from '../io/output.js';
import { readFileOf, rewriteFiles } from '../io/work-tree.js';
import { signoffFileOf } from '../load/companions/path.js';
import { say } from '../messages/say.js';
import { signMessages } from '../messages/signoffs.js';
import type { Change } from '../model/results.js';
import type { Source } from '../model/source.js';
import { confirmationText } from '../report/confirmation.js';
import { json } from '../report/json.js';
import { type Confirmable, oneConfirmable, openFor } from './confirmable.js';
import { deliver } from './deliver.js';
import { told } from './editing.js';
import { UsageError } from './fault.js';
import { failures, note, noteProblems } from './notes.js';
import { repositoryAt } from './repository.js';
import { askedFor, identityIn, refuseFaults } from './signing.js';
import { type Invocation, optionText } from './spec.js';
import type { Session } from './workspaces.js';

/** A confirmation that is to be recorded, and what it is held against. */
interface Planned {
  readonly found: Confirmable;
  readonly signoff: NewSignoff;
  readonly file: string;
  /** The last word of the same person for the same party, on as much. */
  readonly last: Given | null;
  /** Since then; null where there is nothing to compare with. */
  readonly changes: readonly Change[] | null;
}

export async function runSign(invocation: Invocation): Promise<number> {
  const [name] = invocation.positionals;
  const session = await openFor(name, invocation);
  noteProblems(session.problems, session.language);
  const planned = plan(oneConfirmable(name, session), session, invocation);
  const isJson = optionText(invocation, 'format') === 'json';
  if (isRepeated(planned)) return repeated(planned, session, invocation);
  if (!isJson) writeOut(await confirmationText(planned.found.document, planned.signoff, planned, session.view));
  warn(planned, session);
  const dryRun = invocation.options['dry-run'] === true;
  const wanted = dryRun || (await agreed(invocation, session, isJson));
  const isWritten = wanted && !dryRun;
  if (isWritten) await write(planned, session);
  const isCommitted = isWritten && invocation.options.commit === true;
  if (isCommitted) await commit(planned, session);
  const text = isJson ? asJson(planned, isWritten) : closing(planned, session, { dryRun, isWritten, isCommitted });
  return deliver(invocation, text, wanted ? 0 : 1);
}

function plan(found: Confirmable, session: Session, invocation: Invocation): Planned {
  const { document, loaded } = found;
  const signoff = askedFor(found, session, invocation);
  const isAgainst = ['reserve', 'object', 'revoke'].includes(signoff.confirms ?? '');
  refuseFaults(found, session, isAgainst || invocation.options.force === true);
  const last = lastOf(found, signoff);
  const copy = last === null ? null : soundCopy(last.signoff);
  const changes = copy === null ? null : termChanges(copy, signoff.terms, document, loaded.workspace.readings);
  return { found, signoff, last, changes, file: signoffFileOf(document.id, signoff.party ?? '') };
}

function lastOf({ document, loaded }: Confirmable, { party, person, scope }: NewSignoff): Given | null {
  const { people } = loaded.settings;
  const same = loaded.workspace.companions.signoffsOf(document).filter(({ signoff, file }) => {
    if ((signoff.party ?? file.party) !== party || !named(person ?? '', signoff.person, people)) return false;
    return [...signoff.scope].sort().join() === [...scope].sort().join();
  });
  return same[same.length - 1] ?? null;
}

/** The same person says the same of the same text, and adds nothing. */
function isRepeated({ last, signoff, found }: Planned): boolean {
  if (last === null || last.signoff.confirms !== signoff.confirms || signoff.comment || signoff.evidence) return false;
  const { document, loaded } = found;
  const isSame = last.signoff.digest === digestOf(signoff.terms);
  return isSame && confirmed(last.signoff, document, signoff.scope, loaded.workspace.readings).current;
}

function repeated(planned: Planned, session: Session, invocation: Invocation): number {
  const { last, signoff } = planned;
  const data = { who: signoff.person ?? '', date: last?.signoff.date ?? '–' };
  const text = `${say(signMessages.already, session.language, data)}\n`;
  return deliver(invocation, optionText(invocation, 'format') === 'json' ? asJson(planned, false) : text, 0);
}

/** What `check` will find, said before it is written. */
function warn({ found, signoff }: Planned, { language }: Session): void {
  const { person, channel, evidence, recordedBy } = signoff;
  if (channel !== 'git') {
    if (evidence === null) note(signMessages.evidenceMissing, language);
    return;
  }
  const { email } = identityIn(found);
  const known = peopleCalled(person ?? '', found.loaded.settings.people).flatMap(({ emails }) => emails);
  if (found.loaded.settings.people.length === 0 || email === null) return;
  if (known.some((one) => sameAddress(one, email))) return;
  note(signMessages.otherAuthor, language, { author: recordedBy ?? email, person: person ?? '' });
}

/** Asked on a terminal; elsewhere whoever wrote the command line has said so. */
async function agreed(invocation: Invocation, { language }: Session, isJson: boolean): Promise<boolean> {
  if (invocation.options.yes === true || isJson) return true;
  const asker = await askerOnTerminal('');
  return asker === null || asker.confirm(say(signMessages.ask, language));
}

async function write(planned: Planned, session: Session): Promise<void> {
  const { found, file } = planned;
  const { loaded } = found;
  const rewrite = () => {
    const before = readBefore(planned, session);
    const after = withEntry(file, before, entryOf(planned));
    if (after === null)
      throw new UsageError(signMessages.notAppendable, { file: session.view.shown(loaded.prefix + file) });
    return [{ file, before, after }];
  };
  told(await rewriteFiles(loaded.opened.root, rewrite(), async () => rewrite()), loaded, session);
}

function readBefore({ found: { loaded }, file }: Planned, { view }: Session): Source | null {
  const read = readFileOf(loaded.opened.root, file);
  if (read === null || 'text' in read) return read;
  throw new UsageError(failures[read.reason], { file: view.shown(loaded.prefix + file) });
}

function entryOf({ signoff, found }: Planned): string {
  return entryText(signoff, found.document.language);
}

/** Only this file, with the user's own identity and hooks. */
async function commit({ found, signoff, file }: Planned, session: Session): Promise<void> {
  const repository = repositoryAt(found.loaded.opened.root, session);
  const { document } = found;
  const subject = [document.id, document.version, signoff.party, signoff.confirms].filter(Boolean).join(' ');
  const written = await commitFiles(repository, [file], `${subject}\n\nConfirmed-by: ${signoff.person}`);
  if (written.state === 'done') return;
  throw new UsageError(signMessages.commitRefused, { file, reason: written.message });
}

function closing(
  planned: Planned,
  { language, view }: Session,
  done: { readonly dryRun: boolean; readonly isWritten: boolean; readonly isCommitted: boolean },
): string {
  const file = view.shown(planned.found.loaded.prefix + planned.file);
  if (done.dryRun) return `${say(signMessages.wouldWrite, language, { file })}\n\n${entryOf(planned)}`;
  if (!done.isWritten) return `${say(signMessages.notWritten, language)}\n`;
  const inGit = planned.signoff.channel === 'git';
  const next = done.isCommitted ? signMessages.committed : inGit ? signMessages.commitNext : null;
  return `${say(signMessages.written, language, { file })}\n${next === null ? '' : `${say(next, language)}\n`}`;
}

function asJson({ found, signoff, file, changes }: Planned, written: boolean): string {
  const digest = digestOf(signoff.terms);
  const { terms, ...rest } = signoff;
  return json({
    document: found.document.id,
    ...rest,
    digest,
    code: shortCode(digest),
    file: found.loaded.prefix + file,
    terms,
    changes,
    written,
  });
}
