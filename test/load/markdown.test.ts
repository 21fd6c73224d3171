import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/load/markdown.js';
import { entry, type Mapping, type Node } from '../../src/load/tree.js';
import { markdownMessages } from '../../src/messages/markdown.js';
import { say } from '../../src/messages/say.js';
import { LineIndex } from '../../src/text/line-index.js';
import { allNodes } from './plain.js';

const folder = 'test/corpus/markdown';
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const parse = (text: string, columns: Readonly<Record<string, string>> = {}) =>
  parseMarkdown({ path: 'a.md', text }, { columns });

/** A tree as plain data by English names; a blank cell is null. */
function plain(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'mapping') return Object.fromEntries(node.entries.map(({ name, value }) => [name, plain(value)]));
  return node.style === 'empty' ? null : node.value;
}

const root = (text: string) => plain(parse(text).tree?.root) as Record<string, Record<string, unknown>[]>;

/** The node at a path of English names and indexes. */
function at(text: string, ...path: (string | number)[]): Node | undefined {
  let node: Node | undefined = parse(text).tree?.root;
  for (const step of path) {
    if (node?.kind === 'mapping') node = entry(node, String(step))?.value;
    else if (node?.kind === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** A table from its header and rows, cells parted by `|`. */
const table = (head: string, ...rows: string[]): string => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');

describe('the checklist of the seed', () => {
  const text = read('seed.md');
  test('is read whole', () => {
    expect(root(text)).toMatchObject({
      kind: 'checklist',
      id: 'east-china',
      version: '0.2.0',
      requirements: [
        {
          category: '业务需求',
          statement: '华东区域新客户数量提升',
          goals: [
            {
              statement: '季度新增客户100家',
              kpis: ['新签合同数≥100家，客户留存率≥85%'],
              owner: '*总监(甲方)',
              due: '2024年Q3末',
              notes: '重点覆盖上海、杭州、南京',
            },
          ],
        },
        { goals: [{ kpis: ['资金到账时间：2024年7月15日前'], due: '2024年7月10日' }] },
        { goals: [{ statement: '合同审批时效≤3个工作日', kpis: ['平均审批时长≤72小时'] }] },
        { goals: [{ owner: '*工程师(技术部)' }] },
        { goals: [{ due: '长期执行', kpis: ['响应达标率≥90%，客户满意度≥4.5分(5分制)'] }] },
      ],
    });
  });

  test('序号 is no identity', () => {
    expect(JSON.stringify(root(text).requirements)).not.toMatch(/"id"/);
  });

  test('a cell stands where an editor shows it', () => {
    const due = at(text, 'requirements', 1, 'goals', 0, 'due');
    const lines = new LineIndex(text);
    const column = (text.split('\n')[13] ?? '').indexOf('2024年7月10日') + 1;
    expect(due && lines.range(due)).toEqual({ start: { line: 14, column }, end: { line: 14, column: column + 10 } });
  });

  test('a row knows its header and the fields that have a column', () => {
    const goal = at(text, 'requirements', 2, 'goals', 0) as Mapping;
    expect(text.slice(goal.table?.row.start, goal.table?.row.end)).toMatch(/^\| 3 \|.*优化线上审批系统 \|$/);
    expect(text.slice(goal.table?.header.start, goal.table?.header.end)).toMatch(/^\| 序号 .* 备注说明 \|$/);
    expect([...(goal.table?.fields ?? [])].sort()).toEqual(['due', 'kpis', 'notes', 'owner', 'statement']);
    const need = at(text, 'requirements', 2) as Mapping;
    expect([...(need.table?.fields ?? [])].sort()).toEqual(['category', 'goals', 'statement']);
  });
});

test('an English OKR table: section and total rows, lines in cells, ditto, a blank due', () => {
  const text = read('okr.md');
  const { tree, tables } = parse(text);
  expect(plain(tree?.root)).toMatchObject({
    kind: 'checklist',
    requirements: [
      {
        statement: 'Raise EU revenue',
        custom: { 'Budget ($k)': '40' },
        goals: [
          {
            kpis: [
              { metric: 'New logos', target: '≥ 30' },
              { metric: 'Retention', target: '≥ 90%' },
            ],
            owner: 'Ann',
          },
          { statement: 'Keep churn low', owner: 'Ann', due: 'Q4 2025', kpis: [{ metric: 'Churn', target: '≤ 3%' }] },
        ],
      },
      {
        statement: 'Faster support',
        goals: [{ kpis: [{ metric: 'Median reply | p50' }], owner: '*J. (Support)', due: null }],
      },
      { statement: 'Single sign-on', goals: null },
    ],
  });
  expect(tables[0]?.skipped).toEqual([
    { line: 7, reason: 'row-section' },
    { line: 12, reason: 'row-total' },
  ]);
  expect(tree?.comments.map((comment) => comment.text)).toEqual(['tally: ignore[due-required] waiting for the vendor']);
});

test('a heading in the category column holds until the next one, without its number', () => {
  const { requirements } = root(read('sections.md'));
  expect(requirements?.map(({ statement, category }) => [statement, category])).toEqual([
    ['新客户提升', '业务需求'],
    ['渠道铺设', '业务需求'],
    ['缩短审批', '流程需求'],
    ['启动资金', '资源需求'],
    ['场地', '资源需求'],
  ]);
});

test('rows are numbered in the column of the headings', () => {
  const table = `| 需求类别 | 需求描述 | 对应目标 | 责任人 |
|--|--|--|--|
| **业务需求** |  |  |  |
| 1.1 | 提升占有率 | 占有率18% | 王敏 |
| 1.2 | 新增客户 | 签约8家 | 李强 |
|  | 同上 | 回款8家 | 李强 |
| **技术需求** |  |  |  |
| 2.1 | 系统可用 | 可用99% | 赵磊 |
`;
  const { requirements } = root(table);
  expect(requirements?.map(({ statement, category }) => [statement, category])).toEqual([
    ['提升占有率', '业务需求'],
    ['新增客户', '业务需求'],
    ['系统可用', '技术需求'],
  ]);
});

test('a traditional table without outer pipes: a KPI a row under one goal, actual values beside', () => {
  expect(root(read('taiwan.md'))).toMatchObject({
    id: 'tw-service',
    requirements: [
      {
        statement: '提升客服回應速度',
        custom: { 完成時間: '3天' },
        goals: [
          {
            statement: '縮短平均回應時間',
            kpis: [
              { metric: '平均回應時間', target: '≤30分鐘' },
              { metric: '客戶滿意度', target: '≥4.5' },
            ],
            progress: [{ values: { 平均回應時間: '42分鐘', 客戶滿意度: '4.2' } }],
            owner: '客服部',
            due: '114年9月30日',
            custom: { 完成時間: '5天' },
          },
        ],
      },
      { statement: '降低成本', goals: null, custom: { 備註: '待議' } },
    ],
  });
});

describe('what a blank cell means', () => {
  const text = read('merged.md');
  test('merged cells: category comes down, owner and due only into a continuation row', () => {
    expect(root(text).requirements).toMatchObject([
      {
        id: 'RW-2024-001',
        category: '业务需求',
        goals: [
          { id: 'G-1', owner: '王总监', helpers: ['市场部', '技术部(一组、二组)'], due: '2024-09-30' },
          { id: 'G-2', statement: '客户留存率保持', kpis: ['≥85%'], owner: '王总监', due: '2024-09-30', helpers: null },
        ],
      },
      { id: 'RW-2024-002', category: '业务需求', goals: [{ id: 'G-3', owner: '王总监', due: null }] },
      { id: 'RW-2024-003', category: '风险需求', goals: [{ id: 'G-4', owner: '沈工', due: '2024年Q4' }] },
    ]);
  });

  test('what is copied from above stands in its own cell', () => {
    const owner = at(text, 'requirements', 1, 'goals', 0, 'owner');
    expect(text.slice(owner?.start, owner?.end)).toBe('同上');
    expect(owner).toMatchObject({ value: '王总监', style: 'cell', verbatim: false });
  });

  const head = '|编号|需求类别|需求|目标|KPI|责任人|截止时间|';
  const first = '|R-1|业务|a|g|≥1|甲|2024-08-01|';
  const rows: readonly (readonly [name: string, row: string, expected: unknown])[] = [
    [
      'a goal of its own',
      '||||h|≥2|||',
      [{ goals: [{ statement: 'g' }, { statement: 'h', kpis: ['≥2'], owner: '甲' }] }],
    ],
    [
      'a row with its own need misses what is blank',
      '|R-2||b|h||||',
      [{}, { category: '业务', goals: [{ statement: 'h', kpis: null, owner: null, due: null }] }],
    ],
    ['a need without anything', '|R-2||b|||||', [{}, { statement: 'b', goals: null }]],
    [
      'an id without a need',
      '|R-2|||h|≥1|乙|2024-08-01|',
      [{}, { id: 'R-2', statement: null, goals: [{ statement: 'h' }] }],
    ],
    [
      'a category of its own shows a need that is missing',
      '||风险||h|≥1|乙|2024-08-01|',
      [{}, { category: '风险', statement: null }],
    ],
    [
      'the same id and need again',
      '|R-1|业务|a|h|≥2|乙|2024-09-01|',
      [{ goals: [{ statement: 'g' }, { statement: 'h', owner: '乙' }] }],
    ],
    ['need by ditto', '|||〃|h|≥2|ditto|同上|', [{ goals: [{}, { statement: 'h', owner: '甲', due: '2024-08-01' }] }]],
    [
      'another owner for the same goal',
      '||||||乙||',
      [
        {
          goals: [
            { statement: 'g', owner: '甲' },
            { statement: 'g', owner: '乙', due: '2024-08-01' },
          ],
        },
      ],
    ],
    ['one more KPI', '|||||≥2|||', [{ goals: [{ statement: 'g', kpis: ['≥1', '≥2'] }] }]],
    ['同左 is the cell to the left', '|R-2||b|同左|≥1|乙|2024-08-01|', [{}, { goals: [{ statement: 'b' }] }]],
    ['同上 of a blank cell is blank', '|R-2||b|h|≥1|乙|2024-08-01|', [{}, {}]],
  ];
  test.each(rows)('%s', (_, row, expected) => {
    expect(root(table(head, first, row)).requirements).toMatchObject(expected as object);
  });

  test('a blank KPI can be pointed at', () => {
    const source = table('| 需求 | 目标 | KPI |', '| a | b |   |');
    const kpis = at(source, 'requirements', 0, 'goals', 0, 'kpis');
    expect(kpis).toMatchObject({ kind: 'scalar', style: 'empty', value: '' });
    expect(source.slice((kpis?.start ?? 0) - 1, (kpis?.end ?? 0) + 1)).toBe('|   |');
  });

  test('a row that stops short is blank at its end', () => {
    const source = table('|需求|目标|KPI|', '|a|b|');
    expect(at(source, 'requirements', 0, 'goals', 0, 'kpis')).toMatchObject({ style: 'empty', start: source.length });
  });
});

describe('KPIs', () => {
  const kpis = (head: string, row: string): unknown =>
    plain(at(table(head, row), 'requirements', 0, 'goals', 0, 'kpis'));
  const cases: readonly (readonly [head: string, row: string, expected: unknown])[] = [
    ['|需求|目标|KPI|', '|a|b|新签合同数≥100家,客户留存率≥85%|', ['新签合同数≥100家,客户留存率≥85%']],
    ['|需求|目标|KPI|', '|a|b|1. 新签≥100家 2. 留存≥85%|', ['1. 新签≥100家 2. 留存≥85%']],
    ['|需求|目标|KPI|', '|a|b|**新签**≥100家<br>留存≥85%<br/>|', ['新签≥100家', '留存≥85%']],
    ['|需求|目标|衡量指标|目标值|单位|', '|a|b|签约量|50|家|', [{ metric: '签约量', target: '50', unit: '家' }]],
    [
      '|需求|目标|衡量指标|目标值|',
      '|a|b|拜访量;签约量|20家;8家|',
      [
        { metric: '拜访量', target: '20家' },
        { metric: '签约量', target: '8家' },
      ],
    ],
    ['|需求|目标|衡量指标|目标值|', '|a|b|签约量||', [{ metric: '签约量', target: null }]],
    ['|需求|目标|衡量指标|目标值|', '|a|b|||', null],
  ];
  test.each(cases)('%s %s', (head, row, expected) => {
    expect(kpis(head, row)).toEqual(expected);
  });

  test('each line has its own place', () => {
    const source = table('|需求|目标|KPI|', '|a|b| **新签**≥100家 <br> 留存≥85% |');
    const list = at(source, 'requirements', 0, 'goals', 0, 'kpis');
    const items = list?.kind === 'list' ? list.items : [];
    expect(items.map(({ start, end }) => source.slice(start, end))).toEqual(['**新签**≥100家', '留存≥85%']);
    expect(items).toMatchObject([{ verbatim: false }, { verbatim: true }]);
  });
});

test('resources, risks, status, progress and what fits no field', () => {
  const head = '|需求|目标|KPI|所需资源|风险|应对措施|状态|目标类型|完成率|偏差原因|成本中心|';
  const row = '|a|b|≥1|预算500万元、工程师：5名|竞品价格战|分阶段|有延误|结果型目标|60%|暴雨|CC-17|';
  expect(root(table(head, row)).requirements).toEqual([
    {
      statement: 'a',
      custom: { 成本中心: 'CC-17' },
      goals: [
        {
          statement: 'b',
          type: '结果型目标',
          kpis: ['≥1'],
          resources: { 预算: '500万元', 工程师: '5名' },
          risks: [{ statement: '竞品价格战', response: '分阶段' }],
          progress: [{ percent: '60%', cause: '暴雨' }],
          custom: { 状态: '有延误' },
        },
      ],
    },
  ]);
});

describe('several tables', () => {
  test('records: the document, and one need', () => {
    expect(root(read('record.md'))).toEqual({
      kind: 'checklist',
      title: '华东市场拓展',
      version: '1.2.0',
      updated: '2024-06-28',
      parties: [
        { id: '甲方', name: '恒远物流' },
        { id: '乙方', name: '云启科技' },
      ],
      requirements: [
        {
          id: 'RW-2024-001',
          statement: '华东区域季度新客户从60家提升至100家',
          custom: { 成本中心: 'CC-17' },
          goals: [
            {
              statement: '季度新增客户100家',
              owner: '王总监',
              due: '2024年Q3末',
              kpis: ['新签合同数≥100家', '客户留存率≥85%'],
            },
          ],
        },
      ],
    });
  });

  const needs = table('|需求编号|需求|优先级|', '|R-1|a|P1|');
  const goals = table('|目标编号|目标|KPI|对应需求|', '|G-1|b|≥1|R-1、R-2|');
  test('needs and goals apart', () => {
    expect(root(`${needs}\n\n${goals}`)).toMatchObject({
      requirements: [{ id: 'R-1', priority: 'P1' }],
      goals: [{ id: 'G-1', statement: 'b', kpis: ['≥1'], serves: ['R-1', 'R-2'] }],
    });
  });

  test('a tracking table adds to the goals it names', () => {
    const checklist = table('|需求|目标|KPI|责任人|', '|a|b|签约≥10家|甲|');
    const tracking = table('|目标|KPI|实际值|更新日期|', '|b|签约≥10家|8家|2024-07-31|');
    const { requirements, goals: left } = root(`${checklist}\n\n${tracking}`);
    expect(left).toBeUndefined();
    expect(requirements).toMatchObject([
      {
        goals: [
          { statement: 'b', kpis: ['签约≥10家'], progress: [{ date: '2024-07-31', values: { '签约≥10家': '8家' } }] },
        ],
      },
    ]);
  });
});

describe('what is said', () => {
  const diagnostics = (text: string) =>
    parse(text).diagnostics.map(({ rule, severity, messageId, data, span }) => ({
      said: `${rule} ${severity} ${say(markdownMessages[messageId as keyof typeof markdownMessages], 'en', data)}`,
      text: text.slice(span.start, span.end),
    }));

  test('an unescaped pipe loses a cell', () => {
    expect(diagnostics(table('|需求|目标|KPI|', '|a|b|≥1|留存≥85%|'))).toEqual([
      {
        said: 'schema warning This row has more cells than the header: “留存≥85%” stands under no column. Write a pipe inside a cell as \\|.',
        text: '留存≥85%',
      },
    ]);
    expect(diagnostics(table('|需求|目标|KPI|', '|a|b|≥1 \\| 2||'))).toEqual([]);
  });

  test('front matter that is never closed', () => {
    const text = '---\nkind: checklist\n\n|需求|目标|\n|---|---|\n';
    expect(parse(text).tree).toBeNull();
    expect(diagnostics(text)).toMatchObject([
      { text: '---', said: expect.stringMatching(/^syntax error .*no closing line/) },
    ]);
  });

  test('a checklist without a table of needs', () => {
    expect(diagnostics('---\nkind: checklist\n---\n\nNothing yet.\n')).toMatchObject([
      { said: expect.stringMatching(/^schema warning No table of needs and goals/) },
    ]);
  });

  test('front matter that is no YAML costs the file', () => {
    const {
      tree,
      diagnostics: found,
      refused,
    } = parse(`---\nkind: [checklist\n---\n\n${table('|需求|目标|', '|a|b|')}`);
    expect({ tree, refused, rules: found.map(({ rule }) => rule) }).toEqual({
      tree: null,
      refused: true,
      rules: ['syntax'],
    });
  });

  test('a file without front matter and without a table of ours is no document', () => {
    const { tree, tables, diagnostics: found } = parse(read('meeting.md'));
    expect(tree).toBeNull();
    expect(found).toEqual([]);
    expect(tables.map(({ line, why }) => `${line} ${why.messageId}`)).toEqual([
      '3 table-no-need',
      '8 table-no-need',
      '12 table-too-few',
    ]);
  });
});

describe('an unfinished merge', () => {
  const marks = [
    '<<<<<<< HEAD',
    '| 合同3份 | 签约3份 | 签约≥3份 |',
    '=======',
    '| 合同3份 | 签约5份 | 签约≥5份 |',
    '>>>>>>> x',
  ];
  const head = ['---', 'kind: checklist', '---', '', '| 需求 | 目标 | KPI |', '|---|---|---|'];
  const found = (...lines: string[]): string[] => {
    const text = lines.join('\n');
    const lineOf = new LineIndex(text);
    const { tree, diagnostics } = parse(text);
    const said = diagnostics.map(({ rule, messageId, span }) => {
      return `${lineOf.position(span.start).line} ${rule} ${messageId}`;
    });
    return [...said, ...(tree === null ? ['no tree'] : [])];
  };

  test('in a table is said once, and nothing is read', () => {
    expect(found(...head, ...marks, ...marks)).toEqual(['7 syntax conflict', 'no tree']);
    expect(found(...head.slice(4), ...marks)).toEqual(['3 syntax conflict', 'no tree']);
  });

  test('around the table, its header included', () => {
    expect(found(...head.slice(0, 4), '<<<<<<< a', ...head.slice(4), '=======', '>>>>>>> b')[0]).toBe(
      '5 syntax conflict',
    );
  });

  test('in fenced code is text', () => {
    const row = '| 合同3份 | 签约3份 | 签约≥3份 |';
    expect(found(...head, row, '', '```', ...marks, '```')).toEqual([]);
    expect(found(...head, row, '', '```', '<<<<<<< a', '```', ...marks)).toEqual(['12 syntax conflict', 'no tree']);
  });

  test('in a text of somebody else is none of our business', () => {
    expect(found('# Notes', ...marks)).toEqual(['no tree']);
  });
});

describe('what stands for a goal in a row', () => {
  const goals = (head: string, row: string): unknown => {
    const { requirements = [] } = root(table(head, row));
    return requirements[0]?.goals;
  };
  test.each([
    [
      'who and when alone, where the goal has a column: none',
      '| 需求 | 目标 | KPI | 责任人 |',
      '| 合同3份 | | | 王敏 |',
      null,
    ],
    ['a KPI without a goal', '| 需求 | 目标 | KPI | 责任人 |', '| 合同3份 | | 签约≥3份 | 王敏 |', 1],
    ['no such column at all', '| 需求 | KPI | 责任人 |', '| 合同3份 | | 王敏 |', 1],
    ['衡量标准 is the KPI where nothing else is', '| 需求 | 目标 | 衡量标准 |', '| 合同3份 | | 签约≥3份 |', 1],
  ])('%s', (_title, head, row, expected) => {
    const found = goals(head, row);
    expect(Array.isArray(found) ? found.length : found).toBe(expected);
  });
});

describe('every range cuts out the text it speaks of', () => {
  for (const file of readdirSync(folder)) {
    test(file, () => {
      const text = read(file);
      const { tree } = parse(text);
      for (const node of tree === null ? [] : allNodes(tree.root)) {
        expect(node.start).toBeLessThanOrEqual(node.end);
        expect(node.end).toBeLessThanOrEqual(text.length);
        if (node.kind === 'scalar' && node.verbatim) expect(text.slice(node.start, node.end)).toBe(node.value);
      }
    });
  }

  const cell = fc.constantFrom(
    '',
    '',
    'a',
    '同上',
    '≥5%<br>x',
    '*总监(甲方)',
    '😀|',
    'a \\| b',
    '2024-08-01',
    '1',
    '合计',
    '乙；丙',
    '**粗**',
    'x'.repeat(9),
  );
  const head = fc.shuffledSubarray([
    '序号',
    '编号',
    '需求',
    '需求类别',
    '目标',
    'KPI',
    '衡量指标',
    '目标值',
    '实际值',
    '责任人',
    '截止时间',
    '备注',
    '风险',
    '资源',
    '未知',
    '状态',
  ]);
  test('in any table, which never throws and loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(head, { minLength: 1, maxLength: 2 }),
        fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 }),
        (heads, rows) => {
          const text = heads
            .map((names) => table(`|${names.join('|')}|`, ...rows.map((cells) => `|${cells.join('|')}|`)))
            .join('\n\n');
          const { tree, tables } = parse(text);
          expect(tables.length).toBeLessThanOrEqual(heads.length);
          for (const node of tree === null ? [] : allNodes(tree.root)) {
            expect(node.end).toBeLessThanOrEqual(text.length);
            if (node.kind === 'scalar' && node.verbatim) expect(text.slice(node.start, node.end)).toBe(node.value);
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('a heading beside the number', () => {
  const head = '| 序号 | 类别 | 需求 | 目标 |';
  const statements = (...rows: string[]) => (root(table(head, ...rows)).requirements ?? []).map((one) => one.statement);
  test.each([
    ['| | | **二、数字化** | |'],
    ['| | | 二、数字化 | |'],
    ['| 二 | | | |'],
    ['| | 资源需求 | | |'],
    ['| 合计 | | | |'],
  ])('%s is no need', (row) => {
    expect(statements('| 1 | 业务 | 上新 | 7天 |', row, '| 2 | 业务 | 对接 | 126家 |')).toEqual(['上新', '对接']);
  });

  test('a need without a number stays one', () => {
    expect(statements('| 1 | 业务 | 上新 | 7天 |', '| | | 门店数据不通 | |')).toEqual(['上新', '门店数据不通']);
  });
});

test('a category that a row of the same need says again is inherited from where the need said it first', () => {
  const head = '| 需求类别 | 需求 | 目标 |';
  const text = table(head, '| 合规 | 上新 | 7天 |', '| 合规 | 上新 | 5天 |', '| | 对接 | 126家 |');
  const inherited = at(text, 'requirements', 1, 'category');
  const first = at(text, 'requirements', 0, 'category');
  expect(inherited).toMatchObject({ value: '合规', repeats: { start: first?.start, end: first?.end } });
});

test('同上 below a heading row is what stood above it', () => {
  const table = `| 需求类别 | 需求描述 | 对应目标 | 责任人 | 截止 |
|--|--|--|--|--|
| 业务需求 | 新增客户 | 签约8家 | 李强 | 2026-12-31 |
| **技术需求** |  |  |  |  |
|  | 系统可用 | 可用99% | 同上 | 同上 |
`;
  const { requirements } = root(table);
  expect(requirements?.[1]).toMatchObject({ category: '技术需求', goals: [{ owner: '李强', due: '2026-12-31' }] });
});
