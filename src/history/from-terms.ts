/** Terms back as a document, so that what was confirmed can be compared like any other state. */
import type { Term, TermMap, Terms } from '../model/companion.js';
import type { Commitment, Document, DocumentRecord, Kpi, Requirement } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import { kindIn } from './address.js';

/** A document that holds the terms and nothing else. `like` is the document they are of. */
export function documentFrom({ document = {}, items }: Terms, like: Document): Document {
  const at: Place = { file: like.file, path: [] };
  const requirements: Requirement[] = [];
  const commitments: Commitment[] = [];
  const records = recordsIn(document, at, like.id);
  for (const [id, fields] of Object.entries(items)) {
    const section = textOf(fields.section) ?? '';
    const kind = kindIn(section);
    const base = { id, ref: like.id === null ? null : `${like.id}#${id}`, custom: {} };
    if (section === 'requirements') {
      requirements.push({ ...base, ...requirementFrom(fields), at: under(at, section, requirements.length) });
    } else if (kind !== null) {
      const place = under(at, section, commitments.length);
      const commitment = { ...base, ...commitmentFrom(fields, kind, place), at: place };
      commitments.push(commitment);
    } else records.push(recordFrom(fields, section, under(at, section, records.length), like.id));
  }
  return {
    ...{ kind: like.kind, id: textOf(document.id), at, file: like.file, language: like.language, of: null },
    ...{ title: null, status: null, version: null, updated: null, topics: [], background: {}, custom: {} },
    available: textsOf(document.available),
    parties: mapsIn(document.parties).map((party, index) => ({
      at: under(at, 'parties', index),
      ...{ id: textOf(party.id), name: textOf(party.name), side: textOf(party.side) },
      ...{ representatives: listOf(party.representatives), demands: listOf(party.demands) },
    })),
    signatories: mapsIn(document.signatories).map((one, index) => ({
      at: under(at, 'signatories', index),
      ...{ party: textOf(one.party), person: textOf(one.person), confirms: textOf(one.confirms) },
    })),
    requirements,
    commitments: [...commitments, ...commitments.flatMap(({ risks }) => risks)],
    records,
  };
}

function requirementFrom(fields: TermMap): Omit<Requirement, 'id' | 'ref' | 'at' | 'custom'> {
  const text = (name: string) => textOf(fields[name]);
  return {
    shape: 'requirement',
    ...{ category: text('category'), topic: text('topic'), statement: text('statement'), priority: text('priority') },
    ...{ proposedBy: text('proposedBy'), source: text('source'), acceptance: text('acceptance') },
    need: fields.need === 'implicit' ? 'implicit' : 'explicit',
    goals: [],
  };
}

function commitmentFrom(
  fields: TermMap,
  kind: Commitment['kind'],
  at: Place,
): Omit<Commitment, 'id' | 'ref' | 'at' | 'custom'> {
  const text = (name: string) => textOf(fields[name]);
  const risks: Commitment[] = mapsIn(fields.risks).map((risk, index) => {
    const place = under(at, 'risks', index);
    return { id: textOf(risk.id), ref: null, custom: {}, ...commitmentFrom(risk, 'response', place), at: place };
  });
  return {
    shape: 'commitment',
    kind,
    ...{ statement: text('statement'), type: text('type'), core: fields.core === 'true' },
    ...{ owner: text('owner'), party: text('party'), helpers: listOf(fields.helpers), within: null },
    ...{ start: text('start'), due: text('due'), dueAfter: null, every: text('every'), review: text('review') },
    ...{ status: null, closed: null, outcome: null, agreement: null, positions: [], progress: [] },
    ...{ resources: textsOf(fields.resources), risks, dependsOn: listOf(fields.dependsOn), parent: text('parent') },
    ...{ weight: text('weight'), continues: null },
    ...{ serves: listOf(fields.serves), source: text('source'), acceptance: text('acceptance'), notes: null },
    kpis: partsIn(fields.kpis).map((kpi, index) => kpiFrom(kpi, under(at, 'kpis', index))),
    outputs: mapsIn(fields.outputs).map((output, index) => ({
      at: under(at, 'outputs', index),
      ...{ name: textOf(output.name), file: null, item: null, status: null, date: null },
    })),
    conflicts: mapsIn(fields.conflicts).map((conflict, index) => ({
      at: under(at, 'conflicts', index),
      with: textOf(conflict.with),
      statement: textOf(conflict.statement),
      response: textOf(conflict.response),
    })),
    fields: textsOf(only(fields, ['response', 'class', 'likelihood', 'impact', 'trigger'])),
  };
}

function kpiFrom(kpi: Term, at: Place): Kpi {
  const parts = typeof kpi === 'string' ? { text: kpi } : (mapOf(kpi) ?? {});
  const text = (name: string) => textOf(parts[name]);
  return {
    at,
    ...{ id: text('id'), text: text('text'), metric: text('metric'), target: text('target'), unit: text('unit') },
    ...{ from: text('from'), basis: text('basis'), period: text('period'), by: text('by') },
    ...{ aggregate: text('aggregate'), perPeriod: textsOf(parts.perPeriod), partOf: text('partOf') },
    ...{ acceptance: text('acceptance'), judge: text('judge') },
  };
}

/** Lists of maps among the document's own fields that are no parties: topics. */
function recordsIn(document: TermMap, at: Place, of: string | null): DocumentRecord[] {
  return Object.entries(document).flatMap(([section, list]) => {
    if (section === 'parties' || section === 'signatories') return [];
    return mapsIn(list).map((fields, index) => recordFrom(fields, section, under(at, section, index), of));
  });
}

function recordFrom(terms: TermMap, section: string, at: Place, of: string | null): DocumentRecord {
  const { id: written, title, date, people, links, section: _section, ...rest } = terms;
  const id = textOf(written);
  return {
    shape: 'record',
    ...{ kind: section.replace(/s$/, ''), id, ref: of === null || id === null ? null : `${of}#${id}`, at, custom: {} },
    ...{ title: textOf(title), date: textOf(date), people: listOf(people), links: listOf(links) },
    fields: textsOf(rest),
  };
}

function only(fields: TermMap, names: readonly string[]): TermMap {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function textOf(term: Term | undefined): string | null {
  return typeof term === 'string' ? term : null;
}

function partsIn(term: Term | undefined): readonly Term[] {
  if (term === undefined) return [];
  return isList(term) ? term : [term];
}

function isList(term: Term): term is readonly Term[] {
  return Array.isArray(term);
}

function mapOf(term: Term): TermMap | null {
  return typeof term === 'string' || isList(term) ? null : term;
}

function mapsIn(term: Term | undefined): readonly TermMap[] {
  return partsIn(term)
    .map(mapOf)
    .filter((part) => part !== null);
}

function listOf(term: Term | undefined): readonly string[] {
  return partsIn(term).filter((part) => typeof part === 'string');
}

function textsOf(term: Term | undefined): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null);
  const map = term === undefined ? null : mapOf(term);
  for (const [name, value] of Object.entries(map ?? {})) if (typeof value === 'string') texts[name] = value;
  return texts;
}
