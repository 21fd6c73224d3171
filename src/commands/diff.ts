/** `tally diff [A] [B] [PATH…]`: what is different between two revisions, folders or files. */
import { relative, resolve } from 'node:path';
import { type DiffOptions, diffContents } from '../history/diff.js';
import { changesOfDocument } from '../history/released.js';
import { isChosen } from '../io/files.js';
import { exists } from '../io/root.js';
import type { Workspace } from '../load/workspace.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Content } from '../model/companion.js';
import type { Change } from '../model/results.js';
import { changeCsv, changeRecord } from '../report/change-record.js';
import { diffTable } from '../report/diff.js';
import { json } from '../report/json.js';
import { forTerminal } from '../text/encode.js';
import { deliverPaged, toFile } from './deliver.js';
import { UsageError } from './fault.js';
import { note, noteForeign, noteProblems } from './notes.js';
import { withPrefix } from './prefix.js';
import { commitOf, documentIn, namesCommit, rangeOf, repositoryAt, workspaceAt } from './repository.js';
import { failsOn, selectionOf } from './selection.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

/** What is compared. `null` for a revision is the files on disk. */
type Question =
  | { readonly of: 'revisions'; readonly from: string; readonly to: string | null; readonly paths: readonly string[] }
  | { readonly of: 'paths'; readonly from: string; readonly to: string };

interface Side {
  /** As the user named it; null for the files on disk that nobody named. */
  readonly name: string | null;
  /** Full id of a commit; null for files on disk, and before the first commit. */
  readonly revision: string | null;
}

interface Difference {
  readonly from: Side;
  readonly to: Side;
  readonly changes: readonly Change[];
  /** Files that one side could not be read of. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  readonly session: Session;
  readonly failed: boolean;
}

export async function runDiff(invocation: Invocation): Promise<number> {
  const question = questionOf(invocation.positionals);
  const selected = selectionOf(invocation);
  const found = await (question.of === 'paths' ? diffPaths(question, invocation) : diffRevisions(question, invocation));
  const { session, unread } = found;
  noteProblems(session.problems, session.language);
  const files = unread.map(({ file }) => session.view.shown(file));
  if (files.length > 0)
    note(historyMessages.notCompared, session.language, { n: files.length, files: files.slice(0, 5).join(', ') });
  const changes = found.changes.filter(selected);
  const text = await formatted({ ...found, changes }, invocation);
  const failed = found.failed || session.problems.length > 0;
  return deliverPaged(invocation, text, failed ? 2 : failsOn(changes, invocation) ? 1 : 0);
}

/** Revisions come first, then paths. Two paths alone are compared with each other; fewer or more choose what is shown. */
function questionOf(positionals: readonly string[]): Question {
  const [first, second, ...others] = positionals;
  if (first === undefined) return { of: 'revisions', from: 'HEAD', to: null, paths: [] };
  const range = rangeOf(first);
  if (range !== null) return { of: 'revisions', ...range, paths: positionals.slice(1) };
  const folder = process.cwd();
  if (namesCommit(first, folder)) {
    const to = second !== undefined && namesCommit(second, folder) ? second : null;
    return { of: 'revisions', from: first, to, paths: positionals.slice(to === null ? 1 : 2) };
  }
  for (const path of positionals)
    if (!exists(path)) throw new UsageError(historyMessages.unknownRevision, { name: path });
  if (second !== undefined && others.length === 0) return { of: 'paths', from: first, to: second };
  return { of: 'revisions', from: 'HEAD', to: null, paths: positionals };
}

async function diffRevisions(
  { from, to, paths }: Question & { of: 'revisions' },
  invocation: Invocation,
): Promise<Difference> {
  const session = await openSession(invocation, paths);
  const changes: Change[] = [];
  const unread: { file: string; reason: string }[] = [];
  const sides: Side[] = [
    { name: from, revision: null },
    { name: to, revision: null },
  ];
  const document = documentIn(from, to);
  for (const loaded of session.loaded) {
    const repository = repositoryAt(loaded.opened.root, session);
    const commits = [commitOf(repository, from), to === null ? null : commitOf(repository, to)];
    sides.forEach((side, index) => {
      sides[index] = { ...side, revision: commits[index] ?? null };
    });
    const before = await workspaceAt(repository, commits[0] ?? null, loaded.calendar);
    const after = to === null ? loaded.workspace : await workspaceAt(repository, commits[1] ?? null, loaded.calendar);
    const compared = compare(before, after, loaded);
    changes.push(...(document === null ? compared.changes : changesOfDocument(compared.changes, document)));
    unread.push(...compared.unread);
  }
  const [left, right] = sides;
  if (left === undefined || right === undefined) throw new Error('a difference has two sides');
  return { from: left, to: right, changes, unread, session, failed: false };
}

function compare(before: Workspace, after: Workspace, { opened, settings, prefix }: Loaded) {
  const unread = unreadOf(before, after).filter(({ file }) => isChosen(opened, file));
  const readable = readableIn(unread);
  const options: DiffOptions = { readings: after.readings, gravity: settings.gravity };
  const changes = diffContents(contentsOf(before).filter(readable), contentsOf(after).filter(readable), options);
  const chosen = changes.filter(({ file }) => isChosen(opened, file));
  return { changes: withPrefix(chosen, prefix), unread: withPrefix(unread, prefix) };
}

function contentsOf({ documents, companions }: Workspace): Content[] {
  return [...documents, ...companions.all];
}

/** What one side could not be read of is compared on neither: it has not come or gone. */
function unreadOf(...workspaces: readonly Workspace[]): { file: string; reason: string }[] {
  return workspaces.flatMap(({ unread }) => unread.map(({ file, reason }) => ({ file, reason })));
}

function readableIn(unread: readonly { readonly file: string }[]): (content: Content) => boolean {
  const files = new Set(unread.map(({ file }) => file));
  return ({ file }) => !files.has(file);
}

/** Two files or folders, wherever they are. A file goes by its name in the folder that was named. */
async function diffPaths({ from, to }: Question & { of: 'paths' }, invocation: Invocation): Promise<Difference> {
  const before = await openSession(invocation, [from]);
  const after = await openSession(invocation, [to]);
  const foreign = [before, after].map((session) => noteForeign(session)).some(Boolean);
  const renamed = new Map<string, string>();
  const oldNames = new Map(contentsIn(before).map(({ file, name }) => [nameIn(name, from), file]));
  for (const { file, name } of contentsIn(after)) {
    const old = oldNames.get(nameIn(name, to));
    if (old !== undefined) renamed.set(file, old);
  }
  const workspaces = [before, after].flatMap(({ loaded }) => loaded.map(({ workspace }) => workspace));
  const unread = unreadOf(...workspaces);
  const [first] = after.loaded;
  const readings = first?.workspace.readings ?? workspaces[0]?.readings;
  const changes =
    readings === undefined
      ? []
      : diffContents(
          contentsIn(before).map(({ content }) => content),
          contentsIn(after).map(({ content }) => content),
          { readings, renamed, gravity: first?.settings.gravity ?? {} },
        );
  return {
    from: { name: from, revision: null },
    to: { name: to, revision: null },
    changes,
    unread,
    session: { ...after, problems: [...before.problems, ...after.problems] },
    failed: foreign || unread.length > 0,
  };
}

/** What the chosen files hold, each with the absolute name of its file. */
function contentsIn({ loaded }: Session): { content: Content; file: string; name: string }[] {
  return loaded.flatMap(({ opened, workspace }) =>
    contentsOf(workspace)
      .filter(({ file }) => isChosen(opened, file))
      .map((content) => ({ content, file: content.file, name: resolve(opened.root, content.file) })),
  );
}

/** '' for the named file itself. */
function nameIn(name: string, named: string): string {
  return relative(resolve(named), name);
}

function shownName({ name }: Side, { language }: Session): string {
  return name === null ? say(historyMessages.workTree, language) : forTerminal(name);
}

/** A difference has no commit: what would name one is null. */
const noCommit = { revision: null, author: null, email: null, date: null, subject: null, reason: null };

async function formatted(found: Difference, invocation: Invocation): Promise<string> {
  const { changes, unread, from, to, session } = found;
  const { language } = session;
  switch (optionText(invocation, 'format')) {
    case 'json':
      return json({
        complete: unread.length === 0,
        ...(unread.length === 0 ? {} : { reason: 'unreadable-versions', unread }),
        from,
        to,
        changes: changes.map((change) => ({ ...change, ...noCommit })),
      });
    case 'markdown':
      return changeRecord(changes, language);
    case 'csv':
      return changeCsv(changes, language, toFile(invocation));
    default:
      return diffTable(changes, { from: shownName(from, session), to: shownName(to, session) }, session.view);
  }
}
