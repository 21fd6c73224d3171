/** Workspaces as `--at REV` or `--staged` asks for them, in whichever repositories the targets stand. */
import { dirname, relative, resolve } from 'node:path';
import type { OpenedWorkspace, OpenOptions } from '../io/files.js';
import type { Repository } from '../io/git.js';
import { isFolder } from '../io/root.js';
import { openWorkspacesAt } from '../io/workspaces-at.js';
import { cliMessages } from '../messages/cli.js';
import { UsageError } from './fault.js';
import { commitOf, repositoryAt } from './repository.js';

/** Opens what the targets name, or the current folder: at a revision by its name, or in the index (null). */
export async function openMoment(
  revision: string | null,
  targets: readonly string[],
  options: OpenOptions,
): Promise<OpenedWorkspace[]> {
  const opened: OpenedWorkspace[] = [];
  for (const { repository, paths } of byRepository(targets.length === 0 ? ['.'] : targets, options.cwd)) {
    const at = revision === null ? 'index' : { commit: commitOf(repository, revision) };
    const found = await openWorkspacesAt(repository, at, paths, options);
    if (found === null) throw new UsageError(cliMessages.gitFailed, { folder: repository.top, reason: 'ls-files' });
    opened.push(...found);
  }
  return opened;
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
