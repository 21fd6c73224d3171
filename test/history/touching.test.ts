/** The log of one file is what the log of all says of it, though only the commits that touch it are read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangeLog, changeLog, changeLogOf, onlyOf } from '../../src/history/change-log.js';
import { readMessage } from '../../src/history/commit-message.js';
import type { Commit, FileChange, History } from '../../src/history/commits.js';
import type { BlobReader } from '../../src/history/versions.js';
import { loadSource } from '../../src/load/load.js';
import { Readings } from '../../src/load/readings.js';

/** Path → text. A text is its own blob id. */
type Tree = ReadonlyMap<string, string>;

/** Files that went and came with one text were renamed. */
function between(then: Tree, now: Tree): FileChange[] {
  const version = (tree: Tree, path: string) => ({ path, blob: tree.get(path) ?? '' });
  const gone = [...then.keys()].filter((path) => !now.has(path));
  const files: FileChange[] = [];
  for (const path of [...now.keys()].sort()) {
    if (then.get(path) === now.get(path)) continue;
    const likely = (from: string) => head(then.get(from)) === head(now.get(path));
    const from = then.has(path) ? path : gone.find(likely);
    if (from !== undefined && from !== path) gone.splice(gone.indexOf(from), 1);
    files.push({ before: from === undefined ? null : version(then, from), after: version(now, path) });
  }
  return [...files, ...gone.map((path) => ({ before: version(then, path), after: null }))];
}

/** What git would know a file by that was renamed and edited. */
const head = (text = '') => text.split('\n').slice(0, 2).join('\n');

const files = ['a.yaml', 'b.yaml', 'c.yaml', 'progress/a.yaml'];
const ids = ['a', 'b', ''];
const broken = 'kind: checklist\nid: [\n';

interface Item {
  readonly id: string;
  readonly owner: string;
}

function textOf(id: string, items: readonly Item[]): string {
  const rows = items.map((item) => {
    const name = item.id === '' ? '' : `id: ${item.id}, `;
    return `  - { ${name}statement: 签约${item.id}, owner: ${item.owner}, due: 2024-09-30 }\n`;
  });
  return `kind: checklist\n${id === '' ? 'title: x' : `id: ${id}`}\ngoals:${rows.length === 0 ? ' []\n' : `\n${rows.join('')}`}`;
}

const checkIns = (owner: string) => `- { item: G-1, date: 2024-07-31, note: ${owner} }\n`;

const state = fc.record({
  id: fc.constantFrom(...ids),
  items: fc.array(
    fc.record({ id: fc.constantFrom('G-1', 'G-2', 'G-3', ''), owner: fc.constantFrom('王', '李', '赵') }),
    {
      maxLength: 3,
    },
  ),
});
const step = fc.record({
  how: fc.oneof(
    {
      arbitrary: fc.constantFrom('edit', 'owner', 'owner', 'two', 'two', 'rename', 'remove', 'move', 'progress'),
      weight: 60,
    },
    { arbitrary: fc.constant('break'), weight: 1 },
  ),
  file: fc.nat(2),
  other: fc.nat(2),
  state,
  owner: fc.constantFrom('王', '李', '赵'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function stepped(tree: Tree, { how, file, other, state: { id, items }, owner }: Step): Tree {
  const made = new Map(tree);
  const [path = '', second = ''] = [files[file], files[other]];
  const text = made.get(path);
  const rewritten = (of = '') => of.replace(/owner: ./, `owner: ${owner}`);
  if (how === 'progress') made.set('progress/a.yaml', checkIns(owner));
  else if (text === undefined || how === 'edit') made.set(path, textOf(id, items));
  else if (how === 'owner') made.set(path, rewritten(text));
  else if (how === 'two') {
    made.set(path, rewritten(text));
    if (made.has(second)) made.set(second, rewritten(made.get(second)));
  } else if (how === 'break') made.set(path, broken);
  else if (how === 'move') {
    const [, row = ''] = /(^ {2}- .*\n)/m.exec(text) ?? [];
    const there = made.get(second);
    if (there === undefined || second === path || !there.endsWith('}\n')) return tree;
    made.set(path, text.replace(row, ''));
    made.set(second, there + row);
  } else {
    made.delete(path);
    if (how === 'rename') made.set(second, rewritten(text));
  }
  return made;
}

/** Steps one after the other; now and then two side by side, and what the merge of both made of it. */
const steps = fc.array(
  fc.oneof({ arbitrary: fc.tuple(step), weight: 4 }, { arbitrary: fc.tuple(step, step, step), weight: 1 }),
  {
    minLength: 2,
    maxLength: 9,
  },
);

function historyOf(made: readonly (readonly Step[])[]): History {
  const commits: Commit[] = [];
  const commit = (parents: readonly string[], changed: Pick<Commit, 'files' | 'merge'>) => {
    const revision = `r${commits.length}`;
    const who = { author: '', email: '', date: '2024-07-01T09:00:00+08:00' };
    commits.push({ revision, parents, ...who, message: readMessage(''), ...changed });
    return revision;
  };
  let tip: string[] = [];
  let tree: Tree = new Map();
  for (const [first, second, merging] of made) {
    if (first === undefined) continue;
    const now = stepped(tree, first);
    const one = commit(tip, { files: between(tree, now) });
    if (second === undefined || merging === undefined || tip.length === 0) {
      [tree, tip] = [now, [one]];
      continue;
    }
    const side = stepped(tree, second);
    const other = commit(tip, { files: between(tree, side) });
    // What both changed is the first's; and the merge may change anything.
    const both = new Map([...side, ...now].filter(([path]) => now.has(path)));
    const merged = stepped(both, merging);
    const fromParents = [between(now, merged), between(side, merged)];
    tip = [commit([one, other], { files: [], merge: { fromParents, fromBase: between(tree, merged) } })];
    tree = merged;
  }
  return { commits: commits.reverse(), incomplete: null };
}

function readerOf(): BlobReader {
  const options = { named: false, columns: {} };
  return {
    async *read(blobs) {
      for (const id of blobs) {
        const at = (path: string) => ({
          whole: () => {
            const { document, companion, unread } = loadSource({ path, text: id }, options);
            return { document: document ?? companion, unread };
          },
          ...(path.startsWith('progress/')
            ? {}
            : { bytes: Buffer.from(id), read: (text: string) => loadSource({ path, text }, options).document }),
        });
        yield { id, at };
      }
    },
  };
}

test('for any history', async () => {
  let told = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const history = historyOf(made);
      const options = { readings: new Readings(), reader: readerOf(), wanted: () => true };
      const whole = await changeLog(history, options);
      for (const file of files) {
        const only = (path: string) => path === file;
        const alone: ChangeLog | null = await changeLogOf(history, only, options);
        // Where a version could not be read, nothing is said.
        if (alone === null) {
          refused++;
          expect(whole.skipped).not.toEqual([]);
        } else expect(alone.changes).toEqual(onlyOf(whole, only).changes);
        if (alone !== null && alone.changes.length > 0 && alone.changes.length < whole.changes.length) told++;
      }
    }),
    { numRuns: 150 },
  );
  // Or this proves nothing.
  expect(told).toBeGreaterThan(250);
  expect(refused).toBeGreaterThan(0);
});
