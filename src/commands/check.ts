/** `tally check [PATH…]`: everything wrong with the checklists, and the verdict. */
import { resolve } from 'node:path';
import { isChosen } from '../io/files.js';
import { readInput } from '../io/input.js';
import { type CheckResult, countSeverities, type FailOn, fails } from '../lint/result.js';
import { lint } from '../lint/run.js';
import { withAllErrors } from '../load/explain.js';
import { isNewerFormat } from '../load/format-version.js';
import { cliMessages } from '../messages/cli.js';
import { historyMessages } from '../messages/history.js';
import type { Finding } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import type { CheckReport } from '../report/check-report.js';
import { checkSpec } from './check.spec.js';
import { asksForChanges, choiceOf, noteUnchanged } from './choice.js';
import { UsageError } from './fault.js';
import { note, noteForeign, noteLeftOut, noteProblems, noteUnread } from './notes.js';
import { deliverAll, outputsOf } from './outputs.js';
import { withPrefix } from './prefix.js';
import { type Invocation, optionText, peek } from './spec.js';
import { openSession, type Session } from './workspaces.js';

/** Reads plain command lines without commander; null for all others. */
export function peekCheck(argv: readonly string[]): Invocation | null {
  return peek(checkSpec, argv);
}

export async function runCheck(invocation: Invocation): Promise<number> {
  outputsOf(invocation);
  const session = await openCheck(invocation);
  const result = await checkAll(session, invocation);
  const failed = noteAll(session, result, invocation);
  const nothing = result.summary.documents === 0 && result.findings.length === 0 && !hasCompanion(session);
  if (nothing && !failed && !mayBeEmpty(session, invocation)) return 2;
  const code =
    nothing && failed
      ? verdict(result, invocation)
      : await deliverAll(reportOf(result, session, invocation), invocation, verdict(result, invocation));
  return failed || isTooNew(session) ? 2 : code;
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

/** Check-ins and confirmations are no documents, and yet ours. */
function hasCompanion({ loaded }: Session): boolean {
  return loaded.some(({ workspace, opened }) => workspace.companions.all.some(({ file }) => isChosen(opened, file)));
}

/** A document in a format that this tally does not know: what it says of it is worth nothing. */
function isTooNew({ loaded }: Session): boolean {
  return loaded.some(({ workspace, opened }) =>
    workspace.diagnostics.some((diagnostic) => isNewerFormat(diagnostic) && isChosen(opened, diagnostic.file)),
  );
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

/** Lints every workspace; paths become relative to the folder they share. */
async function checkAll(session: Session, invocation: Invocation): Promise<CheckResult> {
  const findings: Finding[] = [];
  const documents: Document[] = [];
  const clean: string[] = [];
  let files = 0;
  for (const loaded of session.loaded) {
    const workspace = await withAllErrors(loaded.workspace);
    const choice = await choiceOf(loaded, session, invocation);
    const only = choice.only === undefined ? {} : { only: choice.only };
    const found = lint(workspace, loaded.settings, { today: session.today, tree: workspace.treeOf, ...only });
    const reported = found.filter((finding) => choice.reports(finding));
    findings.push(...withPrefix(reported, loaded.prefix));
    documents.push(...choice.documents);
    clean.push(...choice.documents.map(({ file }) => loaded.prefix + file));
    files += loaded.opened.sources.filter(({ source }) => choice.hasFile(source.path)).length;
  }
  const unread = session.loaded.flatMap(({ workspace, prefix }) =>
    workspace.unread.map(({ file, reason }) => ({ file: prefix + file, reason })),
  );
  const faulty = new Set(findings.map(({ file }) => file));
  return {
    findings,
    clean: clean.filter((file) => !faulty.has(file)),
    summary: {
      files,
      documents: documents.length,
      requirements: documents.reduce((total, { requirements }) => total + requirements.length, 0),
      goals: documents.reduce(
        (total, { commitments }) => total + commitments.filter(({ kind }) => kind === 'goal').length,
        0,
      ),
      ...countSeverities(findings),
    },
    today: session.today,
    timezone: session.timezone,
    complete: unread.length === 0,
    unread,
  };
}

/** Says what could not be done, on standard error. True where the run failed for it (exit code 2). */
function noteAll(session: Session, result: CheckResult, invocation: Invocation): boolean {
  const { language, problems, loaded, view } = session;
  noteProblems(problems, language);
  const named = new Set(problems.map(({ path }) => path));
  const asked = loaded.flatMap(({ workspace, opened, prefix }) =>
    withPrefix(
      workspace.unread.filter(({ file }) => isChosen(opened, file) && !named.has(file)),
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
  return invocation.options['skip-foreign'] === true ? failed : noteForeign(session) || failed;
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
  return (file) => {
    for (const { workspace, prefix } of session.loaded) {
      if (!file.startsWith(prefix)) continue;
      const source = workspace.sources.get(file.slice(prefix.length));
      if (source !== undefined) return source.text;
    }
    return '';
  };
}
