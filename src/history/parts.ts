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

type Written = string | null | readonly string[] | Readonly<Record<string, string>>;

/** Lists are compared as sets: their order says nothing. */
function fieldsOf(written: Readonly<Record<string, Written>>): Fields {
  const fields = new Map<string, { path: readonly string[]; value: string }>();
  const put = (path: readonly string[], value: string) => fields.set(path.join('\0'), { path, value });
  for (const [name, value] of Object.entries(written)) {
    if (typeof value === 'string') put([name], value);
    else if (isList(value)) {
      if (value.length > 0) put([name], [...value].sort().join(', '));
    } else for (const [key, inner] of Object.entries(value ?? {})) put([name, key], inner);
  }
  return fields;
}

function isList(value: Written): value is readonly string[] {
  return Array.isArray(value);
}

function partOf(section: string, key: string | null, index: number, written: Readonly<Record<string, Written>>): Part {
  const fields = fieldsOf(written);
  const saying = [...fields.values()].map(({ value }) => value).join(' ');
  return { section, key: key ?? `#${index + 1}`, saying, fields };
}

function comparableDocument(document: Document): Comparable {
  // Topics are records, and told as such.
  const { title, status, version, updated, of, available, custom } = document;
  const background: Record<string, string> = {};
  for (const [name, texts] of Object.entries(document.background)) background[name] = texts.join('; ');
  return {
    fields: fieldsOf({ id: document.id, title, status, version, updated, of, available, background, custom }),
    parts: [
      ...document.parties.map(({ id, name, side, representatives, demands }, index) =>
        partOf('parties', id ?? name, index, { id, name, side, representatives, demands }),
      ),
      ...document.signatories.map(({ party, person, confirms }, index) =>
        partOf('signatories', party ?? person, index, { party, person, confirms }),
      ),
    ],
  };
}

function comparableItem(item: Item, readings: Readings): Comparable {
  if (item.shape === 'commitment') return comparableCommitment(item, readings);
  if (item.shape === 'record') {
    const { id, title, date, people, links, fields, custom } = item;
    return { fields: fieldsOf({ id, title, date, people, links, fields, custom }), parts: [] };
  }
  const { id, category, topic, statement, priority, proposedBy, source, acceptance, custom } = item;
  const need = item.need === 'explicit' ? null : item.need;
  const written = { id, category, topic, statement, priority, proposedBy, need, source, acceptance, custom };
  return { fields: fieldsOf(written), parts: [] };
}

function comparableCommitment(item: Commitment, readings: Readings): Comparable {
  const { id, statement, type, owner, party, helpers, start, due, every, review, status, closed, outcome } = item;
  const { agreement, resources, dependsOn, parent, weight, serves, source, acceptance, notes, custom } = item;
  return {
    fields: fieldsOf({
      ...{ id, statement, type, core: item.core ? 'true' : null, owner, party, helpers, start, due, every, review },
      ...{
        status,
        closed,
        outcome,
        agreement,
        resources,
        dependsOn,
        parent,
        weight,
        serves,
        source,
        acceptance,
        notes,
      },
      ...item.fields,
      custom,
    }),
    parts: [
      ...item.kpis.map((kpi, index) => kpiPart(kpi, index, readings)),
      ...item.outputs.map(({ name, file, item: what, status: state, date }, index) =>
        partOf('outputs', name ?? file, index, { name, file, item: what, status: state, date }),
      ),
      ...item.positions.map(({ round, party: whose, value, date }, index) =>
        partOf('positions', joined(round, whose), index, { round, party: whose, value, date }),
      ),
      ...item.conflicts.map(({ with: other, statement: where, response }, index) =>
        partOf('conflicts', other ?? where, index, { with: other, statement: where, response }),
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
  const { id, text, metric, target, unit, from, basis, period, by, aggregate, perPeriod, partOf: whole } = kpi;
  const written = { id, text, metric, target, unit, from, basis, period, by, aggregate, perPeriod, partOf: whole };
  const part = partOf('kpis', id ?? metric ?? metricOf(text, readings) ?? text, index, {
    ...written,
    acceptance: kpi.acceptance,
    judge: kpi.judge,
  });
  return { ...part, saying: kpiPhrase(kpi), kpi };
}

function metricOf(text: string | null, readings: Readings): string | null {
  if (text === null) return null;
  const [target, ...others] = readings.kpi(detached(text)).targets;
  return target === undefined || others.length > 0 || target.metric === '' ? null : target.metric;
}

function progressPart(progress: Progress, index: number): Part {
  const { date, period, values, percent, cause, remedy, next, note } = progress;
  const mode = progress.mode === 'total' ? null : progress.mode;
  const told = { text: cause?.text, objective: cause?.objective, subjective: cause?.subjective };
  const causes = Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => !!entry[1]));
  const part = partOf('progress', joined(date, period), index, {
    ...{ date, period, values, mode, percent },
    ...{ cause: causes, remedy, next, note },
  });
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
  readonly #documents = new WeakMap<Document, Comparable>();
  readonly #items = new WeakMap<Item, Comparable>();

  constructor(readings: Readings) {
    this.#readings = readings;
  }

  ofDocument(document: Document): Comparable {
    const known = this.#documents.get(document) ?? comparableDocument(document);
    this.#documents.set(document, known);
    return known;
  }

  ofItem(item: Item): Comparable {
    const known = this.#items.get(item) ?? comparableItem(item, this.#readings);
    this.#items.set(item, known);
    return known;
  }

  /** All that an item says but its id. */
  contentOf(item: Item): string {
    const { fields, parts } = this.ofItem(item);
    const written = [...fields].filter(([name]) => name !== 'id').map(([name, { value }]) => `${name}=${value}`);
    return [...written.sort(), ...parts.map(({ section, saying }) => `${section}=${saying}`).sort()].join('\n');
  }
}
