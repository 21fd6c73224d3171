/** What the commands that read checklists begin with: paths → workspaces with their settings, loaded. */
import { relative, resolve } from 'node:path';
import { readSettings } from '../config/read.js';
import type { Settings } from '../config/settings.js';
import { clockToday, systemTimezone } from '../io/clock.js';
import { isChosen, type OpenedWorkspace, openWorkspaces, type PathProblem } from '../io/files.js';
import { terminalColumns, wantsColor } from '../io/output.js';
import { loadWorkspace } from '../load/load.js';
import type { Workspace } from '../load/workspace.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage } from '../messages/language.js';
import type { Day } from '../model/day.js';
import type { Diagnostic } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { loadPaint } from '../report/paint.js';
import type { View } from '../report/view.js';
import { type Invocation, optionText } from './spec.js';

/** One workspace, loaded, and what of it is to be reported. */
export interface Loaded {
  readonly opened: OpenedWorkspace;
  readonly settings: Settings;
  readonly workspace: Workspace;
  /** Faults of the settings file; then nothing else is said about this workspace. */
  readonly settingsFaults: readonly Diagnostic[];
  /** What to put before a workspace path so that it is relative to the folder that all workspaces share. */
  readonly prefix: string;
}

export interface Session {
  readonly loaded: readonly Loaded[];
  readonly problems: readonly PathProblem[];
  readonly language: Language;
  readonly today: Day;
  readonly timezone: string;
  readonly view: View;
}

/**
 * Opens and loads what the command line names. `standIn` is a text that takes the place of a file (standard input).
 * Throws a UsageError for a time zone that nobody knows.
 */
export async function openSession(invocation: Invocation, targets = invocation.positionals): Promise<Session> {
  const cwd = process.cwd();
  const config = optionText(invocation, 'config');
  const read = new Map<string, ReturnType<typeof readSettings>>();
  const opened = openWorkspaces(targets, {
    cwd,
    ...(config === undefined ? {} : { config }),
    chosenBy: (source) => (source === null ? { include: [], exclude: [] } : readSettings(source).settings),
  });
  void read;
  const base = commonFolder(opened.map(({ root }) => root)) ?? cwd;
  const loaded: Loaded[] = [];
  for (const one of opened) loaded.push(await load(one, base));
  const first = loaded[0]?.settings;
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, first?.language ?? null);
  const view: View = {
    language,
    paint: await loadPaint(wantsColor(optionText(invocation, 'color')) && optionText(invocation, 'output') === undefined),
    columns: optionText(invocation, 'output') === undefined ? terminalColumns() : null,
    shown: (file) => relative(cwd, resolve(base, file)) || file,
  };
  return {
    loaded,
    problems: opened.flatMap(({ problems }) => problems),
    language,
    ...dayOf(invocation, first?.timezone ?? null),
    view,
  };
}
