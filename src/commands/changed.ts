/** What of a workspace has changed since a commit, item by item: what `check --since` and `--staged` report on. */
import { diffContents } from '../history/diff.js';
import { touchedItems } from '../history/touched.js';
import { mergeBase, type Repository, type TrackedFile } from '../io/git.js';
import { filesAt, openTracked, withoutNested } from '../io/revisions.js';
import { settingsName } from '../io/root.js';
import { loadWorkspace } from '../load/load.js';
import { historyMessages } from '../messages/history.js';
import { type Item, itemsOf } from '../model/kernel.js';
import type { Change } from '../model/results.js';
import { UsageError } from './fault.js';
import { commitOf, repositoryAt } from './repository.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

export interface Changed {
  /** Files whose text is another, or that are new. */
  readonly files: ReadonlySet<string>;
  readonly items: ReadonlySet<Item>;
  /** What is different, as `diff` would tell it. */
  readonly changes: readonly Change[];
  /** The settings are not what they were. */
  readonly settings: boolean;
}

/** What changed since the merge base with `--since`, or since the last commit. */
export async function changedIn(loaded: Loaded, session: Session, invocation: Invocation): Promise<Changed> {
  const { opened, workspace, settings, calendar } = loaded;
  const repository = opened.held?.repository ?? repositoryAt(opened.root, session);
  const base = baseOf(repository, loaded, invocation);
  const listed = filesAt(repository, { commit: base });
  if (listed === null) throw new UsageError(historyMessages.unknownCommit, { name: base ?? 'HEAD' });
  const texts = new Map(opened.sources.map(({ source }) => [source.path, source.text]));
  const known = ({ path, blob }: TrackedFile) => path !== settingsName && opened.held?.blobs.get(path) === blob;
  const old = await openTracked(repository, withoutNested(listed), { known, named: new Set(texts.keys()) });
  const same = new Set(listed.filter(known).map(({ path }) => path));
  for (const { path, text } of old.sources) if (texts.get(path) === text) same.add(path);
  const earlier = loadWorkspace(
    old.sources.filter(({ path }) => !same.has(path)),
    { columns: settings.columns, calendar },
  );
  const files = new Set([...texts.keys()].filter((path) => !same.has(path)));
  const later = workspace.documents.filter(({ file }) => files.has(file));
  const changes = diffContents(
    [...earlier.documents, ...earlier.companions.all],
    [...later, ...workspace.companions.all.filter(({ file }) => files.has(file))],
    { readings: workspace.readings, gravity: settings.gravity },
  );
  const items = new Set(touchedItems(changes, earlier.documents, workspace.documents));
  const before = new Map(old.sources.map(({ path, text }) => [path, text]));
  for (const document of later) {
    // What was kept back there, or no longer is, concerns items that read the same as ever.
    const silenced = suppressionsIn(before.get(document.file)) !== suppressionsIn(texts.get(document.file));
    if (silenced) for (const item of itemsOf(document)) items.add(item);
  }
  // A check-in beside the document says how a goal goes.
  for (const { commitments } of workspace.documents) {
    for (const goal of commitments)
      if (workspace.companions.progressOf(goal).some(({ at }) => at.file !== goal.at.file && files.has(at.file)))
        items.add(goal);
  }
  return { files, items, changes, settings: settingsText(old.settingsSource) !== settingsText(opened.settingsSource) };
}

function suppressionsIn(text = ''): string {
  return (text.match(/tally:[ \t]*ignore[^\n]*/g) ?? []).join('\n');
}

function settingsText(source: { readonly path: string; readonly text: string } | null): string | null {
  return source === null || source.path !== settingsName ? null : source.text;
}

/** The commit to compare with; null before the first one. */
function baseOf(repository: Repository, { opened }: Loaded, invocation: Invocation): string | null {
  const at = opened.held?.at;
  const here = at === undefined || at === 'index' ? commitOf(repository, 'HEAD') : at.commit;
  const since = optionText(invocation, 'since');
  if (since === undefined) return here;
  const there = commitOf(repository, since);
  if (here === null || there === null) return null;
  const base = mergeBase(repository, there, here);
  const other = optionText(invocation, 'at') ?? 'HEAD';
  if (base === null) throw new UsageError(historyMessages.noCommonAncestor, { name: since, other });
  return base;
}
