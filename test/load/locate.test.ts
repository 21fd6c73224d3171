import { describe, expect, test } from 'vitest';
import { locate } from '../../src/load/locate.js';
import type { Mapping, Scalar, Tree } from '../../src/load/tree.js';
import { parseYaml } from '../../src/load/yaml.js';
import type { Path, Place } from '../../src/model/place.js';

const text = `id: doc
requirements:
  - id: R-1
    statement: "提升\\t效率"
    goals:
      - statement: 季度新增客户100家
        owner: 王总监
        due:
        kpis: 新签合同数≥100家
        resources: { 预算: 500万元 }
      - owner: 李雷
      - { owner: x }
      - {}
team: &team [甲, 乙]
shared: *team
empty: []
`;

const tree = parseYaml({ path: 'a.yaml', text }).tree as Tree;
const cut = (path: Path, rest: Partial<Place> = {}) => {
  const { span } = locate(tree, { file: 'a.yaml', path, ...rest });
  return `${text.slice(0, span.start).split('\n').length}: ${text.slice(span.start, span.end)}`;
};
const goal = (n: number): Path => ['requirements', 0, 'goals', n];

describe('what is there', () => {
  test.each<[string, Path, Partial<Place>, string]>([
    ['a value', ['id'], {}, '1: doc'],
    ['a value in lists', [...goal(0), 'owner'], {}, '7: 王总监'],
    ['its key', [...goal(0), 'owner'], { part: 'key' }, '7: owner'],
    ['a stretch of a value', [...goal(0), 'kpis'], { within: [5, 10] }, '9: ≥100家'],
    ['a stretch beyond the end', [...goal(0), 'kpis'], { within: [5, 99] }, '9: ≥100家'],
    [
      'a stretch of an escaped value: all of it',
      ['requirements', 0, 'statement'],
      { within: [0, 2] },
      '4: 提升\\t效率',
    ],
    ['an empty value: behind its colon', [...goal(0), 'due'], {}, '8: '],
    ['a mapping', [...goal(0), 'resources'], {}, '10: { 预算: 500万元 }'],
    ['a list item', goal(2), {}, '12: { owner: x }'],
    ['an item written without its list', [...goal(0), 'kpis', 0], {}, '9: 新签合同数≥100家'],
    ['a field of a text', [...goal(0), 'kpis', 0, 'target'], {}, '9: 新签合同数≥100家'],
  ])('%s', (_, path, rest, expected) => {
    expect(cut(path, rest)).toBe(expected);
  });
});

describe('what is not there', () => {
  test.each<[string, Path, string]>([
    ['points at the id', ['requirements', 0, 'priority'], '3: R-1'],
    ['else at the statement', [...goal(0), 'acceptance'], '6: 季度新增客户100家'],
    ['else at the first key', [...goal(1), 'due'], '11: owner'],
    ['else at the start of the mapping', [...goal(3), 'due'], '13: {'],
    ['of the document: its id', ['title'], '1: doc'],
    ['whatever was asked for below it', ['requirements', 0, 'priority', 'urgent'], '3: R-1'],
    ['an item beyond the list', ['empty', 3], '16: ['],
  ])('%s', (_, path, expected) => {
    expect(cut(path)).toBe(expected);
    expect(cut(path, { part: 'key' })).toBe(expected);
  });
});

test('a place inside an alias is the alias', () => {
  expect(cut(['shared'])).toBe('15: *team');
  expect(cut(['shared', 1])).toBe('15: *team');
  expect(cut(['team', 1])).toBe('14: 乙');
});

describe('in a table', () => {
  const cell = (start: number, value: string): Scalar => ({
    kind: 'scalar',
    start,
    end: start + value.length,
    value,
    style: value === '' ? 'empty' : 'cell',
    verbatim: true,
  });
  const row: Mapping = {
    kind: 'mapping',
    start: 100,
    end: 140,
    flow: false,
    table: { header: { start: 10, end: 50 }, row: { start: 98, end: 142 }, fields: new Set(['id', 'owner', 'notes']) },
    entries: [
      { key: cell(12, '编号'), name: 'id', value: cell(100, 'R-1') },
      { key: cell(20, '责任方'), name: 'owner', value: cell(110, '') },
    ],
  };
  const table: Tree = { root: row, comments: [] };
  const at = (name: string) => locate(table, { file: 'a.md', path: [name] });

  test('an empty cell is found', () => {
    expect(at('owner')).toEqual({ span: { start: 110, end: 110 } });
  });

  test('a field without a column is missing at the header', () => {
    const header = { start: 10, end: 50 };
    expect(at('due')).toEqual({ span: header, missing: { header, field: 'due', item: { start: 100, end: 103 } } });
  });

  test('a stretch of a cell that another one repeats is known in both', () => {
    const above = { start: 60, end: 66, verbatim: true };
    const repeating: Scalar = { ...cell(110, ''), value: '王敏、李雷', verbatim: false, repeats: above };
    const owner = { key: cell(20, '责任方'), name: 'owner', value: repeating };
    const there = locate(
      { root: { ...row, entries: [owner] }, comments: [] },
      { file: 'a.md', path: ['owner'], within: [3, 5] },
    );
    expect(there).toEqual({
      span: { start: 110, end: 110 },
      repeats: { cell: { start: 60, end: 66 }, span: { start: 63, end: 65 } },
    });
  });

  test('a cell that the row breaks off before is missing in the row', () => {
    expect(at('notes')).toEqual({ span: { start: 98, end: 142 } });
  });
});
