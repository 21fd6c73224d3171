/** Runs the built command as a user would, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '../..');
const bin = join(project, 'bin/tally.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * `tally ARGS` with English messages and no colour unless the arguments say otherwise. Nothing is kept between runs: the
 * cache's folder is in a repository, where it writes nothing.
 */
export function tally(
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Run {
  const { cwd = project, input = '', env = {} } = options;
  const run = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 26,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TALLY_LANG: 'en',
      TZ: 'UTC',
      XDG_CACHE_HOME: project,
      ...env,
    },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const folders: string[] = [];

/** A folder that is gone after the tests; outside any repository. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-cli-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
