/** `tally doctor`: what tally sees here, for a person. */
import { doctorMessages } from '../messages/doctor.js';
import { say } from '../messages/say.js';
import { forTerminal } from '../text/encode.js';
import { padEnd, width } from '../text/width.js';
import type { View } from './view.js';

export const fileStates = [
  'document',
  'companion',
  'faulty',
  'unread',
  'not-included',
  'excluded',
  'ignored',
  'not-ours',
] as const;
export type FileState = (typeof fileStates)[number];

export interface Examination {
  readonly versions: { readonly tally: string; readonly node: string; readonly git: string | null };
  readonly workspaces: readonly {
    readonly root: string;
    readonly settings: string | null;
    readonly baseline: boolean;
    readonly schemas: 'none' | 'current' | 'outdated';
    readonly files: readonly { readonly file: string; readonly state: FileState; readonly reason?: string }[];
  }[];
  /** What tally keeps between runs; null where the system has no place for it. */
  readonly cache: { readonly folder: string; readonly entries: number; readonly bytes: number } | null;
  readonly git: {
    readonly state: 'repository' | 'not-a-repository' | 'git-missing' | 'not-trusted' | 'unreadable';
    readonly top?: string;
    readonly branch?: string | null;
    readonly shallow?: boolean;
    readonly grafted?: boolean;
    readonly tracked?: number;
    readonly unmerged?: readonly string[];
    readonly hooks?: {
      readonly folder: string | null;
      readonly 'pre-commit': HookState;
      readonly 'commit-msg': HookState;
    };
  };
}

export type HookState = 'none' | 'tally' | 'other';

/** Of files that are none of ours only so many are listed: a repository may be full of Markdown. */
const mostForeign = 20;

export function doctorText({ versions, workspaces, git, cache }: Examination, view: View): string {
  const t = (key: keyof typeof doctorMessages, data = {}): string => say(doctorMessages[key], view.language, data);
  const shown = (text: string): string => forTerminal(text);
  const rows: [string, string][] = [
    ['tally', versions.tally],
    ['node', versions.node],
    ['git', versions.git ?? t('missing')],
    [
      t('cache'),
      cache === null
        ? t('noCache')
        : t('cacheHolds', { ...cache, folder: shown(cache.folder), size: megabytes(cache.bytes) }),
    ],
  ];
  if (git.state !== 'repository')
    rows.push([t('repository'), t(git.state === 'not-a-repository' ? 'noRepository' : 'noAccess')]);
  else {
    rows.push(
      [t('repository'), `${shown(git.top ?? '')} (${git.branch == null ? t('detached') : shown(git.branch)})`],
      [t('history'), t(git.shallow ? 'shallow' : git.grafted ? 'grafted' : 'whole')],
      [
        t('index'),
        git.unmerged?.length
          ? t('unmerged', { files: shown(git.unmerged.join(', ')) })
          : t('tracked', { n: git.tracked ?? 0 }),
      ],
      [t('hooks'), shown(git.hooks?.folder ?? '')],
      ...(['pre-commit', 'commit-msg'] as const).map((name): [string, string] => [
        `  ${name}`,
        t(`hook-${git.hooks?.[name] ?? 'none'}`),
      ]),
    );
  }
  const blocks = [table(rows)];
  for (const workspace of workspaces) blocks.push(workspaceText(workspace, view, t));
  return `${blocks.join('\n\n')}\n`;
}

/** With one decimal: `1.4`. */
function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function workspaceText(
  { root, settings, baseline, schemas, files }: Examination['workspaces'][number],
  view: View,
  t: (key: keyof typeof doctorMessages, data?: object) => string,
): string {
  const rows: [string, string][] = [
    [t('workspace'), forTerminal(root)],
    [t('settings'), settings === null ? t('noSettings') : forTerminal(settings)],
    [t('baseline'), t(baseline ? 'present' : 'absent')],
    [t('schemas'), t(`schemas-${schemas}`)],
  ];
  const lines = fileStates.flatMap((state) => {
    const alike = files.filter((file) => file.state === state);
    if (alike.length === 0) return [];
    const most = state === 'document' ? alike.length : mostForeign;
    const names = alike
      .slice(0, most)
      .map(({ file, reason }) => `    ${forTerminal(file)}${reason === undefined ? '' : ` (${forTerminal(reason)})`}`);
    const more = alike.length > most ? [`    ${t('more', { n: alike.length - most })}`] : [];
    return [`  ${view.paint.strong(`${t(`state-${state}`)} (${alike.length})`)}`, ...names, ...more];
  });
  return [table(rows), ...(lines.length > 0 ? lines : [`  ${t('noFiles')}`])].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const widest = Math.max(...rows.map(([name]) => width(name)));
  return rows.map(([name, value]) => `${padEnd(name, widest)}  ${value}`).join('\n');
}
