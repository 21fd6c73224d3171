/**
 * The three-way return: what was given away, what came back, and what the document says by now. A cell that only they
 * changed is applied; one that both sides changed to different things is a conflict, and nothing is done about it.
 */
import type { Operation } from '../../edit/plan.js';
import type { ExchangeMessageId } from '../../messages/exchange.js';
import type { Document } from '../../model/kernel.js';
import type { MessageData, Text } from '../../model/language.js';
import type { Place } from '../../model/place.js';
import type { ItemKind, ItemState } from '../forms/states.js';
import { type Addition, additionsOf } from './additions.js';
import { operationsFor } from './cell-value.js';
import { type Claim, Claims } from './claims.js';
import { isPlaceKey } from './keys.js';
import type { Returned, ReturnedRow } from './returned.js';

/** A change from outside that was not made, and why. */
export interface Conflict {
  /** The item's id, else its words. */
  readonly item: string;
  /** English name of the field; null for an item as a whole. */
  readonly field: string | null;
  /** As given away; null where nobody knows. */
  readonly given: string | null;
  readonly here: string | null;
  readonly there: string | null;
  readonly reason: ExchangeMessageId;
  /** Of a `refusedEdit`: what the edit said. */
  readonly why?: Text;
  readonly data?: MessageData;
  /** `Sheet!12`. */
  readonly where: string;
}

export interface Edit {
  readonly item: string;
  readonly field: string | null;
  readonly operations: readonly Operation[];
  /** Items of tables and the fields that these must have columns for. */
  readonly columns: readonly { readonly at: Place; readonly names: readonly string[] }[];
  readonly there: string | null;
  readonly where: string;
}

export interface Merged {
  /** Edits of fields in the order of the sheets, then new items. */
  readonly edits: readonly Edit[];
  readonly conflicts: readonly Conflict[];
  /** Items whose rows were taken out everywhere, and that are unchanged here; what goes along with its need is not told. */
  readonly removed: readonly ItemState[];
  /** Items whose rows were taken out of one sheet and stand in another. */
  readonly halfRemoved: readonly ItemState[];
  /** How many rows are of other documents. */
  readonly others: number;
}

export interface MergeOptions {
  /** The document as it is by now, in the language of the export. */
  readonly states: readonly ItemState[];
  readonly document: Document;
  /** What keys may call the document: the first is that of the states' own keys. */
  readonly names: readonly string[];
  readonly additions: Addition;
}

export function mergeReturned(returned: Returned, options: MergeOptions): Merged {
  const claims = new Claims(returned, options.states, options.names);
  const merger = new Merger();
  for (const proposal of proposalsIn(claims.all)) merger.settle(proposal);
  merger.tellGone(claims);
  const { added, refused } = additionsOf(claims.added, options.document, options.additions);
  const sheets = sheetsOf(returned.rows, claims.all);
  const missing = options.states.map((state) => ({ state, from: missingFrom(state, claims, sheets[state.kind]) }));
  const gone = missing.filter(({ from }) => from === 'all').map(({ state }) => state);
  const without = new Set<unknown>(gone.map(({ item }) => item));
  const half = missing.filter(({ from, state }) => from === 'some' && !goals(state).some((goal) => without.has(goal)));
  return {
    edits: [...merger.edits, ...added],
    removed: merger.removed(gone, claims),
    conflicts: [...merger.conflicts, ...refused],
    halfRemoved: half.map(({ state }) => state),
    others: claims.others,
  };
}

/** All that came back for one field of one item, wherever it stands. */
interface Proposal {
  readonly state: ItemState;
  readonly field: string;
  readonly claims: Claim[];
}

function proposalsIn(claims: readonly Claim[]): Iterable<Proposal> {
  const proposals = new Map<ItemState, Map<string, Proposal>>();
  for (const claim of claims) {
    const ofItem = proposals.get(claim.state) ?? new Map<string, Proposal>();
    proposals.set(claim.state, ofItem);
    for (const [field, text] of claim.row.cells[claim.state.kind]) {
      if (text === ((claim.given ?? claim.state.fields).get(field) ?? '')) continue;
      const proposal = ofItem.get(field) ?? { state: claim.state, field, claims: [] };
      proposal.claims.push(claim);
      ofItem.set(field, proposal);
    }
  }
  return [...proposals.values()].flatMap((ofItem) => [...ofItem.values()]);
}

class Merger {
  readonly edits: Edit[] = [];
  readonly conflicts: Conflict[] = [];

  settle({ state, field, claims }: Proposal): void {
    const [first] = claims;
    if (first === undefined) return;
    const there = textIn(first, field);
    const here = state.fields.get(field) ?? '';
    const given = first.given === null ? null : (first.given.get(field) ?? '');
    const at = { item: nameOf(state), field, there, where: whereOf(first.row) };
    const conflict = (reason: ExchangeMessageId) => this.conflicts.push({ ...at, given, here, reason });
    if (claims.some((claim) => textIn(claim, field) !== there)) conflict('sheetsDiffer');
    else if (there === here) return;
    else if (given === null) conflict('stateUnknown');
    else if (here !== given) conflict('bothChanged');
    else {
      const operations = operationsFor(state.item, state.kind, field, there);
      if ('messageId' in operations) conflict(operations.messageId);
      else this.edits.push({ ...at, operations, columns: [{ at: state.item.at, names: [field] }] });
    }
  }

  /** An item that was edited there and is gone here is told once. */
  tellGone({ gone }: Claims): void {
    const told = new Set<string>();
    for (const { row, key, given } of gone) {
      const cells = [...row.cells[key.kind]];
      const isEdited = given === null || cells.some(([name, text]) => text !== (given.get(name) ?? ''));
      if (!isEdited || told.has(key.key)) continue;
      told.add(key.key);
      const fields = given ?? row.cells[key.kind];
      const item = fields.get('id') || fields.get('statement') || key.key;
      const where = whereOf(row);
      this.conflicts.push({ item, field: null, given: null, here: null, there: null, reason: 'goneHere', where });
    }
  }

  /** Of items that were taken out, those that may go here too; one that changed here meanwhile is a conflict. */
  removed(gone: readonly ItemState[], claims: Claims): ItemState[] {
    const changed = gone.filter((state) => claims.givenOf(state)?.hash !== state.hash);
    for (const state of changed) {
      const nothing = { field: null, given: null, here: null, there: null, where: '' };
      this.conflicts.push({ item: nameOf(state), ...nothing, reason: 'removedThere' });
    }
    const items = new Set<unknown>(gone.map(({ item }) => item));
    return gone.filter(
      (state) => !changed.includes(state) && !(state.item.shape === 'commitment' && items.has(state.item.within)),
    );
  }
}

function goals({ item }: ItemState): readonly unknown[] {
  return item.shape === 'requirement' ? item.goals : [];
}

type Sheets = ReadonlyMap<string, ReadonlySet<ItemState>>;

/** By kind, sheet → the items of this kind that have a row there. */
function sheetsOf(rows: readonly ReturnedRow[], claims: readonly Claim[]): Readonly<Record<ItemKind, Sheets>> {
  const of = (kind: ItemKind): Sheets => {
    const sheets = new Map<string, Set<ItemState>>();
    for (const { sheet, cells } of rows) if (cells[kind].size > 0) sheets.set(sheet, new Set());
    for (const { row, state } of claims) if (state.kind === kind) sheets.get(row.sheet)?.add(state);
    return sheets;
  };
  return { requirement: of('requirement'), goal: of('goal') };
}

/** Whether an item that was given away has no row, on all sheets of its kind or on some. */
function missingFrom(state: ItemState, claims: Claims, sheets: Sheets): 'all' | 'some' | 'none' {
  const given = claims.givenOf(state);
  // At a place that only its order names, something else may stand by now.
  if (given === undefined || (isPlaceKey(state.key) && given.hash !== state.hash)) return 'none';
  const without = [...sheets.values()].filter((present) => !present.has(state)).length;
  if (without === 0) return 'none';
  return without === sheets.size ? 'all' : 'some';
}

function textIn({ row, state }: Claim, field: string): string {
  return row.cells[state.kind].get(field) ?? '';
}

function nameOf({ item, fields, key }: ItemState): string {
  return item.id ?? fields.get('statement') ?? key;
}

function whereOf({ sheet, number }: ReturnedRow): string {
  return `${sheet}!${number}`;
}
