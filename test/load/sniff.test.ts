import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sniff } from '../../src/load/sniff.js';

describe('ours', () => {
  test.each([
    ['a.yaml', 'kind: checklist\n'],
    ['a.yml', '# 说明\n---\nid: 1\nkind: "checklist" # 清单\n'],
    ['a.yaml', "kind: 'checklist'\r\nid: 1\r\n"],
    ['a.yaml', '文档类型: 清单\n'],
    ['a.yaml', '文件類型: 對照清單\n'],
    ['a.md', '---\nkind: checklist\n---\n\n| a |\n'],
    ['a.md', '---\r\nkind: checklist\r\n---\r\n'],
  ])('%s %j', (path, text) => expect(sniff(path, text)).toEqual({ kind: 'checklist' }));
});

describe('not ours', () => {
  test.each([
    ['a.yaml', ''],
    ['a.yaml', 'kind: Deployment\napiVersion: apps/v1\n'],
    ['a.yaml', 'kind: checklist\napiVersion: v1\n'],
    ['a.yaml', 'kind: Service\n'],
    ['a.yaml', 'kind:\n'],
    ['a.yaml', 'spec:\n  kind: checklist\n'],
    ['a.yaml', '# kind: checklist\n'],
    ['a.yaml', 'kind: check\n'],
    ['a.yaml', 'kind: a checklist of what we still have to do\n'],
    ['a.md', 'kind: checklist\n'],
    ['a.md', '---\ntitle: x\n---\nkind: checklist\n'],
    ['a.md', '---\nkind: checklist\n'],
  ])('%s %j', (path, text) => expect(sniff(path, text)).toBeNull());
});

describe('nearly ours', () => {
  test.each([
    ['kind: checklst\n', 'checklst', 'checklist'],
    ['kind: Checklist\n', 'Checklist', 'checklist'],
    ['kind: "check-list" # x\n', 'check-list', 'checklist'],
    ['id: 1\nKind: checklist\n', 'Kind', 'kind'],
    ['kind：checklist\n', 'kind：checklist', 'kind: checklist'],
    ['文档类型: 对照请单\n', '对照请单', '对照清单'],
  ])('%j', (text, written, suggestion) => {
    const { kind, nearMiss } = sniff('a.yaml', text) ?? {};
    expect(kind).toBeNull();
    expect(nearMiss).toMatchObject({ written, suggestion });
    expect(text.slice(nearMiss?.span.start, nearMiss?.span.end)).toBe(written);
  });
});

test('never throws, and a near miss is cut out of the text', () => {
  const line = fc.constantFrom(
    'kind',
    'Kind',
    ':',
    '：',
    ' ',
    'checklist',
    'checklst',
    '\n',
    '"',
    '---',
    '#',
    '清单',
    'x',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('a.md', 'a.yaml'), (parts, path) => {
      const text = parts.join('');
      const miss = sniff(path, text)?.nearMiss;
      if (miss !== undefined) expect(text.slice(miss.span.start, miss.span.end)).toBe(miss.written);
    }),
  );
});
