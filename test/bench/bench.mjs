// Times whole processes in turn (A B C, A B C …), so that a drifting machine hits all alike, and prints the median of
// each and its ratio to bare node, round by round. usage: npm run bench [-- ROUNDS | reading [PHRASES] | history [COMMITS] [ROUNDS] |
// exchange [ROWS] [ROUNDS]]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeChecklists } from './checklists.mjs';
import { benchExchange } from './exchange.mjs';
import { benchHistory } from './history.mjs';
import { benchReading } from './reading.mjs';

if (process.argv[2] === 'reading') {
  await benchReading(process.argv[3]);
  process.exit();
}

if (process.argv[2] === 'history') {
  benchHistory(...process.argv.slice(3).map(Number));
  process.exit();
}

if (process.argv[2] === 'exchange') {
  benchExchange(...process.argv.slice(3).map(Number));
  process.exit();
}

const rounds = Number(process.argv[2] ?? 15);
const tally = resolve(fileURLToPath(import.meta.url), '../../../bin/tally.js');
const work = mkdtempSync(join(tmpdir(), 'tally-bench-'));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function time(args) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

try {
  writeChecklists(join(work, 'small'), 1, 10);
  writeChecklists(join(work, 'many'), 1000, 20);
  const cases = {
    'node -e 0': ['-e', '0'],
    'tally --version': [tally, '--version'],
    'tally check, 1 file × 10': [tally, 'check', join(work, 'small')],
    'tally check, 1,000 files × 20': [tally, 'check', join(work, 'many'), '--format', 'json'],
  };
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of Object.entries(cases)) {
      const taken = time(args);
      if (round > 0) times[name].push(taken);
    }
  }
  const bare = times['node -e 0'];
  console.log('| command | median ms | ratio to bare node |\n|---|---|---|');
  for (const [name, taken] of Object.entries(times)) {
    const ratio = median(taken.map((ms, round) => ms / bare[round]));
    console.log(`| ${name} | ${median(taken).toFixed(1)} | ${ratio.toFixed(2)} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
