/** What all editing commands do with their plan: show it, or write it and tell what is different then. */
import { join } from 'node:path';
import { applyPlan, type TextChange } from '../edit/apply-plan.js';
import type { Operation, Plan } from '../edit/plan.js';
import type { Refusal } from '../edit/refused.js';
import { diffContents } from '../history/diff.js';
import { type Rewritten, readFileOf, rewriteFiles } from '../io/work-tree.js';
import { render } from '../lint/message.js';
import { loadSource } from '../load/load.js';
import { cliMessages } from '../messages/cli.js';
import { editMessages, writeMessages } from '../messages/edit.js';
import type { Content } from '../model/companion.js';
import type { Language, MessageData, Text } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { Change } from '../model/results.js';
import type { Source } from '../model/source.js';
import { editedText } from '../report/edited.js';
import { json } from '../report/json.js';
import { type TextPair, unifiedDiff } from '../report/unified.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { failures, note, noteProblems } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession, type Session } from './workspaces.js';

/** What a command wants to be done in one workspace. */
export interface Planned {
  readonly loaded: Loaded;
  readonly plan: Plan;
  /** What the plan makes of the files, where the planner had to find that out. */
  readonly changes?: readonly TextChange[];
  /** Said above the changes, on standard output. */
  readonly heading?: string;
  /** Further keys of the JSON. */
  readonly json?: object;
}

/** Makes plans of what is on disk, one a workspace; it is asked again where the disk changed meanwhile. */
export type Planner = (session: Session) => Promise<Planned | readonly Planned[]> | Planned | readonly Planned[];

interface Prepared {
  readonly planned: Planned;
  readonly changes: readonly TextChange[];
}

/** Plans, and shows the plan (`--dry-run`) or carries it out; gives the exit code. */
export async function runEdit(
  invocation: Invocation,
  planner: Planner,
  paths: readonly string[] = [],
): Promise<number> {
  const session = await openSession(invocation, paths);
  noteProblems(session.problems, session.language);
  const prepared = await prepare(planner, session);
  if (invocation.options['dry-run'] !== true) {
    for (const [index, { planned, changes }] of prepared.entries()) {
      if (changes.length === 0) continue;
      const again = async () => {
        const fresh = await prepare(planner, await openSession(invocation, paths));
        return fresh[index]?.changes ?? [];
      };
      told(await rewriteFiles(planned.loaded.opened.root, changes, again), planned.loaded, session);
    }
  }
  return deliver(invocation, await formatted(prepared, session, invocation), session.problems.length > 0 ? 2 : 0);
}

async function prepare(planner: Planner, session: Session): Promise<Prepared[]> {
  const plans = await planner(session);
  return (Array.isArray(plans) ? (plans as readonly Planned[]) : [plans as Planned]).map((planned) => {
    return { planned, changes: planned.changes ?? changesOf(planned, session) };
  });
}

/** With `--add-columns`, the columns for fields of an item in a table; it has no effect on YAML. */
export function columns({ options }: Invocation, at: Place, names: readonly string[]): Operation[] {
  return options['add-columns'] === true ? names.map((name) => ({ do: 'column', at, name })) : [];
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

/** Why an edit is not made, in words. */
export function wordsOf(refusal: Refusal): { text: Text; data: MessageData } {
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
export function told(result: Rewritten, { prefix }: Loaded, { language, view }: Session): void {
  const shown = (file: string) => view.shown(prefix + file);
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

async function formatted(prepared: readonly Prepared[], session: Session, invocation: Invocation): Promise<string> {
  const dryRun = invocation.options['dry-run'] === true;
  const pairs = prepared.flatMap(({ planned, changes }) =>
    changes.map(({ file, before, after }) => {
      return { file: planned.loaded.prefix + file, before: before?.text ?? null, after };
    }),
  );
  const changes = prepared.flatMap((one) => semanticChanges(one));
  const heading = prepared.map(({ planned }) => planned.heading ?? '').join('');
  switch (optionText(invocation, 'format')) {
    case 'json': {
      const plan = prepared.flatMap(({ planned }) => planned.plan);
      const more = Object.assign({}, ...prepared.map(({ planned }) => planned.json ?? {}));
      return json({ dryRun, files: pairs.map(fileKind), changes, plan, ...more });
    }
    case 'markdown':
      return heading;
    default:
      if (dryRun && pairs.length > 0) return heading + unifiedDiff(pairs, session.view);
      return invocation.options.quiet === true
        ? heading
        : heading + (await editedText({ pairs, changes }, session.view));
  }
}

function fileKind({ file, before, after }: TextPair): { file: string; kind: 'created' | 'removed' | 'changed' } {
  return { file, kind: before === null ? 'created' : after === null ? 'removed' : 'changed' };
}

/** What is different in meaning, told as `tally diff` does. */
function semanticChanges({ planned: { loaded }, changes }: Prepared): Change[] {
  const { settings, workspace } = loaded;
  const { readings } = workspace;
  const before = changes.flatMap(({ before }) => (before === null ? [] : contentsOf(before, loaded)));
  const after = changes.flatMap(({ file, after, content }) => {
    if (content) return [content];
    return after === null ? [] : contentsOf({ path: file, text: after }, loaded);
  });
  const found = diffContents(before, after, { readings, gravity: settings.gravity });
  return found.map((change) => ({ ...change, file: loaded.prefix + change.file }));
}

/** What a text says; what the workspace has read is not read again. */
function contentsOf(source: Source, { workspace, settings: { columns } }: Loaded): Content[] {
  if (workspace.sources.get(source.path) === source)
    return [...workspace.documents, ...workspace.companions.all].filter(({ file }) => file === source.path);
  const { document, companion } = loadSource(source, { named: true, columns });
  return [document ?? companion ?? []].flat();
}
