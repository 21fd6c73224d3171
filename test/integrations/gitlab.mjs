// templates/gitlab.yml as a runner would take it: its script by sh in a clone with the whole history, where npx has this
// tally at hand. What the reports must hold is tested with the formats.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  expectIn,
  faulty,
  packedProject,
  project,
  repository,
  run,
  sound,
  temporaryFolder,
  write,
} from './harness.mjs';

export const name = 'the GitLab template';

export function test() {
  const { tally: job } = parse(readFileSync(join(project, 'templates/gitlab.yml'), 'utf8'));
  const cloned = temporaryFolder();
  const origin = repository({ 'a.yaml': faulty });
  run('git', ['add', '-A'], { cwd: origin });
  run('git', ['commit', '-qm', 'as it is'], { cwd: origin });
  run('git', ['clone', '-q', origin, join(cloned, 'project')]);
  const cwd = join(cloned, 'project');
  // npx takes what is installed before it asks the registry.
  run('npm', ['install', '--silent', '--no-save', '--no-package-lock', packedProject()], { cwd });
  const { codequality, junit } = job.artifacts.reports;
  const take = (given, code) => {
    for (const report of [codequality, junit]) rmSync(join(cwd, report), { force: true });
    const env = { CI: 'true', GITLAB_CI: 'true', ...job.variables, ...given };
    for (const line of job.script) run('sh', ['-e', '-c', line], { cwd, env, code });
    return {
      issues: JSON.parse(readFileSync(join(cwd, codequality), 'utf8')),
      junit: readFileSync(join(cwd, junit), 'utf8'),
    };
  };
  const found = take({}, 1);
  if (found.issues[0].location.path !== 'a.yaml') throw new Error(`No place in ${JSON.stringify(found.issues)}`);
  expectIn(found.junit, 'owner-single');
  if (take({ TALLY_ARGS: '--since HEAD' }, 0).issues.length > 0) throw new Error('Told of what did not change.');
  write(cwd, { 'a.yaml': sound });
  take({}, 0);
}
