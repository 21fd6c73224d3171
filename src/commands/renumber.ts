/** `tally renumber OLD NEW`: an item or document by another id, in every place that names it. */
import { linksOf } from '../analyse/links.js';
import type { FileEdit, Plan } from '../edit/plan.js';
import { renameReferences } from '../edit/references.js';
import { companionPath } from '../load/companions/path.js';
import type { Workspace } from '../load/workspace.js';
import { editCommandMessages } from '../messages/edit-commands.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import { under } from '../model/place.js';
import { runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { note } from './notes.js';
import { type FoundItem, oneItem } from './one-item.js';
import type { Invocation } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

const identity = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export async function runRenumber(invocation: Invocation): Promise<number> {
  const [from = '', to = ''] = invocation.positionals;
  if (!identity.test(to)) throw new UsageError(editCommandMessages.badId, { id: to });
  return runEdit(invocation, (session) => {
    const document = documentCalled(from, session);
    return document === null ? renumberItem(oneItem(from, session), to, session) : renumberDocument(document, to);
  });
}

function documentCalled(id: string, { loaded }: Session): { loaded: Loaded; document: Document } | null {
  const items = loaded.some(({ workspace }) =>
    workspace.documents.some((one) => itemsOf(one).some((item) => item.id === id)),
  );
  if (items) return null;
  for (const one of loaded) {
    const document = one.workspace.documents.find((each) => each.id === id);
    if (document !== undefined) return { loaded: one, document };
  }
  return null;
}

function renumberItem({ item, document, loaded, workspace }: FoundItem, to: string, session: Session) {
  refuseTaken(to, item, document, loaded);
  const links = linksOf(workspace);
  const references = renameReferences(workspace, (text, from) => {
    const resolved = links.resolve(text, from);
    if (resolved.state !== 'found' || resolved.item !== item) return null;
    return text.slice(0, text.indexOf('#') + 1) + to;
  });
  const own: FileEdit = { file: item.at.file, operations: [{ do: 'set', at: under(item.at, 'id'), value: to }] };
  noteConfirmed(item, document, workspace, session);
  return { loaded, plan: [...references, ...checkInsOf(item, to, workspace), own] };
}

/** An id of the settings' form is unique in the workspace, any other in its document. */
function refuseTaken(to: string, item: Item, document: Document, { workspace, settings }: Loaded): void {
  const isWide = new RegExp(settings.idPattern, 'u').test(to);
  const documents = isWide ? workspace.documents : [document];
  const taken = documents.some((each) => itemsOf(each).some((other) => other !== item && other.id === to));
  if (taken) throw new UsageError(editCommandMessages.idTaken, { id: to });
}

/** Check-ins beside the document name the item by its id. */
function checkInsOf(item: Item, to: string, { companions }: Workspace): FileEdit[] {
  return companions.all.flatMap((file): FileEdit[] => {
    if (file.holds !== 'progress') return [];
    const own = file.checkIns.filter((checkIn) => {
      const found = checkIn.item === null ? null : companions.itemOf(checkIn, file);
      return found?.state === 'found' && found.item === item;
    });
    const operations = own.map(({ names }) => ({ do: 'set', at: names, value: to }) as const);
    return operations.length === 0 ? [] : [{ file: file.file, operations }];
  });
}

/** What was confirmed is never edited: it names the item as it was called then. */
function noteConfirmed({ id }: Item, document: Document, { companions }: Workspace, { language }: Session): void {
  const naming = companions.signoffsOf(document).filter(({ signoff: { scope, terms } }) => {
    return id !== null && (scope.includes(id) || (terms !== null && Object.hasOwn(terms, id)));
  });
  if (naming.length > 0) note(editCommandMessages.confirmedId, language, { id: id ?? '', n: naming.length });
}

function renumberDocument(
  { loaded, document }: { loaded: Loaded; document: Document },
  to: string,
): { loaded: Loaded; plan: Plan } {
  const { workspace } = loaded;
  const from = document.id ?? '';
  if (workspace.documents.some(({ id }) => id === to)) throw new UsageError(editCommandMessages.idTaken, { id: to });
  const references = renameReferences(workspace, (text) =>
    text.startsWith(`${from}#`) ? to + text.slice(from.length) : null,
  );
  const own: FileEdit = { file: document.file, operations: [{ do: 'set', at: under(document.at, 'id'), value: to }] };
  const apart = workspace.companions.all.flatMap((companion): FileEdit[] => {
    if (companion.document !== from || companionPath(companion.file) !== null) return [];
    return [{ file: companion.file, operations: [{ do: 'set', at: under(companion.at, 'of'), value: to }] }];
  });
  return { loaded, plan: [...references, ...apart, own, ...moves(from, to, workspace)] };
}

/** The files that are its companions by their names. */
function moves(from: string, to: string, { files }: Workspace): FileEdit[] {
  return [...files].sort().flatMap((file): FileEdit[] => {
    const path = companionPath(file);
    if (path === null || path.document !== from) return [];
    const [folder = '', name = '', ...rest] = file.split('/');
    const moved = rest.length > 0 ? to : to + name.slice(from.length);
    return [{ file, moveTo: [folder, moved, ...rest].join('/') }];
  });
}
