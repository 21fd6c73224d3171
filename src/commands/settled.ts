/** What came back, as far as the document takes it: an edit that is refused is a conflict like any, and stops no other. */
import { applyEach } from '../edit/apply.js';
import type { TextChange } from '../edit/apply-plan.js';
import type { Operation } from '../edit/plan.js';
import type { Refusal } from '../edit/refused.js';
import type { Conflict, Edit, Merged } from '../exchange/return/merge.js';
import { columns, wordsOf } from './editing.js';
import type { FoundDocument } from './one-document.js';
import type { Invocation } from './spec.js';

export interface Settled {
  readonly operations: readonly Operation[];
  readonly changes: readonly TextChange[];
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
  const wanted = [...edits, ...removals];
  const groups = wanted.map(({ columns: needed, operations }) => [
    ...needed.flatMap(({ at, names }) => columns(invocation, at, names)),
    ...operations,
  ]);
  const { text, refused } = applyEach(source, groups, { named: true, columns: loaded.settings.columns });
  const refusals = [...refused.values()];
  return {
    operations: groups.flatMap((operations, index) => (refused.has(index) ? [] : operations)),
    changes: text === source.text ? [] : [{ file: document.file, before: source, after: text }],
    conflicts: [
      ...conflicts,
      ...wanted.flatMap((edit, index) => {
        const refusal = refused.get(index);
        return refusal === undefined ? [] : [refusedEdit(edit, refusal)];
      }),
    ],
    lacksColumn: refusals.some((refusal) => 'messageId' in refusal && refusal.messageId === 'noColumn'),
  };
}

function refusedEdit({ item, field, there, where }: Edit, refusal: Refusal): Conflict {
  const { text: why, data } = wordsOf(refusal);
  return { item, field, given: null, here: null, there, reason: 'refusedEdit', why, data, where };
}
