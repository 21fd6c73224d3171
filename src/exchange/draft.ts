/**
 * Foreign tables → the text of a Markdown checklist. It is then read like any other: what a column, a blank cell or
 * 同上 means is decided in one place. Every cell goes in.
 */
import { cellMarkdown } from '../edit/markdown/cell-text.js';
import { scalarText } from '../edit/yaml/scalar-text.js';
import type { Language } from '../model/language.js';
import type { PlacedText } from './layout-parts.js';
import { type DraftTable, tableLines } from './table.js';

export interface DraftDocument {
  /** Keys and values of the front matter, in order, `kind` first. */
  readonly front: Readonly<Record<string, string>>;
  /** Tables and the texts between them, in order. */
  readonly blocks: readonly Block[];
}

export type Block = { readonly table: DraftTable } | { readonly prose: PlacedText };

export interface DraftText {
  readonly text: string;
  /** Offset of a line → the table and the index of its row; the header is -1. */
  readonly rowAt: ReadonlyMap<number, { readonly table: DraftTable; readonly row: number }>;
}

export function draftText({ front, blocks }: DraftDocument): DraftText {
  const rowAt = new Map<number, { table: DraftTable; row: number }>();
  let text = `---\n${Object.entries(front)
    .map(([key, value]) => `${key}: ${frontScalar(value)}\n`)
    .join('')}---\n`;
  if (front.title !== undefined) text += `\n# ${proseMarkdown(front.title)}\n`;
  for (const block of blocks) {
    text += '\n';
    if ('prose' in block) {
      text += `${proseMarkdown(block.prose.text)}\n`;
      continue;
    }
    const { table } = block;
    const lines = tableLines(
      table.headers,
      table.rows.map(({ cells }) => cells),
    );
    lines.forEach((line, index) => {
      // Behind the header stands the line of dashes.
      if (index !== 1) rowAt.set(text.length, { table, row: index === 0 ? -1 : index - 2 });
      text += `${line}\n`;
    });
  }
  return { text, rowAt };
}

function frontScalar(value: string): string {
  return scalarText(value, { flow: false, quote: false, indent: '', eol: '\n' });
}

/** A paragraph of one line that starts no heading, list, quote, fence or rule. */
export function proseMarkdown(text: string): string {
  return cellMarkdown(text).replace(/^([#>+=~`_*-]|\d+[.)])/, (mark) =>
    /^\d/.test(mark) ? mark.replace(/[.)]/, '\\$&') : `\\${mark}`,
  );
}

/** What a file is called in the front matter: its base name as an id, else the kind. */
export function documentIdOf(name: string, taken: ReadonlySet<string>): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
  const id = base.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|[-._]+$/gu, '') || 'checklist';
  if (!taken.has(id)) return id;
  for (let count = 2; ; count++) if (!taken.has(`${id}-${count}`)) return `${id}-${count}`;
}

/** The headers of the columns that imports add, by language. */
export const addedHeaders: Readonly<Record<'id' | 'goal-id', Readonly<Record<Language, string>>>> = {
  id: { en: 'ID', 'zh-Hans': '编号', 'zh-Hant': '編號' },
  'goal-id': { en: 'Goal ID', 'zh-Hans': '目标编号', 'zh-Hant': '目標編號' },
};
