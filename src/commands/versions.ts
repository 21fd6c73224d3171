/** `tally versions [PATH…]`: the versions of each document, by its history and the tags `ID@1.2.0`. */
import { countByGravity, nextRelease, unreleased, versionsOf } from '../history/released.js';
import { json } from '../report/json.js';
import { type DocumentVersions, versionsText } from '../report/versions.js';
import { deliver } from './deliver.js';
import { documentHistories, type Versioned } from './document-history.js';
import { noteForeign, noteProblems } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import { openSession } from './workspaces.js';

export async function runVersions(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation);
  noteProblems(session.problems, session.language);
  const foreign = noteForeign(session);
  const documents: DocumentVersions[] = [];
  let reason: string | null = null;
  for (const loaded of session.loaded) {
    const told = await documentHistories(loaded, session);
    reason ??= told.reason;
    documents.push(...told.documents.map((one) => versionsIn(one, loaded.prefix)));
  }
  const text =
    optionText(invocation, 'format') === 'json'
      ? json({ complete: reason === null, ...(reason === null ? {} : { reason }), documents })
      : await versionsText(documents, session.view);
  return deliver(invocation, text, session.problems.length > 0 || foreign ? 2 : 0);
}

function versionsIn({ document, history }: Versioned, prefix: string): DocumentVersions {
  const { id, title, version, file } = document;
  return {
    id,
    title,
    file: prefix + file,
    current: version,
    versions: versionsOf(history),
    unreleased: countByGravity(unreleased(history)),
    next: nextRelease(history).version,
  };
}
