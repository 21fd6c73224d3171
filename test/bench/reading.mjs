// Times the reading alone, in one process: the median microseconds a phrase by kind (each phrase read again and again,
// warm, nothing remembered between two readings), and what it costs to load the readers and make their tables of words.
// usage: npm run bench -- reading [PHRASES], a file like test/language/phrases.txt, or one for `npm run score`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const readers = { kpi: 'readKpi', deadline: 'readDeadline', owner: 'readOwner', statement: 'readStatement' };
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

export async function benchReading(file = resolve(root, 'test/language/phrases.txt')) {
  const work = mkdtempSync(join(tmpdir(), 'tally-reading-'));
  try {
    const bundle = join(work, 'readers.cjs');
    await bundled(bundle);
    const phrases = phrasesOf(readFileSync(file, 'utf8'));
    const read = createRequire(import.meta.url)(bundle);
    console.log('| reading | phrases | median µs | 90th percentile µs |\n|---|---|---|---|');
    const all = [];
    for (const [kind, name] of Object.entries(readers)) {
      const times = phrases[kind].map((text) => timed(read[name], text, phrases[kind]));
      all.push(...times);
      console.log(row(kind, times));
    }
    console.log(row('all', all));
    const iso = timed(read.readDeadline, '2026-09-30', phrases.deadline);
    console.log(`| 2026-09-30 | 1 | ${iso.toFixed(2)} | |`);
    const [load, tables] = loading(bundle, work);
    console.log(`\nLoading the readers takes ${load} ms of processor time, their first readings ${tables} ms.`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function row(name, times) {
  const ninth = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.9)];
  return `| ${name} | ${times.length} | ${median(times).toFixed(1)} | ${ninth.toFixed(1)} |`;
}

/** The readers as one file, the way `dist/` holds them. */
async function bundled(outfile) {
  const files = { readKpi: 'kpi', readDeadline: 'deadline', readOwner: 'owner', readStatement: 'statement' };
  const contents = Object.entries(files).map(([name, from]) => `export { ${name} } from './src/language/${from}.ts';`);
  await build({
    stdin: { contents: contents.join('\n'), resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'ascii',
    minify: true,
  });
}

/** The texts of a file of labelled phrases, by kind: sections of `text => reading`, or a JSON object a line. */
function phrasesOf(text) {
  const phrases = Object.fromEntries(Object.keys(readers).map((kind) => [kind, []]));
  if (text.startsWith('{')) {
    for (const line of text.trim().split('\n')) {
      const { kind, text: phrase } = JSON.parse(line);
      phrases[kind === 'vagueness' ? 'statement' : kind].push(phrase);
    }
    return phrases;
  }
  let kind = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) kind = line.slice(3);
    else if (line.includes(' => ')) phrases[kind].push(line.slice(0, line.lastIndexOf(' => ')));
  }
  return phrases;
}

/** Microseconds that one reading takes after the whole sample has been read: the least disturbed of several runs. */
function timed(read, text, all) {
  for (let round = 0; round < 3; round++) for (const other of all) read(other);
  const runs = Array.from({ length: 25 }, () => {
    const start = process.hrtime.bigint();
    for (let turn = 0; turn < 40; turn++) read(text);
    return Number(process.hrtime.bigint() - start) / 40_000;
  });
  return Math.min(...runs);
}

/** Processor milliseconds for requiring the file, and for the first reading of each kind, in a fresh process. */
function loading(bundle, work) {
  const script = join(work, 'load.cjs');
  writeFileSync(
    script,
    `const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const start = spent();
const read = require(${JSON.stringify(bundle)});
const loaded = spent();
read.readKpi('投诉≤5件, up to 3 days'); read.readDeadline('2026年9月底前'); read.readOwner('王敏(运营部)'); read.readStatement('提升效率');
console.log(loaded - start, spent() - loaded);`,
  );
  const runs = Array.from({ length: 15 }, () =>
    spawnSync(process.execPath, [script], { encoding: 'utf8' }).stdout.split(' ').map(Number),
  );
  return [0, 1].map((part) => Math.min(...runs.map((run) => run[part])).toFixed(1));
}
