// lefthook, by the recipe of docs/ci.md.
import { expectIn, faulty, packedProject, repository, run, sound, write } from './harness.mjs';
import { recipe } from './recipes.mjs';

export const name = 'lefthook';

export function test() {
  const folder = repository({ 'package.json': '{ "private": true }\n', '.gitignore': 'node_modules\n' });
  run('npm', ['install', '--no-audit', '--no-fund', '-D', packedProject(), 'lefthook'], { cwd: folder });
  write(folder, { 'lefthook.yml': recipe('lefthook.yml'), 'a.yaml': faulty });
  run('npx', ['lefthook', 'install'], { cwd: folder });
  run('git', ['add', '-A'], { cwd: folder });
  expectIn(run('git', ['commit', '-m', 'one'], { cwd: folder, code: 1 }).said, 'owner-single');
  write(folder, { 'a.yaml': sound });
  run('git', ['add', '-A'], { cwd: folder });
  run('git', ['commit', '-m', 'one'], { cwd: folder });
}
