/** From a zod schema to plain JSON, and from there to what the editors read and what the loader walks. */
import { z } from 'zod';
import { keyNames } from '../language/lexicon/keys.js';
import type { Vocabulary } from '../language/lexicon/values.js';
import { wordsFor } from '../language/names.js';

/** A JSON Schema (draft-07), as far as ours go; `class` and `vocabulary` are our own and are taken out again. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  id?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  definitions?: Record<string, JsonSchema>;
  class?: string;
  vocabulary?: Vocabulary;
}

/** The schema as zod states it, our own keywords included. */
export function statedSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
}

/** The schema that editors and validators get: Chinese keys and values beside the English, and `x-…` everywhere. */
export function publishedSchema(stated: JsonSchema, title: string): JsonSchema {
  const { $schema, $ref, definitions = {}, ...root } = stated;
  const named = Object.entries(definitions).map(
    ([id, schema]) => [id, published(schema, `#/definitions/${id}`)] as const,
  );
  const head = { ...($schema === undefined ? {} : { $schema }), title, ...($ref === undefined ? {} : { $ref }) };
  return { ...head, ...published(root, '#'), definitions: Object.fromEntries(named) };
}

/** One node: the keywords of JSON Schema are gone through one by one, everything else is data and stays. */
function published(schema: JsonSchema, at: string): JsonSchema {
  const { class: _class, vocabulary, id: _id, ...rest } = schema;
  const result: JsonSchema = { ...rest };
  if (schema.anyOf) result.anyOf = schema.anyOf.map((part) => published(inheritVocabulary(part, vocabulary), at));
  if (schema.items) result.items = published(schema.items, at);
  if (typeof schema.additionalProperties === 'object')
    result.additionalProperties = published(schema.additionalProperties, at);
  if (schema.enum && vocabulary) result.enum = withWords(schema.enum, vocabulary);
  if (isFlag(schema))
    return { ...rest, type: ['boolean', 'string', 'null'], enum: [true, false, null, ...flagWords()] };
  return schema.properties ? withKeyNames(result, schema.properties, at) : simplified(result);
}

/** In an open choice the vocabulary is said of the union, its words stand in one part of it. */
function inheritVocabulary(part: JsonSchema, vocabulary: Vocabulary | undefined): JsonSchema {
  return vocabulary === undefined || part.enum === undefined ? part : { ...part, vocabulary };
}

function withWords(values: readonly unknown[], vocabulary: Vocabulary): unknown[] {
  return [...new Set(values.flatMap((value) => [value, ...wordsFor(vocabulary, String(value))]))];
}

/** The types of a node without `null`, which every field may be. */
export function typesOf(schema: JsonSchema): readonly string[] {
  return [schema.type ?? []].flat().filter((type) => type !== 'null');
}

function isFlag(schema: JsonSchema): boolean {
  return typesOf(schema).join() === 'boolean';
}

function flagWords(): string[] {
  return ['true', 'false'].flatMap((value) => wordsFor('flag', value));
}

/** A map of known keys: each key in Chinese too, words of second choice by pattern so that editors do not offer them. */
function withKeyNames(result: JsonSchema, stated: Readonly<Record<string, JsonSchema>>, at: string): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, field] of Object.entries(stated)) properties[name] = published(field, at);
  const patterns: Record<string, JsonSchema> = { '^x-': {} };
  const holders = holdersOf(stated);
  for (const name of Object.keys(stated)) {
    const same = { $ref: `${at}/properties/${name}` };
    const [first = [], ...others] = keyNames[name]?.zh ?? [];
    const isIts = (word: string) => holders.get(word) === name && !Object.hasOwn(stated, word);
    for (const word of first) if (isIts(word)) properties[word] = same;
    const rest = [...new Set([...others.flat(), ...(keyNames[name]?.en ?? [])])].filter(isIts);
    if (rest.length > 0) patterns[`^(${rest.join('|')})$`] = same;
  }
  const { required = [], ...open } = result;
  const alternatives = required.map((name) => ({ anyOf: namesOf(name).map((word) => ({ required: [word] })) }));
  const demand = alternatives.length > 0 ? { allOf: alternatives } : {};
  return { ...open, properties, patternProperties: patterns, additionalProperties: false, ...demand };
}

/** Word → field: one that two fields of a map share belongs to the first in the lexicon, as the loader has it. */
function holdersOf(stated: Readonly<Record<string, JsonSchema>>): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const name of Object.keys(keyNames)) {
    if (!Object.hasOwn(stated, name)) continue;
    for (const word of namesOf(name)) if (!holders.has(word)) holders.set(word, name);
  }
  return holders;
}

function namesOf(name: string): string[] {
  const { zh = [], en = [] } = keyNames[name] ?? {};
  return [...new Set([name, ...zh.flat(), ...en])];
}

/** `anyOf` of plain types is one list of types, which editors explain better. */
function simplified(schema: JsonSchema): JsonSchema {
  if (schema.anyOf === undefined) return schema;
  const parts = schema.anyOf.flatMap((part) => (Object.keys(part).join() === 'anyOf' ? (part.anyOf ?? []) : [part]));
  const plain = parts.filter((part) => Object.keys(part).join() === 'type');
  const types = [...new Set(plain.flatMap((part) => part.type ?? []))];
  const others = parts.filter((part) => !plain.includes(part));
  const { anyOf: _anyOf, ...rest } = schema;
  const type = types.length === 1 && types[0] !== undefined ? types[0] : types;
  if (others.length === 0) return { ...rest, type };
  return { ...rest, anyOf: types.length > 0 ? [...others, { type }] : others };
}
