/** Companion files, and tables kept apart, onto check-ins and confirmations. All texts as written. */
import type { CheckIn, ProgressFile, Signoff, SignoffFile, Term, TermMap, Terms } from '../../model/companion.js';
import type { Commitment, Document } from '../../model/kernel.js';
import type { Language } from '../../model/language.js';
import { type Place, under } from '../../model/place.js';
import { progressOf } from '../project/progress.js';
import * as read from '../project/read.js';
import type { Mapping, Node, Tree } from '../tree.js';
import type { CompanionPath } from './path.js';

export type ReadCompanionPath = Exclude<CompanionPath, { readonly holds: 'internal' }>;

export function projectCompanion(
  tree: Tree,
  file: string,
  language: Language,
  path: ReadCompanionPath,
): ProgressFile | SignoffFile {
  const at: Place = { file, path: [] };
  const first = under(at, path.holds, 0, path.holds === 'progress' ? 'id' : 'party');
  const common = { at, file, document: path.document, names: first, language };
  if (path.holds === 'signoffs')
    return { ...common, holds: 'signoffs', party: path.party, signoffs: signoffsIn(tree.root, at) };
  const checkIns = read.mappingsAt(tree.root, 'progress', at).map((entry) => {
    const item = read.textAt(entry.node, 'id');
    const statement = read.textAt(entry.node, 'statement');
    const names = under(entry.at, item === null && statement !== null ? 'statement' : 'id');
    return { ...progressOf(entry.node, entry.at), item, statement, names };
  });
  return { ...common, holds: 'progress', checkIns };
}

/** A table kept apart (`of: DOC`): its rows tell how the items of that document go. MISSION A6, E4. */
export function tableApart(document: Document, of: string): ProgressFile {
  return {
    holds: 'progress',
    at: document.at,
    file: document.file,
    document: of,
    names: under(document.at, 'of'),
    language: document.language,
    checkIns: document.commitments.flatMap(checkInsOf),
  };
}

/** A row that names no goal is about the need it names. Without a KPI of its own, its value is the item's only one. */
function checkInsOf({ progress, kpis, within, ...row }: Commitment): CheckIn[] {
  const { id, statement, at } = row.id === null && row.statement === null && within !== null ? within : row;
  const named = { item: id, statement, names: under(at, id === null ? 'statement' : 'id') };
  return progress.map((entry) => ({ ...entry, ...named, ...(kpis.length === 0 ? { nameless: true as const } : {}) }));
}

function signoffsIn(root: Mapping, at: Place): Signoff[] {
  return read.mappingsAt(root, 'signoffs', at).map(({ node, at: place }) => ({
    at: place,
    party: read.textAt(node, 'party'),
    person: read.textAt(node, 'person'),
    confirms: read.openChoiceAt(node, 'confirms', 'signoff'),
    date: read.textAt(node, 'date'),
    scope: read.textsAt(node, 'scope').filter((name) => name !== 'document'),
    version: read.textAt(node, 'version'),
    digest: read.textAt(node, 'digest'),
    fields: read.textsAt(node, 'fields'),
    terms: termsAt(node),
    channel: read.openChoiceAt(node, 'channel', 'channel'),
    evidence: evidenceAt(node),
    comment: read.textAt(node, 'comment'),
    recordedBy: read.textAt(node, 'recordedBy'),
  }));
}

function evidenceAt(node: Mapping): Signoff['evidence'] {
  const parts = read.mappingAt(node, 'evidence');
  return parts === null ? null : { file: read.textAt(parts, 'file'), sha256: read.textAt(parts, 'sha256') };
}

function termsAt(node: Mapping): Terms | null {
  const terms = read.mappingAt(node, 'terms');
  if (terms === null) return null;
  const document = read.mappingAt(terms, 'document');
  const items: Record<string, TermMap> = Object.create(null);
  for (const { key, value } of read.mappingAt(terms, 'items')?.entries ?? []) {
    if (value.kind === 'mapping') items[key.value] = termMapOf(value);
  }
  return document === null ? { items } : { document: termMapOf(document), items };
}

/** Without a prototype, so that `constructor` is a name like any other. */
function termMapOf(mapping: Mapping): TermMap {
  const terms: Record<string, Term> = Object.create(null);
  for (const { key, value } of mapping.entries) terms[key.value] = termOf(value);
  return terms;
}

function termOf(node: Node): Term {
  if (node.kind === 'mapping') return termMapOf(node);
  return node.kind === 'list' ? node.items.map(termOf) : node.value;
}
