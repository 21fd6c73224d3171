/** Reading only the needs that differ gives the log that reading everything gives. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changeLog } from '../../src/history/change-log.js';
import { changedNeeds, cutAtNeeds } from '../../src/history/changed-needs.js';
import { readMessage } from '../../src/history/commit-message.js';
import type { Commit, FileVersion } from '../../src/history/commits.js';
import type { BlobReader, ReadVersion } from '../../src/history/versions.js';
import { loadSource } from '../../src/load/load.js';
import { Readings } from '../../src/load/readings.js';

type Files = Readonly<Record<string, string>>;

/** A linear history of the states of some files. A text is its own blob id. */
function historyOf(states: readonly Files[]): Commit[] {
  return states.map((now, index) => {
    const then = states[index - 1] ?? {};
    const version = (files: Files, path: string): FileVersion | null =>
      files[path] === undefined ? null : { path, blob: files[path] };
    const files = [...new Set([...Object.keys(then), ...Object.keys(now)])]
      .map((path) => ({ before: version(then, path), after: version(now, path) }))
      .filter(({ before, after }) => before?.blob !== after?.blob);
    const who = { author: '', email: '', date: '2024-07-01T09:00:00+08:00' };
    return {
      revision: `r${index}`,
      parents: index === 0 ? [] : [`r${index - 1}`],
      ...who,
      message: readMessage(''),
      files,
    };
  });
}

let reduced = 0;

/** Reads whole, and in the fast way where `fast` is set. */
function readerOf(fast: boolean): BlobReader {
  const load = (path: string, text: string) => loadSource({ path, text }, { named: false, columns: {} });
  const versionOf = (path: string, text: string): ReadVersion => {
    const { document, unread } = load(path, text);
    const read = (part: string) => {
      const loaded = load(path, part);
      if (loaded.diagnostics.length > 0) return null;
      reduced++;
      return loaded.document;
    };
    return { document, unread, ...(fast ? { text, read } : {}) };
  };
  return {
    async *read(blobs) {
      for (const id of blobs) yield { id, at: (path) => versionOf(path, id) };
    },
  };
}

async function logOf(states: readonly Files[], fast: boolean) {
  const commits = historyOf(states).reverse();
  const reader = readerOf(fast);
  return changeLog({ commits, incomplete: null }, { readings: new Readings(), reader, wanted: () => true });
}

/** Now and then something that the fast way must leave alone. */
const rarely = <T>(usual: fc.Arbitrary<T>, ...odd: T[]) =>
  fc.oneof({ arbitrary: usual, weight: 30 }, { arbitrary: fc.constantFrom(...odd), weight: 1 });
const name = (letter: string, most: number) => fc.integer({ min: 1, max: most }).map((number) => `${letter}-${number}`);

const goal = fc.record({
  id: rarely(name('G', 99), '', 'R-1'),
  statement: rarely(fc.constantFrom('新增客户100家', '上线', '投诉率下降'), "don't"),
  kpi: rarely(fc.constantFrom('签约≥100家', '签约≥80家', '签约 ≥ 80 家', '大幅提升'), 'a, *b'),
  owner: rarely(fc.constantFrom('王总监', '李经理', '"*总监(甲方)"'), '*x'),
  due: fc.constantFrom('2024-09-30', '2024年9月30日', '9月30日', '长期执行'),
});
const need = fc.record({
  id: rarely(name('R', 60), ''),
  statement: rarely(
    fc.constantFrom('从60家提升至100家', '时效从48小时缩短至24小时', '|\n      two\n      - lines'),
    '"a\n      b"',
    '"a\n  - id: R-1"',
  ),
  priority: fc.constantFrom('P1', 'P2'),
  comment: fc.constantFrom('', '', '# a comment\n', '  # a comment\n', '\n'),
  goals: fc.array(goal, { maxLength: 2 }),
});
const document = fc.record({
  id: rarely(fc.constantFrom('id: a\n', 'id: b\n'), ''),
  version: rarely(fc.constant('1.0.0'), '1.1.0'),
  needs: fc.array(need, { minLength: 1, maxLength: 6 }),
  tail: rarely(fc.constantFrom('', 'goals:\n  - { id: G-9, statement: x, serves: [R-1] }\n'), '  - [\n'),
});

interface Written {
  readonly id: string;
  readonly version: string;
  readonly needs: readonly Need[];
  readonly tail: string;
}
type Need = typeof need extends fc.Arbitrary<infer T> ? T : never;

function textOf({ id, version, needs, tail }: Written): string {
  const rows = needs.map(({ id: name, statement, priority, comment, goals }) => {
    const inner = goals.map(
      (each) =>
        `      - ${each.id === '' ? '' : `id: ${each.id}\n        `}statement: ${each.statement}\n        kpis: [${each.kpi}]\n        owner: ${each.owner}\n        due: ${each.due}\n`,
    );
    const own = `${name === '' ? '' : `id: ${name}\n    `}statement: ${statement}\n    priority: ${priority}\n`;
    return `${comment}  - ${own}${inner.length === 0 ? '' : `    goals:\n${inner.join('')}`}`;
  });
  return `kind: checklist\n${id}version: ${version}\nrequirements:\n${rows.join('')}${tail}`;
}

/** One edit: a need is put in, replaced, or has a field or its goals changed. */
const edit = fc.record({ at: fc.nat(9), need, how: fc.constantFrom('insert', 'replace', 'field', 'goals', 'swap') });

function edited(
  needs: readonly Need[],
  { at, need: other, how }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
) {
  const made = [...needs];
  const index = at % Math.max(1, made.length);
  const old = made[index];
  if (old === undefined || how === 'insert') made.splice(index, 0, other);
  else if (how === 'replace') made[index] = other;
  else if (how === 'field') made[index] = { ...old, priority: other.priority, statement: other.statement };
  else if (how === 'goals') made[index] = { ...old, goals: other.goals };
  else made.push(...made.splice(index, 1));
  return made;
}

/** States that differ in a few needs, as real ones do; now and then one file says what the other does. */
const states = fc
  .tuple(document, document, fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([first, other, edits]) => {
    const made: Files[] = [{ 'a.yaml': textOf(first), 'b.yaml': textOf(other) }];
    let now: Written = first;
    for (const each of edits) {
      now = { ...now, needs: edited(now.needs, each) };
      made.push({ 'a.yaml': textOf(now), 'b.yaml': textOf(each.at === 0 ? now : other) });
    }
    return made;
  });

test('the log is the same for any history', async () => {
  await fc.assert(
    fc.asyncProperty(states, async (made) => {
      expect(await logOf(made, true)).toEqual(await logOf(made, false));
    }),
    { numRuns: 200 },
  );
  // The fast way was taken, or this proves nothing.
  expect(reduced).toBeGreaterThan(100);
});

describe('two versions', () => {
  const head = 'kind: checklist\nid: a\nrequirements:\n';
  const row = (id: string, statement: string) => `  - id: ${id}\n    statement: ${statement}\n`;
  const between = (before: string, after: string) => {
    const [one, other] = [cutAtNeeds(before), cutAtNeeds(after)];
    return one && other && changedNeeds(one, other);
  };

  it('are left with the needs that differ', () => {
    const before = head + row('R-1', 'x') + row('R-2', 'y') + row('R-3', 'z');
    const after = head + row('R-3', 'z') + row('R-1', 'x') + row('R-2', 'w');
    expect(between(before, after)).toEqual({ before: head + row('R-2', 'y'), after: head + row('R-2', 'w') });
  });

  it.each([
    ['another title', `${head}${row('R-1', 'x')}`.replace('id: a', 'id: b')],
    ['an anchor', head + row('R-1', '&a x')],
    ['a tab', head + row('R-1', 'x\t')],
    ['a quote over two lines', head + row('R-1', '"x\n     y"')],
    ['an id twice', head + row('R-1', 'x') + row('R-1', 'y')],
    ['no id', `${head}  - statement: x\n`],
    ['Windows line ends', (head + row('R-1', 'x')).replaceAll('\n', '\r\n')],
    ['no line end', (head + row('R-1', 'x')).trimEnd()],
  ])('are read whole for %s', (_, text) => {
    expect(between(head + row('R-1', 'x'), text)).toBe(null);
  });
});
