/** Documents and items as the history compares them: named fields, and parts (a KPI, a party, a check-in) with fields. */

import { kpiPhrase, type Readings } from '../load/readings.js';
import type { Commitment, Document, Item, Kpi, Progress } from '../model/kernel.js';
import { detached } from '../text/detach.js';

/** Field → value as written; what is not written is not there. A field of a field has its segments. */
export type Fields = ReadonlyMap<string, { readonly path: readonly string[]; readonly value: string }>;

/** One entry of a list that has no order: named by its key, told by its saying when it comes or goes. */
export interface Part {
  /** The list: `kpis`, `parties`. */
  readonly section: string;
  readonly key: string;
  readonly saying: string;
  readonly fields: Fields;
  /** A KPI, whose text is compared by what it means. */
  readonly kpi?: Kpi;
}

export interface Comparable {
  readonly fields: Fields;
  readonly parts: readonly Part[];
}

/** What is written, by field. Lists are compared as sets: their order says nothing. */
class Written {
  readonly fields = new Map<string, { path: readonly string[]; value: string }>();

  text(name: string, value: string | null): this {
    if (value !== null) this.fields.set(name, { path: [name], value });
    return this;
  }

  /** Texts of fields that have the names they are written by. */
  texts<T>(of: T, ...names: readonly (keyof T & string)[]): this {
    for (const name of names) this.text(name, of[name] as string | null);
    return this;
  }

  list(name: string, values: readonly string[]): this {
    return values.length === 0 ? this : this.text(name, [...values].sort().join(', '));
  }

  /** A map's entries, each below the map's name. */
  map(name: string, values: Readonly<Record<string, string>>): this {
    for (const key in values) {
      if (Object.hasOwn(values, key))
        this.fields.set(`${name}\0${key}`, { path: [name, key], value: values[key] ?? '' });
    }
    return this;
  }

  part(section: string, key: string | null, index: number): Part {
    let saying = '';
    for (const { value } of this.fields.values()) saying += saying === '' ? value : ` ${value}`;
    return { section, key: key ?? `#${index + 1}`, saying, fields: this.fields };
  }
}

function comparableDocument(document: Document): Comparable {
  const written = new Written().texts(document, 'id', 'title', 'status', 'version', 'updated', 'of');
  written.map('available', document.available);
  for (const [name, texts] of Object.entries(document.background))
    written.map('background', { [name]: texts.join('; ') });
  // Topics are records, and told as such.
  written.map('custom', document.custom);
  return {
    fields: written.fields,
    parts: [
      ...document.parties.map((party, index) =>
        new Written()
          .texts(party, 'id', 'name', 'side')
          .list('representatives', party.representatives)
          .list('demands', party.demands)
          .part('parties', party.id ?? party.name, index),
      ),
      ...document.signatories.map((signatory, index) =>
        new Written()
          .texts(signatory, 'party', 'person', 'confirms')
          .part('signatories', signatory.party ?? signatory.person, index),
      ),
    ],
  };
}

function comparableItem(item: Item, readings: Readings): Comparable {
  if (item.shape === 'commitment') return comparableCommitment(item, readings);
  const written = new Written();
  if (item.shape === 'record') {
    written.texts(item, 'id', 'title', 'date').list('people', item.people).list('links', item.links);
    written.map('fields', item.fields);
  } else {
    written.texts(item, 'id', 'category', 'topic', 'statement', 'priority', 'proposedBy');
    written.text('need', item.need === 'explicit' ? null : item.need).texts(item, 'source', 'acceptance');
  }
  return { fields: written.map('custom', item.custom).fields, parts: [] };
}

function comparableCommitment(item: Commitment, readings: Readings): Comparable {
  const written = new Written()
    .texts(item, 'id', 'statement', 'type')
    .text('core', item.core ? 'true' : null)
    .texts(item, 'owner', 'party')
    .list('helpers', item.helpers)
    .texts(item, 'start', 'due', 'every', 'review', 'status', 'closed', 'outcome', 'agreement')
    .map('resources', item.resources)
    .list('dependsOn', item.dependsOn)
    .texts(item, 'parent', 'weight')
    .list('serves', item.serves)
    .texts(item, 'source', 'continues', 'acceptance', 'notes');
  for (const [name, value] of Object.entries(item.fields)) written.text(name, value);
  return {
    fields: written.map('custom', item.custom).fields,
    parts: [
      ...item.kpis.map((kpi, index) => kpiPart(kpi, index, readings)),
      ...item.outputs.map((output, index) =>
        new Written()
          .texts(output, 'name', 'file', 'item', 'status', 'date')
          .part('outputs', output.name ?? output.file, index),
      ),
      ...item.positions.map((position, index) =>
        new Written()
          .texts(position, 'round', 'party', 'value', 'date')
          .part('positions', joined(position.round, position.party), index),
      ),
      ...item.conflicts.map((conflict, index) =>
        new Written()
          .texts(conflict, 'with', 'statement', 'response')
          .part('conflicts', conflict.with ?? conflict.statement, index),
      ),
      ...item.progress.map(progressPart),
    ],
  };
}

function joined(...texts: readonly (string | null)[]): string | null {
  const written = texts.filter((text) => text !== null);
  return written.length === 0 ? null : written.join(' ');
}

/** A KPI is named by its id, else its metric (a phrase's, when it has just one), else its text. */
function kpiPart(kpi: Kpi, index: number, readings: Readings): Part {
  const written = new Written()
    .texts(kpi, 'id', 'text', 'metric', 'target', 'unit', 'from', 'basis', 'period', 'by', 'aggregate')
    .map('perPeriod', kpi.perPeriod)
    .texts(kpi, 'partOf', 'acceptance', 'judge');
  const key = kpi.id ?? kpi.metric ?? metricOf(kpi.text, readings) ?? kpi.text;
  return { ...written.part('kpis', key, index), saying: kpiPhrase(kpi), kpi };
}

function metricOf(text: string | null, readings: Readings): string | null {
  if (text === null) return null;
  const [target, ...others] = readings.kpi(detached(text)).targets;
  return target === undefined || others.length > 0 || target.metric === '' ? null : target.metric;
}

function progressPart(progress: Progress, index: number): Part {
  const { date, period, values, percent, note, cause } = progress;
  const written = new Written()
    .texts(progress, 'date', 'period')
    .map('values', values)
    .text('mode', progress.mode === 'total' ? null : progress.mode)
    .text('percent', percent);
  for (const name of ['text', 'objective', 'subjective'] as const) {
    const told = cause?.[name];
    if (told) written.map('cause', { [name]: told });
  }
  const part = written.texts(progress, 'remedy', 'next', 'note').part('progress', joined(date, period), index);
  const said = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  return { ...part, saying: said.join(', ') || (percent ?? note ?? part.saying) };
}

/** Check-ins apart from the commitment they are about. */
export function comparableProgress(checkIns: readonly Progress[]): Comparable {
  return { fields: new Map(), parts: checkIns.map(progressPart) };
}

/** Comparables, made once for each document and item. */
export class Comparables {
  readonly #readings: Readings;
  readonly #documents = new Map<Document, Comparable>();
  readonly #items = new Map<Item, Comparable>();

  constructor(readings: Readings) {
    this.#readings = readings;
  }

  ofDocument(document: Document): Comparable {
    let known = this.#documents.get(document);
    if (known === undefined) {
      known = comparableDocument(document);
      this.#documents.set(document, known);
    }
    return known;
  }

  ofItem(item: Item): Comparable {
    let known = this.#items.get(item);
    if (known === undefined) {
      known = comparableItem(item, this.#readings);
      this.#items.set(item, known);
    }
    return known;
  }

  /** All that an item says but its id. */
  contentOf(item: Item): string {
    const { fields, parts } = this.ofItem(item);
    const written = [...fields].filter(([name]) => name !== 'id').map(([name, { value }]) => `${name}=${value}`);
    return [...written.sort(), ...parts.map(({ section, saying }) => `${section}=${saying}`).sort()].join('\n');
  }
}
