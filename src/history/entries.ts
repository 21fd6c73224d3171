/** A document cut at the entries of its lists, and put together again from some of them. */
import type { Commitment, Document, Item, Requirement } from '../model/kernel.js';
import type { Place } from '../model/place.js';

/** The items of one entry, nested ones included, in document order. */
export interface Entry {
  readonly requirements: readonly Requirement[];
  readonly commitments: readonly Commitment[];
}

/** A document's entries, list by list, and the document without them. */
export interface CutDocument {
  readonly frame: Document;
  readonly entries: readonly (readonly Entry[])[];
}

/** Null where a needs or commitment stands anywhere else, or a list holds anything else. */
export function cutDocument(document: Document, sections: readonly string[]): CutDocument | null {
  const entries = sections.map((): { requirements: Requirement[]; commitments: Commitment[] }[] => []);
  const entryOf = ({ at: { path } }: Item) => {
    const list = entries[sections.indexOf(String(path[0]))];
    const index = path[1];
    if (list === undefined || typeof index !== 'number') return null;
    list[index] ??= { requirements: [], commitments: [] };
    return list[index];
  };
  for (const record of document.records) if (sections.includes(String(record.at.path[0]))) return null;
  for (const requirement of document.requirements) {
    const entry = entryOf(requirement);
    if (entry === null) return null;
    entry.requirements.push(requirement);
  }
  for (const commitment of document.commitments) {
    const entry = entryOf(commitment);
    if (entry === null) return null;
    entry.commitments.push(commitment);
  }
  return { frame: { ...document, requirements: [], commitments: [] }, entries };
}

/** The document of some entries, numbered anew. */
export function documentOf(frame: Document, entries: readonly (readonly Entry[])[]): Document {
  const placed = entries.flatMap((list) => list.map(placedAt));
  const goals = placed.flatMap(({ commitments }) => commitments.filter(({ within }) => !isCommitment(within)));
  return {
    ...frame,
    requirements: placed.flatMap(({ requirements }) => requirements),
    commitments: [
      ...goals,
      ...placed.flatMap(({ commitments }) => commitments.filter(({ within }) => isCommitment(within))),
    ],
  };
}

function isCommitment(item: Item | null): boolean {
  return item?.shape === 'commitment';
}

/** The entry as it would be if it stood at another position of its list. */
function placedAt(entry: Entry, index: number): Entry {
  const [first] = [...entry.requirements, ...entry.commitments];
  if (first === undefined || first.at.path[1] === index) return entry;
  const moved = new Map<Item, { readonly item: Requirement | Commitment; readonly inner: Commitment[] }>();
  const requirements = entry.requirements.map((requirement) => {
    const inner: Commitment[] = [];
    const item: Requirement = { ...requirement, at: placeAt(requirement.at, index), goals: inner };
    moved.set(requirement, { item, inner });
    return item;
  });
  const commitments = entry.commitments.map((commitment) => {
    const inner: Commitment[] = [];
    const outer = commitment.within === null ? undefined : moved.get(commitment.within);
    const within = outer?.item ?? commitment.within;
    const item: Commitment = { ...commitment, at: placeAt(commitment.at, index), risks: inner, within };
    outer?.inner.push(item);
    moved.set(commitment, { item, inner });
    return item;
  });
  return { requirements, commitments };
}

function placeAt({ file, path: [section = '', , ...rest] }: Place, index: number): Place {
  return { file, path: [section, index, ...rest] };
}
