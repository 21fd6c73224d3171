/** How a foreign file was read, and what came of it: everything that an import decided, so that it can be checked. */
import { cellName, type Remark } from '../exchange/book.js';
import type { Imported, SheetReading } from '../exchange/imported.js';
import type { CellReading } from '../exchange/table.js';
import { type ExchangeMessageId, exchangeMessages } from '../messages/exchange.js';
import { fieldLabel } from '../messages/fields.js';
import { markdownMessages } from '../messages/markdown.js';
import { readingMessages } from '../messages/reading.js';
import { say } from '../messages/say.js';
import type { Language, MessageData, Text } from '../model/language.js';
import { forTerminal } from '../text/encode.js';
import { shorten } from '../text/shorten.js';
import { wrap } from '../text/width.js';
import { json } from './json.js';
import { drawTable } from './table.js';
import type { View } from './view.js';

/** What became of the text. */
export interface Outcome {
  readonly file: string;
  /** Null where nothing was written. */
  readonly written: string | null;
  readonly dryRun: boolean;
}

/** Cells of one kind that are listed; all are in the JSON. */
const listed = 8;

export async function importedText(
  imported: Imported,
  { file, written, dryRun, name }: Outcome & { readonly name: string },
  view: View,
): Promise<string> {
  const t = teller(view.language);
  const { book, sheets, minted, counts, kept, text } = imported;
  const parts: string[] = [];
  const lines: string[] = book.remarks.map(({ messageId, data }) => view.paint.warning(t(messageId, data)));
  if (lines.length > 0) parts.push(lines.join('\n'));
  for (const sheet of sheets) parts.push(await sheetText(sheet, file, view));
  const end: string[] = [];
  if (kept.length > 0) end.push(t('keptInYaml', { n: kept.length, texts: shorten(kept.join(' / ')) }));
  if (text !== null) end.push(t('counts', { ...counts }));
  for (const [key, ids] of [
    ['mintedNeeds', minted.requirements],
    ['mintedGoals', minted.goals],
  ] as const) {
    if (ids.length > 0) end.push(t(key, { n: ids.length, first: ids[0] ?? '', last: ids.at(-1) ?? '' }));
  }
  if (written !== null && written !== '-') end.push(view.paint.good(t('written', { file: written })));
  if (dryRun && text !== null) end.push(t('dryRun', { file: name }), '', text.trimEnd());
  parts.push(end.map((line) => (line.includes('\n') ? line : fitted(line, view))).join('\n'));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

async function sheetText(sheet: SheetReading, file: string, view: View): Promise<string> {
  const { language, paint } = view;
  const t = teller(language);
  const name = forTerminal(
    sheet.name === null ? (file === '-' ? t('standardInput') : file) : `${file} › ${sheet.name}`,
  );
  const parts: string[] = [];
  if (sheet.left !== null) {
    parts.push(fitted(`${paint.strong(name)}  ${paint.faint(t(sheet.left.messageId, sheet.left.data))}`, view));
    // What repeats another sheet needs no explaining; why nothing is known of a table does.
    if (sheet.left.messageId !== 'sheetWithout') return parts.join('\n');
  }
  for (const { draft, reading } of sheet.tables) {
    const why = say(markdownMessages[reading.why.messageId], language, forPeople(reading.why.data, language));
    parts.push(
      `${paint.strong(`${name}:${draft.row}`)}  ${(reading.ours ? paint.good : paint.warning)(forTerminal(why))}`,
    );
    const columns = reading.columns.map(({ header, field, reason }) => [
      header,
      field === null ? '–' : say(fieldLabel(field), language),
      say(markdownMessages[reason.messageId], language, forPeople(reason.data, language)),
    ]);
    const head = [readingMessages.header, readingMessages.taken, readingMessages.why].map((text) =>
      say(text, language),
    );
    parts.push((await drawTable(head, columns, view.columns, { dense: true })).trimEnd());
    const skipped = skippedRows(draft, reading).map(
      ({ row, reason, text }) =>
        `${t('rowLeft', { row, text: shorten(text) })} ${say(markdownMessages[reason], language)}`,
    );
    if (sheet.left !== null) continue;
    const rows = say(readingMessages.rows, language, { n: reading.rows.length });
    parts.push(...[rows, ...cellLines(draft.readings, t), ...skipped].map((line) => fitted(line, view)));
  }
  for (const { row, column, text, field } of sheet.left === null ? sheet.texts : []) {
    const cell = cellName(row, column);
    const place = field === null ? t('keptAsProse') : say(fieldLabel(field), language);
    parts.push(fitted(`${cell}  ${forTerminal(shorten(text))} → ${place}`, view));
  }
  return parts.join('\n');
}

/** The rows of a table that are no needs and goals, as numbered in the sheet. */
function skippedRows(
  draft: SheetReading['tables'][number]['draft'],
  reading: SheetReading['tables'][number]['reading'],
) {
  return reading.skipped.flatMap(({ line, reason }) => {
    const row = draft.rows[line - reading.line - 2];
    return row === undefined
      ? []
      : [{ row: row.number, reason, text: row.cells.filter((cell) => cell !== '').join(' | ') }];
  });
}

/** Cells that were read otherwise than they stood, a few of each kind. */
function cellLines(readings: readonly CellReading[], t: Teller): string[] {
  const kinds = new Map<string, CellReading[]>();
  for (const reading of readings)
    kinds.set(reading.how.messageId, [...(kinds.get(reading.how.messageId) ?? []), reading]);
  return [...kinds.values()].flatMap((cells) => {
    const lines = cells
      .slice(0, listed)
      .map(({ cell, text, how }) => `${cell}  ${forTerminal(shorten(text))}  (${t(how.messageId, how.data)})`);
    const more = cells.length - listed;
    return more > 0 ? [...lines, t('moreCells', { n: more })] : lines;
  });
}

type Teller = (id: ExchangeMessageId, data?: MessageData) => string;

function teller(language: Language): Teller {
  return (id, data = {}) => {
    const safe = Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? forTerminal(value) : value]),
    );
    return say(exchangeMessages[id] as Text, language, safe);
  };
}

function fitted(line: string, view: View): string {
  return wrap(line, view.columns ?? 160).join('\n');
}

/** Field names in the reader's words. */
function forPeople(data: MessageData, language: Language): MessageData {
  const { field } = data;
  return typeof field === 'string' ? { ...data, field: say(fieldLabel(field), language) } : data;
}

export function importedJson(
  { book, sheets, minted, counts, kept, text }: Imported,
  { file, written, dryRun, language }: Outcome & { readonly language: Language },
): string {
  const told = ({ messageId, data }: Remark) => ({
    messageId,
    message: say(exchangeMessages[messageId] as Text, language, data),
    data,
  });
  return json({
    file,
    format: book.format,
    remarks: book.remarks.map(told),
    sheets: sheets.map(({ name, left, tables, texts }) => ({
      name,
      taken: left === null,
      ...(left === null ? {} : { reason: told(left) }),
      tables: tables.map(({ draft, reading }) => ({
        row: draft.row,
        ours: reading.ours,
        columns: reading.columns.map(({ header, field, reason }) => ({
          header,
          field,
          why: say(markdownMessages[reason.messageId], language, forPeople(reason.data, language)),
        })),
        rows: reading.rows.length,
        skipped: skippedRows(draft, reading),
        cells: draft.readings.map(({ cell, text: words, how }) => ({ cell, text: words, how: told(how) })),
      })),
      texts: texts.map(({ row, column, text: words, field }) => ({ cell: cellName(row, column), text: words, field })),
    })),
    kept,
    minted,
    ...counts,
    written,
    ...(dryRun ? { text } : {}),
  });
}
