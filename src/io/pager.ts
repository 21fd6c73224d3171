/** Shows a text page by page, with the program that the user chose for it. */
import { spawnSync } from 'node:child_process';
import { trustedPath } from './git-run.js';
import { isTerminal } from './output.js';

/**
 * The command line of the user's pager; null where there is none. Only the user's own environment counts, never the
 * configuration of a repository.
 */
export function pagerCommand(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | null {
  if (env.TERM === 'dumb') return null;
  const chosen = env.TALLY_PAGER ?? env.PAGER;
  if (chosen === undefined) return platform === 'win32' ? null : 'less';
  return chosen.trim() === '' || chosen.trim() === 'cat' ? null : chosen;
}

/** Shows a text in the pager. False, and nothing was shown, where standard output is no terminal or there is no pager. */
export function page(text: string): boolean {
  const command = isTerminal() ? pagerCommand(process.env) : null;
  return command !== null && pageWith(command, text);
}

/**
 * The pager is found by the same path as git: a repository's own `less` is not run. What fits on the screen is not
 * paged, colours stay, and the text stays on the screen.
 */
export function pageWith(command: string, text: string): boolean {
  const { LESS = 'FRX', LV = '-c', PATH = '' } = process.env;
  const child = spawnSync(command, {
    shell: true,
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, LESS, LV, PATH: trustedPath(PATH, process.cwd()) },
    windowsHide: true,
  });
  // 127 and 126 are the shell's word that there is no such program.
  return child.status !== null && child.status !== 127 && child.status !== 126;
}
