/** What all editing commands do with their plan: show it, or write it and tell what is different then. */
import { join } from 'node:path';
import { applyPlan, type TextChange } from '../edit/apply-plan.js';
import type { Plan } from '../edit/plan.js';
import type { Refusal } from '../edit/refused.js';
import { diffDocuments } from '../history/diff.js';
import { type Rewritten, readFileOf, rewriteFiles } from '../io/work-tree.js';
import { render } from '../lint/message.js';
import { loadWorkspace } from '../load/load.js';
import { cliMessages } from '../messages/cli.js';
import { editMessages, writeMessages } from '../messages/edit.js';
import type { Language, MessageData, Text } from '../model/language.js';
import type { Change } from '../model/results.js';
import type { Source } from '../model/source.js';
import { editedText } from '../report/edited.js';
import { json } from '../report/json.js';
import { unifiedDiff } from '../report/unified.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { failures, note } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

/** What a command wants to be done in one workspace. */
export interface Planned {
  readonly loaded: Loaded;
  readonly plan: Plan;
  /** Said above the changes, on standard output. */
  readonly heading?: string;
  /** Further keys of the JSON. */
  readonly json?: object;
}

/** Makes a plan of what is on disk; it is asked again where the disk changed meanwhile. */
export type Planner = (session: Session) => Promise<Planned> | Planned;

/** Plans, and shows the plan (`--dry-run`) or carries it out; gives the exit code. */
export async function runEdit(
  invocation: Invocation,
  planner: Planner,
  paths: readonly string[] = [],
): Promise<number> {
  const session = await openSession(invocation, paths);
  const planned = await planner(session);
  const changes = changesOf(planned, session);
  const dryRun = invocation.options['dry-run'] === true;
  if (!dryRun && changes.length > 0) {
    const again = async () => {
      const fresh = await openSession(invocation, paths);
      return changesOf(await planner(fresh), fresh);
    };
    told(await rewriteFiles(planned.loaded.opened.root, changes, again), planned, session);
  }
  return deliver(invocation, await formatted(planned, changes, session, invocation, dryRun), 0);
}

/** The changes of a plan; a UsageError that says why, where it cannot be carried out. */
export function changesOf({ plan, loaded }: Planned, session: Session): readonly TextChange[] {
  const { opened, settings, workspace, prefix } = loaded;
  const named = new Set(opened.sources.filter(({ named }) => named).map(({ source }) => source.path));
  const applied = applyPlan(plan, {
    read: (file) => workspace.sources.get(file) ?? readOther(file, loaded, session),
    optionsOf: (file) => ({ named: named.has(file), columns: settings.columns }),
  });
  if (applied.state === 'applied') return applied.changes;
  const { text, data } = wordsOf(applied.refusal);
  throw new UsageError(behindFile(text), { ...data, inFile: session.view.shown(prefix + applied.file) });
}

function readOther(file: string, { opened }: Loaded, { view }: Session): Source | null {
  const read = readFileOf(opened.root, file);
  if (read === null || 'text' in read) return read;
  throw new UsageError(failures[read.reason], { file: view.shown(join(opened.root, file)) });
}

function wordsOf(refusal: Refusal): { text: Text; data: MessageData } {
  if ('messageId' in refusal) return { text: editMessages[refusal.messageId], data: refusal.data };
  const { diagnostic } = refusal;
  const text = (language: Language): string => render(diagnostic, language);
  return { text: { en: text('en'), 'zh-Hans': text('zh-Hans'), 'zh-Hant': text('zh-Hant') }, data: {} };
}

/** A text with the file before it. */
function behindFile(text: Text): Text {
  return {
    en: `{inFile}: ${text.en}`,
    'zh-Hans': `{inFile}：${text['zh-Hans']}`,
    'zh-Hant': `{inFile}：${text['zh-Hant']}`,
  };
}

/** What became of the writing; a UsageError where it was not done. */
export function told(result: Rewritten, { loaded }: Planned, { language, view }: Session): void {
  const shown = (file: string) => view.shown(loaded.prefix + file);
  switch (result.state) {
    case 'written':
      for (const lock of result.stale ?? []) note(writeMessages.staleLock, language, { file: lock });
      return;
    case 'changed':
      throw new UsageError(writeMessages.changedMeanwhile, { file: shown(result.file) });
    case 'leads-out':
      throw new UsageError(failures['leads-out'], { file: shown(result.file) });
    case 'held':
      throw new UsageError(writeMessages.lockHeld, { file: result.lock, pid: result.pid ?? '?' });
    case 'failed': {
      const data = { file: shown(result.file), reason: result.code };
      if (result.half.length === 0) throw new UsageError(cliMessages.cannotWrite, data);
      throw new UsageError(writeMessages.halfWritten, { ...data, files: result.half.map(shown).join(', ') });
    }
  }
}

async function formatted(
  planned: Planned,
  changes: readonly TextChange[],
  session: Session,
  invocation: Invocation,
  dryRun: boolean,
): Promise<string> {
  const { prefix } = planned.loaded;
  const pairs = changes.map(({ file, before, after }) => ({
    file: prefix + file,
    before: before?.text ?? null,
    after,
  }));
  const semantic = semanticChanges(planned, changes);
  if (optionText(invocation, 'format') === 'json') {
    const files = pairs.map(({ file, before, after }) => ({
      file,
      kind: before === null ? 'created' : after === null ? 'removed' : 'changed',
    }));
    return json({ dryRun, files, changes: semantic, plan: planned.plan, ...planned.json });
  }
  const quiet = invocation.options.quiet === true;
  if (quiet && !dryRun) return planned.heading ?? '';
  const body = dryRun ? unifiedDiff(pairs, session.view) : await editedText({ pairs, changes: semantic }, session.view);
  const nothing = dryRun && pairs.length === 0 ? await editedText({ pairs, changes: semantic }, session.view) : '';
  return (planned.heading ?? '') + body + nothing;
}

/** What is different in meaning, told as `tally diff` does. */
function semanticChanges({ loaded }: Planned, changes: readonly TextChange[]): Change[] {
  const { settings, calendar } = loaded;
  const options = { columns: settings.columns, calendar, named: new Set(changes.map(({ file }) => file)) };
  const before = changes.flatMap(({ before }) => before ?? []);
  const after = changes.flatMap(({ file, after }) => (after === null ? [] : { path: file, text: after }));
  const workspace = loadWorkspace(after, options);
  const { readings } = workspace;
  const found = diffDocuments(loadWorkspace(before, options).documents, workspace.documents, {
    readings,
    gravity: settings.gravity,
  });
  return found.map((change) => ({ ...change, file: loaded.prefix + change.file }));
}
