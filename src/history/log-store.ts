/**
 * A change log as a text to keep, and back. It is read far more often than written, thousands of changes at a time: so
 * every text stands in it once, and all else is numbers.
 */
import type { Change } from '../model/results.js';
import { type ChangeLog, type Committed, type LoggedChange, loggedChange, type SkippedVersion } from './change-log.js';

/** The log of everything up to a commit. */
export interface KeptLog {
  /** Full id of that commit. */
  readonly head: string;
  readonly log: ChangeLog;
}

/** What is kept of it, a line each. Numbers are places in `texts` and `lists`; −1 is null, or not there. */
interface Written {
  /** For each commit, newest first: its fields, then how many changes it has. */
  readonly commits: readonly number[];
  readonly changes: readonly number[];
  readonly said: Said;
}

interface Said {
  readonly head: string;
  readonly skipped: readonly SkippedVersion[];
  readonly texts: readonly string[];
  readonly lists: readonly (readonly string[])[];
}

/** The fields of a change that nearly all have. */
const own = ['id', 'ref', 'file', 'field', 'kind', 'from', 'to', 'class', 'gravity', 'matchedBy'] as const;

/** Only of a log that is complete. */
export function writtenLog({ head, log }: KeptLog): string {
  const texts = new Numbers<string>((text) => text);
  const lists = new Numbers<readonly string[]>((list) => JSON.stringify(list));
  const commits: number[] = [];
  const changes: number[] = [];
  let revision: string | null = null;
  for (const change of log.changes) {
    if (change.revision !== revision) {
      const { author, email, date, subject, reason, confirmedBy, refs } = change;
      revision = change.revision;
      commits.push(...[revision, author, email, date, subject, reason].map((text) => texts.of(text)));
      commits.push(lists.of(confirmedBy), lists.of(refs), 0);
    }
    commits[commits.length - 1] = (commits.at(-1) ?? 0) + 1;
    changes.push(texts.of(change.reverts), texts.of(change.currentFile), change.days ?? -1, change.terms ? 1 : -1);
    changes.push(lists.of(change.includes), texts.of(change.owner));
    for (const name of own) changes.push(texts.of(change[name]));
  }
  const { skipped } = log;
  const said: Said = { head, skipped, texts: texts.all, lists: lists.all };
  return [commits, changes, said].map((line) => JSON.stringify(line)).join('\n');
}

class Numbers<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();
  readonly #keyOf: (thing: T) => string;

  constructor(keyOf: (thing: T) => string) {
    this.#keyOf = keyOf;
  }

  of(thing: T | null | undefined): number {
    if (thing === null || thing === undefined) return -1;
    const key = this.#keyOf(thing);
    const known = this.#known.get(key) ?? this.all.push(thing) - 1;
    this.#known.set(key, known);
    return known;
  }
}

/** Null for what is none of ours. */
export function parseLog(bytes: Buffer): KeptLog | null {
  let written: Written;
  try {
    written = parsed(bytes);
  } catch {
    return null;
  }
  const { head, skipped } = written.said;
  return { head, log: { complete: true, reason: null, changes: readChanges(written), skipped } };
}

/** Numbers are ASCII, and read as such in a fraction of the time. */
function parsed(bytes: Buffer): Written {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  return {
    commits: JSON.parse(bytes.toString('latin1', 0, first)) as number[],
    changes: JSON.parse(bytes.toString('latin1', first + 1, second)) as number[],
    said: JSON.parse(bytes.toString('utf8', second + 1)) as Said,
  };
}

function readChanges({ commits: ofCommits, changes: ofChanges, said }: Written): LoggedChange[] {
  const read: LoggedChange[] = [];
  const commits = new Cursor(ofCommits, said);
  const changes = new Cursor(ofChanges, said);
  while (!commits.isAtEnd) {
    const committed = readCommit(commits);
    for (let left = commits.number(); left > 0; left--) read.push(readChange(changes, committed));
  }
  return read;
}

/** The fields stand in the order that they are read in. */
function readCommit(next: Cursor): Committed {
  return {
    revision: next.word(),
    author: next.word(),
    email: next.word(),
    date: next.word(),
    subject: next.word(),
    reason: next.text(),
    confirmedBy: next.list() ?? [],
    refs: next.list() ?? [],
  };
}

function readChange(next: Cursor, committed: Committed): LoggedChange {
  const reverts = next.text();
  const currentFile = next.word();
  const days = next.number();
  const terms = next.number();
  const includes = next.list();
  const owner = next.text();
  const change: Change = {
    id: next.text(),
    ref: next.text(),
    file: next.word(),
    field: next.word(),
    kind: next.word<Change['kind']>(),
    from: next.text(),
    to: next.text(),
    class: next.word<Change['class']>(),
    gravity: next.word<Change['gravity']>(),
    matchedBy: next.word<Change['matchedBy']>(),
  };
  const seldom: Partial<Mutable<Change>> = change;
  if (days >= 0) seldom.days = days;
  if (terms >= 0) seldom.terms = true;
  if (includes !== undefined) seldom.includes = includes;
  if (owner !== null) seldom.owner = owner;
  return loggedChange(change, committed, reverts, currentFile);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads numbers one after the other, as what they stand for. */
class Cursor {
  readonly #numbers: readonly number[];
  readonly #texts: readonly string[];
  readonly #lists: Said['lists'];
  #at = 0;

  constructor(numbers: readonly number[], { texts, lists }: Said) {
    this.#numbers = numbers;
    this.#texts = texts;
    this.#lists = lists;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#numbers.length;
  }

  number(): number {
    return this.#numbers[this.#at++] ?? -1;
  }

  text(): string | null {
    return this.#texts[this.number()] ?? null;
  }

  /** A text that is always there; of a closed set, it is one that was written. */
  word<T extends string = string>(): T {
    return (this.text() ?? '') as T;
  }

  list(): readonly string[] | undefined {
    return this.#lists[this.number()];
  }
}
