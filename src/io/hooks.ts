/** The hooks folder of a repository, and the hooks in it that are ours. The only place that writes there. */
import { chmodSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Repository } from './git.js';
import { askGit } from './git-run.js';
import { readBytes } from './read.js';

export const hookNames = ['pre-commit', 'commit-msg'] as const;
export type HookName = (typeof hookNames)[number];

/** Where git looks for hooks: `core.hooksPath` as the user has set it (from the work tree's top), else the repository's own. */
export function hooksFolder(repository: Repository): string | null {
  const set = setting(repository, 'core.hooksPath', 'path');
  if (set !== null) return resolve(repository.top, set);
  const common = askGit(repository, ['rev-parse', '--git-common-dir']);
  if (common.state !== 'answered') return null;
  return join(resolve(repository.folder, common.output.toString('utf8').replace(/\n$/, '')), 'hooks');
}

/** A value of git's configuration, less what we put there ourselves to keep hooks from running. */
export function setting(repository: Repository, name: string, type: 'path' | null = null): string | null {
  const typed = type === null ? [] : [`--type=${type}`];
  const answer = askGit(repository, ['config', '--show-scope', '-z', ...typed, '--get-all', name]);
  if (answer.state !== 'answered') return null;
  const parts = answer.output.toString('utf8').split('\0');
  let last: string | null = null;
  for (let at = 0; at + 1 < parts.length; at += 2) if (parts[at] !== 'command') last = parts[at + 1] ?? null;
  return last;
}

/** What runs as this hook, or null for nothing. */
export function readHook(folder: string, name: HookName): string | null {
  const read = readBytes(join(folder, name), 1 << 16);
  if (read.state === 'missing') return null;
  return read.state === 'read' ? Buffer.from(read.bytes).toString('utf8') : '';
}

/** Writes a hook that can be run. Throws Node's error where that cannot be done. */
export function writeHook(folder: string, name: HookName, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), 0o755);
}

export function removeHook(folder: string, name: HookName): void {
  unlinkSync(join(folder, name));
}
