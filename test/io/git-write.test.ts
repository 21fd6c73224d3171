import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openRepository, type Repository } from '../../src/io/git.js';
import { commitFiles, tagCommit } from '../../src/io/git-write.js';
import { TestRepository, write } from './temporary.js';

beforeEach(() => {
  for (const who of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${who}_NAME`, '王敏');
    vi.stubEnv(`GIT_${who}_EMAIL`, 'wang@example.com');
  }
});

function opened(made: TestRepository): Repository {
  const found = openRepository(made.folder);
  if (found.state !== 'repository') throw new Error(found.state);
  return found.repository;
}

function started(): TestRepository {
  const made = new TestRepository();
  made.commit('first', { 'deal[1].yaml': 'a\n', 'deal1.yaml': 'a\n' });
  return made;
}

describe('a commit of named files', () => {
  it('holds these files and leaves what else is staged staged', async () => {
    const made = started();
    write(made.folder, { 'deal[1].yaml': 'b\n', 'deal1.yaml': 'b\n', 'new.yaml': 'c\n', 'staged.txt': 'd\n' });
    made.git('add', 'staged.txt', 'deal1.yaml');
    const message = '# 华东 1.0.0\n\n- 目标调高';
    expect(await commitFiles(opened(made), ['deal[1].yaml', 'new.yaml'], message)).toEqual({ state: 'done' });
    expect(made.git('show', '--format=%B', '--name-only').split('\n').filter(Boolean)).toEqual([
      ...['# 华东 1.0.0', '- 目标调高'],
      ...['deal[1].yaml', 'new.yaml'],
    ]);
    expect(made.git('diff', '--cached', '--name-only').split('\n')).toEqual(['deal1.yaml', 'staged.txt']);
  });

  it('is refused where a hook of the user says no, in the hook’s words', async () => {
    const made = started();
    const hook = join(made.folder, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho not today >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    write(made.folder, { 'deal1.yaml': 'b\n' });
    expect(await commitFiles(opened(made), ['deal1.yaml'], 'x')).toEqual({ state: 'refused', message: 'not today' });
  });
});

describe('a tag', () => {
  it('is annotated and keeps its headings', async () => {
    const made = started();
    expect(await tagCommit(opened(made), '华东@1.0.0', '华东 1.0.0\n\n## 变更\n\n- 甲')).toEqual({ state: 'done' });
    expect(made.git('cat-file', '-t', '华东@1.0.0')).toBe('tag');
    expect(made.git('for-each-ref', '--format=%(contents)', 'refs/tags')).toBe('华东 1.0.0\n\n## 变更\n\n- 甲');
  });

  it('is not moved where it is there already', async () => {
    const made = started();
    await tagCommit(opened(made), 'a@1.0.0', 'x');
    expect(await tagCommit(opened(made), 'a@1.0.0', 'y')).toMatchObject({ state: 'refused' });
  });
});
