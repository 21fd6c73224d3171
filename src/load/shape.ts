/**
 * What a document may look like, as plain data: the build derives it from the zod schemas, so that `check` needs no
 * zod. A shape says for each kind of node what is taken there; a kind that it leaves out is a wrong type.
 */
import type { Vocabulary } from '../language/lexicon/values.js';

/** `terms`: what was agreed. `tracking`: how it goes. `editorial`: notes and order. History and signing read it. */
export type FieldClass = 'terms' | 'tracking' | 'editorial';

export interface Shape {
  readonly scalar?: ScalarShape;
  /** The shape of each item. */
  readonly list?: Shape;
  readonly map?: MapShape;
}

export type ScalarShape =
  /** Text, number or boolean, read as the text written. */
  | { readonly is: 'text' }
  /** A word of a vocabulary; with `open`, any other text too. */
  | { readonly is: 'choice'; readonly of: Vocabulary; readonly open?: true }
  /** `true` or `false`, 是 or 否. */
  | { readonly is: 'flag' }
  | { readonly is: 'integer'; readonly minimum: number };

export interface MapShape {
  /** The keys it has, by English name; `x-…` is always taken besides. */
  readonly fields?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  /** Instead of `fields`: every key is the user's own, and this is the shape of each value. */
  readonly each?: Shape;
}

export interface Field extends Shape {
  readonly class: FieldClass;
}

/** The class of a field by its path of English names; a field inside another has the outer one's unless it says its own. */
export function classOf(shape: Shape, path: readonly (string | number)[]): FieldClass {
  let at: Shape | undefined = shape;
  let found: FieldClass = 'terms';
  for (const segment of path) {
    if (at === undefined) break;
    if (typeof segment === 'number') {
      at = at.list ?? at;
      continue;
    }
    const field: Field | undefined = fieldOf(at.map, segment);
    if (field !== undefined) found = field.class;
    at = field ?? at.map?.each;
  }
  return found;
}

/** The field of a map by its English name. Safe for names like `constructor`. */
export function fieldOf(map: MapShape | undefined, name: string): Field | undefined {
  return map?.fields !== undefined && Object.hasOwn(map.fields, name) ? map.fields[name] : undefined;
}
