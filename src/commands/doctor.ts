/** `tally doctor [PATH…]`: what tally sees here, and why it does not see the rest. */
import checklistSchema from '../../schemas/checklist.schema.json' with { type: 'json' };
import { compileGlobs } from '../config/glob.js';
import { examineCache } from '../io/cache.js';
import { isChosen } from '../io/files.js';
import { currentBranch, gitVersion, indexFiles, openRepository } from '../io/git.js';
import { type HookName, hooksFolder, readHook } from '../io/hooks.js';
import { documentNamesBelow } from '../io/names-below.js';
import { settingsName } from '../io/root.js';
import { mayBeDocument } from '../io/walk.js';
import { version } from '../model/version.js';
import { doctorText, type Examination, type FileState, type HookState } from '../report/doctor.js';
import { json } from '../report/json.js';
import { baselineName } from './accepted.js';
import { deliver } from './deliver.js';
import { isOurs } from './hook-script.js';
import { noteProblems } from './notes.js';
import { schemaFile } from './schemas-beside.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession } from './workspaces.js';

export async function runDoctor(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation);
  noteProblems(session.problems, session.language);
  const cwd = process.cwd();
  const workspaces: Examination['workspaces'][number][] = [];
  for (const loaded of session.loaded) workspaces.push(await workspaceOf(loaded));
  const examination: Examination = {
    versions: { tally: version, node: process.version, git: gitVersion(cwd) },
    workspaces,
    cache: examineCache(),
    git: gitOf(session.loaded[0]?.opened.root ?? cwd),
  };
  const asJson = optionText(invocation, 'format') === 'json';
  const text = asJson ? json(examination) : doctorText(examination, session.view);
  return deliver(invocation, text, session.problems.length > 0 ? 2 : 0);
}

async function workspaceOf(loaded: Loaded): Promise<Examination['workspaces'][number]> {
  const { opened } = loaded;
  const schema = await opened.beside(settingsName, schemaFile('checklist'));
  const isCurrent = !('reason' in schema) && schema.text === `${JSON.stringify(checklistSchema, null, 2)}\n`;
  return {
    root: opened.root,
    settings: opened.settingsSource?.path ?? null,
    baseline: !('reason' in (await opened.beside(settingsName, baselineName))),
    schemas: 'reason' in schema ? 'none' : isCurrent ? 'current' : 'outdated',
    files: filesOf(loaded).filter(({ file }) => isChosen(opened, file)),
  };
}

type ExaminedFile = Examination['workspaces'][number]['files'][number];

function filesOf({ opened, workspace, settings }: Loaded): ExaminedFile[] {
  const states = new Map<string, FileState>();
  const reasons = new Map(opened.unread.map(({ file, reason }) => [file, reason]));
  const included = settings.include.length === 0 ? () => true : compileGlobs(settings.include);
  const excluded = compileGlobs(settings.exclude);
  for (const file of documentNamesBelow(opened.root, new Set(opened.nested))) {
    if (!opened.files.has(file)) states.set(file, 'ignored');
  }
  for (const file of opened.files) {
    if (mayBeDocument(file))
      states.set(file, excluded(file) ? 'excluded' : included(file) ? 'not-ours' : 'not-included');
  }
  for (const file of reasons.keys()) states.set(file, 'unread');
  for (const { file } of workspace.diagnostics) states.set(file, 'faulty');
  for (const { file } of workspace.companions.all) states.set(file, 'companion');
  for (const { file } of workspace.documents) states.set(file, 'document');
  return [...states].sort(byName).map(([file, state]) => {
    const reason = reasons.get(file);
    return { file, state, ...(reason === undefined ? {} : { reason }) };
  });
}

function byName([a]: [string, FileState], [b]: [string, FileState]): number {
  return a < b ? -1 : 1;
}

function gitOf(folder: string): Examination['git'] {
  const opened = openRepository(folder);
  if (opened.state !== 'repository') return { state: opened.state };
  const { repository } = opened;
  const tracked = indexFiles(repository) ?? [];
  const hooks = hooksFolder(repository);
  return {
    state: 'repository',
    top: repository.top,
    branch: currentBranch(repository),
    shallow: repository.shallow,
    grafted: repository.grafted,
    tracked: tracked.length,
    unmerged: tracked.filter(({ type }) => type === 'unmerged').map(({ path }) => path),
    hooks: {
      folder: hooks,
      'pre-commit': hookState(hooks, 'pre-commit'),
      'commit-msg': hookState(hooks, 'commit-msg'),
    },
  };
}

function hookState(folder: string | null, name: HookName): HookState {
  const text = folder === null ? null : readHook(folder, name);
  if (text === null) return 'none';
  return isOurs(name, text) || /\btally\b/.test(text) ? 'tally' : 'other';
}
