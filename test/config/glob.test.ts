import { describe, expect, it } from 'vitest';
import { compileGlob, compileGlobs } from '../../src/config/glob.js';

describe('patterns of the settings', () => {
  it.each<[pattern: string, takes: string[], leaves: string[]]>([
    ['*.md', ['a.md', 'docs/a.md', '.hidden.md'], ['a.mdx', 'md']],
    ['docs/*.md', ['docs/a.md'], ['docs/deep/a.md', 'other/docs/a.md']],
    ['docs/**/*.md', ['docs/a.md', 'docs/x/y/a.md'], ['a.md', 'docs/a.yaml']],
    ['archive', ['archive/a.yaml', 'x/archive/b/a.yaml'], ['archives/a.yaml', 'archive.yaml']],
    ['./archive/', ['archive/a.yaml', 'x/archive/a.yaml'], ['archived']],
    ['/archive', ['archive/a.yaml'], ['x/archive/a.yaml']],
    ['docs/**', ['docs/a', 'docs/a/b'], ['docs', 'docsa/b']],
    ['**', ['a', 'a/b'], []],
    ['**/2024/**', ['2024/a', 'x/2024/a/b'], ['2024', 'x/20245/a']],
    ['?.yaml', ['a.yaml', '清.yaml', '😀.yaml'], ['ab.yaml', '.yaml']],
    ['*.{yaml,yml}', ['a.yaml', 'b/a.yml'], ['a.md', 'a.{yaml,yml}']],
    ['{a,b{c,d}}/x', ['a/x', 'bc/x', 'bd/x'], ['b/x', 'c/x']],
    ['{a,}b', ['ab', 'b'], ['aab']],
    ['{a', ['{a'], ['a']],
    ['a}', ['a}'], ['a']],
    ['{src/**,docs}/a', ['src/x/y/a', 'docs/a'], ['src/a/b']],
    ['[a-c]x', ['ax', 'cx'], ['dx', '/x']],
    ['[!a-c]x', ['dx'], ['ax']],
    ['[]x', ['[]x'], ['x']],
    ['a\\*b', ['a*b'], ['axb']],
    ['第?季度/*.yaml', ['第一季度/目标.yaml'], ['第一二季度/目标.yaml']],
    ['a**b', ['axxb'], ['a/b']],
  ])('%s', (pattern, takes, leaves) => {
    const test = compileGlobs([pattern]);
    expect(takes.filter((path) => !test(path))).toEqual([]);
    expect(leaves.filter((path) => test(path))).toEqual([]);
  });

  it('matches nothing without patterns, and ignores blank ones', () => {
    expect(compileGlobs([])('a')).toBe(false);
    expect(compileGlobs(['', ' ', '/'])('a')).toBe(false);
  });

  it('takes linear time on patterns made to be slow', () => {
    const started = performance.now();
    expect(compileGlob(`${'*a'.repeat(200)}b`, { braces: true, inside: true })('a'.repeat(2000))).toBe(false);
    expect(compileGlob('{a,b}'.repeat(150), { braces: true, inside: true })(`${'ab'.repeat(75)}c`)).toBe(false);
    expect(compileGlob('{'.repeat(900), { braces: true, inside: true })('x')).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
