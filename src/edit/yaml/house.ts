/** How a document is written: what an edit of it keeps to. */
import type { Shape } from '../../load/shape.js';
import type { Mapping, Node } from '../../load/tree.js';
import type { Language } from '../../model/language.js';
import { shapeUnder } from '../route.js';
import { dashOf, firstKey, keySpan, lineStart, type Yaml } from './layout.js';
import type { House } from './writer.js';

/** Looks at a tree for its words and its indentation. */
export function houseOf(yaml: Yaml, root: Mapping, shape: Shape, language: Language, quote: boolean): House {
  const seen = new Seen(yaml);
  seen.mapping(root, shape);
  return {
    language,
    quote,
    eol: yaml.eol,
    step: seen.step ?? 2,
    listStep: seen.listStep ?? 2,
    spaced: seen.spaced ?? true,
    wordFor: (at, name) => seen.words.get(at.map ?? at)?.get(name) ?? null,
  };
}

class Seen {
  /** By map shape: field → the first word it is written with. */
  readonly words = new Map<object, Map<string, string>>();
  step: number | null = null;
  listStep: number | null = null;
  spaced: boolean | null = null;
  readonly #yaml: Yaml;

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
  }

  #isOurs({ start }: Node): boolean {
    const { span } = this.#yaml;
    return start >= span.start && start < span.end;
  }

  mapping(mapping: Mapping, shape: Shape): void {
    if (mapping.alias === true) return;
    const words = this.words.get(shape.map ?? shape) ?? new Map<string, string>();
    this.words.set(shape.map ?? shape, words);
    if (mapping.flow && mapping.entries.length > 0) this.spaced ??= this.#yaml.text[mapping.start + 1] === ' ';
    for (const entry of mapping.entries) {
      const { key, name, value } = entry;
      if (!this.#isOurs(key) || key.start === key.end) continue;
      if (!words.has(name) && key.style === 'plain') words.set(name, key.value);
      this.#node(value, shapeUnder(shape, name), mapping.flow ? null : keySpan(entry).start);
    }
  }

  #node(node: Node, shape: Shape, key: number | null): void {
    if (node.kind === 'scalar') return;
    if (node.kind === 'mapping') {
      if (!node.flow && key !== null && this.#isOurs(node)) this.step ??= this.#further(firstKey(node), key);
      this.mapping(node, shape);
      return;
    }
    const [first] = node.items;
    if (first !== undefined && !node.flow && key !== null && node.alias !== true && this.#isOurs(node)) {
      this.listStep ??= this.#further(dashOf(this.#yaml, node, first), key, 0);
    }
    for (const item of node.items) this.#node(item, shape.list ?? {}, null);
  }

  /** How many columns further in one thing stands than another. */
  #further(inner: number, outer: number, least = 1): number | null {
    const columns = this.#column(inner) - this.#column(outer);
    return columns >= least && columns <= 8 ? columns : null;
  }

  #column(at: number): number {
    return at - lineStart(this.#yaml, at);
  }
}
