import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheKey, openCache } from '../../src/io/cache.js';
import { temporaryFolder } from './temporary.js';

function opened(folder: string, most?: number) {
  const cache = openCache({ XDG_CACHE_HOME: folder }, most);
  if (cache === null) throw new Error('no cache');
  return cache;
}

const entry = (folder: string, key: string) => join(folder, 'tallystick', 'log', key);

describe('the cache', () => {
  test('gives back what was written, and nothing else', () => {
    const cache = opened(temporaryFolder());
    expect(cache.read('log', 'a')).toBe(null);
    cache.write('log', 'a', '清单\n');
    expect(cache.read('log', 'a')?.toString()).toBe('清单\n');
    expect(cache.read('log', 'b')).toBe(null);
    cache.write('log', 'a', '');
    expect(cache.read('log', 'a')?.toString()).toBe('');
  });

  test.each([
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 1)],
    ['cut to nothing', (file: string) => truncateSync(file, 0)],
    ['with another byte in it', (file: string) => writeFileSync(file, readFileSync(file).fill(65, 70))],
    ['with another head', (file: string) => writeFileSync(file, readFileSync(file).fill(48, 0, 8))],
  ])('passes over an entry that is %s', (_, spoil) => {
    const folder = temporaryFolder();
    const cache = opened(folder);
    cache.write('log', 'a', 'content');
    spoil(entry(folder, 'a'));
    expect(cache.read('log', 'a')).toBe(null);
  });

  test('is for its user alone, and leaves nothing half-written', () => {
    const folder = temporaryFolder();
    opened(folder).write('log', 'a', 'content');
    expect(statSync(entry(folder, 'a')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'tallystick', 'log'))).toEqual(['a']);
  });

  test('lets the oldest entries go when it is full', async () => {
    const folder = temporaryFolder();
    const cache = opened(folder, 1000);
    for (const key of ['a', 'b', 'c', 'd']) {
      cache.write('log', key, 'x'.repeat(200));
      await new Promise((done) => setTimeout(done, 5));
    }
    expect(cache.read('log', 'a')).toBe(null);
    expect(cache.read('log', 'd')).not.toBe(null);
  });

  test('never writes into a repository, and never fails', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.git'));
    const inside = join(folder, 'caches');
    opened(inside).write('log', 'a', 'content');
    expect(readdirSync(folder)).toEqual(['.git']);
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    opened(file).write('log', 'a', 'content');
    expect(opened(file).read('log', 'a')).toBe(null);
  });

  test.each([
    [{ XDG_CACHE_HOME: 'relative', HOME: '' }, false],
    [{ XDG_CACHE_HOME: '/x' }, true],
    [{ HOME: '/home/wang' }, true],
    [{ HOME: 'relative' }, false],
  ])('%j: %s', (env, there) => {
    expect(openCache(env) !== null).toBe(process.platform === 'win32' ? openCache(env) !== null : there);
  });

  test('a key is of all its parts', () => {
    expect(cacheKey('a', 'b')).not.toBe(cacheKey('ab'));
    expect(cacheKey('a', 'b')).toBe(cacheKey('a', 'b'));
  });
});
