/** Many operations at once: the same text as one after the other, in a few readings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEach, applyOperations } from '../../src/edit/apply.js';
import type { Operation, Value } from '../../src/edit/plan.js';
import { readText } from '../../src/edit/reading.js';

const options = { named: true, columns: {} };

const yaml = `kind: checklist
id: a
requirements:
  - id: N-1
    category: business   # 业务
    statement: 甲
    goals:
      - id: G-1
        statement: 一
        kpis: [合同≥1家, 客户≥2家, 渠道≥3家]
        owner: 林静
      - { id: G-2, statement: 二, due: 2024-08-01 }
  - id: N-2
    statement: 乙
    goals:
      - id: G-3
        statement: 三
        notes: |
          两行
          备注
  - id: N-3
    statement: 丙
goals:
  - id: G-4
    serves: [N-1, N-2]
    statement: 四
`;

const markdown = `---
kind: checklist
id: a
---

| 序号 | 编号 | 需求类别 | 需求 | 目标编号 | 目标 | 指标 | 责任人 | 备注 |
|--|--|--|--|--|--|--|--|--|
| 1 | N-1 | 业务 | 甲 | G-1 | 一 | 合同≥1家<br>客户≥2家 | 林静 | 备注 |
|  |  |  |  | G-2 | 二 | 渠道≥3家 |
| 2 | N-2 | 资源 | 乙 | G-3 | 三 | 到账≥5万元 | 周航 |
| 3 | N-3 |  | 丙 |
`;

const word = fc.constantFrom('甲', '新的', '12家', 'a b', '# x');
const need = fc.nat(4).map((index) => ['requirements', index]);
const goal = fc.oneof(
  fc.tuple(fc.nat(3), fc.nat(2)).map(([above, index]) => ['requirements', above, 'goals', index]),
  fc.nat(1).map((index) => ['goals', index]),
);

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .tuple(fc.oneof(need, goal), fc.constantFrom('statement', 'owner', 'due', 'notes', 'category'), word)
    .map(([path, name, value]) => set([...path, name], value)),
  fc.tuple(goal, fc.array(word, { minLength: 1, maxLength: 3 })).map(([path, value]) => set([...path, 'kpis'], value)),
  fc.tuple(goal, fc.nat(3), word).map(([path, index, value]) => set([...path, 'kpis', index], value)),
  fc
    .tuple(fc.oneof(need, goal), fc.constantFrom([], ['owner'], ['notes'], ['due'], ['kpis', 0], ['kpis', 1]))
    .map(([path, more]) => ({ do: 'remove', at: at([...path, ...more]) }) as const),
  fc.tuple(goal, word).map(([path, value]) => insert([...path, 'kpis'], value)),
  fc
    .integer({ min: 5, max: 99 })
    .map((number) => insert(['requirements'], { id: `N-${number}`, category: '业务', statement: '丁' })),
  fc
    .tuple(fc.nat(3), fc.integer({ min: 5, max: 99 }))
    .map(([index, number]) => insert(['requirements', index, 'goals'], { id: `G-${number}`, statement: '戊' })),
);

function at(path: readonly (string | number)[]) {
  return { file: 'a', path };
}

function set(path: readonly (string | number)[], value: Value): Operation {
  return { do: 'set', at: at(path), value };
}

function insert(path: readonly (string | number)[], value: Value): Operation {
  return { do: 'insert', at: at(path), value };
}

describe.each([
  ['YAML', { path: 'a.yaml', text: yaml }],
  ['Markdown', { path: 'a.md', text: markdown }],
])('%s', (_, source) => {
  test('as one after the other, what is refused left out', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 2, maxLength: 8 }), (operations) => {
        let { text } = source;
        const refused = operations.flatMap((one, index) => {
          const edited = applyOperations({ ...source, text }, [one], options);
          if (edited.state === 'refused') return [index];
          text = edited.text;
          return [];
        });
        const all = applyEach(
          () => readText(source, options),
          operations.map((one) => [one]),
          options,
        );
        expect({ text: all.after?.source.text, refused: [...all.refused.keys()].sort() }).toEqual({ text, refused });
      }),
      { numRuns: Number(process.env.TALLY_RUNS ?? 80) },
    );
  });
});

describe('as many readings for hundreds of rows as for a few', () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `| N-${index} | 业务 | 需求${index} | G-${index} | 目标${index} |`,
    ).join('\n');
  const table = (count: number) =>
    `---\nkind: checklist\n---\n\n| 编号 | 需求类别 | 需求 | 目标编号 | 目标 | 责任人 |\n|--|--|--|--|--|--|\n${rows(count)}\n`;
  const list = (count: number) =>
    `kind: checklist\nrequirements:\n${Array.from({ length: count }, (_, index) => `  - id: N-${index}\n    statement: 需求${index}\n    goals:\n      - id: G-${index}\n        statement: 目标${index}\n`).join('')}`;

  /** What somebody may send back: words and owners of all, some new needs, and every third one taken out. */
  function everything(count: number): Operation[] {
    const all = Array.from({ length: count }, (_, index) => index);
    return [
      ...all.flatMap((index) => [
        set(['requirements', index, 'statement'], `新${index}`),
        set(['requirements', index, 'goals', 0, 'owner'], '林静'),
        set(['requirements', index, 'goals', 0, 'statement'], `新目标${index}`),
      ]),
      ...all.map((index) => insert(['requirements'], { id: `M-${index}`, category: '业务', statement: '丁' })),
      ...all
        .filter((index) => index % 3 === 1)
        .reverse()
        .map((index): Operation => ({ do: 'remove', at: at(['requirements', index]) })),
    ];
  }

  function readingsFor(path: string, text: string, operations: readonly Operation[]): number {
    let readings = 0;
    const counting = {
      named: true,
      get columns() {
        readings++;
        return {};
      },
    };
    expect(applyOperations({ path, text }, operations, counting).state).toBe('edited');
    return readings;
  }

  test.each([
    ['a.yaml', list],
    ['a.md', table],
  ])('%s', (path, textOf) => {
    const few = readingsFor(path, textOf(5), everything(5));
    expect(few).toBeLessThan(12);
    expect(readingsFor(path, textOf(200), everything(200))).toBe(few);
  });
});
