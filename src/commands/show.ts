/** `tally show ID [PATH…]`: one item as it is, or was at a revision, with its own history. */
import { linksOf } from '../analyse/links.js';
import { confirmedWith, type SignatoryStanding, signatoryStandings } from '../analyse/signoff-state.js';
import { sayingOf, sectionOf } from '../history/address.js';
import { chainsOf, fieldAlone } from '../history/chains.js';
import type { LoggedChange } from '../history/change-log.js';
import { changesOfItem } from '../history/item-history.js';
import { Comparables } from '../history/parts.js';
import { fieldsByAddress, writtenFields } from '../history/written-fields.js';
import { openRepository } from '../io/git.js';
import type { Item } from '../model/kernel.js';
import type { Named } from '../model/results.js';
import { json } from '../report/json.js';
import { type ItemHistory, type ShownItem, showText } from '../report/show.js';
import { standingJson } from '../report/signoffs.js';
import { readLog, tellGaps } from './change-log.js';
import { deliverPaged } from './deliver.js';
import { noteProblems } from './notes.js';
import { type FoundItem, lineOf, oneItem } from './one-item.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText } from './spec.js';
import { openSession, type Session } from './workspaces.js';

export async function runShow(invocation: Invocation): Promise<number> {
  const [id = '', ...paths] = invocation.positionals;
  const at = optionText(invocation, 'at') ?? null;
  const session = await openSession(invocation, paths);
  noteProblems(session.problems, session.language);
  const found = oneItem(id, session);
  const { history, all } = await historyOf(found, session, at ?? 'HEAD');
  const comparable = new Comparables(found.workspace.readings).ofItem(withProgress(found));
  const shown: ShownItem = withPrefix(
    {
      ...placedOf(found),
      at,
      fields: fieldsByAddress(comparable),
      ...relatedOf(found),
      confirmations: confirmationsOf(found),
      history,
      chains: chainsOf(history?.changes ?? [], all, fieldAlone),
    },
    found.loaded.prefix,
  );
  const text =
    optionText(invocation, 'format') === 'json'
      ? json({ ...shown, confirmations: shown.confirmations.map((one) => standingJson(one, found.loaded.prefix)) })
      : await showText(shown, writtenFields(comparable), session.view);
  return deliverPaged(invocation, text, session.problems.length > 0 ? 2 : 0);
}

/** The item with what was recorded beside its document, too. */
function withProgress({ item, workspace }: FoundItem): Item {
  return item.shape === 'commitment' ? { ...item, progress: workspace.companions.progressOf(item) } : item;
}

function placedOf({ item, document, workspace }: FoundItem) {
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

/** How everybody stands to the item who is asked to confirm it, or did. */
function confirmationsOf({ item, document, workspace, loaded }: FoundItem): readonly SignatoryStanding[] {
  const { readings, companions } = workspace;
  const id = confirmedWith(item);
  const question = { readings, people: loaded.settings.people, ...(id === undefined ? {} : { item: id }) };
  return signatoryStandings(document, companions, question);
}

/** The needs that a commitment is for and its risks, the goals that serve a need. */
function relatedOf({ workspace, item }: FoundItem): { requirements: Named[]; goals: Named[]; risks: Named[] } {
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
  { loaded, item, document }: FoundItem,
  session: Session,
  revision: string,
): Promise<{ history: ItemHistory | null; all: readonly LoggedChange[] }> {
  if (openRepository(loaded.opened.root).state === 'not-a-repository') return { history: null, all: [] };
  const log = await readLog(loaded, session, revision);
  const changes = changesOfItem(log.changes, item, document);
  tellGaps({ ...log, changes, skipped: log.skipped.filter(({ file }) => file === document.file) }, session);
  return { history: { complete: log.complete, reason: log.reason, changes }, all: log.changes };
}
