/** Changes of a YAML text as splices: only the stretch that must change, in the style of what stands around it. */
import type { Shape } from '../../load/shape.js';
import type { Entry, List, Mapping, Node } from '../../load/tree.js';
import type { Value } from '../plan.js';
import { Refused } from '../refused.js';
import { type Held, refuseAlias } from '../route.js';
import type { Splice } from '../splice.js';
import {
  afterColon,
  dashOf,
  endOf,
  hasBrackets,
  indentAt,
  isBlock,
  isMarked,
  keySpan,
  lineEnd,
  lineStart,
  nextLine,
  pastBlank,
  writtenSpan,
  type Yaml,
} from './layout.js';
import type { Writer } from './writer.js';

export class YamlChange {
  readonly #yaml: Yaml;
  readonly #writer: Writer;

  constructor(yaml: Yaml, writer: Writer) {
    this.#yaml = yaml;
    this.#writer = writer;
  }

  /** Another value in the place of the one that is held. */
  set(held: Held, value: Value): Splice[] {
    refuseAlias(held.node);
    const { entry, parent } = held;
    if (entry !== null && parent?.node.kind === 'mapping') return this.#setEntry(parent.node, entry, held, value);
    if (parent?.node.kind === 'list') return this.#setItem(parent.node, held, value);
    throw new Refused('wholeDocument');
  }

  #setEntry(mapping: Mapping, entry: Entry, held: Held, value: Value): Splice[] {
    const from = afterColon(this.#yaml, entry);
    const { node, shape } = held;
    const { text } = this.#yaml;
    const indent = mapping.flow ? '' : indentAt(this.#yaml, keySpan(entry).start);
    const style = node.kind === 'scalar' ? node.style : undefined;
    const written = mapping.flow
      ? ` ${typeof value === 'string' ? this.#writer.scalar(value, shape, '', true, style) : this.#writer.flow(value, shape)}`
      : this.#writer.behindColon(entry.name, value, shape, indent, style);
    if (node.kind === 'scalar' && node.style === 'empty') return [this.#fill(from, written, mapping.flow)];
    const there = writtenSpan(this.#yaml, node, from);
    const isScalar = typeof value === 'string';
    if (isMarked(this.#yaml, from, there.start) && !(isScalar && node.kind === 'scalar')) throw new Refused('anchor');
    const onKeyLine = lineEnd(text, from) >= there.start;
    if (onKeyLine && !/^[\r\n]/.test(written)) return [{ ...spanOf(there), text: written.slice(1) }];
    if (onKeyLine) return [{ start: from, end: there.end, text: written }];
    // It stands on the lines below its key: these go, and a comment behind the key stays.
    const rest = { start: lineEnd(text, from), end: there.end, text: '' };
    return /^[\r\n]/.test(written) ? [{ ...rest, text: written }] : [{ start: from, end: from, text: written }, rest];
  }

  /** A value behind a colon that has none; in brackets it takes the space before the comma. */
  #fill(from: number, written: string, flow: boolean): Splice {
    const { text } = this.#yaml;
    let end = from;
    if (flow) while (text[end] === ' ') end++;
    const closes = flow && /[\]}]/.test(text[end] ?? '') && end > from;
    return { start: from, end, text: closes ? `${written} ` : written };
  }

  #setItem(list: List, { node, shape }: Held, value: Value): Splice[] {
    const { text } = this.#yaml;
    if (list.flow) {
      const there = writtenSpan(this.#yaml, node, node.start);
      const style = node.kind === 'scalar' ? node.style : undefined;
      const written =
        typeof value === 'string'
          ? this.#writer.scalar(value, shape, '', true, style)
          : this.#writer.flow(value, shape);
      return [{ ...spanOf(there), text: written }];
    }
    const dash = dashOf(this.#yaml, list, node);
    const indent = indentAt(this.#yaml, dash);
    const there = writtenSpan(this.#yaml, node, dash + 1);
    if (isMarked(this.#yaml, dash + 1, there.start)) throw new Refused('anchor');
    const style = node.kind === 'scalar' ? node.style : undefined;
    const written =
      typeof value === 'string'
        ? this.#writer.scalar(value, shape, `${indent}  `, false, style)
        : this.#writer.item(value, shape, indent, node.kind === 'mapping' && !node.flow).slice(2);
    if (node.kind === 'scalar' && node.style === 'empty')
      return [{ start: dash + 1, end: dash + 1, text: ` ${written}` }];
    if (lineEnd(text, dash) < there.start) throw new Refused('layout');
    return [{ ...spanOf(there), text: written }];
  }

  /** One more field of a mapping, behind those that come before it in the format. */
  addEntry({ node, shape }: Held, name: string, value: Value): Splice[] {
    if (node.kind !== 'mapping') throw new Refused('notMap');
    refuseAlias(node);
    if (node.flow) return this.#intoBraces(node, shape, name, value);
    const own = node.entries.filter(({ key }) => this.#stands(key));
    const [first] = own;
    if (first === undefined) throw new Refused('layout');
    const indent = indentAt(this.#yaml, keySpan(first).start);
    const before = predecessor(own, shape, name);
    const written = this.#writer.entry(name, value, shape, indent);
    if (before === null) {
      const at = keySpan(first).start;
      if (!/^\uFEFF?[ ]*(?:- +)*$/.test(this.#yaml.text.slice(lineStart(this.#yaml, at), at)))
        throw new Refused('layout');
      return [{ start: at, end: at, text: written + this.#yaml.eol + indent }];
    }
    const at = lineEnd(this.#yaml.text, endOf(before.value));
    return [{ start: at, end: at, text: this.#yaml.eol + indent + written }];
  }

  /** Whether something was written in this YAML, and not in a table of the same file. */
  #stands({ start, end }: { start: number; end: number }): boolean {
    const { span } = this.#yaml;
    return start >= span.start && end <= span.end && end > start;
  }

  #intoBraces(mapping: Mapping, shape: Shape, name: string, value: Value): Splice[] {
    const pair = this.#writer.pair(name, value, shape);
    const last = mapping.entries.at(-1);
    if (last === undefined) return this.#intoEmpty(mapping, pair);
    const before = predecessor(mapping.entries, shape, name) ?? last;
    return this.#behind(mapping, before.value, keySpan(before).start, before === last, pair);
  }

  #intoEmpty(node: Mapping | List, written: string): Splice[] {
    if (!hasBrackets(this.#yaml, node)) throw new Refused('layout');
    const { start, end } = node;
    const text = node.kind === 'list' ? `[${written}]` : this.#writer.house.spaced ? `{ ${written} }` : `{${written}}`;
    return [{ start, end, text }];
  }

  /** Another part of a collection in brackets, behind `part`, whose text begins at `begin`. */
  #behind(node: Mapping | List, part: Node, begin: number, isLast: boolean, written: string): Splice[] {
    if (!hasBrackets(this.#yaml, node)) throw new Refused('layout');
    const { text } = this.#yaml;
    const end = endOf(part);
    const next = pastBlank(this.#yaml, end);
    const line = text.slice(lineStart(this.#yaml, begin), begin);
    const isTall = /^ *$/.test(line) && lineEnd(text, end) < node.end - 1;
    if (!isTall) {
      if (text[next] !== ',') return [{ start: end, end, text: `, ${written}` }];
      return [{ start: next + 1, end: next + 1, text: ` ${written}${isLast ? '' : ','}` }];
    }
    const comma = text[next] === ',';
    const at = lineEnd(text, comma ? next : end);
    const more = { start: at, end: at, text: this.#yaml.eol + line + written + (comma ? ',' : '') };
    return comma ? [more] : [{ start: end, end, text: ',' }, more];
  }

  /** One more item at the end of a list. */
  addItem({ node, shape }: Held, name: string, value: Value): Splice[] {
    if (node.kind !== 'list') throw new Refused('notList');
    refuseAlias(node);
    const last = node.items.at(-1);
    const own = shape.list ?? {};
    if (node.flow) {
      const written = this.#writer.flow(value, own);
      if (last === undefined) return this.#intoEmpty(node, written);
      return this.#behind(node, last, writtenSpan(this.#yaml, last, last.start).start, true, written);
    }
    if (last === undefined) throw new Refused('layout');
    const dash = dashOf(this.#yaml, node, last);
    const indent = indentAt(this.#yaml, dash);
    const block =
      last.kind === 'mapping' ? !last.flow : name === 'goals' || name === 'requirements' || name === 'risks';
    const at = lineEnd(this.#yaml.text, endOf(last));
    const gap = this.#areApart(node) ? this.#yaml.eol : '';
    return [{ start: at, end: at, text: gap + this.#yaml.eol + indent + this.#writer.item(value, own, indent, block) }];
  }

  /** Whether the items of a list have a blank line between them. */
  #areApart({ items }: List): boolean {
    const [before, last] = items.slice(-2);
    if (before === undefined || last === undefined) return false;
    return /\n[ \t]*\r?\n/.test(this.#yaml.text.slice(endOf(before), last.start));
  }

  /** A lone text and one more make a list. */
  makeList({ node, entry, shape, parent }: Held, value: Value): Splice[] {
    if (node.kind !== 'scalar' || entry === null || parent?.node.kind !== 'mapping') throw new Refused('notList');
    refuseAlias(node);
    const from = afterColon(this.#yaml, entry);
    const there = writtenSpan(this.#yaml, node, from);
    if (isMarked(this.#yaml, from, there.start)) throw new Refused('anchor');
    const asFlow = this.#writer.flow(node.value.trim(), shape.list ?? {});
    const first = isBlock(node) || node.style === 'plain' ? asFlow : this.#yaml.text.slice(there.start, there.end);
    return [{ ...spanOf(there), text: `[${first}, ${this.#writer.flow(value, shape.list ?? {})}]` }];
  }

  /** Takes a field or an item away. A comment behind it stays. */
  remove(held: Held): Splice[] {
    const { entry, parent, node } = held;
    refuseAlias(node);
    if (entry !== null && parent?.node.kind === 'mapping') return this.#removeEntry(parent.node, entry);
    if (parent?.node.kind !== 'list') throw new Refused('wholeDocument');
    const list = parent.node;
    if (list.items.length === 1) return this.remove(parent);
    if (list.flow)
      return [
        this.#cut(
          list.items.map((item) => writtenSpan(this.#yaml, item, item.start)),
          list.items.indexOf(node),
        ),
      ];
    const dash = dashOf(this.#yaml, list, node);
    return [this.#lines(dash, endOf(node))];
  }

  #removeEntry(mapping: Mapping, entry: Entry): Splice[] {
    const own = mapping.entries.filter(({ key }) => this.#stands(key));
    const index = own.indexOf(entry);
    if (index < 0 || own.length === 1) throw new Refused('lastKey');
    const spans = own.map((each) => ({ start: keySpan(each).start, end: endOf(each.value) }));
    if (mapping.flow) return [this.#cut(spans, index)];
    const { start, end } = spans[index] ?? entry.key;
    const lead = this.#yaml.text.slice(lineStart(this.#yaml, start), start);
    if (/^\uFEFF?[ ]*$/.test(lead)) return [this.#lines(start, end)];
    // It stands behind a dash: the next key takes its place.
    const next = spans[index + 1]?.start;
    if (next === undefined || this.#yaml.text.slice(end, next).trim() !== '') throw new Refused('commentBehind');
    return [{ start, end: next, text: '' }];
  }

  /** One of several parts between commas. */
  #cut(spans: readonly { start: number; end: number }[], index: number): Splice {
    const own = spans[index];
    const before = spans[index - 1];
    const after = spans[index + 1];
    if (own === undefined) throw new Refused('layout');
    const gap =
      before !== undefined ? { start: before.end, end: own.start } : { start: own.end, end: after?.start ?? own.end };
    if (this.#yaml.text.slice(gap.start, gap.end).includes('#')) throw new Refused('commentBehind');
    return { start: Math.min(gap.start, own.start), end: Math.max(gap.end, own.end), text: '' };
  }

  /** The lines from `start` to the one that `end` stands on; of a comment behind it, that remains. */
  #lines(start: number, end: number): Splice {
    const { text } = this.#yaml;
    const behind = text.slice(end, lineEnd(text, end));
    const comment = /#.*$/.exec(behind);
    if (comment !== null) return { start, end: end + comment.index, text: '' };
    const last = nextLine(this.#yaml, end);
    const first = lineStart(this.#yaml, start);
    // Without a line end behind the last line, the one before it goes.
    if (last === lineEnd(text, end))
      return { start: Math.max(first - this.#yaml.eol.length, this.#yaml.span.start), end: last, text: '' };
    return { start: first, end: last, text: '' };
  }
}

function spanOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}

/** The entry that a new one is to follow: the last of those that come before it in the format. Null: it is the first. */
function predecessor(entries: readonly Entry[], shape: Shape, name: string): Entry | null {
  const order = Object.keys(shape.map?.fields ?? {});
  const own = order.indexOf(name);
  if (own < 0) return entries.at(-1) ?? null;
  let best: Entry | null = null;
  for (const entry of entries) {
    const rank = order.indexOf(entry.name);
    if (rank >= 0 && rank < own && (best === null || rank > order.indexOf(best.name))) best = entry;
  }
  return best;
}
