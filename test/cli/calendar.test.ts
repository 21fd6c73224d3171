/** `calendar:` from the settings to the answers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Run, removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const phrase = '2024年9月26日起10个工作日内';
const checklist = `kind: checklist
goals:
  - { id: G-1, statement: 提交实施方案, due: ${phrase} }
  - { id: G-2, statement: 完成上线验收, due: { after: 2024-09-26, workdays: 10 } }
`;

function workspace(settings: string | null, files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  const all = { ...files, 'checklist.yaml': checklist, ...(settings === null ? {} : { 'tally.yaml': settings }) };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return (...args: string[]): Run => tally(args, { cwd: folder });
}

const dues = ({ out }: Run) => JSON.parse(out).goals.map(({ due }: { due: string }) => due);
const parsed = ({ out }: Run) => JSON.parse(out);

test.each([
  ['cn', '2024-10-15'],
  ['mon-fri', '2024-10-10'],
  ['days/office.yaml', '2024-10-11'],
])('the day by %s', (calendar, day) => {
  const run = workspace(`calendar: ${calendar}\n`, { 'days/office.yaml': 'holidays: [2024-10-01]\n' });
  expect(dues(run('gap', '--format', 'json'))).toEqual([day, day]);
  expect(parsed(run('parse', 'deadline', phrase, '--format', 'json'))).toMatchObject({ kind: 'relative', due: day });
});

test('without settings a check counts Monday to Friday, and a phrase stays as it is written', () => {
  const run = workspace(null);
  expect(dues(run('gap', '--format', 'json'))).toEqual(['2024-10-10', '2024-10-10']);
  expect(parsed(run('parse', 'deadline', phrase, '--format', 'json'))).toMatchObject({ kind: 'relative', due: null });
});

test('--config stands in for tally.yaml', () => {
  const run = workspace(null, { 'other.yaml': 'calendar: cn\n' });
  const read = run('parse', 'deadline', phrase, '--config', 'other.yaml', '--format', 'json');
  expect(parsed(read).due).toBe('2024-10-15');
  expect(dues(run('gap', '--config', 'other.yaml', '--format', 'json'))).toEqual(['2024-10-15', '2024-10-15']);
});

test('a year that is not published is said, as data and in words', () => {
  const run = workspace('calendar: cn\nlanguage: en\n');
  const late = '2099年9月24日起10个工作日内';
  expect(parsed(run('parse', 'deadline', late, '--format', 'json'))).toMatchObject({
    due: '2099-10-08',
    certain: false,
    unpublished: [2099],
  });
  const { out } = run('parse', 'deadline', late);
  expect(out).toContain('2099-10-08');
  expect(out).toContain('the holidays of 2099 are not in calendar cn yet; for them Monday to Friday is assumed');
  expect(run('parse', 'deadline', phrase).out).toContain('with the holidays of calendar cn');
});

describe('faults end the run, where they stand', () => {
  test.each([
    ['calendar: china\n', {}, 'tally.yaml:1:11: “china” is no calendar'],
    ['calendar: none.yaml\n', {}, 'tally.yaml:1:11: there is no file “none.yaml” beside these settings'],
    ['calendar: ../../etc/x.yaml\n', {}, 'tally.yaml:1:11: there is no file'],
    ['calendar: days.yaml\n', { 'days.yaml': 'holidays:\n  - 2025-02-30\n' }, 'days.yaml:2:5: “2025-02-30” is no day'],
    ['calendar: days.yaml\n', { 'days.yaml': 'holidays: [' }, 'days.yaml:1:'],
  ])('%j', (settings, files, said) => {
    const run = workspace(settings, files);
    for (const args of [['check'], ['gap'], ['parse', 'deadline', phrase]]) {
      const { code, err } = run(...args);
      expect(code).toBe(2);
      expect(err).toContain(said);
    }
  });

  test('a calendar outside the folder of its settings is not read', () => {
    const run = workspace('calendar: /etc/hosts.yaml/../hosts\n');
    expect(run('check').code).toBe(2);
    const up = temporaryFolder();
    writeFileSync(join(up, 'days.yaml'), 'holidays: [2024-10-01]\n');
    mkdirSync(join(up, 'in'));
    writeFileSync(join(up, 'in/tally.yaml'), 'calendar: ../days.yaml\n');
    const { code, err } = tally(['check'], { cwd: join(up, 'in') });
    expect(code).toBe(2);
    expect(err).toContain('lies outside the folder of these settings');
  });

  test('other phrases are read whatever the settings are', () => {
    expect(workspace('calendar: china\n')('parse', 'owner', '王敏').code).toBe(0);
  });
});
