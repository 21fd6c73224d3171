/** Whose row is it? Each row of a returned form is of items of the document, of new ones, or of another document. */
import { pointer } from '../../model/place.js';
import type { ItemKind, ItemState } from '../forms/states.js';
import { isPlaceKey, type Key } from './keys.js';
import type { GivenState, Returned, ReturnedRow } from './returned.js';

/** What a row says of an item that is here. */
export interface Claim {
  readonly row: ReturnedRow;
  readonly state: ItemState;
  /** Field → text as given away; null where nobody knows. */
  readonly given: ReadonlyMap<string, string> | null;
}

/** A row of an item that is no longer here. */
export interface Gone {
  readonly row: ReturnedRow;
  readonly key: Key;
  readonly given: ReadonlyMap<string, string> | null;
}

const kinds: readonly ItemKind[] = ['requirement', 'goal'];

export class Claims {
  readonly all: Claim[] = [];
  readonly gone: Gone[] = [];
  /** Rows that speak of an item that is not in the document. */
  readonly added: ReturnedRow[] = [];
  /** Rows of other documents. */
  others = 0;
  readonly #states: readonly ItemState[];
  readonly #names: readonly string[];
  readonly #byKey = new Map<string, ItemState>();
  readonly #byPlace = new Map<string, ItemState>();
  readonly #byId = new Map<string, ItemState>();
  readonly #bySaying = new Map<string, ItemState[]>();
  readonly #given = new Map<string, GivenState>();
  readonly #knowsGiven: boolean;

  /** `names` are what keys may call the document: the first is that of the states' own keys. */
  constructor(returned: Returned, states: readonly ItemState[], names: readonly string[]) {
    this.#states = states;
    this.#names = names;
    for (const state of states) {
      this.#byKey.set(state.key, state);
      const { id } = state.item;
      const saying = `${state.kind} ${state.fields.get('statement') ?? ''}`;
      const alike = this.#bySaying.get(saying);
      if (alike === undefined) this.#bySaying.set(saying, [state]);
      else alike.push(state);
      if (id !== null && !this.#byId.has(`${state.kind} ${id}`)) this.#byId.set(`${state.kind} ${id}`, state);
      this.#byPlace.set((names[0] ?? '') + pointer(state.item.at.path), state);
    }
    this.#knowsGiven = returned.given !== null;
    for (const [key, state] of returned.given ?? []) this.#given.set(this.#ownKey(key) ?? key, state);
    const copies = this.#copiesIn(returned.rows);
    const keyed = new Set(returned.rows.flatMap((row) => (copies.has(row) ? [] : this.#itemsOfKeys(row))));
    for (const row of returned.rows) this.#read(copies.has(row) ? { ...row, keys: [] } : row, keyed);
  }

  /** What was given away of an item that is here by its key. */
  givenOf({ key }: ItemState): GivenState | undefined {
    return this.#given.get(key);
  }

  #read(row: ReturnedRow, keyed: ReadonlySet<string>): void {
    const own = row.keys.filter(({ key }) => this.#ownKey(key) !== null);
    if (row.keys.length > 0 ? own.length === 0 : row.document !== null && !this.#names.includes(row.document)) {
      this.others++;
      return;
    }
    const found = new Map<ItemKind, ItemState>();
    let isNew = false;
    for (const kind of kinds) {
      if (![...row.cells[kind].values()].some((text) => text !== '')) continue;
      const key = row.keys.find((one) => one.kind === kind);
      const state = this.#named(row, kind) ?? (key === undefined ? this.#said(row, kind) : this.#stateOf(key));
      const isCopy = key === undefined && kind === 'goal' && keyed.has(`${row.sheet} ${state?.key}`);
      if (state !== null && !isCopy) {
        found.set(kind, state);
        this.#claim(row, state, key);
      } else if (key === undefined) isNew = true;
      else if (this.#ownKey(key.key) !== null) this.gone.push({ row, key, given: this.#givenBy(key, null) });
    }
    if (isNew) this.added.push(withKnown(row, found));
  }

  /** A row that somebody typed fills in what it wants to say; its blank cells say nothing. */
  #claim(row: ReturnedRow, state: ItemState, key: Key | undefined): void {
    const own = key !== undefined && this.#stateOf(key) === state ? key : undefined;
    const given = own === undefined ? (this.#given.get(state.key)?.fields ?? null) : this.#givenBy(own, state);
    if (key !== undefined) this.all.push({ row, state, given });
    else this.all.push({ row: { ...row, cells: filledOnly(row.cells) }, state, given });
  }

  #givenBy(key: Key, state: ItemState | null): ReadonlyMap<string, string> | null {
    const given = this.#given.get(this.#ownKey(key.key) ?? key.key)?.fields;
    return given ?? (state !== null && state.hash === key.hash ? state.fields : null);
  }

  /** The item whose id the row shows: what everybody sees counts more than what a sorted or copied column says. */
  #named({ cells }: ReturnedRow, kind: ItemKind): ItemState | null {
    const id = cells[kind].get('id') ?? '';
    return this.#byId.get(`${kind} ${id}`) ?? null;
  }

  /** An item in the words of a row without an id: it was added when the file came back before. */
  #said({ cells }: ReturnedRow, kind: ItemKind): ItemState | null {
    const statement = cells[kind].get('statement') ?? '';
    const alike = statement === '' ? [] : (this.#bySaying.get(`${kind} ${statement}`) ?? []);
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }

  #stateOf(key: Key): ItemState | null {
    const own = this.#ownKey(key.key);
    if (own === null) return null;
    if (!isPlaceKey(own)) return this.#byKey.get(own) ?? null;
    const there = this.#byPlace.get(own);
    if (there?.hash === key.hash) return there;
    const same = this.#states.filter(({ kind, hash }) => kind === key.kind && hash === key.hash);
    if (same.length === 1) return same[0] ?? null;
    return there !== undefined && isLike(there, this.#given.get(own)) ? there : null;
  }

  /** The key as the document's states have it; null for a key of another document. */
  #ownKey(key: string): string | null {
    for (const name of this.#names) {
      const rest = key.startsWith(name) ? key.slice(name.length) : '';
      if (/^(?:#|\/(?:requirements|goals)\/\d)/.test(rest)) return (this.#names[0] ?? '') + rest;
    }
    return null;
  }

  #itemsOfKeys(row: ReturnedRow): string[] {
    return row.keys.flatMap((key) => {
      const state = this.#stateOf(key);
      return state === null ? [] : [`${row.sheet} ${state.key}`];
    });
  }

  /** Rows that were copied with their keys: of those with the same, all but the one that is most like what was given away. */
  #copiesIn(rows: readonly ReturnedRow[]): Set<ReturnedRow> {
    const groups = new Map<string, ReturnedRow[]>();
    for (const row of rows) {
      if (row.keys.length === 0) continue;
      const name = `${row.sheet}\n${row.keys.map(({ kind, key }) => `${kind} ${key}`).join('\n')}`;
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    const copies = new Set<ReturnedRow>();
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      const original = group.reduce((best, row) => (this.#likeness(row) > this.#likeness(best) ? row : best));
      for (const row of group) if (row !== original) copies.add(row);
    }
    return copies;
  }

  #likeness(row: ReturnedRow): number {
    let alike = 0;
    for (const key of row.keys) {
      const state = this.#stateOf(key);
      const was = this.#knowsGiven ? this.#givenBy(key, state) : state?.fields;
      for (const [name, text] of row.cells[key.kind]) if ((was?.get(name) ?? '') === text) alike++;
    }
    return alike;
  }
}

/** Whether an item can be the one that was given away, changed: most of what was written is the same. */
function isLike({ fields }: ItemState, given: GivenState | undefined): boolean {
  if (given === undefined) return true;
  const same = [...given.fields].filter(([name, text]) => fields.get(name) === text);
  return same.length * 2 >= given.fields.size;
}

function filledOnly(cells: ReturnedRow['cells']): ReturnedRow['cells'] {
  const filled = (of: ReadonlyMap<string, string>) => new Map([...of].filter(([, text]) => text !== ''));
  return { requirement: filled(cells.requirement), goal: filled(cells.goal) };
}

/** A new goal of a need that is here is found by what the need is called here, and a known goal is not added again. */
function withKnown(row: ReturnedRow, found: ReadonlyMap<ItemKind, ItemState>): ReturnedRow {
  const need = found.get('requirement');
  const named = ['id', 'statement'].flatMap((name): [string, string][] => {
    const text = need?.fields.get(name);
    return text === undefined ? [] : [[name, text]];
  });
  return {
    ...row,
    cells: {
      requirement: need === undefined ? row.cells.requirement : new Map(named),
      goal: found.has('goal') ? new Map() : row.cells.goal,
    },
  };
}
