/** One operation on one small document: what changes, in whose style, and what is refused. */
import { describe, expect, test } from 'vitest';
import { applyOperations } from '../../src/edit/apply.js';
import type { Operation, Value } from '../../src/edit/plan.js';
import { editMessages } from '../../src/messages/edit.js';
import { say } from '../../src/messages/say.js';

type Path = readonly (string | number)[];

function edit(text: string, operations: readonly Operation[], file = 'a.yaml'): string {
  const edited = applyOperations({ path: file, text }, operations, { named: true, columns: {} });
  if (edited.state === 'edited') return edited.text;
  const { refusal } = edited;
  if ('diagnostic' in refusal) return `refused: ${refusal.diagnostic.messageId}`;
  return `refused: ${say(editMessages[refusal.messageId], 'en', refusal.data)}`;
}

const place = (path: Path) => ({ file: 'a.yaml', path });
const set = (path: Path, value: Value): Operation => ({ do: 'set', at: place(path), value });
const insert = (path: Path, value: Value): Operation => ({ do: 'insert', at: place(path), value });
const remove = (path: Path): Operation => ({ do: 'remove', at: place(path) });

const goal = ['requirements', 0, 'goals', 0] as const;

const english = `kind: checklist  # of the negotiation
requirements:
  # the first need
  - id: RW-2024-001
    statement: "Orders in 24 h"   # agreed
    goals:
      - id: G-001
        statement: Orders are processed within 24 hours
        kpis: [order time <= 24 h]
        owner: 'Wang Min'
        due: 2024-09-30   # end of Q3
        notes: |
          First line
          second line
      - {id: G-002, statement: b, due: }
`;

const chinese = `文档类型: 对照清单
需求:
- 编号: RW-2024-001
  描述: 订单处理时效缩短
  目标:
  - 编号: G-001
    描述: 订单24小时内处理完毕
    指标:
    - 处理时长≤24小时
    责任人: "*总监(甲方)"
`;

/** [what, document, operation, line that goes, lines that come] */
const cases: readonly [string, string, Operation, string | null, string][] = [
  [
    'a plain value',
    english,
    set([...goal, 'due'], '2024-10-15'),
    '        due: 2024-09-30   # end of Q3',
    '        due: 2024-10-15   # end of Q3',
  ],
  ['quotes stay', english, set([...goal, 'owner'], 'Li Na'), "        owner: 'Wang Min'", "        owner: 'Li Na'"],
  [
    'a quote in quotes',
    english,
    set([...goal, 'owner'], "O'Neil"),
    "        owner: 'Wang Min'",
    "        owner: 'O''Neil'",
  ],
  [
    'double quotes stay',
    english,
    set(['requirements', 0, 'statement'], 'Orders in 12 h'),
    '    statement: "Orders in 24 h"   # agreed',
    '    statement: "Orders in 12 h"   # agreed',
  ],
  [
    'quotes where YAML needs them',
    english,
    set([...goal, 'due'], '>= 2024: end'),
    '        due: 2024-09-30   # end of Q3',
    '        due: ">= 2024: end"   # end of Q3',
  ],
  [
    'an item in brackets',
    english,
    set([...goal, 'kpis', 0], 'order time <= 12 h'),
    '        kpis: [order time <= 24 h]',
    '        kpis: [order time <= 12 h]',
  ],
  [
    'a comma in brackets',
    english,
    insert([...goal, 'kpis'], 'income >= 1,200'),
    '        kpis: [order time <= 24 h]',
    '        kpis: [order time <= 24 h, "income >= 1,200"]',
  ],
  ['a field that is not there', english, set([...goal, 'status'], 'closed'), null, '        status: closed\n'],
  [
    'a field in braces without a value',
    english,
    set(['requirements', 0, 'goals', 1, 'due'], '2024-10-01'),
    '      - {id: G-002, statement: b, due: }',
    '      - {id: G-002, statement: b, due: 2024-10-01 }',
  ],
  [
    'a field in braces',
    english,
    set(['requirements', 0, 'goals', 1, 'owner'], 'a'),
    '      - {id: G-002, statement: b, due: }',
    '      - {id: G-002, statement: b, owner: a, due: }',
  ],
  [
    'a first check-in',
    english,
    insert([...goal, 'progress'], { date: '2024-07-31', values: { 订单: '42' } }),
    null,
    '        progress:\n          - {date: 2024-07-31, values: {订单: 42}}\n',
  ],
  ['a word in Chinese', chinese, set([...goal, 'status'], 'closed'), null, '    状态: 关闭\n'],
  ['a need served', chinese, insert([...goal, 'serves'], 'RW-2'), null, '    对应需求: [RW-2]\n'],
  ['an item of a list below', chinese, insert([...goal, 'kpis'], '准时率≥95%'), null, '    - 准时率≥95%\n'],
  [
    'a masked name',
    chinese,
    set([...goal, 'owner'], '*经理(乙方)'),
    '    责任人: "*总监(甲方)"',
    '    责任人: "*经理(乙方)"',
  ],
  [
    'a new goal, a field a line',
    chinese,
    insert(['requirements', 0, 'goals'], { id: 'G-002', statement: '二', kpis: ['a', 'b'] }),
    null,
    '  - 编号: G-002\n    描述: 二\n    指标: [a, b]\n',
  ],
  ['a field of the document', chinese, set(['title'], '清单'), null, '标题: 清单\n'],
  [
    'several lines',
    english,
    set([...goal, 'notes'], 'one\ntwo'),
    '        notes: |\n          First line\n          second line',
    '        notes: |-\n          one\n          two',
  ],
  [
    'a field goes, its comment stays',
    english,
    remove([...goal, 'due']),
    '        due: 2024-09-30   # end of Q3',
    '        # end of Q3',
  ],
  ['an item goes', english, remove(['requirements', 0, 'goals', 1]), '      - {id: G-002, statement: b, due: }\n', ''],
  ['the first key of an item goes', chinese, remove([...goal, 'id']), '  - 编号: G-001\n    描述', '  - 描述'],
];

describe('YAML', () => {
  for (const eol of ['\n', '\r\n']) {
    test.each(cases)(`${JSON.stringify(eol)} %s`, (_, before, operation, goes, comes) => {
      const ends = (text: string) => text.replaceAll('\n', eol);
      const after = edit(ends(before), [operation]);
      if (goes !== null) expect(after).toBe(ends(before.replace(goes, comes)));
      else {
        expect(after).toContain(eol + ends(comes));
        expect(after.replace(ends(comes), '')).toBe(ends(before));
      }
    });
  }

  test('what is said already changes nothing', () => {
    expect(edit(english, [set([...goal, 'owner'], 'Wang Min'), remove([...goal, 'start'])])).toBe(english);
  });

  test('a reference is replaced inside its text', () => {
    const text = 'kind: checklist\ngoals:\n  - {id: G-1, serves: [a, "x#RW-1"]}\n';
    const at = { ...place(['goals', 0, 'serves', 1]), within: [2, 6] as const };
    const operation: Operation = { do: 'replace', at, was: 'RW-1', text: 'RW-2' };
    const once = text.replace('RW-1', 'RW-2');
    expect(edit(text, [operation])).toBe(once);
    expect(edit(once, [operation])).toBe(once);
  });

  test('a lone text becomes a list', () => {
    const text = 'kind: checklist\ngoals:\n  - id: G-1\n    serves: RW-1 # the first\n';
    expect(edit(text, [insert(['goals', 0, 'serves'], 'RW-2')])).toBe(text.replace('RW-1 ', '[RW-1, RW-2] '));
  });

  test('an id comes first', () => {
    const text = 'kind: checklist\ngoals:\n  - statement: a\n    due: 2024-09-30\n  - statement: b\n';
    expect(edit(text, [set(['goals', 0, 'id'], 'G-1'), set(['goals', 1, 'id'], 'G-2')])).toBe(
      'kind: checklist\ngoals:\n  - id: G-1\n    statement: a\n    due: 2024-09-30\n  - id: G-2\n    statement: b\n',
    );
  });

  test.each([
    [
      'an alias',
      'kind: checklist\ngoals:\n  - {id: G-1, owner: &o a}\n  - {id: G-2, owner: *o }\n',
      set(['goals', 1, 'owner'], 'b'),
      'refused: The value is repeated from elsewhere',
    ],
    [
      'an anchor',
      'kind: checklist\ngoals:\n  - {id: G-1, owner: &o a}\n  - {id: G-2, owner: *o }\n',
      set(['goals', 0, 'owner'], 'b'),
      'refused: The change would also alter /goals/1/owner',
    ],
    [
      'a wrong word',
      'kind: checklist\ngoals:\n  - id: G-1\n',
      set(['goals', 0, 'status'], 'maybe'),
      'refused: not-one-of',
    ],
    [
      'a field of a text',
      'kind: checklist\ngoals:\n  - {id: G-1, kpis: [a]}\n',
      set(['goals', 0, 'kpis', 0, 'target'], 'b'),
      'refused: kpis is written as one text',
    ],
    ['a broken file', 'kind: checklist\ngoals: [\n', set(['title'], 'b'), 'refused: '],
  ])('%s is refused', (_, text, operation, said) => {
    expect(edit(text, [operation])).toContain(said);
  });
});

const table = `---
kind: checklist
id: east
---

| 序号 | 需求类别 | 需求具体描述 | 对应目标项 | 目标量化指标(KPI) | 责任方(对接人) | 时间节点 |
|---|---|---|---|---|---|---|
| 1 | 业务 | 新客户60家到100家 | 新增100家 | 合同数≥100家<br>留存率≥85% | *总监(甲方) | 2024年Q3末    |
|   |      |                   | 老客户续约 | 续约率≥90% | | 2024年Q4 |
| 2 | 同上 | 资金支持 | 落实500万 | 到账500万元 | 经理 | |
| 3 | | 流程 |
`;

/** [what, operation, row as it was, row as it becomes] */
const rows: readonly [string, Operation, string, string][] = [
  ['a cell keeps its width', set([...goal, 'due'], '2024年Q4'), '| 2024年Q3末    |', '| 2024年Q4      |'],
  ['a pipe is escaped', set(['requirements', 1, 'goals', 0, 'owner'], 'a|b'), '| 经理 |', '| a\\|b |'],
  [
    'a blank cell is filled',
    set(['requirements', 1, 'goals', 0, 'due'], '2024-10-01'),
    '| 经理 | |',
    '| 经理 | 2024-10-01 |',
  ],
  ['a part of a cell', set([...goal, 'kpis', 1], '留存率≥90%'), '<br>留存率≥85%', '<br>留存率≥90%'],
  ['one more KPI', insert([...goal, 'kpis'], '回款率≥95%'), '<br>留存率≥85% |', '<br>留存率≥85%<br>回款率≥95% |'],
  [
    'an owner that a row below repeats',
    set([...goal, 'owner'], '李经理'),
    '| *总监(甲方) | 2024年Q3末    |\n|   |      |                   | 老客户续约 | 续约率≥90% | |',
    '| 李经理      | 2024年Q3末    |\n|   |      |                   | 老客户续约 | 续约率≥90% | *总监(甲方) |',
  ],
  ['a category that is 同上 below', set(['requirements', 1, 'category'], 'business'), '| 2 | 同上 |', '| 2 | 业务 |'],
  [
    'a goal in the need’s own row',
    insert(['requirements', 2, 'goals'], { statement: '三天审批' }),
    '| 3 | | 流程 |\n',
    '| 3 | | 流程 | 三天审批 |\n',
  ],
  [
    'a goal in a row of its own',
    insert(['requirements', 1, 'goals'], { statement: '新目标', kpis: ['a≥1家'], owner: '赵', due: '2024-12-01' }),
    '| 经理 | |\n',
    '| 经理 | |\n|      |          |              | 新目标     | a≥1家             | 赵             | 2024-12-01 |\n',
  ],
  [
    'a need',
    insert(['requirements'], { category: 'risk', statement: '安全' }),
    '| 3 | | 流程 |\n',
    '| 3 | | 流程 |\n| 4    | 风险     | 安全         |            |                   |                |          |\n',
  ],
  ['a field of the document', set(['title'], '清单'), 'id: east\n', 'id: east\n标题: 清单\n'],
];

describe('Markdown', () => {
  test('a category that others repeat is theirs all the same', () => {
    const changed = table.replace('| 1 | 业务 |', '| 1 | 服务 |').replace('| 2 | 同上 |', '| 2 | 业务 |');
    expect(edit(table, [set(['requirements', 0, 'category'], 'service')], 'a.md')).toBe(changed);
  });

  test.each(rows)('%s', (_, operation, before, after) => {
    expect(table).toContain(before);
    expect(edit(table, [operation], 'a.md')).toBe(table.replace(before, after));
  });

  const removed: readonly [string, Operation, string, string][] = [
    [
      'a goal goes with its row',
      remove([...goal.slice(0, 3), 1]),
      '|   |      |                   | 老客户续约 | 续约率≥90% | | 2024年Q4 |\n',
      '',
    ],
    [
      'a goal in the row of its need leaves blank cells',
      remove(['requirements', 1, 'goals', 0]),
      '| 2 | 同上 | 资金支持 | 落实500万 | 到账500万元 | 经理 | |',
      '| 2 | 同上 | 资金支持 |           |             |      | |',
    ],
    ['a need at the end goes with its row', remove(['requirements', 2]), '| 3 | | 流程 |\n', ''],
  ];
  test.each(removed)('%s', (_, operation, before, after) => {
    expect(table).toContain(before);
    expect(edit(table, [operation], 'a.md')).toBe(table.replace(before, after));
  });

  test('a need goes, and the next one says the category itself that it repeated', () => {
    expect(edit(table, [remove(['requirements', 0])], 'a.md')).toBe(
      table.replace(/\| 1 \|.*\n.*\n/, '').replace('| 2 | 同上 |', '| 2 | 业务 |'),
    );
  });
});
