/** The bash completion, asked as bash asks it; the other shells are tried by `npm run integrations`. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { specs } from '../../src/commands/specs.js';
import { tally } from './tally.js';

/** What bash offers for the last word of a line. */
function offered(...words: readonly string[]): string[] {
  const script = tally(['completion', 'bash']).out;
  const ask = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tally; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const run = spawnSync('bash', ['--norc', '-c', ask, 'bash', 'tally', ...words], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return run.stdout.split('\n').filter((word) => word !== '');
}

describe('bash', () => {
  test('offers every command', () => {
    expect(offered('')).toEqual(expect.arrayContaining(specs.map(({ name }) => name)));
    expect(offered('che')).toEqual(['check']);
  });

  test('offers options, and the values of an option', () => {
    expect(offered('check', '--st')).toEqual(['--staged', '--stdin-filename']);
    expect(offered('check', '--fail-on', '')).toEqual(['error', 'warning', 'info', 'never']);
    expect(offered('check', '-f', 'sar')).toEqual(['sarif']);
    expect(offered('explain', 'owner-s')).toEqual(['owner-single']);
    expect(offered('check', 'packa').sort()).toEqual(['package-lock.json', 'package.json']);
  });
});

test.each(['bash', 'zsh', 'fish'])('%s names every option of every command', (shell) => {
  const script = tally(['completion', shell, '--lang', 'zh-Hans']).out;
  for (const { options } of specs)
    for (const { name } of options) expect(script).toContain(shell === 'fish' ? `-l ${name}` : `--${name}`);
});

test('another shell is told which there are', () => {
  expect(tally(['completion', 'tcsh'])).toMatchObject({ code: 2, err: expect.stringContaining('bash, zsh, fish') });
});
