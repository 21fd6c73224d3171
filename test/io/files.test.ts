import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isChosen, mayBelong, type OpenedWorkspace, openWorkspaces } from '../../src/io/files.js';
import { TestRepository, temporaryFolder, write } from './temporary.js';

const checklist = 'kind: checklist\nid: a\n';
const asRoot = process.getuid?.() === 0;

function open(cwd: string, ...targets: string[]): OpenedWorkspace[] {
  return openWorkspaces(targets, { cwd });
}

function only(cwd: string, ...targets: string[]): OpenedWorkspace {
  const [first, ...others] = open(cwd, ...targets);
  if (first === undefined || others.length > 0) throw new Error(`${others.length + 1} workspaces`);
  return first;
}

const paths = (workspace: OpenedWorkspace) => workspace.sources.map(({ source }) => source.path);

describe('the workspace root', () => {
  it('is the folder of the nearest tally.yaml, else of .git, else the current one', () => {
    const folder = temporaryFolder({ 'a/b/c/x.yaml': checklist });
    expect(only(join(folder, 'a'), 'b/c').root).toBe(join(folder, 'a'));
    mkdirSync(join(folder, '.git'));
    expect(only(join(folder, 'a'), 'b/c').root).toBe(folder);
    write(folder, { 'a/b/tally.yaml': 'language: en\n' });
    const workspace = only(join(folder, 'a'), 'b/c');
    expect(workspace.root).toBe(join(folder, 'a', 'b'));
    expect(workspace.settingsSource).toMatchObject({ path: 'tally.yaml', text: 'language: en\n' });
    expect(workspace.chosen).toEqual(['c']);
  });

  it('is read only as far as it was named where nothing marks it: it may be a home folder', () => {
    const folder = temporaryFolder({ 'a/x.yaml': checklist, 'b/y.yaml': checklist, 'z.yaml': checklist });
    expect(paths(only(folder, 'a'))).toEqual(['a/x.yaml']);
    expect(paths(only(folder, 'z.yaml'))).toEqual(['z.yaml']);
    expect(paths(only(folder, '.'))).toEqual(['a/x.yaml', 'b/y.yaml', 'z.yaml']);
    write(folder, { 'tally.yaml': '' });
    expect(paths(only(folder, 'a'))).toEqual(['a/x.yaml', 'b/y.yaml', 'z.yaml']);
  });

  it('knows a linked work tree, whose .git is a file', () => {
    const folder = temporaryFolder({ '.git': 'gitdir: /nowhere\n', 'sub/x.yaml': checklist });
    expect(only(join(folder, 'sub')).root).toBe(folder);
  });

  it('opens nested workspaces along with a folder, each with its own files', () => {
    const folder = temporaryFolder({
      'tally.yaml': '',
      'x.yaml': checklist,
      'sub/tally.yaml': '',
      'sub/y.yaml': checklist,
      'sub/deep/tally.yaml': '',
      'sub/deep/z.yaml': checklist,
      'other/o.yaml': checklist,
    });
    expect(open(folder).map((workspace) => [workspace.root.slice(folder.length), paths(workspace)])).toEqual([
      ['', ['other/o.yaml', 'x.yaml']],
      ['/sub', ['y.yaml']],
      ['/sub/deep', ['z.yaml']],
    ]);
    const [outer] = open(folder);
    expect(outer?.nested).toEqual(['sub']);
    expect(['x.yaml', 'sub/y.yaml'].map((path) => outer && mayBelong(outer, path))).toEqual([true, false]);
    expect(open(folder, 'x.yaml').map(({ root }) => root)).toEqual([folder]);
    expect(open(folder, 'other', 'sub/y.yaml').map(({ chosen }) => chosen)).toEqual([['other'], ['y.yaml']]);
  });

  it('is a folder of its own for a path outside the current one', () => {
    const here = temporaryFolder({ 'a.yaml': checklist });
    const there = temporaryFolder({ 'b.yaml': checklist, 'c/d.yaml': checklist });
    expect(only(here, join(there, 'b.yaml')).root).toBe(there);
    expect(only(here, join(there, 'c')).root).toBe(join(there, 'c'));
  });
});

describe('what is read', () => {
  it('is YAML and Markdown of ours, without .git, node_modules, ignored files and tally.yaml', () => {
    const { folder } = new TestRepository();
    write(folder, {
      'tally.yaml': 'language: en\n',
      'a.yaml': checklist,
      'b.YML': checklist,
      'c.md': '---\nkind: checklist\n---\n',
      'd.markdown': '---\nkind: checklist\n---\n',
      '清单/甲.yaml': checklist,
      'near.yaml': 'kind: checklst\n',
      'other.yaml': 'name: x\n',
      'README.md': '# hello\n',
      'k8s.yaml': 'apiVersion: v1\nkind: Service\n',
      'a.txt': checklist,
      'node_modules/x/a.yaml': checklist,
      '.git/a.yaml': checklist,
      '.hidden/e.yaml': checklist,
      '.gitignore': 'build/\n*.tmp.yaml\n',
      'build/a.yaml': checklist,
      'x.tmp.yaml': checklist,
      'sub/.gitignore': '!y.tmp.yaml\n',
      'sub/y.tmp.yaml': checklist,
      '.git/info/exclude': 'mine.yaml\n',
      'mine.yaml': checklist,
    });
    const workspace = only(folder);
    expect(paths(workspace)).toEqual([
      '.hidden/e.yaml',
      'a.yaml',
      'b.YML',
      'c.md',
      'd.markdown',
      'near.yaml',
      'sub/y.tmp.yaml',
      '清单/甲.yaml',
    ]);
    expect([...workspace.files].filter((path) => /txt|build|tmp|mine|modules|README/.test(path)).sort()).toEqual([
      'README.md',
      'a.txt',
      'sub/y.tmp.yaml',
    ]);
  });

  it('obeys ignore files above the root, up to the top of the repository', () => {
    const { folder } = new TestRepository();
    write(folder, {
      '.gitignore': '/sub/old/\n',
      'sub/.gitignore': 'x.yaml\n',
      'sub/root/tally.yaml': '',
      'sub/root/x.yaml': checklist,
      'sub/root/old/y.yaml': checklist,
    });
    expect(paths(only(join(folder, 'sub', 'root')))).toEqual(['old/y.yaml']);
    write(folder, { '.gitignore': '/sub/root/old/\n' });
    expect(paths(only(join(folder, 'sub', 'root')))).toEqual([]);
  });

  it('is chosen by the settings', () => {
    const folder = temporaryFolder({
      'tally.yaml': '',
      'a/x.yaml': checklist,
      'a/old/y.yaml': checklist,
      'b/z.yaml': checklist,
    });
    const choose = (include: string[], exclude: string[], ...targets: string[]) => {
      return openWorkspaces(targets, { cwd: folder, chosenBy: () => ({ include, exclude }) }).flatMap(paths);
    };
    expect(choose([], ['old'])).toEqual(['a/x.yaml', 'b/z.yaml']);
    expect(choose(['a/**'], ['a/old/'])).toEqual(['a/x.yaml']);
    expect(choose(['a'], ['*'], 'b/z.yaml')).toEqual(['b/z.yaml']);
  });

  it('is all of the workspace, of which the paths choose what is reported', () => {
    const folder = temporaryFolder({ 'tally.yaml': '', 'a/x.yaml': checklist, 'ab.yaml': checklist, 'notes.txt': 'x' });
    const workspace = only(folder, 'a/', './notes.txt');
    expect(workspace.sources.map(({ source, named }) => [source.path, named])).toEqual([
      ['a/x.yaml', false],
      ['ab.yaml', false],
      ['notes.txt', true],
    ]);
    expect(['a/x.yaml', 'ab.yaml', 'notes.txt'].map((file) => isChosen(workspace, file))).toEqual([true, false, true]);
    expect(only(join(folder, 'a'), '..').chosen).toEqual(['']);
    expect(only(join(folder, 'a'), join(folder, 'ab.yaml')).chosen).toEqual(['ab.yaml']);
  });

  it('includes ignored files and folders that are named', () => {
    const folder = temporaryFolder({
      'tally.yaml': '',
      '.gitignore': 'out\n',
      'out/a.yaml': checklist,
      'out/sub/b.yaml': checklist,
    });
    expect(paths(only(folder))).toEqual([]);
    expect(paths(only(folder, 'out/a.yaml'))).toEqual(['out/a.yaml']);
    expect(paths(only(folder, 'out'))).toEqual(['out/a.yaml', 'out/sub/b.yaml']);
  });

  it('takes other settings when told so', () => {
    const folder = temporaryFolder({ 'tally.yaml': 'language: en\n', 'ci/strict.yaml': 'extends: strict\n' });
    const [workspace] = openWorkspaces([], { cwd: folder, config: 'ci/strict.yaml' });
    expect(workspace?.settingsSource).toMatchObject({ path: 'ci/strict.yaml', text: 'extends: strict\n' });
    expect(openWorkspaces([], { cwd: folder, config: 'none.yaml' })[0]?.problems).toEqual([
      { path: 'none.yaml', reason: 'missing' },
    ]);
  });
});

describe('what cannot be read', () => {
  it('is a path that is not there, and nothing else is read for it', () => {
    const folder = temporaryFolder({ 'tally.yaml': '', 'a.yaml': checklist });
    expect(only(folder, 'none.yaml')).toMatchObject({
      problems: [{ path: 'none.yaml', reason: 'missing' }],
      sources: [],
      chosen: [],
    });
    expect(only(folder, 'a.yaml/x')).toMatchObject({ problems: [{ path: 'a.yaml/x', reason: 'missing' }] });
    expect(only(folder, 'none', 'a.yaml')).toMatchObject({ problems: [{ reason: 'missing' }], chosen: ['a.yaml'] });
    expect(only(folder, 'a\0b').problems).toEqual([{ path: 'a\0b', reason: 'unreadable' }]);
  });

  it('is a FIFO, a device or a socket, which is never opened', async () => {
    const folder = temporaryFolder({ 'tally.yaml': '' });
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    const server = createServer().listen(join(folder, 'socket.yaml'));
    await new Promise((resolve) => server.once('listening', resolve));
    const problems = only(folder, 'pipe.yaml', 'socket.yaml').problems;
    expect(problems.map(({ reason }) => reason)).toEqual(['not-a-file', 'not-a-file']);
    expect(open(folder, '/dev/null')[0]?.problems).toEqual([{ path: '/dev/null', reason: 'not-a-file' }]);
    expect(only(folder).unread).toEqual([
      { file: 'pipe.yaml', reason: 'not-a-file' },
      { file: 'socket.yaml', reason: 'not-a-file' },
    ]);
    server.close();
  });

  it('is behind a link that leads out', () => {
    const outside = temporaryFolder({ 'secret.yaml': checklist, 'folder/x.yaml': checklist });
    const folder = temporaryFolder({ 'tally.yaml': '', 'a.yaml': checklist });
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'out.yaml'));
    symlinkSync(join(outside, 'folder'), join(folder, 'linked'));
    symlinkSync('nowhere', join(folder, '.#a.yaml'));
    const all = only(folder);
    expect(paths(all)).toEqual(['a.yaml']);
    expect(all.unread).toEqual([{ file: 'out.yaml', reason: 'leads-out' }]);
    expect(only(folder, 'out.yaml', 'linked', 'linked/x.yaml').problems.map(({ reason }) => reason)).toEqual(
      Array(3).fill('leads-out'),
    );
  });

  it('is not a link within the workspace, which stands for the file behind it', () => {
    const folder = temporaryFolder({ 'tally.yaml': '', 'real/a.yaml': checklist, 'template.txt': checklist });
    symlinkSync('real/a.yaml', join(folder, 'link.yaml'));
    symlinkSync('template.txt', join(folder, 'linked.yaml'));
    symlinkSync('real', join(folder, 'folder'));
    symlinkSync('.', join(folder, 'loop'));
    expect(paths(only(folder))).toEqual(['real/a.yaml', 'template.txt']);
    expect(only(folder, 'link.yaml').chosen).toEqual(['real/a.yaml']);
    expect(only(folder, 'folder/a.yaml').chosen).toEqual(['real/a.yaml']);
    expect(only(folder, 'loop').chosen).toEqual(['']);
  });

  it.skipIf(asRoot)('is what permissions forbid', () => {
    const folder = temporaryFolder({ 'tally.yaml': '', 'a.yaml': checklist, 'sub/b.yaml': checklist });
    chmodSync(join(folder, 'a.yaml'), 0);
    chmodSync(join(folder, 'sub'), 0);
    const workspace = only(folder, 'a.yaml');
    chmodSync(join(folder, 'sub'), 0o755);
    expect(workspace.problems).toEqual([{ path: 'a.yaml', reason: 'permission' }]);
    expect(workspace.unread).toEqual([
      { file: 'sub', reason: 'permission' },
      { file: 'a.yaml', reason: 'permission' },
    ]);
  });

  it('is a settings file that leads out or is none', () => {
    const folder = temporaryFolder({ 'a.yaml': checklist });
    symlinkSync('/etc/hostname', join(folder, 'tally.yaml'));
    expect(only(folder)).toMatchObject({
      settingsSource: null,
      problems: [{ path: 'tally.yaml', reason: 'leads-out' }],
    });
  });

  it('is more than the limit of a large file, whose size is told', () => {
    const folder = temporaryFolder({ 'tally.yaml': '' });
    const line = `x: ${'客户'.repeat(100)}\n`;
    writeFileSync(join(folder, 'big.yaml'), checklist + line.repeat(30_000));
    writeFileSync(join(folder, 'data.yaml'), line.repeat(30_000));
    const [big, ...others] = only(folder).sources;
    expect(others).toEqual([]);
    expect(big?.source.size).toBe(checklist.length + Buffer.byteLength(line) * 30_000);
    expect(big?.source.encoding).toBeUndefined();
    expect(Buffer.byteLength(big?.source.text ?? '')).toBeGreaterThan(16 * 1024 * 1024);
    expect(Buffer.byteLength(big?.source.text ?? '')).toBeLessThan(16 * 1024 * 1024 + 9);
  });
});

it('opens ten thousand files in a moment', () => {
  const folder = temporaryFolder({ 'tally.yaml': '' });
  for (let f = 0; f < 100; f++) {
    mkdirSync(join(folder, `d${f}`));
    for (let i = 0; i < 100; i++) writeFileSync(join(folder, `d${f}`, `${i}.yaml`), checklist);
  }
  const started = performance.now();
  expect(only(folder).sources).toHaveLength(10_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
