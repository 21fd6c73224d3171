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

type Options = Parameters<typeof applyOperations>[2];

/** All at once where that works; else without the fields that the table has no column for, and what is left by halves. */
function carriedOut(wanted: readonly Wanted[], source: Source, options: Options): CarriedOut {
  const whole = atOnce(wanted, source, options);
  if (whole !== null) return whole;
  const lacking = lackingColumns(wanted, source, options);
  const refused = wanted.flatMap(({ edit }) => {
    const refusal = edit.field === null ? undefined : lacking.get(edit.field);
    return refusal === undefined ? [] : [{ edit, refusal }];
  });
  const open = wanted.filter(({ edit }) => edit.field === null || !lacking.has(edit.field));
  const rest = byHalves(open, source, options);
  return { ...rest, refused: [...refused, ...rest.refused] };
}

function atOnce(wanted: readonly Wanted[], source: Source, options: Options): CarriedOut | null {
  const done = wanted.flatMap(({ operations }) => operations);
  const applied = applyOperations(source, done, options);
  return applied.state === 'edited' ? { done, refused: [], source: { ...source, text: applied.text } } : null;
}

/** The fields whose column is missing; one edit of each field is tried, for a column that one row lacks all lack. */
function lackingColumns(wanted: readonly Wanted[], source: Source, options: Options): Map<string, Refusal> {
  const lacking = new Map<string, Refusal>();
  const tried = new Set<string>();
  for (const { edit, operations } of wanted) {
    if (edit.field === null || tried.has(edit.field)) continue;
    tried.add(edit.field);
    const applied = applyOperations(source, operations, options);
    if (applied.state === 'edited') continue;
    const { refusal } = applied;
    if ('messageId' in refusal && refusal.messageId === 'noColumn') lacking.set(edit.field, refusal);
  }
  return lacking;
}

/** One that is refused among thousands costs a few readings of the file. */
function byHalves(wanted: readonly Wanted[], source: Source, options: Options): CarriedOut {
  const whole = atOnce(wanted, source, options);
  if (whole !== null) return whole;
  const [first] = wanted;
  if (first !== undefined && wanted.length === 1) {
    const applied = applyOperations(source, first.operations, options);
    return {
      done: [],
      refused: applied.state === 'refused' ? [{ edit: first.edit, refusal: applied.refusal }] : [],
      source,
    };
  }
  const middle = wanted.length >> 1;
  const before = byHalves(wanted.slice(0, middle), source, options);
  const after = byHalves(wanted.slice(middle), before.source, options);
  return {
    done: [...before.done, ...after.done],
    refused: [...before.refused, ...after.refused],
    source: after.source,
  };
}

function refusedEdit({ item, field, there, where }: Edit, refusal: Refusal): Conflict {
  const { text: why, data } = wordsOf(refusal);
  return { item, field, given: null, here: null, there, reason: 'refusedEdit', why, data, where };
}
