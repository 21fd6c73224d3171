/** The repository of a workspace, and its revisions by the names that the user gives them. */
import { readSettings } from '../config/read.js';
import { defaultSettings, type Settings } from '../config/settings.js';
import { openRepository, type Repository, resolveRevision } from '../io/git.js';
import { openRevision } from '../io/revisions.js';
import { exists } from '../io/root.js';
import type { WorkCalendar } from '../language/working-days.js';
import { loadWorkspace } from '../load/load.js';
import type { Workspace } from '../load/workspace.js';
import { cliMessages } from '../messages/cli.js';
import { historyMessages } from '../messages/history.js';
import type { Source } from '../model/source.js';
import type { View } from '../report/view.js';
import { UsageError } from './fault.js';

/** The repository that a folder belongs to; a UsageError that says why there is none. */
export function repositoryAt(folder: string, { view }: { readonly view: Pick<View, 'shown'> }): Repository {
  const opened = openRepository(folder);
  const data = { folder: view.shown(folder) };
  switch (opened.state) {
    case 'repository':
      return opened.repository;
    case 'git-missing':
      throw new UsageError(cliMessages.gitMissing);
    case 'not-trusted':
      throw new UsageError(cliMessages.gitNotTrusted, data);
    case 'not-a-repository':
      throw new UsageError(cliMessages.notARepository, data);
    case 'unreadable':
      throw new UsageError(cliMessages.gitFailed, { ...data, reason: opened.message });
  }
}

/** The commit that a name stands for; null where there is no commit yet and the name is `HEAD`. */
export function commitOf(repository: Repository, name: string): string | null {
  const found = resolveRevision(repository, name);
  if (found.state === 'commit') return found.id;
  if (found.state === 'unborn' && name === 'HEAD') return null;
  throw new UsageError(historyMessages.unknownCommit, { name });
}

export interface Range {
  readonly from: string;
  readonly to: string;
}

/** `A..B` as its two ends, `HEAD` where one is left out; null for any other text: `..` in a path is a folder. */
export function rangeOf(text: string): Range | null {
  const at = text.indexOf('..');
  const from = text.slice(0, at);
  const to = text.slice(at + 2);
  const isPath = /[/\\]$/.test(from) || /^[/\\.]/.test(to) || exists(text);
  return at < 0 || isPath || from + to === '' ? null : { from: from || 'HEAD', to: to || 'HEAD' };
}

/** The document whose versions some revisions are named by (`ID@1.2.0`), where all that are named so are one's. */
export function documentIn(...names: readonly (string | null)[]): string | null {
  const documents = new Set(names.flatMap((name) => (name === null ? [] : (versionName.exec(name)?.[1] ?? []))));
  const [only] = documents;
  return documents.size === 1 && only !== undefined ? only : null;
}

/** `@{…}` is git's own. */
const versionName = /^([^@]+)@[^@{]+$/;

/** Whether a word of the command line is the name of a commit, where there is a repository at all. */
export function namesCommit(name: string, folder: string): boolean {
  const opened = openRepository(folder);
  return opened.state === 'repository' && resolveRevision(opened.repository, name).state === 'commit';
}

/** A workspace as a commit holds it, read by the settings of that commit; null is before the first commit. */
export async function workspaceAt(
  repository: Repository,
  commit: string | null,
  calendar: WorkCalendar,
): Promise<Workspace> {
  const settingsOf = (source: Source | null): Settings =>
    source === null ? defaultSettings : readSettings(source).settings;
  const opened = await openRevision(repository, { commit }, { chosenBy: settingsOf });
  if (opened === null) throw new UsageError(historyMessages.unknownCommit, { name: commit ?? 'HEAD' });
  const { columns } = settingsOf(opened.settingsSource);
  return loadWorkspace(opened.sources, { columns, calendar, files: opened.files, unread: opened.unread });
}
