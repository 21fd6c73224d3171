/**
 * Scripted repositories and the change log expected of each, read line by line (`UPDATE_CORPUS=1` writes it anew, for
 * another reading). A log is told oldest first, each commit by its subject.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LoggedChange } from '../../src/history/change-log.js';
import type { BlobReader } from '../../src/history/versions.js';
import type { Cache } from '../../src/io/cache.js';
import { readChangeLog } from '../../src/io/change-log.js';
import { openRepository, type Repository, resolveRevision } from '../../src/io/git.js';
import { versionReader } from '../../src/io/version-reader.js';
import { mayBeDocument } from '../../src/io/walk.js';
import { Readings } from '../../src/load/readings.js';
import { changeClasses } from '../../src/model/results.js';
import * as classes from '../corpus/history/classes.js';
import * as merges from '../corpus/history/merges.js';
import * as structure from '../corpus/history/structure.js';
import { TestRepository } from '../io/temporary.js';

const scripts = { classes, merges, structure };

function opened(folder: string): Repository {
  const found = openRepository(folder);
  if (found.state !== 'repository') throw new Error(found.state);
  return found.repository;
}

async function logOf(
  repository: Repository,
  name: string,
  reader: BlobReader,
  cache: Cache | null,
  only: ReadonlySet<string> | null = null,
) {
  const commit = resolveRevision(repository, name);
  if (commit.state !== 'commit') throw new Error(commit.state);
  const options = { readings: new Readings(), reader, wanted: mayBeDocument };
  const read = await readChangeLog({ repository, options, settings: '', cache, only }, commit.id);
  if (read.state !== 'log') throw new Error(read.message);
  expect(read.log).toMatchObject({ complete: true, skipped: [] });
  return read.log.changes;
}

/** Every version is read whole. */
function slow(reader: BlobReader): BlobReader {
  return {
    async *read(blobs) {
      for await (const { id, at } of reader.read(blobs)) yield { id, at: (path) => ({ whole: at(path).whole }) };
    },
  };
}

/** Keeps what it is given, in memory. */
function memory(): Cache {
  const entries = new Map<string, Buffer>();
  return {
    read: (_, key) => entries.get(key) ?? null,
    write: (_, key, content) => void entries.set(key, Buffer.from(content)),
  };
}

/** Commits oldest first, those without a change too. */
function told(subjects: readonly string[], changes: readonly LoggedChange[]): string {
  const names = new Map(changes.map(({ revision, subject }) => [revision, subject]));
  const lines = subjects.flatMap((subject) => {
    const made = changes.filter((change) => change.subject === subject).map((change) => line(change, names));
    return [subject, ...(made.length === 0 ? ['  no change'] : made), ''];
  });
  return lines.join('\n');
}

function line(change: LoggedChange, names: ReadonlyMap<string, string>): string {
  const { class: name, days, gravity, kind, field, from, to, matchedBy, file, reason, confirmedBy, refs } = change;
  const back = change.reverts === null ? '' : ` (takes back: ${names.get(change.reverts)})`;
  const why = reason === null ? '' : ` [${reason}; ${confirmedBy}; ${refs}]`;
  const how = matchedBy === 'content' ? ' (by content)' : '';
  return `  ${name}${days === undefined ? '' : ` ${days}d`} ${gravity}: ${kind} ${file} ${field}${how}: ${from ?? '-'} → ${to ?? '-'}${why}${back}`;
}

const seen = new Set<string>();

describe('the change log of a scripted repository', () => {
  test.each(Object.entries(scripts))('%s', async (name, { run }) => {
    const repository = new TestRepository();
    run(repository);
    const subjects = repository.git('log', '--topo-order', '--reverse', '--format=%s').split('\n');
    expect(new Set(subjects).size).toBe(subjects.length);
    const place = opened(repository.folder);
    const reader = versionReader(place, {});
    const changes = await logOf(place, 'HEAD', reader, null);
    expect(await logOf(place, 'HEAD', slow(reader), null)).toEqual(changes);
    // From what was kept of a third of it, then of all of it, then of more than is asked for.
    const cache = memory();
    const count = Number(repository.git('rev-list', '--first-parent', '--count', 'HEAD'));
    const early = `HEAD~${Math.floor((count * 2) / 3)}`;
    const kept = await logOf(place, early, reader, cache);
    expect(await logOf(place, 'HEAD', reader, cache)).toEqual(changes);
    expect(await logOf(place, 'HEAD', reader, cache)).toEqual(changes);
    expect(await logOf(place, early, reader, cache)).toEqual(kept);
    // Of one file alone, without and with what was kept.
    for (const file of new Set(changes.map(({ currentFile }) => currentFile))) {
      const ofFile = changes.filter(({ currentFile }) => currentFile === file);
      expect(await logOf(place, 'HEAD', reader, null, new Set([file]))).toEqual(ofFile);
      expect(await logOf(place, 'HEAD', reader, cache, new Set([file]))).toEqual(ofFile);
    }
    for (const change of changes) seen.add(change.class);
    const found = told(subjects, changes);
    const file = join(import.meta.dirname, `../corpus/history/${name}.log`);
    if (process.env.UPDATE_CORPUS) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, 'utf8'));
  });

  test('together they have every class but the confirmations, which are no edits', () => {
    expect(changeClasses.filter((name) => !seen.has(name))).toEqual(['confirmation']);
  });
});
