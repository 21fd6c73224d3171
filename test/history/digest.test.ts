import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameless, termsOf } from '../../src/history/agreed-terms.js';
import { digestOf, isCodeOf, plainText, shortCode } from '../../src/history/digest.js';
import { documentFrom } from '../../src/history/from-terms.js';
import { loadWorkspace } from '../../src/load/load.js';
import { checklistShape } from '../../src/load/shape.generated.js';
import type { Field, MapShape, Shape } from '../../src/load/shape.js';
import type { Document } from '../../src/model/kernel.js';

function documentOf(text: string, path = 'a.yaml'): Document {
  const [document] = loadWorkspace([{ path, text }]).documents;
  if (document === undefined) throw new Error('no document');
  return document;
}

function digest(text: string, path?: string): string {
  return digestOf(termsOf(documentOf(text, path)));
}

describe('the page and the code agree', () => {
  const page = readFileSync('docs/digest.md', 'utf8');
  const vectors = [...page.matchAll(/```json\n([\s\S]*?)\n```\n\n```text\n(.*)\n(v1:[0-9a-f]{64})\n(.{9})\n```/g)];

  test('there are vectors', () => expect(vectors.length).toBe([...page.matchAll(/^```json$/gm)].length));

  test.each(vectors.map(([, ...parts]) => parts))('%s', (json = '', form = '', expected = '', code = '') => {
    // As the page says it, by somebody who has the page only.
    const bytes = createHash('sha256').update(`tally-digest-v1\n${form}`).digest('hex');
    expect(`v1:${bytes}`).toBe(expected);
    expect(byThePage(JSON.parse(json)) ?? 'm0:').toBe(form);
    expect(digestOf(JSON.parse(json))).toBe(expected);
    expect(shortCode(expected)).toBe(code);
  });
});

/** Another implementation, from the words of docs/digest.md alone. */
function byThePage(value: unknown): string | null {
  const bytes = (text: string) => Buffer.from(text).toString('latin1');
  const sorted = (parts: string[]) => parts.sort((a, b) => (bytes(a) < bytes(b) ? -1 : 1));
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim().split(/\s+/u).join(' ');
    return text === '' ? null : `t${Buffer.byteLength(text)}:${text}`;
  }
  if (Array.isArray(value)) {
    const members = value.flatMap((member) => byThePage(member) ?? []);
    return members.length === 0 ? null : `l${members.length}:${sorted(members).join('')}`;
  }
  const entries = Object.entries(value as object).flatMap(([key, part]) => {
    const form = byThePage(part);
    return form === null ? [] : [`${byThePage(key)}${form}`];
  });
  return entries.length === 0 ? null : `m${entries.length}:${sorted(entries).join('')}`;
}

const yaml = `kind: checklist
id: east
title: 华东市场拓展
version: 1.2.0
requirements:
  - id: RW-2024-001
    category: business
    statement: 华东区域季度新客户从60家提升至100家
    priority: P1
    goals:
      - id: G-001
        statement: 季度新增客户100家
        kpis: [新签合同数≥100家, 客户留存率≥85%]
        owner: 王总监(甲方)
        due: 2024年9月30日
        notes: 重点覆盖上海
  - id: RW-2024-002
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - { id: G-002, statement: 订单24小时内处理完毕, kpis: [订单处理时长≤24小时], owner: 王敏, due: 2024-09-30 }
`;

describe('the same terms have one digest', () => {
  const reordered = `# 另一种排版
文档类型: 清单
编号: east
标题: 改了标题
版本: 1.3.0
更新日期: 2024-07-01
背景: { 动因: [市场拓展] }
需求:
  - 编号: RW-2024-002
    描述: "订单处理时效从48小时缩短至24小时"
    目标:
      - 编号: G-002
        指标: 订单处理时长≤24小时
        描述:   订单24小时内处理完毕
        截止: 2024-09-30
        责任人: 王敏
        状态: 关闭
        进展: [{ 日期: 2024-08-01, 实际值: { 订单处理时长: 30小时 } }]
  - 描述: 华东区域季度新客户从60家提升至100家
    编号: RW-2024-001
    优先级: P1
    类别: 业务
    目标:
      - { 描述: 季度新增客户100家, 编号: G-001, 指标: [客户留存率≥85%, 新签合同数≥100家], 责任人: 王总监(甲方), 截止: 2024年9月30日 }
`;
  const markdown = `---
kind: checklist
id: east
---

| 序号 | 编号 | 需求类别 | 需求具体描述 | 优先级 | 目标编号 | 对应目标项 | 目标量化指标(KPI) | 责任方(对接人) | 时间节点 | 备注说明 |
|---|---|---|---|---|---|---|---|---|---|---|
| 9 | RW-2024-002 | | 订单处理时效从48小时缩短至24小时 | | G-002 | 订单24小时内处理完毕 | 订单处理时长≤24小时 | 王敏 | 2024-09-30 | 别的备注 |
| 1 | RW-2024-001 | 业务需求 | 华东区域季度新客户从60家提升至100家 | P1 | G-001 | 季度新增客户100家 | 新签合同数≥100家<br>客户留存率≥85% | 王总监(甲方) | 2024年9月30日 | |
`;

  test.each([
    ['in another order, with Chinese keys, notes, progress and another title', reordered, 'a.yaml'],
    ['as a Markdown table', markdown, 'a.md'],
    ['with CRLF', yaml.replaceAll('\n', '\r\n'), 'a.yaml'],
    ['with wider spaces', yaml.replace('季度新增客户100家', '"\u3000季度新增客户100家  "'), 'a.yaml'],
  ])('%s', (_, text, path) => {
    expect(digest(text, path)).toBe(digest(yaml));
  });

  test('a goal that names its need has the digest of one that stands in it', () => {
    const nested =
      'kind: checklist\nid: a\nrequirements: [{ id: R-1, statement: x, goals: [{ id: G-1, statement: y }] }]\n';
    const apart =
      'kind: checklist\nid: a\nrequirements: [{ id: R-1, statement: x }]\ngoals: [{ id: G-1, statement: y, serves: R-1 }]\n';
    expect(digest(apart)).toBe(digest(nested));
  });

  test('any text: composed or not, white space or more of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00a0 '),
        (text, space) => {
          const statement = (written: string) => digestOf({ items: { G: { statement: written } } });
          expect(statement(space + text.normalize('NFD').replaceAll(' ', space))).toBe(statement(text));
          expect(plainText(plainText(text))).toBe(plainText(text));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('other terms have another', () => {
  test.each([
    ['≥100家', '≥ 100家'],
    ['≥100家', '≥80家'],
    ['王总监', '李总监'],
    ['2024年9月30日', '2024-09-30'],
    ['P1', 'P2'],
    ['RW-2024-002', 'RW-2024-003'],
    ['id: east', 'id: west'],
  ])('%s is not %s', (from, to) => expect(digest(yaml.replace(from, to))).not.toBe(digest(yaml)));

  test('moving a value from one field to another is told', () => {
    expect(digestOf({ items: { G: { a: 'b', c: 'd' } } })).not.toBe(digestOf({ items: { G: { a: 'd', c: 'b' } } }));
    expect(digestOf({ items: { G: { a: ['b', 'c'] } } })).not.toBe(digestOf({ items: { G: { a: ['bc'] } } }));
  });
});

/** Every field of the format, its class, and a document in which it says one thing or another. */
function* fieldsOf(
  map: MapShape | undefined,
  wrap: (field: string) => string,
  agreed: boolean,
  path: readonly string[] = [],
): Iterable<readonly [path: string, agreed: boolean, write: (value: string) => string]> {
  for (const [name, field] of Object.entries(map?.fields ?? {})) {
    if (['kind', 'format', 'of', 'ref', 'after', 'workdays', 'days', 'hours'].includes(name)) continue;
    const isAgreed = agreed && field.class === 'terms';
    yield* fieldOf(name, field, wrap, isAgreed, [...path, name]);
  }
}

function* fieldOf(
  name: string,
  field: Field,
  wrap: (field: string) => string,
  agreed: boolean,
  path: readonly string[],
): ReturnType<typeof fieldsOf> {
  const inner = field.list?.map ?? field.map;
  if (inner?.fields !== undefined) {
    const [open, close] = field.list?.map === undefined ? ['{', '}'] : ['[{', '}]'];
    yield* fieldsOf(inner, (text) => wrap(`${name}: ${open} ${text} ${close}`), agreed, path);
  }
  const value = writtenAs(field);
  if (value !== null) yield [path.join('/'), agreed, (other) => wrap(`${name}: ${value(other)}`)];
}

/** How a field is written that takes texts; null where it takes only maps, whose fields are looked at one by one. */
function writtenAs({ scalar, list, map }: Shape): ((value: string) => string) | null {
  if (scalar?.is === 'text' || (scalar?.is === 'choice' && scalar.open)) return (value) => value;
  if (list?.scalar !== undefined) return (value) => `[${value}]`;
  if (map?.each !== undefined) return (value) => `{ x: ${value} }`;
  return null;
}

test('exactly the fields of the class `terms` count, in every place of the format', () => {
  const item = (section: string) => (text: string) =>
    `${section}: [{ ${text.startsWith('id:') ? '' : 'id: X-1, '}${text} }]`;
  const places: [MapShape | undefined, (field: string) => string][] = [
    [checklistShape.map, (text) => text],
    [checklistShape.map?.fields?.goals?.list?.map, item('goals')],
    [checklistShape.map?.fields?.requirements?.list?.map, item('requirements')],
  ];
  const seen: string[] = [];
  for (const [map, place] of places) {
    for (const [path, agreed, write] of fieldsOf(map, place, true)) {
      if (/^(?:requirements|goals)(?:\/|$)/.test(path)) continue;
      const text = (value: string) =>
        `kind: checklist\n${path === 'id' && place('') === '' ? '' : 'id: a\n'}${write(value)}\n`;
      const sides = ['one', 'two'].map((value) => digest(text(value)));
      expect({ path, agreed, counts: sides[0] !== sides[1] }).toEqual({ path, agreed, counts: agreed });
      seen.push(path);
    }
  }
  expect(seen.length).toBeGreaterThan(80);
});

test('terms that become a document again are the same terms', () => {
  const document = documentOf(yaml);
  const terms = termsOf(document);
  expect(digestOf(termsOf(documentFrom(terms, document)))).toBe(digestOf(terms));
});

test('items without an id are left out, and said', () => {
  const document = documentOf(
    'kind: checklist\nid: a\ngoals: [{ statement: x, risks: [y] }, { id: G-1, statement: z }]\n',
  );
  expect(Object.keys(termsOf(document).items)).toEqual(['G-1']);
  expect(nameless(document, []).map((item) => 'statement' in item && item.statement)).toEqual(['x']);
  expect(nameless(document, ['G-1'])).toEqual([]);
});

test('a code is told from another however it is typed', () => {
  const code = shortCode(digest(yaml));
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replace('-', ''),
    code.replace('-', '—'),
    ` ${code} `,
    code.replace('-', '－'),
  ])
    expect(isCodeOf(typed, digest(yaml))).toBe(true);
  expect(isCodeOf(code.slice(0, 8), digest(yaml))).toBe(false);
  expect(isCodeOf('', digest(yaml))).toBe(false);
});
