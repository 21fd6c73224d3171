// pre-commit: its exact install line for a Node hook, then the real thing, from a clone at a commit.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expectIn, faulty, isInstalled, project, repository, run, sound, temporaryFolder, write } from './harness.mjs';

export const name = 'pre-commit';

export function test() {
  const clone = join(temporaryFolder(), 'clone');
  run('git', ['clone', '-q', project, clone]);
  installsGlobally(clone);
  if (!isInstalled('pre-commit')) return 'pre-commit is not installed: only its install line was tried';
  const commit = run('git', ['rev-parse', 'HEAD'], { cwd: clone }).out.trim();
  const folder = repository({
    '.pre-commit-config.yaml': `repos:\n- repo: ${clone}\n  rev: ${commit}\n  hooks:\n  - id: tally-files\n    language_version: system\n  - id: tally\n    language_version: system\n`,
  });
  const env = { PRE_COMMIT_HOME: temporaryFolder() };
  run('pre-commit', ['install'], { cwd: folder, env });
  run('git', ['add', '-A'], { cwd: folder });
  // Only files of others: the hook for files is content, the one for the whole says that there is no checklist.
  expectIn(run('git', ['commit', '-m', 'one'], { cwd: folder, env, code: 1 }).said, 'No checklist found');
  write(folder, { 'a.yaml': faulty });
  run('git', ['add', '-A'], { cwd: folder });
  expectIn(run('git', ['commit', '-m', 'one'], { cwd: folder, env, code: 1 }).said, 'owner-single');
  write(folder, { 'a.yaml': sound });
  run('git', ['add', '-A'], { cwd: folder });
  run('git', ['commit', '-m', 'one'], { cwd: folder, env });
}

/** `npm install --global` of a git repository packs it after `prepare`, with the global flag in the environment. */
function installsGlobally(clone) {
  const prefix = temporaryFolder();
  run('npm', ['install', '--allow-git=root', '--install-links', '-g', `git+file://${clone}`], {
    cwd: temporaryFolder(),
    env: { npm_config_prefix: prefix },
  });
  const bin = join(prefix, process.platform === 'win32' ? 'tally.cmd' : 'bin/tally');
  if (!existsSync(bin)) throw new Error(`${bin} is not there`);
  expectIn(run(bin, ['--version']).out, '.');
}
