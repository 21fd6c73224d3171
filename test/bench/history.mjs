// Times the change log against what no change log can do without: git reading every version of every checklist once.
// Makes its own repository (COMMITS commits over 200 checklists, one of them edited by every tenth commit) and prints wall
// time, its ratio to that floor and the peak memory of the process. usage: npm run bench -- history [COMMITS] [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requirement } from './checklists.mjs';
import { peakIn } from './peak.mjs';
import { printTable } from './table.mjs';

const tally = resolve(fileURLToPath(import.meta.url), '../../../bin/tally.js');
const files = 200;
const needs = 20;

export function benchHistory(commits = 5000, rounds = 3) {
  const work = mkdtempSync(join(tmpdir(), 'tally-history-'));
  try {
    const repository = join(work, 'repository');
    const one = makeRepository(repository, commits);
    const peak = peakIn(work);
    const run = (args, cache) => {
      const env = { ...process.env, XDG_CACHE_HOME: join(work, 'cache'), NODE_OPTIONS: peak.options };
      const flags = cache ? [] : ['--no-cache'];
      const command = [tally, 'log', ...args, ...flags];
      return () => {
        spawnSync(process.execPath, command, { cwd: repository, env, stdio: 'ignore' });
        return peak.read();
      };
    };
    printTable(`${commits} commits, ${files} checklists`, rounds, {
      'git reads every version': () => floor(repository, '*.yaml'),
      'tally log': run([]),
      'tally log --format json': run(['--format', 'json']),
    });
    printTable(`one checklist of ${versionsOf(repository, one)} versions`, rounds, {
      'git reads its versions': () => floor(repository, one),
      'tally log FILE': run([one]),
    });
    run([], true)();
    commitOnce(repository);
    printTable('once more after a new commit', rounds * 3, {
      'node -e 0': () => void spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' }),
      'tally log': run([], true),
      'tally log --format json': run(['--format', 'json'], true),
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const git = (folder, args, options = {}) =>
  spawnSync('git', ['-C', folder, ...args], { maxBuffer: 1 << 29, encoding: 'utf8', ...options }).stdout;

/** Ids of the distinct versions that a pathspec had. */
function versions(folder, path) {
  const raw = git(folder, ['log', '--raw', '--no-abbrev', '--no-renames', '--format=', '--', path]);
  return new Set(raw.split('\n').flatMap((line) => line.split(' ')[3] ?? []));
}

function versionsOf(folder, path) {
  return versions(folder, path).size;
}

function floor(folder, path) {
  const ids = [...versions(folder, path)].join('\n');
  spawnSync('git', ['-C', folder, 'cat-file', '--batch', '--buffer'], {
    input: `${ids}\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
const authors = ['林静 <lin@example.com>', 'Maria Keller <maria@example.com>', '周航 <zhou@example.com>'];

/** Gives the path of the checklist that is edited most. */
function makeRepository(folder, commits) {
  const lists = Array.from({ length: files }, (_, file) => ({
    path: `lists/${file % 10}/list-${file}.yaml`,
    head: `kind: checklist\nid: L-${file}\ntitle: List ${file}\nversion: 1.0.0\nrequirements:\n`,
    needs: Array.from({ length: needs }, (_, need) => requirement(file + 1, need + 1)),
  }));
  const text = ({ head, needs }) => head + needs.join('');
  const put = (list) => `M 100644 inline ${list.path}\n${data(text(list))}`;
  const begin = (number, message) =>
    `commit refs/heads/main\nmark :${number}\ncommitter ${authors[number % 3]} ${1_700_000_000 + number * 600} +0800\n${data(message)}`;
  let stream = `${begin(1, 'first')}${lists.map(put).join('')}\n`;
  for (let number = 2; number <= commits; number++) {
    const edited = [number % 10 === 0 ? lists[0] : lists[1 + ((number * 7919) % (files - 1))]];
    if (number % 3 === 0) edited.push(lists[1 + ((number * 104_729) % (files - 1))]);
    for (const list of edited) edit(list, number);
    stream += `${begin(number, `edit ${number}`)}from :${number - 1}\n${[...new Set(edited)].map(put).join('')}\n`;
  }
  spawnSync('git', ['init', '-q', '-b', 'main', folder]);
  git(folder, ['fast-import', '--quiet'], { input: stream });
  git(folder, ['repack', '-adq', '--depth=50']);
  git(folder, ['reset', '-q', '--hard']);
  return lists[0].path;
}

/** One more commit to the repository. */
function commitOnce(folder) {
  const path = join(folder, 'lists/1/list-1.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/due: .*/, 'due: 2027-01-31'));
  git(folder, ['-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qam', 'one more']);
}

/** Another date, owner, target or priority of one need; now and then one comes or goes. */
function edit(list, number) {
  const at = (number * 31) % list.needs.length;
  const old = list.needs[at];
  if (number % 40 === 0 && list.needs.length > 5) list.needs.splice(at, 1);
  else if (number % 25 === 0) list.needs.splice(at, 0, requirement(1000 + number, number));
  else if (number % 4 === 0)
    list.needs[at] = old.replace(/due: .*/, `due: 2026-${String(1 + (number % 12)).padStart(2, '0')}-15`);
  else if (number % 4 === 1)
    list.needs[at] = old.replace(/owner: .*/, `owner: ${['林静', 'Tom Brandt', '周航'][number % 3]}`);
  else if (number % 4 === 2) list.needs[at] = old.replace(/"<= \d+/, `"<= ${1 + (number % 19)}`);
  else list.needs[at] = old.replace(/priority: P\d/, `priority: P${1 + (number % 4)}`);
}
