/** `tally parse document` for a person: every table, what each column was taken for, and why. */
import type { TableReading } from '../load/markdown/reading.js';
import { fieldLabel } from '../messages/fields.js';
import { markdownMessages } from '../messages/markdown.js';
import { readingMessages } from '../messages/reading.js';
import { say } from '../messages/say.js';
import type { MessageData, Text } from '../model/language.js';
import { forTerminal } from '../text/encode.js';
import { wrap } from '../text/width.js';
import { drawTable } from './table.js';
import type { View } from './view.js';

export async function tablesText(file: string, tables: readonly TableReading[], view: View): Promise<string> {
  const { language, paint } = view;
  const t = (text: Text, data: MessageData = {}): string => say(text, language, data);
  if (tables.length === 0) return `${paint.strong(forTerminal(file))}  ${t(readingMessages.noTables)}\n`;
  const parts: string[] = [];
  for (const table of tables) {
    const why = forTerminal(t(markdownMessages[table.why.messageId], forPeople(table.why.data, view)));
    const head = `${paint.strong(`${forTerminal(file)}:${table.line}`)}  ${(table.ours ? paint.good : paint.warning)(why)}`;
    const columns = await drawTable(
      [t(readingMessages.header), t(readingMessages.taken), t(readingMessages.why)],
      table.columns.map(({ header, field, reason }) => [
        header,
        field === null ? '–' : t(fieldLabel(field)),
        t(markdownMessages[reason.messageId], forPeople(reason.data, view)),
      ]),
      view.columns,
      { dense: true },
    );
    const skipped = table.skipped.map(
      ({ line, reason }) => `${t(readingMessages.line, { line })}: ${t(markdownMessages[reason])}`,
    );
    const rows = t(readingMessages.rows, { n: table.rows.length });
    parts.push(
      [head, columns.trimEnd(), ...[rows, ...skipped].flatMap((line) => wrap(line, view.columns ?? 160))].join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** Field names in the reader's words. */
function forPeople(data: MessageData, { language }: View): MessageData {
  const { field } = data;
  return typeof field === 'string' ? { ...data, field: say(fieldLabel(field), language) } : data;
}
