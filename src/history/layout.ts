/**
 * Where the items of a YAML file stand, found without parsing it: only for the plain layout that nearly every file
 * has. Of any other, null says to read the file whole. Bytes are looked at as Latin-1, one character a byte: all that
 * gives a file its structure is ASCII, and positions in the text are positions in the file.
 */
import { keyNames } from '../language/lexicon/keys.js';

/** A top-level list whose entries all begin with their id. */
export interface ItemList {
  /** The key it stands under, as written. */
  readonly key: string;
  readonly indent: number;
  /** Where each item begins, and last where the list ends. */
  readonly bounds: readonly number[];
  readonly ids: readonly string[];
  /** Every id that is written in each item, its own included. */
  readonly named: readonly (readonly string[])[];
}

/** A file cut at its items. All offsets are bytes, all texts Latin-1. */
export interface Layout {
  readonly bytes: Buffer;
  /** In file order. No id is written twice, in the lists or around them. */
  readonly lists: readonly ItemList[];
  /** The ids that are written around the lists. */
  readonly named: readonly string[];
  /** What stands before, between and behind the lists, as UTF-8. */
  readonly frame: readonly string[];
}

/** Larger files may pass one of the loader's limits, which only the whole shows. */
const longest = 12_000_000;

const latin1 = (word: string): string => Buffer.from(word).toString('latin1');
const idWords = ['id', ...(keyNames.id?.zh.flat() ?? [])].map(latin1).join('|');

/** Tabs, lone carriage returns, and anchors, aliases, tags and directives: what may mean something beyond its line. */
const unusual = /\t|\r(?!\n)|(?:^|[[{,:?-]) *[&*!%@`]/m;
/** Quoted texts where a value may begin; the second group is a quote that does not end in its line. */
const quotes = /(^|[[{,:?-]) *(?:"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\n]|'')*'|(["']))/gm;
const bracketed = /^.*[[\]{}].*$/gm;
const idField = new RegExp(`(?<![\\w\\x80-\\xff-])(?:${idWords})["']? *:(?: *["']?([^\\s,}"'\\]]+)|(?= *$))`, 'gm');
/** A list entry that begins with its id, as a block or in braces. */
const itemLine = new RegExp(
  `^ *- (?:\\{ *(?:${idWords}): *([\\w.\\x80-\\xff-]+) *[,}]|(?:${idWords}): *([\\w.\\x80-\\xff-]+) *(?:#.*)?$)`,
);
const keyLine = /^([\w\x80-\xff-]+) *:(?: +(.*))?$/;

/** The layout of a file, or null where it is not the plain one. */
export function layoutOf(bytes: Buffer): Layout | null {
  if (bytes.length > longest) return null;
  const text = bytes.toString('latin1');
  if (!isPlain(text)) return null;
  const lists = new ListScan(text).lists();
  return lists === null || idsIn(text) === null ? null : framed(bytes, lists);
}

function framed(bytes: Buffer, lists: readonly ItemList[]): Layout {
  const frame = frameOf(bytes, lists);
  const named = frame.flatMap((text) => idsIn(Buffer.from(text).toString('latin1')) ?? []);
  return { bytes, lists, named, frame };
}

/** The layout with some of its lists; the others are left whole. */
export function withLists(layout: Layout, wanted: (list: ItemList) => boolean): Layout {
  const lists = layout.lists.filter(wanted);
  return lists.length === layout.lists.length ? layout : framed(layout.bytes, lists);
}

function frameOf(bytes: Buffer, lists: readonly ItemList[]): string[] {
  const bounds = lists.map((list) => [list.bounds[0] ?? 0, list.bounds.at(-1) ?? 0] as const);
  const starts = [0, ...bounds.map(([, end]) => end)];
  return starts.map((start, index) => bytes.toString('utf8', start, bounds[index]?.[0] ?? bytes.length));
}

/** Whether nothing in some whole lines can reach beyond them. */
function isPlain(text: string): boolean {
  if (!text.endsWith('\n') || unusual.test(text)) return false;
  for (const [, , open] of text.matchAll(quotes)) if (open !== undefined) return false;
  for (const [line] of text.matchAll(bracketed)) if (!isBalanced(line)) return false;
  return true;
}

function isBalanced(line: string): boolean {
  let depth = 0;
  for (const sign of line.matchAll(/[[{]|[\]}]/g)) depth += sign[0] === '[' || sign[0] === '{' ? 1 : -1;
  return depth === 0;
}

/** The ids written in a text; null where one stands twice, or is not on its key's line. */
function idsIn(text: string): string[] | null {
  const found: string[] = [];
  for (const [, id] of text.matchAll(idField)) {
    if (id === undefined) return null;
    found.push(own(id));
  }
  return new Set(found).size === found.length ? found : null;
}

/** A piece cut out of a text keeps all of the text in memory. */
function own(id: string): string {
  return Buffer.from(id, 'latin1').toString('latin1');
}

function depthOf(line: string): number {
  let depth = 0;
  while (line.charCodeAt(depth) === 32) depth++;
  return depth;
}

/** Blank, or a comment: it belongs to what stands above it. */
function saysNothing(line: string): boolean {
  const first = line.charCodeAt(depthOf(line));
  return Number.isNaN(first) || first === 35 || first === 13;
}

function itemId(line: string): string | null {
  const found = itemLine.exec(line.endsWith('\r') ? line.slice(0, -1) : line);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Lines of a text with their offsets; a line's end is not part of it. */
function* linesOf(text: string, start: number): Iterable<{ readonly line: string; readonly at: number }> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    yield { line: text.slice(at, end), at: start + at };
    at = end + 1;
  }
}

interface OpenList {
  readonly key: string;
  readonly indent: number;
  readonly bounds: number[];
  readonly ids: string[];
}

/** Walks the lines of a whole file. */
class ListScan {
  readonly #text: string;
  readonly #keys = new Set<string>();
  readonly #found: ItemList[] = [];
  /** A key without a value: what comes next may be its list. */
  #pending: string | null = null;
  #open: OpenList | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  lists(): readonly ItemList[] | null {
    for (const { line, at } of linesOf(this.#text, 0)) {
      if (saysNothing(line) || (at === 0 && /^--- *\r?$/.test(line))) continue;
      if (!this.#take(line, at)) return null;
    }
    this.#close(this.#text.length);
    return this.#found;
  }

  /** False for a line that a plain layout does not have. */
  #take(line: string, at: number): boolean {
    const depth = depthOf(line);
    if (this.#open !== null && depth > this.#open.indent) return true;
    const id = itemId(line);
    if (this.#open !== null && depth === this.#open.indent && id !== null) {
      this.#open.bounds.push(at);
      this.#open.ids.push(own(id));
      return true;
    }
    const pending = this.#pending;
    this.#pending = null;
    if (this.#open === null && pending !== null && id !== null) {
      this.#open = { key: pending, indent: depth, bounds: [at], ids: [own(id)] };
      return true;
    }
    if (depth > 0) {
      // Another entry of the list has no id: it is left whole.
      this.#open = null;
      return true;
    }
    this.#close(at);
    return this.#key(line);
  }

  #key(line: string): boolean {
    const [whole, key = '', value = ''] = keyLine.exec(line.trimEnd()) ?? [];
    if (whole === undefined || this.#keys.has(key)) return false;
    this.#keys.add(key);
    this.#pending = value === '' || value.startsWith('#') ? key : null;
    return true;
  }

  #close(end: number): void {
    if (this.#open !== null) {
      const bounds = [...this.#open.bounds, end];
      this.#found.push({ ...this.#open, key: own(this.#open.key), bounds, named: namedIn(this.#text, bounds, 0) });
    }
    this.#open = null;
  }
}

/** The ids in each of the items of a text that begins at `start`. */
function namedIn(text: string, bounds: readonly number[], start: number): string[][] {
  return bounds.slice(0, -1).map((at, index) => idsIn(text.slice(at - start, (bounds[index + 1] ?? 0) - start)) ?? []);
}

/** The layout of the next version of a file, from that of the one before: only what differs is looked at. */
export function nextLayout(before: Layout, bytes: Buffer): Layout | null {
  return patched(before, bytes) ?? layoutOf(bytes);
}

/** Null where more than the items of one list differs. */
function patched(before: Layout, bytes: Buffer): Layout | null {
  const start = commonStart(before.bytes, bytes);
  const end = before.bytes.length - commonEnd(before.bytes, bytes, start);
  const list = before.lists.find(({ bounds }) => (bounds[0] ?? 0) <= start && end <= (bounds.at(-1) ?? 0));
  if (list === undefined) return null;
  const last = list.bounds.findIndex((bound) => bound >= end);
  const first = Math.min(
    list.bounds.findLastIndex((bound) => bound <= start),
    list.ids.length - 1,
  );
  // Where the new lines go on with the item before, that is part of it.
  return (
    spliced(before, bytes, list, first, last) ?? (first > 0 ? spliced(before, bytes, list, first - 1, last) : null)
  );
}

/** Puts what stands in place of the items from `first` to before `last` into the layout. */
function spliced(before: Layout, bytes: Buffer, list: ItemList, first: number, last: number): Layout | null {
  const by = bytes.length - before.bytes.length;
  const [start = 0, end = 0] = [list.bounds[first], list.bounds[last]];
  const text = bytes.toString('latin1', start, end + by);
  const items = itemsIn(text, start, list.indent);
  if (items === null) return null;
  const bounds = [...list.bounds.slice(0, first), ...items.bounds, ...list.bounds.slice(last).map((at) => at + by)];
  const changed: ItemList = {
    ...list,
    bounds,
    ids: [...list.ids.slice(0, first), ...items.ids, ...list.ids.slice(last)],
    named: [
      ...list.named.slice(0, first),
      ...namedIn(text, [...items.bounds, end + by], start),
      ...list.named.slice(last),
    ],
  };
  const at = before.lists.indexOf(list);
  const behind = before.lists
    .slice(at + 1)
    .map((each) => ({ ...each, bounds: each.bounds.map((bound) => bound + by) }));
  const lists = [...before.lists.slice(0, at), changed, ...behind];
  const isPlainList =
    changed.ids.length > 0 && eachOnce(idsIn(text), [before.named, ...lists.flatMap(({ named }) => named)]);
  return isPlainList ? { bytes, lists, named: before.named, frame: before.frame } : null;
}

/** Whether each of some ids is among all of them once. */
function eachOnce(ids: readonly string[] | null, all: readonly (readonly string[])[]): boolean {
  if (ids === null) return false;
  const left = new Set(ids);
  for (const named of all) for (const id of named) if (!left.delete(id) && ids.includes(id)) return false;
  return left.size === 0;
}

/** The items that some lines of a list are; null where they are anything else. */
function itemsIn(text: string, start: number, indent: number): Pick<ItemList, 'bounds' | 'ids'> | null {
  const bounds: number[] = [];
  const ids: string[] = [];
  if (text === '') return { bounds, ids };
  if (!isPlain(text)) return null;
  for (const { line, at } of linesOf(text, start)) {
    const depth = depthOf(line);
    const id = depth === indent ? itemId(line) : null;
    if (id !== null) {
      bounds.push(at);
      ids.push(own(id));
    } else if (ids.length === 0 || !(depth > indent || saysNothing(line))) return null;
  }
  return { bounds, ids };
}

/** How many bytes two files have in common at their start. */
function commonStart(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  for (let step = 4096; step >= 1; ) {
    if (at + step <= most && one.compare(other, at, at + step, at, at + step) === 0) at += step;
    else step >>= 2;
  }
  return at;
}

/** How many at their end, of those behind `start`. */
function commonEnd(one: Buffer, other: Buffer, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const [end, otherEnd] = [one.length, other.length];
  let count = 0;
  for (let step = 4096; step >= 1; ) {
    const next = count + step;
    const isSame = next <= most && one.compare(other, otherEnd - next, otherEnd - count, end - next, end - count) === 0;
    if (isSame) count = next;
    else step >>= 2;
  }
  return count;
}
