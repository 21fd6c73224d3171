/** The tables of a text as mdast with GFM tables sees them: the peer that our own scanner is held against. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { scanMarkdown } from '../../../src/load/markdown/scan.js';

/** As much of an mdast node as is looked at. */
interface PeerNode {
  readonly type: string;
  readonly value?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly children?: readonly PeerNode[] | undefined;
  readonly position?:
    | { readonly start: { offset?: number | undefined }; readonly end: { offset?: number | undefined } }
    | undefined;
}

/** A cell's decoded text, and where its trimmed content stands. */
export type PeerCell = readonly [value: string, start: number, end: number] | readonly [value: ''];

export function mdastTables(text: string): PeerCell[][][] {
  const root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const tables: { at: number; rows: PeerCell[][] }[] = [];
  const open: PeerNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'table') {
      const rows = (node.children ?? []).map((row) => (row.children ?? []).map((cell) => cellOf(text, cell)));
      tables.push({ at: node.position?.start.offset ?? -1, rows });
    } else open.push(...(node.children ?? []));
  }
  return tables.sort((a, b) => a.at - b.at).map(({ rows }) => rows);
}

export function ourTables(text: string): PeerCell[][][] {
  return scanMarkdown(text).tables.map(({ header, rows }) =>
    [header, ...rows].map((row) =>
      row.cells.map((cell): PeerCell => {
        const blank = text.slice(cell.start, cell.end).trim() === '';
        return blank ? [''] : [cell.value, cell.start, cell.end];
      }),
    ),
  );
}

function cellOf(text: string, cell: PeerNode): PeerCell {
  const start = cell.children?.[0]?.position?.start.offset;
  const end = cell.children?.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return [''];
  const written = text.slice(start, end);
  if (written.trim() === '') return [''];
  const from = start + (written.length - written.trimStart().length);
  const value = textOf(cell)
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  return [value.trim(), from, from + written.trim().length];
}

function textOf(node: PeerNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value ?? '') ? '\n' : '';
  return (node.children ?? []).map(textOf).join('');
}
