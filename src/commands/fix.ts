/** `tally check --fix`: what can be mended without changing what is said. Confirmed text is left alone. */
import { applyOperations } from '../edit/apply.js';
import { isChosen } from '../io/files.js';
import { type Rewrite, rewriteFiles } from '../io/work-tree.js';
import { dateFixes } from '../lint/date-fixes.js';
import { withFixes } from '../lint/fixes.js';
import { lint } from '../lint/run.js';
import { withAllErrors } from '../load/explain.js';
import { loadWorkspace } from '../load/load.js';
import type { Workspace } from '../load/workspace.js';
import { fixMessages } from '../messages/fix.js';
import { historyMessages } from '../messages/history.js';
import type { Source } from '../model/source.js';
import { unifiedDiff } from '../report/unified.js';
import { deliver } from './deliver.js';
import { told } from './editing.js';
import { UsageError } from './fault.js';
import { note } from './notes.js';
import type { Invocation } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

/** Fixes what is on disk; the exit code where that is all that was asked for (`--fix-dry-run`), else null. */
export async function runFix(invocation: Invocation): Promise<number | null> {
  const { options, positionals } = invocation;
  const dryRun = options['fix-dry-run'] === true;
  const elsewhere = positionals.includes('-')
    ? '-'
    : ['staged', 'at', 'since'].find((name) => options[name] !== undefined);
  if (elsewhere !== undefined) {
    const [one, other] = [dryRun ? '--fix-dry-run' : '--fix', elsewhere === '-' ? '-' : `--${elsewhere}`];
    throw new UsageError(historyMessages.notTogether, { one, other });
  }
  const session = await openSession(invocation);
  const fixed: { file: string; before: string; after: string }[] = [];
  for (const loaded of session.loaded) {
    const rewrites = await rewritesOf(loaded, session);
    for (const { file, before, after } of rewrites) {
      fixed.push({ file: loaded.prefix + file, before: before?.text ?? '', after: after ?? '' });
    }
    if (dryRun || rewrites.length === 0) continue;
    // What changed meanwhile is fixed by the next run.
    told(await rewriteFiles(loaded.opened.root, rewrites, async () => rewrites), loaded, session);
  }
  if (dryRun) return deliver(invocation, unifiedDiff(fixed, session.view), 0);
  if (fixed.length > 0) {
    const files = fixed.map(({ file }) => session.view.shown(file)).join(', ');
    note(fixMessages.fixed, session.language, { n: fixed.length, files });
  }
  return null;
}

async function rewritesOf(loaded: Loaded, session: Session): Promise<Rewrite[]> {
  const rewrites: Rewrite[] = [];
  const confirmed: string[] = [];
  for (const { source, named } of loaded.opened.sources) {
    if (!isChosen(loaded.opened, source.path) || source.size !== undefined) continue;
    const after = await fixedText(source, named, loaded, session);
    if (after === null) continue;
    const isOnlyEncoding = after === source.text;
    if (!isOnlyEncoding && isConfirmed(source, loaded.workspace))
      confirmed.push(session.view.shown(loaded.prefix + source.path));
    else rewrites.push({ file: source.path, before: source, after });
  }
  if (confirmed.length > 0)
    note(fixMessages.confirmed, session.language, { n: confirmed.length, files: confirmed.join(', ') });
  return rewrites;
}

/** Faults hide others behind them: so often a text is read again, at most. */
const rounds = 20;

/** A text with its faults mended and its days written as ISO 8601 has them; null where nothing is to be done. */
async function fixedText(source: Source, named: boolean, loaded: Loaded, session: Session): Promise<string | null> {
  const { settings } = loaded;
  let text = source.text;
  let changed = source.encoding !== undefined && ['gb18030', 'utf-16le', 'utf-16be'].includes(source.encoding);
  for (let round = 0; round < rounds; round++) {
    const workspace = await readAlone({ path: source.path, text }, named, loaded);
    const findings = lint(workspace, settings, { today: session.today, tree: workspace.treeOf });
    const mended = withFixes(text, findings);
    if (mended.made === 0 || mended.text === text) break;
    text = mended.text;
    changed = true;
  }
  const dated = await withIsoDays({ path: source.path, text }, named, loaded);
  return changed || dated !== source.text ? dated : null;
}

function readAlone(source: Source, named: boolean, { settings, calendar }: Loaded): Promise<Workspace> {
  const options = { columns: settings.columns, calendar, named: new Set(named ? [source.path] : []) };
  return withAllErrors(loadWorkspace([source], options));
}

async function withIsoDays(source: Source, named: boolean, loaded: Loaded): Promise<string> {
  const workspace = await readAlone(source, named, loaded);
  const operations = workspace.documents.flatMap((document) =>
    dateFixes(document, workspace).map(({ at, value }) => ({ do: 'set', at, value }) as const),
  );
  const edited = applyOperations(source, operations, { named, columns: loaded.settings.columns });
  return edited.state === 'edited' ? edited.text : source.text;
}

/** Whether somebody confirmed the document of a file. One that cannot be read is known by the line that names it. */
function isConfirmed({ path, text }: Source, { documents, companions }: Workspace): boolean {
  const document = documents.find(({ file }) => file === path);
  const id = document?.id ?? /^(?:id|编号|編號)\s*[:：]\s*["']?([^"'\s#]+)/m.exec(text)?.[1];
  return companions.all.some((companion) => companion.holds === 'signoffs' && companion.document === id);
}
