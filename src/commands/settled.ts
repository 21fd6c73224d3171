/** What came back, as far as the document takes it: an edit that is refused is a conflict like any, and stops no other. */
import { applyOperations } from '../edit/apply.js';
import type { Operation } from '../edit/plan.js';
import type { Refusal } from '../edit/refused.js';
import type { Conflict, Edit, Merged } from '../exchange/return/merge.js';
import type { Source } from '../model/source.js';
import { columns, wordsOf } from './editing.js';
import type { FoundDocument } from './one-document.js';
import type { Invocation } from './spec.js';

export interface Settled {
  readonly operations: readonly Operation[];
  readonly conflicts: readonly Conflict[];
  /** Whether a column that is not there kept something out. */
  readonly lacksColumn: boolean;
}

export function settle(
  { edits, removed, conflicts }: Merged,
  {
    removes,
    invocation,
    loaded,
    document,
  }: FoundDocument & { readonly removes: boolean; readonly invocation: Invocation },
): Settled {
  const source = loaded.workspace.sources.get(document.file);
  if (source === undefined) throw new Error('a document without a source');
  const nothing = { field: null, there: null, columns: [], where: '' };
  // From the end, so that no removal moves what another one names.
  const removals = (removes ? [...removed].reverse() : []).map(
    ({ item, key }): Edit => ({ ...nothing, item: item.id ?? key, operations: [{ do: 'remove', at: item.at }] }),
  );
  const wanted = [...edits, ...removals].map((edit) => ({
    edit,
    operations: [...edit.columns.flatMap(({ at, names }) => columns(invocation, at, names)), ...edit.operations],
  }));
  const { done, refused } = carriedOut(wanted, source, { named: true, columns: loaded.settings.columns });
  return {
    operations: done,
    conflicts: [...conflicts, ...refused.map(({ edit, refusal }) => refusedEdit(edit, refusal))],
    lacksColumn: refused.some(({ refusal }) => 'messageId' in refusal && refusal.messageId === 'noColumn'),
  };
}

interface Wanted {
  readonly edit: Edit;
  readonly operations: readonly Operation[];
}

interface CarriedOut {
  readonly done: readonly Operation[];
  readonly refused: readonly { readonly edit: Edit; readonly refusal: Refusal }[];
  readonly source: Source;
}

/**
 * All at once where that works, else by halves: one that is refused among thousands costs a few readings of the file.
 * A column that is missing for one row is missing for the others.
 */
function carriedOut(
  wanted: readonly Wanted[],
  source: Source,
  options: Parameters<typeof applyOperations>[2],
  lacking = new Map<string | null, Refusal>(),
): CarriedOut {
  const [known, open] = parted(wanted, ({ edit }) => edit.field !== null && lacking.has(edit.field));
  const refused = known.map(({ edit }) => ({ edit, refusal: lacking.get(edit.field) as Refusal }));
  const done = open.flatMap(({ operations }) => operations);
  const applied = applyOperations(source, done, options);
  if (applied.state === 'edited') return { done, refused, source: { ...source, text: applied.text } };
  const [first] = open;
  if (first !== undefined && open.length === 1) {
    const { refusal } = applied;
    if ('messageId' in refusal && refusal.messageId === 'noColumn') lacking.set(first.edit.field, refusal);
    return { done: [], refused: [...refused, { edit: first.edit, refusal }], source };
  }
  const middle = open.length >> 1;
  const before = carriedOut(open.slice(0, middle), source, options, lacking);
  const after = carriedOut(open.slice(middle), before.source, options, lacking);
  return {
    done: [...before.done, ...after.done],
    refused: [...refused, ...before.refused, ...after.refused],
    source: after.source,
  };
}

function parted<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

function refusedEdit({ item, field, there, where }: Edit, refusal: Refusal): Conflict {
  const { text: why, data } = wordsOf(refusal);
  return { item, field, given: null, here: null, there, reason: 'refusedEdit', why, data, where };
}
