import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outline, sourceOf } from './outline.js';

/** `x.yaml` beside `x.out`: dropping in a pair adds a case; `UPDATE_CORPUS=1` writes the expected output anew. */
const corpus = join(import.meta.dirname, '../corpus/yaml');
const update = process.env.UPDATE_CORPUS === '1';

describe.each(['ok', 'err'])('corpus %s', (folder) => {
  const names = readdirSync(join(corpus, folder)).filter((name) => name.endsWith('.yaml'));

  test.each(names)('%s', async (name) => {
    const expected = join(corpus, folder, name.replace(/\.yaml$/, '.out'));
    const actual = await outline(sourceOf(join(corpus, folder, name)));
    if (update) writeFileSync(expected, actual);
    expect(existsSync(expected), `${expected} is missing; run with UPDATE_CORPUS=1 and read it`).toBe(true);
    expect(actual).toBe(readFileSync(expected, 'utf8'));
    expect(/ error /.test(actual) || / warning (?!encoding)/.test(actual)).toBe(folder === 'err');
  });
});
