// The completion scripts in the shells they are for.
import { join } from 'node:path';
import { expectIn, isInstalled, project, run, temporaryFolder, write } from './harness.mjs';

export const name = 'completion in zsh and fish';

export function test() {
  const tally = join(project, 'bin/tally.js');
  const missing = ['zsh', 'fish'].filter((shell) => !isInstalled(shell));
  const folder = temporaryFolder();
  for (const shell of ['zsh', 'fish'])
    write(folder, { [shell]: run(process.execPath, [tally, 'completion', shell, '--lang', 'zh-Hans']).out });
  if (isInstalled('fish')) {
    const complete = (line) => run('fish', ['--no-config', '-c', `source ${folder}/fish; complete -C '${line}'`]).out;
    expectIn(complete('tally ch'), 'check');
    expectIn(complete('tally check --fail-on '), 'warning');
    expectIn(complete('tally explain owner-'), 'owner-single');
  }
  if (isInstalled('zsh')) {
    const script = `autoload -Uz compinit && compinit -u -d ${folder}/dump; source ${folder}/zsh; print -r -- $_comps[tally]; whence -w _tally`;
    const { said } = run('zsh', ['-f', '-c', script], { env: { HOME: folder } });
    expectIn(said, '_tally: function');
    run('zsh', ['-n', join(folder, 'zsh')]);
  }
  return missing.length === 0 ? undefined : `not installed: ${missing.join(', ')}`;
}
