// Times `check` on generated checklists, in turn with bare node and with the least that any check does (validate.mjs), and
// prints wall time, its ratio to the first and the peak memory. usage: npm run bench -- check [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeChecklists } from './checklists.mjs';
import { peakIn } from './peak.mjs';
import { printTable } from './table.mjs';

const here = resolve(fileURLToPath(import.meta.url), '..');
const tally = resolve(here, '../../bin/tally.js');
const sets = [
  ['1,000 files × 20 needs', 1000, 20],
  ['1 file × 10,000 needs', 1, 10_000],
  ['10,000 files × 10 needs', 10_000, 10],
  ['1,000 files × 10 needs (a tenth)', 1000, 10],
];

export function benchCheck(rounds = 3) {
  const work = mkdtempSync(join(tmpdir(), 'tally-bench-'));
  try {
    const run = runnerIn(work);
    writeChecklists(join(work, 'small'), 1, 10);
    printTable('one small file', rounds * 5, {
      'node -e 0': run('-e', '0'),
      'tally --version': run(tally, '--version'),
      'tally check': run(tally, 'check', join(work, 'small')),
    });
    for (const [title, files, needs] of sets) {
      const folder = join(work, 'set');
      rmSync(folder, { recursive: true, force: true });
      writeChecklists(folder, files, needs);
      writeFileSync(join(folder, 'tally.yaml'), 'language: en\n');
      printTable(title, rounds, {
        'validate.mjs': run(join(here, 'validate.mjs'), folder),
        'tally check': run(tally, 'check', folder),
        'tally check --format json': run(tally, 'check', folder, '--format', 'json'),
      });
      if (files === 10_000) benchWarm(rounds, run, folder);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Nothing changed since the last run, and nothing to say: what is left is to see that. */
function benchWarm(rounds, run, folder) {
  const off = ['goal-type-fits', 'requirement-duplicate', 'due-overdue', 'id-format', 'statement-specific'];
  writeFileSync(
    join(folder, 'tally.yaml'),
    `language: en\nrules: { ${off.map((rule) => `${rule}: off`).join(', ')} }\n`,
  );
  // Files must have rested for two seconds before what is said of them as a whole is kept.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  const cached = run(tally, 'check', folder, '--cache');
  cached();
  printTable('the same with --cache, nothing changed', rounds * 5, {
    'node -e 0': run('-e', '0'),
    'tally check': cached,
  });
}

/** Gives what runs node in a cache of its own and tells its peak memory in MiB. */
function runnerIn(work) {
  const peak = peakIn(work);
  const env = { ...process.env, NODE_OPTIONS: peak.options, XDG_CACHE_HOME: join(work, 'cache') };
  return (...args) =>
    () => {
      spawnSync(process.execPath, args, { cwd: work, env, stdio: 'ignore' });
      return peak.read();
    };
}
