import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  currentBranch,
  indexFiles,
  openRepository,
  type Repository,
  resolveRevision,
  treeFiles,
} from '../../src/io/git.js';
import { readBlobs } from '../../src/io/git-blobs.js';
import { readHistory } from '../../src/io/git-log.js';
import { TestRepository, temporaryFolder, write } from './temporary.js';

function opened(folder: string): Repository {
  const answer = openRepository(folder);
  if (answer.state !== 'repository') throw new Error(answer.state);
  return answer.repository;
}

async function contents(repository: Repository, ids: string[], limit = 1000): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { bytes } of readBlobs(repository, ids, limit)) {
    found.push(bytes === null ? null : Buffer.from(bytes).toString());
  }
  return found;
}

function commitsOf(repository: Repository, revision = 'HEAD') {
  const resolved = resolveRevision(repository, revision);
  if (resolved.state !== 'commit') throw new Error(resolved.state);
  const answer = readHistory(repository, resolved.id);
  if (answer.state !== 'history') throw new Error(answer.message);
  return answer.history;
}

/** `before → after` of each file, `-` for none. */
function changedPaths(repository: Repository, revision = 'HEAD'): string[][] {
  const name = (version: { path: string } | null) => version?.path ?? '-';
  return commitsOf(repository, revision).commits.map(({ files }) => {
    return files.map(({ before, after }) => `${name(before)} → ${name(after)}`);
  });
}

describe('which repository', () => {
  it('says what it is', () => {
    expect(openRepository(temporaryFolder()).state).toBe('not-a-repository');
    const repository = new TestRepository();
    expect(openRepository(repository.folder)).toMatchObject({
      state: 'repository',
      repository: { prefix: '', shallow: false, grafted: false },
    });
    mkdirSync(join(repository.folder, 'sub', 'folder'), { recursive: true });
    expect(opened(join(repository.folder, 'sub', 'folder')).prefix).toBe('sub/folder/');
  });

  it('is no bare repository that came inside another', () => {
    const outer = new TestRepository();
    execFileSync('git', ['init', '-q', '--bare', join(outer.folder, 'trap')]);
    expect(openRepository(join(outer.folder, 'trap')).state).toBe('not-a-repository');
  });

  it('says that git is missing', () => {
    const path = process.env.PATH;
    process.env.PATH = temporaryFolder();
    try {
      expect(openRepository(temporaryFolder()).state).toBe('git-missing');
    } finally {
      process.env.PATH = path;
    }
  });

  it('sees a shallow clone and grafts', () => {
    const full = new TestRepository();
    full.commit('one', { a: '1' });
    const second = full.commit('two', { a: '2' });
    const clone = join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${full.folder}`, clone]);
    expect(opened(clone).shallow).toBe(true);
    expect(commitsOf(opened(clone))).toMatchObject({ incomplete: 'shallow', commits: [{ parents: [] }] });
    expect(resolveRevision(opened(clone), 'HEAD~1')).toEqual({ state: 'unknown' });
    write(full.folder, { '.git/info/grafts': `${second}\n` });
    expect(opened(full.folder).grafted).toBe(true);
    expect(commitsOf(opened(full.folder)).incomplete).toBe('grafted');
  });
});

describe('revisions', () => {
  const repository = () => {
    const made = new TestRepository();
    const ids = [made.commit('one', { a: '1' }), made.commit('two', { a: '2' })];
    return { made, ids, opened: opened(made.folder) };
  };

  it('resolves names that users type', () => {
    const { made, ids, opened } = repository();
    made.git('tag', '-a', 'v1', '-m', 'v1', 'HEAD~1');
    expect(resolveRevision(opened, 'HEAD')).toEqual({ state: 'commit', id: ids[1] });
    expect(resolveRevision(opened, 'main~1')).toEqual({ state: 'commit', id: ids[0] });
    expect(resolveRevision(opened, 'v1')).toEqual({ state: 'commit', id: ids[0] });
    expect(currentBranch(opened)).toBe('main');
  });

  it.each(['nope', '', '--all', '--output=pwned', '-h', 'HEAD:a', 'a\0b', 'a\nb', 'HEAD~9'])(
    '%j names no commit',
    (name) => {
      expect(resolveRevision(repository().opened, name)).toEqual({ state: 'unknown' });
    },
  );

  it('knows an unborn branch and a detached head', () => {
    const { made, opened: born } = repository();
    made.git('checkout', '-q', '--detach');
    expect(currentBranch(born)).toBe(null);
    const unborn = opened(new TestRepository().folder);
    expect(resolveRevision(unborn, 'HEAD')).toEqual({ state: 'unborn' });
    expect(currentBranch(unborn)).toBe(null);
    expect(indexFiles(unborn)).toEqual([]);
  });
});

describe('files and contents', () => {
  it('lists a commit and the index below the opened folder', async () => {
    const made = new TestRepository();
    const commit = made.commit('one', { 'sub/清单.yaml': 'x\n', 'sub/a\nb.md': '', top: '1' });
    symlinkSync('top', join(made.folder, 'sub', 'link'));
    made.git('add', '-A');
    const sub = opened(join(made.folder, 'sub'));
    expect(
      treeFiles(sub, commit)
        ?.map(({ path }) => path)
        .sort(),
    ).toEqual(['a\nb.md', '清单.yaml']);
    expect(
      indexFiles(sub)
        ?.map(({ path, type }) => [path, type])
        .sort(),
    ).toEqual([
      ['a\nb.md', 'file'],
      ['link', 'link'],
      ['清单.yaml', 'file'],
    ]);
    const blob = treeFiles(sub, commit)?.find(({ path }) => path === '清单.yaml')?.blob ?? '';
    expect(await contents(sub, [blob])).toEqual(['x\n']);
  });

  it('reads many contents in order, cut at the limit, and says which are missing', async () => {
    const made = new TestRepository();
    const texts = ['', '\n', 'x\n\n', 'y'.repeat(200_000), '\0\r\n', 'z'];
    const commit = made.commit('many', Object.fromEntries(texts.map((text, index) => [`f${index}`, text])));
    const repository = opened(made.folder);
    const ids = treeFiles(repository, commit)?.map(({ blob }) => blob) ?? [];
    expect(await contents(repository, ids)).toEqual(texts.map((text) => text.slice(0, 1000)));
    const missing = '0'.repeat(40);
    expect(await contents(repository, [missing, ids[5] ?? '', missing])).toEqual([null, 'z', null]);
    expect(await contents(repository, [])).toEqual([]);
  });

  it('knows repositories with longer ids', async () => {
    const folder = temporaryFolder();
    execFileSync('git', ['init', '-q', '--object-format=sha256', folder]);
    const made = new TestRepository(folder);
    const commit = made.commit('one', { a: 'text' });
    made.git('mv', 'a', 'b');
    made.commit('two');
    expect(commit).toHaveLength(64);
    expect(changedPaths(opened(folder))).toEqual([['a → b'], ['- → a']]);
    const blob = treeFiles(opened(folder), commit)?.[0]?.blob ?? '';
    expect(await contents(opened(folder), [blob])).toEqual(['text']);
  });
});

describe('history', () => {
  it('tells commits newest first, with their files and renames', () => {
    const made = new TestRepository();
    const first = made.commit('one', { 'a.yaml': 'kind: checklist\nid: a\n', other: 'x' });
    made.git('mv', 'a.yaml', 'b.yaml');
    const second = made.commit('two', { 'b.yaml': 'kind: checklist\nid: a\ntitle: b\n' });
    made.commit('empty');
    made.git('rm', '-q', 'b.yaml');
    made.commit('gone');
    expect(changedPaths(opened(made.folder))).toEqual([
      ['b.yaml → -'],
      [],
      ['a.yaml → b.yaml'],
      ['- → a.yaml', '- → other'],
    ]);
    expect(commitsOf(opened(made.folder)).commits[2]).toMatchObject({
      revision: second,
      parents: [first],
      author: '王敏',
      email: 'wang@example.com',
      date: '2024-07-01T09:02:00+08:00',
    });
  });

  it('keeps to the opened folder', () => {
    const made = new TestRepository();
    made.commit('one', { 'sub/a.yaml': 'a', 'other/b.yaml': 'b' });
    made.commit('two', { 'other/b.yaml': 'bb' });
    made.commit('three', { 'sub/a.yaml': 'aa' });
    expect(changedPaths(opened(join(made.folder, 'sub')))).toEqual([['a.yaml → a.yaml'], [], ['- → a.yaml']]);
  });

  it('compares a merge with each parent and with their common ancestor', () => {
    const made = new TestRepository();
    made.commit('base', { a: '1', b: '1', c: '1' });
    made.git('checkout', '-q', '-b', 'side');
    made.commit('side', { b: '2' });
    made.git('checkout', '-q', 'main');
    made.commit('main', { a: '2' });
    made.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    made.commit('merge', { c: 'evil' });
    const [merge] = commitsOf(opened(made.folder)).commits;
    const paths = (files: readonly { after: { path: string } | null }[] | null | undefined) =>
      files?.map(({ after }) => after?.path);
    expect(merge?.files).toEqual([]);
    expect(merge?.merge?.fromParents.map(paths)).toEqual([
      ['b', 'c'],
      ['a', 'c'],
    ]);
    expect(paths(merge?.merge?.fromBase)).toEqual(['a', 'b', 'c']);
  });

  it('says where merged histories have no common ancestor', () => {
    const made = new TestRepository();
    made.commit('one', { a: '1' });
    made.git('checkout', '-q', '--orphan', 'other');
    made.commit('other', { b: '1' });
    made.git('merge', '-q', '--allow-unrelated-histories', '-m', 'join', 'main');
    expect(commitsOf(opened(made.folder)).commits[0]?.merge?.fromBase).toBe(null);
  });
});

describe('a hostile repository', () => {
  const variables = { ...process.env };
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
  });

  it('runs nothing that it brought', async () => {
    const made = new TestRepository();
    made.commit('one', { 'a.yaml': 'kind: checklist\n', '.gitattributes': '* diff=evil filter=evil merge=evil\n' });
    const commit = made.commit('two', { 'a.yaml': 'kind: checklist\nid: a\n' });
    const trap = join(made.folder, 'ran');
    const run = `touch ${trap};`;
    const settings = {
      'core.fsmonitor': run,
      'core.pager': run,
      'core.editor': run,
      'core.sshCommand': run,
      'core.gitProxy': run,
      'core.hooksPath': 'hooks',
      'core.alternateRefsCommand': run,
      'diff.external': run,
      'diff.evil.textconv': run,
      'diff.evil.command': run,
      'filter.evil.clean': run,
      'filter.evil.smudge': run,
      'filter.evil.process': run,
      'log.showSignature': 'true',
      'gpg.program': trap,
      'diff.orderFile': '/dev/zero',
      'diff.noprefix': 'true',
      'log.follow': 'true',
      'color.ui': 'always',
      'format.pretty': 'oneline',
      'log.date': 'relative',
      'remote.origin.url': `ext::sh -c "${run}"`,
      'remote.origin.promisor': 'true',
      'protocol.ext.allow': 'always',
    };
    for (const [name, value] of Object.entries(settings)) made.git('config', name, value);
    for (const hook of ['post-index-change', 'post-checkout', 'fsmonitor-watchman', 'query-watchman']) {
      write(made.folder, { [`hooks/${hook}`]: `#!/bin/sh\n${run}\n` });
      chmodSync(join(made.folder, 'hooks', hook), 0o755);
    }
    write(made.folder, { 'node_modules/.bin/git': `#!/bin/sh\n${run}\n` });
    chmodSync(join(made.folder, 'node_modules', '.bin', 'git'), 0o755);
    process.env.PATH = `${join(made.folder, 'node_modules', '.bin')}:${process.env.PATH}`;
    process.env.GIT_EXTERNAL_DIFF = run;
    process.env.GIT_PAGER = run;
    process.env.GIT_TRACE = trap;

    const index = readFileSync(join(made.folder, '.git', 'index'));
    const repository = opened(made.folder);
    expect(resolveRevision(repository, 'HEAD')).toEqual({ state: 'commit', id: commit });
    expect(currentBranch(repository)).toBe('main');
    expect(treeFiles(repository, commit)).toHaveLength(2);
    expect(indexFiles(repository)).toHaveLength(2);
    expect(changedPaths(repository)[0]).toEqual(['a.yaml → a.yaml']);
    expect(await contents(repository, ['1'.repeat(40)])).toEqual([null]);
    expect(existsSync(trap)).toBe(false);
    expect(readFileSync(join(made.folder, '.git', 'index'))).toEqual(index);
  });

  it('is not swapped for another by the variables of a hook, and a hook of its own sees its own index', () => {
    const one = new TestRepository();
    one.commit('one', { a: '1' });
    const two = new TestRepository();
    two.commit('two', { b: '1' });
    process.env.GIT_DIR = join(one.folder, '.git');
    process.env.GIT_INDEX_FILE = join(one.folder, '.git', 'index');
    process.env.GIT_WORK_TREE = one.folder;
    expect(indexFiles(opened(two.folder))?.map(({ path }) => path)).toEqual(['b']);
    process.env.GIT_DIR = join(two.folder, '.git');
    process.env.GIT_INDEX_FILE = join(two.folder, '.git', 'next-index-1.lock');
    expect(indexFiles(opened(two.folder))).toEqual([]);
  });
});
