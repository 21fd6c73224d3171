/** What the commands that read checklists begin with: paths → workspaces with their settings, loaded. */
import { dirname, relative, resolve } from 'node:path';
import { readSettings } from '../config/read.js';
import { defaultSettings, type Settings } from '../config/settings.js';
import {
  holding,
  type OpenedWorkspace,
  type OpenOptions,
  openWorkspaces,
  type PathProblem,
  settingsInForce,
} from '../io/files.js';
import { terminalColumns, wantsColor } from '../io/output.js';
import { repositoryOf, settingsName, slashed } from '../io/root.js';
import type { WorkCalendar } from '../language/working-days.js';
import { loadWorkspace, type WorkspaceOptions } from '../load/load.js';
import type { Workspace } from '../load/workspace.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage, noteLanguage } from '../messages/language.js';
import type { Day } from '../model/day.js';
import type { Language } from '../model/language.js';
import type { Source } from '../model/source.js';
import { loadPaint } from '../report/paint.js';
import type { View } from '../report/view.js';
import { calendarOf, type InForce } from './calendar.js';
import { UsageError } from './fault.js';
import { failures } from './notes.js';
import { refuseBadSettings } from './settings-faults.js';
import { type Invocation, optionText, optionTexts } from './spec.js';
import { dayOf } from './today.js';

/** One workspace, loaded, and what of it is to be reported. */
export interface Loaded {
  readonly opened: OpenedWorkspace;
  readonly settings: Settings;
  readonly calendar: WorkCalendar;
  /** Read when first asked for: what only looks at the history needs none of it. */
  readonly workspace: Workspace;
  /** What to put before a workspace path to make it relative to the folder that all workspaces of the run share. */
  readonly prefix: string;
}

export interface Session {
  readonly loaded: readonly Loaded[];
  /** Paths of the command line that cannot be used. Asking for them reads the sources. */
  readonly problems: readonly PathProblem[];
  readonly language: Language;
  readonly today: Day;
  /** Dear where it is the system's: ask only to show it, and neither spread nor destructure a session. */
  readonly timezone: string;
  readonly view: View;
  /** Whether what was read may be kept for a later run. */
  readonly usesCache: boolean;
}

/**
 * Opens and loads what the command line names, or the current folder: from disk, or from the commit of `--at` or the
 * index of `--staged` where the command has these options. `standIn` takes the place of the file of its
 * absolute path (standard input). Throws a UsageError where settings have faults.
 */
export async function openSession(
  invocation: Invocation,
  targets: readonly string[] = invocation.positionals,
  standIn: { readonly file: string; readonly source: Omit<Source, 'path'> } | null = null,
): Promise<Session> {
  const cwd = process.cwd();
  const config = optionText(invocation, 'config');
  const settingsOf = remembered(invocation);
  const found = await openAll(invocation, standIn === null ? targets : [dirname(standIn.file)], {
    cwd,
    ...(config === undefined ? {} : { config }),
    chosenBy: settingsOf,
  });
  // The workspaces nested in a text's folder are none of its business.
  const opened = standIn === null ? found : found.slice(0, 1);
  refuseSettingsProblem(opened, config);
  refuseOutputOverInput(opened, invocation);
  const base = commonFolder(
    opened.map(({ root }) => root),
    cwd,
  );
  const loaded: Loaded[] = [];
  for (const one of opened) {
    const settings = settingsOf(one.settingsSource);
    const calendar = await calendarOf(settings, one, invocation);
    loaded.push(load(standIn === null ? one : withStandIn(one, standIn), settings, calendar, base));
  }
  const settings = loaded[0]?.settings ?? defaultSettings;
  noteLanguage(settings.language);
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, settings.language);
  const day = dayOf(invocation, settings.timezone);
  return {
    loaded,
    get problems() {
      return opened.flatMap(({ problems }) => problems);
    },
    language,
    usesCache: invocation.options['no-cache'] !== true,
    today: day.today,
    get timezone() {
      return day.timezone;
    },
    view: {
      ...(await viewOf(invocation, language, (file) => relative(cwd, resolve(base, file)) || file)),
      tracked: (file) => slashed(relative(repositoryOf(base) ?? cwd, resolve(base, file))),
    },
  };
}

/** The day by which what is read was committed; no flag of its own, commands set it from theirs. */
export const committedBy = 'committed-by';

/** From disk, or as the commit of `--at` or the index (`--staged`) holds them. */
async function openAll(
  invocation: Invocation,
  targets: readonly string[],
  options: OpenOptions,
): Promise<OpenedWorkspace[]> {
  const at = optionText(invocation, 'at');
  const asOf = optionText(invocation, committedBy);
  if (at === undefined && asOf === undefined && invocation.options.staged !== true)
    return openWorkspaces(targets, options);
  const { openMoment } = await import('./moment.js');
  return openMoment({ ...(at === undefined ? {} : { at }), ...(asOf === undefined ? {} : { asOf }) }, targets, options);
}

/** How results are to be shown, by the flags, the environment and what standard output is. */
export async function viewOf(invocation: Invocation, language: Language, shown: View['shown']): Promise<View> {
  const toFile = optionText(invocation, 'output') !== undefined;
  return {
    language,
    paint: await loadPaint(!toFile && wantsColor(optionText(invocation, 'color'))),
    columns: toFile ? null : terminalColumns(),
    shown,
    tracked: shown,
  };
}

/**
 * The settings in force in the current folder, or those of `--config`, and the calendar they ask for; null without any.
 * Reads nothing else.
 */
export async function calendarInForce(invocation: Invocation): Promise<WorkCalendar | null> {
  const config = optionText(invocation, 'config');
  const found = settingsInForce({ cwd: process.cwd(), ...(config === undefined ? {} : { config }) });
  if (found.problem !== null) throw new UsageError(failures[found.problem.reason], { file: found.problem.path });
  const inForce: InForce = { settingsSource: found.source, beside: found.beside };
  return found.source === null ? null : calendarOf(remembered(invocation)(found.source), inForce, invocation);
}

/** Settings by their source, read once; faults in them end the run. */
function remembered(invocation: Invocation): (source: Source | null) => Settings {
  const known = new Map<Source, Settings>();
  return (source) => {
    if (source === null) return defaultSettings;
    let settings = known.get(source);
    if (settings === undefined) {
      const read = readSettings(source);
      refuseBadSettings(source, read.diagnostics, invocation);
      settings = read.settings;
      known.set(source, settings);
    }
    return settings;
  };
}

function load(opened: OpenedWorkspace, settings: Settings, calendar: WorkCalendar, base: string): Loaded {
  const below = slashed(relative(base, opened.root));
  let workspace: Workspace | undefined;
  return {
    opened,
    settings,
    calendar,
    get workspace() {
      workspace ??= loadWorkspace(
        opened.sources.map(({ source }) => source),
        { ...loadOptions({ opened, settings, calendar }), unread: opened.unread },
      );
      return workspace;
    },
    prefix: below === '' ? '' : `${below}/`,
  };
}

/** How the sources of a workspace are to be loaded. */
export function loadOptions({
  opened,
  settings,
  calendar,
}: Pick<Loaded, 'opened' | 'settings' | 'calendar'>): WorkspaceOptions {
  return { named: opened.named, columns: settings.columns, calendar, files: opened.files };
}

function withStandIn(
  opened: OpenedWorkspace,
  standIn: { readonly file: string; readonly source: Omit<Source, 'path'> },
): OpenedWorkspace {
  const path = slashed(relative(opened.root, standIn.file));
  const source = { path, ...standIn.source };
  // In a folder that nobody marked as a workspace, what lies beside the text has nothing to do with it.
  const isMarked = opened.settingsSource !== null || repositoryOf(opened.root) !== null;
  const sources = isMarked ? opened.sources.filter((other) => other.source.path !== path) : [];
  sources.push({ source, named: true });
  return {
    ...opened,
    named: new Set([path]),
    ...holding(sources),
    chosen: [path],
    unread: isMarked ? opened.unread : [],
  };
}

/** The deepest folder that holds all the folders; without any, the current one. */
function commonFolder(folders: readonly string[], cwd: string): string {
  const [first, ...rest] = folders;
  if (first === undefined) return cwd;
  let common = first;
  for (const folder of rest) while (relative(common, folder).startsWith('..')) common = dirname(common);
  return common;
}

/** Settings that cannot be read would leave the defaults to decide: nothing is done. */
function refuseSettingsProblem(opened: readonly OpenedWorkspace[], config: string | undefined): void {
  const settings = config ?? settingsName;
  const problem = opened.flatMap(({ pathProblems }) => pathProblems).find(({ path }) => path === settings);
  if (problem !== undefined) throw new UsageError(failures[problem.reason], { file: problem.path });
}

function refuseOutputOverInput(opened: readonly OpenedWorkspace[], invocation: Invocation): void {
  const toFile = optionTexts(invocation, 'format').flatMap((format) => /^[^:]*:(.+)$/s.exec(format)?.[1] ?? []);
  for (const output of [optionText(invocation, 'output') ?? [], toFile].flat()) {
    const file = resolve(output);
    const isInput = opened.some(({ root, sources }) =>
      sources.some(({ source }) => resolve(root, source.path) === file),
    );
    if (isInput) throw new UsageError(cliMessages.outputIsInput, { file: output });
  }
}
