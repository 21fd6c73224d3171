/** `tally show ID [PATH…]`: one item as it is, or was at a revision, with its own history. */
import { linksOf } from '../analyse/links.js';
import { fieldName, sayingOf, sectionOf } from '../history/address.js';
import { chainsOf } from '../history/chains.js';
import { changesOfItem } from '../history/item-history.js';
import { Comparables } from '../history/parts.js';
import { isChosen } from '../io/files.js';
import { nearest } from '../language/nearest.js';
import { locate } from '../load/locate.js';
import type { Workspace } from '../load/workspace.js';
import { chooseLanguage } from '../messages/language.js';
import { cliMessages } from '../messages/cli.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import { type Document, type Item, itemsOf } from '../model/kernel.js';
import type { Place } from '../model/place.js';
import type { Named } from '../model/results.js';
import { json } from '../report/json.js';
import { type ItemHistory, type ShownItem, showText } from '../report/show.js';
import { LineIndex } from '../text/line-index.js';
import { listed } from '../text/listed.js';
import { readLog, tellGaps } from './change-log.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { note, noteProblems } from './notes.js';
import { withPrefix } from './prefix.js';
import { commitOf, repositoryAt, workspaceAt } from './repository.js';
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
  const at = optionText(invocation, 'at');
  const session = await openSession(invocation, paths);
  noteProblems(session.problems, session.language);
  const found = await theOne(id, session, at);
  const history = await historyOf(found, session, at);
  const shown = { ...shownOf(found), at: at ?? null, history };
  const text =
    optionText(invocation, 'format') === 'json' ? json(shown) : await showText(shown, history?.all ?? [], session.view);
  return deliver(invocation, text, session.problems.length > 0 ? 2 : 0);
}
