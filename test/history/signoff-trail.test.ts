import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordedConfirmations } from '../../src/analyse/confirmations.js';
import { openRepository, resolveRevision } from '../../src/io/git.js';
import { readSignoffTrail } from '../../src/io/signoff-trail.js';
import { loadWorkspace } from '../../src/load/load.js';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';

const settings =
  'people:\n  - { name: 王敏, emails: [WANG@example.com] }\n  - { name: 陈志远, emails: [chen@example.com] }\n';
const document = 'kind: checklist\nid: east\n';
const a = 'signoffs/east/a.yaml';
const b = 'signoffs/east/b.yaml';
const wang = '- { party: a, person: 王敏, confirms: agree, digest: "v1:1" }\n';
const again = '- { party: a, person: 王敏, confirms: revoke, digest: "v1:1" }\n';
const chen = '- { party: b, person: 陈志远, confirms: agree, digest: "v1:1" }\n';

/** A repository with a roster, where every commit is by 王敏 unless another address is given. */
function repository(files: Readonly<Record<string, string>> = { 'tally.yaml': settings }): TestRepository {
  const made = new TestRepository();
  made.commit('start', { 'east.yaml': document, ...files });
  return made;
}

/** `person state` for every confirmation on disk, and `person gone` for those that are not. */
async function told(folder: string): Promise<string[]> {
  const opened = openRepository(folder);
  if (opened.state !== 'repository') throw new Error(opened.state);
  const head = resolveRevision(opened.repository, 'HEAD');
  if (head.state !== 'commit') throw new Error(head.state);
  const trail = await readSignoffTrail(opened.repository, head.id);
  if (trail === null) throw new Error('no trail');
  const paths = ['east.yaml', a, b, 'signoffs/west/a.yaml'].filter((path) => existsSync(join(folder, path)));
  const workspace = loadWorkspace(paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
  const { recorded, gone } = recordedConfirmations(workspace, trail);
  return [
    ...recorded.map(({ signoff, authorship }) => `${signoff.person} ${authorship.state}`),
    ...gone.map(({ signoff, by }) => `${signoff.person} ${by === null ? 'gone here' : 'gone'}`),
  ];
}

function commitAs(made: TestRepository, email: string, files: Readonly<Record<string, string>>): void {
  write(made.folder, files);
  made.git('add', '-A');
  made.git('commit', '-q', '-m', 'x', `--author=Somebody <${email}>`);
}

describe('the recorded author', () => {
  test('is the person, by an address of the roster in any case', async () => {
    const made = repository();
    made.commit('confirm', { [a]: wang });
    expect(await told(made.folder)).toEqual(['王敏 recorded']);
  });

  test('is somebody else', async () => {
    const made = repository();
    made.commit('forge', { [b]: chen });
    expect(await told(made.folder)).toEqual(['陈志远 other']);
  });

  test('is held against the roster before the commit: nobody adds themselves and confirms in one', async () => {
    const made = repository();
    commitAs(made, 'mallory@example.com', { 'tally.yaml': settings.replace('chen@', 'mallory@'), [b]: chen });
    expect(await told(made.folder)).toEqual(['陈志远 other']);
  });

  test('whatever a mailmap says', async () => {
    const made = repository({ 'tally.yaml': settings, '.mailmap': '陈志远 <chen@example.com> <wang@example.com>\n' });
    made.git('config', 'log.mailmap', 'true');
    made.commit('forge', { [b]: chen });
    expect(await told(made.folder)).toEqual(['陈志远 other']);
  });

  test('who is not in the roster, and no roster at all', async () => {
    const made = repository();
    made.commit('confirm', { [b]: chen.replace('陈志远', '李雷') });
    expect(await told(made.folder)).toEqual(['李雷 not-in-roster']);
    const bare = repository({});
    bare.commit('confirm', { [a]: wang });
    expect(await told(bare.folder)).toEqual(['王敏 no-roster']);
  });

  test('nothing is said of what is not committed, and of what was given elsewhere', async () => {
    const made = repository();
    made.commit('paper', { [b]: chen.replace('digest', 'channel: paper, digest') });
    write(made.folder, { [a]: wang });
    expect(await told(made.folder)).toEqual(['王敏 uncommitted', '陈志远 elsewhere']);
  });

  test('of a side branch stays who it was, through the merge', async () => {
    const made = repository();
    made.git('checkout', '-q', '-b', 'side');
    commitAs(made, 'chen@example.com', { [b]: chen });
    made.git('checkout', '-q', 'main');
    made.commit('confirm', { [a]: wang });
    made.git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
    expect(await told(made.folder)).toEqual(['王敏 recorded', '陈志远 recorded']);
  });

  test('of what only the merge itself brought is who merged', async () => {
    const made = repository();
    made.git('checkout', '-q', '-b', 'side');
    made.commit('other', { 'x.txt': 'x' });
    made.git('checkout', '-q', 'main');
    made.commit('more', { 'y.txt': 'y' });
    made.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    write(made.folder, { [b]: chen });
    made.git('add', '-A');
    made.git('commit', '-q', '-m', 'merge with more in it');
    expect(await told(made.folder)).toEqual(['陈志远 other']);
  });

  test('of a file that somebody moved or laid out anew is who confirmed', async () => {
    const made = repository();
    commitAs(made, 'chen@example.com', { [b]: chen });
    made.commit('format', { [b]: '- party: b\n  person: 陈志远\n  confirms: 同意\n  digest: v1:1\n' });
    expect(await told(made.folder)).toEqual(['陈志远 recorded']);
    rmSync(join(made.folder, b));
    made.commit('move', { 'signoffs/west/a.yaml': chen });
    expect(await told(made.folder)).toEqual(['陈志远 recorded']);
  });

  test('is unknown where the clone ends before it', async () => {
    const made = repository();
    made.commit('confirm', { [a]: wang });
    made.commit('later', { 'east.yaml': `${document}title: x\n` });
    const shallow = temporaryFolder();
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${made.folder}`, shallow]);
    expect(await told(shallow)).toEqual(['王敏 unknown']);
  });
});

describe('what was taken away', () => {
  test('an entry edited is one gone and another come', async () => {
    const made = repository();
    made.commit('confirm', { [a]: wang + again });
    made.commit('edit', { [a]: wang.replace('v1:1', 'v1:2') + again });
    expect(await told(made.folder)).toEqual(['王敏 recorded', '王敏 recorded', '王敏 gone']);
  });

  test('a whole file, also where it is not committed yet; put back, all is well', async () => {
    const made = repository();
    made.commit('confirm', { [a]: wang });
    rmSync(join(made.folder, a));
    expect(await told(made.folder)).toEqual(['王敏 gone here']);
    made.commit('gone');
    expect(await told(made.folder)).toEqual(['王敏 gone']);
    made.git('revert', '--no-edit', 'HEAD');
    expect(await told(made.folder)).toEqual(['王敏 recorded']);
  });

  test('a forged one may go: that is how it is mended', async () => {
    const made = repository();
    made.commit('forge', { [b]: chen });
    rmSync(join(made.folder, b));
    made.commit('mend');
    expect(await told(made.folder)).toEqual([]);
  });

  test('by a merge that threw one side away', async () => {
    const made = repository();
    made.git('checkout', '-q', '-b', 'side');
    commitAs(made, 'chen@example.com', { [b]: chen });
    made.git('checkout', '-q', 'main');
    made.commit('more', { 'y.txt': 'y' });
    made.git('merge', '-q', '--no-ff', '-s', 'ours', '-m', 'merge', 'side');
    expect(await told(made.folder)).toEqual(['陈志远 gone']);
  });
});
