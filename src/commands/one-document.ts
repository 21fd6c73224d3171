/** The one document that a name on the command line means. */
import { isChosen } from '../io/files.js';
import { editCommandMessages } from '../messages/edit-commands.js';
import type { Document } from '../model/kernel.js';
import { listed } from '../text/listed.js';
import { UsageError } from './fault.js';
import type { Loaded, Session } from './workspaces.js';

export interface FoundDocument {
  readonly loaded: Loaded;
  readonly document: Document;
}

/** The document of an id or path; without a name the only one there is. A UsageError lists those to choose from. */
export function oneDocument(name: string | undefined, session: Session): FoundDocument {
  const all = session.loaded.flatMap((loaded) =>
    loaded.workspace.documents
      .filter(({ file }) => isChosen(loaded.opened, file))
      .map((document) => ({ loaded, document })),
  );
  const shown = ({ loaded, document }: FoundDocument) => session.view.shown(loaded.prefix + document.file);
  const found =
    name === undefined ? all : all.filter((one) => one.document.id === name || isFile(name, one, shown(one)));
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  const known = listed(
    (found.length > 0 ? found : all).map((each) => each.document.id ?? shown(each)),
    12,
  );
  if (one === undefined) throw new UsageError(editCommandMessages.noDocument, { name: name ?? '', known });
  throw new UsageError(editCommandMessages.whichDocument, { known });
}

function isFile(name: string, { document }: FoundDocument, shown: string): boolean {
  return name.replace(/^\.\//, '') === shown || name === document.file;
}
