/** `tally check [PATH…]`: everything wrong with the checklists, and the verdict. */
import { resolve } from 'node:path';
import { isChosen } from '../io/files.js';
import { readInput } from '../io/input.js';
import { type CheckResult, countSeverities, type FailOn, fails } from '../lint/result.js';
import { baselineMessages } from '../messages/baseline.js';
import { cliMessages } from '../messages/cli.js';
import { historyMessages } from '../messages/history.js';
import type { CheckReport } from '../report/check-report.js';
import { listed } from '../text/listed.js';
import { ledgerOf } from './accepted.js';
import { checkSpec } from './check.spec.js';
import { type Checked, checkAll, checkWhole } from './checked.js';
import { asksForChanges, noteUnchanged } from './choice.js';
import { UsageError } from './fault.js';
import { note, noteForeign, noteLeftOut, noteProblems, noteUnread } from './notes.js';
import { deliverAll, outputsOf } from './outputs.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText, peek } from './spec.js';
import { openSession, type Session } from './workspaces.js';

export { judgeInThread } from './judging.js';

/** Reads plain command lines without commander; null for all others. */
export function peekCheck(argv: readonly string[]): Invocation | null {
  return peek(checkSpec, argv);
}

export async function runCheck(invocation: Invocation): Promise<number> {
  outputsOf(invocation);
  if (invocation.options.fix === true || invocation.options['fix-dry-run'] === true) {
    const code = await (await import('./fix.js')).runFix(invocation);
    if (code !== null) return code;
  }
  if (invocation.options.watch !== true) return (await checkOnce(invocation)).code;
  const { watchCheck } = await import('./watch.js');
  return watchCheck(invocation, checkOnce);
}

async function checkOnce(invocation: Invocation): Promise<{ code: number; session: Session }> {
  const session = await openCheck(invocation);
  const checked: Checked[] = [];
  for (const loaded of session.loaded) {
    const ledger = await ledgerOf(loaded, invocation);
    const inSteps = ledger === null && !asksForChanges(invocation);
    checked.push(
      await (inSteps ? checkAll(loaded, session, invocation) : checkWhole(loaded, session, invocation, ledger)),
    );
  }
  const result = resultOf(checked, session);
  const failed = noteAll(session, result, checked, invocation);
  if (invocation.options.quiet !== true) noteBaseline(result, session);
  // Check-ins and confirmations are no documents, and yet ours.
  const isEmpty = result.summary.documents === 0 && !checked.some(({ hasCompanion }) => hasCompanion);
  const nothing = isEmpty && result.findings.length === 0;
  if (nothing && !failed && !mayBeEmpty(session, invocation)) return { code: 2, session };
  const code =
    nothing && failed
      ? verdict(result, invocation)
      : await deliverAll(reportOf(result, session, invocation), invocation, verdict(result, invocation));
  return { code: failed || checked.some(({ isTooNew }) => isTooNew) ? 2 : code, session };
}

function noteBaseline({ baseline }: CheckResult, { language }: Session): void {
  if (baseline === null) return;
  const { known, stale } = baseline;
  if (known > 0) note(baselineMessages.known, language, { n: known });
  const gone = stale.reduce((total, { count }) => total + count, 0);
  const items = listed(
    stale.map(({ rule, item, field }) => [item, field, rule].filter((word) => word !== '').join(' ')),
    5,
  );
  if (gone > 0) note(baselineMessages.stale, language, { n: gone, items });
}

/** Whether there may be nothing to check (an empty choice is no fault), which is said either way. */
function mayBeEmpty(session: Session, invocation: Invocation): boolean {
  const { positionals, options } = invocation;
  if (asksForChanges(invocation)) noteUnchanged(session, invocation);
  else if (options['skip-foreign'] === true) note(cliMessages.nothingOurs, session.language);
  else {
    note(cliMessages.nothingFound, session.language, { where: positionals.length === 0 ? '.' : positionals.join(' ') });
    return false;
  }
  return true;
}

async function openCheck(invocation: Invocation): Promise<Session> {
  const { staged, at } = invocation.options;
  const isStdin = invocation.positionals.includes('-');
  const moments = [...(isStdin ? ['-'] : []), ...(staged ? ['--staged'] : []), ...(at ? ['--at'] : [])];
  const [one, other] = moments;
  if (one !== undefined && other !== undefined) throw new UsageError(historyMessages.notTogether, { one, other });
  if (!isStdin) return openSession(invocation);
  const name = optionText(invocation, 'stdin-filename');
  if (name === undefined) throw new UsageError(cliMessages.stdinName);
  return openSession(invocation, [], { file: resolve(name), source: readInput() });
}

/** What all the workspaces with a baseline have accepted. */
function baselineOf(checked: readonly Checked[]): CheckResult['baseline'] {
  const all = checked.flatMap(({ baseline }) => baseline ?? []);
  if (all.length === 0) return null;
  return { known: all.reduce((total, { known }) => total + known, 0), stale: all.flatMap(({ stale }) => stale) };
}

/** The findings of all workspaces; paths become relative to the folder they share. */
function resultOf(checked: readonly Checked[], session: Session): CheckResult {
  const findings = checked.flatMap(({ loaded, findings }) => withPrefix(findings, loaded.prefix));
  const unread = checked.flatMap(({ loaded, unread }) => withPrefix(unread, loaded.prefix));
  const documents = checked.flatMap(({ loaded, documents }) => documents.map((file) => loaded.prefix + file));
  const faulty = new Set(findings.map(({ file }) => file));
  const sum = (of: keyof Checked['counts']): number => checked.reduce((total, { counts }) => total + counts[of], 0);
  return {
    findings,
    clean: documents.filter((file) => !faulty.has(file)),
    baseline: baselineOf(checked),
    summary: {
      files: sum('files'),
      documents: documents.length,
      requirements: sum('requirements'),
      goals: sum('goals'),
      ...countSeverities(findings),
    },
    today: session.today,
    get timezone() {
      return session.timezone;
    },
    complete: unread.length === 0,
    unread,
  };
}

/** Says what could not be done, on standard error. True where the run failed for it (exit code 2). */
function noteAll(session: Session, result: CheckResult, checked: readonly Checked[], invocation: Invocation): boolean {
  const { language, problems, view } = session;
  noteProblems(problems, language);
  const named = new Set(problems.map(({ path }) => path));
  const asked = checked.flatMap(({ loaded: { opened, prefix }, unread }) =>
    withPrefix(
      unread.filter(({ file }) => isChosen(opened, file) && !named.has(file)),
      prefix,
    ),
  );
  const failed = noteUnread(asked, language) || problems.length > 0;
  // Not asked for, but what seems missing may be there; no format has a place for it.
  const others = result.unread.filter(({ file }) => !asked.some((one) => one.file === file) && !named.has(file));
  noteLeftOut(
    others.map(({ file }) => view.shown(file)),
    language,
  );
  if (invocation.options['skip-foreign'] === true) return failed;
  const foreign = checked.flatMap(({ loaded, foreign }) => foreign.map((file) => loaded.prefix + file));
  return noteForeign(session, foreign) || failed;
}

function failOnOf(invocation: Invocation): FailOn {
  return (optionText(invocation, 'fail-on') ?? 'error') as FailOn;
}

function verdict(result: CheckResult, invocation: Invocation): number {
  const most = optionText(invocation, 'max-warnings');
  return fails(result, failOnOf(invocation), most === undefined ? null : Number(most)) ? 1 : 0;
}

function reportOf(result: CheckResult, session: Session, invocation: Invocation): CheckReport {
  return {
    result,
    view: session.view,
    textOf: textOf(session),
    quiet: invocation.options.quiet === true,
    failOn: failOnOf(invocation),
  };
}

function textOf(session: Session): (file: string) => string {
  let last = { file: '', text: '' };
  return (file) => {
    if (file !== last.file) last = { file, text: readAgain(session, file) };
    return last.text;
  };
}

function readAgain({ loaded }: Session, file: string): string {
  for (const { opened, prefix } of loaded) {
    if (!file.startsWith(prefix)) continue;
    const source = opened.again(file.slice(prefix.length));
    if (source !== null) return source.text;
  }
  return '';
}
