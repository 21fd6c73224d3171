/** What `check` finds in one workspace: in all of it, or in what changed. */
import { isChosen } from '../io/files.js';
import type { LintedFile } from '../lint/alone.js';
import type { Ledger } from '../lint/baseline.js';
import type { CheckResult, CheckSummary } from '../lint/result.js';
import { lint } from '../lint/run.js';
import { withAllErrors } from '../load/explain.js';
import { isNewerFormat } from '../load/format-version.js';
import type { Finding } from '../model/finding.js';
import { choiceOf } from './choice.js';
import { gathererFor } from './facts-for.js';
import { lintFiles } from './judging.js';
import { foreignIn } from './notes.js';
import type { Invocation } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

export interface Checked {
  readonly loaded: Loaded;
  /** What is to be reported. */
  readonly findings: readonly Finding[];
  readonly counts: Pick<CheckSummary, 'files' | 'requirements' | 'goals'>;
  /** The files of the documents to report on. */
  readonly documents: readonly string[];
  /** Of faults that were accepted; null without a baseline. */
  readonly baseline: CheckResult['baseline'];
  /** Check-ins or confirmations were chosen. */
  readonly hasCompanion: boolean;
  /** Of all the workspace, chosen or not. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  /** Files that were named and are no document, of which no finding says why. */
  readonly foreign: readonly string[];
  /** A chosen document is in a format that this tally does not know: what it says of it is worth nothing. */
  readonly isTooNew: boolean;
}

/** File by file, so that a workspace may be of any size. */
export async function checkAll(loaded: Loaded, session: Session, invocation: Invocation): Promise<Checked> {
  const { opened } = loaded;
  const gatherer = gathererFor(loaded, session, invocation);
  const { files, unread } = await lintFiles(loaded, session.today, gatherer, invocation.options.cache === true);
  const chosen = files.filter(({ file }) => isChosen(opened, file));
  const isReported = ({ file, related = [] }: Finding): boolean =>
    isChosen(opened, file) || related.some((place) => isChosen(opened, place.file));
  const left = new Set(unread.map(({ file }) => file));
  const isForeign = ({ file, is, findings }: LintedFile): boolean =>
    opened.named.has(file) && is === null && findings.length === 0 && !left.has(file);
  return {
    loaded,
    findings: files.flatMap(({ findings }) => findings.filter(isReported)),
    counts: {
      files: chosen.length,
      requirements: chosen.reduce((total, { requirements }) => total + requirements, 0),
      goals: chosen.reduce((total, { goals }) => total + goals, 0),
    },
    documents: chosen.filter(({ is }) => is === 'document').map(({ file }) => file),
    baseline: null,
    hasCompanion: chosen.some(({ is }) => is === 'companion'),
    unread,
    foreign: files.filter(isForeign).map(({ file }) => file),
    isTooNew: chosen.some(({ isTooNew }) => isTooNew),
  };
}

/** What changed is told item by item, what was accepted is ticked off: for both the workspace is needed as a whole. */
export async function checkWhole(
  loaded: Loaded,
  session: Session,
  invocation: Invocation,
  ledger: Ledger | null,
): Promise<Checked> {
  const workspace = await withAllErrors(loaded.workspace);
  const choice = await choiceOf(loaded, session, invocation);
  const { only, documents } = choice;
  const facts = await gathererFor(loaded, session, invocation).gather(workspace);
  const accepted = ledger === null ? {} : { accepted: ledger.accepts };
  const findings = lint(workspace, loaded.settings, {
    today: session.today,
    tree: workspace.treeOf,
    only,
    facts,
    ...accepted,
  });
  return {
    loaded,
    findings,
    counts: {
      files: loaded.opened.sources.filter(({ source }) => choice.hasFile(source.path)).length,
      requirements: documents.reduce((total, { requirements }) => total + requirements.length, 0),
      goals: documents.reduce(
        (total, { commitments }) => total + commitments.filter(({ kind }) => kind === 'goal').length,
        0,
      ),
    },
    documents: documents.map(({ file }) => file),
    baseline: ledger && {
      known: ledger.met.filter(({ file }) => choice.hasFile(file)).length,
      // In a file that could not be read it may still be.
      stale: workspace.unread.length === 0 ? ledger.stale : [],
    },
    hasCompanion: workspace.companions.all.some(({ file }) => isChosen(loaded.opened, file)),
    unread: workspace.unread,
    foreign: foreignIn(loaded),
    isTooNew: workspace.diagnostics.some(
      (diagnostic) => isNewerFormat(diagnostic) && isChosen(loaded.opened, diagnostic.file),
    ),
  };
}
