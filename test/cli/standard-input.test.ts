/** `tally check -`: a text that is not on disk yet, checked as the file whose name it is given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const text = (id: string): string => `kind: checklist
id: ${id}
requirements:
  - id: RW-2026-001
    category: process
    priority: P2
    statement: Shorten delivery from 9 days to 5 days
    goals:
      - { id: G-1, statement: Deliver within 5 days, kpis: [delivery time <= 5 days], owner: Ann Li, due: 2027-03-31 }
`;

function check(folder: string, input: string): ReturnType<typeof tally> {
  const args = ['check', '-', '--stdin-filename', 'x.yaml', '--format', 'concise', '--today', '2026-03-01'];
  return tally(args, { cwd: folder, input });
}

test('takes the place of the file on disk, and of nothing else', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'x.yaml'), text('old'));
  expect(check(folder, text('new'))).toEqual({ code: 0, out: '', err: '' });
  writeFileSync(join(folder, 'y.yaml'), text('y'));
  expect(check(folder, text('new')).out).toContain('x.yaml:4:9: error id-unique');
});

test('where nothing marks a workspace, the files beside it and the workspaces below have no say', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'y.yaml'), text('y'));
  writeFileSync(join(folder, 'newer.yaml'), `format: 9\n${text('z')}`);
  mkdirSync(join(folder, 'nested'));
  writeFileSync(join(folder, 'nested', 'tally.yaml'), '');
  writeFileSync(join(folder, 'nested', 'list.yaml'), text('n'));
  expect(check(folder, text('new'))).toEqual({ code: 0, out: '', err: '' });
});

test('a newer format is a failure of the file that is asked about, not of others', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'newer.yaml'), `format: 9\n${text('z')}`);
  const run = check(folder, text('new'));
  expect(run.code).toBe(0);
  expect(run.err).toContain('newer.yaml');
});
