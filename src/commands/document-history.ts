/** The documents of a workspace, each with its changes, versions and tags. */
import { changesOfDocument, type DocumentHistory } from '../history/released.js';
import { isChosen } from '../io/files.js';
import { revisionsUpTo } from '../io/git.js';
import { versionTags } from '../io/git-tags.js';
import { releaseMessages } from '../messages/release.js';
import type { Document } from '../model/kernel.js';
import { readLog, tellGaps } from './change-log.js';
import { note } from './notes.js';
import { commitOf, repositoryAt } from './repository.js';
import type { Loaded, Session } from './workspaces.js';

/** A document that has an id, which its versions are named by. */
export interface Versioned {
  readonly document: Document & { readonly id: string };
  readonly history: DocumentHistory;
}

/** What git tells of the chosen documents. Documents without an id are said to have no versions. */
export async function documentHistories(
  loaded: Loaded,
  session: Session,
): Promise<{ readonly documents: readonly Versioned[]; readonly complete: boolean; readonly reason: string | null }> {
  const { opened, workspace, prefix } = loaded;
  const repository = repositoryAt(opened.root, session);
  const head = commitOf(repository, 'HEAD');
  const log = await readLog(loaded, session, 'HEAD');
  tellGaps(log, session);
  const revisions = head === null ? [] : revisionsUpTo(repository, head);
  const tags = versionTags(repository);
  const documents: Versioned[] = [];
  for (const document of workspace.documents.filter(({ file }) => isChosen(opened, file))) {
    const { id } = document;
    if (id === null) {
      note(releaseMessages.noId, session.language, { file: session.view.shown(prefix + document.file) });
      continue;
    }
    const changes = changesOfDocument(log.changes, id);
    const history = { document: id, current: document.version, changes, revisions, tags };
    documents.push({ document: { ...document, id }, history });
  }
  return { documents, complete: log.complete, reason: log.reason };
}
