/** `tally import EDITED --into FILE`: what colleagues changed in an export comes back, and only that. */
import type { Book } from '../exchange/book.js';
import { statesOf } from '../exchange/forms/states.js';
import type { Addition } from '../exchange/return/additions.js';
import { type Merged, mergeReturned } from '../exchange/return/merge.js';
import { type Returned, readReturned } from '../exchange/return/returned.js';
import { askerOnTerminal } from '../io/ask.js';
import { exchangeMessages } from '../messages/exchange.js';
import { say } from '../messages/say.js';
import { itemsOf } from '../model/kernel.js';
import { conflictData, namesOf, returnedText } from '../report/returned.js';
import { forTerminal } from '../text/encode.js';
import { type Planned, runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { newIds } from './new-ids.js';
import { type FoundDocument, oneDocument } from './one-document.js';
import { settle } from './settled.js';
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
    const settled = settle(merged, { removes, invocation, ...target });
    conflicts = settled.conflicts.length;
    return {
      loaded: target.loaded,
      plan: [{ file: target.document.file, operations: settled.operations }],
      changes: settled.changes,
      heading: await returnedText({ returned, merged, removes, ...settled }, session.view),
      json: {
        conflicts: settled.conflicts.map((conflict) => conflictData(conflict, session.language)),
        removed: merged.removed.map(({ item, key }) => ({ id: item.id, key, done: removes === true })),
        kept: merged.halfRemoved.map(({ item, key }) => ({ id: item.id, key })),
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
  const states = statesOf(document, name, returned.language);
  const names = [...new Set([name, document.file])];
  const merge = (mint: Addition['mint']): Merged =>
    mergeReturned(returned, { states, document, names, additions: { mint } });
  // Free ids are looked for in every branch: only where one is wanted.
  let wanted = false;
  const merged = merge(() => {
    wanted = true;
    return null;
  });
  if (!wanted || !numbered) return merged;
  const ids = await newIds(loaded, session);
  return merge((kind) => ids.next(kind, document));
}

/** Whether what was taken out goes here too: where nobody answers, it stays. */
async function asksToRemove(invocation: Invocation, merged: Merged, { language }: Session): Promise<boolean> {
  if (merged.removed.length === 0 || invocation.options['dry-run'] === true) return false;
  if (invocation.options.yes === true) return true;
  const asker = await askerOnTerminal('');
  const question = say(exchangeMessages.removeQuestion, language, { items: forTerminal(namesOf(merged.removed)) });
  return asker === null ? false : asker.confirm(question);
}
