/** Values as YAML text, with keys and words in the language of the document. */
import { keyIn, keysMeantBy, valueIn, valueMeantBy } from '../../language/names.js';
import { fieldOf, type Shape } from '../../load/shape.js';
import type { Style } from '../../load/tree.js';
import type { Language } from '../../model/language.js';
import { isList } from '../meaning.js';
import type { Value } from '../plan.js';
import { shapeUnder } from '../route.js';
import { scalarText } from './scalar-text.js';

export interface House {
  readonly language: Language;
  /** The word under which the document has a key already; else null. */
  readonly wordFor: (shape: Shape, name: string) => string | null;
  readonly eol: string;
  /** Quotes although YAML would not need them. */
  readonly quote: boolean;
  /** Columns that a nested collection stands further in. */
  readonly step: number;
  /** Columns that the dashes of a list stand further in than its key. */
  readonly listStep: number;
  /** Whether `{ a: b }` has spaces inside its braces. */
  readonly spaced: boolean;
}

/** How a file is written that nobody wrote before. */
export function newHouse(language: Language): House {
  return { language, wordFor: () => null, eol: '\n', quote: false, step: 2, listStep: 2, spaced: true };
}

/** Sections whose items are written a field a line; all other maps take one line each. */
const tall = new Set(['requirements', 'goals', 'risks', 'lessons']);

export class Writer {
  readonly house: House;

  constructor(house: House) {
    this.house = house;
  }

  /** A key in the document's language, where that word means the field in this place. */
  key(name: string, shape: Shape, flow = false): string {
    if (fieldOf(shape.map, name) === undefined) return this.#own(name, flow);
    const used = this.house.wordFor(shape, name);
    if (used !== null) return used;
    const word = keyIn(this.house.language, name);
    const meant = word === name ? name : keysMeantBy(word).find((known) => fieldOf(shape.map, known) !== undefined);
    return meant === name ? word : name;
  }

  #own(name: string, flow: boolean): string {
    return scalarText(name, { flow, quote: false, indent: '', eol: this.house.eol });
  }

  /** A text, a word of a vocabulary in the document's language. */
  scalar(text: string, shape: Shape, indent: string, flow: boolean, style?: Style): string {
    const { language, quote, eol } = this.house;
    const { scalar } = shape;
    if (scalar?.is === 'flag') return valueMeantBy('flag', text) ?? text;
    const meant = scalar?.is === 'choice' ? valueMeantBy(scalar.of, text) : null;
    const word = meant === null || scalar?.is !== 'choice' ? text : valueIn(language, scalar.of, meant);
    return scalarText(word, { flow, quote, indent, eol, ...(style && { style }) });
  }

  /** A value in one line, in brackets where it is a collection. */
  flow(value: Value, shape: Shape): string {
    if (typeof value === 'string') return this.scalar(value, shape, '', true);
    if (isList(value)) return `[${value.map((item) => this.flow(item, shape.list ?? {})).join(', ')}]`;
    const pairs = ordered(value, shape).map(([name, part]) => this.pair(name, part, shape));
    const space = this.house.spaced && pairs.length > 0 ? ' ' : '';
    return `{${space}${pairs.join(', ')}${space}}`;
  }

  /** `key: value` inside braces. */
  pair(name: string, value: Value, shape: Shape): string {
    return `${this.key(name, shape, true)}: ${this.flow(value, shapeUnder(shape, name))}`;
  }

  /** `key: value` as lines, the first without its indentation. */
  entry(name: string, value: Value, shape: Shape, indent: string): string {
    return `${this.key(name, shape)}:${this.behindColon(name, value, shapeUnder(shape, name), indent)}`;
  }

  /** What stands behind a key's colon; `indent` is the key's. */
  behindColon(name: string, value: Value, shape: Shape, indent: string, style?: Style): string {
    const { eol, step, listStep } = this.house;
    if (value === '') return '';
    if (typeof value === 'string') return ` ${this.scalar(value, shape, indent + ' '.repeat(step), false, style)}`;
    if (isList(value) && (tall.has(name) || value.some((item) => typeof item !== 'string'))) {
      const dash = indent + ' '.repeat(listStep);
      return value.map((item) => `${eol}${dash}${this.item(item, shape.list ?? {}, dash, tall.has(name))}`).join('');
    }
    return ` ${this.flow(value, shape)}`;
  }

  /** `- value` as lines; `indent` is the dash's. */
  item(value: Value, shape: Shape, indent: string, block: boolean): string {
    if (typeof value === 'string') return `- ${this.scalar(value, shape, `${indent}  `, false)}`;
    if (isList(value) || !block) return `- ${this.flow(value, shape)}`;
    return `- ${this.mapping(value, shape, `${indent}  `)}`;
  }

  /** A map, a field a line, the first without its indentation. */
  mapping(value: { readonly [key: string]: Value }, shape: Shape, indent: string): string {
    return ordered(value, shape)
      .map(([name, part]) => this.entry(name, part, shape, indent))
      .join(this.house.eol + indent);
  }
}

/** The fields of a map in the order of the format, those of the user's own behind them as they came. */
function ordered(value: { readonly [key: string]: Value }, shape: Shape): [string, Value][] {
  const order = Object.keys(shape.map?.fields ?? {});
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
}
