import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { type JsonSchema, statedSchema, typesOf } from '../../src/build/format-schema.js';
import { settingsSchema } from '../../src/config/schema.js';
import { settingsShape } from '../../src/config/shape.generated.js';
import { companionShapes } from '../../src/load/companions/shapes.js';
import { checklist } from '../../src/load/kinds/checklist/schema.js';
import { field, map } from '../../src/load/schema/field-schema.js';
import { progressFile } from '../../src/load/schema/progress-schema.js';
import { signoffFile } from '../../src/load/schema/signoff-schema.js';
import { checklistShape } from '../../src/load/shape.generated.js';
import type { Shape } from '../../src/load/shape.js';
import { walkShape } from '../../src/load/walk-shape.js';
import { rules } from '../../src/rules/index.js';
import { treeOf } from './tree-of.js';

type Value = Readonly<Record<string, unknown>>;

const word = fc.string({ unit: 'grapheme-ascii', maxLength: 6 });
const plain = fc.oneof(word, fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean());
const key = fc.constantFrom(
  'x-own',
  'kind',
  'id',
  'owner',
  'goals',
  'kpis',
  'titel',
  'constructor',
  'severity',
  '预算',
);
const anything = fc.oneof(
  plain,
  fc.constant(null),
  fc.array(plain, { maxLength: 2 }),
  fc.dictionary(key, plain, { maxKeys: 2 }),
);

/** Values that a stated schema allows. */
function valid(schema: JsonSchema, definitions: Record<string, JsonSchema>): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined)
    return valid(definitions[schema.$ref.replace('#/definitions/', '')] ?? {}, definitions);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((part) => valid(part, definitions)));
  if (schema.allOf !== undefined) return fc.oneof(...schema.allOf.map((part) => valid(part, definitions)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const [type, ...others] = typesOf(schema);
  if (type === undefined) return fc.constant(null);
  if (others.length > 0) return plain;
  if (type === 'array') return fc.array(valid(schema.items ?? {}, definitions), { maxLength: 2 });
  if (type === 'object') return validMap(schema, definitions);
  if (type === 'boolean') return fc.boolean();
  return type === 'integer' ? fc.integer({ min: schema.minimum ?? 0 }) : word;
}

function validMap(schema: JsonSchema, definitions: Record<string, JsonSchema>): fc.Arbitrary<unknown> {
  if (schema.properties === undefined) {
    const { additionalProperties: each } = schema;
    const values = typeof each === 'object' ? valid(each, definitions) : plain;
    return fc.dictionary(fc.constantFrom('a', '预算', 'x'), values, { maxKeys: 2 });
  }
  const fields = Object.entries(schema.properties);
  const required = schema.required ?? [];
  const optional = fields.map(([name]) => name).filter((name) => !required.includes(name));
  return fc.subarray(optional, { maxLength: Math.min(5, optional.length) }).chain((chosen) => {
    const wanted = fields.filter(([name]) => chosen.includes(name) || required.includes(name));
    return fc.record(Object.fromEntries(wanted.map(([name, field]) => [name, valid(field, definitions)])));
  });
}

/** One part of the value replaced, added or taken away; `at` says which. */
function changed(
  value: unknown,
  at: readonly number[],
  change: { name: string; to: unknown; remove: boolean },
): unknown {
  const [here, ...deeper] = at;
  if (typeof value !== 'object' || value === null || here === undefined) return change.to;
  const entries = Object.entries(value);
  if (here >= entries.length) {
    return Array.isArray(value) ? [...value, change.to] : { ...value, [change.name]: change.to };
  }
  if (change.remove && deeper.length === 0) {
    const rest = entries.filter((_, index) => index !== here);
    return Array.isArray(value) ? rest.map(([, part]) => part) : Object.fromEntries(rest);
  }
  const parts = entries.map(
    ([name, part], index) => [name, index === here ? changed(part, deeper, change) : part] as const,
  );
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

const changes = fc.record({
  at: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 7 }),
  change: fc.record({ name: key, to: anything, remove: fc.boolean() }),
});

/** A list file as the loader walks it: the only field of its root. */
function inField(name: string, list: z.ZodType): z.ZodType {
  return map(`${name}-file`, 'A companion file.', { [name]: field('tracking', list, 'Its entries.', [{}]) });
}

const formats: readonly [string, z.ZodType, Shape][] = [
  ['checklist', checklist, checklistShape],
  ['settings', settingsSchema(rules), settingsShape],
  ['progress', inField('progress', progressFile), companionShapes.progress],
  ['signoffs', inField('signoffs', signoffFile), companionShapes.signoffs],
];

test.each(formats)('zod and shape take and refuse the same: %s', (_, schema, shape) => {
  const stated = statedSchema(schema);
  const values = valid(stated, stated.definitions ?? {}) as fc.Arbitrary<Value>;
  fc.assert(
    fc.property(values, fc.array(changes, { maxLength: 3 }), (value, mutations) => {
      let mutated: unknown = value;
      for (const { at, change } of mutations) mutated = changed(mutated, at, change);
      fc.pre(typeof mutated === 'object' && mutated !== null && !Array.isArray(mutated));
      const faults = walkShape(treeOf(mutated as Value), shape, 'a.yaml').diagnostics.filter(
        ({ rule }) => rule === 'schema',
      );
      const result = schema.safeParse(mutated);
      if (result.success !== (faults.length === 0)) {
        throw new Error(`${JSON.stringify(mutated)}\nzod: ${result.error?.message}\nshape: ${JSON.stringify(faults)}`);
      }
      if (mutations.length === 0) expect(result.success).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('the published schema takes Chinese keys and values in both scripts, and refuses what the loader refuses', () => {
  const published = JSON.parse(readFileSync('schemas/checklist.schema.json', 'utf8'));
  const validate = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(
    published,
  );
  const cases: readonly [boolean, Value][] = [
    [true, { kind: 'checklist', requirements: [{ id: 1, goals: [{ owner: '王', due: null, core: true }] }] }],
    [true, { 文档类型: '清单', 需求: [{ 目标: [{ 责任人: '王', 类型: '结果型', 核心: '是', 负责人: null }] }] }],
    [
      true,
      { 文檔類型: '對照清單', 需求: [{ 目標: [{ 責任人: '王', 類型: '結果型', 截止: { 自: '簽訂', 工作日: 5 } }] }] },
    ],
    [true, { kind: 'checklist', 'x-own': [1], custom: { a: 'b' } }],
    [false, { title: '华东' }],
    [false, { kind: 'checklist', titel: '华东' }],
    [false, { kind: 'checklist', 需求: '提升' }],
    [false, { kind: 'checklist', goals: [{ 责任人: ['王', '李'] }] }],
    [false, { kind: 'checklist', 状态: '定搞' }],
  ];
  for (const [expected, value] of cases) {
    expect({ value, valid: validate(value) }).toEqual({ value, valid: expected });
    const faults = walkShape(treeOf(value), checklistShape, 'a.yaml').diagnostics.filter(
      ({ rule }) => rule === 'schema',
    );
    expect({ value, faults: faults.length === 0 }).toEqual({ value, faults: expected });
  }
});

test('every field of the published schemas has a description and an example', () => {
  for (const [, schema] of formats) {
    const { definitions = {} } = statedSchema(schema);
    for (const [id, { properties = {}, description }] of Object.entries(definitions)) {
      expect({ id, described: Boolean(description) }).toEqual({ id, described: true });
      for (const [name, field] of Object.entries(properties)) {
        const complete = Boolean(field.description) && (field.examples?.length ?? 0) > 0;
        expect({ id, name, complete }).toEqual({ id, name, complete: true });
      }
    }
  }
});

test('examples in the schema are lawful', () => {
  const stated = statedSchema(checklist);
  for (const [id, { properties = {} }] of Object.entries(stated.definitions ?? {})) {
    for (const [name, { examples = [] }] of Object.entries(properties)) {
      const part = new Ajv({ strict: false }).compile({
        $ref: `#/definitions/${id}/properties/${name}`,
        ...withoutRef(stated),
      });
      for (const example of examples)
        expect({ id, name, example, ok: part(example) }).toEqual({ id, name, example, ok: true });
    }
  }
});

function withoutRef({ $ref: _ref, $schema: _schema, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

test('check-result.schema.json is a schema', () => {
  const published = JSON.parse(readFileSync('schemas/check-result.schema.json', 'utf8'));
  expect(new Ajv({ strict: false }).validateSchema(published)).toBe(true);
});
