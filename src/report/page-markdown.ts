/** A page as Markdown: headings, lists, pipe tables. */
import { forMarkdownCell } from '../text/encode.js';
import type { Page, PageTable, Section } from './page.js';

export function pageMarkdown({ title, about, sections }: Page): string {
  const head = [`# ${plain(title)}`, ...(about.length === 0 ? [] : [about.map(plain).join('  \n')])];
  return `${[...head, ...sections.map(sectionMarkdown)].join('\n\n')}\n`;
}

function sectionMarkdown({ title, lines = [], table }: Section): string {
  const parts = [`## ${plain(title)}`];
  if (lines.length > 0) parts.push(lines.map(({ text }) => `- ${plain(text)}`).join('\n'));
  if (table !== undefined) parts.push(tableMarkdown(table));
  return parts.join('\n\n');
}

function tableMarkdown({ head, rows }: PageTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => forMarkdownCell(cell)).join(' | ')} |`;
  return [
    row(head),
    `|${head.map(() => '---|').join('')}`,
    ...rows.map((cells) => row(cells.map(({ text }) => text))),
  ].join('\n');
}

/** One line of text: nothing in it starts a list, a heading or a tag. */
function plain(text: string): string {
  return forMarkdownCell(text.replace(/\s*\n\s*/g, ' '))
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^([#+>-])/, '\\$1');
}
