/** Deadlines and targets that moved more than once: how often, which way, how far in all, and since when. */
import type { ChangeClass } from '../model/results.js';
import type { LoggedChange } from './change-log.js';

/** The classes that have a direction; a chain counts each. */
export const directions = [
  'due-slipped',
  'due-advanced',
  'target-raised',
  'target-lowered',
  'target-easier',
  'target-harder',
] as const;
export type Direction = (typeof directions)[number];

export interface Chain {
  readonly id: string | null;
  readonly ref: string | null;
  readonly file: string;
  readonly field: string;
  /** How often it moved in each direction that it moved in. */
  readonly moves: readonly { readonly class: Direction; readonly times: number }[];
  /** Of a deadline: the days it moved in all, negative where it is earlier now; null where nobody can say. */
  readonly days: number | null;
  /** As written before the first move and after the last. */
  readonly from: string | null;
  readonly to: string | null;
  readonly since: {
    /** Day of the first move. */
    readonly date: string;
    /** The document's version at that time, where its changes tell. */
    readonly version: string | null;
  };
}

/** The field of the item that goes by its name. */
function fieldOfItem({ ref, currentFile, field }: LoggedChange): string {
  return `${ref ?? currentFile}\0${field}`;
}

/** Of changes of one item, whatever it was called: the field alone. */
export function fieldAlone({ field }: LoggedChange): string {
  return field.split('/').slice(2).join('/');
}

/**
 * The chains among `changes` (newest first), each of what has one key. `all` are the changes that tell of versions.
 */
export function chainsOf(
  changes: readonly LoggedChange[],
  all: readonly LoggedChange[],
  keyOf: (change: LoggedChange) => string = fieldOfItem,
): Chain[] {
  const versions = new VersionsTold(all);
  const byField = new Map<string, LoggedChange[]>();
  for (const change of changes) {
    if (!/^(?:due|target)-/.test(change.class)) continue;
    const key = keyOf(change);
    const known = byField.get(key);
    if (known === undefined) byField.set(key, [change]);
    else known.push(change);
  }
  return [...byField.values()].flatMap((moved) => chainOf(moved, versions) ?? []);
}

function chainOf(newestFirst: readonly LoggedChange[], versions: VersionsTold): Chain | null {
  if (newestFirst.length < 2) return null;
  const moves = directions
    .map((name) => ({ class: name, times: newestFirst.filter((change) => change.class === name).length }))
    .filter(({ times }) => times > 0);
  const [last] = newestFirst;
  const first = newestFirst.at(-1);
  const times = moves.reduce((total, move) => total + move.times, 0);
  if (last === undefined || first === undefined || times < 2) return null;
  return {
    id: last.id,
    ref: last.ref,
    file: last.file,
    field: last.field,
    moves,
    days: daysIn(newestFirst),
    from: first.from,
    to: last.to,
    since: { date: first.date.slice(0, 10), version: versions.at(first) },
  };
}

const signs: Readonly<Partial<Record<ChangeClass, 1 | -1>>> = { 'due-slipped': 1, 'due-advanced': -1 };

function daysIn(changes: readonly LoggedChange[]): number | null {
  let total = 0;
  for (const change of changes) {
    const sign = signs[change.class];
    if (sign === undefined || change.days === undefined) return null;
    total += sign * change.days;
  }
  return total;
}

/** What the changes of versions tell of the versions before and after. */
class VersionsTold {
  readonly #newestFirst: readonly LoggedChange[];
  readonly #bumps: readonly { readonly bump: LoggedChange; readonly place: number }[];

  constructor(newestFirst: readonly LoggedChange[]) {
    this.#newestFirst = newestFirst;
    this.#bumps = newestFirst.flatMap((bump, place) => (bump.field === 'version' ? { bump, place } : []));
  }

  /** The version that the document had when a change was made: what the bump before it gave, or the next replaced. */
  at(change: LoggedChange): string | null {
    const bumps = this.#bumps.filter(({ bump }) => sameDocument(bump, change));
    if (bumps.length === 0) return null;
    const own = this.#newestFirst.indexOf(change);
    const before = bumps.find(({ bump, place }) => place > own && bump.revision !== change.revision);
    const next = () => bumps.findLast(({ place }) => place < own)?.bump.from;
    return (before === undefined ? next() : before.bump.to) ?? null;
  }
}

function sameDocument(one: LoggedChange, other: LoggedChange): boolean {
  const [left, right] = [documentOf(one), documentOf(other)];
  return left === null || right === null ? one.currentFile === other.currentFile : left === right;
}

function documentOf({ ref }: LoggedChange): string | null {
  return ref === null ? null : (ref.split('#')[0] ?? null);
}
