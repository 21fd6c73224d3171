import type { Resolution, Workspace } from '../load/workspace.js';
import { type Commitment, type Document, type Item, itemsOf, type Requirement } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';

/** A reference as written, and where. */
export interface Reference {
  readonly text: string;
  readonly at: Place;
  readonly field: 'serves' | 'dependsOn' | 'parent' | 'conflicts' | 'source' | 'continues';
  readonly from: Item;
  readonly document: Document;
}

/** A reference and how it ends. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly resolution: Resolution;
}

/** Every link of a workspace, resolved once. */
export interface Links {
  readonly references: readonly ResolvedReference[];
  /** Commitments that serve a requirement, nested and declared, in document order. */
  goalsOf(requirement: Requirement): readonly Commitment[];
  /** Requirements that a commitment serves, directly or through its parents. */
  requirementsOf(commitment: Commitment): readonly Requirement[];
  /** Commitments whose parent it is, in document order. */
  partsOf(commitment: Commitment): readonly Commitment[];
  /** The document an item stands in. */
  documentOf(item: Item): Document;
  /** Look a written reference up: its own document first, then the workspace (`document#id` names one). */
  resolve(text: string, from: Document): Resolution;
}

const nothing: readonly never[] = [];

/** A workspace never changes, and several analyses of one run ask for its links. */
const ofWorkspace = new WeakMap<Workspace, Links>();

/** Every reference of a workspace resolved, in time linear in its items and references. */
export function linksOf(workspace: Workspace): Links {
  const links = ofWorkspace.get(workspace) ?? resolved(workspace);
  ofWorkspace.set(workspace, links);
  return links;
}

function resolved(workspace: Workspace): Links {
  const register = new Register(workspace.documents);
  const references: ResolvedReference[] = [];
  const servers = new Map<Requirement, Commitment[]>();
  const purposes = new Map<Commitment, Item[]>();
  const parts = new Map<Item, Commitment[]>();

  for (const document of workspace.documents) {
    for (const item of itemsOf(document)) {
      if (item.shape === 'commitment' && item.within !== null) purposes.set(item, [item.within]);
      for (const reference of referencesOf(item, document)) {
        const resolution = register.resolve(reference.text, document);
        references.push({ reference, resolution });
        if (resolution.state !== 'found' || item.shape !== 'commitment') continue;
        if (reference.field === 'parent' && resolution.item !== item) add(parts, resolution.item, item);
        if (!givesPurpose.has(reference.field)) continue;
        const known = purposes.get(item);
        if (known === undefined) purposes.set(item, [resolution.item]);
        else if (!known.includes(resolution.item)) known.push(resolution.item);
      }
    }
  }
  // In a second pass, so that the goals of a requirement stand in document order whatever the way they are linked.
  for (const document of workspace.documents) {
    for (const commitment of document.commitments) {
      for (const purpose of purposes.get(commitment) ?? nothing) {
        if (purpose.shape !== 'requirement') continue;
        const known = servers.get(purpose);
        if (known === undefined) servers.set(purpose, [commitment]);
        else known.push(commitment);
      }
    }
  }
  return {
    references,
    goalsOf: (requirement) => servers.get(requirement) ?? nothing,
    requirementsOf: (commitment) => requirementsAbove(commitment, purposes),
    partsOf: (commitment) => parts.get(commitment) ?? nothing,
    documentOf: (item) => register.documentOf(item),
    resolve: (text, from) => register.resolve(text, from),
  };
}

/** The links that say what a commitment is for. */
const givesPurpose: ReadonlySet<Reference['field']> = new Set(['serves', 'parent', 'source'] as const);

/** Walks up from a commitment to every requirement it is for; a circle of parents ends the walk. */
function requirementsAbove(
  commitment: Commitment,
  purposes: ReadonlyMap<Commitment, readonly Item[]>,
): readonly Requirement[] {
  const found: Requirement[] = [];
  const seen = new Set<Item>([commitment]);
  const queue: Commitment[] = [commitment];
  for (const next of queue) {
    for (const purpose of purposes.get(next) ?? nothing) {
      if (seen.has(purpose)) continue;
      seen.add(purpose);
      if (purpose.shape === 'requirement') found.push(purpose);
      else if (purpose.shape === 'commitment') queue.push(purpose);
    }
  }
  return found;
}

/** A source may be free text (`客户访谈`); only what has the form of a reference is held to be one. */
const sourceReference = /^(?:[^\s#]+#\S+|[A-Za-z]+[A-Za-z\d]*-[A-Za-z\d._-]*\d)$/;

function* referencesOf(item: Item, document: Document): Iterable<Reference> {
  if (item.shape === 'record') return;
  if (item.source !== null && sourceReference.test(item.source)) {
    yield { text: item.source, at: under(item.at, 'source'), field: 'source', from: item, document };
  }
  if (item.shape === 'requirement') return;
  if (item.continues !== null)
    yield { text: item.continues, at: under(item.at, 'continues'), field: 'continues', from: item, document };
  if (item.parent !== null)
    yield { text: item.parent, at: under(item.at, 'parent'), field: 'parent', from: item, document };
  for (const [index, text] of item.serves.entries()) {
    yield { text, at: under(item.at, 'serves', index), field: 'serves', from: item, document };
  }
  for (const [index, text] of item.dependsOn.entries()) {
    yield { text, at: under(item.at, 'dependsOn', index), field: 'dependsOn', from: item, document };
  }
  for (const conflict of item.conflicts) {
    if (conflict.with === null) continue;
    yield { text: conflict.with, at: under(conflict.at, 'with'), field: 'conflicts', from: item, document };
  }
}

/** Who is called what: in each document and in the whole workspace. */
class Register {
  readonly #home = new Map<Item, Document>();
  readonly #inDocument = new Map<Document, Map<string, Item[]>>();
  readonly #inWorkspace = new Map<string, Item[]>();
  readonly #documents = new Map<string, Document[]>();

  constructor(documents: readonly Document[]) {
    for (const document of documents) {
      const own = new Map<string, Item[]>();
      this.#inDocument.set(document, own);
      if (document.id !== null) add(this.#documents, document.id, document);
      for (const item of itemsOf(document)) {
        this.#home.set(item, document);
        if (item.id === null) continue;
        add(own, item.id, item);
        add(this.#inWorkspace, item.id, item);
      }
    }
  }

  documentOf(item: Item): Document {
    const document = this.#home.get(item);
    if (document === undefined) throw new Error('an item of another workspace was looked up');
    return document;
  }

  resolve(written: string, from: Document): Resolution {
    const text = written.trim();
    const hash = text.indexOf('#');
    if (hash < 0) {
      return this.#one(this.#inDocument.get(from)?.get(text)) ?? this.#one(this.#inWorkspace.get(text)) ?? missing;
    }
    const id = text.slice(hash + 1);
    const named = hash === 0 ? [from] : (this.#documents.get(text.slice(0, hash)) ?? nothing);
    return (
      this.#one(named.flatMap((document): readonly Item[] => this.#inDocument.get(document)?.get(id) ?? nothing)) ??
      missing
    );
  }

  #one(items: readonly Item[] | undefined): Resolution | null {
    const [item, ...others] = items ?? nothing;
    if (items === undefined || item === undefined) return null;
    if (others.length > 0) return { state: 'ambiguous', items };
    return { state: 'found', item, document: this.documentOf(item) };
  }
}

const missing: Resolution = { state: 'missing' };

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
