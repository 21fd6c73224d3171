/** One item for a person: what it says, where it stands, what it serves, how it came to be. */

import type { SignatoryStanding } from '../analyse/signoff-state.js';
import type { Chain } from '../history/chains.js';
import type { ChangeLog, LoggedChange } from '../history/change-log.js';
import type { WrittenField } from '../history/written-fields.js';
import { fieldLabel } from '../messages/fields.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Named } from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { padEnd, width } from '../text/width.js';
import { logTable } from './log.js';
import { standingLine } from './signoffs.js';
import type { View } from './view.js';

export interface ItemHistory extends Pick<ChangeLog, 'complete' | 'reason'> {
  readonly changes: readonly LoggedChange[];
}

export interface ShownItem {
  readonly id: string | null;
  readonly ref: string | null;
  /** The section it stands in: `requirements`, `goals`, `risks`. */
  readonly kind: string;
  readonly statement: string | null;
  readonly document: { readonly id: string | null; readonly title: string | null; readonly version: string | null };
  readonly file: string;
  readonly line: number | null;
  /** The revision asked for; null for the files on disk. */
  readonly at: string | null;
  /** Address in the item → text as written. */
  readonly fields: Readonly<Record<string, string>>;
  readonly requirements: readonly Named[];
  readonly goals: readonly Named[];
  /** Of a goal. */
  readonly risks: readonly Named[];
  /** Null where there is none to read. */
  readonly history: ItemHistory | null;
  readonly confirmations: readonly SignatoryStanding[];
  readonly chains: readonly Chain[];
}

/** `written` are the fields for reading. */
export async function showText(item: ShownItem, written: readonly WrittenField[], view: View): Promise<string> {
  const { language, paint } = view;
  const t = (key: keyof typeof historyMessages): string => say(historyMessages[key], language);
  const heading = paint.strong(forTerminal([item.id, item.statement].filter((text) => text !== null).join('  ')));
  const rows: [string, string][] = [
    [t('where'), placeOf(item, view)],
    [t('document'), documentOf(item)],
    ...namesRow(t('needs'), item.requirements),
    ...namesRow(t('goals'), item.goals),
    ...written
      .filter(({ field }) => !inHeading.has(field))
      .map(({ field, values }): [string, string] => [say(fieldLabel(field), language), values.join('\n')]),
    ...namesRow(say(fieldLabel('risks'), language), item.risks),
    ...(item.confirmations.length === 0
      ? []
      : [
          [t('confirmations'), item.confirmations.map((one) => standingLine(one, language)).join('\n')] as [
            string,
            string,
          ],
        ]),
  ];
  const lines = [heading, ...aligned(rows), ''];
  if (item.history === null) return `${lines.join('\n')}`;
  return `${lines.join('\n')}\n${paint.strong(t('history'))}\n${await logTable(item.history.changes, item.chains, view)}`;
}

const inHeading: ReadonlySet<string> = new Set(['id', 'statement']);

function placeOf({ file, line, at }: ShownItem, view: View): string {
  return `${view.shown(file)}${line === null ? '' : `:${line}`}${at === null ? '' : ` (${at})`}`;
}

function documentOf({ document: { id, title, version } }: ShownItem): string {
  return [id, title, version].filter((text) => text !== null).join(' · ');
}

function namesRow(label: string, names: readonly Named[]): [string, string][] {
  const words = names.map(({ id, statement }) => [id, statement].filter((text) => text !== null).join(' '));
  return words.length === 0 ? [] : [[label, words.join('\n')]];
}

/** Labels in one column, values in the next. */
function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const columns = Math.max(...rows.map(([label]) => width(label)));
  return rows
    .filter(([, value]) => value !== '')
    .flatMap(([label, value]) =>
      forTerminal(value, { lines: true })
        .split('\n')
        .map((line, index) => `  ${padEnd(index === 0 ? label : '', columns)}  ${line}`),
    );
}
