/**
 * The door for Markdown: front matter and pipe tables → the located tree of the YAML form. Any text can be read;
 * a table that is none of ours is left alone, and its reading says why.
 */
import { keyNames } from '../language/lexicon/keys.js';
import { keysMeantBy, valueMeantBy } from '../language/names.js';
import type { MarkdownMessageId } from '../messages/markdown.js';
import type { Diagnostic } from '../model/finding.js';
import type { Source } from '../model/source.js';
import type { Span } from '../text/span.js';
import { assembleRows, trackedRows } from './kinds/checklist/rows.js';
import { placeTracking } from './kinds/checklist/tracking-rows.js';
import { checkLimits } from './limits.js';
import { decideColumns, isOurs } from './markdown/columns.js';
import { firstConflict } from './markdown/conflicts.js';
import { readGrid } from './markdown/grid.js';
import { listOf, mappingOf, unwritten } from './markdown/nodes.js';
import { readingsOf, type TableReading, type UnderstoodTable } from './markdown/reading.js';
import { type RecordTable, readRecord } from './markdown/record.js';
import { type Scan, scanMarkdown, type Table } from './markdown/scan.js';
import type { Entry, Mapping, Tree } from './tree.js';
import { type ParsedYaml, parseYaml } from './yaml.js';

export interface MarkdownOptions {
  /** House names for columns: header → field. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface ParsedMarkdown {
  /** Null where the front matter cannot be read, and where there is neither front matter nor a table of ours. */
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Every pipe table of the file, ours or not; worked out when asked for. */
  readonly tables: readonly TableReading[];
  /** The YAML parser refused the front matter, whose span is `yaml`. */
  readonly refused: boolean;
  readonly yaml: Span | null;
}

interface Understood extends UnderstoodTable {
  readonly record: RecordTable | null;
  /** The file's tables tell how the items of another document go. */
  readonly apart: boolean;
}

const ofKeys = ['of', ...(keyNames.of?.zh.flat() ?? [])];
const ofLine = new RegExp(`^(["']?)(?:${ofKeys.join('|')})\\1[ \\t]*:[ \\t]*[^\\s#]`, 'mu');

function isApart(text: string, { frontMatter }: Scan): boolean {
  return frontMatter !== null && ofLine.test(text.slice(frontMatter.yaml.start, frontMatter.yaml.end));
}

/** Reads a Markdown file. Spans count in the whole text. Takes time in proportion to it, and never throws for bad input. */
export function parseMarkdown(source: Source, { columns }: MarkdownOptions): ParsedMarkdown {
  const limit = checkLimits(source);
  if (limit !== null) return { tree: null, diagnostics: [limit], tables: [], refused: false, yaml: null };
  const scan = scanMarkdown(source.text);
  const apart = isApart(source.text, scan);
  const understood = scan.tables.map((table) => understand(source.text, table, columns, apart));
  let tables: readonly TableReading[] | undefined;
  return {
    ...readTree(source, scan, understood),
    yaml: scan.frontMatter?.yaml ?? null,
    get tables() {
      tables ??= readingsOf(source.text, understood);
      return tables;
    },
  };
}

function readTree(
  source: Source,
  scan: Scan,
  understood: readonly Understood[],
): Pick<ParsedMarkdown, 'tree' | 'diagnostics' | 'refused'> {
  const { frontMatter } = scan;
  if (frontMatter?.closed === false) {
    const open = fault(source, 'syntax', 'error', 'markdown-front-matter-open', firstLine(source.text));
    return { tree: null, diagnostics: [open], refused: false };
  }
  const front = frontMatter === null ? null : parseYaml(source, frontMatter.yaml);
  if (front?.tree === null) return { tree: null, diagnostics: front.diagnostics, refused: front.refused };
  const ours = understood.filter((table) => table.ours);
  const diagnostics = [...(front?.diagnostics ?? []), ...ours.flatMap((table) => lostCells(source, table))];
  if (front === null && ours.length === 0) return { tree: null, diagnostics, refused: false };
  const conflict = ours.length > 0 || isChecklist(front?.tree) ? conflictIn(source, scan) : null;
  if (conflict !== null) return { tree: null, diagnostics: [conflict], refused: false };
  const tree = treeOf(source.text, scan, front, ours);
  if (lacksTable(tree, ours)) {
    diagnostics.push(fault(source, 'schema', 'warning', 'markdown-no-table', firstLine(source.text)));
  }
  return { tree, diagnostics, refused: false };
}

function understand(text: string, table: Table, house: Readonly<Record<string, string>>, apart: boolean): Understood {
  const record = readRecord(text, table, house);
  if (record !== null) {
    const rows = record.need === null ? [] : [record.need];
    return { table, columns: record.columns, grid: { rows, skipped: [] }, ours: true, why: record.why, record, apart };
  }
  const columns = decideColumns(table, house);
  return { table, columns, grid: readGrid(text, table, columns), ...isOurs(columns, apart), record, apart };
}

function treeOf(text: string, scan: Scan, front: ParsedYaml | null, tables: readonly Understood[]): Tree {
  const entries: Entry[] = [...(front?.tree?.root.entries ?? [])];
  const root = mappingOf({ start: 0, end: text.length }, entries);
  const at = scan.frontMatter?.end ?? 0;
  if (front === null) entries.push({ key: unwritten('kind', at), name: 'kind', value: unwritten('checklist', at) });
  const requirements: Mapping[] = [];
  const goals: Mapping[] = [];
  for (const { table, columns, grid, record, apart } of tables) {
    // What the front matter says goes before what a table says of the document.
    for (const field of record?.fields ?? []) if (named(root, field.name) === undefined) entries.push(field);
    const head = { header: table.header, ...(record !== null && { record: true as const }) };
    const rows = apart && record === null ? trackedRows(grid.rows, head) : assembleRows(grid.rows, columns, head);
    requirements.push(...rows.requirements);
    goals.push(...rows.goals);
  }
  add(root, 'requirements', requirements);
  add(root, 'goals', placeTracking(requirements, goals));
  return { root, comments: [...(front?.tree?.comments ?? []), ...scan.comments] };
}

/** The entry of a key in any of its languages: names are English only after `shape` has seen them. */
function named(root: Mapping, name: string): Entry | undefined {
  return root.entries.find((entry) => entry.name === name || keysMeantBy(entry.name).includes(name));
}

function add(root: Mapping, name: string, items: readonly Mapping[]): void {
  const [first] = items;
  if (first === undefined) return;
  const written = named(root, name)?.value;
  if (written?.kind === 'list') written.items.push(...items);
  else root.entries.push({ key: unwritten(name, first.start), name, value: listOf([...items], first) });
}

/** GFM drops what stands beyond the last column; whoever wrote it did not mean that. */
function lostCells(source: Source, { table, grid, record }: Understood): Diagnostic[] {
  if (record !== null) return [];
  const width = table.header.cells.length;
  return grid.rows.flatMap(({ row }) => {
    const lost = row.cells.slice(width).filter((cell) => cell.value !== '');
    const [first] = lost;
    const last = lost.at(-1);
    if (first === undefined || last === undefined) return [];
    const span = { start: first.start, end: last.end };
    const data = { text: source.text.slice(span.start, span.end) };
    return [fault(source, 'schema', 'warning', 'markdown-cell-lost', span, data)];
  });
}

/** A checklist without a single need or goal: said, lest it look as if all were well. */
function lacksTable(tree: Tree, tables: readonly Understood[]): boolean {
  if (!isChecklist(tree)) return false;
  if (named(tree.root, 'requirements') !== undefined || named(tree.root, 'goals') !== undefined) return false;
  return tables.every(({ record }) => record !== null && record.need === null);
}

function isChecklist(tree: Tree | null | undefined): boolean {
  const kind = tree ? named(tree.root, 'kind')?.value : undefined;
  return kind?.kind === 'scalar' && valueMeantBy('kind', kind.value) === 'checklist';
}

function conflictIn(source: Source, { frontMatter, code }: Scan): Diagnostic | null {
  return firstConflict(source, frontMatter?.end ?? 0, code);
}

function firstLine(text: string): Span {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}

function fault(
  source: Source,
  rule: Diagnostic['rule'],
  severity: Diagnostic['severity'],
  messageId: MarkdownMessageId,
  { start, end }: Span,
  data: Diagnostic['data'] = {},
): Diagnostic {
  return { rule, severity, messageId, data, file: source.path, span: { start, end } };
}
