// action.yml as a runner would take it: its steps by bash, in a clone without anything installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expectIn, faulty, project, repository, run, sound, temporaryFolder, write } from './harness.mjs';

export const name = 'the GitHub action';

export function test() {
  const action = join(temporaryFolder(), 'action');
  run('git', ['clone', '-q', project, action]);
  const { inputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8'));
  const folder = repository({ 'a.yaml': faulty });
  const summary = join(temporaryFolder(), 'summary.md');
  const take = (given, code) => {
    let said = '';
    for (const step of runs.steps.filter(({ run: script }) => script !== undefined)) {
      const env = {
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: action,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: folder,
      };
      for (const [variable, value] of Object.entries(step.env ?? {}))
        env[variable] = filled(value, given, inputs, action);
      const last = step === runs.steps.at(-1);
      said += run('bash', ['-e', '-o', 'pipefail', '-c', step.run], { cwd: folder, env, code: last ? code : 0 }).said;
    }
    return said;
  };
  expectIn(take({}, 1), '::error file=a.yaml,line=11');
  expectIn(readFileSync(summary, 'utf8'), 'owner-single');
  write(folder, { 'a.yaml': sound });
  take({ args: '--format sarif:tally.sarif --format github' }, 0);
  expectIn(readFileSync(join(folder, 'tally.sarif'), 'utf8'), '"version": "2.1.0"');
}

/** `${{ inputs.x }}` and `${{ github.action_path }}`. */
function filled(value, given, inputs, action) {
  return String(value).replace(/\$\{\{ *(\S+) *\}\}/g, (_, key) => {
    if (key === 'github.action_path') return action;
    const input = key.replace('inputs.', '');
    return given[input] ?? inputs[input].default ?? '';
  });
}
