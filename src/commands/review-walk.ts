/** `tally review --interactive`: walks a person through what is due, and records what they say of it. */
import { reportables } from '../analyse/check-in.js';
import { linksOf } from '../analyse/links.js';
import { followUps } from '../analyse/reminders.js';
import { reviewOf } from '../analyse/review.js';
import { type Asker, askerOnTerminal } from '../io/ask.js';
import { isChosen } from '../io/files.js';
import { writeError } from '../io/output.js';
import { recordMessages } from '../messages/record.js';
import { reviewMessages } from '../messages/review.js';
import { say } from '../messages/say.js';
import type { Text } from '../model/language.js';
import type { FollowUp } from '../model/results.js';
import { followUpLine } from '../report/reminder.js';
import { indented } from '../report/words.js';
import { isUsageError, UsageError } from './fault.js';
import { note } from './notes.js';
import { oneItem } from './one-item.js';
import { runRecord } from './record.js';
import { periodAsked } from './reviewing.js';
import type { Invocation } from './spec.js';
import { openSession, type Session } from './workspaces.js';

/** `ask` finds the one to ask, null where nobody is there. */
export async function runReviewWalk(invocation: Invocation, ask = askerOnTerminal): Promise<number> {
  for (const option of ['at', 'as-of']) {
    if (invocation.options[option] !== undefined) throw new UsageError(reviewMessages.walkNow, { option });
  }
  const session = await openSession(invocation);
  const { language, today } = session;
  const asker = await ask(say(recordMessages.needed, language));
  if (asker === null) throw new UsageError(reviewMessages.noTerminal);
  const period = periodAsked(invocation, today, 'month');
  const items = session.loaded.flatMap(({ workspace, opened, settings }) => {
    const documents = workspace.documents.filter(({ file }) => isChosen(opened, file));
    const options = { today, period, workspace, people: settings.people };
    return followUps(reviewOf({ ...workspace, documents }, linksOf(workspace), options), []);
  });
  const due = items.filter(({ ref, id }) => (ref ?? id) !== null);
  if (items.length > due.length) note(reviewMessages.walkNameless, language, { n: items.length - due.length });
  if (due.length === 0) note(reviewMessages.walkNothing, language);
  // What is said of a period that is over counts for its last day.
  const date = period.end < today ? period.end : today;
  for (const [index, item] of due.entries()) {
    const line = `${index + 1}/${due.length} ${followUpLine(item, language)}`;
    writeError(`\n${indented(line, 0, session.view.columns).join('\n')}\n`);
    const said = await askAbout(item, session, asker);
    if (said === null) break;
    await record(item, said, { ...invocation, options: { ...invocation.options, date } }, session);
  }
  return 0;
}

interface Said {
  /** `KPI=VALUE`, as `record` takes them. */
  readonly values: readonly string[];
  /** Options of `record`. */
  readonly words: Readonly<Record<string, string>>;
}

/** The answers to all questions about one commitment; null where the person would rather stop. */
async function askAbout(item: FollowUp, session: Session, asker: Asker): Promise<Said | null> {
  const { item: goal, workspace } = oneItem(item.ref ?? item.id ?? '', session);
  if (goal.shape !== 'commitment') return { values: [], words: {} };
  const values: string[] = [];
  for (const { name, label } of reportables(goal, workspace.companions.progressOf(goal), workspace.readings)) {
    const answer = await asker.text(say(recordMessages.askValue, session.language, { kpi: label }), { needed: false });
    if (answer === null) return null;
    if (answer !== '') values.push(`${name}=${answer}`);
  }
  const words: Record<string, string> = {};
  for (const [option, question] of questionsOf(item)) {
    const answer = await asker.text(say(question, session.language), { needed: false });
    if (answer === null) return null;
    if (answer !== '') words[option] = answer;
  }
  return { values, words };
}

/** Causes and a remedy are asked for where something is off. */
function questionsOf({ lacks = [] }: FollowUp): (readonly [option: string, question: Text])[] {
  const causes = [
    ['cause-objective', reviewMessages.askObjective],
    ['cause-subjective', reviewMessages.askSubjective],
  ] as const;
  return [
    ...(lacks.includes('cause') ? causes : []),
    ...(lacks.includes('remedy') ? [['remedy', reviewMessages.askRemedy] as const] : []),
    ['next', reviewMessages.askNext],
  ];
}

/** Records what was said; who thinks better of a doubtful value goes on to the next. */
async function record(
  item: FollowUp,
  { values, words }: Said,
  asked: Invocation,
  { language }: Session,
): Promise<void> {
  if (values.length === 0 && Object.keys(words).length === 0) return;
  const { interactive: _walk, period: _period, since: _since, format: _format, ...options } = asked.options;
  const positionals = [item.ref ?? item.id ?? '', ...values];
  try {
    await runRecord({ positionals, options: { ...options, ...words } }, asked.positionals);
  } catch (error) {
    if (!isUsageError(error) || error.text !== recordMessages.stopped) throw error;
    note(recordMessages.stopped, language);
  }
}
