// What the integration scripts share: folders, a repository with a faulty and a sound checklist, and how they report.
// They use the network (npm) and what is installed; each says so and passes over what is not there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '../..');
const made = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tally-integration-')));
  made.push(folder);
  return folder;
}

/** Runs a command; fails loudly unless it ends with the code that is wanted (null: any). */
export function run(command, args, { cwd, code = 0, env = {}, input = '' } = {}) {
  const identity = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Wang Min'],
      [`GIT_${who}_EMAIL`, 'wang@example.com'],
    ]),
  );
  const done = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...identity, TALLY_LANG: 'en', ...env },
  });
  const said = `${done.stdout}${done.stderr}`;
  if (done.error) throw done.error;
  if (code !== null && done.status !== code)
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status}, not ${code}:\n${said}`);
  return { said, out: done.stdout, code: done.status };
}

export function isInstalled(command) {
  return spawnSync(command, ['--version'], { encoding: 'utf8' }).status === 0;
}

export function expectIn(said, words) {
  if (!said.includes(words)) throw new Error(`"${words}" is not in:\n${said}`);
}

export function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A checklist without a fault, and one whose goal has two owners. */
export const sound = `kind: checklist
id: a
requirements:
  - id: RW-2024-001
    priority: P2
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - id: G-001
        statement: 订单24小时内处理完毕
        kpis: [订单处理时长≤24小时]
        owner: 王敏
        due: 2099-09-30
`;
export const faulty = sound.replace('owner: 王敏', 'owner: 王敏、李雷');

/** A repository with files that are none of ours. */
export function repository(files = {}) {
  const folder = temporaryFolder();
  run('git', ['init', '-q', '-b', 'main'], { cwd: folder });
  write(folder, { 'README.md': '# x\n', 'other.yaml': 'x: 1\n', ...files });
  return folder;
}

/** This project as npm would publish it, packed once. */
let packed;
export function packedProject() {
  if (packed === undefined) {
    const folder = temporaryFolder();
    const { out } = run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: project });
    packed = join(folder, out.trim().split('\n').at(-1));
  }
  return packed;
}
