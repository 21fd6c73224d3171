/** Reading only the needs that differ gives the log that reading everything gives. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changeLog } from '../../src/history/change-log.js';
import { changedItems } from '../../src/history/changed-items.js';
import { readMessage } from '../../src/history/commit-message.js';
import type { Commit, FileVersion } from '../../src/history/commits.js';
import { type Layout, layoutOf, nextLayout } from '../../src/history/layout.js';
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

let narrowed = 0;

/** Reads whole, and in the fast way where `fast` is set. */
function readerOf(fast: boolean): BlobReader {
  const load = (path: string, text: string) => {
    const { document, unread } = loadSource({ path, text }, { named: false, columns: {} });
    return { document, unread };
  };
  const versionOf = (path: string, text: string): ReadVersion => {
    const read = (part: string) => {
      const { document } = load(path, part);
      if (document !== null) narrowed++;
      return document;
    };
    return { whole: () => load(path, text), ...(fast ? { bytes: Buffer.from(text), read } : {}) };
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
  id: fc.oneof({ arbitrary: rarely(name('G', 9999), 'R-1'), weight: 5 }, { arbitrary: fc.constant(''), weight: 1 }),
  statement: rarely(fc.constantFrom('新增客户100家', '上线', '投诉率下降'), "don't"),
  kpi: rarely(fc.constantFrom('签约≥100家', '签约≥80家', '签约 ≥ 80 家', '大幅提升'), 'a, *b'),
  owner: rarely(fc.constantFrom('王总监', '李经理', '"*总监(甲方)"'), '*x'),
  due: fc.constantFrom('2024-09-30', '2024年9月30日', '9月30日', '长期执行'),
});
const need = fc.record({
  id: rarely(name('R', 9999), '', 'R-1'),
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
  tail: rarely(
    fc.constantFrom(
      '',
      'goals:\n  - { id: G-9, statement: x, serves: [R-1] }\n',
      'goals:\n  - { statement: without an id, owner: 王总监 }\n',
    ),
    '  - [\n',
  ),
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
const edit = fc.record({
  at: fc.nat(9),
  need,
  how: fc.constantFrom('insert', 'replace', 'field', 'goals', 'swap', 'hand over', 'two'),
});

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
  else if (how === 'hand over') {
    made[index] = { ...old, goals: old.goals.slice(1) };
    const last = made.at(-1) ?? old;
    made[made.length - 1] = { ...last, goals: [...old.goals.slice(0, 1), ...last.goals] };
  } else if (how === 'two') {
    made[0] = {
      ...(made[0] ?? old),
      goals: (made[0] ?? old).goals.map((each) => ({ ...each, owner: '李经理' as const })),
    };
    made[made.length - 1] = { ...(made.at(-1) ?? old), goals: other.goals };
  } else made.push(...made.splice(index, 1));
  return made;
}

/** States that differ in a few needs, as real ones do; now and then one file says what the other does. */
const states = fc
  .tuple(document, document, fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([first, other, edits]) => {
    const made: Files[] = [{ 'a.yaml': textOf(first), 'b.yaml': textOf(other) }];
    let now: Written = first;
    for (const each of edits) {
      now = { ...now, version: each.at % 3 === 0 ? `1.${each.at}` : now.version, needs: edited(now.needs, each) };
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
  expect(narrowed).toBeGreaterThan(200);
});

describe('two versions', () => {
  const head = 'kind: checklist\nid: a\nrequirements:\n';
  const row = (id: string, statement: string) => `  - id: ${id}\n    statement: ${statement}\n`;
  const between = (before: string, after: string, scattered = true) => {
    const one = layoutOf(Buffer.from(before));
    const other = one && nextLayout(one, Buffer.from(after));
    const found = one && other && changedItems(one, other, scattered);
    return found && [found.before.text(), found.after.text()];
  };

  it('are left with the items that differ', () => {
    const before = head + row('R-1', 'x') + row('R-2', 'y') + row('R-3', 'z');
    const after = head + row('R-1', 'x') + row('R-2', 'w') + row('R-3', 'z');
    expect(between(before, after)).toEqual([head + row('R-2', 'y'), head + row('R-2', 'w')]);
  });

  it('may keep what stands between two that differ', () => {
    const before = head + row('R-1', 'x') + row('R-2', 'y') + row('R-3', 'z');
    const after = head + row('R-1', '1') + row('R-2', 'y') + row('R-3', '3');
    expect(between(before, after)).toEqual([
      head + row('R-1', 'x') + row('R-3', 'z'),
      head + row('R-1', '1') + row('R-3', '3'),
    ]);
    expect(between(before, after, false)).toEqual([before, after]);
  });

  it('differ in the version and an item, as after a release', () => {
    const before = `version: 1.0.0\n${head}${row('R-1', 'x')}${row('R-2', 'y')}goals:\n  - { id: G-1, statement: s }\n`;
    const after = before.replace('1.0.0', '1.1.0').replace('y', '二');
    expect(between(before, after)).toEqual(
      [before, after].map((text) => text.replace(row('R-1', 'x'), '').replace('  - { id: G-1, statement: s }\n', '')),
    );
  });

  it.each([
    ['an apostrophe', "don't"],
    ['an ampersand', 'R & D'],
    ['a quoted text', '"say \\"a\\", b"'],
    ['brackets', '见附件 [1]'],
    ['a block text', '|\n      - id: of a text\n      * "unclosed'.replace(' * "unclosed', ' x')],
  ])('are compared in part with %s in an item', (_, statement) => {
    expect(between(head + row('R-1', 'x'), head + row('R-1', statement))).not.toBe(null);
  });

  it.each([
    ['another id of the document', `${head}${row('R-1', 'x')}`.replace('id: a', 'id: b')],
    ['a new field of the document', `of: b\n${head}${row('R-1', 'x')}`],
    ['an anchor', head + row('R-1', '&a x')],
    ['a tab', head + row('R-1', 'x\t')],
    ['a quote over two lines', head + row('R-1', '"x\n     y"')],
    ['an escaped quote at the end of a line', head + row('R-1', '"x\\"\n     y"')],
    ['a bracket over two lines', head + row('R-1', '[x,\n     y]')],
    ['an id twice', head + row('R-1', 'x') + row('R-1', 'y')],
    ['an id on the next line', `${head}  - id:\n      R-1\n`],
    ['no id', `${head}  - statement: x\n`],
    ['a lone carriage return', head + row('R-1', 'x\ry')],
    ['a second document', `${head}${row('R-1', 'x')}---\n`],
    ['a key twice', `${head}${row('R-1', 'x')}id: a\n`],
    ['no line end', (head + row('R-1', 'x')).trimEnd()],
  ])('are read whole for %s', (_, text) => {
    expect(between(head + row('R-1', 'x'), text)).toBe(null);
  });

  const offsetsOf = (layout: Layout | null) => layout && { ...layout, bytes: '' };

  it('have the layout that the whole file has, however it was found', () => {
    let patched = 0;
    fc.assert(
      fc.property(states, (made) => {
        let layout: Layout | null = null;
        for (const { 'a.yaml': text = '' } of made) {
          const bytes = Buffer.from(text);
          const whole = layoutOf(bytes);
          if (layout !== null) {
            const next = nextLayout(layout, bytes);
            expect(offsetsOf(next)).toEqual(offsetsOf(whole));
            if (next !== null) patched++;
          }
          layout = whole;
        }
      }),
      { numRuns: 200 },
    );
    expect(patched).toBeGreaterThan(100);
  });
});
