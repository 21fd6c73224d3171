/**
 * Scripted repositories and the change log expected of each, read line by line (`UPDATE_CORPUS=1` writes it anew, for
 * another reading). A log is told oldest first, each commit by its subject.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeLog, type LoggedChange } from '../../src/history/change-log.js';
import { openRepository, resolveRevision } from '../../src/io/git.js';
import { readHistory } from '../../src/io/git-log.js';
import { versionReader } from '../../src/io/version-reader.js';
import { mayBeDocument } from '../../src/io/walk.js';
import { Readings } from '../../src/load/readings.js';
import { changeClasses } from '../../src/model/results.js';
import * as classes from '../corpus/history/classes.js';
import * as merges from '../corpus/history/merges.js';
import * as structure from '../corpus/history/structure.js';
import { TestRepository } from '../io/temporary.js';

const scripts = { classes, merges, structure };

async function logOf(folder: string): Promise<readonly LoggedChange[]> {
  const opened = openRepository(folder);
  if (opened.state !== 'repository') throw new Error(opened.state);
  const head = resolveRevision(opened.repository, 'HEAD');
  if (head.state !== 'commit') throw new Error(head.state);
  const read = readHistory(opened.repository, head.id);
  if (read.state !== 'history') throw new Error(read.message);
  const reader = versionReader(opened.repository, {});
  const log = await changeLog(read.history, { readings: new Readings(), reader, wanted: mayBeDocument });
  expect(log).toMatchObject({ complete: true, skipped: [] });
  return log.changes;
}

/** Commits oldest first, those without a change too. */
function told(subjects: readonly string[], changes: readonly LoggedChange[]): string {
  const lines = subjects.flatMap((subject) => {
    const made = changes.filter((change) => change.subject === subject).map(line);
    return [subject, ...(made.length === 0 ? ['  no change'] : made), ''];
  });
  return lines.join('\n');
}

function line(change: LoggedChange): string {
  const { class: name, days, gravity, kind, field, from, to, matchedBy, file, reason, confirmedBy, refs } = change;
  const why = reason === null ? '' : ` [${reason}; ${confirmedBy}; ${refs}]`;
  const how = matchedBy === 'content' ? ' (by content)' : '';
  return `  ${name}${days === undefined ? '' : ` ${days}d`} ${gravity}: ${kind} ${file} ${field}${how}: ${from ?? '-'} → ${to ?? '-'}${why}`;
}

const seen = new Set<string>();

describe('the change log of a scripted repository', () => {
  test.each(Object.entries(scripts))('%s', async (name, { run }) => {
    const repository = new TestRepository();
    run(repository);
    const subjects = repository.git('log', '--topo-order', '--reverse', '--format=%s').split('\n');
    expect(new Set(subjects).size).toBe(subjects.length);
    const changes = await logOf(repository.folder);
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
