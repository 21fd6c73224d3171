/** Repositories that are not whole, or not where one looks for them: the right answer, or what is missing is said. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';
import { tally } from './tally.js';

const text = (owner: string) => `kind: checklist
id: east
requirements:
  - id: R-1
    statement: 新客户从60家提升至100家
    goals:
      - { id: G-1, statement: 签约, kpis: [签约≥100家], owner: ${owner}, due: 2024-09-30 }
`;

function log(cwd: string, ...paths: string[]) {
  const run = tally(['log', '--format', 'json', ...paths], { cwd });
  const { complete, reason, changes } = run.out === '' ? ({} as never) : JSON.parse(run.out);
  const told: string[] = (changes ?? []).map(({ field, to }: { field: string; to: string }) => `${field} ${to}`);
  return { code: run.code, err: run.err, complete, reason, told };
}

/** Three commits: the document, and two owners. */
function threeCommits(repository = new TestRepository(), file = 'a.yaml'): TestRepository {
  for (const owner of ['王总监', '张总监', '赵总监']) repository.commit(owner, { [file]: text(owner) });
  return repository;
}

const all = ['goals/G-1/owner 赵总监', 'goals/G-1/owner 张总监', ' east'];

function clone(of: TestRepository, ...flags: string[]): string {
  const folder = join(temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '-q', ...flags, `file://${of.folder}`, folder]);
  return folder;
}

describe('a history that is not whole', () => {
  test('a clone of depth 1 says so, and how to deepen it', () => {
    const found = log(clone(threeCommits(), '--depth', '1'));
    expect(found).toMatchObject({ code: 0, complete: false, reason: 'shallow', told: [] });
    expect(found.err).toContain('git fetch --unshallow');
    const shown = tally(['show', 'G-1'], { cwd: clone(threeCommits(), '--depth', '1') });
    expect(shown.code).toBe(0);
    expect(shown.err).toContain('git fetch --unshallow');
  });

  test('grafts are said', () => {
    const repository = threeCommits();
    write(repository.folder, { '.git/info/grafts': `${repository.git('rev-parse', 'HEAD')}\n` });
    const found = log(repository.folder);
    expect(found).toMatchObject({ code: 0, complete: false, reason: 'grafted' });
    expect(found.err).toContain('grafts');
  });

  test('a partial clone says what it lacks, and fetches nothing', () => {
    const origin = threeCommits();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const found = log(clone(origin, '--filter=blob:none'));
    expect(found).toMatchObject({ code: 0, complete: false, reason: 'unreadable-versions' });
    expect(found.err).toContain('partial clone');
  });

  test('before the first commit there is none', () => {
    const found = log(new TestRepository().folder);
    expect(found).toMatchObject({ code: 0, complete: true, told: [] });
    expect(found.err).toContain('There is no commit yet');
  });

  test('without a repository it cannot be done', () => {
    const run = tally(['log'], { cwd: temporaryFolder({ 'a.yaml': text('王总监') }) });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('not in a git repository');
  });
});

describe('the whole history', () => {
  test.each([
    ['on a detached head', (made: TestRepository) => void made.git('checkout', '-q', '--detach')],
    ['with a file that git ignores', (made: TestRepository) => write(made.folder, { '.gitignore': '*.md\n' })],
  ])('%s', (_, change) => {
    const repository = threeCommits();
    change(repository);
    expect(log(repository.folder)).toMatchObject({ code: 0, err: '', complete: true, told: all });
  });

  test('with ids of 64 digits', () => {
    const folder = temporaryFolder();
    execFileSync('git', ['init', '-q', '--object-format=sha256', folder]);
    expect(log(threeCommits(new TestRepository(folder)).folder)).toMatchObject({ complete: true, told: all });
  });

  test('in a linked work tree', () => {
    const repository = threeCommits();
    const tree = join(temporaryFolder(), 'tree');
    repository.git('worktree', 'add', '-q', '--detach', tree, 'HEAD~1');
    expect(log(tree)).toMatchObject({ code: 0, complete: true, told: all.slice(1) });
  });

  test('of a submodule is its own, and comes along with the repository around it as a workspace of its own', () => {
    const inner = threeCommits();
    const outer = new TestRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'vendor/lists');
    outer.commit('with a submodule', { 'own.yaml': text('李经理').replace('id: east', 'id: own') });
    expect(log(outer.folder, 'own.yaml')).toMatchObject({ code: 0, complete: true, told: [' own'] });
    expect(new Set(log(outer.folder).told)).toEqual(new Set([' own', ...all]));
    expect(log(join(outer.folder, 'vendor', 'lists'))).toMatchObject({ code: 0, complete: true, told: all });
  });

  test('a bare repository has no files to be about, which is said', () => {
    const folder = join(temporaryFolder(), 'bare.git');
    execFileSync('git', ['clone', '-q', '--bare', threeCommits().folder, folder]);
    const run = tally(['log'], { cwd: folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('not in a git repository');
  });
});

describe('tags of versions', () => {
  test.each(['east', '华东'])('%s@1.2.0 names the commit of that version, and only that document', (id) => {
    const repository = new TestRepository();
    const named = (owner: string) => text(owner).replace('id: east', `id: ${id}`);
    const other = (owner: string) => text(owner).replace('id: east', 'id: other');
    repository.commit('first', { 'a.yaml': named('王总监'), 'b.yaml': other('钱总监') });
    repository.git('tag', '-a', `${id}@1.2.0`, '-m', 'release');
    repository.commit('second', { 'a.yaml': named('张总监'), 'b.yaml': other('孙总监') });
    repository.git('tag', '-a', `${id}@1.3.0`, '-m', 'release');
    repository.commit('third', { 'a.yaml': named('赵总监') });
    const files = (...args: string[]) => {
      const run = tally([...args, '--format', 'json'], { cwd: repository.folder });
      expect(run).toMatchObject({ code: 0, err: '' });
      return JSON.parse(run.out).changes.map(({ file, to }: { file: string; to: string }) => `${file} ${to}`);
    };
    expect(files('diff', `${id}@1.2.0`, `${id}@1.3.0`)).toEqual(['a.yaml 张总监']);
    expect(files('diff', `${id}@1.2.0..${id}@1.3.0`)).toEqual(['a.yaml 张总监']);
    expect(files('diff', `${id}@1.3.0`)).toEqual(['a.yaml 赵总监']);
    expect(files('log', `${id}@1.2.0..${id}@1.3.0`)).toEqual(['a.yaml 张总监']);
    expect(files('diff', 'HEAD~2', 'HEAD~1')).toEqual(['a.yaml 张总监', 'b.yaml 孙总监']);
  });
});
