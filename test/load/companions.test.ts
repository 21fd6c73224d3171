import { describe, expect, test } from 'vitest';
import { gapOf } from '../../src/analyse/gap.js';
import { linksOf } from '../../src/analyse/links.js';
import { diffContents } from '../../src/history/diff.js';
import { companionPath } from '../../src/load/companions/path.js';
import { loadWorkspace } from '../../src/load/load.js';
import { sniff } from '../../src/load/sniff.js';
import type { Workspace } from '../../src/load/workspace.js';
import { check } from '../rules/run-example.js';

const document = `kind: checklist
id: east
requirements:
  - id: RW-2024-001
    statement: 华东区域季度新客户从60家提升至100家
    goals:
      - id: G-001
        statement: 季度新增客户100家
        kpis: [新签合同数≥100家]
        owner: 王总监
        due: 2024-09-30
        progress: [{ date: 2024-07-15, values: { 新签合同数: 30 } }]
  - id: RW-2024-002
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - { id: G-002, statement: 订单24小时内处理完毕, owner: 李经理, due: 2024-09-30 }
      - { id: G-003, statement: 订单24小时内处理完毕, owner: 赵经理, due: 2024-10-31 }
`;

function load(files: Readonly<Record<string, string>>): Workspace {
  return loadWorkspace(Object.entries({ 'east.yaml': document, ...files }).map(([path, text]) => ({ path, text })));
}

/** The values recorded of an item, in order, each with the file it stands in. */
function recorded(workspace: Workspace, id: string): string[] {
  const item = workspace.documents[0]?.commitments.find((commitment) => commitment.id === id);
  if (item === undefined) throw new Error(id);
  return workspace.companions
    .progressOf(item)
    .map(({ date, values, at }) => `${date} ${Object.entries(values).join()} ${at.file}`);
}

function found(files: Readonly<Record<string, string>>): string[] {
  return check({ 'east.yaml': document, ...files })
    .filter(({ rule }) => ['reference-resolves', 'schema'].includes(rule))
    .map(({ file, range, messageId, id }) => `${file}:${range.start.line}:${range.start.column} ${messageId} ${id}`);
}

describe('files are known by their place', () => {
  test.each([
    ['progress/east.yaml', { holds: 'progress', document: 'east' }],
    ['progress/east-china.1.yml', { holds: 'progress', document: 'east-china.1' }],
    ['signoffs/east/b.yaml', { holds: 'signoffs', document: 'east', party: 'b' }],
    ['internal/east.yaml', { holds: 'internal', document: 'east' }],
    ['docs/progress/east.yaml', null],
    ['progress/2024/east.yaml', null],
    ['progress/east.md', null],
    ['signoffs/east.yaml', null],
  ])('%s', (path, expected) => expect(companionPath(path)).toEqual(expected));

  test('whatever they say', () => {
    expect(sniff('progress/east.yaml', '')?.companion?.holds).toBe('progress');
    expect(sniff('internal/east.yaml', 'floor: 80家\n')).toBeNull();
    const { documents, diagnostics } = load({ 'internal/x.yaml': document, 'progress/x.yaml': 'kind: checklist\n' });
    expect(documents.map(({ file }) => file)).toEqual(['east.yaml']);
    expect(diagnostics.map(({ file, messageId }) => `${file} ${messageId}`)).toEqual([
      'internal/x.yaml internal-document',
      'progress/x.yaml list-not-map',
    ]);
  });
});

describe('progress beside the document', () => {
  const lines = `# one a line
- { id: G-001, date: 2024-08-31, values: { 新签合同数: 70 }, cause: 竞品价格战 }
- { 编号: G-001, 日期: 2024-07-01, 实际值: { 新签合同数: 12 } }
`;

  test('comes in the order of the dates, each entry from its own file', () => {
    const workspace = load({ 'progress/east.yaml': lines });
    expect(workspace.diagnostics).toEqual([]);
    expect(recorded(workspace, 'G-001')).toEqual([
      '2024-07-01 新签合同数,12 progress/east.yaml',
      '2024-07-15 新签合同数,30 east.yaml',
      '2024-08-31 新签合同数,70 progress/east.yaml',
    ]);
    expect(recorded(workspace, 'G-002')).toEqual([]);
  });

  test('counts in the gap, with its cause', () => {
    const workspace = load({ 'progress/east.yaml': lines });
    const [goal] = gapOf(workspace, linksOf(workspace), '2024-09-01').goals;
    expect(goal).toMatchObject({ cause: { text: '竞品价格战' }, kpis: [{ actual: 70 }] });
  });

  test.each([
    ['its very words', '- { statement: 季度新增客户100家, date: 2024-08-31, values: { 新签合同数: 70 } }'],
    ['the need of an only goal', '- { id: RW-2024-001, date: 2024-08-31, values: { 新签合同数: 70 } }'],
  ])('is matched by %s', (_, line) => {
    expect(recorded(load({ 'progress/east.yaml': line }), 'G-001').at(-1)).toBe(
      '2024-08-31 新签合同数,70 progress/east.yaml',
    );
  });

  test.each([
    ['- { id: G-01, date: 2024-08-31 }', ['progress/east.yaml:1:9 near null']],
    ['- { id: X, date: 2024-08-31 }', ['progress/east.yaml:1:9 missing null']],
    ['- { statement: 别的目标, date: 2024-08-31 }', ['progress/east.yaml:1:16 words null']],
    ['- { statement: 订单24小时内处理完毕 }', ['progress/east.yaml:1:16 same-words null']],
    ['- { id: RW-2024-002 }', ['progress/east.yaml:1:9 same-words null']],
    ['- { date: 2024-08-31 }', ['progress/east.yaml:1:5 unnamed null']],
    ['- { id: G-001, datum: 2024-08-31 }', ['progress/east.yaml:1:16 unknown-key G-001']],
    ['', []],
  ])('%s', (line, expected) => {
    expect(found({ 'progress/east.yaml': line }).map((one) => one.replace('unknown-key-near', 'unknown-key'))).toEqual(
      expected.map((one) => one.replace('unknown-key G-001', 'unknown-key null')),
    );
  });

  test('of a document that is not there is a finding, with what was probably meant', () => {
    const line = '- { id: G-001, date: 2024-08-31 }';
    expect(found({ 'progress/eats.yaml': line })).toEqual(['progress/eats.yaml:1:9 companion-near null']);
    expect(found({ 'signoffs/西部/a.yaml': '- { party: a, digest: x }' })).toEqual([
      'signoffs/西部/a.yaml:1:12 companion null',
    ]);
  });

  test('a finding in it names the item', () => {
    const findings = check({
      'east.yaml': document,
      'progress/east.yaml': '- { id: G-001, date: 2024-02-30, values: { 新签合同数: 很多 } }\n',
    });
    const inside = findings.filter(({ file }) => file === 'progress/east.yaml');
    expect(inside.map(({ rule, ref, path }) => [rule, ref, path])).toEqual([
      ['due-valid', 'east#G-001', '/progress/0/date'],
      ['progress-quantified', 'east#G-001', '/progress/0/values/新签合同数'],
    ]);
  });
});

describe('a table kept apart', () => {
  const table = `---
kind: checklist
of: east
---

| 编号 | 目标项 | 实际完成 | 更新日期 | 偏差原因 |
|---|---|---|---|---|
| G-001 | | 55家 | 2024-08-31 | 竞品价格战 |
| | 季度新增客户100家 | 60家 | 2024-09-15 | |
`;

  test('adds progress by id, else by name, and is no document itself', () => {
    const workspace = load({ 'q3.md': table });
    expect(workspace.documents.map(({ file }) => file)).toEqual(['east.yaml']);
    expect(recorded(workspace, 'G-001').slice(1)).toEqual([
      '2024-08-31 新签合同数≥100家,55家 q3.md',
      '2024-09-15 新签合同数≥100家,60家 q3.md',
    ]);
    const [goal] = gapOf(workspace, linksOf(workspace), '2024-09-20').goals;
    expect(goal?.kpis[0]).toMatchObject({ actual: 60 });
    expect(found({ 'q3.md': table })).toEqual([]);
  });

  test('in YAML too; a document that is not there is a finding', () => {
    const yaml =
      'kind: checklist\nof: east\ngoals:\n  - { id: G-002, progress: [{ date: 2024-08-31, percent: 60% }] }\n';
    expect(recorded(load({ 'q3.yaml': yaml }), 'G-002')).toEqual(['2024-08-31  q3.yaml']);
    expect(found({ 'q3.yaml': yaml.replace('of: east', 'of: west') })).toEqual(['q3.yaml:2:5 companion null']);
  });

  test('a row of what is not there, or of two things, is a finding', () => {
    const rows = `${table}| | 没有的目标 | 5家 | 2024-09-15 | |\n| | 订单24小时内处理完毕 | 20小时 | 2024-09-15 | |\n`;
    expect(found({ 'q3.md': rows })).toEqual(['q3.md:10:5 words null', 'q3.md:11:5 same-words null']);
  });
});

describe('changes', () => {
  function changes(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
    const contents = ({ documents, companions }: Workspace) => [...documents, ...companions.all];
    const [old, recent] = [load(before), load(after)];
    return diffContents(contents(old), contents(recent), { readings: recent.readings }).map(
      ({ ref, field, kind, from, to, class: name, gravity }) => [ref, field, kind, from, to, name, gravity],
    );
  }

  test('a check-in is progress recorded on its item', () => {
    const line = '- { id: G-001, date: 2024-08-31, values: { 新签合同数: 70 } }\n';
    expect(changes({}, { 'progress/east.yaml': line })).toEqual([
      ['east#G-001', 'items/G-001/progress/2024-08-31', 'added', null, '新签合同数: 70', 'progress-recorded', 'minor'],
    ]);
    expect(
      changes({ 'progress/east.yaml': line }, { 'progress/east.yaml': line.replace('70', '71, note: 好') }),
    ).toMatchObject([
      [
        'east#G-001',
        'items/G-001/progress/2024-08-31/values/新签合同数',
        'changed',
        '70',
        '71',
        'progress-recorded',
        'minor',
      ],
      ['east#G-001', 'items/G-001/progress/2024-08-31/values/note', 'added', null, '好', 'progress-recorded', 'minor'],
    ]);
  });

  test('another order of the lines is no change', () => {
    const lines = [
      '- { id: G-001, date: 2024-08-31, percent: 1% }\n',
      '- { id: G-002, date: 2024-08-30, percent: 2% }\n',
    ];
    expect(
      changes({ 'progress/east.yaml': lines.join('') }, { 'progress/east.yaml': lines.reverse().join('') }),
    ).toEqual([]);
  });

  test('a confirmation is one, of the document or of each item it is about', () => {
    const whole = '- { party: b, person: 陈志远, confirms: 同意, date: 2024-07-01, digest: "v1:0" }\n';
    const items = '- { party: b, confirms: reserve, date: 2024-07-02, scope: [G-001, G-002], digest: "v1:0" }\n';
    expect(changes({ 'signoffs/east/b.yaml': whole }, { 'signoffs/east/b.yaml': whole + items })).toEqual([
      ['east#G-001', 'signoffs/b/2024-07-02', 'added', null, 'reserve', 'confirmation', 'minor'],
      ['east#G-002', 'signoffs/b/2024-07-02', 'added', null, 'reserve', 'confirmation', 'minor'],
    ]);
    expect(changes({ 'signoffs/east/b.yaml': whole }, { 'signoffs/east/b.yaml': '' })).toEqual([
      ['east', 'signoffs/b/2024-07-01 陈志远', 'removed', '陈志远 agree', null, 'confirmation', 'minor'],
    ]);
  });
});
