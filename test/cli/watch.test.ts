/** `check --watch` on a pseudo terminal: a whole screen each time, and a clean end. */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../io/temporary.js';
import { project, tally } from './tally.js';

const checklist =
  'kind: checklist\nid: a\nrequirements:\n  - { id: RW-2024-001, priority: P2, statement: 客户从60家增至100家 }\n';
/** `script` of util-linux lends a command a terminal. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

test.skipIf(!hasScript)('checks again when a file changes, and ends with Ctrl-C', async () => {
  const folder = temporaryFolder({ 'a.yaml': checklist });
  const command = `exec '${process.execPath}' '${join(project, 'bin/tally.js')}' check --watch`;
  const run = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, TALLY_LANG: 'en' },
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => run.on('close', resolve));
  const until = (words: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => (words.test(said) ? resolve() : run.stdout.once('data', () => setImmediate(look)));
      look();
    });
  run.stdout.on('data', (piece) => {
    said += piece;
  });
  await until(/requirement-has-goal[\s\S]*Ctrl-C ends/);
  said = '';
  writeFileSync(join(folder, 'a.yaml'), checklist.replace('kind: checklist', 'kind: checklist\ntitle: [x'));
  await until(/syntax[\s\S]*Ctrl-C ends/);
  // The whole screen is drawn anew.
  expect(said).toContain('\u001b[2J');
  writeFileSync(join(folder, 'tally.yaml'), 'language: xx\n');
  await until(/settings have faults[\s\S]*Ctrl-C ends/);
  run.stdin.write('\u0003');
  expect(await ended).toBe(0);
});

test('is refused where there is no terminal to draw on', () => {
  expect(tally(['check', '--watch'], { cwd: temporaryFolder({ 'a.yaml': checklist }) }).code).toBe(2);
});
