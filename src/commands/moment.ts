/** Workspaces as `--at REV` or `--staged` asks for them, in whichever repositories the targets stand. */
import { dirname, relative, resolve } from 'node:path';
import type { OpenedWorkspace, OpenOptions } from '../io/files.js';
import { mainLine, type Repository } from '../io/git.js';
import type { Moment } from '../io/revisions.js';
import { isFolder } from '../io/root.js';
import { openWorkspacesAt } from '../io/workspaces-at.js';
import { cliMessages } from '../messages/cli.js';
import { historyMessages } from '../messages/history.js';
import type { Day } from '../model/day.js';
import { UsageError } from './fault.js';
import { commitOf, repositoryAt } from './repository.js';

/** A revision by its name, the last one of its main line that was committed by a day, or, without either, the index. */
export interface Asked {
  readonly at?: string;
  readonly asOf?: Day;
}

/** Opens what the targets name, or the current folder, as it was then. */
export async function openMoment(
  asked: Asked,
  targets: readonly string[],
  options: OpenOptions,
): Promise<OpenedWorkspace[]> {
  const opened: OpenedWorkspace[] = [];
  for (const { repository, paths } of byRepository(targets.length === 0 ? ['.'] : targets, options.cwd)) {
    const at = momentOf(repository, asked);
    const found = await openWorkspacesAt(repository, at, paths, options);
    if (found === null) throw new UsageError(cliMessages.gitFailed, { folder: repository.top, reason: 'ls-files' });
    opened.push(...found);
  }
  return opened;
}

function momentOf(repository: Repository, { at, asOf }: Asked): Moment {
  if (asOf === undefined) return at === undefined ? 'index' : { commit: commitOf(repository, at) };
  const from = commitOf(repository, at ?? 'HEAD');
  const found = from === null ? undefined : mainLine(repository, from).find(({ day }) => day <= asOf);
  if (found === undefined) throw new UsageError(historyMessages.nothingBy, { day: asOf });
  return { commit: found.id };
}

interface Group {
  readonly repository: Repository;
  readonly paths: string[];
}

/** A path need not be on disk: the nearest folder that is says which repository it is of. */
function byRepository(targets: readonly string[], cwd: string): Iterable<Group> {
  const groups = new Map<string, Group>();
  const known = new Map<string, Repository>();
  for (const target of targets) {
    const folder = folderOf(resolve(cwd, target));
    const repository =
      known.get(folder) ?? repositoryAt(folder, { view: { shown: (file) => relative(cwd, file) || file } });
    known.set(folder, repository);
    const group = groups.get(repository.top) ?? { repository, paths: [] };
    groups.set(repository.top, group);
    group.paths.push(target);
  }
  return groups.values();
}

function folderOf(path: string): string {
  let folder = path;
  while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
