/** Who has confirmed the text of a document as it is, who something else, and who has not. MISSION A5. */
import type { Person } from '../config/settings.js';
import { termsOf } from '../history/agreed-terms.js';
import { diffDocuments } from '../history/diff.js';
import { digestOf } from '../history/digest.js';
import { documentFrom } from '../history/from-terms.js';
import type { Companions } from '../load/companions/index.js';
import type { Readings } from '../load/readings.js';
import { isWhole, type SignatoryState, type Signoff, type SignoffFile, type Terms } from '../model/companion.js';
import type { Day } from '../model/day.js';
import type { Document, Item } from '../model/kernel.js';
import type { Place } from '../model/place.js';
import type { Change } from '../model/results.js';
import { named } from './roster.js';

/** A confirmation and the file it stands in. */
export interface Given {
  readonly signoff: Signoff;
  readonly file: SignoffFile;
}

/** How a confirmation stands to the text as it is. */
export interface Standing {
  readonly current: boolean;
  /** What changed since; empty where nobody kept a copy of the text that was confirmed. */
  readonly changes: readonly Change[];
  /** The text was only written otherwise: it means what it meant. */
  readonly notationOnly: boolean;
}

export interface SignatoryStanding extends Standing {
  /** Where the document names them, else their confirmation. */
  readonly at: Place;
  readonly party: string | null;
  readonly person: string | null;
  /** What they are asked to confirm, or did. */
  readonly confirms: string | null;
  /** The document names them among its signatories. */
  readonly required: boolean;
  readonly state: SignatoryState;
  /** The items that the state is about; empty for the whole document. */
  readonly items: readonly string[];
  /** What decides the state. */
  readonly given: Given | null;
}

export interface SignoffQuestion {
  readonly people: readonly Person[];
  readonly readings: Readings;
  /** Only what was confirmed on this day or before. */
  readonly asOf?: Day;
  /** Only as far as one item goes. */
  readonly item?: string;
}

/** Everybody who is to confirm a document, in its order, then everybody else who did. */
export function signatoryStandings(
  document: Document,
  companions: Companions,
  question: SignoffQuestion,
): SignatoryStanding[] {
  const given = companions.signoffsOf(document).filter(({ signoff }) => isBefore(signoff, question));
  const left = new Set(given);
  const standings = document.signatories.map((signatory) => {
    const own = given.filter((one) => isBy(one, signatory, question.people));
    for (const one of own) left.delete(one);
    return { ...signatory, required: true, ...standingOf(own, document, question) };
  });
  for (const own of bySomebodyElse([...left])) {
    const { signoff, file } = own[own.length - 1] ?? raise();
    const { person, confirms } = signoff;
    standings.push({
      ...{ at: signoff.at, party: signoff.party ?? file.party, person, confirms, required: false },
      ...standingOf(own, document, question),
    });
  }
  return standings;
}

/** The item that a confirmation of it would name: a risk is confirmed with what it threatens, a topic with the whole. */
export function confirmedWith(item: Item): string | undefined {
  if (item.shape === 'record') return undefined;
  const outer = item.shape === 'commitment' && item.kind === 'response' ? item.within : null;
  return (outer ?? item).id ?? undefined;
}

function raise(): never {
  throw new Error('a group of confirmations has a last one');
}

function isBefore({ date }: Signoff, { asOf }: SignoffQuestion): boolean {
  return asOf === undefined || date === null || date.slice(0, 10) <= asOf;
}

const against: Readonly<Record<string, SignatoryState>> = {
  reserve: 'reserved',
  object: 'objected',
  revoke: 'revoked',
};

/** By the party (a signatory without one: by the person) and, where they are named, by the person and the aspect. */
function isBy(
  { signoff, file }: Given,
  { party, person, confirms }: Document['signatories'][number],
  people: readonly Person[],
): boolean {
  if (party !== null && (signoff.party ?? file.party) !== party) return false;
  if (person !== null && !named(person, signoff.person, people)) return false;
  const says = signoff.confirms ?? 'agree';
  return confirms === null || Object.hasOwn(against, says) || says === confirms;
}

/** By party and person, in the order first met. */
function bySomebodyElse(given: readonly Given[]): Iterable<readonly Given[]> {
  const groups = new Map<string, Given[]>();
  for (const one of given) {
    const key = `${one.signoff.party ?? one.file.party}\0${one.signoff.person ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups.values();
}

type Decided = Pick<SignatoryStanding, 'state' | 'items' | 'given' | keyof Standing>;

const nothing: Standing = { current: false, changes: [], notationOnly: false };

/** What somebody's confirmations come to: the last word counts, on the whole document and on each item. */
function standingOf(own: readonly Given[], document: Document, question: SignoffQuestion): Decided {
  const latest = latestOf(own, question.item);
  const parts = [...latest.items].map(([id, given]) => partOf(given, [id], document, question));
  if (latest.whole !== null) parts.unshift(ofWhole(latest.whole, parts, document, question));
  if (parts.length === 0) return { ...nothing, state: 'missing', items: [], given: null };
  for (const state of ['revoked', 'objected', 'reserved', 'stale'] as const) {
    const found = parts.filter((part) => part.state === state);
    if (found.length > 0) return joined(found);
  }
  const first = joined(parts);
  if (latest.whole !== null || question.item !== undefined) return { ...first, items: [] };
  const open = Object.keys(termsOf(document).items).filter((id) => !latest.items.has(id));
  return { ...first, state: 'partial', items: open };
}

interface Latest {
  readonly whole: Given | null;
  /** Newer than the word on the whole. */
  readonly items: ReadonlyMap<string, Given>;
}

function latestOf(own: readonly Given[], item: string | undefined): Latest {
  let whole: Given | null = null;
  const items = new Map<string, Given>();
  for (const given of own) {
    if (isWhole(given.signoff)) {
      whole = given;
      items.clear();
    } else for (const id of given.signoff.scope) if (item === undefined || item === id) items.set(id, given);
  }
  const one = item === undefined ? undefined : items.get(item);
  return one === undefined ? { whole, items } : { whole: null, items: new Map([[item ?? '', one]]) };
}

/** The word on the whole document; what was confirmed anew since, item by item, no longer makes it stale. */
function ofWhole(given: Given, newer: readonly Decided[], document: Document, question: SignoffQuestion): Decided {
  const scope = question.item === undefined ? [] : [question.item];
  const part = partOf(given, scope, document, question);
  if (part.state !== 'stale') return part;
  const again = new Set(newer.filter(({ state }) => state === 'current').flatMap(({ items }) => items));
  const changes = part.changes.filter(({ id }) => id === null || !again.has(id));
  if (part.changes.length > 0 && changes.length === 0) return { ...part, state: 'current', current: true, changes };
  return { ...part, changes, notationOnly: isNotation(changes) };
}

function partOf(given: Given, items: readonly string[], document: Document, { readings }: SignoffQuestion): Decided {
  const refused = against[given.signoff.confirms ?? ''];
  const standing = refused === undefined ? confirmed(given.signoff, document, items, readings) : nothing;
  return { ...standing, state: refused ?? (standing.current ? 'current' : 'stale'), items, given };
}

function joined(parts: readonly Decided[]): Decided {
  const [first] = parts;
  if (first === undefined) throw new Error('nothing to join');
  const changes = parts.flatMap((part) => part.changes);
  const isSomeWhole = parts.some(({ items }) => items.length === 0);
  return {
    ...first,
    items: isSomeWhole ? [] : [...new Set(parts.flatMap(({ items }) => items))],
    changes,
    notationOnly: parts.every((part) => part.notationOnly),
  };
}

/** Whether a document still says what was confirmed, in all or (of a wider confirmation) in some items; else what changed. */
export function confirmed(
  signoff: Signoff,
  document: Document,
  items: readonly string[],
  readings: Readings,
): Standing {
  const scope = isWhole(signoff) ? items : signoff.scope;
  const current = termsOf(document, scope);
  if (digestOf(current) === signoff.digest) return { current: true, changes: [], notationOnly: false };
  const copy = soundCopy(signoff);
  if (copy === null) return nothing;
  const wanted = items.length === 0 ? scope : items;
  const before = wanted.length === 0 ? copy : only(copy, wanted);
  const after = wanted.length === 0 ? current : termsOf(document, wanted);
  if (digestOf(before) === digestOf(after)) return { current: true, changes: [], notationOnly: false };
  const changes = termChanges(before, after, document, readings);
  return { current: false, changes, notationOnly: isNotation(changes) };
}

/** The changes from one text to another of the same document. */
export function termChanges(before: Terms, after: Terms, document: Document, readings: Readings): Change[] {
  return diffDocuments([documentFrom(before, document)], [documentFrom(after, document)], { readings });
}

/** The copy that was kept, if it is of the text that the digest is of. */
export function soundCopy({ terms, digest }: Signoff): Terms | null {
  return terms !== null && digestOf(terms) === digest ? terms : null;
}

function only({ items }: Terms, ids: readonly string[]): Terms {
  return { items: Object.fromEntries(Object.entries(items).filter(([id]) => ids.includes(id))) };
}

function isNotation(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every((change) => change.class === 'notation-only');
}
