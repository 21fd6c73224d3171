import { describe, expect, test } from 'vitest';
import { isNewerFormat } from '../../src/load/format-version.js';
import { loadSource, loadWorkspace } from '../../src/load/load.js';
import { locate } from '../../src/load/locate.js';
import { under } from '../../src/model/place.js';

function load(path: string, text: string, named = false) {
  const { document, diagnostics, unread, refused } = loadSource({ path, text }, { named, columns: {} });
  return { document, unread, refused, ids: diagnostics.map(({ messageId }) => messageId) };
}

const good = 'kind: checklist\nid: a\nrequirements: [{ id: RW-1, goals: [{ id: G-1, owner: 王 }] }]\n';

describe('one source', () => {
  test.each([
    ['a checklist', 'a.yaml', good, false, { ids: [], unread: null, read: true }],
    [
      'with Chinese keys',
      'a.yml',
      '文档类型: 清单\n需求: [{ 描述: 交付 }]\n',
      false,
      { ids: [], unread: null, read: true },
    ],
    ['a file of somebody else', 'a.yaml', 'kind: Deployment\n', false, { ids: [], unread: null, read: false }],
    ['the same, named', 'a.yaml', 'kind: Deployment\n', true, { ids: [], unread: null, read: false }],
    [
      'a named file without a kind',
      'a.yaml',
      'requirements: []\n',
      true,
      { ids: ['missing-kind'], unread: null, read: true },
    ],
    ['the same, not named', 'a.yaml', 'requirements: []\n', false, { ids: [], unread: null, read: false }],
    ['an empty file, named', 'a.yaml', '', true, { ids: [], unread: null, read: false }],
    ['a near miss', 'a.yaml', 'kind: checklst\n', false, { ids: ['near-kind'], unread: 'schema', read: false }],
    [
      'a newer format',
      'a.yaml',
      'kind: checklist\nformat: 2\n',
      false,
      { ids: ['format-newer'], unread: 'schema', read: false },
    ],
    ['this format', 'a.yaml', 'kind: checklist\nformat: 1\n', false, { ids: [], unread: null, read: true }],
    ['a shape error', 'a.yaml', `${good}titel: x\n`, false, { ids: ['unknown-key-near'], unread: null, read: true }],
  ] as const)('%s', (_, path, text, named, { ids, unread, read }) => {
    const loaded = load(path, text, named);
    expect({ ids: loaded.ids, unread: loaded.unread, read: loaded.document !== null }).toEqual({ ids, unread, read });
  });

  test('the same Chinese word is another key in another place', () => {
    const text = `类型: 清单
需求:
  - 需求: 拓展经销商网络
    目标: [{ 目标: 新增经销商20家, 指标: [{ 名称: 经销商数, 目标: ≥20家 }], 截止: 2025-06-30 }]
`;
    const { ids, document } = load('a.yaml', text, false);
    expect(ids).toEqual([]);
    expect(document?.requirements.map(({ statement }) => statement)).toEqual(['拓展经销商网络']);
    const [goal] = document?.commitments ?? [];
    expect(goal).toMatchObject({ statement: '新增经销商20家', kpis: [{ target: '≥20家' }], due: '2025-06-30' });
  });

  test.each([
    ['text', 'statement'],
    ['goal', 'statement'],
    ['assignee', 'owner'],
    ['dueDate', 'due'],
  ])('who writes `%s` is told of `%s`', (written, meant) => {
    const text = `kind: checklist\ngoals: [{ ${written}: x }]\n`;
    const { diagnostics } = loadSource({ path: 'a.yaml', text }, { named: false, columns: {} });
    expect(diagnostics.map(({ data }) => data)).toEqual([{ key: written, suggestion: meant }]);
  });

  test('a syntax error costs the file', () => {
    const { document, unread, refused } = load('a.yaml', 'kind: checklist\nid: "a\n');
    expect({ document, unread, refused }).toEqual({ document: null, unread: 'syntax', refused: { start: 0, end: 23 } });
  });

  test('a newer format is told by a predicate, for the exit code', () => {
    const { diagnostics } = loadSource(
      { path: 'a.yaml', text: 'kind: checklist\n格式版本: 3\n' },
      { named: false, columns: {} },
    );
    expect(diagnostics.map(isNewerFormat)).toEqual([true]);
  });

  test('a Markdown table is a document with the same shapes', () => {
    const text =
      '---\nkind: checklist\nid: t\n---\n\n| 编号 | 需求具体描述 | 责任方(对接人) |\n|---|---|---|\n| RW-2024-001 | 扩大渠道 | 王总监(甲方) |\n';
    const { document, ids } = load('a.md', text);
    expect(ids).toEqual([]);
    expect(document).toMatchObject({
      id: 't',
      language: 'zh-Hans',
      requirements: [{ id: 'RW-2024-001', statement: '扩大渠道' }],
    });
  });
});

describe('a workspace', () => {
  const sources = [
    { path: 'a.yaml', text: good },
    { path: 'b.yaml', text: 'kind: checklist\nid: "b\n' },
    { path: 'c.yaml', text: 'foo: 1\n' },
  ];
  const workspace = loadWorkspace(sources, {
    unread: [{ file: 'd.yaml', reason: 'denied' }],
    files: new Set(['a.yaml', 'files/x.pdf']),
  });

  test('holds documents, and what could not be read', () => {
    expect(workspace.documents.map(({ file }) => file)).toEqual(['a.yaml']);
    expect(workspace.unread).toEqual([
      { file: 'd.yaml', reason: 'denied' },
      { file: 'b.yaml', reason: 'syntax' },
    ]);
    expect(workspace.refused).toEqual([{ file: 'b.yaml', span: { start: 0, end: 23 } }]);
    expect(workspace.files.has('files/x.pdf')).toBe(true);
  });

  test('reads a tree again when a place is to be found', () => {
    const tree = workspace.treeOf('a.yaml');
    const goal = workspace.documents[0]?.commitments[0];
    if (tree === null || goal === undefined) throw new Error('nothing read');
    const { span } = locate(tree, under(goal.at, 'owner'));
    expect(good.slice(span.start, span.end)).toBe('王');
    expect(workspace.treeOf('a.yaml')).toBe(tree);
    expect(workspace.treeOf('b.yaml')).toBeNull();
    expect(workspace.treeOf('nowhere.yaml')).toBeNull();
  });
});
