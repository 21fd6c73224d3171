/** A foreign file's tables → a checklist of ours. Pure: the same file on the same day gives the same text. */
import { headerWords } from '../language/headers.js';
import { kinds } from '../load/kinds/index.js';
import type { TableReading } from '../load/markdown/reading.js';
import { parseMarkdown } from '../load/markdown.js';
import type { Shape } from '../load/shape.js';
import type { Tree } from '../load/tree.js';
import { walkShape } from '../load/walk-shape.js';
import type { Day } from '../model/day.js';
import type { DocumentKind } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import type { Book, Remark, Sheet } from './book.js';
import { type Block, type DraftDocument, type DraftText, documentIdOf, draftText } from './draft.js';
import { type Front, readFront } from './front.js';
import type { Imported, SheetReading } from './imported.js';
import { layOut } from './layout.js';
import { mintIds } from './mint.js';
import { Refusal } from './refusal.js';
import { withoutKeys } from './return/own-export.js';
import { type DraftTable, draftTable, type HouseColumns, tellingRows } from './table.js';
import { unplacedLabel, yamlText } from './yaml-text.js';

export interface ImportOptions {
  readonly kind: DocumentKind;
  readonly to: 'md' | 'yaml';
  /** Of the file, which names the document where nothing in it does. */
  readonly name: string;
  /** Name or number (from 1) of the one sheet to read. */
  readonly sheet: string | null;
  readonly today: Day;
  readonly house: HouseColumns;
  /** Ids of the workspace's items and documents. */
  readonly taken: { readonly items: ReadonlySet<string>; readonly documents: ReadonlySet<string> };
}

interface ReadSheet {
  readonly sheet: Sheet;
  readonly front: Front;
  readonly blocks: readonly Block[];
  readonly tables: readonly { readonly draft: DraftTable; readonly reading: TableReading }[];
  readonly sayings: ReadonlySet<string>;
}

/** Reads a book and writes the checklist that it holds. Throws a Refusal for a sheet that is not there. */
export function importBook(foreign: Book, options: ImportOptions): Imported {
  const book = withoutKeys(foreign);
  const sheets = chosen(book, options.sheet).map((sheet) => readSheetOf(sheet, options.house));
  const left = leftOut(sheets, options.sheet !== null);
  const taken = sheets.filter((sheet) => !left.has(sheet));
  const sheetsRead = (full: Written['readings']): SheetReading[] =>
    sheets.map((one) => ({
      name: one.sheet.name,
      left: left.get(one) ?? null,
      tables: one.tables.map(({ draft, reading }) => ({ draft, reading: full.get(draft) ?? reading })),
      texts: one.front.placed,
    }));
  if (taken.length === 0) {
    const counts = { requirements: 0, goals: 0 };
    return {
      book,
      sheets: sheetsRead(new Map()),
      minted: { requirements: [], goals: [] },
      text: null,
      counts,
      kept: [],
    };
  }
  const { readings, ...result } = written(taken, options);
  return { book, sheets: sheetsRead(readings), ...result };
}

/** The sheets to look at: the one asked for, else all that can be seen. */
function chosen({ sheets }: Book, wanted: string | null): readonly Sheet[] {
  if (wanted === null) {
    const seen = sheets.filter(({ hidden }) => !hidden);
    return seen.length > 0 ? seen : sheets;
  }
  const found =
    sheets.find(({ name }) => name === wanted) ?? sheets[/^\d{1,4}$/.test(wanted) ? Number(wanted) - 1 : -1];
  if (found !== undefined) return [found];
  throw new Refusal('noSheet', {
    sheet: wanted,
    sheets: sheets.map(({ name }, index) => name ?? String(index + 1)).join('、'),
  });
}

function readSheetOf(sheet: Sheet, house: HouseColumns): ReadSheet {
  const { tables: found, loose } = layOut(sheet, new Set(Object.keys(house).map(headerWords)));
  const front = readFront(loose, found[0]?.row ?? Number.POSITIVE_INFINITY);
  const drafts = found.map((table) => draftTable(sheet.name, table, house));
  const tables = drafts.map((draft) => ({ draft, reading: glanceAt(draft, house) }));
  const blocks: (Block & { row: number })[] = [
    ...drafts.map((table) => ({ table, row: table.row })),
    ...front.placed.flatMap((text) => (text.field === null ? [{ prose: text, row: text.row }] : [])),
  ];
  blocks.sort((a, b) => a.row - b.row);
  return { sheet, front, blocks, tables, sayings: sayingsOf(tables) };
}

/** How a table will be read, by its first rows: enough to know its columns and whether it is one of ours. */
function glanceAt(draft: DraftTable, columns: HouseColumns): TableReading {
  const start = { ...draft, rows: draft.rows.slice(0, tellingRows) };
  const { text } = draftText({ front: {}, blocks: [{ table: start }] });
  const [reading] = parseMarkdown({ path: 'import.md', text }, { columns }).tables;
  if (reading === undefined) throw new Error('a table was written that is none');
  return reading;
}

/** What the needs and goals of a sheet are called: two sheets that say the same are two views of one list. */
function sayingsOf(tables: ReadSheet['tables']): Set<string> {
  const sayings = new Set<string>();
  for (const { draft, reading } of tables) {
    if (!reading.ours) continue;
    reading.columns.forEach(({ field }, column) => {
      if (field !== 'requirement' && field !== 'goal') return;
      for (const { cells } of draft.rows) if (cells[column]) sayings.add(cells[column]);
    });
  }
  return sayings;
}

/** The sheets that are not taken: those without a table of ours, and those that repeat one that says more. */
function leftOut(sheets: readonly ReadSheet[], asked: boolean): Map<ReadSheet, Remark> {
  const left = new Map<ReadSheet, Remark>();
  const takenBefore: ReadSheet[] = [];
  const byRichness = [...sheets].sort((a, b) => richness(b) - richness(a));
  for (const sheet of byRichness) {
    if (richness(sheet) === 0) {
      left.set(sheet, { messageId: 'sheetWithout', data: {} });
      continue;
    }
    const repeats = takenBefore.find(({ sayings }) => overlap(sheet.sayings, sayings) * 2 >= sheet.sayings.size);
    if (repeats !== undefined && !asked)
      left.set(sheet, { messageId: 'sheetRepeats', data: { sheet: repeats.sheet.name ?? '' } });
    else takenBefore.push(sheet);
  }
  return left;
}

/** Sheets with both needs and goals come first; 0 is a sheet without either. */
function richness({ tables }: ReadSheet): number {
  const reasons = tables.map(({ reading }) => (reading.ours ? reading.why.messageId : null));
  if (reasons.includes('table-both')) return 3;
  return reasons.some((reason) => reason !== null) ? 2 : 0;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const text of one) if (other.has(text)) count++;
  return count;
}

type Written = Pick<Imported, 'minted' | 'text' | 'counts' | 'kept'> & {
  /** Of all rows of the tables that are taken. */
  readonly readings: ReadonlyMap<DraftTable, TableReading>;
};

function written(sheets: readonly ReadSheet[], options: ImportOptions): Written {
  const { house, today, taken, to } = options;
  const { shape } = kinds[options.kind];
  const fields = Object.assign({}, ...[...sheets].reverse().map(({ front }) => front.fields)) as Front['fields'];
  const document: DraftDocument = {
    front: {
      kind: options.kind,
      id: documentIdOf(options.name, taken.documents),
      ...(fields.title === undefined ? {} : { title: fields.title }),
      ...(fields.version === undefined ? {} : { version: fields.version }),
      updated: fields.updated ?? today,
    },
    blocks: sheets.flatMap(({ blocks }) => blocks),
  };
  const draft = draftText(document);
  const { tree, language, tables } = readDraft(draft, shape, house);
  const drafts = document.blocks.flatMap((block) => ('table' in block ? [block.table] : []));
  const readings = new Map(drafts.map((table, index) => [table, tables[index] as TableReading] as const));
  const year = (fields.updated ?? today).slice(0, 4);
  const { counts, ...minted } = mintIds(tree, draft, { year, taken: taken.items, language, house });
  const { text } = draftText(document);
  if (to === 'md') return { minted, counts, readings, text, kept: [] };
  const kept = unplaced(document, readings);
  const custom = kept.length === 0 ? {} : { [unplacedLabel[language]]: kept.join('\n') };
  const final = readDraft({ text }, shape, house);
  return { minted, counts, readings, kept, text: yamlText(final.tree, shape, language, custom) };
}

function readDraft(
  { text }: Pick<DraftText, 'text'>,
  shape: Shape,
  columns: HouseColumns,
): { tree: Tree; language: Language; tables: readonly TableReading[] } {
  const { tree, diagnostics, tables } = parseMarkdown({ path: 'import.md', text }, { columns });
  const [fault] = diagnostics;
  if (tree === null) throw new Refusal('cannotCompose', { reason: fault?.messageId ?? '' });
  return { tree, language: walkShape(tree, shape, 'import.md').language, tables };
}

/** Texts that the tree does not hold: prose, headings and totals inside tables, tables that are none of ours. */
function unplaced({ blocks }: DraftDocument, readings: Written['readings']): string[] {
  return blocks.flatMap((block) => {
    if ('prose' in block) return [block.prose.text];
    const reading = readings.get(block.table);
    const rows = block.table.rows.map(({ cells }) => cells.filter((cell) => cell !== '').join(' | '));
    if (reading?.ours !== true) return [block.table.headers.join(' | '), ...rows];
    // Rows start two lines below the header.
    return reading.skipped.flatMap(({ line, reason }) =>
      reason === 'row-section' || reason === 'row-total' ? (rows[line - reading.line - 2] ?? []) : [],
    );
  });
}
