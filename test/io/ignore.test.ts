import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIgnored, parseIgnore } from '../../src/io/ignore.js';
import { TestRepository, write } from './temporary.js';

describe('ignore files', () => {
  it.each<[lines: string, ignored: string[], kept: string[]]>([
    ['dist\n', ['dist', 'a/dist'], ['dist2', 'a/distx']],
    ['dist/\n', ['dist/'], ['dist', 'a/dist']],
    ['/dist\n', ['dist'], ['a/dist']],
    ['a/b\n', ['a/b'], ['x/a/b']],
    ['*.log\n!keep.log\n', ['a.log', 'x/y.log'], ['keep.log', 'x/keep.log']],
    ['# comment\n\\#x\n\\!y\n', ['#x', '!y'], ['# comment', 'x']],
    ['trail  \nkept\\ \n', ['trail', 'kept '], ['trail  ', 'kept']],
    ['\ufeffa\r\nb\r\n', ['a', 'b'], ['a\r']],
    ['**/x\ny/**\np/**/q\n', ['x', 'a/x', 'y/1', 'y/1/2', 'p/q', 'p/1/2/q'], ['y', 'xa', 'p/qx']],
    ['*\n', ['anything', 'a/b'], []],
    ['\n \n', [], [' ', 'a']],
    ['{a,b}\n', ['{a,b}'], ['a', 'b']],
  ])('%j', (lines, ignored, kept) => {
    const file = parseIgnore(lines, '');
    const test = (path: string) => isIgnored([file], path.replace(/\/$/, ''), path.endsWith('/'));
    expect(ignored.filter((path) => !test(path))).toEqual([]);
    expect(kept.filter(test)).toEqual([]);
  });

  it('lets the deeper file decide', () => {
    const files = [parseIgnore('*.yaml\n', ''), parseIgnore('!/a.yaml\n', 'sub/')];
    expect(isIgnored(files, 'sub/a.yaml', false)).toBe(false);
    expect(isIgnored(files, 'sub/x/a.yaml', false)).toBe(true);
  });

  it('agrees with git on made-up patterns and paths', () => {
    const repository = new TestRepository();
    const piece = fc.constantFrom('a', 'b', 'ab', '*', '**', '?', '/', '/', '[ab]', '[!a]', '\\*', '.', '!');
    const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'a.b', '*', 'aab'), { minLength: 1, maxLength: 3 })
      .map((names) => names.join('/'));
    const samples = fc.sample(
      fc.tuple(fc.array(pattern, { minLength: 1, maxLength: 3 }), fc.array(path, { minLength: 8, maxLength: 8 })),
      {
        numRuns: 60,
        seed: 7,
      },
    );
    for (const [patterns, paths] of samples) {
      const lines = patterns.join('\n');
      write(repository.folder, { '.gitignore': lines });
      const options = { cwd: repository.folder, input: paths.join('\0'), encoding: 'utf8' as const };
      const { stdout } = spawnSync('git', ['check-ignore', '--no-index', '--stdin', '-z'], options);
      const file = parseIgnore(lines, '');
      const ours = paths.filter((name) => withFolders(name).some(([part, folder]) => isIgnored([file], part, folder)));
      expect({ lines, ignored: ours }).toEqual({ lines, ignored: stdout.split('\0').filter((name) => name !== '') });
    }
  });
});

/** A path and the folders above it, outermost first: the walk would stop at the first that is ignored. */
function withFolders(path: string): [string, boolean][] {
  const names = path.split('/');
  return names.map((_, index) => [names.slice(0, index + 1).join('/'), index < names.length - 1]);
}
