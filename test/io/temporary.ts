/** Folders and git repositories made for one test: fixed authors and dates, nobody's own configuration. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tally-')));
  made.push(folder);
  write(folder, files);
  return folder;
}

/** Writes files, and the folders above them. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A git repository in which every commit is a minute after the one before, by 王敏. */
export class TestRepository {
  readonly folder: string;
  #minutes = 0;

  constructor(folder: string = temporaryFolder()) {
    this.folder = folder;
    this.git('init', '-q', '-b', 'main');
  }

  git(...args: string[]): string {
    const date = new Date(Date.UTC(2024, 6, 1, 9, this.#minutes)).toISOString().slice(0, 19);
    const who = { NAME: '王敏', EMAIL: 'wang@example.com', DATE: `${date}+0800` };
    const variables = Object.entries(who).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]);
    const env = {
      PATH: process.env.PATH,
      HOME: this.folder,
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(variables),
    };
    return execFileSync('git', args, {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Commits everything, after writing some files; returns the commit's id. */
  commit(message: string, files: Readonly<Record<string, string>> = {}): string {
    write(this.folder, files);
    this.#minutes++;
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }
}

/** A file system of four pages of 4 KiB, where the machine lets us have one; to be unmounted. */
export function tinyDisk(): string | null {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  return mounted.status === 0 ? folder : null;
}

export function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

/** Makes a mounted file system one that only can be read. */
export function remountReadOnly(folder: string): void {
  spawnSync('mount', ['-o', 'remount,ro', folder]);
}
