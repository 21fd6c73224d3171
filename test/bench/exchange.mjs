// Times the way of a large table through the hands of colleagues: in as CSV, out as a workbook, and back with edits. Makes
// its own repository of one checklist and prints wall time, its ratio to bare node and the peak memory of the process.
// usage: npm run bench -- exchange [ROWS] [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peakIn } from './peak.mjs';
import { printTable } from './table.mjs';

const tally = resolve(fileURLToPath(import.meta.url), '../../../bin/tally.js');

export function benchExchange(rows = 5000, rounds = 3) {
  const folder = mkdtempSync(join(tmpdir(), 'tally-exchange-'));
  try {
    const run = runnerIn(folder);
    writeFileSync(join(folder, 'needs.csv'), table(rows));
    spawnSync('git', ['init', '-q', folder]);
    run('import', 'needs.csv', '--output', 'list.md')();
    git(folder, 'add', 'list.md');
    git(folder, 'commit', '-qm', 'list');
    run('export', 'forms.xlsx')();
    run('export', 'forms.csv')();
    const csv = readFileSync(join(folder, 'forms.csv'), 'utf8');
    const lines = csv.split('\r\n');
    const middle = lines.length >> 1;
    writeFileSync(join(folder, 'one.csv'), lines.with(middle, changed(lines[middle])).join('\r\n'));
    writeFileSync(join(folder, 'all.csv'), lines.map(changed).join('\r\n'));
    const back = (file) => run('import', file, '--into', 'list.md', '--dry-run');
    printTable(`a table of ${rows} rows`, rounds, {
      'node -e 0': () => void spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' }),
      'tally import needs.csv': run('import', 'needs.csv', '--output', 'none.md', '--dry-run'),
      'tally import needs.csv --to yaml': run('import', 'needs.csv', '--to', 'yaml', '--dry-run'),
      'tally export forms.xlsx, all forms': run('export', 'forms.xlsx', '--yes'),
      'tally import --into, unchanged workbook': back('forms.xlsx'),
      'tally import --into, one cell': back('one.csv'),
      [`tally import --into, ${rows * 2} cells`]: back('all.csv'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives what runs the command in a folder and tells its peak memory in MiB. */
function runnerIn(folder) {
  const peak = peakIn(folder);
  const env = { ...process.env, NODE_OPTIONS: peak.options };
  return (...args) =>
    () => {
      const { status, stderr } = spawnSync(process.execPath, [tally, ...args], {
        cwd: folder,
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (status !== 0) throw new Error(`tally ${args.join(' ')}: ${stderr}`);
      return peak.read();
    };
}

const git = (folder, ...args) =>
  spawnSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args]);

const owners = ['林静', '周航', '赵磊', '王敏'];

function table(rows) {
  const head = '序号,需求类别,需求,对应目标,衡量指标,责任人,截止时间,备注\n';
  const line = (index) => {
    const hours = 24 + (index % 48);
    const day = `2027-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return `${index + 1},业务,第${index}类订单处理从${hours + 12}小时缩短至${hours}小时,第${index}类订单${hours}小时内处理完毕,订单处理时长≤${hours}小时,${owners[index % 4]},${day},备注${index}\n`;
  };
  return head + Array.from({ length: rows }, (_, index) => line(index)).join('');
}

/** Another owner and another remark. */
function changed(line) {
  return line.replace(/林静|周航|赵磊|王敏/, '孙悦').replace('备注', '见附件');
}
