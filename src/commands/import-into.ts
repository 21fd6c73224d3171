/** `tally import EDITED --into FILE`: what colleagues changed in an export comes back, and only that. */
import { applyOperations } from '../edit/apply.js';
import type { Operation } from '../edit/plan.js';
import type { Book } from '../exchange/book.js';
import { statesOf } from '../exchange/forms/states.js';
import { type Conflict, type Edit, type Merged, mergeReturned } from '../exchange/return/merge.js';
import { type Returned, readReturned } from '../exchange/return/returned.js';
import { askerOnTerminal } from '../io/ask.js';
import { exchangeMessages } from '../messages/exchange.js';
import { say } from '../messages/say.js';
import { itemsOf } from '../model/kernel.js';
import { conflictData, removedNames, returnedText } from '../report/returned.js';
import { forTerminal } from '../text/encode.js';
import { type Planned, runEdit, wordsOf } from './editing.js';
import { UsageError } from './fault.js';
import { newIds } from './new-ids.js';
import { type FoundDocument, oneDocument } from './one-document.js';
import { type Invocation, optionText } from './spec.js';
import type { Session } from './workspaces.js';

export async function importInto(invocation: Invocation, book: Book, into: string): Promise<number> {
  for (const name of ['to', 'sheet', 'output'])
    if (optionText(invocation, name) !== undefined)
      throw new UsageError(exchangeMessages.notWithInto, { name: `--${name}` });
  const returned = readReturned(book);
  let conflicts = 0;
  let removes: boolean | undefined;
  const planner = async (session: Session): Promise<Planned> => {
    const target = oneDocument(into, session);
    const merged = await mergedOf(returned, target, session);
    removes ??= await asksToRemove(invocation, merged, session);
    const settled = settle(merged, removes, target);
    conflicts = settled.conflicts.length;
    return {
      loaded: target.loaded,
      plan: [{ file: target.document.file, operations: settled.operations }],
      heading: await returnedText({ returned, merged, removes, conflicts: settled.conflicts }, session.view),
      json: {
        conflicts: settled.conflicts.map((conflict) => conflictData(conflict, session.language)),
        removed: merged.removed.map(({ item, key }) => ({ id: item.id, key, done: removes === true })),
        others: merged.others,
      },
    };
  };
  const code = await runEdit(invocation, planner, [into]);
  return code === 0 && conflicts > 0 ? 1 : code;
}

async function mergedOf(returned: Returned, { document, loaded }: FoundDocument, session: Session): Promise<Merged> {
  const name = document.id ?? document.file;
  const numbered = itemsOf(document).some(({ id }) => id !== null);
  const ids = await newIds(loaded, session);
  return mergeReturned(returned, {
    states: statesOf(document, name, returned.language),
    document,
    names: [...new Set([name, document.file])],
    additions: { mint: (kind) => (numbered ? ids.next(kind, document) : null) },
  });
}

/** Whether what was taken out goes here too: where nobody answers, it stays. */
async function asksToRemove(invocation: Invocation, merged: Merged, { language }: Session): Promise<boolean> {
  if (merged.removed.length === 0 || invocation.options['dry-run'] === true) return false;
  if (invocation.options.yes === true) return true;
  const asker = await askerOnTerminal('');
  const question = say(exchangeMessages.removeQuestion, language, { items: forTerminal(removedNames(merged)) });
  return asker === null ? false : asker.confirm(question);
}

/** The operations that can be carried out; the others are conflicts like any. */
function settle(
  merged: Merged,
  removes: boolean,
  { loaded, document }: FoundDocument,
): { readonly operations: Operation[]; readonly conflicts: Conflict[] } {
  // From the end, so that no removal moves what another one names.
  const removals = removes ? [...merged.removed].reverse() : [];
  const edits: Edit[] = [
    ...merged.edits,
    ...removals.map(
      ({ item, key }): Edit => ({
        item: item.id ?? key,
        field: null,
        operations: [{ do: 'remove', at: item.at }],
        there: null,
        where: '',
      }),
    ),
  ];
  const source = loaded.workspace.sources.get(document.file);
  if (source === undefined) throw new Error('a document without a source');
  const options = { named: true, columns: loaded.settings.columns };
  const all = edits.flatMap(({ operations }) => operations);
  const conflicts = [...merged.conflicts];
  if (applyOperations(source, all, options).state === 'edited') return { operations: all, conflicts };
  // One of them is refused: each is tried behind those that were not.
  const operations: Operation[] = [];
  let text = source.text;
  for (const { item, field, operations: own, there, where } of edits) {
    const tried = applyOperations({ ...source, text }, own, options);
    if (tried.state === 'edited') {
      operations.push(...own);
      text = tried.text;
    } else {
      const { text: why, data } = wordsOf(tried.refusal);
      conflicts.push({ item, field, given: null, here: null, there, reason: 'refusedEdit', why, data, where });
    }
  }
  return { operations, conflicts };
}
