/** What came back, as far as the document takes it: an edit that is refused is a conflict like any, and stops no other. */
import { applyEach } from '../edit/apply.js';
import type { TextChange } from '../edit/apply-plan.js';
import type { Operation } from '../edit/plan.js';
import { type Reading, readingOf } from '../edit/reading.js';
import type { Refusal } from '../edit/refused.js';
import type { Conflict, Edit, Merged } from '../exchange/return/merge.js';
import type { Workspace } from '../load/workspace.js';
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
  const { after, refused } = applyEach(() => readingOf(document, loaded.workspace), groups, {
    named: true,
    columns: loaded.settings.columns,
  });
  const refusals = [...refused.values()];
  return {
    operations: groups.flatMap((operations, index) => (refused.has(index) ? [] : operations)),
    changes: after === null ? [] : changesTo(after, loaded.workspace),
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

function changesTo({ source, content }: Reading, { sources }: Workspace): TextChange[] {
  const before = sources.get(source.path) ?? null;
  return before?.text === source.text ? [] : [{ file: source.path, before, after: source.text, content }];
}

function refusedEdit({ item, field, there, where }: Edit, refusal: Refusal): Conflict {
  const { text: why, data } = wordsOf(refusal);
  return { item, field, given: null, here: null, there, reason: 'refusedEdit', why, data, where };
}
