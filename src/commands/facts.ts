/** What rules know besides the documents: the state of confirmations, and what git says. */
import { confirmationsOf, recordedConfirmations } from '../analyse/confirmations.js';
import { asksForConfirmations } from '../analyse/confirmed.js';
import type { SignoffTrail } from '../history/signoff-trail.js';
import { termsHistory } from '../history/terms.js';
import { openRepository } from '../io/git.js';
import { versionTags } from '../io/git-tags.js';
import { hashFiles } from '../io/hash.js';
import { readSignoffTrail } from '../io/signoff-trail.js';
import type { Workspace } from '../load/workspace.js';
import { cliMessages } from '../messages/cli.js';
import { signMessages } from '../messages/signoffs.js';
import type { Facts, HistoryFacts } from '../rules/rule.js';
import { readLog } from './change-log.js';
import { note } from './notes.js';
import { commitOf, repositoryAt } from './repository.js';
import type { Loaded, Session } from './workspaces.js';

export interface Wanted {
  readonly history: boolean;
  /** Somebody asked for it in so many words: then it is said where there is none. */
  readonly asked: boolean;
}

/** What there is to know of the documents of a workspace, or of some of them. */
export async function gatherFacts(
  loaded: Loaded,
  workspace: Workspace,
  session: Session,
  wanted: Wanted,
): Promise<Facts> {
  const confirmations = asksForConfirmations(workspace)
    ? confirmationsOf(workspace, loaded.settings, await evidenceOf(workspace, loaded))
    : null;
  const trail = wanted.history ? await trailOf(loaded, session, wanted.asked) : null;
  if (trail === null) return { confirmations, history: null };
  const signoffs = recordedConfirmations(workspace, trail);
  const { terms, released } = wanted.asked ? await logOf(loaded, session) : unasked;
  return { confirmations, history: { signoffs, terms, released } };
}

interface LogFacts extends Pick<HistoryFacts, 'terms' | 'released'> {
  /** Ids of the documents that the log speaks of. */
  readonly documents: readonly string[];
}

const unasked: LogFacts = { terms: null, released: new Set(), documents: [] };

const logs = new WeakMap<Loaded, Promise<LogFacts>>();

/** What the change log tells, read once. */
function logOf(loaded: Loaded, session: Session): Promise<LogFacts> {
  const known = logs.get(loaded) ?? readLogFacts(loaded, session);
  logs.set(loaded, known);
  return known;
}

async function readLogFacts(loaded: Loaded, session: Session): Promise<LogFacts> {
  const { root, held } = loaded.opened;
  if (held === undefined && openRepository(root).state !== 'repository') return unasked;
  const commit = held === undefined || held.at === 'index' ? 'HEAD' : (held.at.commit ?? 'HEAD');
  const { changes } = await readLog(loaded, session, commit);
  const documents = new Set(changes.flatMap(({ ref }) => ref?.split('#')[0] ?? []));
  const tags = versionTags(held?.repository ?? repositoryAt(root, session));
  return { terms: termsHistory(changes), released: new Set(tags.map(({ name }) => name)), documents: [...documents] };
}

/** Ids of the documents of which confirmations were ever committed; where the history was asked for, of all it tells of. */
export async function documentsOf(loaded: Loaded, session: Session, asked: boolean): Promise<readonly string[]> {
  const trail = await trailOf(loaded, session, asked);
  const confirmed = trail === null ? [] : [...trail.gone, ...trail.committed.values()].map(({ file }) => file.document);
  return [...new Set([...confirmed, ...(asked ? await logOf(loaded, session) : unasked).documents])];
}

const trails = new WeakMap<Loaded, Promise<SignoffTrail | null>>();

/** The trail of confirmations up to the moment that is looked at; null where there is no history to read. Read once. */
export function trailOf(loaded: Loaded, session: Session, asked: boolean): Promise<SignoffTrail | null> {
  const known = trails.get(loaded) ?? readTrail(loaded, session, asked);
  trails.set(loaded, known);
  return known;
}

async function readTrail(loaded: Loaded, session: Session, asked: boolean): Promise<SignoffTrail | null> {
  const { root, held } = loaded.opened;
  if (held === undefined && openRepository(root).state !== 'repository') {
    if (asked) note(cliMessages.notARepository, session.language, { folder: session.view.shown(root) });
    return null;
  }
  const repository = held?.repository ?? repositoryAt(root, session);
  const commit = held === undefined || held.at === 'index' ? commitOf(repository, 'HEAD') : held.at.commit;
  const trail = commit === null ? null : await readSignoffTrail(repository, commit);
  if (trail?.shallow === true) note(signMessages.historyShallow, session.language);
  return trail;
}

/** SHA-256 of what confirmations name as evidence, as it is at the moment that is looked at. */
async function evidenceOf(workspace: Workspace, { opened }: Loaded): Promise<ReadonlyMap<string, string>> {
  const files = new Set<string>();
  for (const file of workspace.companions.all) {
    if (file.holds !== 'signoffs') continue;
    for (const { evidence } of file.signoffs) {
      if (evidence?.file && workspace.files.has(evidence.file)) files.add(evidence.file);
    }
  }
  return hashFiles(opened.root, opened.held ?? null, [...files]);
}
