/** `tally gap --trend [PATH…]`: the gap of the last commit of each month, a year back at most. */
import { gapOf } from '../analyse/gap.js';
import { linksOf } from '../analyse/links.js';
import { type Moment, type Slip, trendOf } from '../analyse/trend.js';
import { isChosen } from '../io/files.js';
import { type DatedCommit, mainLine } from '../io/git.js';
import { historyMessages } from '../messages/history.js';
import type { Trend } from '../model/results.js';
import { json } from '../report/json.js';
import { trendTable } from '../report/trend.js';
import { asOfDay } from './analyse.js';
import { readLog } from './change-log.js';
import { deliver } from './deliver.js';
import { note, noteProblems } from './notes.js';
import { withPrefix } from './prefix.js';
import { commitOf, repositoryAt, workspaceAt } from './repository.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

/** So many versions are read, whatever the length of the history. */
const mostPoints = 12;

export async function runTrend(asked: Invocation): Promise<number> {
  const invocation = asOfDay(asked);
  const session = await openSession(invocation);
  noteProblems(session.problems, session.language);
  const trends: Trend[] = [];
  for (const loaded of session.loaded)
    trends.push(withPrefix(await trendIn(loaded, session, invocation), loaded.prefix));
  const isJson = optionText(invocation, 'format') === 'json';
  const texts: string[] = [];
  for (const trend of trends) texts.push(await trendTable(trend, session.view));
  const [first, ...others] = trends;
  // Workspaces of one repository share their commits as a rule, and may not: each has points of its own.
  const result = others.length === 0 && first !== undefined ? { trend: first } : { trends };
  return deliver(invocation, isJson ? json(result) : texts.join('\n'), session.problems.length > 0 ? 2 : 0);
}

async function trendIn(loaded: Loaded, session: Session, invocation: Invocation): Promise<Trend> {
  const repository = repositoryAt(loaded.opened.root, session);
  const head = commitOf(repository, optionText(invocation, 'at') ?? 'HEAD');
  if (head === null) {
    note(historyMessages.unborn, session.language);
    return { points: [], goals: [] };
  }
  const moments: Moment[] = [];
  for (const { id, day } of lastOfEachMonth(mainLine(repository, head), session.today)) {
    const workspace = await workspaceAt(repository, id, loaded.calendar);
    const documents = workspace.documents.filter(({ file }) => isChosen(loaded.opened, file));
    const gap = gapOf({ ...workspace, documents }, linksOf(workspace), day, { workspace });
    moments.push({ revision: id, day, gap });
  }
  const log = await readLog(loaded, session, head);
  const slips = log.changes.flatMap(({ class: name, ref, days }): Slip[] =>
    name === 'due-slipped' ? [{ ref, days: days ?? 0 }] : [],
  );
  return trendOf(moments, slips);
}

/** Oldest first; the newest months where there are more than are shown. Nothing after `today`. */
function lastOfEachMonth(line: readonly DatedCommit[], today: string): DatedCommit[] {
  const months = new Map<string, DatedCommit>();
  for (const commit of line) {
    const month = commit.day.slice(0, 7);
    if (commit.day <= today && !months.has(month)) months.set(month, commit);
  }
  const chosen = [...months.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return chosen.slice(-mostPoints);
}
