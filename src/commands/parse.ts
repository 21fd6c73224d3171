/** `tally parse KIND [TEXT…]`: how a phrase or a document is read. Without a text, one phrase a line from stdin. */
import { readInput } from '../io/input.js';
import { readDeadline } from '../language/deadline.js';
import { readKpi } from '../language/kpi.js';
import { readOwner } from '../language/owner.js';
import type { DeadlineReading } from '../language/readings.js';
import { resolveDeadline } from '../language/resolve-deadline.js';
import { readStatement } from '../language/statement.js';
import type { WorkCalendar } from '../language/working-days.js';
import { cliMessages } from '../messages/cli.js';
import { chooseLanguage } from '../messages/language.js';
import { json } from '../report/json.js';
import { deadlineText, kpiText, ownerText, statementText } from '../report/reading.js';
import type { View } from '../report/view.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { parseDocuments } from './parse-document.js';
import { type Invocation, optionText } from './spec.js';
import { calendarInForce, viewOf } from './workspaces.js';

/** A way to read a phrase, as data and for a person. */
interface Reader {
  readonly read: (text: string) => object;
  readonly show: (text: string, view: View) => string;
}

export async function runParse(invocation: Invocation): Promise<number> {
  const [kind = '', ...texts] = invocation.positionals;
  if (kind === 'document') return parseDocuments(invocation, texts);
  const calendar = kind === 'deadline' ? await calendarInForce(invocation) : null;
  const reader = readers(optionText(invocation, 'today'), calendar)[kind];
  if (reader === undefined) throw new UsageError(cliMessages.unknownParseKind, { name: kind });
  const phrases = texts.length > 0 ? texts : linesOfInput();
  const language = chooseLanguage(optionText(invocation, 'lang'), process.env, null);
  const view = await viewOf(invocation, language, (file) => file);
  return deliver(invocation, shown(phrases, reader, optionText(invocation, 'format'), view), 0);
}

function shown(phrases: readonly string[], reader: Reader, format: string | undefined, view: View): string {
  const readings = phrases.map((phrase) => ({ schemaVersion: 1, ...reader.read(phrase) }));
  if (format === 'jsonl') return readings.map((reading) => `${JSON.stringify(reading)}\n`).join('');
  if (format === 'json')
    return readings.length === 1 ? json(readings[0] ?? {}) : `${JSON.stringify(readings, null, 2)}\n`;
  return phrases.map((phrase) => `${reader.show(phrase, view)}\n`).join('\n');
}

/** With a calendar, a deadline that counts from a day is counted. */
function readers(
  today: string | undefined,
  calendar: WorkCalendar | null,
): Readonly<Record<string, Reader | undefined>> {
  const context = today === undefined ? {} : { reference: today };
  const deadline = (text: string): DeadlineReading => {
    const reading = readDeadline(text, context);
    return calendar === null ? reading : resolveDeadline(reading, calendar, context);
  };
  return {
    kpi: { read: readKpi, show: (text, view) => kpiText(readKpi(text), view) },
    deadline: {
      read: deadline,
      show: (text, view) => deadlineText(deadline(text), calendar?.name ?? null, view),
    },
    owner: { read: readOwner, show: (text, view) => ownerText(readOwner(text), view) },
    statement: { read: readStatement, show: (text, view) => statementText(readStatement(text), view) },
  };
}

/** One phrase a line; an answer for each, blank lines included, so that answers and lines stay side by side. */
function linesOfInput(): string[] {
  const { text } = readInput();
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
