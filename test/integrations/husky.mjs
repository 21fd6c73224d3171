// husky with lint-staged, by the recipe of docs/ci.md. lint-staged stashes what is not staged; tally then reads files.
import { expectIn, faulty, packedProject, repository, run, sound, write } from './harness.mjs';
import { recipe } from './recipes.mjs';

export const name = 'husky and lint-staged';

export function test() {
  const folder = repository({ 'package.json': '{ "private": true }\n', '.gitignore': 'node_modules\n' });
  // The last lint-staged for Node 20.
  const packages = [packedProject(), 'husky', 'lint-staged@16'];
  run('npm', ['install', '--no-audit', '--no-fund', '-D', ...packages], { cwd: folder });
  run('npx', ['husky'], { cwd: folder });
  write(folder, {
    '.husky/pre-commit': recipe('.husky/pre-commit'),
    '.lintstagedrc.json': recipe('.lintstagedrc.json'),
    'a.yaml': faulty,
  });
  run('git', ['add', '-A'], { cwd: folder });
  expectIn(run('git', ['commit', '-m', 'one'], { cwd: folder, code: 1 }).said, 'owner-single');
  write(folder, { 'a.yaml': sound });
  run('git', ['add', '-A'], { cwd: folder });
  run('git', ['commit', '-m', 'one'], { cwd: folder });
}
