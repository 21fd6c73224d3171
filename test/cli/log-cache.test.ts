/** What `tally log` keeps between runs: never wrong, never in the repository. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { TestRepository } from '../io/temporary.js';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

const text = (owner: string, due: string) => `kind: checklist
id: east
requirements:
  - id: R-1
    statement: 新客户从60家提升至100家
    goals:
      - { id: G-1, statement: 签约, kpis: [签约≥100家], owner: ${owner}, due: ${due} }
`;

function log(repository: TestRepository, cache: string, ...flags: string[]): string {
  const run = tally(['log', '--format', 'json', ...flags], { cwd: repository.folder, env: { XDG_CACHE_HOME: cache } });
  expect(run).toMatchObject({ code: 0, err: '' });
  return run.out;
}

const entries = (cache: string): string[] =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('the log from what was kept is the log', () => {
  const repository = new TestRepository();
  const cache = temporaryFolder();
  const same = () => {
    const whole = log(repository, cache, '--no-cache');
    expect(log(repository, cache)).toBe(whole);
    return whole;
  };
  repository.commit('first', { 'a.yaml': text('王总监', '2024-09-30') });
  log(repository, cache, '--no-cache');
  expect(entries(cache)).toEqual([]);
  same();
  const [entry = '', ...others] = entries(cache);
  expect(others).toEqual([]);
  // Nothing new, then one commit that also renames the file, then one that takes another back, then a merge.
  same();
  repository.git('mv', 'a.yaml', 'b.yaml');
  repository.commit('second', { 'b.yaml': text('张总监', '2024-09-30') });
  expect(same()).toContain('"currentFile": "b.yaml"');
  repository.git('checkout', '-q', '-b', 'side');
  repository.commit('third', { 'b.yaml': text('王总监', '2024-09-30') });
  expect(JSON.parse(same()).changes[0].reverts).toBe(repository.git('rev-parse', 'HEAD~1'));
  repository.git('checkout', '-q', 'main');
  same();
  repository.commit('fourth', { 'b.yaml': text('张总监', '2024-10-31') });
  repository.git('merge', '-q', '--no-ff', '-m', 'merge', '-s', 'ours', 'side');
  same();
  // Damaged, or another's: passed over and written anew.
  for (const damage of ['', 'not ours', readFileSync(entry, 'utf8').slice(0, -3)]) {
    writeFileSync(entry, damage);
    same();
    expect(readFileSync(entry, 'utf8').length).toBeGreaterThan(500);
  }
});

test('other settings are another question', () => {
  const repository = new TestRepository();
  const cache = temporaryFolder();
  repository.commit('first', { 'a.yaml': text('王总监', '2024-09-30'), 'drafts/b.yaml': text('a', 'b') });
  expect(JSON.parse(log(repository, cache)).changes).toHaveLength(2);
  repository.commit('second', { 'tally.yaml': 'exclude: [drafts/**]\n' });
  expect(JSON.parse(log(repository, cache)).changes).toHaveLength(1);
});

test('repositories do not push each other out', () => {
  const cache = temporaryFolder();
  for (const owner of ['王总监', '李经理']) {
    const repository = new TestRepository();
    repository.commit('first', { 'a.yaml': text(owner, '2024-09-30') });
    log(repository, cache);
  }
  expect(entries(cache)).toHaveLength(2);
});
