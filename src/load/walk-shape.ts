/**
 * Holds a located tree against a shape: gives every key its English name and says what does not fit, each fault at
 * the very text it is about. A fault costs its node only: what has the wrong type is never read by the projection,
 * which takes texts, lists and maps where it expects them and nothing else.
 */
import { isTraditional, keysMeantBy, valueMeantBy } from '../language/names.js';
import type { Diagnostic } from '../model/finding.js';
import type { Language, MessageData } from '../model/language.js';
import { pointer } from '../model/place.js';
import { han } from '../text/han.js';
import type { Span } from '../text/span.js';
import { type Field, fieldOf, type MapShape, type ScalarShape, type Shape } from './shape.js';
import { emptyItem, emptyValue, missingKey, notOneOf, notThisScalar, unknownKey, wrongType } from './shape-faults.js';
import type { Entry, List, Mapping, Node, Scalar, Tree } from './tree.js';

export interface Walked {
  readonly diagnostics: Diagnostic[];
  /** Of the keys: Chinese as soon as one known key is, traditional as soon as one is written so. */
  readonly language: Language;
  /** Pointers of the fields with a fault: what is missing there is not missing, but written wrongly. */
  readonly doubtful: ReadonlySet<string>;
}

/** Renames the entries of `tree` in place. Never deeper than the shape, so bounded by it. */
export function walkShape(tree: Tree, shape: Shape, file: string): Walked {
  const walk = new ShapeWalk(file, shape.map ?? {});
  if (shape.map !== undefined) walk.mapping(tree.root, shape.map);
  return { diagnostics: walk.diagnostics(), language: walk.language, doubtful: walk.doubtful };
}

/** What is said about a node, before it knows its file. */
export interface Fault {
  readonly messageId: string;
  readonly data: MessageData;
  readonly span: Span;
}

/** Nothing is written here: `due:`, `due: ~` or a blank cell. */
export function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && (node.style === 'empty' || node.isNull === true);
}

class ShapeWalk {
  readonly doubtful = new Set<string>();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #file: string;
  readonly #root: MapShape;
  readonly #unknownKeys = new Map<MapShape, Map<string, Fault>>();
  /** Where the walk is, in English names and indexes. */
  readonly #path: (string | number)[] = [];
  #chinese = false;
  #traditional = false;

  constructor(file: string, root: MapShape) {
    this.#file = file;
    this.#root = root;
  }

  get language(): Language {
    if (this.#traditional) return 'zh-Hant';
    return this.#chinese ? 'zh-Hans' : 'en';
  }

  /** In file order, each once though a node may be walked again for each of its aliases. */
  diagnostics(): Diagnostic[] {
    const seen = new Set<string>();
    const once = this.#diagnostics.filter(({ messageId, span }) => {
      const key = `${messageId} ${span.start} ${span.end}`;
      return !seen.has(key) && seen.add(key);
    });
    return once.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  mapping(mapping: Mapping, shape: MapShape): void {
    if (shape.each !== undefined) {
      const { each } = shape;
      for (const entry of mapping.entries) this.#at(entry.name, () => this.#ownValue(entry, each));
      return;
    }
    const seen = new Map<string, Entry>();
    for (const entry of mapping.entries) {
      const field = this.#name(entry, shape);
      if (field === undefined) {
        if (!entry.key.value.startsWith('x-')) this.#unknown(entry, shape);
        continue;
      }
      const first = seen.get(entry.name);
      if (first === undefined) seen.set(entry.name, entry);
      else this.#doubled(first, entry);
      if (!isBlank(entry.value)) this.#at(entry.name, () => this.#node(entry.value, field, entry));
    }
    for (const name of shape.required ?? []) this.#require(name, seen, mapping);
  }

  /** A value under a key of the user's own, such as a resource's amount. */
  #ownValue(entry: Entry, each: Shape): void {
    if (isBlank(entry.value)) this.#say(emptyValue(entry));
    else this.#node(entry.value, each, entry);
  }

  #name(entry: Entry, shape: MapShape): Field | undefined {
    // Markdown cells come with their English name; a YAML key's name is what was written.
    const own = fieldOf(shape, entry.name);
    const written = entry.key.value;
    if (own !== undefined && written === entry.name) return own;
    if (own === undefined) {
      const meant = keysMeantBy(written).find((name) => fieldOf(shape, name) !== undefined);
      if (meant === undefined) return undefined;
      entry.name = meant;
    }
    this.#noteLanguage(written);
    return own ?? fieldOf(shape, entry.name);
  }

  /** The same slip is often made in every row, and looking for what was meant is dear. */
  #unknown(entry: Entry, shape: MapShape): void {
    const known = this.#unknownKeys.get(shape) ?? new Map<string, Fault>();
    this.#unknownKeys.set(shape, known);
    const fault = known.get(entry.key.value) ?? unknownKey(entry, shape, this.#root);
    known.set(entry.key.value, fault);
    this.#at(meantBy(fault, shape) ?? entry.name, () => this.#say({ ...fault, span: entry.key }));
  }

  #at(segment: string | number, walk: () => void): void {
    this.#path.push(segment);
    walk();
    this.#path.pop();
  }

  #noteLanguage(written: string): void {
    if (!han.test(written)) return;
    this.#chinese = true;
    this.#traditional ||= isTraditional(written);
  }

  #node(node: Node, shape: Shape, under: Entry, item = false): void {
    if (node.kind === 'scalar') {
      if (shape.scalar !== undefined) this.#scalar(node, shape.scalar, under);
      else this.#say(wrongType(node, shape, under, item));
    } else if (node.kind === 'list') {
      if (shape.list !== undefined) this.#list(node, shape.list, under);
      else this.#say(wrongType(node, shape, under, item));
    } else if (shape.map !== undefined) this.mapping(node, shape.map);
    else this.#say(wrongType(node, shape, under, item));
  }

  #list(list: List, shape: Shape, under: Entry): void {
    for (const [index, item] of list.items.entries()) {
      this.#at(index, () => {
        if (isBlank(item)) this.#say(emptyItem(item, under));
        else this.#node(item, shape, under, true);
      });
    }
  }

  #scalar(scalar: Scalar, shape: ScalarShape, under: Entry): void {
    if (shape.is === 'text' || (shape.is === 'choice' && shape.open)) return;
    if (shape.is === 'choice') {
      if (valueMeantBy(shape.of, scalar.value) === null) this.#say(notOneOf(scalar, shape.of, under));
    } else if (shape.is === 'flag') {
      if (flagOf(scalar) === null) this.#say(notThisScalar(scalar, 'flag', under));
    } else if (!isInteger(scalar, shape.minimum)) this.#say(notThisScalar(scalar, 'integer', under, shape.minimum));
  }

  #require(name: string, seen: ReadonlyMap<string, Entry>, mapping: Mapping): void {
    const entry = seen.get(name);
    if (entry === undefined || isBlank(entry.value)) this.#say(missingKey(name, entry, mapping));
  }

  #doubled(first: Entry, second: Entry): void {
    this.#at(second.name, () => this.#doubt());
    // The very same key twice is told by the parser.
    if (first.key.value === second.key.value) return;
    const { start, end } = first.key;
    const data = { key: second.key.value, first: first.key.value };
    const related = [{ file: this.#file, span: { start, end }, messageId: 'first-written-here', data }];
    this.#say({ messageId: 'same-key-twice', data, span: second.key }, 'duplicate-key', related);
  }

  /** The field where the walk is, and every list that it stands in: an entry that cannot be read is none missing. */
  #doubt(): void {
    this.doubtful.add(pointer(this.#path));
    for (const [index, segment] of this.#path.entries()) {
      if (typeof segment === 'number') this.doubtful.add(pointer(this.#path.slice(0, index)));
    }
  }

  #say(fault: Fault, rule: Diagnostic['rule'] = 'schema', related?: NonNullable<Diagnostic['related']>): void {
    const span = { start: fault.span.start, end: fault.span.end };
    const { messageId, data } = fault;
    this.#doubt();
    const diagnostic: Diagnostic = { rule, severity: 'error', messageId, data, file: this.#file, span };
    this.#diagnostics.push(related === undefined ? diagnostic : { ...diagnostic, related });
  }
}

/** The English name of the key that was probably meant by an unknown one. */
function meantBy({ data: { suggestion } }: Fault, shape: MapShape): string | undefined {
  if (typeof suggestion !== 'string') return undefined;
  return [suggestion, ...keysMeantBy(suggestion)].find((name) => fieldOf(shape, name) !== undefined);
}

/** `true` or `false` without quotes (in quotes they are text, as YAML has it), or 是 or 否 in any; else null. */
export function flagOf(scalar: Scalar): boolean | null {
  const isQuoted = scalar.style === 'single' || scalar.style === 'double';
  const word = /^(true|false)$/i.test(scalar.value) ? scalar.value.toLowerCase() : null;
  if (word !== null) return isQuoted ? null : word === 'true';
  const meant = valueMeantBy('flag', scalar.value);
  return meant === null ? null : meant === 'true';
}

/** A whole number written as one, without quotes. */
function isInteger(scalar: Scalar, minimum: number): boolean {
  if (scalar.style === 'single' || scalar.style === 'double' || !/^[-+]?\d{1,16}$/.test(scalar.value)) return false;
  return Number.isSafeInteger(Number(scalar.value)) && Number(scalar.value) >= minimum;
}
