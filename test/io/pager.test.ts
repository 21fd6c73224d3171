import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { page, pagerCommand, pageWith } from '../../src/io/pager.js';
import { temporaryFolder } from './temporary.js';

describe('the pager', () => {
  test.each([
    [{}, 'linux', 'less'],
    [{}, 'win32', null],
    [{ PAGER: 'most -s' }, 'linux', 'most -s'],
    [{ PAGER: 'most', TALLY_PAGER: 'less -S' }, 'linux', 'less -S'],
    [{ PAGER: '' }, 'linux', null],
    [{ PAGER: 'cat' }, 'linux', null],
    [{ TERM: 'dumb' }, 'linux', null],
    [{ GIT_PAGER: 'evil' }, 'linux', 'less'],
  ] as const)('%j on %s is %s', (env, platform, command) => {
    expect(pagerCommand(env, platform)).toBe(command);
  });

  test('gets the text; without a terminal nothing is paged', () => {
    const file = join(temporaryFolder(), 'paged');
    expect(pageWith(`cat > ${file}`, '变更\n')).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('变更\n');
    expect(page('x')).toBe(false);
  });

  test('one that is not there is said, so that the text is printed', () => {
    expect(pageWith('no-such-pager 2>/dev/null', 'x')).toBe(false);
  });
});
