/** Documents that can be confirmed: those that have an id, which confirmations are kept by. */
import { isChosen } from '../io/files.js';
import { exists } from '../io/root.js';
import { signMessages } from '../messages/signoffs.js';
import type { Document } from '../model/kernel.js';
import { UsageError } from './fault.js';
import { type FoundDocument, oneDocument } from './one-document.js';
import type { Invocation } from './spec.js';
import { openSession, type Session } from './workspaces.js';

export interface Confirmable extends FoundDocument {
  readonly document: Document & { readonly id: string };
}

/** What may name a folder or file as it may name an item: nothing that leads elsewhere. */
export const nameable = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

function isConfirmable(found: FoundDocument): found is Confirmable {
  return found.document.id !== null;
}

/** The session of a command whose first argument is a document by its id or its file. */
export function openFor(name: string | undefined, invocation: Invocation): Promise<Session> {
  return openSession(invocation, name !== undefined && exists(name) ? [name] : []);
}

/** The document that a name means, or the only one there is. */
export function oneConfirmable(name: string | undefined, session: Session): Confirmable {
  const found = oneDocument(name !== undefined && exists(name) ? undefined : name, session);
  if (!isConfirmable(found)) throw new UsageError(signMessages.noDocument);
  const { id } = found.document;
  if (!nameable.test(id)) throw new UsageError(signMessages.badId, { id });
  return found;
}

/** The document that a name means; without one, or where it means a folder, all that have an id. */
export function confirmables(name: string | undefined, session: Session): readonly Confirmable[] {
  if (name !== undefined && !exists(name)) return [oneConfirmable(name, session)];
  const all = session.loaded.flatMap((loaded) =>
    loaded.workspace.documents
      .filter(({ file }) => isChosen(loaded.opened, file))
      .map((document): FoundDocument => ({ loaded, document })),
  );
  const found = all.filter(isConfirmable);
  if (found.length === 0) throw new UsageError(signMessages.noDocument);
  return found;
}
