/** A page of sections, as review, agenda and brief have them: the same for a terminal, Markdown and HTML. */
import { drawTable } from './table.js';
import type { View } from './view.js';
import { indented } from './words.js';

export type Tone = 'good' | 'warning' | 'error' | 'faint';

export interface PageCell {
  readonly text: string;
  readonly tone?: Tone;
}

export interface PageTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly PageCell[])[];
}

export interface Section {
  readonly title: string;
  readonly lines?: readonly PageCell[];
  readonly table?: PageTable;
}

export interface Page {
  readonly title: string;
  /** What it is about: the period, the day. */
  readonly about: readonly string[];
  readonly sections: readonly Section[];
}

/** All texts are as they came; each renderer encodes them for its sink. */
export async function pageText({ title, about, sections }: Page, view: View): Promise<string> {
  const { paint, columns } = view;
  const blocks = [
    [
      ...indented(title, 0, columns).map(paint.strong),
      ...about.flatMap((line) => indented(line, 0, columns)).map(paint.faint),
    ].join('\n'),
  ];
  for (const section of sections) blocks.push(await sectionText(section, view));
  return `${blocks.join('\n\n')}\n`;
}

async function sectionText({ title, lines = [], table }: Section, { paint, columns }: View): Promise<string> {
  const drawn = [...indented(title, 0, columns).map(paint.strong)];
  for (const { text, tone } of lines) {
    const [first = '', ...rest] = indented(text, 4, columns);
    const colour = tone === undefined ? (same: string) => same : paint[tone];
    drawn.push(colour(`  - ${first.trimStart()}`), ...rest.map(colour));
  }
  if (table !== undefined) {
    const rows = table.rows.map((row) =>
      row.map(({ text, tone }) => ({ text, ...(tone === undefined ? {} : { paint: paint[tone] }) })),
    );
    drawn.push((await drawTable(table.head, rows, columns)).trimEnd());
  }
  return drawn.join('\n');
}
