import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/history/diff.js';
import { loadWorkspace } from '../../src/load/load.js';
import { Readings } from '../../src/load/readings.js';
import type { Document } from '../../src/model/kernel.js';
import type { Change } from '../../src/model/results.js';

const readings = new Readings();

function documents(files: Readonly<Record<string, string>>): readonly Document[] {
  const workspace = loadWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })));
  const [fault] = workspace.diagnostics;
  if (fault !== undefined) throw new Error(`${fault.messageId} ${JSON.stringify(fault.data)}`);
  return workspace.documents;
}

function diff(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Change[] {
  return diffDocuments(documents(before), documents(after), { readings });
}

const head = 'kind: checklist\nid: a\n';

/** The changes between two bodies of one checklist, as `kind field: from → to`. */
function told(before: string, after: string): string[] {
  return diff({ 'a.yaml': head + before }, { 'a.yaml': head + after }).map(line);
}

function line({ kind, field, from, to }: Change): string {
  return `${kind} ${field}: ${from ?? '-'} → ${to ?? '-'}`;
}

/** The changes between two forms of one goal. */
const goal = (before: string, after: string) =>
  told(`goals: [{ id: G, statement: x, ${before} }]\n`, `goals: [{ id: G, statement: x, ${after} }]\n`);

describe('fields', () => {
  it.each<[what: string, before: string, after: string, changes: string[]]>([
    ['a value', 'due: 2024-09-30', 'due: 2024-10-31', ['changed goals/G/due: 2024-09-30 → 2024-10-31']],
    ['a value that came', 'notes: ""', 'notes: y', ['added goals/G/notes: - → y']],
    ['a value that went', 'core: true', 'core: false', ['removed goals/G/core: true → -']],
    ['a list, whatever its order', 'helpers: [a, b]', 'helpers: [b, a]', []],
    ['a list with one more', 'helpers: [a, b]', 'helpers: [c, a, b]', ['changed goals/G/helpers: a, b → a, b, c']],
    [
      'a key of the user',
      'resources: { 预算: 1万元 }',
      'resources: { 预算: 2万元 }',
      ['changed goals/G/resources/预算: 1万元 → 2万元'],
    ],
    ['a field of the user', 'x-dept: a', 'x-dept: b', ['changed goals/G/custom/x-dept: a → b']],
    [
      'a name with a slash',
      'resources: { R/D: 1 }',
      'resources: { R/D: 2 }',
      ['changed goals/G/resources/R~1D: 1 → 2'],
    ],
    [
      'a conflict',
      'conflicts: [{ with: H, response: a }]',
      'conflicts: [{ with: H, response: b }]',
      ['changed goals/G/conflicts/H/response: a → b'],
    ],
    [
      'a check-in',
      'progress: [{ date: 2024-07-31, values: { 签约: 4 } }]',
      'progress: [{ date: 2024-08-31, values: { 签约: 9, 留存: 80% } }, { date: 2024-07-31, values: { 签约: 5 } }]',
      [
        'changed goals/G/progress/2024-07-31/values/签约: 4 → 5',
        'added goals/G/progress/2024-08-31: - → 签约: 9, 留存: 80%',
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(goal(before, after).sort()).toEqual([...changes].sort());
  });

  it('of the document are told too', () => {
    expect(
      told(
        'title: t\nstatus: draft\nparties: [{ id: a, name: 甲方 }, { id: b, name: 乙方 }]\navailable: { 预算: 1 }\ntopics: [x]\n',
        'title: t\nstatus: final\nparties: [{ id: b, name: 乙方 }, { id: a, name: 甲方公司 }]\navailable: { 预算: 2 }\ntopics: [x, y]\n',
      ),
    ).toEqual([
      'changed status: draft → final',
      'changed available/预算: 1 → 2',
      'changed parties/a/name: 甲方 → 甲方公司',
      'added topics/y: - → y',
    ]);
  });

  it('weigh by their class', () => {
    const changes = diff(
      { 'a.yaml': `${head}goals: [{ id: G, statement: x, owner: a, status: open, notes: n }]\n` },
      { 'a.yaml': `${head}goals: [{ id: G, statement: x, owner: b, status: closed, notes: m }]\n` },
    );
    expect(changes.map(({ field, gravity }) => [field, gravity])).toEqual([
      ['goals/G/owner', 'major'],
      ['goals/G/status', 'minor'],
      ['goals/G/notes', 'editorial'],
    ]);
  });
});

describe('KPIs', () => {
  it.each<[what: string, before: string, after: string, changes: string[]]>([
    [
      'a target',
      'kpis: [新签合同数≥100家]',
      'kpis: [新签合同数≥80家]',
      ['changed goals/G/kpis/新签合同数/target: ≥100家 → ≥80家'],
    ],
    [
      'one target of a phrase with two',
      'kpis: ["新签合同数≥100家,客户留存率≥85%"]',
      'kpis: ["新签合同数≥100家,客户留存率≥80%"]',
      ['changed goals/G/kpis/客户留存率/target: ≥85% → ≥80%'],
    ],
    [
      'a qualification, with all of the phrase',
      'kpis: [新签合同数≥100家(不含老客户)]',
      'kpis: [新签合同数≥80家]',
      ['changed goals/G/kpis/新签合同数/target: 新签合同数≥100家(不含老客户) → 新签合同数≥80家'],
    ],
    ['the same in another form', 'kpis: [客户留存率≥85%]', 'kpis: [{ metric: 客户留存率, target: ">=85%" }]', []],
    [
      'a field of it',
      'kpis: [{ id: K, metric: 留存率, target: 85% }]',
      'kpis: [{ id: K, metric: 客户留存率, target: 85% }]',
      ['changed goals/G/kpis/K/metric: 留存率 → 客户留存率'],
    ],
    ['another', 'kpis: [签约数≥9家]', 'kpis: [签约数≥9家, 投诉率≤2%]', ['added goals/G/kpis/投诉率: - → 投诉率≤2%']],
    ['their order', 'kpis: [签约数≥9家, 投诉率≤2%]', 'kpis: [投诉率≤2%, 签约数≥9家]', []],
  ])('%s', (_, before, after, changes) => {
    expect(goal(before, after)).toEqual(changes);
  });
});

describe('items', () => {
  const rows = (...bodies: string[]) => `requirements:\n${bodies.map((body) => `  - { ${body} }\n`).join('')}`;
  const one = 'id: R-1, statement: 新客户从60家提升至100家, goals: [{ id: G-1, statement: 新增客户, owner: a }]';
  const two = 'id: R-2, statement: 订单处理时效从48小时缩短至24小时';

  it('are known by their id, whatever their order', () => {
    expect(told(rows(one, two), rows(two, one))).toEqual([]);
    expect(told(rows(one, two), rows(two, one.replace('新客户从60家提升至100家', '完全不同')))).toEqual([
      'changed requirements/R-1/statement: 新客户从60家提升至100家 → 完全不同',
    ]);
  });

  it('come and go whole, with what is nested in them', () => {
    const changes = diff({ 'a.yaml': head + rows(one, two) }, { 'a.yaml': head + rows(two) });
    expect(changes).toEqual([
      {
        id: 'R-1',
        ref: 'a#R-1',
        file: 'a.yaml',
        field: 'requirements/R-1',
        kind: 'removed',
        from: '新客户从60家提升至100家',
        to: null,
        class: 'item-removed',
        gravity: 'major',
        terms: true,
        matchedBy: 'id',
        includes: ['G-1'],
      },
    ]);
  });

  it('without an id are known by what they say, also when they are reworded or given one', () => {
    const bare = (row: string) => row.replace(/id: \S+, /g, '');
    expect(told(rows(bare(one), bare(two)), rows(bare(two), bare(one)))).toEqual([]);
    expect(told(rows(bare(one), bare(two)), rows(bare(one), bare(two).replace('24小时', '12小时')))).toEqual([
      'changed requirements/订单处理时效从48小时缩短至12小时/statement: 订单处理时效从48小时缩短至24小时 → 订单处理时效从48小时缩短至12小时',
    ]);
    expect(told(rows(bare(one)), rows(one)).sort()).toEqual([
      'added goals/G-1/id: - → G-1',
      'added requirements/R-1/id: - → R-1',
    ]);
    expect(told(rows(two), rows(two.replace('R-2', 'R-9')))).toEqual(['changed requirements/R-9/id: R-2 → R-9']);
  });

  it('with another id and other words are another item', () => {
    expect(told(rows(two), rows('id: R-9, statement: 订单处理时效从48小时缩短至12小时')).sort()).toEqual([
      'added requirements/R-9: - → 订单处理时效从48小时缩短至12小时',
      'removed requirements/R-2: 订单处理时效从48小时缩短至24小时 → -',
    ]);
  });

  it('move between needs', () => {
    const nested = 'goals: [{ id: G-1, statement: 新增客户 }]';
    expect(
      told(
        rows(`id: R-1, statement: 甲, ${nested}`, 'id: R-2, statement: 乙'),
        rows('id: R-1, statement: 甲', `id: R-2, statement: 乙, ${nested}`),
      ),
    ).toEqual(['moved goals/G-1: R-1 → R-2']);
  });

  it('that serve the same need from outside it have not changed', () => {
    expect(
      told(
        rows('id: R-1, statement: 甲, goals: [{ id: G-1, statement: 新增客户 }]'),
        `${rows('id: R-1, statement: 甲')}goals: [{ id: G-1, statement: 新增客户, serves: [R-1] }]\n`,
      ),
    ).toEqual([]);
  });
});

describe('documents', () => {
  const body = 'title: 华东\ngoals: [{ id: G, statement: 新增客户100家 }]\n';

  it('are known by their id, then by their path, then by what they say', () => {
    expect(diff({ 'a.yaml': head + body }, { 'b.yaml': head + body })).toEqual([]);
    const bare = 'kind: checklist\n';
    expect(diff({ 'a.yaml': bare + body }, { 'a.yaml': bare + body.replace('华东', '华南') }).map(line)).toEqual([
      'changed title: 华东 → 华南',
    ]);
    expect(diff({ 'a.yaml': bare + body }, { 'b.yaml': bare + body.replace('华东', '华南') }).map(line)).toEqual([
      'changed title: 华东 → 华南',
    ]);
    expect(diff({ 'a.yaml': head + body }, { 'a.yaml': (head + body).replace('id: a', 'id: b') }).map(line)).toEqual([
      'changed id: a → b',
    ]);
  });

  it('of two with one id are known by their path', () => {
    const both = { 'a.yaml': head + body, 'b.yaml': head + body };
    expect(diff({ 'a.yaml': head + body }, both).map(({ file, kind }) => [file, kind])).toEqual([['b.yaml', 'added']]);
    expect(diff(both, { 'b.yaml': head + body }).map(({ file, kind }) => [file, kind])).toEqual([
      ['a.yaml', 'removed'],
    ]);
  });

  it('are followed through renames', () => {
    const before = documents({ 'a.yaml': 'kind: checklist\ntitle: 甲\n' });
    const after = documents({ 'b.yaml': 'kind: checklist\ntitle: 完全不同\n' });
    const renamed = new Map([['b.yaml', 'a.yaml']]);
    expect(diffDocuments(before, after, { readings, renamed }).map(line)).toEqual(['changed title: 甲 → 完全不同']);
  });
});

describe('for any table', () => {
  const row = fc.record({
    id: fc.option(fc.constantFrom('R-1', 'R-2', 'R-3', 'R-4', 'R-5'), { nil: undefined }),
    statement: fc.constantFrom('新客户100家', '订单处理24小时', '投诉率2%', '客户留存率85%', '数据零泄露'),
    owner: fc.constantFrom('王总监', '李经理', '赵主管'),
  });
  const table = fc.uniqueArray(row, { selector: ({ id }) => id ?? Math.random(), maxLength: 6 });
  const text = (rows: readonly { id?: string | undefined; statement: string; owner: string }[]) =>
    `${head}goals:\n${rows.map(({ id, statement, owner }) => `  - { ${id ? `id: ${id}, ` : ''}statement: ${statement}, owner: ${owner} }\n`).join('') || ' []\n'}`;
  const between = (before: string, after: string) =>
    diffDocuments(documents({ 'a.yaml': before }), documents({ 'a.yaml': after }), { readings });

  it('the same is no change, in any order', () => {
    fc.assert(
      fc.property(
        table.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(between(text(rows), text(shuffled))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('every row is told or kept, and an id that stays neither comes nor goes', () => {
    fc.assert(
      fc.property(table, table, (left, right) => {
        const changes = between(text(left), text(right));
        const whole = (kind: Change['kind']) =>
          changes.filter((change) => change.kind === kind && change.field.split('/').length === 2);
        expect(whole('added').length - whole('removed').length).toBe(right.length - left.length);
        const ids = (rows: readonly { id?: string | undefined }[]) => new Set(rows.flatMap(({ id }) => id ?? []));
        for (const { id } of whole('added')) expect(ids(left)).not.toContain(id);
        for (const { id } of whole('removed')) expect(ids(right)).not.toContain(id);
      }),
      { numRuns: 60 },
    );
  });
});
