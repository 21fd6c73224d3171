/** `tally show ID [PATH…]`: one item as it is, or was at a revision, with its own history. */
import { linksOf } from '../analyse/links.js';
import { sayingOf, sectionOf } from '../history/address.js';
import { chainsOf, fieldAlone } from '../history/chains.js';
import type { LoggedChange } from '../history/change-log.js';
import { changesOfItem } from '../history/item-history.js';
import { Comparables } from '../history/parts.js';
import { fieldsByAddress, writtenFields } from '../history/written-fields.js';
import { isChosen } from '../io/files.js';
import { openRepository } from '../io/git.js';
import { nearest } from '../language/nearest.js';
import { locate } from '../load/locate.js';
import type { Workspace } from '../load/workspace.js';
import { historyMessages } from '../messages/history.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import type { Named } from '../model/results.js';
import { json } from '../report/json.js';
import { type ItemHistory, type ShownItem, showText } from '../report/show.js';
import { LineIndex } from '../text/line-index.js';
import { listed } from '../text/listed.js';
import { readLog, tellGaps } from './change-log.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { noteProblems } from './notes.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

interface Found {
  readonly loaded: Loaded;
  readonly workspace: Workspace;
  readonly document: Document;
  readonly item: Item;
}

export async function runShow(invocation: Invocation): Promise<number> {
  const [id = '', ...paths] = invocation.positionals;
  const at = optionText(invocation, 'at') ?? null;
  const session = await openSession(invocation, paths);
  noteProblems(session.problems, session.language);
  const found = theOne(id, session);
  const { history, all } = await historyOf(found, session, at ?? 'HEAD');
  const comparable = new Comparables(found.workspace.readings).ofItem(withProgress(found));
  const shown: ShownItem = withPrefix(
    {
      ...placedOf(found),
      at,
      fields: fieldsByAddress(comparable),
      ...relatedOf(found),
      history,
      chains: chainsOf(history?.changes ?? [], all, fieldAlone),
    },
    found.loaded.prefix,
  );
  const text =
    optionText(invocation, 'format') === 'json'
      ? json(shown)
      : await showText(shown, writtenFields(comparable), session.view);
  return deliver(invocation, text, session.problems.length > 0 ? 2 : 0);
}

/** The item of an id or of a full name; a UsageError where there is none, or more than one. */
function theOne(id: string, session: Session): Found {
  const found: Found[] = [];
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
function fullNameOf({ item, document, loaded, workspace }: Found, { view }: Session): string {
  const line = lineOf(workspace, item);
  return `${item.ref ?? item.id} (${view.shown(loaded.prefix + document.file)}${line === null ? '' : `:${line}`})`;
}

/** The item with what was recorded beside its document, too. */
function withProgress({ item, workspace }: Found): Item {
  return item.shape === 'commitment' ? { ...item, progress: workspace.companions.progressOf(item) } : item;
}

function placedOf({ item, document, workspace }: Found) {
  return {
    id: item.id,
    ref: item.ref,
    kind: sectionOf(item),
    statement: sayingOf(item),
    document: { id: document.id, title: document.title, version: document.version },
    file: document.file,
    line: lineOf(workspace, item),
  };
}

/** From 1. */
function lineOf(workspace: Workspace, { at }: Item): number | null {
  const tree = workspace.treeOf(at.file);
  const source = workspace.sources.get(at.file);
  if (tree === null || source === undefined) return null;
  return new LineIndex(source.text).position(locate(tree, at).span.start).line;
}

/** The needs that a commitment is for and its risks, the goals that serve a need. */
function relatedOf({ workspace, item }: Found): { requirements: Named[]; goals: Named[]; risks: Named[] } {
  const links = linksOf(workspace);
  return {
    requirements: item.shape === 'commitment' ? links.requirementsOf(item).map(namedOf) : [],
    goals: item.shape === 'requirement' ? links.goalsOf(item).map(namedOf) : [],
    risks: item.shape === 'commitment' ? item.risks.map(namedOf) : [],
  };
}

function namedOf(item: Item): Named {
  return { id: item.id, ref: item.ref, file: item.at.file, statement: sayingOf(item) };
}

/** Without a repository an item is shown all the same: it has no history. */
async function historyOf(
  { loaded, item, document }: Found,
  session: Session,
  revision: string,
): Promise<{ history: ItemHistory | null; all: readonly LoggedChange[] }> {
  if (openRepository(loaded.opened.root).state === 'not-a-repository') return { history: null, all: [] };
  const log = await readLog(loaded, session, revision);
  const changes = changesOfItem(log.changes, item, document);
  tellGaps({ ...log, changes, skipped: log.skipped.filter(({ file }) => file === document.file) }, session);
  return { history: { complete: log.complete, reason: log.reason, changes }, all: log.changes };
}
