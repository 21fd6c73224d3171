import { describe, expect, it } from 'vitest';
import { today } from '../../src/io/clock.js';
import { openWorkspaces } from '../../src/io/files.js';
import { openRepository } from '../../src/io/git.js';
import { type OpenedRevision, openRevision } from '../../src/io/revisions.js';
import { TestRepository, write } from './temporary.js';

const checklist = 'kind: checklist\nid: a\n';

async function opened(folder: string, at: { commit: string } | 'index'): Promise<OpenedRevision> {
  const state = openRepository(folder);
  const revision = state.state === 'repository' ? await openRevision(state.repository, at) : null;
  if (revision === null) throw new Error(state.state);
  return revision;
}

describe('a workspace at a revision', () => {
  it('is what the disk held when it was committed', async () => {
    const repository = new TestRepository();
    const commit = repository.commit('one', {
      'tally.yaml': 'language: en\n',
      'a.yaml': checklist,
      '清单/b.md': '---\nkind: checklist\n---\n',
      'other.yaml': 'x: 1\n',
      'sub/tally.yaml': '',
      'sub/c.yaml': checklist,
    });
    const [disk] = openWorkspaces([], { cwd: repository.folder });
    // Files are read when their texts are asked for.
    const texts = disk?.sources.map(({ source }) => source);
    write(repository.folder, { 'a.yaml': 'kind: checklist\nid: changed\n', 'tally.yaml': 'language: zh-Hans\n' });
    const revision = await opened(repository.folder, { commit });
    expect(revision.sources).toEqual(texts);
    expect(revision.files).toEqual(disk?.files);
    expect(revision.settingsSource).toEqual(disk?.settingsSource);
    expect(revision.unread).toEqual([]);
  });

  it('is the index while it differs from both', async () => {
    const repository = new TestRepository();
    repository.commit('one', { 'a.yaml': checklist });
    write(repository.folder, { 'a.yaml': 'kind: checklist\nid: staged\n', 'b.yaml': checklist });
    repository.git('add', 'a.yaml');
    write(repository.folder, { 'a.yaml': 'kind: checklist\nid: later\n' });
    const { sources } = await opened(repository.folder, 'index');
    expect(sources).toEqual([{ path: 'a.yaml', text: 'kind: checklist\nid: staged\n' }]);
  });
});

describe('today', () => {
  const evening = new Date('2024-07-31T20:00:00Z');

  it('is the day in the zone that was asked for', () => {
    expect(today('Asia/Shanghai', evening)).toEqual({ today: '2024-08-01', timezone: 'Asia/Shanghai' });
    expect(today('America/New_York', evening)).toEqual({ today: '2024-07-31', timezone: 'America/New_York' });
    expect(today('Nowhere/Town', evening)).toBe(null);
  });

  it('is the system’s day without one', () => {
    expect(today(null, evening)).toMatchObject({ today: '2024-08-01', timezone: 'Pacific/Auckland' });
  });
});
