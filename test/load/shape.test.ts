import { describe, expect, test } from 'vitest';
import { keyNames } from '../../src/language/lexicon/keys.js';
import { vocabularies } from '../../src/language/lexicon/values.js';
import { isTraditional } from '../../src/language/names.js';
import { normalise } from '../../src/language/normal.js';
import { checklistShape } from '../../src/load/shape.generated.js';
import { classOf } from '../../src/load/shape.js';
import { entry } from '../../src/load/tree.js';
import { walkShape } from '../../src/load/walk-shape.js';
import { parseYaml } from '../../src/load/yaml.js';
import { faultsOf, yamlTree } from './tree-of.js';

const head = 'kind: checklist\n';

function faults(yaml: string): string[] {
  return faultsOf(head + yaml, checklistShape);
}

describe('a document of the right shape', () => {
  test.each([
    ['texts may be numbers', 'id: 1\nversion: 1.10\ntitle: true\n'],
    ['an empty field is not written', 'title:\nrequirements:\n'],
    ['own keys', 'x-center: { a: 1 }\ncustom: { 合同编号: 17 }\n'],
    ['a lone text for a list of texts', 'topics: 定价\nparties: [{ id: a, demands: 铺货, representatives: 王总监 }]\n'],
    ['KPIs as text and as map', 'goals: [{ kpis: [新客户≥100家, { metric: 留存率, target: ">= 85%" }] }]\n'],
    ['owner as map', 'goals: [{ owner: { party: b, person: 陈志远 } }]\n'],
    ['due after an event', 'goals: [{ due: { after: 合同签订, workdays: 5 } }]\n'],
    ['priority by two questions', 'requirements: [{ priority: { necessary: true, urgent: 否 } }]\n'],
    ['a category of one’s own', 'requirements: [{ category: 战略 }]\n'],
  ])('%s', (_, yaml) => expect(faults(yaml)).toEqual([]));
});

describe('a fault is said at the text it is about', () => {
  test.each([
    ['titel: 华东\n', '2:1 titel → unknown key `titel`; did you mean `title`?'],
    ['Title: 华东\n', '2:1 Title → unknown key `Title`; did you mean `title`?'],
    ['budget: 3\n', '2:1 budget → unknown key `budget`; write a field of your own as `x-budget` or under `custom`.'],
    ['owner: 王\n', '2:1 owner → `owner` has no meaning here; it belongs under goals.'],
    [
      'constructor: 1\n',
      '2:1 constructor → unknown key `constructor`; write a field of your own as `x-constructor` or under `custom`.',
    ],
    ['goals: [{ 责任任: 王 }]\n', '2:11 责任任 → unknown key `责任任`; did you mean `责任人`?'],
    [
      'goals:\n  - owner: [王总监, 李经理]\n',
      '3:12 [王总监, 李经理] → `owner` takes one text, this is a list of 2; others go to `helpers`.',
    ],
    [
      'goals:\n  - 责任人: [王, 李]\n',
      '3:10 [王, 李] → `责任人` takes one text, this is a list of 2; others go to `helpers`.',
    ],
    ['title: [a, b]\n', '2:8 [a, b] → `title` takes one text, this is a list of 2.'],
    [
      'goals:\n  - notes:\n      首付: 300万\n',
      '4:7 首付: 300万 → `notes` takes one text, this is a map that starts with `首付:`; quote a text that has a colon in it.',
    ],
    [
      'requirements: 提升效率\n',
      '2:15 提升效率 → `requirements` takes a list (a line `- …` for each entry), this is the text “提升效率”.',
    ],
    [
      'requirements:\n  id: 1\n',
      '3:3 id: 1 → `requirements` takes a list, this is a map; put `- ` before its first key `id`.',
    ],
    [
      'goals:\n  - kpis: { metric: 量 }\n',
      '3:11 { metric: 量 } → `kpis` takes a list, this is a map; put `- ` before its first key `metric`.',
    ],
    [
      'requirements:\n  - 提升效率\n',
      '3:5 提升效率 → each entry of `requirements` is a map such as `- statement: …`, this one is the text “提升效率”.',
    ],
    ['goals:\n  -\n', '3:4  → an entry of `goals` is empty.'],
    ['available: 480万元\n', '2:12 480万元 → `available` takes `key: value` pairs, this is the text “480万元”.'],
    ['available: { 预算: }\n', '2:14 预算 → `预算` has no value.'],
    ['status: opne\n', '2:9 opne → `status` is “opne”; it takes one of draft, negotiating, final, archived.'],
    [
      'goals: [{ status: opne }]\n',
      '2:19 opne → `status` is “opne”; did you mean `open`? It takes one of open, closed.',
    ],
    [
      'goals: [{ 类型: 结果形 }]\n',
      '2:15 结果形 → `类型` is “结果形”; did you mean `结果型`? It takes one of 结果型, 过程型.',
    ],
    ['goals: [{ core: "true" }]\n', '2:18 true → `core` takes `true` or `false` without quotes, not “true”.'],
    ['goals: [{ core: maybe }]\n', '2:17 maybe → `core` takes `true` or `false` without quotes, not “maybe”.'],
    [
      'goals: [{ due: { after: 签订, days: -1 } }]\n',
      '2:35 -1 → `days` takes a whole number of at least 0 without quotes, not “-1”.',
    ],
    ['requirements: [{ priority: { necessary: true } }]\n', '2:28 { necessary: true } → `urgent` is missing here.'],
    [
      'goals: [{ owner: 王, 责任人: 李 }]\n',
      '2:21 责任人 → `责任人` and `owner` are the same key; the first one counts.',
    ],
  ])('%s', (yaml, expected) => expect(faults(yaml)).toEqual([expected]));

  test('a document without a kind', () => {
    expect(faultsOf('title: 华东\n', checklistShape)).toEqual([
      '1:1 title → the document does not say what it is; write `kind: checklist` at its start.',
    ]);
  });

  test('a fault under an anchor is said once', () => {
    expect(faults('goals:\n  - &g { ownr: 王 }\n  - *g\n')).toHaveLength(1);
  });
});

describe('Chinese keys', () => {
  const documents = [
    ['en', 'kind: checklist\nrequirements: [{ goals: [{ owner: 王, due: 2024-07-01, kpis: [{ target: 1 }] }] }]'],
    ['zh-Hans', '文档类型: 清单\n需求: [{ 目标: [{ 责任人: 王, 截止: 2024-07-01, 指标: [{ 目标: 1 }] }] }]'],
    ['zh-Hant', '文檔類型: 清單\n需求: [{ 目標: [{ 責任人: 王, 截止: 2024-07-01, 指標: [{ 目標: 1 }] }] }]'],
  ] as const;

  test.each(documents)('%s', (language, yaml) => {
    const { tree } = parseYaml({ path: 'a.yaml', text: yaml });
    if (tree === null) throw new Error('no tree');
    const walked = walkShape(tree, checklistShape, 'a.yaml');
    expect(walked).toEqual({ diagnostics: [], language, doubtful: new Set() });
    const names = JSON.stringify(tree.root, (key, value) => (key === 'key' ? undefined : value)).match(/"name":"\w+"/g);
    expect(names?.map((name) => name.slice(8, -1))).toEqual([
      'kind',
      'requirements',
      'goals',
      'owner',
      'due',
      'kpis',
      'target',
    ]);
  });

  test('keep the written key beside its English name', () => {
    const tree = yamlTree('kind: checklist\n需求: []\n', checklistShape);
    expect(entry(tree.root, 'requirements')?.key.value).toBe('需求');
  });
});

describe('the lexicon', () => {
  const pairs = [
    ...Object.values(keyNames).flatMap(({ zh }) => zh),
    ...Object.values(vocabularies).flatMap((words) => Object.values(words).flat()),
  ];

  test('the second word of a pair is the traditional form of the first', () => {
    for (const [simplified, traditional] of pairs) {
      expect(normalise(traditional as string).text).toBe(simplified);
      expect(isTraditional(simplified as string)).toBe(false);
    }
  });

  test('no two fields of one map share the word that edits write', () => {
    const maps: (typeof checklistShape)[] = [checklistShape];
    for (let shape = maps.pop(); shape !== undefined; shape = maps.pop()) {
      const fields = Object.entries(shape.map?.fields ?? {});
      const words = fields.flatMap(([name]) => keyNames[name]?.zh[0]?.[0] ?? []);
      expect(new Set(words).size).toBe(words.length);
      for (const [, field] of fields) maps.push(field, ...(field.list ? [field.list] : []));
    }
  });
});

test('every field has its class, and a field inside another has the inner one’s', () => {
  const classes = (path: string) => classOf(checklistShape, path.split('/'));
  expect(classes('requirements/statement')).toBe('terms');
  expect(classOf(checklistShape, ['requirements', 0, 'goals', 1, 'progress', 0, 'values', '签约量'])).toBe('tracking');
  expect(classOf(checklistShape, ['goals', 0, 'notes'])).toBe('editorial');
  expect(classOf(checklistShape, ['goals', 0, 'kpis', 0, 'target'])).toBe('terms');
});

test.each([
  ['goals: [{ owner: [王, 李] }]', ['/goals/0/owner', '/goals']],
  ['goals: [{ ownr: 王 }]', ['/goals/0/owner', '/goals']],
  ['goals: [{ due: , due: 2024-07-01 }]', ['/goals/0/due', '/goals']],
  ['requirements: [{ prioirty: P1 }]', ['/requirements/0/priority', '/requirements']],
  ['budget: 3', ['/budget']],
  ['title: x', []],
])('fields in doubt: %s', (yaml, expected) => {
  const { tree } = parseYaml({ path: 'a.yaml', text: `kind: checklist\n${yaml}\n` });
  if (tree === null) throw new Error('no tree');
  expect([...walkShape(tree, checklistShape, 'a.yaml').doubtful]).toEqual(expected);
});
