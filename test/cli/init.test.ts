/** `tally init` in every language and form: what it writes checks clean, and what is there stays. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/model/language.js';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const forms = [
  ['yaml', 'checklist.yaml'],
  ['markdown', 'checklist.md'],
] as const;

describe.each(languages)('%s', (lang) => {
  test.each(forms)('%s', (template, checklist) => {
    const cwd = temporaryFolder();
    const made = tally(['init', 'first', '--template', template, '--lang', lang], { cwd });
    expect(made).toMatchObject({ code: 0, err: '' });
    const folder = join(cwd, 'first');

    const checked = tally(['check', '--format', 'json', '--max-warnings', '0'], { cwd: folder });
    expect(checked).toMatchObject({ code: 0, err: '' });
    const { findings, summary } = JSON.parse(checked.out);
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ documents: 1, requirements: 1, goals: 1, errors: 0, warnings: 0 });

    const matched = JSON.parse(tally(['match', '--format', 'json'], { cwd: folder }).out);
    expect(matched.requirements[0].status).toBe('matched');

    for (const name of ['tally.yaml', checklist]) writeFileSync(join(folder, name), '# mine\n');
    const again = tally(['init', 'first', '--template', template, '--lang', lang], { cwd });
    expect(again.code).toBe(0);
    for (const name of ['tally.yaml', checklist]) expect(readFileSync(join(folder, name), 'utf8')).toBe('# mine\n');
  });
});

test('a folder that has a checklist gets no second one with the same ids', () => {
  const cwd = temporaryFolder();
  expect(tally(['init', '--lang', 'zh-Hans'], { cwd }).code).toBe(0);
  const again = tally(['init', '--template', 'markdown', '--lang', 'en'], { cwd });
  expect(again.code).toBe(0);
  expect(again.out).toContain('kept checklist.yaml');
  expect(readdirSync(cwd).sort()).toEqual(['.tally', 'checklist.yaml', 'tally.yaml']);
  expect(tally(['check'], { cwd }).code).toBe(0);
});

test('a first checklist is in the language of the settings that are there', () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'tally.yaml'), 'language: zh-Hant\n');
  expect(tally(['init'], { cwd }).code).toBe(0);
  expect(readFileSync(join(cwd, 'checklist.yaml'), 'utf8')).toContain('需求及目標對照清單');
});

test('in the current folder, and into one that is a file', () => {
  const cwd = temporaryFolder();
  expect(tally(['init'], { cwd }).code).toBe(0);
  expect(tally(['check'], { cwd }).code).toBe(0);
  writeFileSync(join(cwd, 'taken'), '');
  const refused = tally(['init', 'taken'], { cwd });
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err.trim().split('\n')).toHaveLength(1);
});
