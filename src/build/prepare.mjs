// npm runs this before it packs: here, and in the clone it makes of a git dependency. There, under `npm install --global`
// (which is how pre-commit installs a hook), the global flag leaks in and the packages for building are missing, so that
// they are fetched first, without scripts of theirs.
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

function isInstalled(name) {
  try {
    return import.meta.resolve(name) !== '';
  } catch {
    return false;
  }
}

// One that stands somewhere above the clone would not be the one of the lockfile, but builds as well.
if (!isInstalled('esbuild') || !isInstalled('js-yaml')) {
  const flags = ['--no-global', '--no-save', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  // npm is a script on Windows; `npm_execpath` is the one that runs.
  const npm = process.env.npm_execpath;
  if (npm === undefined) run('npm', 'install', ...flags);
  else run(process.execPath, npm, 'install', ...flags);
}
run(process.execPath, resolve(root, 'src/build/build.mjs'));
