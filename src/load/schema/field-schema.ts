/**
 * The building blocks of the format's zod schemas. Only the build and the tests load zod; what `check` reads is the
 * plain shape derived from them. A schema's meta carries what zod has no word for: the field's class and vocabulary.
 */
import { z } from 'zod';
import type { Vocabulary } from '../../language/lexicon/values.js';
import { valuesOf } from '../../language/names.js';
import type { FieldClass } from '../shape.js';

/** Text, number or boolean: `id: 1` and `version: 1.10` are read as the text written. */
export const text = z.union([z.string(), z.number(), z.boolean()]);

/** Several texts; a lone one may stand without a list. */
export const texts = z.union([text, z.array(text)]);

/** Keys of the user's own, each with a text. */
export const ownKeys = z.record(z.string(), text);

/** A word of a vocabulary and nothing else. */
export function choice(of: Vocabulary) {
  return z.enum(valuesOf(of)).meta({ vocabulary: of });
}

/** A word of a vocabulary, or a text of the user's own. */
export function openChoice(of: Vocabulary) {
  return z.union([z.enum(valuesOf(of)), text]).meta({ vocabulary: of });
}

/** Any field may be left out or left empty; both mean "not written". */
export function field(of: FieldClass, schema: z.ZodType, description: string, ...examples: readonly unknown[]) {
  return schema.nullish().meta({ class: of, description, ...(examples.length > 0 ? { examples: [...examples] } : {}) });
}

/** As `field`, but it must be written. */
export function required(of: FieldClass, schema: z.ZodType, description: string, ...examples: readonly unknown[]) {
  return schema.meta({ class: of, description, ...(examples.length > 0 ? { examples: [...examples] } : {}) });
}

/** A map of known fields, besides which every `x-…` is taken. `id` names its definition in the JSON Schema. */
export function map(id: string, description: string, fields: z.ZodRawShape) {
  return z
    .looseObject(fields)
    .superRefine((value, context) => {
      const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key) && !key.startsWith('x-'));
      if (unknown.length > 0) context.addIssue({ code: 'unrecognized_keys', keys: unknown, input: value });
    })
    .meta({ id, description });
}
