/** Sources → documents and diagnostics. Takes text, so that disk, index, any revision and stdin share one door. */

import { valueMeantBy } from '../language/names.js';
import type { WorkCalendar } from '../language/working-days.js';
import type { Companion } from '../model/companion.js';
import type { Diagnostic } from '../model/finding.js';
import type { Document, DocumentKind } from '../model/kernel.js';
import type { Source } from '../model/source.js';
import type { Span } from '../text/span.js';
import { Companions } from './companions/index.js';
import { projectCompanion, type ReadCompanionPath, tableApart } from './companions/project.js';
import { companionShapes } from './companions/shapes.js';
import { encodingDiagnostics } from './decode.js';
import { newerFormat } from './format-version.js';
import { kinds } from './kinds/index.js';
import { parseMarkdown } from './markdown.js';
import { textAt } from './project/read.js';
import { Readings } from './readings.js';
import { isMarkdown, type Sniffed, sniff } from './sniff.js';
import type { Tree } from './tree.js';
import { TreeCache } from './tree-cache.js';
import { walkShape } from './walk-shape.js';
import type { Workspace } from './workspace.js';
import { parseYaml } from './yaml.js';

export interface SourceOptions {
  /** The user named this file: it is read whatever it looks like, and Markdown needs no front matter. */
  readonly named: boolean;
  /** House names for columns: header → field. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface LoadedSource {
  /** Null where the text is no document of ours, or cannot be read. */
  readonly document: Document | null;
  /** What the text says of a document that stands elsewhere; then it is none itself. */
  readonly companion: Companion | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Why nothing could be read of a file that is ours: the rule of the finding that says so. */
  readonly unread: string | null;
  /** The stretch that the YAML parser refused: `explainSyntax` knows all its errors. */
  readonly refused: Span | null;
  /** Pointers of the fields that a diagnostic is about. */
  readonly doubtful: ReadonlySet<string>;
  /** The located tree, keys named in English; null where there is no document. */
  tree(): Tree | null;
}

export function loadSource(source: Source, options: SourceOptions): LoadedSource {
  const sniffed = sniff(source.path, source.text);
  if (sniffed?.nearMiss !== undefined) return failed([nearKind(source, sniffed.nearMiss)], 'schema');
  const beside = sniffed?.companion ?? null;
  if (beside?.holds === 'internal') return failed([reserved(source)], 'schema');
  if (sniffed === null && !options.named && source.size === undefined) return failed([], null);
  const encoding = encodingDiagnostics(source);
  if (encoding.some(({ severity }) => severity === 'error')) return failed(encoding, 'encoding');
  if (beside !== null) return companion(source, beside, encoding);
  const parsed = parse(source, options);
  const diagnostics = [...encoding, ...parsed.diagnostics];
  if (parsed.tree === null) return failed(diagnostics, reasonOf(parsed.diagnostics), parsed.refused);
  const kind = kindOf(parsed.tree, sniffed, isMarkdown(source.path));
  return kind === null ? failed([], null) : projected(parsed.tree, kind, source, diagnostics);
}

interface Parsed {
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly refused: Span | null;
}

function parse(source: Source, { columns }: SourceOptions): Parsed {
  if (isMarkdown(source.path)) {
    const parsed = parseMarkdown(source, { columns });
    return { ...parsed, refused: parsed.refused ? parsed.yaml : null };
  }
  const parsed = parseYaml(source);
  return { ...parsed, refused: parsed.refused ? { start: 0, end: source.text.length } : null };
}

/** The first fault that could cost the whole file; null where nothing is wrong and there is simply no document. */
function reasonOf(diagnostics: readonly Diagnostic[]): string | null {
  return diagnostics.find(({ severity }) => severity === 'error')?.rule ?? null;
}

const nothing: ReadonlySet<never> = new Set();

function failed(diagnostics: readonly Diagnostic[], unread: string | null, refused: Span | null = null): LoadedSource {
  return { document: null, companion: null, diagnostics, unread, refused, doubtful: nothing, tree: () => null };
}

/**
 * The kind of a tree: what it says, else, for a file that the user named, a checklist where it has needs or goals. A
 * YAML file that says it is something else is none of ours.
 */
function kindOf(tree: Tree, sniffed: Sniffed | null, markdown: boolean): DocumentKind | null {
  if (sniffed?.kind) return sniffed.kind;
  const written = textAt(tree.root, 'kind');
  if (written !== null) return valueMeantBy('kind', written) as DocumentKind | null;
  return markdown || tree.root.entries.some(({ key }) => needsOrGoals.test(key.value)) ? 'checklist' : null;
}

const needsOrGoals = /^(?:requirements|goals|需求|目标|目標)$/;

function projected(tree: Tree, of: DocumentKind, source: Source, found: readonly Diagnostic[]): LoadedSource {
  const kind = kinds[of];
  const walked = walkShape(tree, kind.shape, source.path);
  const newer = newerFormat(tree, source.path);
  const diagnostics = [...found, ...walked.diagnostics];
  if (newer !== null) return failed([...found, newer], 'schema');
  const document = kind.project(tree, source.path, walked.language);
  const read = { diagnostics, unread: null, refused: null, doubtful: walked.doubtful, tree: () => tree };
  return document.of === null
    ? { document, companion: null, ...read }
    : { document: null, companion: tableApart(document, document.of), ...read };
}

/** A file that its place makes a companion: a list, whatever else it says. */
function companion(source: Source, path: ReadCompanionPath, found: readonly Diagnostic[]): LoadedSource {
  const parsed = parseYaml(source, undefined, path.holds);
  const refused = parsed.refused ? { start: 0, end: source.text.length } : null;
  const { tree } = parsed;
  if (tree === null) return failed([...found, ...parsed.diagnostics], reasonOf(parsed.diagnostics), refused);
  const walked = walkShape(tree, companionShapes[path.holds], source.path);
  return {
    document: null,
    companion: projectCompanion(tree, source.path, walked.language, path),
    diagnostics: [...found, ...parsed.diagnostics, ...walked.diagnostics],
    unread: null,
    refused: null,
    doubtful: walked.doubtful,
    tree: () => tree,
  };
}

/** A document where nothing is read as one: said, lest it look as if all were well with it. */
function reserved({ path, text }: Source): Diagnostic {
  const end = text.search(/[\r\n]/);
  const span = { start: 0, end: end < 0 ? text.length : end };
  return { rule: 'schema', severity: 'error', messageId: 'internal-document', data: {}, file: path, span };
}

function nearKind(source: Source, miss: NonNullable<Sniffed['nearMiss']>): Diagnostic {
  const data = { text: miss.written, suggestion: miss.suggestion };
  return { rule: 'schema', severity: 'error', messageId: 'near-kind', data, file: source.path, span: miss.span };
}

export interface WorkspaceOptions {
  /** Paths that the user named. */
  readonly named?: ReadonlySet<string>;
  readonly columns?: Readonly<Record<string, string>>;
  readonly files?: ReadonlySet<string>;
  /** Which days are worked; Monday to Friday when left out. */
  readonly calendar?: WorkCalendar;
  /** What could not even be opened. */
  readonly unread?: readonly { readonly file: string; readonly reason: string }[];
  /** What phrases mean, where some are known already. */
  readonly readings?: Readings;
}

/** Loads every source that is a document of ours, in the order given. */
export function loadWorkspace(sources: readonly Source[], options: WorkspaceOptions = {}): Workspace {
  const { named = new Set<string>(), columns = {} } = options;
  const optionsOf = (path: string): SourceOptions => ({ named: named.has(path), columns });
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const trees = new TreeCache((file) => {
    const source = byPath.get(file);
    return source === undefined ? null : loadSource(source, optionsOf(file)).tree();
  });
  const loaded = sources.map((source) => {
    const one = loadSource(source, optionsOf(source.path));
    trees.offer(source.path, one.tree, source.text.length);
    // The tree is let go but for what the cache has kept.
    return { ...one, tree: () => trees.get(source.path) };
  });
  return workspaceOf(sources, loaded, options, (file) => trees.get(file));
}

/** Sources and what became of each, as one workspace. */
export function workspaceOf(
  sources: readonly Source[],
  loaded: readonly LoadedSource[],
  options: Omit<WorkspaceOptions, 'named' | 'columns'>,
  treeOf: (file: string) => Tree | null,
): Workspace {
  const documents: Document[] = [];
  const companions: Companion[] = [];
  const diagnostics: Diagnostic[] = [];
  const unread = [...(options.unread ?? [])];
  const refused: { file: string; span: Span }[] = [];
  const doubtful = new Map<string, ReadonlySet<string>>();
  for (const [index, one] of loaded.entries()) {
    const file = sources[index]?.path ?? '';
    if (one.document !== null) documents.push(one.document);
    if (one.companion !== null) companions.push(one.companion);
    for (const diagnostic of one.diagnostics) diagnostics.push(diagnostic);
    if (one.unread !== null) unread.push({ file, reason: one.unread });
    if (one.doubtful.size > 0) doubtful.set(file, one.doubtful);
    if (one.refused !== null) refused.push({ file, span: one.refused });
  }
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const readings = options.readings ?? new Readings(options.calendar);
  return {
    documents,
    companions: new Companions(companions, documents, readings),
    diagnostics,
    sources: byPath,
    files: options.files ?? new Set(byPath.keys()),
    readings,
    unread,
    refused,
    doubtful,
    treeOf,
  };
}
