/** What a plain `tally check` loads: the start-up time is mostly the bytes that Node must compile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error: plain JavaScript without types
import { bundle } from '../../src/build/build.mjs';
import { removeFolders, temporaryFolder } from '../cli/tally.js';

/** Packages that only some commands need, and words that are in them and in nothing of ours. */
const lazy: Readonly<Record<string, readonly string[]>> = {
  zod: ['ZodError', 'invalid_union'],
  yaml: ['YAMLParseError', 'YAMLSemanticError'],
  chalk: ['FORCE_COLOR=0', 'ansi256', 'bgMagentaBright'],
  'cli-table3': ['colAligns', 'mid-mid', 'getTruncatedText'],
  'simple-git': ['GitResponseError', 'simple-git'],
  commander: ['CommanderError'],
};

const folder = temporaryFolder();
let inputs: Record<string, string[]> = {};
const built = (entry: string): string => readFileSync(join(folder, `${entry}.cjs`), 'utf8');

beforeAll(async () => {
  inputs = await bundle({ outdir: folder });
}, 120_000);
afterAll(removeFolders);

/** Whether a file that went into a bundle is of a package, wherever that is installed. */
function isOf(name: string, file: string): boolean {
  return `/${file}`.includes(`/node_modules/${name}/`);
}

describe.each(['main', 'commands-check'])('%s', (entry) => {
  test.each(Object.keys(lazy))('holds nothing of %s', (name) => {
    expect(inputs[entry]?.filter((file) => isOf(name, file))).toEqual([]);
    for (const word of lazy[name] ?? []) expect(built(entry).includes(word), word).toBe(false);
  });
});

test('the words would be found: they are where the packages are', () => {
  for (const name of ['yaml', 'chalk', 'cli-table3']) {
    const entries = Object.keys(inputs).filter((entry) => inputs[entry]?.some((file) => isOf(name, file)));
    expect(entries).not.toEqual([]);
    const texts = entries.map(built);
    expect((lazy[name] ?? []).some((word) => texts.every((text) => text.includes(word)))).toBe(true);
  }
});

test('zod is in no built file: the shapes are derived from it', () => {
  for (const files of Object.values(inputs)) expect(files.filter((file) => isOf('zod', file))).toEqual([]);
});

test('main is small, for --version and for every hand-over', () => {
  expect(built('main').length).toBeLessThan(10_000);
});
