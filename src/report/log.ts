/** The change log for a person: one row a change, newest first. */
import type { ChangeLog, LoggedChange } from '../history/change-log.js';
import { commandMessages } from '../messages/commands.js';
import { fieldLabel } from '../messages/fields.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';

/** How much of a revision's id is shown. */
const shortRevision = 8;

export async function logTable(log: ChangeLog, view: View): Promise<string> {
  const { language } = view;
  const t = (key: keyof typeof commandMessages): string => say(commandMessages[key], language);
  if (log.changes.length === 0) return `${t('noChanges')}\n`;
  const head = [t('when'), t('who'), t('item'), t('field'), t('from'), t('to')];
  const table = await drawTable(
    head,
    log.changes.map((change) => row(change, view)),
    view.columns,
  );
  const n = log.changes.length;
  const commits = new Set(log.changes.map(({ revision }) => revision)).size;
  return `${table}${say(commandMessages.logSummary, language, { n, commits })}\n`;
}

function row(change: LoggedChange, { language, paint }: View): Cell[] {
  const added = { text: change.to ?? '', paint: paint.good };
  const removed = { text: change.from ?? '', paint: paint.error };
  const { item, field } = addressed(change, language);
  return [
    { text: `${change.date.slice(0, 10)}\n${change.revision.slice(0, shortRevision)}`, paint: paint.faint },
    { text: change.author },
    { text: item },
    { text: field },
    removed,
    added,
  ];
}

/** The item and the field of an address, in words: `goals/G-001/kpis/新签合同数/target` is `G-001`, `新签合同数 目标值`. */
function addressed(change: LoggedChange, language: Language): { item: string; field: string } {
  const segments = change.field.split('/').map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const label = (segment: string): string => say(fieldLabel(segment), language);
  const kind = say(commandMessages[change.kind], language);
  const [section = '', name] = segments;
  if (segments.length === 1) {
    return { item: change.id ?? change.file, field: change.kind === 'changed' ? label(section) : kind };
  }
  const item = `${label(section)} ${name}`;
  const rest = segments.slice(2);
  if (rest.length === 0) return { item, field: kind };
  const [part = '', named, inner] = rest;
  const field =
    named === undefined ? label(part) : `${label(part)} ${named}${inner === undefined ? '' : ` ${label(inner)}`}`;
  return { item, field: change.kind === 'changed' ? field : `${field} (${kind})` };
}
