/** 《需求变更记录表》 as a file to hand over: a Markdown table, or CSV for a spreadsheet. MISSION A6. */
import type { LoggedChange } from '../history/change-log.js';
import { gravityLabels, historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { Change } from '../model/results.js';
import { forCsv, forMarkdownCell } from '../text/encode.js';
import { addressed, classWords, revertWords, shortRevision } from './change-words.js';

/** A change, and its commit where it has one: a difference between files on disk has none. */
export type RecordedChange = Change & Partial<LoggedChange>;

type Column = readonly [title: keyof typeof historyMessages, cell: (row: Row) => string];

interface Row {
  readonly number: number;
  readonly change: RecordedChange;
  readonly language: Language;
}

/** The reason, else what the commit says; and what it takes back. */
function whyOf(change: RecordedChange, language: Language): string {
  return [change.reason ?? change.subject ?? '', revertWords(change, language)]
    .filter((text) => text !== '')
    .join('\n');
}

const itemOf = ({ change, language }: Row): string => addressed(change, language).item;
const fieldOf = ({ change, language }: Row): string => addressed(change, language).field;
const listOf = (texts: readonly string[] | undefined): string => (texts ?? []).join(', ');

const columns: readonly Column[] = [
  ['number', ({ number }) => String(number)],
  ['date', ({ change }) => change.date?.slice(0, 10) ?? ''],
  ['who', ({ change }) => change.author ?? ''],
  ['item', itemOf],
  ['field', fieldOf],
  ['from', ({ change }) => change.from ?? ''],
  ['to', ({ change }) => change.to ?? ''],
  ['changeType', ({ change, language }) => classWords(change, language)],
  ['why', ({ change, language }) => whyOf(change, language)],
  ['confirmedBy', ({ change }) => listOf(change.confirmedBy)],
  ['refs', ({ change }) => listOf(change.refs)],
  ['revision', ({ change }) => change.revision?.slice(0, shortRevision) ?? ''],
];

/** What a spreadsheet can sort and filter by, besides. */
const csvColumns: readonly Column[] = [
  ...columns.slice(0, -1),
  ['subject', ({ change }) => change.subject ?? ''],
  ['days', ({ change }) => (change.days === undefined ? '' : String(change.days))],
  ['gravity', ({ change, language }) => say(gravityLabels[change.gravity], language)],
  ['file', ({ change }) => change.file],
  ['email', ({ change }) => change.email ?? ''],
  ['revision', ({ change }) => change.revision ?? ''],
];

/** Oldest first, so that a change keeps its number when more come. */
export function changeRecord(changes: readonly RecordedChange[], language: Language): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = rowsOf(changes, language).map((row) => line(columns.map(([, cell]) => forMarkdownCell(cell(row)))));
  return [
    `# ${say(historyMessages.record, language)}`,
    '',
    line(titles(columns, language)),
    line(columns.map(() => '---')),
    ...rows,
    '',
  ].join('\n');
}

/** The same as bare cells, for a form of a workbook. */
export function changeCells(
  changes: readonly RecordedChange[],
  language: Language,
): { readonly titles: string[]; readonly rows: string[][] } {
  const rows = rowsOf(changes, language).map((row) => columns.map(([, cell]) => cell(row)));
  return { titles: titles(columns, language), rows };
}

/**
 * With `mark`, a byte order mark comes first: spreadsheets take a file without one for the local encoding and garble
 * Chinese. A pipe wants none.
 */
export function changeCsv(changes: readonly RecordedChange[], language: Language, mark = false): string {
  const lines = [
    titles(csvColumns, language),
    ...rowsOf(changes, language).map((row) => csvColumns.map(([, cell]) => cell(row))),
  ];
  return (mark ? '\ufeff' : '') + lines.map((cells) => `${cells.map(forCsv).join(',')}\r\n`).join('');
}

function titles(of: readonly Column[], language: Language): string[] {
  return of.map(([title]) => say(historyMessages[title], language));
}

/** Commits oldest first; the changes of one stay in the order of the document. */
function rowsOf(changes: readonly RecordedChange[], language: Language): Row[] {
  const commits: RecordedChange[][] = [];
  for (const change of changes) {
    const last = commits.at(-1);
    if (last?.[0]?.revision === change.revision && last !== undefined) last.push(change);
    else commits.push([change]);
  }
  return commits
    .reverse()
    .flat()
    .map((change, index) => ({ number: index + 1, change, language }));
}
