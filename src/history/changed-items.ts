/** Two versions of a file → both without the items that are the same, byte by byte, in each. */
import { keyNames } from '../language/lexicon/keys.js';
import type { ItemList, Layout } from './layout.js';

export interface ChangedItems {
  readonly before: PartOfFile;
  readonly after: PartOfFile;
  /** Items between changed ones were left out too. */
  readonly isScattered: boolean;
  /** For each item after, list by list: which one before it is, if it is left out; else −1. */
  readonly origins: readonly (readonly number[])[];
}

export interface PartOfFile {
  /** With all that stands around the lists. */
  text(): string;
  /** The numbers of the items in it, list by list, and their ids. */
  readonly items: readonly (readonly number[])[];
  readonly ids: readonly (readonly string[])[];
}

/** From and to which item of a list, the end excluded, and which of these are left out. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly without: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const nowhere: Stretch = { from: 0, to: 0, without: none };

interface Both {
  readonly before: Stretch;
  readonly after: Stretch;
}

/**
 * Null where the versions differ in more than items and the document's own version, date, title and status. Between the
 * first and the last item that differ, those that are the same stay unless `scattered` is set.
 */
export function changedItems(one: Layout, other: Layout, scattered: boolean): ChangedItems | null {
  if (!sameFrame(one, other)) return null;
  const stretches = one.lists.map((list, index) => changedIn(one, list, other, other.lists[index] ?? list, scattered));
  const changed = stretches.filter(({ before, after }) => before.from < before.to || after.from < after.to);
  return {
    before: partOf(
      one,
      stretches.map(({ before }) => before),
    ),
    after: partOf(
      other,
      stretches.map(({ after }) => after),
    ),
    isScattered: changed.length > 1 || changed.some(({ before }) => before.without.size > 0),
    origins: one.lists.map((list, index) => originsOf(list, other.lists[index] ?? list, stretches[index])),
  };
}

function changedIn(one: Layout, list: ItemList, other: Layout, partner: ItemList, scattered: boolean): Both {
  const [count, otherCount] = [list.ids.length, partner.ids.length];
  const isSame = (index: number, otherIndex: number) => sameItem(one, list, index, other, partner, otherIndex);
  let from = 0;
  while (from < count && from < otherCount && isSame(from, from)) from++;
  let behind = 0;
  const most = Math.min(count, otherCount) - from;
  while (behind < most && isSame(count - 1 - behind, otherCount - 1 - behind)) behind++;
  const [to, otherTo] = [count - behind, otherCount - behind];
  const without = scattered ? inBoth(textsOf(one, list, from, to), textsOf(other, partner, from, otherTo)) : none;
  return { before: { from, to, without }, after: { from, to: otherTo, without } };
}

function inBoth(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  if (one.length < 2 || other.length < 2) return none;
  const there = new Set(other);
  return new Set(one.filter((text) => there.has(text)));
}

function textsOf({ bytes }: Layout, { bounds }: ItemList, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let at = from; at < to; at++) texts.push(bytes.toString('latin1', bounds[at], bounds[at + 1]));
  return texts;
}

function sameItem(one: Layout, list: ItemList, index: number, other: Layout, partner: ItemList, otherIndex: number) {
  const [start = 0, end = 0] = [list.bounds[index], list.bounds[index + 1]];
  const [otherStart = 0, otherEnd = 0] = [partner.bounds[otherIndex], partner.bounds[otherIndex + 1]];
  return (
    end - start === otherEnd - otherStart && one.bytes.compare(other.bytes, otherStart, otherEnd, start, end) === 0
  );
}

function partOf(layout: Layout, stretches: readonly Stretch[]): PartOfFile {
  const { bytes, lists } = layout;
  const items = lists.map(({ bounds }, list) => {
    const { from, to, without } = stretches[list] ?? nowhere;
    const numbers: number[] = [];
    for (let number = from; number < to; number++) {
      if (without.size > 0 && without.has(bytes.toString('latin1', bounds[number], bounds[number + 1]))) continue;
      numbers.push(number);
    }
    return numbers;
  });
  const ids = items.map((numbers, list) => numbers.map((number) => lists[list]?.ids[number] ?? ''));
  return { items, ids, text: () => textOf(layout, items) };
}

function textOf({ bytes, lists, frame }: Layout, items: readonly (readonly number[])[]): string {
  let text = frame[0] ?? '';
  for (const [list, { bounds }] of lists.entries()) {
    for (const number of items[list] ?? []) text += bytes.toString('utf8', bounds[number], bounds[number + 1]);
    text += frame[list + 1] ?? '';
  }
  return text;
}

function originsOf(list: ItemList, partner: ItemList, stretch: Both = { before: nowhere, after: nowhere }): number[] {
  const { before, after } = stretch;
  return partner.ids.map((id, number) => {
    if (number < after.from) return number;
    if (number >= after.to) return number - after.to + before.to;
    return before.without.size === 0 ? -1 : list.ids.indexOf(id);
  });
}

/** What a release writes; no item means anything else for it. */
const ownFields = ['version', 'updated', 'title', 'status'];
const ownWords = ownFields.flatMap((name) => [
  name,
  ...(keyNames[name]?.zh.flat() ?? []),
  ...(keyNames[name]?.en ?? []),
]);
const ownLine = new RegExp(`^(?:${ownWords.join('|')}): .*\\n`, 'gm');

/**
 * Whether all around the lists is the same, the document's own fields and comments aside. Whatever it is, all of it is
 * read and compared: what counts is that it gives no item another meaning.
 */
function sameFrame(one: Layout, other: Layout): boolean {
  if (one.frame === other.frame) return true;
  const isAlike = (text: string, index: number) => bare(text) === bare(other.frame[index] ?? '');
  const sameKeys = one.lists.every(({ key }, index) => key === other.lists[index]?.key);
  return one.frame.length === other.frame.length && sameKeys && one.frame.every(isAlike);
}

function bare(text: string): string {
  return text.replace(ownLine, '').replace(/^ *#.*\n/gm, '');
}
