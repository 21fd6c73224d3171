/** The one item that an id on the command line means. */
import { isChosen } from '../io/files.js';
import { nearest } from '../language/nearest.js';
import { locate } from '../load/locate.js';
import type { Workspace } from '../load/workspace.js';
import { historyMessages } from '../messages/history.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import { LineIndex } from '../text/line-index.js';
import { listed } from '../text/listed.js';
import { UsageError } from './fault.js';
import type { Loaded, Session } from './workspaces.js';

export interface FoundItem {
  readonly loaded: Loaded;
  readonly workspace: Workspace;
  readonly document: Document;
  readonly item: Item;
}

/** The item of an id or of a full name; a UsageError where there is none, or more than one. */
export function oneItem(id: string, session: Session): FoundItem {
  const found: FoundItem[] = [];
  const ids: string[] = [];
  for (const loaded of session.loaded) {
    const { workspace } = loaded;
    for (const document of workspace.documents.filter(({ file }) => isChosen(loaded.opened, file))) {
      for (const item of itemsOf(document)) {
        if (item.id !== null) ids.push(item.id);
        if (item.id === id || item.ref === id) found.push({ loaded, workspace, document, item });
      }
    }
  }
  const [one, ...others] = found;
  if (one === undefined) {
    const near = nearest(id, ids);
    if (near === null) throw new UsageError(historyMessages.unknownItem, { id });
    throw new UsageError(historyMessages.unknownItemNear, { id, near });
  }
  if (others.length === 0) return one;
  const places = found.map((each) => fullNameOf(each, session));
  throw new UsageError(historyMessages.ambiguousItem, { id, n: found.length, places: listed(places, 8) });
}

/** How one of several items of an id is told from the others: its full name, and its file. */
function fullNameOf({ item, document, loaded, workspace }: FoundItem, { view }: Session): string {
  const line = lineOf(workspace, item);
  return `${item.ref ?? item.id} (${view.shown(loaded.prefix + document.file)}${line === null ? '' : `:${line}`})`;
}

/** The line that an item begins on, from 1. */
export function lineOf(workspace: Workspace, { at }: Item): number | null {
  const tree = workspace.treeOf(at.file);
  const source = workspace.sources.get(at.file);
  if (tree === null || source === undefined) return null;
  return new LineIndex(source.text).position(locate(tree, at).span.start).line;
}
