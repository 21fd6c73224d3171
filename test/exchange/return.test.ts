/** An export that comes back: unchanged it changes nothing; changed, exactly that; and never over somebody else's change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperations } from '../../src/edit/apply.js';
import { editableForms } from '../../src/exchange/forms/editable.js';
import type { Form } from '../../src/exchange/forms/form.js';
import { csvOf, workbookOf } from '../../src/exchange/forms/package.js';
import { statesOf } from '../../src/exchange/forms/states.js';
import { readBook } from '../../src/exchange/read.js';
import { type Merged, mergeReturned } from '../../src/exchange/return/merge.js';
import { readReturned } from '../../src/exchange/return/returned.js';
import { loadSource } from '../../src/load/load.js';
import type { Commitment, Document, Requirement } from '../../src/model/kernel.js';
import type { Language } from '../../src/model/language.js';

const options = { named: true, columns: {} };

interface Given {
  readonly path: string;
  readonly text: string;
}

const yaml: Given = {
  path: 'a.yaml',
  text: `# 保留我
kind: checklist
id: east
requirements:
  - id: RW-2024-001
    category: business   # 业务
    statement: 季度新客户从60家提升至100家
    priority: P1
    goals:
      - id: G-001
        statement: 季度新增客户100家
        kpis: [新签合同数≥100家, { metric: 客户留存率, target: ">= 85%", from: 78% }]
        owner: 王总监
        due: 2024-09-30
        resources: { 预算: 500万元 }
      - id: G-002
        statement: 渠道落地
        helpers: [市场部, 销售部]
        due: 2024年8月1日
  - id: RW-2024-002
    statement: 缩短审批
goals:
  - id: G-003
    serves: [RW-2024-001, RW-2024-002]
    statement: 审批时效≤3个工作日
    notes: "=SUM(A1)"
    custom: { 成本中心: CC-17 }
`,
};

const markdown: Given = {
  path: 'a.md',
  text: `---
kind: checklist
id: east
---

| 编号 | 需求类别 | 需求具体描述 | 目标编号 | 对应目标项 | 量化指标(KPI) | 责任人 | 时间节点 | 备注 |
|------|:--|---|---|---|---|---|---|---|
| RW-2024-001 | 业务 | 新客户提升 | G-001 | 新增客户100家 | 新签合同数≥100家<br>留存率≥85% | 王总监 | 2024-09-30 | 重点\\|上海 |
|  |  |  | G-002 | 渠道落地 | 渠道≥10家 | 李强 | 2024年8月1日 |  |
| RW-2024-002 | 资源 | 启动资金 | G-003 | 资金到账 | 到账≥500万元 | 赵磊 | 长期 | -5% |
`,
};

/** The seed's own table has no ids at all. */
const idless: Given = { ...markdown, text: markdown.text.replaceAll(/RW-2024-00\d|G-00\d/g, '') };

function documentOf({ path, text }: Given): Document {
  const { document, diagnostics } = loadSource({ path, text }, options);
  if (document === null) throw new Error(JSON.stringify(diagnostics));
  return document;
}

function formsOf(document: Document, language: Language = 'zh-Hans') {
  const servedBy = (goal: Commitment): Requirement[] =>
    document.requirements.filter((need) => goal.within === need || (need.id !== null && goal.serves.includes(need.id)));
  return editableForms([document], { language, priorities: ['P1', 'P2'], servedBy });
}

type Change = (form: Form) => Form;

/** The text of a document after its export, changed in between, came back. */
function comeBack(
  given: Given,
  change: Change,
  now: Given = given,
  format: 'xlsx' | 'csv' = 'xlsx',
): { merged: Merged; text: string } {
  const { forms, states } = formsOf(documentOf(given));
  const changed = forms.map(change);
  const bytes =
    format === 'xlsx' ? workbookOf(changed, states, 'zh-Hans') : Buffer.from(csvOf(changed[2] as Form, 'zh-Hans'));
  const document = documentOf(now);
  const returned = readReturned(readBook(bytes, `a.${format}`));
  const name = document.id ?? document.file;
  const merged = mergeReturned(returned, {
    states: statesOf(document, name, returned.language),
    document,
    names: [name, document.file],
    additions: { mint: (kind) => (kind === 'goal' ? 'G-900' : 'RW-2024-900') },
  });
  const edited = applyOperations(
    now,
    merged.edits.flatMap(({ operations }) => operations),
    options,
  );
  if (edited.state !== 'edited') throw new Error(JSON.stringify(edited.refusal));
  return { merged, text: edited.text };
}

/** Another text in the cells under a header, where they say `from`. */
function cell(header: string, from: string, to: string, only?: Form['id']): Change {
  return (form) => {
    const column = form.columns.findIndex((one) => one.header === header);
    if (column < 0 || (only !== undefined && form.id !== only)) return form;
    return {
      ...form,
      rows: form.rows.map((row) => ({
        ...row,
        cells: row.cells.map((text, index) => (index === column && text === from ? to : text)),
      })),
    };
  };
}

const same: Change = (form) => form;

describe.each([
  ['YAML', yaml],
  ['Markdown', markdown],
  ['Markdown without ids', idless],
])('%s', (_, given) => {
  test.each(['xlsx', 'csv'] as const)('unchanged, as %s: not a byte', (format) => {
    const { merged, text } = comeBack(given, same, given, format);
    expect(merged).toMatchObject({ edits: [], conflicts: [], removed: [] });
    expect(text).toBe(given.text);
  });

  test.each(['xlsx', 'csv'] as const)('one deadline, as %s: one stretch', (format) => {
    const { merged, text } = comeBack(given, cell('时间节点', '2024-09-30', '2024-10-31'), given, format);
    expect(merged.conflicts).toEqual([]);
    expect(text).toBe(given.text.replace('2024-09-30', '2024-10-31'));
  });

  test('rows in another order and columns elsewhere are no change', () => {
    const turned: Change = (form) => ({
      ...form,
      columns: [...form.columns].reverse(),
      rows: [...form.rows].reverse().map((row) => ({ ...row, cells: [...row.cells].reverse() })),
    });
    expect(comeBack(given, turned).text).toBe(given.text);
  });

  test('what both sides changed is a conflict, and nothing is done about it', () => {
    const now = { ...given, text: given.text.replace('2024-09-30', '2024-11-15') };
    const both: Change = (form) =>
      cell('责任方(对接人)', '王总监', '陈志远')(cell('时间节点', '2024-09-30', '2024-10-31')(form));
    const { merged, text } = comeBack(given, both, now);
    expect(
      merged.conflicts.map(({ field, given: was, here, there, reason }) => [field, was, here, there, reason]),
    ).toEqual([['due', '2024-09-30', '2024-11-15', '2024-10-31', 'bothChanged']]);
    expect(text).toBe(now.text.replace('王总监', '陈志远'));
  });

  test('what only we changed stays', () => {
    const now = { ...given, text: given.text.replace('2024-09-30', '2024-11-15') };
    const { merged, text } = comeBack(given, same, now);
    expect([merged.edits, merged.conflicts, text]).toEqual([[], [], now.text]);
  });

  test('the same change on both sides is none', () => {
    const now = { ...given, text: given.text.replace('王总监', '陈志远') };
    const { merged, text } = comeBack(given, cell('责任方(对接人)', '王总监', '陈志远'), now);
    expect([merged.conflicts, text]).toEqual([[], now.text]);
  });

  test('two sheets that disagree are a conflict', () => {
    const differently: Change = (form) => cell('责任方(对接人)', '王总监', form.id === 'goals' ? '甲' : '乙')(form);
    expect(comeBack(given, differently).merged.conflicts.map(({ reason }) => reason)).toEqual(['sheetsDiffer']);
  });

  test('a row that is taken out is told, and kept', () => {
    const without: Change = (form) => ({ ...form, rows: form.rows.filter(({ cells }) => !cells.includes('渠道落地')) });
    const { merged, text } = comeBack(given, without);
    expect(merged.removed.map(({ fields }) => fields.get('statement'))).toEqual(['渠道落地']);
    expect(text).toBe(given.text);
  });
});

describe('values', () => {
  test('a KPI with its parts apart keeps what nobody touched', () => {
    const { text } = comeBack(
      yaml,
      cell('量化指标(KPI)', '新签合同数≥100家\n客户留存率 >= 85%', '新签合同数≥120家\n客户留存率 >= 90%'),
    );
    expect(text).toContain('kpis: [新签合同数≥120家, { metric: 客户留存率, target: ">= 90%", from: 78% }]');
  });

  test('lists, maps, fields of ones own and texts that look like formulas', () => {
    const all: Change = (form) =>
      [
        cell('协同方', '市场部、销售部', '市场部、法务部'),
        cell('所需资源', '预算：500万元', '预算：600万元；工程师：2名'),
        cell('成本中心', 'CC-17', 'CC-18'),
        cell('备注说明', '=SUM(A1)', '+1'),
        cell('需求类别', '业务', '流程'),
      ].reduce((done, change) => change(done), form);
    const { text, merged } = comeBack(yaml, all);
    expect(merged.conflicts).toEqual([]);
    for (const line of ['helpers: [市场部, 法务部]', '成本中心: CC-18', 'category: process   # 业务', '工程师: 2名'])
      expect(text).toContain(line);
    expect(documentOf({ ...yaml, text }).commitments.find(({ id }) => id === 'G-003')?.notes).toBe('+1');
  });

  test('a blank cell takes the field away', () => {
    const { text } = comeBack(yaml, cell('优先级', 'P1', ''));
    expect(text).toBe(yaml.text.replace('    priority: P1\n', ''));
  });

  test.each([
    ['another id', cell('目标编号', 'G-002', 'G-077'), 'idStays'],
    ['a need for a nested goal', cell('对应需求', 'RW-2024-001', 'RW-2024-002'), 'nestedGoal'],
    ['a word that is none', cell('目标类型', '', '别的'), 'notAChoice'],
    ['resources without amounts', cell('所需资源', '预算：500万元', '很多'), 'notPairs'],
  ])('%s is not taken', (_, change, reason) => {
    const { merged, text } = comeBack(yaml, change);
    expect(new Set(merged.conflicts.map((conflict) => conflict.reason))).toEqual(new Set([reason]));
    expect(text).toBe(yaml.text);
  });
});

describe('rows', () => {
  /** One more row, with a cell under each of the headers. */
  const added =
    (id: Form['id'], cells: Readonly<Record<string, string>>, key = ''): Change =>
    (form) =>
      form.id !== id
        ? form
        : { ...form, rows: [...form.rows, { key, cells: form.columns.map(({ header }) => cells[header] ?? '') }] };

  test.each([
    ['YAML', yaml],
    ['Markdown', markdown],
  ])('a new need with its goal, in %s', (_, given) => {
    const row = added('checklist', {
      需求具体描述: '新需求',
      对应目标项: '新目标',
      '量化指标(KPI)': '完成率≥90%',
      时间节点: '2024-12-31',
    });
    const { requirements } = documentOf({ ...given, text: comeBack(given, row).text });
    const last = requirements.at(-1);
    expect([last?.id, last?.statement, last?.goals.map(({ id, statement, due }) => [id, statement, due])]).toEqual([
      'RW-2024-900',
      '新需求',
      [['G-900', '新目标', '2024-12-31']],
    ]);
  });

  test('a new goal of a need that is there', () => {
    const row = added('goals', { 对应需求: 'RW-2024-002', 对应目标项: '审批上线', 时间节点: '2024-12-31' });
    const { requirements } = documentOf({ ...yaml, text: comeBack(yaml, row).text });
    expect(requirements[1]?.goals.map(({ statement }) => statement)).toEqual(['审批上线']);
  });

  test.each([
    ['YAML', yaml],
    ['Markdown', markdown],
  ])('what was added before is not added again, in %s', (_, given) => {
    const row = added('checklist', {
      需求具体描述: '新需求',
      对应目标项: '新目标',
      '量化指标(KPI)': '完成率≥90%',
      时间节点: '2024-12-31',
    });
    const once = { ...given, text: comeBack(given, row).text };
    const { merged, text } = comeBack(given, row, once);
    expect([merged.edits, merged.conflicts, text]).toEqual([[], [], once.text]);
  });

  test('a row that goes from one sheet only is told, and kept', () => {
    const without: Change = (form) =>
      form.id === 'goals' ? { ...form, rows: form.rows.filter(({ cells }) => !cells.includes('渠道落地')) } : form;
    const { merged } = comeBack(yaml, without);
    expect([merged.removed, merged.halfRemoved.map(({ key }) => key)]).toEqual([[], ['east#G-002']]);
  });

  test('a copied row whose id was left in is not taken', () => {
    const { forms } = formsOf(documentOf(yaml));
    const key = forms[1]?.rows[1]?.key;
    const row = added('goals', { 目标编号: 'G-002', 对应目标项: '另一个' }, key);
    expect(comeBack(yaml, row).merged.conflicts.map(({ reason }) => reason)).toEqual(['idTaken']);
  });

  test('sorted without its hidden column: the id that is seen says whose row it is', () => {
    const swapped: Change = (form) =>
      form.id !== 'goals'
        ? form
        : {
            ...form,
            rows: form.rows.map((row, index, rows) => ({ ...row, key: rows[(index + 1) % rows.length]?.key ?? '' })),
          };
    const { merged, text } = comeBack(yaml, swapped);
    expect([merged.conflicts, text]).toEqual([[], yaml.text]);
  });

  test('edited there, gone here', () => {
    const now = { ...yaml, text: yaml.text.replace(/ {6}- id: G-002[\s\S]*?8月1日\n/, '') };
    const { merged } = comeBack(yaml, cell('时间节点', '2024年8月1日', '2024年9月1日', 'goals'), now);
    expect(merged.conflicts.map(({ item, reason }) => [item, reason])).toEqual([['G-002', 'goneHere']]);
  });
});

test('a file without keys is refused', () => {
  expect(() => readReturned(readBook(Buffer.from('需求,目标\n甲,乙\n'), 'a.csv'))).toThrow('hidden column of keys');
});

test('random edits of cells come back as exactly those edits', () => {
  const editable = ['owner', 'due', 'notes', 'statement', 'acceptance'];
  const word = fc.stringMatching(/^[甲乙丙a-z0-9|*&<>"'#:=+@-]{1,8}$/).filter((text) => !/^["']+$/.test(text));
  const edits = fc.uniqueArray(fc.record({ row: fc.nat(2), field: fc.constantFrom(...editable), text: word }), {
    selector: ({ row, field }) => `${row} ${field}`,
    maxLength: 5,
  });
  fc.assert(
    fc.property(edits, fc.constantFrom(yaml, markdown), (wanted, given) => {
      const usable = wanted.filter(({ field }) => given === yaml || field !== 'acceptance');
      const change: Change = (form) =>
        form.id !== 'goals'
          ? form
          : {
              ...form,
              rows: form.rows.map((row, index) => ({
                ...row,
                cells: row.cells.map((text, at) => {
                  const name = form.columns[at]?.field?.name;
                  return usable.find((edit) => edit.row === index && edit.field === name)?.text ?? text;
                }),
              })),
            };
      const before = statesOf(documentOf(given), 'east', 'zh-Hans').filter(({ kind }) => kind === 'goal');
      const { text, merged } = comeBack(given, change);
      expect(merged.conflicts).toEqual([]);
      const after = statesOf(documentOf({ ...given, text }), 'east', 'zh-Hans').filter(({ kind }) => kind === 'goal');
      const expected = before.map(({ fields }, index) => {
        const own = usable.filter(({ row }) => row === index).map(({ field, text: value }) => [field, value] as const);
        return new Map([...fields, ...own]);
      });
      expect(after.map(({ fields }) => fields)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
