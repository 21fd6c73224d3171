/** The trail of `signoffs/` out of git: one log of that folder, one reading of its versions and of the rosters. */
import { readSettings } from '../config/read.js';
import type { Person } from '../config/settings.js';
import type { FileChange, FileVersion } from '../history/commits.js';
import { type SignoffCommit, type SignoffTrail, trailOf } from '../history/signoff-trail.js';
import { loadSource } from '../load/load.js';
import type { SignoffFile } from '../model/companion.js';
import type { Repository } from './git.js';
import { readBlobs } from './git-blobs.js';
import { askGit } from './git-run.js';
import { settingsName } from './root.js';
import { readLimit, sourceOf } from './source-of.js';

const folder = 'signoffs';
const fields = ['%H', '%P', '%an', '%ae', '%aI'];

/** What happened to the confirmations of a folder up to a commit; null where git cannot say. */
export async function readSignoffTrail(repository: Repository, commit: string): Promise<SignoffTrail | null> {
  const commits = readCommits(repository, commit);
  if (commits === null) return null;
  const contents = await readContents(repository, commits);
  const rosters = await readRosters(repository, new Set(commits.flatMap(({ parents }) => parents.slice(0, 1))));
  return trailOf({
    commits,
    boundary: repository.boundary,
    shallow: repository.shallow,
    contentOf: (version) => contents.get(keyOf(version)) ?? null,
    peopleAt: (revision) => rosters.get(revision) ?? null,
  });
}

/** Newest first; a merge once for each parent. */
function readCommits(repository: Repository, commit: string): SignoffCommit[] | null {
  const answer = askGit(repository, [
    'log',
    ...['--topo-order', '--root', '--full-history', '-m', '--no-color', '--no-decorate', '--no-notes'],
    ...['--no-mailmap', '--encoding=UTF-8', `--format=${fields.join('%x00')}`],
    ...['--raw', '-z', '-r', '--no-abbrev', '--no-renames', '--ignore-submodules=all', '--relative'],
    '--end-of-options',
    commit,
    '--',
    folder,
  ]);
  return answer.state === 'answered' ? [...parsed(answer.output.toString('utf8'), repository)] : null;
}

/** `-z` output: five fields, each ended by NUL, then the raw entries, the first after a line feed. */
function* parsed(output: string, { boundary }: Repository): Iterable<SignoffCommit> {
  const tokens = output.split('\0');
  let at = 0;
  while (at + fields.length <= tokens.length) {
    const [head = '', parents = '', author = '', email = '', date = ''] = tokens.slice(at, at + fields.length);
    const revision = head.trim();
    const files: FileChange[] = [];
    at += fields.length;
    for (let file = entryAt(tokens, at); file !== null; file = entryAt(tokens, at)) {
      files.push(file);
      at += 2;
    }
    const known = parents === '' || boundary.has(revision) ? [] : parents.split(' ');
    yield { revision, parents: known, author, email, date: date.replace(/Z$/, '+00:00'), files };
  }
}

const rawEntry = /^\n?:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/;

function entryAt(tokens: readonly string[], at: number): FileChange | null {
  const [whole, oldMode, newMode, oldBlob = '', newBlob = ''] = rawEntry.exec(tokens[at] ?? '') ?? [];
  const path = tokens[at + 1];
  if (whole === undefined || path === undefined) return null;
  const version = (mode: string | undefined, blob: string) => (mode?.startsWith('100') ? { path, blob } : null);
  return { before: version(oldMode, oldBlob), after: version(newMode, newBlob) };
}

function keyOf({ path, blob }: FileVersion): string {
  return `${blob}\0${path}`;
}

async function readContents(
  repository: Repository,
  commits: readonly SignoffCommit[],
): Promise<ReadonlyMap<string, SignoffFile>> {
  const versions = new Map<string, FileVersion>();
  for (const { files } of commits) {
    for (const { before, after } of files) {
      for (const version of [before, after]) if (version !== null) versions.set(keyOf(version), version);
    }
  }
  const contents = new Map<string, SignoffFile>();
  const wanted = [...versions.values()];
  let index = 0;
  for await (const { bytes, size } of readBlobs(
    repository,
    wanted.map(({ blob }) => blob),
    readLimit,
  )) {
    const version = wanted[index++];
    if (version === undefined || bytes === null) continue;
    const { companion } = loadSource(sourceOf(version.path, bytes, size), { named: false, columns: {} });
    if (companion?.holds === 'signoffs') contents.set(keyOf(version), companion);
  }
  return contents;
}

/** The people of the settings at some commits. */
async function readRosters(
  repository: Repository,
  revisions: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const rosters = new Map<string, readonly Person[]>();
  const asked = [...revisions];
  let index = 0;
  for await (const { bytes, size } of readBlobs(
    repository,
    asked.map((revision) => `${revision}:${repository.prefix}${settingsName}`),
    readLimit,
  )) {
    const revision = asked[index++] ?? '';
    if (bytes !== null) rosters.set(revision, readSettings(sourceOf(settingsName, bytes, size)).settings.people);
  }
  return rosters;
}
