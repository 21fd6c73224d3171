/** The companions of a workspace's documents: which item a check-in is about, and who confirmed a document. */
import type { CheckIn, Companion, ProgressFile, Signoff, SignoffFile } from '../../model/companion.js';
import { type Commitment, type Document, type Item, itemsOf, type Progress } from '../../model/kernel.js';
import type { Readings } from '../readings.js';
import type { Resolution } from '../workspace.js';

export class Companions {
  readonly all: readonly Companion[];
  readonly #documents: readonly Document[];
  readonly #readings: Readings;
  readonly #names = new Map<Document, ReadonlyMap<string, readonly Item[]>>();
  readonly #merged = new Map<Commitment, readonly Progress[]>();
  #beside: ReadonlyMap<Commitment, readonly CheckIn[]> | undefined;

  constructor(all: readonly Companion[], documents: readonly Document[], readings: Readings) {
    this.all = all;
    this.#documents = documents;
    this.#readings = readings;
  }

  /** The documents that a companion names; one, where all is well. */
  documentsOf({ document }: Companion): readonly Document[] {
    return this.#documents.filter(({ id }) => id === document);
  }

  /** The commitment that a check-in is about: by its id, else by its very words. A need stands for its only goal. */
  itemOf(checkIn: CheckIn, file: ProgressFile): Resolution {
    const name = checkIn.item === null ? wordsKey(checkIn.statement) : idKey(checkIn.item);
    if (name === null) return { state: 'missing' };
    const found = this.documentsOf(file).flatMap((document) =>
      (this.#namesIn(document).get(name) ?? []).map((item) => ({ item, document })),
    );
    const promised = found.filter(({ item }) => item.shape === 'commitment');
    const [one, ...others] = (promised.length > 0 ? promised : found).flatMap(({ item, document }) =>
      committed(item).map((commitment) => ({ item: commitment, document })),
    );
    if (one === undefined) return { state: 'missing' };
    if (others.length === 0) return { state: 'found', ...one };
    return { state: 'ambiguous', items: [one, ...others].map(({ item }) => item) };
  }

  /** What was recorded of a commitment, in its document and beside it, in the order of the dates. */
  progressOf(commitment: Commitment): readonly Progress[] {
    const beside = this.#besideOf().get(commitment);
    if (beside === undefined) return commitment.progress;
    let merged = this.#merged.get(commitment);
    if (merged === undefined) {
      merged = this.#inOrder([...commitment.progress, ...beside.map((one) => ofOnlyKpi(one, commitment))]);
      this.#merged.set(commitment, merged);
    }
    return merged;
  }

  /** The confirmations of a document, file by file, each in the order written. */
  signoffsOf({ id }: Document): readonly { readonly signoff: Signoff; readonly file: SignoffFile }[] {
    return this.all.flatMap((file) =>
      file.holds === 'signoffs' && file.document === id ? file.signoffs.map((signoff) => ({ signoff, file })) : [],
    );
  }

  #besideOf(): ReadonlyMap<Commitment, readonly CheckIn[]> {
    if (this.#beside !== undefined) return this.#beside;
    const beside = new Map<Commitment, CheckIn[]>();
    for (const file of this.all) {
      if (file.holds !== 'progress') continue;
      for (const checkIn of file.checkIns) {
        const found = this.itemOf(checkIn, file);
        if (found.state !== 'found' || found.item.shape !== 'commitment') continue;
        const known = beside.get(found.item);
        if (known === undefined) beside.set(found.item, [checkIn]);
        else known.push(checkIn);
      }
    }
    this.#beside = beside;
    return beside;
  }

  #namesIn(document: Document): ReadonlyMap<string, readonly Item[]> {
    let names = this.#names.get(document);
    if (names === undefined) {
      names = namesOf(document);
      this.#names.set(document, names);
    }
    return names;
  }

  /** Stable; what has no date stays behind what it was written behind. */
  #inOrder(entries: readonly Progress[]): readonly Progress[] {
    let last = '';
    const placed = entries.map((entry) => {
      last = this.#dayOf(entry) ?? last;
      return { entry, day: last };
    });
    return placed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ entry }) => entry);
  }

  #dayOf({ date, period }: Progress): string | null {
    const text = date ?? period;
    return text === null ? null : this.#readings.deadline(text).due;
  }
}

function namesOf(document: Document): ReadonlyMap<string, readonly Item[]> {
  const names = new Map<string, Item[]>();
  for (const item of itemsOf(document)) {
    const words = item.shape === 'record' ? null : wordsKey(item.statement);
    for (const name of [item.id === null ? null : idKey(item.id), words]) {
      if (name === null) continue;
      const known = names.get(name);
      if (known === undefined) names.set(name, [item]);
      else known.push(item);
    }
  }
  return names;
}

/** The two cannot be mistaken for each other. */
function idKey(id: string): string {
  return `id ${id}`;
}

function wordsKey(statement: string | null): string | null {
  return statement === null ? null : `statement ${statement.normalize('NFC').replace(/\s+/g, ' ').trim()}`;
}

function committed(item: Item): readonly Commitment[] {
  if (item.shape === 'commitment') return [item];
  return item.shape === 'requirement' ? item.goals : [];
}

/** A value under no KPI's name is of the only KPI there is. */
function ofOnlyKpi(checkIn: CheckIn, { kpis }: Commitment): Progress {
  const [kpi, ...otherKpis] = kpis;
  const [value, ...otherValues] = Object.values(checkIn.values);
  const only = kpi?.id ?? kpi?.metric ?? kpi?.text ?? null;
  if (checkIn.nameless !== true || value === undefined || only === null) return checkIn;
  return otherKpis.length + otherValues.length > 0 ? checkIn : { ...checkIn, values: { [only]: value } };
}
