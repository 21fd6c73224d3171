/** A repository made by somebody who means harm: nothing of it runs, nothing is written, nothing raw is shown. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { TestRepository, write } from '../io/temporary.js';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const evil = '\u001b]0;pwned\u0007\u001b[2J\u202e';

const text = (owner: string) => `kind: checklist
id: east
requirements:
  - id: R-1
    statement: "x\\e[31m\\u202E从60家提升至100家"
    goals:
      - { id: G-1, statement: s, kpis: [签约≥100家], owner: "${owner}\\e[2J", due: 2024-09-30 }
`;

/** Its settings, hooks and attributes all call one program, which leaves a mark. */
function hostile() {
  const repository = new TestRepository();
  const { folder } = repository;
  const mark = join(temporaryFolder(), 'ran');
  const trap = join(folder, '.git', 'trap');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> ${mark}\ncat\n`);
  chmodSync(trap, 0o755);
  const name = `a${evil}\n.yaml`;
  write(folder, { '.gitattributes': '* diff=evil filter=evil merge=evil\n' });
  repository.commit('first', { [name]: text('a') });
  repository.commit(`second ${evil}\n\nReason: ${evil}`, { [name]: text('b') });
  repository.git('-c', `user.name=x${evil}y`, 'commit', '-q', '--allow-empty', '-m', 'z');
  execAs(repository, `W${evil}M`, name);
  const settings = {
    'core.fsmonitor': trap,
    'core.hooksPath': join(folder, '.git', 'hooks'),
    'core.pager': trap,
    'pager.log': trap,
    'core.editor': trap,
    'core.sshCommand': trap,
    'core.askPass': trap,
    'diff.external': trap,
    'diff.evil.command': trap,
    'diff.evil.textconv': trap,
    'filter.evil.clean': trap,
    'filter.evil.smudge': trap,
    'filter.evil.process': trap,
    'merge.evil.driver': trap,
    'gpg.program': trap,
    'gpg.ssh.program': trap,
    'log.showSignature': 'true',
    'log.mailmap': 'true',
    'interactive.diffFilter': trap,
    'credential.helper': trap,
  };
  for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
  for (const hook of [
    'post-index-change',
    'reference-transaction',
    'pre-commit',
    'post-checkout',
    'fsmonitor-watchman',
  ]) {
    writeFileSync(join(folder, '.git', 'hooks', hook), `#!/bin/sh\nexec ${trap}\n`);
    chmodSync(join(folder, '.git', 'hooks', hook), 0o755);
  }
  // Branches that look like options.
  const head = repository.git('rev-parse', 'HEAD');
  for (const branch of ['--output=pwned', '-O', '--exec=pwned']) {
    writeFileSync(join(folder, '.git', 'refs', 'heads', branch), `${head}\n`);
  }
  // A pager and a git of its own.
  for (const program of ['less', 'git']) {
    write(folder, { [`node_modules/.bin/${program}`]: `#!/bin/sh\nexec ${trap}\n` });
    chmodSync(join(folder, 'node_modules', '.bin', program), 0o755);
  }
  return { folder, mark };
}

/** One commit by somebody whose name holds escapes. */
function execAs(repository: TestRepository, author: string, file: string): void {
  write(repository.folder, { [file]: text('c') });
  repository.git('add', '-A');
  repository.git('commit', '-q', '--author', `${author} <w@example.com>`, '-m', 'third');
}

/** Every file of a folder, `.git` included, with mode and content. */
function treeOf(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
    tree[path] = `${lstatSync(path).mode} ${content}`;
  }
  return tree;
}

/** Control characters but the line end, and what turns text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const commands: readonly (readonly string[])[] = [
  ['log'],
  ['log', '--format', 'json'],
  ['log', '--format', 'markdown'],
  ['log', '--format', 'changelog'],
  ['log', '--format', 'csv'],
  ['log', '--id', evil],
  ['diff', 'HEAD~3'],
  ['diff', 'HEAD~3..HEAD', '--format', 'json'],
  ['diff', '--', '--output=pwned'],
  ['diff', '--', '-O', '--exec=pwned'],
  ['show', 'G-1'],
  ['show', 'G-1', '--at', '--output=pwned'],
  ['show', evil],
  ['versions'],
  ['check', '--since', 'HEAD~3'],
];

test('nothing runs, nothing is written, nothing raw is shown', () => {
  const { folder, mark } = hostile();
  const before = treeOf(folder);
  const env = { PATH: `${join(folder, 'node_modules', '.bin')}:${process.env.PATH}`, PAGER: 'less' };
  for (const command of commands) {
    const { code, out, err } = tally(command, { cwd: folder, env });
    const told = `${command.join(' ')}: ${JSON.stringify(out + err)}`;
    // CSV ends its lines with CRLF.
    expect(raw.test((out + err).replaceAll('\r\n', '\n')), told).toBe(false);
    expect(code, told).not.toBe(null);
    expect(err, told).not.toContain('tally failed');
    expect(existsSync(mark), told).toBe(false);
  }
  expect(treeOf(folder)).toEqual(before);
});
