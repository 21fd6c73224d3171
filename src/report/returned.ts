/** What came back with an export and was not simply applied: conflicts, rows taken out, what is none of ours. */

import { type ItemState, ownPrefix } from '../exchange/forms/states.js';
import type { Conflict, Merged } from '../exchange/return/merge.js';
import type { Returned } from '../exchange/return/returned.js';
import { type ExchangeMessageId, exchangeMessages } from '../messages/exchange.js';
import { fieldLabel } from '../messages/fields.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Language, MessageData } from '../model/language.js';
import { forTerminal } from '../text/encode.js';
import { listed } from '../text/listed.js';
import { shorten } from '../text/shorten.js';
import { drawTable } from './table.js';
import type { View } from './view.js';

export interface ReturnedResult {
  readonly returned: Returned;
  readonly merged: Merged;
  readonly removes: boolean;
  readonly conflicts: readonly Conflict[];
  /** Whether a column that the table lacks kept something out. */
  readonly lacksColumn: boolean;
}

/** '' where all went well. */
export async function returnedText(
  { returned, merged, removes, conflicts, lacksColumn }: ReturnedResult,
  view: View,
): Promise<string> {
  const t = (id: ExchangeMessageId, data: MessageData = {}): string => say(exchangeMessages[id], view.language, data);
  const lines = returned.remarks.map(({ messageId, data }) => forTerminal(t(messageId, data)));
  if (merged.others > 0) lines.push(t('otherDocuments', { n: merged.others }));
  if (merged.removed.length > 0 && !removes)
    lines.push(forTerminal(t('removedKept', { items: namesOf(merged.removed) })));
  if (merged.halfRemoved.length > 0) lines.push(forTerminal(t('halfRemoved', { items: namesOf(merged.halfRemoved) })));
  let text = lines.map((line) => `${view.paint.warning(line)}\n`).join('');
  if (conflicts.length > 0)
    text += `${view.paint.error(t('conflicts', { n: conflicts.length }))}\n${await conflictTable(conflicts, view)}`;
  if (lacksColumn) text += `${t('lacksColumn')}\n`;
  return text;
}

export function namesOf(states: readonly ItemState[]): string {
  return listed(
    states.map(({ item, fields, key }) => item.id ?? shorten(fields.get('statement') ?? key)),
    12,
  );
}

function conflictTable(conflicts: readonly Conflict[], { language, columns }: View): Promise<string> {
  const t = (id: ExchangeMessageId): string => say(exchangeMessages[id], language);
  const head = [
    t('whereLabel'),
    say(historyMessages.item, language),
    say(historyMessages.field, language),
    t('givenLabel'),
    t('hereLabel'),
    t('thereLabel'),
    say(historyMessages.why, language),
  ];
  const rows = conflicts.map((conflict) => [
    conflict.where,
    conflict.item,
    conflict.field === null ? '' : labelOf(conflict.field, language),
    conflict.given ?? '',
    conflict.here ?? '',
    conflict.there ?? '',
    reasonOf(conflict, language),
  ]);
  return drawTable(head, rows, columns);
}

function labelOf(field: string, language: Language): string {
  return field.startsWith(ownPrefix) ? field.slice(ownPrefix.length) : say(fieldLabel(field), language);
}

function reasonOf({ reason, why, data }: Conflict, language: Language): string {
  return say(exchangeMessages[reason], language, why === undefined ? {} : { why: say(why, language, data) });
}

/** The JSON contract of a conflict. */
export function conflictData(conflict: Conflict, language: Language): object {
  const { item, field, given, here, there, reason, where } = conflict;
  return { item, field, given, here, there, reason, message: reasonOf(conflict, language), where };
}
