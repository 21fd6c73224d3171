/** `tally parse document FILE…`: every table of a Markdown file, ours or not, and why it is read as it is. */

import type { DeadlineReading } from '../language/readings.js';
import type { RowReading, TableReading } from '../load/markdown/reading.js';
import { parseMarkdown } from '../load/markdown.js';
import type { Readings } from '../load/readings.js';
import { isMarkdown } from '../load/sniff.js';
import { cliMessages } from '../messages/cli.js';
import { json } from '../report/json.js';
import { tablesText } from '../report/tables-read.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import { noteProblems } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import { openSession } from './workspaces.js';

interface Read {
  readonly file: string;
  readonly tables: readonly TableReading[];
  readonly readings: Readings;
}

export async function parseDocuments(invocation: Invocation, files: readonly string[]): Promise<number> {
  if (files.length === 0)
    throw new UsageError(cliMessages.missingArgument, { command: 'parse document', name: 'FILE' });
  const session = await openSession(invocation, files);
  noteProblems(session.problems, session.language);
  const read = session.loaded.flatMap(({ opened, settings, workspace, prefix }): Read[] =>
    opened.sources
      .filter(({ source, named }) => named && isMarkdown(source.path))
      .map(({ source }) => ({
        file: prefix + source.path,
        tables: parseMarkdown(source, settings).tables,
        readings: workspace.readings,
      })),
  );
  const code = session.problems.length > 0 ? 2 : 0;
  const format = optionText(invocation, 'format');
  if (format === 'jsonl')
    return deliver(
      invocation,
      read.map((one) => `${JSON.stringify({ schemaVersion: 1, ...data(one) })}\n`).join(''),
      code,
    );
  if (format === 'json') {
    const [first] = read;
    return deliver(
      invocation,
      read.length === 1 && first !== undefined
        ? json(data(first))
        : `${JSON.stringify(
            read.map((one) => ({ schemaVersion: 1, ...data(one) })),
            null,
            2,
          )}\n`,
      code,
    );
  }
  const texts: string[] = [];
  for (const { file, tables } of read) texts.push(await tablesText(session.view.shown(file), tables, session.view));
  return deliver(invocation, texts.join('\n'), code);
}

/** The JSON contract: cells as read, with what tells whether they will do. */
function data({ file, tables, readings }: Read): object {
  return {
    file,
    tables: tables.map(({ line, ours, columns, rows }) => ({
      line,
      ours,
      columns: columns.map(({ header, field }) => ({ header, field })),
      rows: rows.map((row) => rowData(row, readings)),
    })),
  };
}

function rowData({ line, requirement, goal, kpi, owner, due }: RowReading, readings: Readings): object {
  return {
    line,
    requirement,
    goal,
    kpi: kpi === null ? null : { text: kpi, ...pick(readings.kpi(kpi), ['quantified', 'targets']) },
    owner: owner === null ? null : { text: owner, ...pick(readings.owner(owner), ['single', 'owners']) },
    due: due === null ? null : { text: due, ...dueData(readings.lastDay(due)) },
  };
}

/** Where the day rests on years whose holidays are not published, those years. */
function dueData({ kind, due, unpublished }: DeadlineReading): object {
  return { kind, due, ...(unpublished === undefined ? {} : { unpublished }) };
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
