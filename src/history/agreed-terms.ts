/**
 * The agreed text of a document: what its parties confirm. Of every field the class `terms` decides (`classOf`), and
 * the text is taken as it is written, never as it is read. Order, notes and progress are no part of it.
 */
import { kinds } from '../load/kinds/index.js';
import { classOf } from '../load/shape.js';
import type { Term, TermMap, Terms } from '../model/companion.js';
import type { Commitment, Document, DocumentRecord, Item, Kpi, Requirement } from '../model/kernel.js';
import { itemsOf } from '../model/kernel.js';
import type { Path } from '../model/place.js';
import { sectionOf } from './address.js';

/** All terms of a document, or those of the items of some ids. Items without an id are left out: see `nameless`. */
export function termsOf(document: Document, scope: readonly string[] = []): Terms {
  const items: Record<string, TermMap> = Object.create(null);
  for (const item of itemsOf(document)) {
    if (item.id === null || (scope.length > 0 ? !scope.includes(item.id) : !isPromised(item))) continue;
    items[item.id] ??= itemTerms(item, document);
  }
  return scope.length > 0 ? { items } : { document: documentTerms(document), items };
}

/** What cannot be confirmed, for nobody could say which it is: needs and promises without an id. */
export function nameless(document: Document, scope: readonly string[]): readonly Item[] {
  return scope.length > 0 ? [] : itemsOf(document).filter((item) => isPromised(item) && item.id === null);
}

/** The names of the fields that terms speak of, each once, in alphabetical order. */
export function fieldsIn({ document = {}, items }: Terms): string[] {
  const names = [document, ...Object.values(items)].flatMap((fields) => Object.keys(fields));
  return [...new Set(names)].filter((name) => name !== 'section').sort();
}

/** Risks stand in what they threaten, records (topics) among the document's own fields. */
function isPromised(item: Item): boolean {
  return item.shape === 'requirement' || (item.shape === 'commitment' && item.kind !== 'response');
}

function itemTerms(item: Item, document: Document): TermMap {
  const section = { section: sectionOf(item) };
  const agreed = agreedIn(document, item.at.path);
  if (item.shape === 'requirement') return { ...section, ...agreed(requirementFields(item)) };
  if (item.shape === 'record') return { ...section, ...agreed(recordFields(item)) };
  return { ...section, ...agreed(commitmentFields(item, document)) };
}

type Fields = Readonly<Record<string, Term | null>>;

/** Leaves of the fields at a path those that are terms and say something. */
function agreedIn(document: Document, path: Path): (fields: Fields) => TermMap {
  const { shape } = kinds[document.kind];
  return (fields) => {
    const terms: Record<string, Term> = Object.create(null);
    for (const [name, value] of Object.entries(fields)) {
      if (value === null || isBlank(value) || classOf(shape, [...path, name]) !== 'terms') continue;
      terms[name] = value;
    }
    return terms;
  };
}

function isBlank(value: Term): boolean {
  return typeof value === 'string' ? value.trim() === '' : Object.keys(value).length === 0;
}

function documentTerms(document: Document): TermMap {
  const agreed = agreedIn(document, []);
  const parties = document.parties.map(({ at, id, name, side, representatives, demands }) =>
    agreedIn(document, at.path)({ id, name, side, representatives, demands }),
  );
  const signatories = document.signatories.map(({ at, party, person, confirms }) =>
    agreedIn(document, at.path)({ party, person, confirms }),
  );
  const records: Record<string, TermMap[]> = {};
  for (const record of document.records) {
    const section = sectionOf(record);
    const fields = agreedIn(document, record.at.path)(recordFields(record));
    if (Object.keys(fields).length > 0) records[section] = [...(records[section] ?? []), fields];
  }
  const { id, title, status, version, updated, available, background } = document;
  return agreed({ id, title, status, version, updated, available, background, parties, signatories, ...records });
}

function requirementFields(item: Requirement): Fields {
  const { category, topic, statement, priority, proposedBy, source, acceptance } = item;
  const need = item.need === 'explicit' ? null : item.need;
  return { category, topic, statement, priority, proposedBy, need, source, acceptance };
}

function recordFields({ id, title, date, people, links, fields }: DocumentRecord): Fields {
  return { id, title, date, people, links, ...fields };
}

function commitmentFields(item: Commitment, document: Document): Fields {
  const { statement, type, owner, party, helpers, start, due, every, review, resources, dependsOn, parent } = item;
  const part = (at: Path, fields: Fields) => agreedIn(document, at)(fields);
  return {
    ...{ statement, type, core: item.core ? 'true' : null, owner, party, helpers, start, due, every, review },
    ...{
      resources,
      dependsOn,
      parent,
      weight: item.weight,
      serves: servedBy(item),
      acceptance: item.acceptance,
      notes: item.notes,
    },
    kpis: item.kpis.map((kpi) => kpi.text ?? part(kpi.at.path, kpiFields(kpi))),
    outputs: item.outputs.map(({ at, name, file, item: what, status, date }) =>
      part(at.path, { name, file, item: what, status, date }),
    ),
    conflicts: item.conflicts.map((conflict) => {
      const { with: other, statement: where, response } = conflict;
      return part(conflict.at.path, { with: other, statement: where, response });
    }),
    risks: item.risks.map((risk) => part(risk.at.path, { id: risk.id, ...commitmentFields(risk, document) })),
    ...item.fields,
  };
}

function kpiFields({ at: _at, text: _text, ...fields }: Kpi): Fields {
  return fields;
}

/** The needs it is for, whether it stands in one or names it. */
function servedBy({ serves, within }: Commitment): string[] {
  const around = within?.shape === 'requirement' ? (within.id ?? within.statement) : null;
  return [...new Set([...serves, ...(around === null ? [] : [around])])];
}
